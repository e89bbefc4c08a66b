//! `germoir observe`.

mod folders;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::audience::{Audience, known};
use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Gathered, Wants, gather_for_others};
use super::setting::Setting;
use crate::access::Others;
use crate::data;
use crate::descriptor::{Descriptor, Kind, Project};
use crate::document::terminal::Screen;
use crate::material::ObservationParts;
use crate::portfolio::observation::{Choice, Folder, Sight, When, dated, observe};
use crate::report::observation::document::{Extent, document};
use crate::report::observation::tables::{self, Table};

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
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
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
        return Err(Failure::new(Exit::Usage, "observe-table-alone"));
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
    let key = command.key.as_deref();
    let audience = Audience::new(Others::Cohort, common.output.as_deref(), key, &setting)?;
    let (folders, exit) = folders::cohorts(&command.paths, &setting)?;
    let mut read: Vec<Cohort> =
        folders.into_iter().map(|(name, path)| Cohort::read(name, path, &setting)).collect();
    read.sort_by(|a, b| (a.when.order(), &a.name).cmp(&(b.when.order(), &b.name)));
    // What the last file says holds for every file of a project.
    let mut agreed: BTreeMap<String, bool> = BTreeMap::new();
    for project in read.iter().flat_map(Cohort::projects) {
        agreed.insert(project.id.clone(), audience.others.is_agreed_by(project));
    }
    let is_named = |project: &Project| agreed.get(&project.id).copied().unwrap_or_default();
    let groups = read.iter().map(|cohort| known(&cohort.gathered, Kept::project, is_named));
    let labelled = audience.label(&groups.collect::<Vec<_>>());
    let refused = read.iter().flat_map(|cohort| &cohort.gathered.refused);
    audience.tell(&refused.collect::<Vec<_>>(), &labelled);
    let exit = read.iter().fold(exit, |exit, cohort| exit.and(cohort.gathered.exit));
    let invalid = read.iter().map(|cohort| cohort.gathered.refused.len()).sum();
    let expired = read.iter().map(Cohort::expired).sum();
    let shown = |project: &Project| audience.seen(project, &labelled);
    let ids: BTreeMap<String, String> = read
        .iter()
        .flat_map(Cohort::projects)
        .map(|project| (project.id.clone(), shown(project).id().to_owned()))
        .collect();
    let sight = |project: &Project| Sight::of(&shown(project), &setting.catalogue);
    let cohorts = read.into_iter().map(|cohort| cohort.folder(&sight, &ids)).collect();
    let observed = observe(cohorts, &setting.catalogue);
    let parts = ObservationParts {
        observed: &observed,
        catalogue: &setting.catalogue,
        phrases: &setting.phrases,
        date: setting.today,
        invalid,
        expired,
    };
    let bytes = written(parts, &command, &setting)?;
    audience.keep(&labelled)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

fn written(
    parts: ObservationParts<'_>,
    command: &ObserveArguments,
    setting: &Setting,
) -> Result<Vec<u8>, Failure> {
    let whole = || document(parts, Extent::Whole);
    let text = match command.format {
        Format::Json => format!("{}\n", data::observation::json(parts)),
        Format::Csv => tables::csv(command.table.unwrap_or_default().into(), parts),
        Format::Markdown => whole().markdown(&setting.phrases),
        Format::Html => whole().html(&setting.phrases),
        Format::Xlsx => {
            let book = tables::workbook(parts);
            return Ok(book.map_err(anyhow::Error::new)?);
        }
        Format::Terminal => {
            let extent = if command.verbose { Extent::Whole } else { Extent::Brief };
            let (width, colour) = (setting.width, setting.colour);
            document(parts, extent)
                .terminal(Screen { width, colour, verbose: command.verbose }, &setting.phrases)
        }
    };
    Ok(text.into_bytes())
}

/// Projects, and decisions, which are told apart from them.
const WANTS: Wants = Wants {
    command: "observe",
    kinds: &[Kind::Project, Kind::Decision],
    beside: &[],
    elsewhere: &[],
};

/// A cohort as it was read. What is invalid is left out; so are both of two projects with one id.
struct Cohort {
    name: String,
    when: When,
    gathered: Gathered<Kept>,
}

impl Cohort {
    fn read(name: String, folder: PathBuf, setting: &Setting) -> Self {
        let gathered = gather_for_others(&[folder], WANTS, &setting.catalogue, setting, |given| {
            Some(Kept::of(given.descriptor, setting))
        });
        let kept = || gathered.kept.iter().map(|kept| &kept.item);
        let updated = kept().filter_map(Kept::project).filter_map(|project| project.updated);
        let updated = updated.map(|updated| updated.value);
        let decided = kept().filter_map(|kept| match kept {
            Kept::Choice(choice) => choice.date,
            Kept::Project(_) | Kept::Expired | Kept::Nothing => None,
        });
        let when = dated(&name, updated, decided, setting.today);
        Self { name, when, gathered }
    }

    fn projects(&self) -> impl Iterator<Item = &Project> {
        self.gathered.kept.iter().filter_map(|kept| kept.item.project())
    }

    fn expired(&self) -> usize {
        self.gathered.kept.iter().filter(|kept| matches!(kept.item, Kept::Expired)).count()
    }

    /// What others see of it. `ids` says what stands in the place of the id of each project.
    fn folder(self, sight: &dyn Fn(&Project) -> Sight, ids: &BTreeMap<String, String>) -> Folder {
        let (mut sights, mut decisions) = (Vec::new(), Vec::new());
        for kept in self.gathered.items() {
            match kept {
                Kept::Project(project) => sights.push(sight(&project)),
                Kept::Choice(mut choice) => {
                    if let Some(id) = ids.get(&choice.project) {
                        choice.project.clone_from(id);
                    }
                    decisions.push(choice);
                }
                Kept::Expired | Kept::Nothing => {}
            }
        }
        Folder { name: self.name, when: self.when, sights, decisions }
    }
}

/// What is kept of a file.
enum Kept {
    Project(Box<Project>),
    Choice(Choice),
    /// A decision past the day until which it was to be kept: nothing of it is used.
    Expired,
    /// Files of other kinds stand in the same folders.
    Nothing,
}

impl Kept {
    fn of(descriptor: Descriptor, setting: &Setting) -> Self {
        match descriptor {
            Descriptor::Project(project) => Self::Project(project),
            Descriptor::Decision(decision)
                if decision.keep_until.is_some_and(|keep| keep < setting.today) =>
            {
                Self::Expired
            }
            Descriptor::Decision(decision) => Self::Choice(decision.as_ref().into()),
            _ => Self::Nothing,
        }
    }

    fn project(&self) -> Option<&Project> {
        match self {
            Self::Project(project) => Some(project),
            Self::Choice(_) | Self::Expired | Self::Nothing => None,
        }
    }
}
