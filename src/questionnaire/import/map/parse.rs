//! From the text of a map to what it says, or to everything that is wrong with it.

use toml_edit::{Item, Table, TableLike};

use super::{CARRIED, Map, Rule, To};
use crate::diagnostic::nearest;
use crate::questionnaire::entry::Order;
use crate::questionnaire::fields::{Field, Part, fields};
use crate::questionnaire::import::Trouble;
use crate::questionnaire::{Kind, Questionnaire};

/// How the order of the numbers of a date is said.
pub(in crate::questionnaire::import) const ORDERS: [(&str, Order); 2] =
    [("day/month/year", Order::DayFirst), ("month/day/year", Order::MonthFirst)];
/// The tables of answers, which no constant can give: nobody said them.
const ANSWERS: [&str; 3] = ["answers.", "brakes.", "stakes."];

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
            vec![Trouble::line(row, "", "import-map-broken").with("reason", reason)]
        })?;
        let asks: Vec<_> = all.asks().collect();
        let kinds = fields(all).into_iter().map(|field| {
            let kind = &asks[field.ask].kind;
            let takes_many = takes_many(&field, kind);
            let needs_value = !matches!(field.part, Part::Pick(_)) && !matches!(kind, Kind::YesNo);
            Place { field, takes_many, needs_value }
        });
        let places = kinds.collect();
        let mut reader = Reader { text, places, map: Self::default(), found: Vec::new() };
        let document: &Table = document.as_table();
        if document.get("format").and_then(Item::as_integer) != Some(1) {
            reader.found.push(Trouble::line(1, "format", "import-map-format"));
        }
        for (key, item) in document.iter() {
            match key {
                "format" => {}
                "columns" => reader.columns(item),
                "constants" => reader.constants(item),
                "values" => reader.values(item),
                "ignore" => match texts(item) {
                    Some(headings) => reader.map.ignored = headings,
                    None => reader.say(item, key, "import-map-key"),
                },
                "dates" => {
                    let own =
                        item.as_str().and_then(|own| ORDERS.iter().find(|(name, _)| *name == own));
                    match own {
                        Some((_, order)) => reader.map.dates = Some(*order),
                        None => reader.say(item, key, "import-map-dates"),
                    }
                }
                "sheet" => match item.as_str().filter(|own| !own.trim().is_empty()) {
                    Some(own) => reader.map.sheet = Some(own.to_owned()),
                    None => reader.say(item, key, "import-map-sheet"),
                },
                "key" => match item.as_str() {
                    Some("project.name") => reader.map.names_are_keys = true,
                    Some("project.id") => {}
                    _ => reader.say(item, key, "import-map-its-key"),
                },
                key => reader.say(item, key, "import-map-key"),
            }
        }
        if reader.map.columns.is_empty() && reader.found.is_empty() {
            reader.found.push(Trouble::line(1, "columns", "import-map-empty"));
        }
        if reader.found.is_empty() { Ok(reader.map) } else { Err(reader.found) }
    }
}

