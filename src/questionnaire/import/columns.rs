//! Sheets with a project to a line: what each column answers, from its heading.

use std::collections::HashMap;

use super::cells::Cell;
use super::grid::{Content, Grid};
use super::names::{SEPARATORS, endings, plain};
use super::sound::{Given, replies};
use super::{Context, Entry, Imported, Trouble, repeats};
use crate::questionnaire::fields::Part;
use crate::questionnaire::{Kind, entry};

/// What survey tools add of their own, which answers nothing.
const BOOKKEEPING: &[&str] = &[
    "start",
    "end",
    "today",
    "deviceid",
    "username",
    "phonenumber",
    "simserial",
    "subscriberid",
    "audit",
    "meta/instanceid",
    "meta/instancename",
    "instanceid",
    "formhub/uuid",
    "timestamp",
    "horodateur",
];

/// The question of our XLSForm that only decides which stakes are asked about.
const STAKES_NAMED: &str = "stakes_named";

/// What a column answers.
pub(super) enum Answers {
    /// The field at this position.
    Field(usize),
    Nothing,
}

/// Headings as they are compared, each with the position of its field.
pub(super) struct Headings {
    known: HashMap<String, usize>,
    which_stakes: Vec<String>,
}

impl Headings {
    fn new(context: &Context<'_>) -> Self {
        let mut known = HashMap::new();
        for (at, field) in context.fields.iter().enumerate() {
            known.insert(plain(&field.place), at);
            for label in [&field.label.fr, &field.label.en] {
                known.insert(entry::folded(label), at);
            }
            // A column for each choice: the question and the choice, joined.
            let ask = context.asks[field.ask];
            if let (Kind::Many(choices), Part::Pick(id)) = (&ask.kind, &field.part)
                && let Some(choice) = choices.iter().find(|choice| choice.id == id.as_str())
            {
                for (question, name) in
                    [(&ask.question.fr, &choice.name.fr), (&ask.question.en, &choice.name.en)]
                {
                    for mark in SEPARATORS {
                        known.insert(entry::folded(&format!("{question}{mark}{name}")), at);
                    }
                }
            }
        }
        let stakes = crate::questionnaire::facts::Sayings::get().words("form-page-which-stakes");
        let which_stakes = vec![entry::folded(&stakes.fr), entry::folded(&stakes.en)];
        Self { known, which_stakes }
    }

    /// The field of a heading: whole, or behind the names of its groups.
    pub fn field(&self, heading: &str) -> Option<usize> {
        // Its choices are called like the questions about the contribution to each stake.
        if self.names_stakes(heading) {
            return None;
        }
        endings(heading).find_map(|ending| {
            self.known
                .get(&entry::folded(ending))
                .or_else(|| self.known.get(&plain(ending)))
                .copied()
        })
    }

    /// Whether a heading is the question which stakes a project touches, or one of its choices.
    fn names_stakes(&self, heading: &str) -> bool {
        let is_one = |ending: &str| {
            let behind = |name: &str| {
                let rest = ending.strip_prefix(name)?;
                (rest.is_empty() || rest.starts_with(SEPARATORS)).then_some(())
            };
            behind(STAKES_NAMED).is_some()
                || self.which_stakes.iter().any(|own| behind(own).is_some())
        };
        endings(&entry::folded(heading)).any(is_one)
    }

    /// Whether a heading is the survey tool's own.
    pub fn is_bookkeeping(&self, heading: &str) -> bool {
        let asked = entry::folded(heading);
        asked.starts_with('_')
            || BOOKKEEPING.contains(&asked.as_str())
            || asked.ends_with("_about")
            || self.names_stakes(heading)
    }
}

/// Whether a sheet has a project to a line: it answers at least one question, and is no repeat.
pub(super) fn answers_something(sheet: &Grid, context: &Context<'_>) -> bool {
    if repeats::is_one(sheet) {
        return false;
    }
    let Some((_, headings)) = sheet.lines.first() else { return false };
    let known = context.headings.get_or_init(|| Headings::new(context));
    headings.iter().any(|heading| match context.map {
        Some(map) => map.place(&heading.text()).is_some(),
        None => known.field(&heading.text()).is_some(),
    })
}

