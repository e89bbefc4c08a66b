//! What `support` makes: a structure by its own answers, and whom bearers can see for what.

use super::labels::{Labelled, Labelling, known};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::access::in_order;
use crate::assessment::structure::assess;
use crate::data;
use crate::descriptor::{Descriptor, Kind, Project, Structure};
use crate::diagnostic::closed_set;
use crate::document::terminal::Screen;
use crate::intake::{Gathered, Refused, Wants};
use crate::material::SupportParts;
use crate::portfolio::support::{Seeker, provide};
use crate::report::support::{Extent, document, xlsx};
use crate::source::shown;

closed_set! {
    /// How the report is written.
    pub enum Format {
        Terminal = "terminal",
        Markdown = "markdown",
        Html = "html",
        Json = "json",
        Xlsx = "xlsx",
    }
}

/// Structures, and projects with what they need.
pub const WANTS: Wants = Wants {
    command: "support",
    kinds: &[Kind::Structure, Kind::Project],
    beside: &[],
    elsewhere: &[],
};

/// What is kept of one file.
pub enum File {
    Structure(Box<Structure>),
    Project(Box<Project>),
}

impl File {
    pub fn project(&self) -> Option<&Project> {
        match self {
            Self::Structure(_) => None,
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
    let (mut structures, mut seekers) = (Vec::new(), Vec::new());
    for file in gathered.items() {
        match file {
            File::Structure(structure) => structures.push(*structure),
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
    let parts = SupportParts {
        provision: &provision,
        assessed: &assessed,
        catalogue: &setting.catalogue,
        date: setting.today,
        left_out: &left_out,
    };
    let bytes = written(parts, format, verbose, setting)?;
    Ok(Made { bytes, labelled, told })
}

fn written(
    parts: SupportParts<'_>,
    format: Format,
    verbose: bool,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let phrases = &setting.phrases;
    let whole = || document(parts, Extent::Whole, phrases);
    Ok(match format {
        Format::Json => format!("{}\n", data::support::json(parts)).into_bytes(),
        Format::Markdown => whole().markdown(phrases).into_bytes(),
        Format::Html => whole().html(phrases).into_bytes(),
        Format::Xlsx => xlsx::workbook(parts, phrases).map_err(Unmade::unexpected)?,
        Format::Terminal => {
            let extent = if verbose { Extent::Whole } else { Extent::Brief };
            let Setting { width, colour, .. } = *setting;
            let screen = Screen { width, colour, verbose };
            document(parts, extent, phrases).terminal(screen, phrases).into_bytes()
        }
    })
}
