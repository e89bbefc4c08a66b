//! The draft of a map: what a table seems to hold, written for somebody to check.

use std::fmt::Write as _;

use super::import::reason;
use super::setting::Setting;
use crate::document::safe;
use crate::i18n::Phrases;
use crate::questionnaire::entry::Order;
use crate::questionnaire::import::guess::{
    COUNTED, DAY, Guess, OTHER_PLACES, Seen, Table, Words, places,
};
use crate::questionnaire::{Kind, Questionnaire};
use crate::source::quoted;

/// How wide a line of comment may be.
const WIDTH: usize = 98;
/// How long what is shown of one column may be.
const LONGEST: usize = 160;

/// The text of a draft. `file` is the table's name, and `typed` what to type once the draft is checked.
pub fn text(
    table: &Table,
    all: &Questionnaire<'_>,
    (file, typed): (&str, &str),
    setting: &Setting,
) -> String {
    let has_day = answers(table, DAY);
    let mut draft = Draft { text: String::new(), has_day, phrases: &setting.phrases };
    let facts = [
        ("file", safe::terminal(file).into()),
        ("row", table.row.to_string().into()),
        ("n", table.rows.into()),
    ];
    draft.comment(&setting.phrases.tell("import-draft-head", facts));
    draft.comment(&setting.phrases.tell("import-draft-check", [("typed", typed.into())]));
    draft.line("format = 1");
    if let Some((name, others)) = &table.sheet {
        let words = reason(others, setting);
        let first = words.chars().next().map(char::to_uppercase);
        draft
            .comment(&first.into_iter().flatten().chain(words.chars().skip(1)).collect::<String>());
        draft.line(&format!("sheet = {}", quoted(name)));
    }
    draft.dates(table);
    draft.comment(&setting.phrases.say("import-draft-key"));
    draft.ignored(table);
    draft.line("\n[columns]");
    let rest = table.columns.iter().filter(|seen| !is_ignored(seen));
    rest.for_each(|seen| draft.column(seen, table.rows));
    draft.constants(table);
    draft.values(table, all);
    draft.places(all, setting);
    draft.text
}

/// Whether nothing has to be asked of a column. A box that is not ticked yet will be.
fn is_ignored(seen: &Seen) -> bool {
    let is_box = matches!(seen.guess, Guess::Tick { .. });
    seen.guess == Guess::Ignored || (seen.filled == 0 && !is_box)
}

/// Whether a column seems to answer a place.
fn answers(table: &Table, place: &str) -> bool {
    let is_it = |seen: &Seen| matches!(&seen.guess, Guess::Place { to, .. } if to == place);
    table.columns.iter().any(is_it)
}

struct Draft<'d> {
    text: String,
    /// Whether a column says on which day people were counted.
    has_day: bool,
    phrases: &'d Phrases,
}

