//! `germoir compare`.

mod cohorts;
mod pair;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::audience::Audience;
use super::common::Common;
use super::deliver::Delivery;
use super::exit::Exit;
use super::failure::Failure;
use super::report::Format;
use super::setting::{self, Setting};
use crate::access::Others;
use crate::catalogue::departures::departures;
use crate::catalogue::{Catalogue, Departure, Profile, builtin};
use crate::descriptor::Project;
use crate::intake;
use crate::report::comparison;
use crate::source::shown;

/// The word that names the built-in catalogue as the old one.
const BUILTIN: &str = "builtin";

#[derive(Args, Debug)]
pub(super) struct Compare {
    /// The earlier state: a project, a review of it, or a folder
    pub old: PathBuf,
    /// The later state: a project, a review of it, or a folder
    pub new: PathBuf,
    /// How the comparison is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Of two folders, key of the labels of projects that are not named, read and completed; with -o
    /// it stands beside the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Date at which OLD is read [default: --date when given, else its `updated`, else NEW's date]
    #[arg(long, value_name = "DATE")]
    pub old_date: Option<String>,
    /// Date at which NEW is read [default: --date, else today]
    #[arg(long, value_name = "DATE")]
    pub new_date: Option<String>,
    /// Overlay with which OLD was read, or the word builtin [default: --criteria]
    #[arg(long, value_name = "DIR")]
    pub old_criteria: Option<PathBuf>,
    /// Profile with which OLD was read [default: --profile]
    #[arg(long, value_name = "PROFILE")]
    pub old_profile: Option<String>,
}

/// With what each of the two states is read.
struct Terms<'t> {
    setting: &'t Setting,
    old_catalogue: Cow<'t, Catalogue>,
    old_profile: Profile,
    new_profile: Profile,
    departures: Vec<Departure>,
    new_date: Date,
    /// Where one date is asked for.
    old_date: Option<Date>,
}

impl<'t> Terms<'t> {
    fn new(command: &Compare, common: &Common, setting: &'t Setting) -> Result<Self, Failure> {
        let day = |asked: &Option<String>| {
            asked.as_deref().map(|text| setting::today(Some(text))).transpose()
        };
        let new_date = day(&command.new_date)?.unwrap_or(setting.today);
        let common_date = common.date.as_ref().map(|_| setting.today);
        let old_date = day(&command.old_date)?.or(common_date);
        let old_catalogue: Cow<'t, Catalogue> = match &command.old_criteria {
            None => Cow::Borrowed(&setting.catalogue),
            Some(word) if word == Path::new(BUILTIN) => Cow::Borrowed(builtin::catalogue()),
            Some(folder) => Cow::Owned(setting.overlaid(folder)?),
        };
        let profile = common.profile.as_deref();
        let new_profile = setting.profile(profile, "bearer")?;
        let old_profile = setting.profile_for(
            &old_catalogue,
            command.old_profile.as_deref().or(profile),
            "bearer",
        )?;
        let departures = departures(&old_catalogue, &setting.catalogue);
        Ok(Self {
            setting,
            old_catalogue,
            old_profile,
            new_profile,
            departures,
            new_date,
            old_date,
        })
    }

    /// The date at which an old state is read: what is asked for, else when it was last brought up
    /// to date, else the new date.
    fn old_date_of(&self, project: &Project) -> Date {
        let updated = project.updated.map(|updated| updated.value);
        let updated = updated.filter(|updated| *updated <= self.new_date);
        self.old_date.or(updated).unwrap_or(self.new_date)
    }

    fn refusal(&self, exit: Exit, id: &'static str, facts: &[(&'static str, String)]) -> Failure {
        let facts = facts.iter().map(|(name, fact)| (*name, fact.clone().into()));
        Failure::about(exit, id, facts)
    }
}

pub(super) fn run(command: Compare, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let is_whole = command.old.is_dir() && command.new.is_dir();
    let kind = command.format.kind(&[&|phrases| comparison::sheet(is_whole, phrases)]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "compare", &setting)?;
    let terms = Terms::new(&command, common, &setting)?;
    let (old, new) = (&command.old, &command.new);
    let (text, exit) = match (old.is_dir(), new.is_dir()) {
        (true, true) => {
            let (output, key) = (common.output.as_deref(), command.key.as_deref());
            let audience = Audience::new(Others::Cohort, output, key, &setting)?;
            cohorts::compared(old, new, command.format, &terms, &audience)?
        }
        (false, false) => (Some(pair::compared(old, new, command.format, &terms)?), Exit::Done),
        // A path that is not there is told as such.
        _ => {
            let missing = [old, new]
                .into_iter()
                .find(|path| !path.exists() && path.as_path() != Path::new("-"));
            if let Some(path) = missing {
                let read = intake::Terms { catalogue: &setting.catalogue, today: terms.new_date };
                super::gather::one_file(path, read, &setting)?;
            }
            let facts = [("old", shown(old)), ("new", shown(new))];
            return Err(terms.refusal(Exit::Usage, "compare-mixed", &facts));
        }
    };
    match text {
        Some(text) => Ok(exit.and(delivery.bytes(&text)?)),
        None => Ok(exit),
    }
}
