//! What gives somebody away.

/// A kind of trace that leads to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// An address of mail.
    Email,
    /// An address of the web.
    Url,
    /// An account of a social network.
    Account,
    /// A telephone number.
    Telephone,
    /// A number of a public register, such as a SIRET.
    RegisterNumber,
    /// A place on the map.
    Coordinates,
    /// The postal code of a place.
    PostalCode,
    /// A French department, by its number.
    Department,
    /// A house in a street.
    StreetAddress,
    /// The name of the project.
    ProjectName,
    /// The name of those who carry it.
    BearerName,
    /// The name of those with whom they work.
    PartnerName,
    /// The name of a place.
    Place,
    /// What the people of a place are called.
    Demonym,
    /// A name behind a title, such as “Dr”.
    Title,
    /// A first name, of the lists by origin.
    FirstName,
    /// Letters that stand for a name.
    Initials,
    /// A word of one of the names.
    PartOfName,
    /// Capitals that stand for an organisation.
    Acronym,
    /// A word that is written like a name and stands in no list.
    Capital,
}

impl Trace {
    /// The word of the published data, and of the ids of phrases.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
            Self::Account => "account",
            Self::Telephone => "telephone",
            Self::RegisterNumber => "register-number",
            Self::Coordinates => "coordinates",
            Self::PostalCode => "postal-code",
            Self::Department => "department",
            Self::StreetAddress => "street-address",
            Self::ProjectName => "project-name",
            Self::BearerName => "bearer-name",
            Self::PartnerName => "partner-name",
            Self::Place => "place",
            Self::Demonym => "demonym",
            Self::Title => "title",
            Self::FirstName => "first-name",
            Self::Initials => "initials",
            Self::PartOfName => "part-of-name",
            Self::Acronym => "acronym",
            Self::Capital => "capital",
        }
    }

    /// Whether it only looks like a name, so that a person has to say. A copy with nothing else in it is
    /// not refused.
    pub fn is_to_look_at(self) -> bool {
        matches!(self, Self::Acronym | Self::Capital)
    }
}