/// Reads the main sheet, and the rows that hang on it in other sheets.
pub(super) fn read(main: &Grid, sheets: &[Grid], context: &Context<'_>, imported: &mut Imported) {
    let Some(((_, headings), lines)) = main.lines.split_first() else { return };
    let headings: Vec<String> = headings.iter().map(Content::text).collect();
    let holds = |column: usize| {
        lines.iter().any(|(_, cells)| cells.get(column).is_some_and(|cell| !cell.is_empty()))
    };
    let answers = what_columns_answer(&headings, holds, context, imported);
    let index = headings.iter().position(|heading| heading.trim() == "_index");
    let hanging = repeats::read(sheets, context, imported);
    for (row, cells) in lines {
        if let Some(trouble) = torn(main, *row, cells, headings.len()) {
            imported.troubles.push(trouble);
            continue;
        }
        let mut given = Vec::new();
        for ((heading, answers), content) in headings.iter().zip(&answers).zip(cells) {
            let Answers::Field(field) = answers else { continue };
            if content.is_empty() {
                continue;
            }
            let content = translated(context, *field, content);
            let cell = Cell { row: *row, column: heading.clone(), content };
            given.push(Given { field: *field, cell });
        }
        let number = index.and_then(|at| cells.get(at)).map(Content::text);
        let hanging = number.and_then(|number| hanging.get(&number));
        let own_rows = hanging.map(Vec::as_slice).unwrap_or_default();
        let replies = replies(given, own_rows, context, &mut imported.troubles);
        if replies.is_empty() {
            imported.troubles.push(Trouble::new(*row, "", "import-empty-row"));
            continue;
        }
        imported.entries.push(Entry {
            row: *row,
            sheet: main.name.clone(),
            language: None,
            answered_on: None,
            replies,
            carried: Vec::new(),
        });
    }
}

/// A line of a text file that has fewer or more cells than there are headings.
fn torn(sheet: &Grid, row: usize, cells: &[Content], headings: usize) -> Option<Trouble> {
    let extra = cells.iter().skip(headings).any(|cell| !cell.is_empty());
    let is_torn = extra || (sheet.is_text && cells.len() < headings);
    is_torn.then(|| {
        Trouble::new(row, "", "import-torn-row")
            .with("cells", cells.len().to_string())
            .with("headings", headings.to_string())
    })
}

/// A content in the words of the form, where the map says what its own words mean.
fn translated(context: &Context<'_>, field: usize, content: &Content) -> Content {
    let Some(map) = context.map else { return content.clone() };
    match map.value(&context.fields[field].place, &content.text()) {
        Some(value) => Content::Text(value.to_owned()),
        None => content.clone(),
    }
}

/// What each column answers. One that answers nothing is told of when it holds something.
fn what_columns_answer(
    headings: &[String],
    holds: impl Fn(usize) -> bool,
    context: &Context<'_>,
    imported: &mut Imported,
) -> Vec<Answers> {
    let known = context.headings.get_or_init(|| Headings::new(context));
    let mut taken: HashMap<usize, &str> = HashMap::new();
    let mut answers = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        let field = match context.map {
            Some(map) => map
                .place(heading)
                .and_then(|place| context.fields.iter().position(|field| field.place == place)),
            None => known.field(heading),
        };
        let answer = match field {
            Some(field) => match taken.get(&field) {
                Some(first) => {
                    let trouble = Trouble::new(1, heading, "import-column-twice");
                    imported.troubles.push(trouble.with("first", *first));
                    Answers::Nothing
                }
                None => {
                    taken.insert(field, heading);
                    Answers::Field(field)
                }
            },
            None => {
                let has_name = !heading.trim().is_empty();
                if has_name && holds(column) && !known.is_bookkeeping(heading) {
                    imported.notes.push(Trouble::new(1, heading, "import-column-unknown"));
                }
                Answers::Nothing
            }
        };
        answers.push(answer);
    }
    if let Some(map) = context.map {
        for heading in map.headings() {
            if !headings.iter().any(|own| entry::folded(own) == entry::folded(heading)) {
                imported.troubles.push(Trouble::new(1, heading, "import-column-missing"));
            }
        }
    }
    answers
}
