//! What the columns of somebody else's form answer, as a file says it.
//!
//! ```toml
//! format = 1
//! [columns]
//! "Nom de votre projet" = "project.name"
//! "Q12 [Note]" = "answers.openness.note"
//! [values."answers.openness"]
//! "Tout à fait" = 4
//! ```

use toml_edit::Item;

use super::Trouble;
use crate::diagnostic::nearest;
use crate::questionnaire::fields::fields;
use crate::questionnaire::{Questionnaire, entry};

/// A mapping of headings to places, and of words to values.
#[derive(Clone, Debug, Default)]
pub struct Map {
    columns: Vec<(String, String)>,
    /// Place, the form's own word, and what it stands for.
    values: Vec<(String, String, String)>,
}

impl Map {
    /// Reads a mapping.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with its line.
    pub fn parse(text: &str, all: &Questionnaire<'_>) -> Result<Self, Vec<Trouble>> {
        let text = text.trim_start_matches('\u{feff}');
        let document = toml_edit::Document::parse(text.to_owned()).map_err(|error| {
            let row = error.span().map_or(0, |span| line_of(text, span.start));
            let reason = error.message().to_owned();
            vec![Trouble::new(row, "", "import-map-broken").with("reason", reason)]
        })?;
        let mut reader =
            Reader { text, places: places(all), map: Self::default(), found: Vec::new() };
        let document: &toml_edit::Table = document.as_table();
        if document.get("format").and_then(Item::as_integer) != Some(1) {
            reader.found.push(Trouble::new(1, "format", "import-map-format"));
        }
        for (key, item) in document.iter() {
            match key {
                "format" => {}
                "columns" => reader.columns(item),
                "values" => reader.values(item),
                key => reader.say(item, key, "import-map-key"),
            }
        }
        if reader.map.columns.is_empty() && reader.found.is_empty() {
            reader.found.push(Trouble::new(1, "columns", "import-map-empty"));
        }
        if reader.found.is_empty() { Ok(reader.map) } else { Err(reader.found) }
    }

    /// The place that a heading answers.
    pub(super) fn place(&self, heading: &str) -> Option<&str> {
        let asked = entry::folded(heading);
        let own = self.columns.iter().find(|(own, _)| entry::folded(own) == asked);
        own.map(|(_, place)| place.as_str())
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(heading, _)| heading.as_str())
    }

    /// What a word of the form stands for.
    pub(super) fn value(&self, place: &str, text: &str) -> Option<&str> {
        let asked = entry::folded(text);
        self.values
            .iter()
            .find(|(own, word, _)| own == place && entry::folded(word) == asked)
            .map(|(_, _, value)| value.as_str())
    }
}

fn places(all: &Questionnaire<'_>) -> Vec<String> {
    fields(all).into_iter().map(|field| field.place).collect()
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

struct Reader<'t> {
    text: &'t str,
    places: Vec<String>,
    map: Map,
    found: Vec<Trouble>,
}

impl Reader<'_> {
    fn say(&mut self, item: &Item, key: &str, id: &'static str) {
        let row = item.span().map_or(0, |span| line_of(self.text, span.start));
        self.found.push(Trouble::new(row, key, id));
    }

    /// Whether a place is one; where not, says so with the nearest.
    fn knows(&mut self, item: &Item, place: &str) -> bool {
        if self.places.iter().any(|own| own == place) {
            return true;
        }
        let near = nearest(place, self.places.iter().map(String::as_str)).unwrap_or_default();
        let near = near.to_owned();
        self.say(item, place, "import-map-place");
        if let Some(last) = self.found.last_mut() {
            last.facts.push(("near", near));
        }
        false
    }

    fn columns(&mut self, item: &Item) {
        let Some(table) = item.as_table_like() else {
            return self.say(item, "columns", "import-map-key");
        };
        for (heading, item) in table.iter() {
            match item.as_str() {
                Some(place) if self.knows(item, place) => {
                    self.map.columns.push((heading.to_owned(), place.to_owned()));
                }
                Some(_) => {}
                None => self.say(item, heading, "import-map-key"),
            }
        }
    }

    fn values(&mut self, item: &Item) {
        let Some(table) = item.as_table_like() else {
            return self.say(item, "values", "import-map-key");
        };
        for (place, item) in table.iter() {
            if !self.knows(item, place) {
                continue;
            }
            let Some(words) = item.as_table_like() else {
                self.say(item, place, "import-map-key");
                continue;
            };
            for (word, item) in words.iter() {
                let value = match (item.as_integer(), item.as_str(), item.as_bool()) {
                    (Some(number), ..) => number.to_string(),
                    (_, Some(text), _) => text.to_owned(),
                    (.., Some(yes)) => yes.to_string(),
                    _ => {
                        self.say(item, word, "import-map-key");
                        continue;
                    }
                };
                self.map.values.push((place.to_owned(), word.to_owned(), value));
            }
        }
    }
}
