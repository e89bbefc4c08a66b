//! Taking one person's data out of one file, the rest of it left as it is written.

use std::collections::HashMap;

use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use super::name::Name;
use super::search::{Held, Hit, Part, Relation};
use crate::descriptor::Kind;
use crate::panel::texts::texts;
use crate::source::{SourceFile, parse_toml};

/// Keys that lead from file to file: a name in them is left, and told.
const IDS: [&str; 2] = ["id", "project"];
/// What a bearer's table keeps: the kind of bearer says nothing of a person.
const KEPT: &str = "kind";

/// What becomes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The name is not in it.
    Nothing,
    /// The whole file is the person's: it goes.
    Remove,
    /// Some of it is, and the rest stays.
    Rewrite {
        /// The new text of the whole file.
        text: String,
        /// What was done to get there.
        done: Vec<Done>,
        /// Where the name still stands, for people to judge.
        left: Vec<Hit>,
    },
    /// The name is in it, and only people can take it out.
    Leave(Vec<Hit>),
}

/// What was done to one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It was taken out.
    Removed {
        /// The keys that lead there.
        path: String,
    },
    /// The name in it was replaced.
    Replaced {
        /// The keys that lead there.
        path: String,
    },
    /// The name was replaced in comments, wherever they stand.
    ReplacedInComments,
}

/// What is to become of a file for its data on one person to be gone.
///
/// `stand_in` is written where a name stood. `held` is what [`super::search`] found in `file`. A blind
/// copy of their project loses what the project itself loses.
pub fn purge(file: &SourceFile, held: &Held, name: &Name, stand_in: &str, is_copy: bool) -> Change {
    if held.hits.is_empty() && !is_copy {
        return Change::Nothing;
    }
    if held.broken {
        return Change::Leave(held.hits.clone());
    }
    // A single word may be anybody's name, or no name: it counts only where it is a whole field.
    let mentions = name.is_whole();
    // Witnesses name their organisation beside themselves, as the form asks them to.
    let is_all =
        |hit: &Hit| hit.part == Part::Whole || mentions && hit.relation == Relation::Witness;
    let own = |relation| held.hits.iter().any(|hit| hit.relation == relation && is_all(hit));
    if own(Relation::Reader) || own(Relation::Witness) {
        return Change::Remove;
    }
    let text = if mentions { without_comments(file, name, stand_in) } else { None };
    let mut done: Vec<Done> = Vec::new();
    if text.is_some() {
        done.push(Done::ReplacedInComments);
    }
    let text = text.unwrap_or_else(|| file.text().to_owned());
    let Ok(mut document) = text.parse::<DocumentMut>() else {
        return Change::Leave(held.hits.clone());
    };
    if own(Relation::Bearer) || is_copy {
        bearer(document.as_table_mut(), &mut done);
    }
    let mut editing = Editing { name, stand_in, mentions, done };
    editing.table(document.as_table_mut(), "");
    let done = editing.done;
    let text = document.to_string();
    let after = SourceFile::new(file.name(), text.clone());
    let left = super::search(&after, Some(name)).hits;
    match (done.is_empty(), left.is_empty()) {
        (true, true) => Change::Nothing,
        (true, false) => Change::Leave(left),
        _ => Change::Rewrite { text, done, left },
    }
}

/// `[bearer]` but for the kind, and what was agreed to be shown.
fn bearer(root: &mut Table, done: &mut Vec<Done>) {
    if let Some(bearer) = root.get_mut("bearer").and_then(Item::as_table_like_mut) {
        let keys: Vec<String> =
            bearer.iter().map(|(key, _)| key.to_owned()).filter(|key| key != KEPT).collect();
        for key in keys {
            bearer.remove(&key);
            done.push(Done::Removed { path: format!("bearer.{key}") });
        }
    }
    if root.remove("sharing").is_some() {
        done.push(Done::Removed { path: "sharing".to_owned() });
    }
}

/// The text with the name replaced in its comments; None where it is in none.
fn without_comments(file: &SourceFile, name: &Name, stand_in: &str) -> Option<String> {
    let (table, _) = parse_toml(file);
    let values: Vec<_> = texts(&table).into_iter().map(|placed| file.range(placed.span)).collect();
    let text = file.text();
    // Values stand one after the other, in the order of the file.
    let in_value = |at: usize| {
        let before = values.partition_point(|value| value.start <= at);
        before.checked_sub(1).is_some_and(|last| at < values[last].end)
    };
    let mut lines = Lines { text, start: 0, has_hash: false };
    let mut in_comment = |range: &std::ops::Range<usize>| {
        let outside = !in_value(range.start) && !in_value(range.end.saturating_sub(1));
        outside && lines.hash_before(range.start, in_value)
    };
    let found: Vec<_> = name.find(text).into_iter().filter(&mut in_comment).collect();
    if found.is_empty() {
        return None;
    }
    let mut out = text.to_owned();
    for range in found.into_iter().rev() {
        out.replace_range(range, stand_in);
    }
    Some(out)
}

