//! What came of one file of a batch.

use crate::cli::exit::Exit;
use crate::descriptor::Kind;
use crate::portfolio::cohort::{Fault, Record, Spoken};
use crate::portfolio::kinship::Kin;

/// One file, read.
pub(super) struct Read {
    pub came: Came,
    pub exit: Exit,
    /// The project as kinship sees it, where that is wanted.
    pub kin: Option<Box<Kin>>,
    /// What was read, so that it can be told whether the file has changed since; `None` where it
    /// could not be read as a text.
    pub print: Option<String>,
}

pub(super) enum Came {
    Project {
        record: Box<Record>,
        spoken: Spoken,
        /// The assessment on one line, where it is wanted.
        line: Option<String>,
    },
    /// A valid file of another kind.
    Other(Kind),
    Refused(Box<[Fault]>),
}
