//! How a run ended.

/// How a run ended: the exit codes are a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exit {
    #[default]
    Done,
    /// A file is invalid; the rest was done.
    Invalid,
    /// Wrong usage.
    Usage,
    /// What `--fail-on` names was found.
    Found,
    /// The catalogue, overlay or profile is invalid.
    Catalogue,
    /// Reading or writing failed.
    Files,
}

impl Exit {
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Invalid => 1,
            Self::Usage => 2,
            Self::Found => 3,
            Self::Catalogue => 4,
            Self::Files => 5,
        }
    }

    /// Of two endings the one that is reported: 2, 4, 5, 1, 3, in that order.
    pub fn and(self, other: Self) -> Self {
        const ORDER: [Exit; 6] =
            [Exit::Usage, Exit::Catalogue, Exit::Files, Exit::Invalid, Exit::Found, Exit::Done];
        let first = ORDER.into_iter().find(|exit| *exit == self || *exit == other);
        first.unwrap_or_default()
    }
}
