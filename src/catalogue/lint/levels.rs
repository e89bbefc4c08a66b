//! Levels of one scale that two readers could not tell apart.

use super::lexicon::Vocabulary;
use super::words::{without, words};
use super::{Finding, Page, code};
use crate::catalogue::item::{Placed, Role};

pub fn check(page: &Page<'_>, vocabulary: &Vocabulary, found: &mut Vec<Finding>) {
    let levels: Vec<&Placed<'_>> =
        page.texts.iter().filter(|placed| placed.role == Role::Level).collect();
    // A brake has two scales, one after the other; only levels of one scale are compared.
    for scale in levels.chunk_by(|one, next| scale_of(one) == scale_of(next)) {
        let bare: Vec<Vec<String>> = scale.iter().map(|level| bare(level.text)).collect();
        for (at, level) in scale.iter().enumerate().skip(1) {
            if let Some(same) = bare[..at].iter().position(|other| *other == bare[at]) {
                found.push(
                    page.finding(code::LEVELS_IDENTICAL, level)
                        .with("other", scale[same].field.as_str()),
                );
                continue;
            }
            let plain = |at: usize| without(&bare[at], &vocabulary.degree);
            if plain(at - 1) == plain(at) {
                found.push(
                    page.finding(code::LEVELS_BY_DEGREE, level)
                        .with("other", scale[at - 1].field.as_str()),
                );
            }
        }
    }
}

fn scale_of<'p>(level: &'p Placed<'_>) -> &'p str {
    level.field.split('[').next().unwrap_or_default()
}

/// The words alone: a comma is no difference between two levels.
fn bare(text: &str) -> Vec<String> {
    words(text).into_iter().filter(|word| word != ",").collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::catalogue::item::Item;
    use crate::catalogue::lint::lexicon::built_in;
    use crate::i18n::Language;

    fn found(language: Language, levels: &[(&str, &'static str)]) -> Vec<(&'static str, String)> {
        let item = Item::Criterion(&builtin::catalogue().criteria[0]);
        let placed = |(field, text): &(&str, &'static str)| Placed {
            field: (*field).to_owned(),
            role: Role::Level,
            text,
        };
        let page = Page { item, language, texts: levels.iter().map(placed).collect() };
        let mut found = Vec::new();
        check(&page, built_in().vocabulary(language), &mut found);
        found.into_iter().map(|one| (one.code.id, one.field)).collect()
    }

    #[test]
    fn a_difference_of_degree_is_none() {
        let levels = [
            ("levels[0]", "L’équipe n’écoute jamais ses voisins."),
            ("levels[1]", "L’équipe écoute de temps en temps ses voisins."),
            ("levels[2]", "L’équipe note ce que disent ses voisins."),
        ];
        let expected = [("levels-by-degree", "levels[1]".to_owned())];
        assert_eq!(found(Language::French, &levels), expected);
        let levels =
            [("levels[0]", "The team sometimes listens."), ("levels[1]", "The team listens.")];
        assert_eq!(found(Language::English, &levels), expected);
    }

    #[test]
    fn a_difference_that_can_be_seen_is_one() {
        let levels = [
            ("levels[0]", "The team does not listen."),
            ("levels[1]", "The team does listen."),
            ("mitigation[0]", "The team often does listen."),
        ];
        assert_eq!(found(Language::English, &levels), []);
    }

    #[test]
    fn levels_further_apart_must_not_be_identical_either() {
        let levels = [("levels[0]", "One."), ("levels[1]", "Two."), ("levels[2]", "one")];
        let expected = [("levels-identical", "levels[2]".to_owned())];
        assert_eq!(found(Language::English, &levels), expected);
    }
}
