//! Questions of one's own, from the lines of a sheet to an overlay of the catalogue.
//!
//! A line holds a question and its five sentences, in one language or in both. Where a language is
//! missing, its texts are those of the other one, and say so.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use crate::catalogue::{Catalogue, LEVELS};
use crate::descriptor::{folded, slug};
use crate::i18n::{Language, Phrases};
use crate::questionnaire::import::Trouble;
use crate::source::quoted;

/// What a column holds, in the words of its heading.
const NAMES: [(&str, &[&str]); 5] = [
    ("family", &["family", "famille"]),
    ("id", &["id", "identifiant"]),
    ("name", &["name", "nom", "titre", "title"]),
    ("question", &["question"]),
    ("funder", &["funder question", "question du financeur", "question financeur"]),
];
/// The words before the number of a level.
const LEVEL_WORDS: [&str; 5] = ["", "level", "niveau", "sentence", "phrase"];
/// The family of a question that names none.
const USUAL: &str = "practices";
/// Characters of a name that is taken from a question.
const LONGEST: usize = 60;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Family,
    Id,
    Name(Language),
    Question(Language),
    Funder(Language),
    Level(usize, Language),
}

/// An overlay, before it is checked.
#[derive(Debug, Default)]
pub struct Draft {
    pub text: String,
    /// Ids of the questions, each with the languages that were given for it.
    pub items: Vec<(String, Vec<Language>)>,
    /// Lines that were left out.
    pub troubles: Vec<Trouble>,
}

/// Makes the overlay of a sheet: its first line names the columns, each in the language that it says
/// or in that of the program.
///
/// # Errors
///
/// Where no line names a question and its sentences.
pub fn draft(
    lines: &[(usize, Vec<String>)],
    catalogue: &Catalogue,
    phrases: &Phrases,
) -> Result<Draft, Trouble> {
    let told = phrases.language();
    let columns = |cells: &[String]| -> Vec<Option<Column>> {
        cells.iter().map(|cell| column(cell, told)).collect()
    };
    // A title may stand above the headings.
    let is_heading = |found: &[Option<Column>]| {
        let has = |wanted: fn(&Column) -> bool| found.iter().flatten().any(wanted);
        has(|one| matches!(one, Column::Question(_))) && has(|one| matches!(one, Column::Level(..)))
    };
    let heading = lines.iter().position(|(_, cells)| is_heading(&columns(cells)));
    let Some(heading) = heading else { return Err(trouble(0, "import-draft-no-heading")) };
    let columns = columns(&lines[heading].1);
    let mut made = Draft { text: "format = 1\n".to_owned(), ..Draft::default() };
    let mut taken = HashSet::new();
    for (row, cells) in &lines[heading + 1..] {
        let asked = Asked::of(&columns, cells);
        match asked.written(*row, catalogue, &mut taken) {
            Ok((text, id, languages)) => {
                made.text.push_str(&text);
                made.items.push((id, languages));
            }
            Err(trouble) => made.troubles.push(trouble),
        }
    }
    Ok(made)
}

fn trouble(row: usize, id: &'static str) -> Trouble {
    Trouble { row, line: 0, column: String::new(), id, facts: Vec::new() }
}

/// What a heading names.
fn column(heading: &str, told: Language) -> Option<Column> {
    let words = folded(heading);
    let words = words.trim();
    let (name, language) = match words.rsplit_once(' ') {
        Some((name, tag)) => match Language::ALL.into_iter().find(|one| one.tag() == tag) {
            Some(language) => (name.trim(), language),
            None => (words, told),
        },
        None => (words, told),
    };
    let known = NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(key, _)| *key);
    Some(match known {
        Some("family") => Column::Family,
        Some("id") => Column::Id,
        Some("name") => Column::Name(language),
        Some("question") => Column::Question(language),
        Some(_) => Column::Funder(language),
        None => {
            let (word, number) = name.rsplit_once(' ').unwrap_or(("", name));
            let level = number.parse().ok().filter(|level| *level < LEVELS)?;
            return LEVEL_WORDS.contains(&word).then_some(Column::Level(level, language));
        }
    })
}

