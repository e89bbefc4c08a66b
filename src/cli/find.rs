//! `germoir find`.

use std::path::PathBuf;

use clap::Args;

use super::audience::Audience;
use super::common::Common;
use super::deliver::Delivery;
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Gathered, gather_for_others};
use super::report::Format;
use super::setting::Setting;
use crate::access::Others;
use crate::diagnostic::nearest;
use crate::making::find::{Kept, WANTS, entries, labelled, written};
use crate::portfolio::find::{Asked, Place};
use crate::report;

#[derive(Args, Debug)]
pub(super) struct Find {
    /// Words to look for, in French or English
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    /// Only what holds this concept, by its id; “germoir criteria show concepts” lists them
    #[arg(long, value_name = "ID")]
    pub concept: Option<String>,
    /// Only what answers this stake, by its id
    #[arg(long, value_name = "ID")]
    pub stake: Option<String>,
    /// Only what is for this public
    #[arg(long, value_name = "WORDS")]
    pub public: Option<String>,
    /// Only what is in this place
    #[arg(long, value_name = "WORDS")]
    pub place: Option<String>,
    /// Look in this folder of projects and blocks too; those who agreed to be published are named
    #[arg(long = "in", value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    /// How what is found is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
}

pub(super) fn run(command: Find, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let (looked_for, asked) = asked(&command, &setting)?;
    let kind = command.format.kind(&[&report::find::table]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "find", &setting)?;
    let key = command.key.as_deref();
    let audience = Audience::new(Others::Publish, common.output.as_deref(), key, &setting)?;
    let gathered = match command.folders.as_slice() {
        [] => Gathered { kept: vec![], refused: vec![], notices: vec![], exit: Exit::Done },
        folders => gather_for_others(folders, WANTS, &setting.catalogue, &setting, |given| {
            Kept::of(given.descriptor, &setting)
        }),
    };
    let exit = gathered.exit;
    let labelled = labelled(&gathered, &audience.labelling);
    audience.tell(&gathered.refused.iter().collect::<Vec<_>>(), &labelled);
    let kept = gathered.items();
    let entries = entries(&kept, &audience.labelling, &labelled, &setting);
    let own = kept.iter().filter(|kept| !matches!(kept, Kept::Decided(..))).count();
    let own = (!command.folders.is_empty()).then_some(own);
    let bytes = written(&entries, &looked_for, &asked, own, command.format, &setting)?;
    audience.keep(&labelled)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

/// What is looked for, and how it was typed.
fn asked(command: &Find, setting: &Setting) -> Result<(Asked, Vec<String>), Failure> {
    let mut typed: Vec<String> = command.words.clone();
    let mut asked = Asked::default().words(&command.words.join(" "));
    let catalogue = &setting.catalogue;
    let concepts = catalogue.facet("concepts").map(|facet| facet.values.iter());
    let concepts: Vec<&str> =
        concepts.into_iter().flatten().map(|value| value.id.as_ref()).collect();
    let stakes: Vec<&str> = catalogue.stakes.iter().map(|stake| stake.id.as_ref()).collect();
    let ids =
        [(Place::Concept, &command.concept, concepts), (Place::Stake, &command.stake, stakes)];
    for (place, id, all) in ids {
        let Some(id) = id else { continue };
        if !all.contains(&id.as_str()) {
            return Err(unknown(place, id, &all));
        }
        asked = asked.id(place, id);
        typed.push(id.clone());
    }
    for (place, text) in [(Place::Public, &command.public), (Place::Place, &command.place)] {
        let Some(text) = text else { continue };
        asked = asked.written(place, text);
        typed.push(text.clone());
    }
    if asked.is_empty() {
        return Err(Failure::new(Exit::Usage, "find-no-words"));
    }
    Ok((asked, typed))
}

fn unknown(place: Place, id: &str, all: &[&str]) -> Failure {
    let near = nearest(id, all.iter().copied());
    let facts = [
        ("what", place.as_str().into()),
        ("id", id.to_owned().into()),
        ("has_near", if near.is_some() { "yes" } else { "no" }.into()),
        ("near", near.unwrap_or_default().to_owned().into()),
        ("all", all.join(", ").into()),
    ];
    Failure::about(Exit::Usage, "find-unknown", facts)
}
