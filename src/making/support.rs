//! What `support` makes: a structure by its own answers, and whom bearers can see for what.

use super::format::Format;
use super::labels::{Labelled, Labelling, known};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::access::in_order;
use crate::assessment::structure::assess;
use crate::data;
use crate::descriptor::{About, Descriptor, Kind, Project, Review, Structure};
use crate::intake::{Gathered, Refused, Wants};
use crate::material::SupportParts;
use crate::portfolio::support::readings::readings;
use crate::portfolio::support::{Seeker, provide};
use crate::report::support::document;
use crate::source::shown;

/// Structures, and projects with what they need; readings of structures stand beside them.
pub const WANTS: Wants = Wants {
    command: "support",
    kinds: &[Kind::Structure, Kind::Project],
    beside: &[Kind::Review],
    elsewhere: &[],
};

/// What is kept of one file.
pub enum File {
    Structure(Box<Structure>),
    Project(Box<Project>),
    /// Of a structure, or of something that is nothing to this report.
    Review(Box<Review>),
}

impl File {
    /// Whether it is a reading of something else than a structure.
    pub fn is_beside_the_point(&self) -> bool {
        matches!(self, Self::Review(review) if !matches!(review.about, About::Structure(_)))
    }

    pub fn project(&self) -> Option<&Project> {
        match self {
            Self::Structure(_) | Self::Review(_) => None,
            Self::Project(project) => Some(project),
        }
    }
}

impl File {
    /// What is kept of a file; those of other kinds are passed by.
    pub fn of(descriptor: Descriptor) -> Option<Self> {
        match descriptor {
            Descriptor::Structure(structure) => Some(Self::Structure(structure)),
            Descriptor::Project(project) => Some(Self::Project(project)),
            Descriptor::Review(review) => Some(Self::Review(review)),
            _ => None,
        }
    }
}

/// A report, and what goes with it.
pub struct Made {
    pub bytes: Vec<u8>,
    pub labelled: Labelled,
    /// What is to be said of files that cannot be used.
    pub told: Vec<String>,
}

/// The report about what was gathered.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn made(
    gathered: Gathered<File>,
    labelling: &Labelling<'_>,
    format: Format,
    verbose: bool,
    setting: &Setting,
) -> Result<Made, Unmade> {
    let is_named = |project: &Project| labelling.others.is_agreed_by(project);
    let labelled = labelling.label(&[known(&gathered, File::project, is_named)]);
    let told = labelling.told(&gathered.refused.iter().collect::<Vec<_>>(), &labelled);
    let is_json = format == Format::Json;
    let name = |refused: &Refused| match labelled.of_file(&refused.path) {
        Some(label) if is_json => label.id(),
        Some(label) => label.words(&setting.phrases),
        None => shown(&refused.path),
    };
    let mut left_out: Vec<_> = gathered.refused.iter().map(name).collect();
    left_out.sort_by_cached_key(|name| in_order(name));
    let (mut structures, mut seekers, mut reviews) = (Vec::new(), Vec::new(), Vec::new());
    for file in gathered.items() {
        match file {
            File::Structure(structure) => structures.push(*structure),
            File::Review(review) => reviews.push(*review),
            File::Project(project) => {
                seekers.push(Seeker::of(&project, &labelling.seen(&project, &labelled)));
            }
        }
    }
    let provision = provide(seekers, structures, &setting.catalogue);
    let assessed: Vec<_> = provision
        .structures
        .iter()
        .map(|structure| assess(structure, &setting.catalogue, setting.today))
        .collect();
    let own = provision.structures.iter().zip(&assessed);
    let read: Vec<_> = own
        .map(|(structure, assessed)| {
            readings(structure, assessed, &reviews, &setting.catalogue, setting.today)
        })
        .collect();
    let parts = SupportParts {
        provision: &provision,
        assessed: &assessed,
        read: &read,
        catalogue: &setting.catalogue,
        date: setting.today,
        left_out: &left_out,
    };
    let doc = || document(parts, format.extent(verbose), &setting.phrases);
    let program = || data::support::json(parts);
    let bytes = format.written(doc, program, verbose, setting)?;
    Ok(Made { bytes, labelled, told })
}