/// One line of the sheet.
#[derive(Default)]
struct Asked {
    family: String,
    id: String,
    texts: HashMap<Language, Texts>,
}

/// Its texts in one language.
#[derive(Clone, Default)]
struct Texts {
    name: String,
    question: String,
    funder: String,
    levels: [String; LEVELS],
}

impl Texts {
    fn is_whole(&self) -> bool {
        !self.question.is_empty() && self.levels.iter().all(|level| !level.is_empty())
    }
}

impl Asked {
    fn of(columns: &[Option<Column>], cells: &[String]) -> Self {
        let mut asked = Self::default();
        for (column, cell) in columns.iter().zip(cells) {
            let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            let Some(column) = column.filter(|_| !text.is_empty()) else { continue };
            let texts = &mut asked.texts;
            match column {
                Column::Family => asked.family = text,
                Column::Id => asked.id = text,
                Column::Name(language) => texts.entry(language).or_default().name = text,
                Column::Question(language) => texts.entry(language).or_default().question = text,
                Column::Funder(language) => texts.entry(language).or_default().funder = text,
                Column::Level(at, language) => {
                    texts.entry(language).or_default().levels[at] = text;
                }
            }
        }
        asked
    }

    fn written(
        &self,
        row: usize,
        catalogue: &Catalogue,
        taken: &mut HashSet<String>,
    ) -> Result<(String, String, Vec<Language>), Trouble> {
        let given: Vec<Language> = Language::ALL
            .into_iter()
            .filter(|language| self.texts.get(language).is_some_and(Texts::is_whole))
            .collect();
        let Some(first) = given.first().copied() else {
            return Err(trouble(row, "import-draft-half"));
        };
        // Texts in a language that is only begun would be lost without a word.
        let is_begun = |texts: &Texts| {
            !texts.question.is_empty() || texts.levels.iter().any(|level| !level.is_empty())
        };
        if self.texts.values().any(|texts| is_begun(texts) && !texts.is_whole()) {
            return Err(trouble(row, "import-draft-half"));
        }
        let family = self.family(row, catalogue)?;
        let name = name_of(&self.texts[&first]);
        let id = if self.id.is_empty() { slug(&name) } else { slug(&self.id) };
        let mut refused = trouble(row, "import-draft-taken");
        refused.facts = vec![("id", id.clone())];
        if id.is_empty() || catalogue.criterion(&id).is_some() || !taken.insert(id.clone()) {
            return Err(refused);
        }
        let mut out = String::new();
        let _ = writeln!(out, "\n[criterion.{id}]\nfamily = {}\nnodes = []", quoted(family));
        for language in Language::ALL {
            let own = self.texts.get(&language).filter(|texts| texts.is_whole());
            let mut texts = own.unwrap_or(&self.texts[&first]).clone();
            texts.name = name_of(&texts);
            if own.is_none() {
                let facts = [("name", texts.name.into()), ("language", first.tag().into())];
                let phrases = Phrases::new(language);
                texts.name = phrases.tell("import-draft-only", facts);
            }
            table(&mut out, &id, language, &texts);
        }
        Ok((out, id, given))
    }

    /// The family by its id or its name, in any language.
    fn family<'c>(&self, row: usize, catalogue: &'c Catalogue) -> Result<&'c str, Trouble> {
        if self.family.is_empty() {
            return Ok(USUAL);
        }
        let wanted = folded(&self.family);
        let is_it = |name: &str| folded(name) == wanted;
        let found = catalogue.families.iter().find(|family| {
            is_it(&family.id) || Language::ALL.into_iter().any(|one| is_it(family.name.get(one)))
        });
        found.map(|family| family.id.as_ref()).ok_or_else(|| {
            let all: Vec<&str> = catalogue.families.iter().map(|one| one.id.as_ref()).collect();
            let facts = vec![("family", self.family.clone()), ("all", all.join(", "))];
            Trouble { facts, ..trouble(row, "import-draft-family") }
        })
    }
}

