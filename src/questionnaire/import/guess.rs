//! What a table that nobody has mapped yet seems to hold: a guess for each column, for somebody to
//! check. Nothing is imported by a guess.

mod choices;
mod words;

use std::collections::HashMap;

use super::grid::Grid;
use super::head::{Head, Name};
use super::map::CARRIED;
use super::sheets::{aside, sheets_of};
use super::{Context, Trouble, cells, columns, order};
use crate::descriptor::slug;
use crate::i18n::Language;
use crate::questionnaire::entry::{self, Order};
use crate::questionnaire::fields::{Field, Part, fields};
use crate::questionnaire::{Ask, Kind, Questionnaire};
use crate::source::Limits;
use choices::{Choice, choice, is_box, is_code, is_other, is_tick, texts, ticks_elsewhere};
pub use words::{COUNTED, DAY};
use words::{IGNORED, RULES, STAGES, SUBMITTED};

/// How many different values of a column are shown, and how many are translated.
const SHOWN: usize = 6;
const TRANSLATED: usize = 40;

/// A table as it was seen.
#[derive(Clone, Debug)]
pub struct Table {
    /// The row of the headings.
    pub row: usize,
    /// The name of the sheet, and what is said of the others that hold something.
    pub sheet: Option<(String, Trouble)>,
    /// How many rows stand below them.
    pub rows: usize,
    pub columns: Vec<Seen>,
    /// Which number of its dates is the day, where they show it.
    pub dates: Option<Order>,
    pub is_french: bool,
    pub values: Vec<Words>,
}

/// Words of a table that are none of a question's.
#[derive(Clone, Debug)]
pub struct Words {
    /// The place of the question.
    pub place: String,
    /// Each word, and what it seems to stand for.
    pub words: Vec<(String, Option<String>)>,
}

/// A column as it was seen.
#[derive(Clone, Debug)]
pub struct Seen {
    pub heading: String,
    /// How many rows hold something in it.
    pub filled: usize,
    /// Some of its different values, each with how many rows hold it.
    pub values: Vec<(String, usize)>,
    pub different: usize,
    pub guess: Guess,
}

/// What a column seems to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guess {
    /// A place, with what parts the entries of a list.
    Place { to: String, separator: Option<&'static str> },
    /// A box that is ticked for one entry of a list, whose words may be a code.
    Tick { to: Option<String>, when: Vec<String>, value: String, is_code: bool },
    /// Something that the tool adds of its own.
    Ignored,
    /// Whether the project may be shown: nobody but its bearer says so.
    Consent,
    /// Nothing that is known: it can be kept under this key of `[extra]`.
    Unknown(String),
}

/// Looks at a table.
///
/// # Errors
///
/// When it cannot be read, or has no headings.
pub fn table(
    bytes: &[u8],
    all: &Questionnaire<'_>,
    language: Language,
    limits: &Limits,
) -> Result<Table, Trouble> {
    let context = Context::new(all, None, limits);
    let (sheets, _) = sheets_of(bytes, &context, language)?;
    let sheet = sheets.iter().max_by_key(|sheet| sheet.lines.len());
    let found = sheet.and_then(|sheet| Some((sheet, Head::guess(sheet)?)));
    let Some((sheet, head)) = found else { return Err(Trouble::file("import-no-headings")) };
    let mut guessing = Guessing { context: &context, taken: Vec::new(), is_text: sheet.is_text };
    let mut seen: Vec<Seen> = (0..head.names.len())
        .filter(|at| !head.names[*at].own.trim().is_empty())
        .map(|at| guessing.column(sheet, &head, at))
        .collect();
    guessing.day_of_count(&mut seen);
    let values = seen.iter().filter_map(|seen| guessing.values(seen)).collect();
    let others = sheets.iter().filter(|other| !std::ptr::eq(*other, sheet));
    let others = aside(others, "import-sheets-aside-draft");
    Ok(Table {
        row: sheet.lines[head.at].0,
        sheet: sheet.name.clone().zip(others),
        rows: sheet.lines.len() - head.at - 1,
        columns: seen,
        dates: order::shown(sheet),
        is_french: order::is_french(sheet),
        values,
    })
}

