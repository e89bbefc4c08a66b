//! `germoir practise`: a fictional page, its questions, and where one's reading parts from the
//! agreed one.

use clap::Args;

use super::common::Common;
use super::deliver::people;
use super::exit::Exit;
use super::failure::Failure;
use super::interview::talk::{Terminal, ended};
use super::output;
use super::setting::Setting;
use crate::descriptor::cases;
use crate::diagnostic::nearest;
use crate::making::practise::{asked, differences, list, review};
use crate::making::talk::Talk;
use crate::source::shown;

/// What can be typed after `germoir practise`.
#[derive(Args, Debug)]
pub(super) struct Practise {
    /// The case to read; without one, the list of them
    pub case: Option<String>,
    /// Who reads, for the review that -o writes
    #[arg(long)]
    pub name: Option<String>,
}

pub(super) fn run(command: Practise, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let cases = cases();
    let mut ends = Terminal;
    let mut talk = Talk::new(&mut ends, &setting);
    let Some(id) = &command.case else {
        list(&cases, &setting, &mut talk);
        return ended(&talk);
    };
    let Some(case) = cases.iter().find(|case| case.id == *id) else {
        let near = nearest(id, cases.iter().map(|case| case.id.as_str())).unwrap_or_default();
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let facts = [
            ("id", id.clone().into()),
            ("near", near.to_owned().into()),
            ("has_near", has_near.into()),
        ];
        return Err(Failure::about(Exit::Usage, "practise-unknown", facts));
    };
    if let Some(path) = common.output.as_deref().filter(|path| path.is_file()) {
        let facts = [("name", shown(path).into())];
        return Err(Failure::about(Exit::Usage, "new-exists", facts));
    }
    let readings = asked(case, &setting, &mut talk);
    differences(&readings, &setting, &mut talk);
    if let Some(path) = common.output.as_deref().filter(|_| !readings.is_empty()) {
        let text = review(case, &readings, command.name.as_deref(), &setting);
        people::offer(path, text.as_bytes(), "new-exists", &setting)?;
        let typed = output::typed(path);
        talk.say(&setting.phrases.tell("practise-kept", [("typed", typed.into())]));
    }
    ended(&talk)
}
