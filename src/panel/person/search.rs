//! Where a name stands in a file, and what the file is to whoever bears it.

use std::ops::Range;

use jiff::civil::Date;
use unicode_normalization::char::is_combining_mark;

use crate::descriptor::Kind;
use crate::panel::blind::Key;
use crate::panel::folded::Folded;
use crate::panel::texts::{Placed, texts, values};
use crate::source::parse_toml;
use crate::source::tree::{Table, Value};
use crate::source::{Position, SourceFile, Span};

/// The shortest name that is looked for without the spaces between its words.
const SQUEEZED: usize = 8;
/// The shortest word of a name that is told where it stands alone.
const SHORTEST: usize = 3;
/// Words that stand in many names, and in every text.
const PARTICLES: [&str; 10] =
    ["des", "les", "dos", "del", "della", "von", "van", "der", "den", "ter"];

/// The name of a person, ready to be looked for.
pub struct Name {
    words: Folded,
    /// The same with the family name first, as forms and lists write it (BENALI Aïcha).
    turned: Vec<Folded>,
    squeezed: Option<String>,
}

impl Name {
    /// None for a text without a letter or digit.
    pub fn new(text: &str) -> Option<Self> {
        let words = Folded::new(text);
        if words.words().is_empty() {
            return None;
        }
        let joined: String = words.words().iter().map(|word| word.folded.as_str()).collect();
        let long = words.words().len() > 1 && joined.len() >= SQUEEZED;
        let each: Vec<&str> = words.words().iter().map(|word| word.folded.as_str()).collect();
        let mut turned = Vec::new();
        // A first name of one word, or a family name of one word.
        for split in [1, each.len() - 1] {
            let (start, end) = each.split_at(split);
            let other = [end, start].concat();
            if !start.is_empty() && !end.is_empty() && other != each {
                turned.push(Folded::new(&other.join(" ")));
            }
        }
        Some(Self { squeezed: long.then_some(joined), turned, words })
    }

    /// Whether the name is long enough to be taken for one person wherever it stands.
    pub fn is_whole(&self) -> bool {
        self.words.words().len() > 1
    }

    /// Whether a folded word is one of the name.
    pub fn holds(&self, word: &str) -> bool {
        self.words.words().iter().any(|own| own.folded == word)
    }

    /// Where the name stands in a text, also without spaces as in an address.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(text);
        let mut found = folded.find(&self.words);
        // In the other order nothing but a space stands between: "Paul Martin, Zoé" is two people,
        // and so are two lines.
        let is_close = |range: &Range<usize>| {
            text[range.clone()].chars().all(|c| {
                c.is_alphanumeric()
                    || (c.is_whitespace() && c != '\n')
                    || is_combining_mark(c)
                    || "-._’'".contains(c)
            })
        };
        let turned = self.turned.iter().flat_map(|turned| folded.find(turned));
        found.extend(turned.filter(is_close));
        if let Some(squeezed) = &self.squeezed {
            let words = folded.words().iter().filter(|word| word.folded.contains(squeezed));
            found.extend(words.map(|word| word.start..word.end));
        }
        found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|range| {
            let is_free = range.start >= end;
            if is_free {
                end = range.end;
            }
            is_free
        });
        found
    }

    /// Whether a text is this name and nothing else.
    pub fn is(&self, text: &str) -> bool {
        let other = Folded::new(text);
        let is_one = |name: &Folded| {
            other.words().len() == name.words().len() && !other.find(name).is_empty()
        };
        is_one(&self.words) || self.turned.iter().any(is_one)
    }

    /// Where a single word of the name stands, outside of the places where the name itself does.
    pub fn parts(&self, text: &str) -> Vec<Range<usize>> {
        let whole = self.find(text);
        let folded = Folded::new(text);
        let is_part = |word: &str| {
            let mut words = self.words.words().iter();
            let is_long = word.chars().count() >= SHORTEST && !PARTICLES.contains(&word);
            is_long && words.any(|known| known.folded == word)
        };
        let found = folded.words().iter().filter(|word| is_part(&word.folded));
        let found = found.map(|word| word.start..word.end);
        let is_inside = |one: &Range<usize>| {
            whole.iter().any(|all| all.start <= one.start && one.end <= all.end)
        };
        found.filter(|one| !is_inside(one)).collect()
    }
}

/// What a file is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// They carry the project.
    Bearer,
    /// They wrote the review.
    Reader,
    /// They took the decision.
    Decider,
    /// They are named as a partner, or are the structure.
    Named,
    /// Somebody writes about them.
    Mention,
}

impl Relation {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bearer => "bearer",
            Self::Reader => "reader",
            Self::Decider => "decider",
            Self::Named => "named",
            Self::Mention => "mention",
        }
    }
}

/// Whether a field says the name alone, or among other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    Among,
}