/// A text walked through once, from the front.
struct Lines<'t> {
    text: &'t str,
    /// Up to where it was looked at.
    start: usize,
    /// Whether a comment has begun on the line that was come to.
    has_hash: bool,
}

impl Lines<'_> {
    /// Whether a comment begins before a place on its line; places come in their order.
    fn hash_before(&mut self, place: usize, in_value: impl Fn(usize) -> bool) -> bool {
        for at in self.start..place {
            match self.text.as_bytes()[at] {
                b'\n' => self.has_hash = false,
                b'#' if !in_value(at) => self.has_hash = true,
                _ => {}
            }
        }
        self.start = self.start.max(place);
        self.has_hash
    }
}

struct Editing<'e> {
    name: &'e Name,
    stand_in: &'e str,
    mentions: bool,
    done: Vec<Done>,
}

impl Editing<'_> {
    fn table(&mut self, table: &mut dyn TableLike, path: &str) {
        // Evidence for which a person vouched: nobody says so any more.
        let by = table.get("by").and_then(Item::as_str);
        let is_in = |by: &str| self.name.is(by) || self.mentions && !self.name.find(by).is_empty();
        if table.contains_key("kind") && by.is_some_and(is_in) {
            table.remove("by");
            self.done.push(Done::Removed { path: format!("{path}.by") });
        }
        // Who reads what stands under the reader's name.
        if path == Kind::Assignments.as_str() {
            let keys = table.iter().map(|(key, _)| key.to_owned());
            for key in keys.filter(|key| self.name.is(key)).collect::<Vec<_>>() {
                table.remove(&key);
                self.done.push(Done::Removed { path: format!("{path}.\"{key}\"") });
            }
        }
        for (key, item) in table.iter_mut() {
            let key = key.get().to_owned();
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            self.item(item, &path, &key);
        }
    }

    fn item(&mut self, item: &mut Item, path: &str, key: &str) {
        match item {
            Item::None => {}
            Item::Value(value) => self.value(value, path, key),
            Item::Table(table) => self.table(table, path),
            Item::ArrayOfTables(tables) => {
                for (at, table) in tables.iter_mut().enumerate() {
                    self.table(table, &format!("{path}[{at}]"));
                }
            }
        }
    }

    fn value(&mut self, value: &mut Value, path: &str, key: &str) {
        match value {
            Value::String(text) => {
                let Some(new) = self.replaced(text.value(), key) else { return };
                // Spaces and comments around the value stay.
                let decor = text.decor().clone();
                *value = Value::from(new);
                *value.decor_mut() = decor;
                self.done.push(Done::Replaced { path: path.to_owned() });
            }
            Value::Array(items) => {
                for (at, item) in items.iter_mut().enumerate() {
                    self.value(item, &format!("{path}[{at}]"), key);
                }
            }
            Value::InlineTable(table) => self.table(table, path),
            _ => {}
        }
    }

    fn replaced(&self, text: &str, key: &str) -> Option<String> {
        let whole = self.name.is(text);
        if IDS.contains(&key) || !whole && !self.mentions {
            return None;
        }
        let found = self.name.find(text);
        let mut out = text.to_owned();
        for range in found.iter().rev() {
            out.replace_range(range.clone(), self.stand_in);
        }
        (!found.is_empty()).then_some(out)
    }
}

