//! `germoir observe`.

mod folders;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::arguments::Common;
use super::deliver::{Delivery, Kind as Output};
use super::gather::{Wants, gather};
use super::setting::Setting;
use super::{Exit, Failure};
use crate::descriptor::{Descriptor, Kind};
use crate::portfolio::observation::{Choice, Folder, Sight, dated, observe};
use crate::report::html;
use crate::report::observation::document::{Extent, document};
use crate::report::observation::tables::{self, Table};
use crate::report::observation::{Parts, json};
use crate::report::terminal::Screen;

#[derive(Args, Debug)]
pub(super) struct ObserveArguments {
    /// Folders, one for each cohort; or a single one whose subfolders are the cohorts
    #[arg(required = true, value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// How the report is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// The table to write as CSV; by default, first answers and what was seen afterwards
    #[arg(long, value_enum, value_name = "TABLE")]
    pub table: Option<TableName>,
    /// Show in the terminal every question that can be compared, and not the first few alone
    #[arg(long)]
    pub verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Terminal,
    Json,
    Csv,
    Markdown,
    Html,
    Xlsx,
}

/// The tables by name; the same as the sheets of a workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TableName {
    Cohorts,
    Stages,
    Decisions,
    #[default]
    Answers,
    Shares,
    Projects,
}

impl From<TableName> for Table {
    fn from(name: TableName) -> Self {
        match name {
            TableName::Cohorts => Self::Cohorts,
            TableName::Stages => Self::Stages,
            TableName::Decisions => Self::Decisions,
            TableName::Answers => Self::Items,
            TableName::Shares => Self::Shares,
            TableName::Projects => Self::Projects,
        }
    }
}

pub(super) fn run(command: ObserveArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if command.table.is_some() && command.format != Format::Csv {
        return Err(Failure::new(Exit::Usage, setting.phrases.say("observe-table-alone")));
    }
    let kind = match command.format {
        Format::Terminal => Output::Text,
        Format::Json => Output::Json,
        Format::Csv => Output::Table(Table::from(command.table.unwrap_or_default()).known_heads()),
        Format::Markdown => Output::MARKDOWN,
        Format::Html => Output::PAGE,
        Format::Xlsx => Output::Workbook,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "observe", &setting)?;
    let mut cohorts = Vec::new();
    let (folders, mut exit) = folders::cohorts(&command.paths, &setting)?;
    let (mut invalid, mut expired) = (0, 0);
    for (name, path) in folders {
        let read = read(name, path, &setting);
        exit = exit.and(read.exit);
        invalid += read.invalid;
        expired += read.expired;
        cohorts.push(read.folder);
    }
    let observed = observe(cohorts, &setting.catalogue);
    let parts = Parts {
        observed: &observed,
        catalogue: &setting.catalogue,
        phrases: &setting.phrases,
        date: setting.today,
        invalid,
        expired,
    };
    let bytes = written(parts, &command, &setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

fn written(
    parts: Parts<'_>,
    command: &ObserveArguments,
    setting: &Setting,
) -> Result<Vec<u8>, Failure> {
    let whole = || document(parts, Extent::Whole);
    let text = match command.format {
        Format::Json => format!("{}\n", json::observed(parts)),
        Format::Csv => tables::csv(command.table.unwrap_or_default().into(), parts),
        Format::Markdown => whole().markdown(),
        Format::Html => html::document::page_of(&whole(), &setting.phrases),
        Format::Xlsx => {
            let book = tables::workbook(parts);
            return book.map_err(|error| Failure::new(Exit::Files, error.to_string()));
        }
        Format::Terminal => {
            let extent = if command.verbose { Extent::Whole } else { Extent::Brief };
            let (width, colour) = (setting.width, setting.colour);
            document(parts, extent).terminal(Screen { width, colour, verbose: command.verbose })
        }
    };
    Ok(text.into_bytes())
}

/// A cohort, and what could not be read of it.
struct Cohort {
    folder: Folder,
    invalid: usize,
    expired: usize,
    exit: Exit,
}

/// Projects, and decisions, which are told apart from them.
const WANTS: Wants =
    Wants { command: "observe", kinds: &[Kind::Project, Kind::Decision], elsewhere: &[] };

/// Reads a cohort. What is invalid is said and left out; so are both of two projects with one id.
fn read(name: String, folder: PathBuf, setting: &Setting) -> Cohort {
    let gathered =
        gather(&[folder], WANTS, setting, |given| Some(Kept::of(&given.descriptor, setting)));
    let (exit, invalid) = (gathered.exit, gathered.refused.len());
    let (mut sights, mut decisions, mut expired) = (Vec::new(), Vec::new(), 0);
    for kept in gathered.items() {
        match kept {
            Kept::Sight(sight) => sights.push(sight),
            Kept::Choice(choice) => decisions.push(choice),
            Kept::Expired => expired += 1,
            Kept::Nothing => {}
        }
    }
    let updated = sights.iter().filter_map(|sight: &Sight| sight.updated);
    let decided = decisions.iter().filter_map(|choice: &Choice| choice.date);
    let when = dated(&name, updated, decided, setting.today);
    Cohort { folder: Folder { name, when, sights, decisions }, invalid, expired, exit }
}

/// What is kept of a file.
enum Kept {
    Sight(Sight),
    Choice(Choice),
    /// A decision past the day until which it was to be kept: nothing of it is used.
    Expired,
    /// Files of other kinds stand in the same folders.
    Nothing,
}

impl Kept {
    fn of(descriptor: &Descriptor, setting: &Setting) -> Self {
        match descriptor {
            Descriptor::Project(project) => Self::Sight(Sight::of(project, &setting.catalogue)),
            Descriptor::Decision(decision)
                if decision.keep_until.is_some_and(|keep| keep < setting.today) =>
            {
                Self::Expired
            }
            Descriptor::Decision(decision) => Self::Choice(decision.as_ref().into()),
            _ => Self::Nothing,
        }
    }
}
