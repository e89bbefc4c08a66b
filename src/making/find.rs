//! What `find` makes: who tried something, and what became of it.

use std::collections::BTreeMap;

use super::format::Format;
use super::labels::{Labelled, Labelling, known};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::access::{Others, Seen};
use crate::catalogue::{Catalogue, builtin};
use crate::data;
use crate::descriptor::{Block, Descriptor, Kind, Project, blocks, exemplars};
use crate::intake::{Gathered, Wants};
use crate::material::{FindParts, LookedThrough};
use crate::portfolio::find::{Asked, Decided, Entry, find};
use crate::report;

/// Projects and blocks, and what was decided about projects.
pub const WANTS: Wants = Wants {
    command: "find",
    kinds: &[Kind::Project, Kind::Block],
    beside: &[Kind::Decision],
    elsewhere: &[],
};

/// What is kept of a file of one's own.
pub enum Kept {
    Project(Box<Project>),
    Block(Box<Block>),
    /// The id of the project, and what was decided.
    Decided(String, Decided),
}

impl Kept {
    /// `None` passes a file by: another kind, or a decision past the day until which it is kept.
    pub fn of(descriptor: Descriptor, setting: &Setting) -> Option<Self> {
        match descriptor {
            Descriptor::Project(project) => Some(Self::Project(project)),
            Descriptor::Block(block) => Some(Self::Block(block)),
            Descriptor::Decision(decision) => {
                let is_over = decision.keep_until.is_some_and(|keep| keep < setting.today);
                let decided = Decided { date: decision.date, outcome: decision.outcome.clone() };
                (!is_over).then(|| Self::Decided(decision.project.clone(), decided))
            }
            _ => None,
        }
    }

    /// Whether it is a copy of what comes with the program.
    fn is_built_in(&self) -> bool {
        match self {
            Self::Project(own) => exemplars().iter().any(|one| one.fingerprint == own.fingerprint),
            Self::Block(own) => blocks().iter().any(|one| one.fingerprint == own.fingerprint),
            Self::Decided(..) => false,
        }
    }

    fn project(&self) -> Option<&Project> {
        match self {
            Self::Project(project) => Some(project),
            Self::Block(_) | Self::Decided(..) => None,
        }
    }
}

/// The labels that projects of one's own have.
pub fn labelled(gathered: &Gathered<Kept>, labelling: &Labelling<'_>) -> Labelled {
    let is_named = |project: &Project| labelling.others.is_agreed_by(project);
    labelling.label(&[known(gathered, Kept::project, is_named)])
}

/// What can be found: what comes with the program, and what was gathered of folders of one's own,
/// as anybody may see it.
pub fn entries(
    gathered: &[Kept],
    labelling: &Labelling<'_>,
    labelled: &Labelled,
    setting: &Setting,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = built_in(setting).collect();
    let mut decided: BTreeMap<&str, Vec<Decided>> = BTreeMap::new();
    let mut shown: BTreeMap<String, String> = names(exemplars());
    for kept in gathered {
        match kept {
            Kept::Decided(project, one) => {
                decided.entry(project).or_default().push(one.clone());
            }
            Kept::Project(project) => {
                let seen = labelling.seen(project, labelled);
                shown.insert(project.id.clone(), seen.name().to_owned());
            }
            Kept::Block(_) => {}
        }
    }
    decided.values_mut().for_each(|all| all.sort());
    let catalogue: &Catalogue = &setting.catalogue;
    entries.extend(gathered.iter().filter(|kept| !kept.is_built_in()).filter_map(
        |kept| match kept {
            Kept::Project(project) => {
                let seen = labelling.seen(project, labelled);
                let decided = decided.get(project.id.as_str()).cloned().unwrap_or_default();
                Some(Entry::of_project(&seen, decided, false, catalogue))
            }
            Kept::Block(block) => Some(Entry::of_block(block, &shown, false, catalogue)),
            Kept::Decided(..) => None,
        },
    ));
    entries
}

/// What comes with the program. Its files say that everybody may read them.
fn built_in(setting: &Setting) -> impl Iterator<Item = Entry> {
    let catalogue = builtin::catalogue();
    let projects = exemplars().iter().map(move |project| {
        let seen = Seen::of(project, None, Others::Publish, &setting.phrases);
        Entry::of_project(&seen, Vec::new(), true, catalogue)
    });
    let shown = names(exemplars());
    let made = blocks().iter().map(move |block| Entry::of_block(block, &shown, true, catalogue));
    projects.chain(made)
}

fn names(projects: &[Project]) -> BTreeMap<String, String> {
    projects.iter().map(|project| (project.id.clone(), project.name.clone())).collect()
}

/// What was found, in one format. `asked` is what was looked for as it was typed; `own` says how many
/// files of one's own were looked at.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn written(
    entries: &[Entry],
    looked_for: &Asked,
    asked: &[String],
    own: Option<usize>,
    format: Format,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let hits = find(entries, looked_for);
    let searched = LookedThrough {
        exemplars: exemplars().len(),
        blocks: blocks().len(),
        own,
        withheld: entries.iter().filter(|entry| !entry.is_named).count(),
    };
    let parts = FindParts {
        hits: &hits,
        asked,
        searched,
        catalogue: &setting.catalogue,
        phrases: &setting.phrases,
    };
    let data = || data::find::json(parts);
    format.written(|| report::find::document(parts), data, true, setting)
}