/// Whether several columns can answer a field together: a list, or a text.
fn takes_many(field: &Field, kind: &Kind<'_>) -> bool {
    match &field.part {
        Part::Whole => matches!(kind, Kind::Line | Kind::Paragraph | Kind::Own | Kind::Many(_)),
        Part::Note => true,
        _ => false,
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// The texts of a list, or of one text alone.
fn texts(item: &Item) -> Option<Vec<String>> {
    match item.as_array() {
        Some(list) => list.iter().map(|one| one.as_str().map(str::to_owned)).collect(),
        None => item.as_str().map(|one| vec![one.to_owned()]),
    }
}

/// A value of the map as a cell would hold it; a list with an entry to a line.
fn cell(item: &Item) -> Option<String> {
    let scalar = match (item.as_integer(), item.as_bool(), item.as_datetime()) {
        (Some(number), ..) => Some(number.to_string()),
        (_, Some(yes), _) => Some(yes.to_string()),
        (.., Some(day)) => Some(day.to_string()),
        _ => None,
    };
    scalar.or_else(|| texts(item).map(|texts| texts.join("\n")))
}

/// A place that a column can answer.
struct Place {
    field: Field,
    takes_many: bool,
    needs_value: bool,
}

struct Reader<'t> {
    text: &'t str,
    places: Vec<Place>,
    map: Map,
    found: Vec<Trouble>,
}

impl Reader<'_> {
    fn say(&mut self, item: &Item, key: &str, id: &'static str) {
        let row = item.span().map_or(0, |span| line_of(self.text, span.start));
        self.found.push(Trouble::line(row, key, id));
    }

    fn place(&self, place: &str) -> Option<&Place> {
        self.places.iter().find(|own| own.field.place == place)
    }

    /// Where a place is; where it is none, says so with the nearest.
    fn to(&mut self, item: &Item, place: &str) -> Option<To> {
        if self.place(place).is_some() {
            return Some(To::Place(place.to_owned()));
        }
        if place == "project.id" {
            return Some(To::Id);
        }
        if let Some(carried) = CARRIED.iter().find(|own| **own == place) {
            return Some(To::Carried(carried));
        }
        if let Some(key) = place.strip_prefix("extra.") {
            let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            if !key.is_empty() && key.chars().all(is_key) && key != "import" {
                return Some(To::Extra(key.to_owned()));
            }
            self.say(item, place, "import-map-extra");
            return None;
        }
        let own = self.places.iter().map(|own| own.field.place.as_str());
        // Of rows, the first is meant until another is named.
        let near = near(place, own.chain(["project.id"]).chain(CARRIED)).to_owned();
        self.say(item, place, "import-map-place");
        if let Some(last) = self.found.last_mut() {
            last.facts.push(("near", near));
        }
        None
    }

    fn columns(&mut self, item: &Item) {
        let Some(table) = item.as_table_like() else {
            return self.say(item, "columns", "import-map-key");
        };
        for (heading, item) in table.iter() {
            let rule = match (item.as_str(), item.as_table_like()) {
                (Some(place), _) => self.to(item, place).map(Rule::plain),
                (_, Some(table)) => self.rule(heading, item, table),
                _ => {
                    self.say(item, heading, "import-map-key");
                    None
                }
            };
            if let Some(rule) = rule {
                self.taken_twice(item, heading, &rule);
                self.map.columns.push((heading.to_owned(), rule));
            }
        }
    }

    /// Says where two columns answer one thing of which there is only one.
    fn taken_twice(&mut self, item: &Item, heading: &str, rule: &Rule) {
        let takes_many = match &rule.to {
            To::Place(place) => self.place(place).is_some_and(|place| place.takes_many),
            _ => false,
        };
        let first = self.map.columns.iter().find(|(_, other)| other.to == rule.to);
        if let Some((first, _)) = first.filter(|_| !takes_many) {
            let first = first.clone();
            self.say(item, heading, "import-map-twice");
            if let Some(last) = self.found.last_mut() {
                last.facts.push(("first", first));
            }
        }
    }

    fn rule(&mut self, heading: &str, item: &Item, table: &dyn TableLike) -> Option<Rule> {
        for (key, item) in table.iter() {
            if !["to", "when", "value", "separator"].contains(&key) {
                self.say(item, &format!("{heading}.{key}"), "import-map-key");
                return None;
            }
        }
        let Some(place) = table.get("to").and_then(Item::as_str) else {
            self.say(item, heading, "import-map-key");
            return None;
        };
        let to = self.to(item, place)?;
        let needs_value = self.place(place).is_none_or(|place| place.needs_value);
        let when = table.get("when").map(texts);
        let value = table.get("value").map(cell);
        let separator =
            table.get("separator").map(|item| item.as_str().filter(|own| !own.is_empty()));
        if matches!(
            (&when, &value, &separator),
            (Some(None), ..) | (_, Some(None), _) | (.., Some(None))
        ) {
            self.say(item, heading, "import-map-key");
            return None;
        }
        let (when, value) = (when.flatten(), value.flatten());
        let when = match (when, &value) {
            (Some(when), None) if needs_value && !when.is_empty() => {
                self.say(item, heading, "import-map-value");
                return None;
            }
            (Some(when), _) => when,
            (None, Some(_)) => TICKS.map(str::to_owned).to_vec(),
            (None, None) => Vec::new(),
        };
        Some(Rule { to, when, value, separator: separator.flatten().map(str::to_owned) })
    }

    fn constants(&mut self, item: &Item) {
        let Some(table) = item.as_table_like() else {
            return self.say(item, "constants", "import-map-key");
        };
        for (place, item) in table.iter() {
            if ANSWERS.iter().any(|own| place.starts_with(own))
                || matches!(place, "project.id" | "project.name")
            {
                self.say(item, place, "import-map-no-constant");
                continue;
            }
            let Some(to) = self.to(item, place) else { continue };
            match cell(item) {
                Some(value) => self.map.constants.push((to, value)),
                None => self.say(item, place, "import-map-key"),
            }
        }
    }

    fn values(&mut self, item: &Item) {
        let Some(table) = item.as_table_like() else {
            return self.say(item, "values", "import-map-key");
        };
        for (place, item) in table.iter() {
            if self.to(item, place).is_none() {
                continue;
            }
            let Some(words) = item.as_table_like() else {
                self.say(item, place, "import-map-key");
                continue;
            };
            for (word, item) in words.iter() {
                match cell(item) {
                    Some(value) => {
                        self.map.values.push((place.to_owned(), word.to_owned(), value));
                    }
                    None => self.say(item, word, "import-map-key"),
                }
            }
        }
    }
}

/// How forms write that a box is ticked, where the map does not say.
pub(in crate::questionnaire::import) const TICKS: [&str; 8] =
    ["Y", "X", "Oui", "Yes", "1", "true", "vrai", "checked"];

/// The place most like what was written: the same but for the number of a row, or else by its letters.
fn near<'p>(place: &str, places: impl Iterator<Item = &'p str> + Clone) -> &'p str {
    let parts: Vec<&str> = place.split('.').collect();
    let is_same = |own: &&str| {
        let mut own = own.split('.').filter(|part| part.parse::<usize>().is_err());
        parts.iter().all(|part| own.any(|other| other == *part))
    };
    let same = places.clone().find(is_same);
    same.or_else(|| nearest(place, places)).unwrap_or("project.summary")
}
