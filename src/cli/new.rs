//! `germoir new`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::deliver::people;
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use super::{output, project};
use crate::descriptor::Descriptor;
use crate::questionnaire::skeleton::{self, Reviewed};
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct New {
    /// The file to write
    pub path: PathBuf,
    /// Name of the project; with --review, of the person who reads; with --block, of the block
    #[arg(long)]
    pub name: Option<String>,
    /// Only the questions of the express questionnaire
    #[arg(long)]
    pub express: bool,
    /// Add a question of your own, with its five sentences to write
    #[arg(long, conflicts_with_all = ["review", "block"])]
    pub own: bool,
    /// Write one reader's review of this project, for `panel`; or a bearer's of this structure, for
    /// `support`
    #[arg(long, value_name = "FILE")]
    pub review: Option<PathBuf>,
    /// Write a block made from this project, for others to take up (`federate --forge`, `find`)
    #[arg(long, value_name = "PROJECT", conflicts_with_all = ["review", "express"])]
    pub block: Option<PathBuf>,
}

pub(super) fn run(command: New, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let shown = shown(&command.path);
    let (text, done) = match (&command.review, &command.block) {
        (_, Some(path)) => {
            let project = project::read(path, "new-block", &setting)?;
            let Setting { catalogue, phrases, today, .. } = &setting;
            let name = command.name.as_deref();
            (skeleton::block(catalogue, phrases, &project, name, *today), "new-block-written")
        }
        (Some(path), _) => {
            let (read, _) =
                project::one(path, "new-review", &setting, |descriptor| match descriptor {
                    Descriptor::Project(project) => Ok(Reviewed::of_project(&project)),
                    Descriptor::Structure(structure) => Ok(Reviewed::of_structure(&structure)),
                    other => Err(other),
                })?;
            let reviewer = command.name.clone().unwrap_or_default();
            let Setting { catalogue, phrases, today, .. } = &setting;
            let text =
                skeleton::review(catalogue, phrases, &read, &reviewer, *today, command.express);
            let is_structure = read.is_structure();
            (text, if is_structure { "new-review-structure-written" } else { "new-review-written" })
        }
        (None, None) => (descriptor(&command, &setting), "new-written"),
    };
    people::offer(&command.path, text.as_bytes(), "new-exists", &setting)?;
    let typed = output::typed(&command.path);
    let facts = [("name", shown.into()), ("typed", typed.into())];
    if !setting.quiet {
        setting.say(done, facts);
        output::say(&other_name(&command.path, &setting));
    }
    Ok(Exit::Done)
}

/// What to know of a name that does not end in `.toml`; nothing of one that does.
pub(super) fn other_name(path: &Path, setting: &Setting) -> String {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")) {
        return String::new();
    }
    let better = output::typed(&path.with_extension("toml"));
    setting.phrases.tell("new-other-name", [("typed", better.into())])
}

fn descriptor(command: &New, setting: &Setting) -> String {
    let name = command.name.clone().unwrap_or_else(|| {
        let stem = command.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    });
    let mut text = skeleton::project(&setting.catalogue, &setting.phrases, &name, command.express);
    if command.own {
        text.push_str(&skeleton::own(&setting.phrases));
    }
    text
}
