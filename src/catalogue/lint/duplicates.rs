//! The same text in two places of one language.

use std::collections::HashMap;

use super::{Finding, Page, code};
use crate::catalogue::item::Role;
use crate::i18n::Language;

/// The texts met so far, each with its first place.
#[derive(Default)]
pub struct Seen {
    places: HashMap<(Language, &'static str, String), String>,
}

impl Seen {
    pub fn check(&mut self, page: &Page<'_>, found: &mut Vec<Finding>) {
        for placed in &page.texts {
            // A stake and a concept may well bear one name; two concepts may not.
            let realm = if placed.role == Role::Name { page.item.kind() } else { "" };
            let plain = placed.text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let place = format!("{} {}", page.item.name(), placed.field);
            match self.places.entry((page.language, realm, plain)) {
                std::collections::hash_map::Entry::Vacant(free) => {
                    free.insert(place);
                }
                std::collections::hash_map::Entry::Occupied(first) => {
                    found.push(
                        page.finding(code::DUPLICATE_TEXT, placed)
                            .with("other", first.get().as_str()),
                    );
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::catalogue::item::{Item, Placed};

    #[test]
    fn a_text_is_met_once_in_a_language_and_a_name_once_in_a_kind() {
        let catalogue = builtin::catalogue();
        let (criterion, brake) = (&catalogue.criteria[0], &catalogue.brakes[0]);
        let mut seen = Seen::default();
        let mut found = Vec::new();
        let mut see = |item: Item<'_>, language, role, text: &str| {
            let texts = vec![Placed { field: "f".to_owned(), role, text }];
            seen.check(&Page { item, language, texts }, &mut found);
            found.len()
        };
        let (criterion, brake) = (Item::Criterion(criterion), Item::Brake(brake));
        assert_eq!(see(criterion, Language::French, Role::Name, "Lien"), 0);
        assert_eq!(see(brake, Language::French, Role::Name, "Lien"), 0);
        assert_eq!(see(criterion, Language::French, Role::Name, "lien"), 1);
        assert_eq!(see(criterion, Language::French, Role::Advice, "Lien"), 1);
        assert_eq!(see(brake, Language::English, Role::Advice, "Lien"), 1);
        assert_eq!(see(brake, Language::French, Role::Evidence, " lien"), 2);
        let other = format!("{} f", criterion.name());
        assert_eq!(found[1].facts, [("other", other.into())]);
    }
}
