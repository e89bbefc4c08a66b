//! The other language, from `criteria/other-words.toml`: what comes with the program in a sentence of it,
//! and publics that both name, so that a word of either finds what is written in the other.
//!
//! Read on demand.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::data_file::{self, both_languages, within};
use crate::diagnostic::{Fields, Path, Problem};
use crate::i18n::{Language, Localised};
use crate::source::SourceFile;
use crate::source::tree::{Node, Value};

/// What is said in both languages.
#[derive(Clone, Debug)]
pub struct OtherWords {
    again: BTreeMap<String, (Language, String)>,
    /// People as both languages call them.
    pub publics: Vec<Localised<String>>,
}

impl OtherWords {
    /// The examples and blocks that are said again.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.again.keys().map(String::as_str)
    }

    /// An example or a block, by its id, in the language in which its file is not written.
    pub fn again(&self, id: &str) -> Option<(Language, &str)> {
        self.again.get(id).map(|(language, text)| (*language, text.as_str()))
    }
}

/// What comes with the program, read the first time that it is asked for.
pub fn built_in() -> &'static OtherWords {
    static BUILT_IN: LazyLock<OtherWords> = LazyLock::new(|| {
        let text = include_str!("../../criteria/other-words.toml");
        parse(&SourceFile::new("criteria/other-words.toml", text)).expect("a test reads this file")
    });
    &BUILT_IN
}

/// Reads a file of such words.
///
/// # Errors
///
/// Every problem of the file, in the order of their places.
fn parse(file: &SourceFile) -> Result<OtherWords, Vec<Problem>> {
    data_file::read(file, |root| {
        let again = again(root);
        let mut publics = Vec::new();
        let path = *root.path();
        let path = path.key("public");
        for (at, item) in root.list("public").iter().enumerate() {
            let Node { value: Value::Table(table), span } = item else {
                root.wrong_type::<()>("public", item, "table");
                continue;
            };
            let mut one = Fields::new(table, *span, path.index(at), None, root.problems());
            publics.extend(both_languages(&mut one));
            one.finish();
        }
        OtherWords { again, publics }
    })
}

fn again(root: &mut Fields<'_, '_>) -> BTreeMap<String, (Language, String)> {
    let mut again = BTreeMap::new();
    let Some((table, span)) = root.table("again") else { return again };
    let path = Path::ROOT.key("again");
    let mut list = Fields::new(table, span, path, None, root.problems());
    for entry in list.rest() {
        let said = within(&mut list, entry, |one| {
            let said = Language::ALL
                .into_iter()
                .find_map(|language| Some((language, one.text(language.tag())?.to_owned())));
            if said.is_none() {
                one.missing(Language::English.tag());
            }
            said
        });
        again.extend(said.map(|said| (entry.key.to_string(), said)));
    }
    again
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_in_one_language_and_a_public_in_both() {
        let text = "format = 1\n[again.a]\nen = 'A'\nfr = 'A'\n[again.b]\n[[public]]\nfr = 'x'\n";
        let problems = parse(&SourceFile::new("w.toml", text)).unwrap_err();
        let said: Vec<_> =
            problems.iter().map(|problem| (problem.code.id, problem.path.as_str())).collect();
        assert_eq!(
            said,
            [
                ("unknown-key", "again.a.en"),
                ("missing-key", "again.b.en"),
                ("missing-key", "public[0].en"),
            ]
        );
    }
}