/// Gives places of a text that is yet to be written the lines that they have in the text that stands there:
/// lines go, and in others the name is replaced.
pub fn placed_before(hits: &mut [Hit], before: &str, after: &str, name: &Name, stand_in: &str) {
    let mut lines: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in before.lines().enumerate() {
        let mut replaced = line.to_owned();
        for range in name.find(line).into_iter().rev() {
            replaced.replace_range(range, stand_in);
        }
        if replaced != line {
            lines.entry(replaced).or_default().push(at);
        }
        lines.entry(line.to_owned()).or_default().push(at);
    }
    let mut next = 0;
    let kept: Vec<Option<usize>> = after
        .lines()
        .map(|line| {
            let all = lines.get(line)?;
            let at = *all.get(all.partition_point(|at| *at < next))?;
            next = at + 1;
            Some(at)
        })
        .collect();
    for hit in hits {
        let line = hit.at.line.checked_sub(1).and_then(|at| *kept.get(at)?);
        hit.at.line = line.map_or(hit.at.line, |line| line + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::search;
    use super::*;

    fn purged(name: &str, text: &str) -> Change {
        let name = Name::new(name).unwrap();
        let file = SourceFile::new("f", text);
        let held = search(&file, Some(&name));
        purge(&file, &held, &name, "[gone]", false)
    }

    #[test]
    fn a_review_goes_with_its_reader() {
        let text = "format = 1\n[review]\nproject = \"a\"\nreviewer = \"Zoé  MARTIN\"\n";
        assert_eq!(purged("zoe martin", text), Change::Remove);
        // A single word is not taken for a person.
        let Change::Leave(left) = purged("zoe", text) else { panic!() };
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn a_statement_goes_with_who_made_it_and_a_corroboration_with_who_vouched() {
        let text = "format = 1\n[statement]\nproject = \"a\"\nby = \"Zoé Martin\"\nanswer = \"listening\"\n";
        assert_eq!(purged("Zoé Martin", text), Change::Remove);
        let text = "format = 1\n[project]\nname = \"A\"\n[answers]\nlistening = { level = 3, evidence = [{ kind = \"corroborated\", by = \"Zoé Martin\", source = \"s\" }] }\n";
        let Change::Rewrite { text, done, .. } = purged("Zoé Martin", text) else { panic!() };
        assert!(
            text.contains("kind = \"corroborated\", source") && !text.contains("by ="),
            "{text}"
        );
        let path = "answers.listening.evidence[0].by".to_owned();
        assert_eq!(done, [Done::Removed { path }]);
    }

    #[test]
    fn who_vouched_beside_an_organisation_or_was_to_read_is_gone() {
        let text = "format = 1\n[statement]\nproject = \"a\"\nby = \"Zoé Martin, Croix-Rouge\"\nwords = \"Vu.\"\n";
        assert_eq!(purged("Zoé Martin", text), Change::Remove);
        let text = "format = 1\n[project]\nid = \"a\"\n[answers]\nopenness = { level = 2, evidence = [{ kind = \"corroborated\", by = \"Mairie (Zoé Martin)\" }] }\n";
        let Change::Rewrite { text, .. } = purged("Zoé Martin", text) else { panic!() };
        assert!(!text.contains("by =") && !text.contains("Mairie"), "{text}");
        // A reader's share goes with the reader.
        let rest = "format = 1\n[assignments]\n\"Jo Roy\" = \"all\"\n";
        let text = format!("{rest}\"Zoé Martin\" = [\"a\"]\n");
        let Change::Rewrite { text, left, .. } = purged("Zoé Martin", &text) else { panic!() };
        assert_eq!((text.as_str(), left.len()), (rest, 0));
    }

    #[test]
    fn a_bearers_table_goes_and_the_rest_stays_as_it_is_written() {
        let text = "# Vu avec Zoé Martin # deux fois\nformat   =   1\n\n[project] # le projet\nname = \"Chez Zoé Martin\"\nsummary = '''\nUn \"lieu\".'''\n[bearer]\nname = \"Zoé Martin\"\nkind = \"person\"\nmotivation = \"…\"\n[sharing]\nintroduce = true\n[answers]\nopenness = { level = 3,  note = \"Par ZOE MARTIN\" } # fin\n";
        let Change::Rewrite { text, done, left } = purged("Zoé Martin", text) else { panic!() };
        assert_eq!(
            text,
            "# Vu avec [gone] # deux fois\nformat   =   1\n\n[project] # le projet\nname = \"Chez [gone]\"\nsummary = '''\nUn \"lieu\".'''\n[bearer]\nkind = \"person\"\n[answers]\nopenness = { level = 3,  note = \"Par [gone]\" } # fin\n"
        );
        assert_eq!(done.len(), 6, "{done:?}");
        assert!(left.is_empty());
    }

    #[test]
    fn a_decision_keeps_what_was_decided() {
        let text = "format = 1\n[decision]\nproject = \"zoe-martin\"\nby = \"Zoé Martin et Li Wei\"\noutcome = \"oui\"\n";
        let Change::Rewrite { text, left, .. } = purged("Zoé Martin", text) else { panic!() };
        assert!(text.contains("by = \"[gone] et Li Wei\"\n"));
        // An id leads from file to file: it is told, not changed.
        assert!(text.contains("project = \"zoe-martin\""));
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn a_broken_file_is_left_to_people() {
        assert!(matches!(purged("Zoé Martin", "a = \nb = \"Zoé Martin\""), Change::Leave(_)));
        assert_eq!(purged("Zoé Martin", "a = 1\n"), Change::Nothing);
    }
}
