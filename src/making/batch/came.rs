//! What came of one file of a batch.

use crate::descriptor::Kind;
use crate::diagnostic::Exit;
use crate::making::Output;
use crate::portfolio::cohort::{Fault, Record, Spoken};
use crate::portfolio::kinship::Kin;

/// One file, read.
pub struct Read {
    pub came: Came,
    pub exit: Exit,
    /// The project as kinship sees it, where that is wanted.
    pub kin: Option<Box<Kin>>,
    /// The page of the project, where it is wanted and was made anew.
    pub page: Option<Output>,
    /// What was read, so that it can be told whether the file has changed since; `None` where it
    /// could not be read as a text.
    pub print: Option<String>,
}

pub enum Came {
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

impl Came {
    pub fn exit(&self) -> Exit {
        match self {
            Self::Refused(_) => Exit::Invalid,
            Self::Project { .. } | Self::Other(_) => Exit::Done,
        }
    }
}
