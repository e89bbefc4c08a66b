//! Where a name stands in a file of people, and what the file is to the person who bears it.

use std::ops::Range;

use jiff::civil::Date;

use super::name::Name;
use crate::descriptor::Kind;
use crate::diagnostic::closed_set;
use crate::panel::blind::Key;
use crate::panel::texts::{Placed, texts, values};
use crate::source::parse_toml;
use crate::source::tree::{Table, Value};
use crate::source::{Position, SourceFile, Span};

closed_set! {
    /// What a file is to the person.
    pub enum Relation {
        /// They carry the project.
        Bearer = "bearer",
        /// They wrote the review.
        Reader = "reader",
        /// They stated what they saw of the project.
        Witness = "witness",
        /// They took the decision.
        Decider = "decider",
        /// They are named as a partner, or are the structure.
        Named = "named",
        /// Somebody writes about them.
        Mention = "mention",
    }
}

/// Whether a field says the name alone, or among other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name is all that stands there.
    Whole,
    /// The name stands among other words.
    Among,
}

/// One place where the name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What the person is to the file.
    pub relation: Relation,
    /// Whether other words stand beside it.
    pub part: Part,
    /// The keys that lead there; empty in a comment or a file that cannot be read as TOML.
    pub path: String,
    /// The text around it, as written.
    pub text: String,
    /// Its line and column in the file.
    pub at: Position,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the file is; `None` where it is no descriptor that can be read.
    pub kind: Option<Kind>,
    /// The id that a project gives itself, or that a review or decision is about.
    pub project: Option<String>,
    /// The last day on which it is to be kept, where it says so.
    pub keep_until: Option<Date>,
    /// Whether the file breaks the rules of TOML, so that it is only searched as a text.
    pub broken: bool,
    /// Every place, in the order of the file.
    pub hits: Vec<Hit>,
    /// Of a key of blind copies: ids of projects, and those of their copies.
    pub copies: Vec<(String, String)>,
    /// Every value of the file.
    pub values: Vec<(Placed, Position)>,
}

impl Held {
    /// The closest relation of the person to the file.
    pub fn relation(&self) -> Option<Relation> {
        self.hits.iter().map(|hit| hit.relation).min()
    }
}

/// Searches a file of any kind for a name; without one, only for what the file is.
pub fn search(file: &SourceFile, name: Option<&Name>) -> Held {
    let (table, errors) = parse_toml(file);
    let broken = !errors.is_empty();
    let mut hits = Vec::new();
    if let Some(name) = name {
        let texts = if broken { Vec::new() } else { texts(&table) };
        let covered: Vec<Span> = texts.iter().map(|placed| placed.span).collect();
        hits.extend(texts.iter().filter_map(|placed| hit(placed, name, file)));
        hits.extend(elsewhere(file, name, &covered));
    }
    hits.sort_by_key(|hit| hit.at);
    let kind = Kind::all().find(|kind| table.get(kind.as_str()).is_some());
    let values = values(&table).into_iter().map(|placed| {
        let at = file.position(placed.span);
        (placed, at)
    });
    Held {
        kind,
        copies: copies(&table, file),
        project: kind.and_then(|kind| project(&table, kind)),
        keep_until: kind.and_then(|kind| keep_until(&table, kind)),
        broken,
        hits,
        values: values.collect(),
    }
}

/// Ids and those of the copies, where a file is a key of blind copies.
fn copies(table: &Table<'_>, file: &SourceFile) -> Vec<(String, String)> {
    let is_key = table.get("secret").is_some();
    let key = is_key.then(|| Key::parse(file).ok()).flatten();
    key.map_or(Vec::new(), |key| {
        key.projects().map(|entry| (entry.id.clone(), entry.pseudonym.clone())).collect()
    })
}

/// Every line on which a single word of the name stands, as written.
pub fn words_left(file: &SourceFile, name: &Name) -> Vec<Hit> {
    by_lines(file, name.parts(file.text()).into_iter())
}

/// Places in a text, the first of each line, with that line.
fn by_lines(file: &SourceFile, found: impl Iterator<Item = Range<usize>>) -> Vec<Hit> {
    let base = file.base();
    let spans = found.map(|range| Span::new(base + range.start as u32, base + range.end as u32));
    let mut lines: Vec<_> = spans.map(|span| (span, file.line_range(span))).collect();
    lines.dedup_by_key(|(_, line)| line.start);
    let hit = |(span, line): (Span, Range<usize>)| Hit {
        relation: Relation::Mention,
        part: Part::Among,
        path: String::new(),
        text: file.text()[line].trim().to_owned(),
        at: file.position(span),
    };
    lines.into_iter().map(hit).collect()
}

