//! What gives somebody away.

use crate::diagnostic::closed_set;

closed_set! {
    /// A kind of trace that leads to somebody.
    pub enum Trace {
        /// An address of mail.
        Email = "email",
        /// An address of the web.
        Url = "url",
        /// An account of a social network.
        Account = "account",
        /// A telephone number.
        Telephone = "telephone",
        /// A number of a public register, such as a SIRET.
        RegisterNumber = "register-number",
        /// A number that is one person's: of a social security or of a bank account.
        PersonalNumber = "personal-number",
        /// A place on the map.
        Coordinates = "coordinates",
        /// The postal code of a place.
        PostalCode = "postal-code",
        /// A French department, by its number.
        Department = "department",
        /// A house in a street.
        StreetAddress = "street-address",
        /// The name of the project.
        ProjectName = "project-name",
        /// The name of those who carry it.
        BearerName = "bearer-name",
        /// The name of those with whom they work.
        PartnerName = "partner-name",
        /// The name of a place.
        Place = "place",
        /// What the people of a place are called.
        Demonym = "demonym",
        /// A name behind a title, such as “Dr”.
        Title = "title",
        /// A first name, of the lists by origin.
        FirstName = "first-name",
        /// Letters that stand for a name.
        Initials = "initials",
        /// A word of one of the names.
        PartOfName = "part-of-name",
        /// Capitals that stand for an organisation.
        Acronym = "acronym",
        /// A word that is written like a name and stands in no list.
        Capital = "capital",
    }
}

impl Trace {
    /// Whether it only looks like a name, so that a person has to say. A copy with nothing else in it is
    /// not refused.
    pub fn is_to_look_at(self) -> bool {
        matches!(self, Self::Acronym | Self::Capital)
    }
}
