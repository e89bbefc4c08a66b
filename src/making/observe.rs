//! What `observe` makes: what became of projects over cohorts of several years.

use std::collections::BTreeMap;

use super::format::Format;
use super::labels::{Labelled, Labelling, known};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::data;
use crate::descriptor::{Descriptor, Kind, Project};
use crate::diagnostic::{Exit, Known};
use crate::document::Doc;
use crate::intake::{Gathered, Wants};
use crate::material::ObservationParts;
use crate::portfolio::observation::{Choice, Folder, Observed, Sight, When, dated, observe};
use crate::report::observation::document::document;
use crate::report::observation::tables::Table;

/// Cohorts side by side, as others see them.
pub struct Made {
    pub observed: Observed,
    pub labelled: Labelled,
    /// What is to be said of files that cannot be used.
    pub told: Vec<String>,
    pub exit: Exit,
    /// How many files cannot be used, and how many decisions are past their day.
    pub invalid: usize,
    pub expired: usize,
}

/// Lays cohorts side by side.
pub fn made(mut read: Vec<Cohort>, labelling: &Labelling<'_>, setting: &Setting) -> Made {
    read.sort_by_key(|cohort| cohort.when.order());
    // What the last file says holds for every file of a project.
    let mut agreed: BTreeMap<String, bool> = BTreeMap::new();
    for project in read.iter().flat_map(Cohort::projects) {
        agreed.insert(project.id.clone(), labelling.others.is_agreed_by(project));
    }
    let is_named = |project: &Project| agreed.get(&project.id).copied().unwrap_or_default();
    let groups = read.iter().map(|cohort| known(&cohort.gathered, Kept::project, is_named));
    let labelled = labelling.label(&groups.collect::<Vec<_>>());
    let refused: Vec<_> = read.iter().flat_map(|cohort| &cohort.gathered.refused).collect();
    let told = labelling.told(&refused, &labelled);
    let invalid = refused.len();
    let exit = read.iter().fold(Exit::Done, |exit, cohort| exit.and(cohort.gathered.exit));
    let expired = read.iter().map(Cohort::expired).sum();
    let shown = |project: &Project| labelling.seen(project, &labelled);
    let ids: BTreeMap<String, String> = read
        .iter()
        .flat_map(Cohort::projects)
        .map(|project| (project.id.clone(), shown(project).id().to_owned()))
        .collect();
    let sight = |project: &Project| Sight::of(&shown(project), &setting.catalogue);
    let cohorts = read.into_iter().map(|cohort| cohort.folder(&sight, &ids, &agreed)).collect();
    let observed = observe(cohorts, &setting.catalogue);
    Made { observed, labelled, told, exit, invalid, expired }
}

/// The report, and the part of it that a table is.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn written(
    parts: ObservationParts<'_>,
    format: Format,
    table: Table,
    verbose: bool,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let tables: &[Table] = if format == Format::Csv { &[table] } else { Table::ALL };
    let sheets = || tables.iter().map(|table| table.whole(parts)).collect();
    let doc = || Doc { sheets: sheets(), ..document(parts, format.extent(verbose)) };
    format.written(doc, || data::observation::json(parts), verbose, setting)
}

/// Projects, and decisions, which are told apart from them.
pub const WANTS: Wants = Wants {
    command: "observe",
    kinds: &[Kind::Project, Kind::Decision],
    beside: &[],
    elsewhere: &[],
};

/// A cohort as it was read. What is invalid is left out; so are both of two projects with one id.
pub struct Cohort {
    name: String,
    when: When,
    pub gathered: Gathered<Kept>,
}

impl Cohort {
    /// A cohort of this name, and what was gathered of its files.
    pub fn new(name: String, gathered: Gathered<Kept>, setting: &Setting) -> Self {
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

    /// What others see of it. `ids` says what stands in the place of the id of each project, and
    /// `agreed` which of them appear with their words.
    fn folder(
        self,
        sight: &dyn Fn(&Project) -> Sight,
        ids: &BTreeMap<String, String>,
        agreed: &BTreeMap<String, bool>,
    ) -> Folder {
        let (mut sights, mut decisions) = (Vec::new(), Vec::new());
        for kept in self.gathered.items() {
            match kept {
                Kept::Project(project) => sights.push(sight(&project)),
                Kept::Choice(mut choice) => {
                    choice.is_agreed = agreed.get(&choice.project).copied().unwrap_or_default();
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
pub enum Kept {
    Project(Box<Project>),
    Choice(Choice),
    /// A decision past the day until which it was to be kept: nothing of it is used.
    Expired,
    /// Files of other kinds stand in the same folders.
    Nothing,
}

impl Kept {
    pub fn of(descriptor: Descriptor, setting: &Setting) -> Self {
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