/// One place where the name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub relation: Relation,
    pub part: Part,
    /// The keys that lead there; empty in a comment or a file that cannot be read as TOML.
    pub path: String,
    /// The text around it, as written.
    pub text: String,
    pub at: Position,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Held {
    pub kind: Option<Kind>,
    /// The id that a project gives itself, or that a review or decision is about.
    pub project: Option<String>,
    pub keep_until: Option<Date>,
    /// Whether the file breaks the rules of TOML, so that it is only searched as a text.
    pub broken: bool,
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

/// Lines of a text with the name, and those with a single word of it alone; each line once.
pub fn lines(text: &str, name: &Name) -> (Vec<usize>, Vec<usize>) {
    let numbers = |found: Vec<Range<usize>>| {
        let mut numbers = Vec::new();
        let (mut line, mut at) = (1, 0);
        for range in found {
            line += text[at..range.start].matches('\n').count();
            at = range.start;
            if numbers.last() != Some(&line) {
                numbers.push(line);
            }
        }
        numbers
    };
    let whole = numbers(name.find(text));
    let mut parts = numbers(name.parts(text));
    parts.retain(|line| !whole.contains(line));
    (whole, parts)
}

/// Every line on which a single word of the name stands, as written.
pub fn words_left(file: &SourceFile, name: &Name) -> Vec<Hit> {
    let text = file.text();
    let base = file.base();
    let spans = name
        .parts(text)
        .into_iter()
        .map(|range| Span::new(base + range.start as u32, base + range.end as u32));
    let mut lines: Vec<_> = spans.map(|span| (span, file.line_range(span))).collect();
    lines.dedup_by_key(|(_, line)| line.start);
    let hit = |(span, line): (Span, Range<usize>)| Hit {
        relation: Relation::Mention,
        part: Part::Among,
        path: String::new(),
        text: text[line].trim().to_owned(),
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
        "decision.by" => Relation::Decider,
        "structure.name" => Relation::Named,
        _ if path.starts_with("project.partners[") && path.ends_with("].name") => Relation::Named,
        _ => Relation::Mention,
    }
}

/// The name in comments; anywhere, in a file that cannot be read as TOML. As of a value, the first
/// place in a line is told, with that line.
fn elsewhere(file: &SourceFile, name: &Name, covered: &[Span]) -> Vec<Hit> {
    let text = file.text();
    let found = name.find(text).into_iter().filter(|range| {
        // Values stand one after the other: the last that begins before can hold it.
        let before = covered.partition_point(|span| file.range(*span).start <= range.start);
        let value = before.checked_sub(1).map(|at| file.range(covered[at]));
        value.is_none_or(|value| range.end > value.end)
    });
    let base = file.base();
    let spans = found.map(|range| Span::new(base + range.start as u32, base + range.end as u32));
    let mut lines: Vec<_> = spans.map(|span| (span, file.line_range(span))).collect();
    lines.dedup_by_key(|(_, line)| line.start);
    let hit = |(span, line): (Span, std::ops::Range<usize>)| Hit {
        relation: Relation::Mention,
        part: Part::Among,
        path: String::new(),
        text: text[line].trim().to_owned(),
        at: file.position(span),
    };
    lines.into_iter().map(hit).collect()
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
    fn the_family_name_may_come_first_and_a_list_of_names_is_none() {
        let name = name();
        for text in ["MARTIN Zoé", "Martin  Zoe", "martin.zoe@x.example"] {
            assert_eq!(name.find(text).len(), 1, "{text}");
        }
        assert!(name.is("MARTIN Zoé") && name.is("zoe martin"));
        assert!(name.find("Paul Martin, Zoé Blanc").is_empty());
        assert_eq!(name.find("Zoé Martin Zoé Martin").len(), 2);
        let long = Name::new("Anne de la Tour").unwrap();
        for text in ["TOUR Anne de la", "de la Tour Anne", "DE LA TOUR ANNE"] {
            assert_eq!(long.find(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_word_of_the_name_is_told_where_it_stands_alone() {
        let file = SourceFile::new("f", "# Zoé Martin\na = \"Zoé est là\" # la famille Martin\n");
        let left = words_left(&file, &name());
        let lines: Vec<usize> = left.iter().map(|hit| hit.at.line).collect();
        assert_eq!(lines, [2]);
        assert_eq!(lines_of("x\nZoé Martin\nMartin\nzoe"), (vec![2], vec![3, 4]));
    }

    fn lines_of(text: &str) -> (Vec<usize>, Vec<usize>) {
        lines(text, &name())
    }

    #[test]
    fn another_name_is_another_person() {
        let text = "a = \"Zoé Martinet, Martin et Zoé, Zoé et Martin\"\n";
        assert!(search(&SourceFile::new("f", text), Some(&name())).hits.is_empty());
        assert!(Name::new(" … ").is_none());
    }
}