fn hit(placed: &Placed, name: &Name, file: &SourceFile) -> Option<Hit> {
    let first = name.find(&placed.text).into_iter().next()?;
    let part = if name.is(&placed.text) { Part::Whole } else { Part::Among };
    let at = file.position(placed.parts(file).span(&first));
    let (path, text) = (placed.path.clone(), placed.text.clone());
    Some(Hit { relation: relation(&placed.path), part, path, text, at })
}

fn relation(path: &str) -> Relation {
    match path {
        "bearer.name" | "bearer.contact" => Relation::Bearer,
        "review.reviewer" => Relation::Reader,
        "statement.by" => Relation::Witness,
        "decision.by" => Relation::Decider,
        "structure.name" => Relation::Named,
        _ if path.starts_with("project.partners[") && path.ends_with("].name") => Relation::Named,
        _ => Relation::Mention,
    }
}

/// The name in comments; anywhere, in a file that cannot be read as TOML. As of a value, the first
/// place in a line is told, with that line.
fn elsewhere(file: &SourceFile, name: &Name, covered: &[Span]) -> Vec<Hit> {
    let found = name.find(file.text()).into_iter().filter(|range| {
        // Values stand one after the other: the last that begins before can hold it.
        let before = covered.partition_point(|span| file.range(*span).start <= range.start);
        let value = before.checked_sub(1).map(|at| file.range(covered[at]));
        value.is_none_or(|value| range.end > value.end)
    });
    by_lines(file, found)
}

fn project(table: &Table<'_>, kind: Kind) -> Option<String> {
    let Value::Table(head) = &table.get(kind.as_str())?.value else { return None };
    let key = match kind {
        Kind::Project => "id",
        Kind::Review | Kind::Decision | Kind::Statement => "project",
        Kind::Structure | Kind::Block | Kind::Case | Kind::Assignments => return None,
    };
    match &head.get(key)?.value {
        Value::Text(id) => Some(id.to_string()),
        _ => None,
    }
}

fn keep_until(table: &Table<'_>, kind: Kind) -> Option<Date> {
    let Value::Table(head) = &table.get(kind.as_str())?.value else { return None };
    match head.get("keep_until")?.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name() -> Name {
        Name::new("Zoe Martin").unwrap()
    }

    #[test]
    fn a_name_is_found_in_fields_texts_comments_and_addresses() {
        let file = SourceFile::new(
            "f",
            "# De Zoé Martin\nformat = 1\n[review]\nproject = \"a\"\nreviewer = \"ZOÉ MARTIN\"\nkeep_until = 2026-01-02\n[answers]\nopenness = { note = \"Vu avec zoe.martin@x.example et sur zoemartin.example\" }\n",
        );
        let held = search(&file, Some(&name()));
        assert_eq!(held.kind, Some(Kind::Review));
        assert_eq!(held.project.as_deref(), Some("a"));
        assert_eq!(held.relation(), Some(Relation::Reader));
        assert_eq!(held.keep_until, Some(jiff::civil::date(2026, 1, 2)));
        let lines: Vec<usize> = held.hits.iter().map(|hit| hit.at.line).collect();
        assert_eq!(lines, [1, 5, 8]);
        assert_eq!(held.hits[1].part, Part::Whole);
    }

    #[test]
    fn a_broken_file_is_searched_as_a_text() {
        let held = search(&SourceFile::new("f", "a = \nb = \"Zoé Martin\"\n"), Some(&name()));
        assert!(held.broken);
        assert_eq!(held.hits.len(), 1);
        assert_eq!(held.hits[0].at, Position { line: 2, column: 6 });
    }

    #[test]
    fn a_line_is_told_once_however_often_it_has_the_name() {
        let line = format!("# {}", "Zoé Martin, ".repeat(3));
        let held = search(&SourceFile::new("f", format!("{line}\n{line}\n")), Some(&name()));
        let at: Vec<_> = held.hits.iter().map(|hit| (hit.at.line, hit.at.column)).collect();
        assert_eq!(at, [(1, 3), (2, 3)]);
    }

    #[test]
    fn a_word_of_the_name_is_told_where_it_stands_alone() {
        let file = SourceFile::new("f", "# Zoé Martin\na = \"Zoé est là\" # la famille Martin\n");
        let left = words_left(&file, &name());
        let lines: Vec<usize> = left.iter().map(|hit| hit.at.line).collect();
        assert_eq!(lines, [2]);
    }

    #[test]
    fn another_name_is_another_person() {
        let text = "a = \"Zoé Martinet, Martin et Zoé, Zoé et Martin\"\n";
        assert!(search(&SourceFile::new("f", text), Some(&name())).hits.is_empty());
    }
}
