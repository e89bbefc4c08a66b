//! Sheets with a project to a line: what each column answers, from its heading.

use std::collections::HashMap;

use super::grid::{Content, Grid};
use super::head::Head;
use super::map::{Rule, To};
use super::names::{SEPARATORS, endings, plain};
use super::{Context, Imported, Trouble};
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
    // ODK Central.
    "submissiondate",
    "submitterid",
    "submittername",
    "attachmentspresent",
    "attachmentsexpected",
    "reviewstate",
    "edits",
    "formversion",
    "key",
];

/// The question of our XLSForm that only decides which stakes are asked about.
const STAKES_NAMED: &str = "stakes_named";

/// A column of a sheet, and what it answers.
pub(super) struct Column<'m> {
    pub heading: String,
    pub goes: Goes<'m>,
    /// How its cells are read, where a map says it.
    pub rule: Option<&'m Rule>,
}

/// Where the cells of a column go.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Goes<'m> {
    /// To the field at this position.
    Field(usize),
    Id,
    /// To a place that no question asks about.
    Carried(&'static str),
    Extra(&'m str),
    Nowhere,
}

impl<'m> Goes<'m> {
    /// Where a map sends a column, or a constant.
    pub fn of(to: &'m To, context: &Context<'_>) -> Self {
        match to {
            To::Place(place) => {
                let field = context.fields.iter().position(|field| field.place == *place);
                field.map_or(Self::Nowhere, Self::Field)
            }
            To::Id => Self::Id,
            To::Carried(place) => Self::Carried(place),
            To::Extra(key) => Self::Extra(key),
        }
    }
}

/// Headings as they are compared, each with the position of its field.
pub(super) struct Headings {
    known: HashMap<String, usize>,
    which_stakes: Vec<String>,
}

impl Headings {
    pub fn new(context: &Context<'_>) -> Self {
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
            || endings(&asked).any(|ending| matches!(ending, "instanceid" | "instancename"))
            || self.names_stakes(heading)
    }
}

/// What each column answers. Those that answer nothing are told of in one line, where they hold
/// something.
pub(super) fn what_columns_answer<'m>(
    head: &Head,
    lines: &[(usize, Vec<Content>)],
    context: &Context<'m>,
    imported: &mut Imported,
) -> Vec<Column<'m>> {
    let known = context.headings();
    let holds = |column: usize| {
        lines.iter().any(|(_, cells)| cells.get(column).is_some_and(|cell| !cell.is_empty()))
    };
    let mut taken: HashMap<usize, &str> = HashMap::new();
    let (mut columns, mut unknown) = (Vec::new(), Vec::new());
    for (at, name) in head.names.iter().enumerate() {
        let heading = name.own.as_str();
        let rule = context.map.and_then(|map| name.all().find_map(|name| map.rule(name)));
        let goes = match (context.map, rule) {
            (_, Some(rule)) => Goes::of(&rule.to, context),
            (Some(_), None) => Goes::Nowhere,
            (None, None) => known.field(heading).map_or(Goes::Nowhere, Goes::Field),
        };
        // A map says itself where several columns answer one question.
        let first = match (goes, rule) {
            (Goes::Field(field), None) => taken.insert(field, heading),
            _ => None,
        };
        let goes = match first {
            Some(first) => {
                let trouble = Trouble::new(0, heading, "import-column-twice");
                imported.troubles.push(trouble.with("first", first));
                if let Goes::Field(field) = goes {
                    taken.insert(field, first);
                }
                Goes::Nowhere
            }
            None => goes,
        };
        let is_ignored = known.is_bookkeeping(heading)
            || context.map.is_some_and(|map| name.all().any(|name| map.ignores(name)));
        let is_left = goes == Goes::Nowhere && first.is_none() && !is_ignored;
        if is_left && !heading.trim().is_empty() && holds(at) {
            unknown.push(heading);
        }
        columns.push(Column { heading: heading.to_owned(), goes, rule });
    }
    if !unknown.is_empty() {
        let note = Trouble::file("import-columns-unknown").with("n", unknown.len().to_string());
        imported.notes.push(note.with("list", listed(unknown.into_iter())));
    }
    let is_there = |heading: &&str| {
        let asked = entry::folded(heading);
        head.names.iter().any(|name| name.all().any(|own| entry::folded(own) == asked))
    };
    let missing: Vec<&str> = context
        .map
        .into_iter()
        .flat_map(|map| map.headings())
        .filter(|heading| !is_there(heading))
        .collect();
    if !missing.is_empty() {
        let trouble = Trouble::file("import-columns-missing");
        let trouble = trouble.with("n", missing.len().to_string());
        imported.troubles.push(trouble.with("list", listed(missing.into_iter())));
    }
    columns
}

/// What stands beside the columns that have a heading: in a workbook it is a remark of somebody.
pub(super) fn margins(main: &Grid, head: &Head, imported: &mut Imported) {
    let is_named = |at: usize| head.names.get(at).is_some_and(|name| !name.own.trim().is_empty());
    let mut letters: Vec<String> = Vec::new();
    for (_, cells) in &main.lines[head.at + 1..] {
        // Of a text file, a row with too many cells is torn, and named by itself.
        let cells = cells.iter().take(if main.is_text { head.names.len() } else { cells.len() });
        for (at, _) in cells.enumerate().filter(|(at, cell)| !cell.is_empty() && !is_named(*at)) {
            let letter = letter(at);
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
    }
    if !letters.is_empty() {
        let note = Trouble::file("import-margin").with("n", letters.len().to_string());
        imported.notes.push(note.with("list", letters.join(", ")));
    }
}

/// A column as spreadsheets name it: A to Z, then AA.
fn letter(column: usize) -> String {
    let own = char::from(b'A' + (column % 26) as u8);
    match (column / 26).checked_sub(1) {
        Some(before) => format!("{}{own}", letter(before)),
        None => own.to_string(),
    }
}

/// Headings one after the other, each on one line; so many that the end is cut.
pub(super) fn listed<'h>(headings: impl Iterator<Item = &'h str>) -> String {
    const MOST: usize = 60;
    let headings: Vec<String> = headings
        .map(|heading| heading.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|heading| !heading.is_empty())
        .collect();
    let shown = headings.iter().take(MOST).map(|heading| {
        let short: String = heading.chars().take(80).collect();
        if short.len() < heading.len() { format!("{short}…") } else { short }
    });
    let shown = shown.collect::<Vec<_>>().join(" · ");
    if headings.len() > MOST { format!("{shown} …") } else { shown }
}
