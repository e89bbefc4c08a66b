//! What gives somebody away.

/// A kind of trace that leads to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    Email,
    Url,
    /// An account of a social network.
    Account,
    Telephone,
    StreetAddress,
    ProjectName,
    BearerName,
    PartnerName,
    Place,
    Title,
    FirstName,
    /// A word of one of the names.
    PartOfName,
}

impl Trace {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
            Self::Account => "account",
            Self::Telephone => "telephone",
            Self::StreetAddress => "street-address",
            Self::ProjectName => "project-name",
            Self::BearerName => "bearer-name",
            Self::PartnerName => "partner-name",
            Self::Place => "place",
            Self::Title => "title",
            Self::FirstName => "first-name",
            Self::PartOfName => "part-of-name",
        }
    }
}
