//! What `federate` makes: who could meet whom, and what several could share.

use std::collections::{BTreeMap, BTreeSet};

use super::format::Format as Common;
use super::setting::Setting;
use super::unmade::Unmade;
use crate::access::Seen;
use crate::data;
use crate::descriptor::{Block, Descriptor, Kind, Project, blocks, exemplars};
use crate::diagnostic::closed_set;
use crate::document::Doc;
use crate::intake::{Made, Wants, circles};
use crate::material::{ForgeParts, KinshipParts, ReadyParts};
use crate::portfolio::forge::forge;
use crate::portfolio::forge::ready::{Ready, ready};
use crate::portfolio::kinship::{Kin, kinship};
use crate::report::forge as shared;
use crate::report::kinship as shown;

closed_set! {
    /// How kinship is written.
    pub enum Format {
        Terminal = "terminal",
        Markdown = "markdown",
        Html = "html",
        Json = "json",
        Csv = "csv",
        Xlsx = "xlsx",
        /// A graph, for programs that draw networks.
        Graphml = "graphml",
        /// Those who agreed to be published, for the maps that GoGoCarto draws.
        Gogocarto = "gogocarto",
    }
}

/// Projects, and the blocks that stand beside them.
pub const FORGE: Wants =
    Wants { command: "federate", kinds: &[Kind::Project], beside: &[Kind::Block], elsewhere: &[] };

/// What is kept of a file.
pub enum Kept {
    Project(Box<Project>),
    Block(Box<Block>),
}

impl Kept {
    pub fn of(descriptor: Descriptor) -> Option<Self> {
        match descriptor {
            Descriptor::Project(project) => Some(Self::Project(project)),
            Descriptor::Block(block) => Some(Self::Block(block)),
            _ => None,
        }
    }

    pub fn project(&self) -> Option<&Project> {
        match self {
            Self::Project(project) => Some(project),
            Self::Block(_) => None,
        }
    }

    /// Projects and blocks, each in their order.
    pub fn apart(all: Vec<Self>) -> (Vec<Box<Project>>, Vec<Block>) {
        let (mut projects, mut blocks) = (Vec::new(), Vec::new());
        for kept in all {
            match kept {
                Self::Project(project) => projects.push(project),
                Self::Block(block) => blocks.push(*block),
            }
        }
        (projects, blocks)
    }
}

/// The blocks that come with the program, and those of a cohort; one of the cohort's that has the id of
/// another stands in its place. Those that are made from one another in a circle are left out, and the
/// way round is told of each circle.
pub fn to_take_up(own: Vec<Block>) -> (Vec<Ready>, Vec<String>) {
    let mut all: BTreeMap<String, (Block, bool)> =
        blocks().iter().map(|block| (block.id.clone(), (block.clone(), true))).collect();
    for block in own {
        let is_same = blocks().iter().any(|known| known.fingerprint == block.fingerprint);
        all.insert(block.id.clone(), (block, is_same));
    }
    let all: Vec<(Block, bool)> = all.into_values().collect();
    let made: Vec<Made<'_>> =
        all.iter().map(|(block, _)| Made { id: &block.id, from: &block.based_on }).collect();
    let mut round: BTreeSet<usize> = BTreeSet::new();
    let mut told: Vec<String> = Vec::new();
    for (at, problem) in circles(&made) {
        let is_known =
            told.iter().any(|chain| chain.split(" → ").any(|id| id == all[at].0.id.as_str()));
        if !is_known {
            told.extend(problem.text("chain").map(str::to_owned));
        }
        round.insert(at);
    }
    let kept = all.into_iter().enumerate().filter(|(at, _)| !round.contains(at));
    (ready(kept.map(|(_, block)| block).collect()), told)
}

/// What stands for each project that may have taken a block up: the real ones by name, those of a
/// cohort as others see them.
pub fn names(cohort: impl Iterator<Item = (String, Seen)>) -> BTreeMap<String, String> {
    let real = exemplars().iter().map(|project| (project.id.clone(), project.name.clone()));
    real.chain(cohort.map(|(id, seen)| (id, seen.name().to_owned()))).collect()
}

/// Who could meet whom.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn akin(
    projects: &[Kin],
    nearest: usize,
    format: Format,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let (phrases, catalogue) = (&setting.phrases, &setting.catalogue);
    let found = kinship(projects, nearest);
    let parts = KinshipParts { projects, kinship: &found, catalogue, phrases };
    let view = || shown::view(parts);
    let Some(format) = Common::named(format.as_str()) else {
        return Ok(match format {
            Format::Graphml => shown::graphml::graph(&view()).into_bytes(),
            // A map is made of what may be published, and of nothing that is said here.
            _ => Vec::new(),
        });
    };
    let doc = || match format {
        Common::Csv | Common::Xlsx => {
            let sheets = vec![shown::csv::table(&view(), phrases)];
            Doc { sheets, ..Doc::new(phrases.say("kin-title"), phrases.language()) }
        }
        _ => shown::document::document(&view(), phrases),
    };
    format.written(doc, || data::kinship::json(parts), true, setting)
}

/// What several projects lack or have, and the blocks that they can take up.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn forged(
    projects: &[Kin],
    ready: ReadyParts<'_>,
    format: Format,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let (phrases, catalogue) = (&setting.phrases, &setting.catalogue);
    let found = forge(projects, catalogue);
    let parts = ForgeParts { projects, forge: &found, catalogue, phrases };
    // Other formats are refused before anything is read.
    let Some(format) = Common::named(format.as_str()) else { return Ok(Vec::new()) };
    let doc = || {
        let sheets = match format {
            Common::Csv => vec![shared::sheet::who(parts)],
            Common::Xlsx => shared::sheet::tables(parts, ready),
            _ => {
                return shared::document::document(parts, |doc| {
                    shared::ready::add(doc, parts, ready);
                });
            }
        };
        Doc { sheets, ..Doc::new(phrases.say("forge-title"), phrases.language()) }
    };
    format.written(doc, || data::forge::json(parts, ready), true, setting)
}