/// Every place that a column can answer, with the question; the places of rows are those of the first.
pub fn places(all: &Questionnaire<'_>, language: Language) -> Vec<(String, String)> {
    let asks: Vec<&Ask<'_>> = all.asks().collect();
    let own = fields(all).into_iter().filter(|field| {
        matches!(field.part, Part::Whole | Part::Side(0) | Part::Cell(0, _))
            || (field.part == Part::Note && is_discussion(asks[field.ask]))
    });
    own.map(|field| {
        let question = match field.part {
            Part::Cell(..) => field.label.get(language).to_string(),
            _ => asks[field.ask].question.get(language).to_string(),
        };
        (field.place, question)
    })
    .collect()
}

/// The places that no question asks about.
pub const OTHER_PLACES: [&str; 2] = CARRIED;

fn is_discussion(ask: &Ask<'_>) -> bool {
    matches!(&ask.kind, Kind::Scale(scale) if scale.sides.is_empty())
}

struct Guessing<'g> {
    context: &'g Context<'g>,
    /// The places that have their column.
    taken: Vec<String>,
    /// Whether it is a text, where a number is no day.
    is_text: bool,
}

impl Guessing<'_> {
    fn column(&mut self, sheet: &Grid, head: &Head, at: usize) -> Seen {
        let name = &head.names[at];
        let texts: Vec<String> = texts(sheet, head, at).collect();
        let mut counts: Vec<(String, usize)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for text in &texts {
            let at = *places.entry(text).or_insert_with(|| {
                counts.push((text.clone(), 0));
                counts.len() - 1
            });
            counts[at].1 += 1;
        }
        let different = counts.len();
        let guess = self.guess(name, (sheet, head), at, &counts, texts.len());
        let kept = if different <= TRANSLATED { different } else { SHOWN };
        counts.truncate(kept);
        Seen { heading: name.own.clone(), filled: texts.len(), values: counts, different, guess }
    }

    fn guess(
        &mut self,
        name: &Name,
        (sheet, head): (&Grid, &Head),
        at: usize,
        values: &[(String, usize)],
        filled: usize,
    ) -> Guess {
        let heading = slug(&name.own);
        let known = self.context.headings();
        if let Some(field) = known.field(&name.own).map(|at| &self.context.fields[at]) {
            let place = field.place.clone();
            return self.place(place, values);
        }
        let is_boxes = values.iter().all(|(text, _)| is_box(text));
        if let Some(choice) = choice(name, sheet, head, at)
            && (choice.is_sure || (is_boxes && filled > 0))
        {
            return self.choice(&choice, (sheet, head), values);
        }
        let is_id =
            |values: &[(String, usize)]| filled > 0 && values.iter().all(|(_, count)| *count == 1);
        let has = |words: &[&str]| words.iter().any(|word| holds(&heading, word));
        if has(words::CONSENT) {
            return Guess::Consent;
        }
        if has(words::IDS.1) || words::IDS.0.contains(&heading.as_str()) {
            if is_id(values) && !self.taken.iter().any(|place| place == "project.id") {
                return self.place("project.id".to_owned(), values);
            }
            return Guess::Ignored;
        }
        if known.is_bookkeeping(&name.own) || IGNORED.contains(&heading.as_str()) {
            return Guess::Ignored;
        }
        // One column for all choices, and one for each, say the same twice.
        let own = entry::folded(&name.own);
        let is_parted = head.names.iter().any(|other| {
            let other = entry::folded(&other.own);
            other.strip_prefix(&own).is_some_and(|rest| rest.starts_with('/'))
        });
        if is_parted {
            return Guess::Ignored;
        }
        for rule in RULES {
            let fits = rule.whole.contains(&heading.as_str()) || has(rule.within);
            let is_free = !self.taken.iter().any(|place| place == rule.place);
            if fits && is_free && self.holds_its_kind(rule.place, values) {
                return self.place(rule.place.to_owned(), values);
            }
        }
        Guess::Unknown(key(&heading))
    }

    /// A place that is taken from now on.
    fn place(&mut self, to: String, values: &[(String, usize)]) -> Guess {
        let ask = self.field(&to).map(|field| self.context.asks[field.ask]);
        // Places and links hold commas of their own.
        let is_words = ask.is_some_and(|ask| {
            matches!(ask.kind, Kind::Own)
                && matches!(to.as_str(), "project.publics" | "bearer.skills")
        });
        let marks = |mark: char| values.iter().any(|(text, _)| text.contains(mark));
        let is_by_commas = is_words && marks(',') && !marks(';') && !marks('\n');
        self.taken.push(to.clone());
        Guess::Place { to, separator: is_by_commas.then_some(",") }
    }

    fn choice(
        &mut self,
        Choice { base, question, option, .. }: &Choice,
        (sheet, head): (&Grid, &Head),
        values: &[(String, usize)],
    ) -> Guess {
        let base = slug(base);
        let rule = [base.as_str(), &slug(question)].into_iter().find_map(|base| {
            RULES.iter().find(|rule| {
                let within = || rule.within.iter().any(|word| holds(base, word));
                rule.whole.contains(&base) || within()
            })
        });
        let is_list = |place: &&str| {
            let field = self.field(place);
            field.is_some_and(|field| {
                matches!(self.context.asks[field.ask].kind, Kind::Own | Kind::Many(_))
            })
        };
        let to = rule.map(|rule| rule.place).filter(is_list).map(str::to_owned);
        let is_free = values.is_empty() && is_other(option);
        if is_free || !values.iter().all(|(text, _)| is_box(text)) {
            // The words of a choice that was not among those offered.
            return match to {
                Some(to) => Guess::Place { to, separator: None },
                None => Guess::Unknown(key(&format!("{base}-{}", slug(option)))),
            };
        }
        let when: Vec<String> =
            values.iter().map(|(text, _)| text.clone()).filter(|text| is_tick(text)).collect();
        let when = if when.is_empty() { ticks_elsewhere(sheet, head, values) } else { when };
        Guess::Tick { to, when, value: option.clone(), is_code: is_code(option) }
    }

    fn field(&self, place: &str) -> Option<&Field> {
        self.context.fields.iter().find(|field| field.place == place)
    }

    /// Whether most values are of the kind that a place takes, where that can be told.
    fn holds_its_kind(&self, place: &str, values: &[(String, usize)]) -> bool {
        let is_one = |text: &str| match place {
            COUNTED => entry::number(text).is_some(),
            "project.started" | "project.ended" | DAY => {
                entry::date(text, Order::DayFirst).is_some()
                    || entry::order_of(text).is_some()
                    || (!self.is_text && cells::serial_of(text).is_some())
            }
            _ => true,
        };
        let fitting = values.iter().filter(|(text, _)| is_one(text)).count();
        values.is_empty() || fitting * 2 > values.len()
    }

    /// The day of a count that has none: that on which the form was sent.
    fn day_of_count(&self, seen: &mut [Seen]) {
        let has = |place: &str| self.taken.iter().any(|taken| taken == place);
        if !has(COUNTED) || has(DAY) {
            return;
        }
        let sent = seen.iter_mut().find(|seen| {
            seen.guess == Guess::Ignored && SUBMITTED.contains(&slug(&seen.heading).as_str())
        });
        if let Some(sent) = sent.filter(|sent| self.holds_its_kind(DAY, &sent.values)) {
            sent.guess = Guess::Place { to: DAY.to_owned(), separator: None };
        }
    }

    /// The words of a column that are none of its question's, with what they seem to stand for.
    fn values(&self, seen: &Seen) -> Option<Words> {
        let Guess::Place { to, .. } = &seen.guess else { return None };
        let field = self.field(to)?;
        if seen.different > TRANSLATED {
            return None;
        }
        let ask = self.context.asks[field.ask];
        let is_known = |text: &str| match (&ask.kind, &field.part) {
            (Kind::One(choices), _) => entry::choice(text, choices).is_some(),
            (Kind::YesNo, _) => entry::yes_no(text).is_some(),
            _ => true,
        };
        let stage = |text: &str| {
            let text = slug(text);
            let found = STAGES.iter().find(|(word, _)| holds(&text, word));
            found.filter(|_| to == "project.stage").map(|(_, stage)| (*stage).to_owned())
        };
        let words = seen.values.iter().filter(|(text, _)| !is_known(text));
        let words: Vec<_> = words.map(|(text, _)| (text.clone(), stage(text))).collect();
        (!words.is_empty()).then(|| Words { place: to.clone(), words })
    }
}

/// Whether a slug holds whole words.
fn holds(slug: &str, words: &str) -> bool {
    format!("-{slug}-").contains(&format!("-{words}-"))
}

/// A key of `[extra]`, of a slug.
fn key(slug: &str) -> String {
    let short: String = slug.chars().take(40).collect();
    let short = short.trim_matches('-');
    if short.is_empty() { "column".to_owned() } else { short.to_owned() }
}

/// Headings of a sheet, for a sentence.
pub(super) fn seen(sheet: Option<&Grid>) -> String {
    let head = sheet.and_then(Head::guess).unwrap_or_default();
    columns::listed(head.names.iter().map(|name| name.own.as_str()))
}