/// The name, or the beginning of the question.
fn name_of(texts: &Texts) -> String {
    if !texts.name.is_empty() {
        return texts.name.clone();
    }
    let question = texts.question.trim_end_matches(['?', ' ', '\u{a0}', '\u{202f}']);
    let Some((end, _)) = question.char_indices().nth(LONGEST) else { return question.to_owned() };
    let start = &question[..end];
    format!("{}…", start.rsplit_once(' ').map_or(start, |(start, _)| start))
}

/// The texts of one language. What a sheet does not hold is said in general words: what shows an
/// answer, and that the next step is the next sentence.
fn table(out: &mut String, id: &str, language: Language, texts: &Texts) {
    let phrases = Phrases::new(language);
    let funder = if texts.funder.is_empty() { &texts.question } else { &texts.funder };
    let _ = writeln!(
        out,
        "\n[criterion.{id}.{}]\nname = {}\nquestion = {}\nfunder_question = {}\nlevels = [",
        language.tag(),
        quoted(&texts.name),
        quoted(&texts.question),
        quoted(funder)
    );
    for level in &texts.levels {
        let _ = writeln!(out, "  {},", quoted(level));
    }
    out.push_str("]\n");
    let shown = ["documented", "observed", "corroborated"].map(|rung| {
        let text = phrases.say(&format!("import-draft-{rung}"));
        format!("{rung} = {}", quoted(&text))
    });
    let _ = writeln!(out, "evidence = {{ {} }}\nadvice = [", shown.join(", "));
    for level in &texts.levels[1..] {
        let facts = [("level", level.clone().into())];
        let _ = writeln!(out, "  {},", quoted(&phrases.tell("import-draft-advice", facts)));
    }
    out.push_str("]\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    fn sheet(rows: &[&[&str]]) -> Vec<(usize, Vec<String>)> {
        let row = |(at, cells): (usize, &&[&str])| {
            (at + 1, cells.iter().map(|cell| (*cell).to_owned()).collect())
        };
        rows.iter().enumerate().map(row).collect()
    }

    fn drafted(rows: &[&[&str]]) -> Result<Draft, Trouble> {
        draft(&sheet(rows), builtin::catalogue(), &Phrases::new(Language::French))
    }

    const HEADS: &[&str] = &[
        "Famille",
        "Question (fr)",
        "Niveau 0",
        "Niveau 1",
        "niveau 2 FR",
        "3",
        "Phrase 4",
        "Question (en)",
        "Level 0 en",
        "Level 1 en",
        "Level 2 en",
        "Level 3 en",
        "Level 4 en",
    ];

    #[test]
    fn a_line_in_one_language_says_so_in_the_other() {
        let made = drafted(&[
            &["Nos questions"],
            HEADS,
            &["Nouvelles pratiques", "Qui garde les clés ?", "a", "b", "c", "d", "e"],
        ])
        .unwrap();
        assert!(made.troubles.is_empty(), "{:?}", made.troubles);
        assert_eq!(made.items, [("qui-garde-les-cles".to_owned(), vec![Language::French])]);
        assert!(
            made.text.contains("name = \"Qui garde les clés (in French only)\""),
            "{}",
            made.text
        );
        assert!(made.text.contains("family = \"practices\""));
    }

    #[test]
    fn what_is_half_there_known_or_nowhere_is_told_with_its_row() {
        let made = drafted(&[
            HEADS,
            &["", "Qui garde les clés ?", "a", "b", "c", "d"],
            &["jardin", "Qui garde les clés ?", "a", "b", "c", "d", "e"],
            &["", "Qui ?", "a", "b", "c", "d", "e", "Who?", "a"],
            &["", "Openness", "a", "b", "c", "d", "e"],
        ])
        .unwrap();
        let told: Vec<(usize, &str)> =
            made.troubles.iter().map(|trouble| (trouble.row, trouble.id)).collect();
        assert_eq!(
            told,
            [
                (2, "import-draft-half"),
                (3, "import-draft-family"),
                (4, "import-draft-half"),
                (5, "import-draft-taken")
            ]
        );
        assert_eq!(drafted(&[&["a", "b"]]).unwrap_err().id, "import-draft-no-heading");
    }
}
