//! The languages that reports are written in.

/// A language of the reports. The free text of a project may be in any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    French,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The BCP 47 tag: also the key of the language in the catalogue.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a tag or of a POSIX locale name: `fr`, `fr_FR.UTF-8`, `fr-CA`.
    pub fn from_locale(name: &str) -> Option<Self> {
        let primary = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }
}

/// The same thing in each language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Localised<T> {
    pub fr: T,
    pub en: T,
}

impl<T> Localised<T> {
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(Language::from_locale("fr_FR.UTF-8"), Some(Language::French));
        assert_eq!(Language::from_locale("EN"), Some(Language::English));
        assert_eq!(Language::from_locale("C.UTF-8"), None);
        assert_eq!(Language::from_locale("french"), None);
    }
}