impl Draft<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A comment, over as many lines as it takes.
    fn comment(&mut self, words: &str) {
        let plain: String = words.chars().filter(|c| !c.is_control()).collect();
        let mut line = String::from("#");
        for word in plain.split(' ').filter(|word| !word.is_empty()) {
            if line.chars().count() + 1 + word.chars().count() > WIDTH && line != "#" {
                self.line(&line);
                line = String::from("#");
            }
            line.push(' ');
            line.push_str(word);
        }
        self.line(&line);
    }

    fn dates(&mut self, table: &Table) {
        self.comment(&self.phrases.say("import-draft-dates"));
        match table.dates {
            Some(Order::MonthFirst) => self.line("dates = \"month/day/year\""),
            Some(Order::DayFirst) => self.line("dates = \"day/month/year\""),
            _ => self.line("# dates = \"day/month/year\""),
        }
    }

    /// Columns that answer nothing: those of the tool, and empty ones.
    fn ignored(&mut self, table: &Table) {
        let ignored = table.columns.iter().filter(|seen| is_ignored(seen));
        let ignored: Vec<String> = ignored.map(|seen| quoted(&seen.heading)).collect();
        self.comment(&self.phrases.say("import-draft-ignore"));
        if ignored.is_empty() {
            return self.line("ignore = []");
        }
        self.line("ignore = [");
        ignored.iter().for_each(|heading| self.line(&format!("  {heading},")));
        self.line("]");
    }

    fn column(&mut self, seen: &Seen, rows: usize) {
        self.line("");
        self.seen(seen, rows);
        let heading = quoted(&seen.heading);
        match &seen.guess {
            Guess::Place { to, .. } if to == COUNTED && !self.has_day => {
                self.comment(&self.phrases.say("import-draft-day"));
                self.line(&format!("# {heading} = {}", quoted(to)));
            }
            Guess::Place { to, separator: None } => {
                self.line(&format!("{heading} = {}", quoted(to)))
            }
            Guess::Place { to, separator: Some(separator) } => {
                let (to, separator) = (quoted(to), quoted(separator));
                self.line(&format!("{heading} = {{ to = {to}, separator = {separator} }}"));
            }
            Guess::Tick { to, when, value, is_code } => {
                let is_off = to.is_none() || *is_code;
                let id = if is_off { "import-draft-tick-off" } else { "import-draft-tick" };
                self.comment(&self.phrases.say(id));
                let when: Vec<String> = when.iter().map(|word| quoted(word)).collect();
                let (when, value) = (when.join(", "), quoted(value));
                let off = if is_off { "# " } else { "" };
                let to = quoted(to.as_deref().unwrap_or("project.publics"));
                let rule = format!("{{ to = {to}, when = [{when}], value = {value} }}");
                self.line(&format!("{off}{heading} = {rule}"));
            }
            Guess::Consent => {
                self.comment(&self.phrases.say("import-draft-consent"));
                self.line(&format!("# {heading} = \"sharing.cohort\""));
            }
            Guess::Unknown(key) => {
                self.comment(&self.phrases.say("import-draft-unknown"));
                self.line(&format!("# {heading} = {}", quoted(&format!("extra.{key}"))));
            }
            Guess::Ignored => {}
        }
    }

    /// What a column holds.
    fn seen(&mut self, seen: &Seen, rows: usize) {
        let mut shown = String::new();
        for (text, count) in &seen.values {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let short: String = text.chars().take(40).collect();
            let cut = if short.len() < text.len() { "…" } else { "" };
            let between = if shown.is_empty() { "" } else { " · " };
            if shown.chars().count() + short.chars().count() > LONGEST {
                shown.push_str(" …");
                break;
            }
            let _ = match count {
                1 => write!(shown, "{between}{short}{cut}"),
                count => write!(shown, "{between}{short}{cut} ({count})"),
            };
        }
        let facts = [
            ("filled", seen.filled.into()),
            ("rows", rows.into()),
            ("different", seen.different.into()),
            ("shown", safe::terminal(&shown).into()),
        ];
        let words = self.phrases.tell("import-draft-seen", facts);
        self.comment(&words);
    }

    fn constants(&mut self, table: &Table) {
        self.line("\n[constants]");
        self.comment(&self.phrases.say("import-draft-constants"));
        if table.is_french {
            self.line("# \"project.language\" = \"fr\"");
        } else {
            self.line("# \"project.language\" = \"en\"");
        }
        if !answers(table, "project.stage") {
            self.line("\"project.stage\" = \"unknown\"");
        }
        self.comment(&self.phrases.say("import-draft-counting"));
        let off = if answers(table, COUNTED) { "" } else { "# " };
        self.line(&format!("{off}\"reach.unit\" = \"people\""));
        self.line(&format!("{off}\"reach.counting\" = \"unique\""));
        if !self.has_day {
            self.line(&format!("# {} = 2026-01-31", quoted(DAY)));
        }
        self.comment(&self.phrases.say("import-draft-agreed"));
        self.line("# \"sharing.cohort\" = true");
    }

    fn values(&mut self, table: &Table, all: &Questionnaire<'_>) {
        for Words { place, words } in &table.values {
            let ids: Vec<&str> = match all.ask(place).map(|ask| &ask.kind) {
                Some(Kind::One(choices)) => {
                    choices.iter().map(|choice| choice.id.as_ref()).collect()
                }
                _ => vec!["true", "false"],
            };
            self.line(&format!("\n[values.{}]", quoted(place)));
            let facts = [("choices", ids.join(", ").into())];
            self.comment(&self.phrases.tell("import-draft-words", facts));
            for (word, value) in words {
                match value {
                    Some(value) => self.line(&format!("{} = {}", quoted(word), quoted(value))),
                    None => self.line(&format!("# {} = {}", quoted(word), quoted(ids[0]))),
                }
            }
        }
    }

    /// Every place that there is, at the end, to look up.
    fn places(&mut self, all: &Questionnaire<'_>, setting: &Setting) {
        self.line("");
        self.comment(&self.phrases.say("import-draft-places"));
        self.line("#");
        self.place("project.id", &self.phrases.say("import-draft-place-id"));
        for (place, question) in places(all, setting.language()) {
            self.place(&place, &question);
        }
        for place in OTHER_PLACES {
            let id = format!("import-draft-place-{}", place.rsplit('.').next().unwrap_or(place));
            self.place(place, &self.phrases.say(&id.replace('_', "-")));
        }
        self.place("extra.…", &self.phrases.say("import-draft-place-extra"));
    }

    fn place(&mut self, place: &str, question: &str) {
        let question = question.split_whitespace().collect::<Vec<_>>().join(" ");
        let room = (WIDTH * 2).saturating_sub(place.len() + 8);
        let short: String = question.chars().take(room).collect();
        let cut = if short.len() < question.len() { "…" } else { "" };
        let said = self.phrases.said_of(place, &format!("{short}{cut}"));
        self.line(&format!("# {said}"));
    }
}
