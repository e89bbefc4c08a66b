//! Sheets with a project to a row: from its cells to an entry.

mod boxes;

use std::borrow::Cow;
use std::collections::HashMap;

use super::cells::Cell;
use super::columns::{self, Column, Goes};
use super::grid::{Content, Grid};
use super::head::{Head, Name};
use super::repeats::{self, Hanging};
use super::sound::{Given, replies};
use super::taken::{day, extra, is_torn, join, parted, ticked};
use super::{Context, Entry, Imported, Key, Trouble};
use crate::questionnaire::fields::Part;
use crate::questionnaire::{Kind, entry};

/// How survey tools write that there is no answer.
const BLANK: [&str; 2] = ["n/a", "#n/a"];

/// Reads the main sheet, and the rows that hang on it in other sheets.
pub(super) fn read(
    main: &Grid,
    head: &Head,
    sheets: &[Grid],
    context: &Context<'_>,
    imported: &mut Imported,
) {
    let (first, _) = &main.lines[head.at];
    if head.at > 0 {
        imported.notes.push(Trouble::new(*first, "", "import-headings-at"));
    }
    let lines = &main.lines[head.at + 1..];
    let columns = columns::what_columns_answer(head, lines, context, imported);
    columns::margins(main, head, imported);
    let hanging = repeats::read(sheets, context, imported);
    let is_number = |name: &Name| repeats::LINES.contains(&name.own.trim());
    let index = head.names.iter().position(is_number);
    let mut reading = Reading::new(main, &columns, context);
    for at in 0..lines.len() {
        let number = index.and_then(|index| lines[at].1.get(index)).map(|cell| cell.text());
        let own = number.and_then(|number| hanging.get(&number));
        reading.row(lines, at, own.map(Vec::as_slice).unwrap_or_default(), imported);
    }
    reading.end(imported);
}

/// What the cells of one row come to.
#[derive(Default)]
struct Row {
    entry: Entry,
    given: Vec<Given>,
    /// What boxes that are not ticked take back, should nothing else be said there.
    unticked: Vec<Given>,
    /// The fields with a box of which nothing can be told.
    unread: Vec<usize>,
}

/// Reading the rows of one sheet.
struct Reading<'r, 'm> {
    sheet: &'r Grid,
    columns: &'r [Column<'m>],
    context: &'r Context<'m>,
    /// By column: cells of a list with commas and nothing else between words, all its cells, and one of
    /// the first.
    commas: HashMap<usize, (usize, usize, String)>,
    /// By column: cells that are formulas, and the row of the first.
    formulas: HashMap<usize, (usize, usize)>,
}

impl<'r, 'm> Reading<'r, 'm> {
    fn new(sheet: &'r Grid, columns: &'r [Column<'m>], context: &'r Context<'m>) -> Self {
        Self { sheet, columns, context, commas: HashMap::new(), formulas: HashMap::new() }
    }

    /// Reads the row at a position among those below the headings.
    fn row(
        &mut self,
        lines: &[(usize, Vec<Content>)],
        at: usize,
        hanging: &[Hanging],
        imported: &mut Imported,
    ) {
        let (row, cells) = (lines[at].0, &lines[at].1);
        if self.sheet.is_text && is_torn(lines, at, self.columns.len()) {
            let trouble = Trouble::new(row, "", "import-torn-row")
                .with("cells", cells.len().to_string())
                .with("headings", self.columns.len().to_string());
            imported.troubles.push(trouble);
            return;
        }
        let mut entry = Entry { row, sheet: self.sheet.name.clone(), ..Entry::default() };
        entry.line = self.sheet.text_lines.get(&row).copied().unwrap_or_default();
        if self.context.map.is_some_and(|map| map.names_are_keys) {
            entry.key = Some(Key::Name);
        }
        let mut own = Row { entry, ..Row::default() };
        for (at, (column, content)) in self.columns.iter().zip(cells).enumerate() {
            if column.goes == Goes::Nowhere {
                continue;
            }
            let formula = self.sheet.formulas.get(&(row, at)).cloned();
            let heading = column.heading.clone();
            let cell = Cell { row, column: heading, content: content.clone(), formula };
            let read = self.cell(at, column, cell, &mut own);
            imported.troubles.extend(read.err());
        }
        let Row { mut entry, mut given, unticked, unread } = own;
        // A box that is taken back is enough where the row says whose it is.
        let is_told = matches!(entry.key, Some(Key::Id(_))) && !unticked.is_empty();
        if given.is_empty() && hanging.is_empty() && entry.carried.is_empty() && !is_told {
            imported.notes.push(Trouble::new(row, "", "import-empty-row"));
            return;
        }
        if self.context.map.is_some() {
            self.drop_days_alone(&mut given);
        }
        for given_up in unticked {
            let field = given_up.field;
            if !unread.contains(&field) && given.iter().all(|given| given.field != field) {
                given.push(given_up);
            }
        }
        self.constants(row, &mut entry, &mut given, imported);
        entry.replies = replies(given, hanging, self.context, &mut imported.troubles);
        entry.assumed.retain(|at| entry.replies.iter().any(|(own, _)| own == at));
        if entry.replies.is_empty() && entry.carried.is_empty() {
            imported.troubles.push(Trouble::new(row, "", "import-empty-row"));
            return;
        }
        imported.entries.push(entry);
    }

    /// Leaves out the day of a count that has no number: other forms say when they were sent, whether
    /// anybody was counted or not.
    fn drop_days_alone(&self, given: &mut Vec<Given>) {
        let cells: Vec<(usize, usize, &str)> = given
            .iter()
            .filter_map(|given| {
                let field = &self.context.fields[given.field];
                match field.part {
                    Part::Cell(number, key) => Some((field.ask, number, key)),
                    _ => None,
                }
            })
            .collect();
        let is_alone = |(ask, number): (usize, usize)| {
            let mut own = cells.iter().filter(|cell| (cell.0, cell.1) == (ask, number));
            own.all(|(.., key)| *key == "date")
        };
        given.retain(|given| {
            let field = &self.context.fields[given.field];
            !matches!(field.part, Part::Cell(number, "date") if is_alone((field.ask, number)))
        });
    }

    /// Puts one cell where its column goes.
    fn cell(
        &mut self,
        at: usize,
        column: &Column<'_>,
        cell: Cell,
        own: &mut Row,
    ) -> Result<(), Trouble> {
        if cell.content.is_empty() {
            match cell.formula {
                Some(_) => self.unsaid(column, own),
                None => self.unticked(column, &cell, own),
            }
            return match &cell.formula {
                Some(formula) => {
                    Err(cell.trouble("import-formula-empty").with("formula", formula.as_str()))
                }
                None => Ok(()),
            };
        }
        if BLANK.contains(&entry::folded(&cell.content.text()).as_str()) {
            self.unsaid(column, own);
            return Ok(());
        }
        if cell.formula.is_some() {
            let (count, _) = self.formulas.entry(at).or_insert((0, cell.row));
            *count += 1;
        }
        let cell = match column.rule {
            Some(rule) => match ticked(rule, &cell) {
                Ok(Some(content)) => Cell { content, ..cell },
                Ok(None) => {
                    self.unticked(column, &cell, own);
                    return Ok(());
                }
                Err(trouble) => return Err(self.unread(column, &cell, trouble, own)),
            },
            None => cell,
        };
        let Row { entry, given, .. } = own;
        match column.goes {
            Goes::Nowhere => {}
            Goes::Id => entry.key = Some(Key::Id(cell.text_of_any().trim().to_owned())),
            Goes::Carried(place) => {
                let value = match place {
                    "project.language" => cell.text_of_any().trim().into(),
                    _ => day(&cell, self.context)?,
                };
                entry.carried.push((Cow::Borrowed(place), value));
            }
            Goes::Extra(key) => {
                let separator = column.rule.and_then(|rule| rule.separator.as_deref());
                let value = extra(&cell, separator)?;
                entry.carried.push((Cow::Owned(format!("extra.{key}")), value));
            }
            Goes::Field(field) => {
                let cell = self.translated(at, column, field, cell);
                let kind = &self.context.asks[self.context.fields[field].ask].kind;
                match given.iter_mut().find(|given: &&mut Given| given.field == field) {
                    Some(first) => join(&mut first.cell, &cell, kind),
                    None => given.push(Given { field, cell }),
                }
            }
        }
        Ok(())
    }

    /// A cell in the words of the form, where the map says what its own words mean; of a list, each
    /// entry on a line.
    fn translated(&mut self, at: usize, column: &Column<'_>, field: usize, cell: Cell) -> Cell {
        let (place, ask) = {
            let field = &self.context.fields[field];
            (field.place.as_str(), self.context.asks[field.ask])
        };
        let text = cell.content.text();
        let value = |text: &str| self.context.map.and_then(|map| map.value(place, text));
        if let Some(value) = value(&text) {
            return Cell { content: Content::Text(value.to_owned()), ..cell };
        }
        let is_list = matches!(ask.kind, Kind::Own | Kind::Many(_))
            && self.context.fields[field].part == Part::Whole;
        if !is_list {
            return cell;
        }
        let separator = column.rule.and_then(|rule| rule.separator.as_deref());
        let parts = match separator {
            Some(separator) => parted(&text, separator),
            None if matches!(ask.kind, Kind::Own) => entry::list(&text),
            None => text.split([';', ',', '\n']).map(|part| part.trim().to_owned()).collect(),
        };
        let is_translated = parts.iter().any(|part| value(part).is_some());
        let is_own = matches!(ask.kind, Kind::Own);
        if separator.is_none() && is_own && ask.path.last().is_none_or(|key| *key != "links") {
            let (count, all, _) = self.commas.entry(at).or_insert_with(|| (0, 0, String::new()));
            *all += 1;
            if parts.len() == 1 && text.trim().trim_matches(',').contains(',') {
                *count += 1;
                if let Some((1, _, first)) = self.commas.get_mut(&at) {
                    *first = text.trim().chars().take(60).collect();
                }
            }
        }
        if separator.is_none() && !is_translated {
            return cell;
        }
        let parts = parts.iter().map(|part| value(part).unwrap_or(part));
        Cell { content: Content::Text(parts.collect::<Vec<_>>().join("\n")), ..cell }
    }

    /// What holds of every row, where the row has what it belongs to and does not say it itself.
    fn constants(
        &self,
        row: usize,
        entry: &mut Entry,
        given: &mut Vec<Given>,
        imported: &mut Imported,
    ) {
        let context = self.context;
        let said: Vec<usize> = given.iter().map(|given| given.field).collect();
        for (to, value) in context.map.into_iter().flat_map(|map| &map.constants) {
            let content = Content::Text(value.clone());
            let cell = Cell { row, column: value.clone(), content, formula: None };
            match Goes::of(to, context) {
                Goes::Field(field) => {
                    let own = &context.fields[field];
                    let belongs = match own.part {
                        Part::Cell(number, _) => said.iter().any(|said| {
                            let said = &context.fields[*said];
                            said.ask == own.ask
                                && matches!(said.part, Part::Cell(other, _) if other == number)
                        }),
                        _ if own.place.starts_with("reach.") => said
                            .iter()
                            .any(|said| context.fields[*said].place.starts_with("reach.")),
                        _ => true,
                    };
                    if belongs && !said.contains(&field) {
                        let cell = Cell { column: own.place.clone(), ..cell };
                        if !said.iter().any(|said| context.fields[*said].ask == own.ask) {
                            entry.assumed.push(own.ask);
                        }
                        given.push(Given { field, cell });
                    }
                }
                Goes::Carried("project.language") => entry.language = Some(value.clone()),
                Goes::Carried(place) => match day(&cell, context) {
                    Ok(value) => entry.carried.push((Cow::Borrowed(place), value)),
                    Err(trouble) => imported.troubles.push(trouble),
                },
                Goes::Extra(key) => {
                    let place = Cow::Owned(format!("extra.{key}"));
                    if entry.carried.iter().all(|(own, _)| *own != place) {
                        entry.carried.push((place, value.as_str().into()));
                    }
                }
                Goes::Id | Goes::Nowhere => {}
            }
        }
    }

    /// Says once for each column what holds of many of its cells.
    fn end(self, imported: &mut Imported) {
        let heading = |at: usize| self.columns[at].heading.as_str();
        let mut commas: Vec<_> = self.commas.iter().filter(|(_, (count, ..))| *count > 0).collect();
        commas.sort_by_key(|(at, _)| **at);
        for (at, (count, all, first)) in commas {
            let place = match self.columns[*at].goes {
                Goes::Field(field) => self.context.fields[field].place.as_str(),
                _ => "",
            };
            let note = Trouble::new(0, heading(*at), "import-commas")
                .with("count", count.to_string())
                .with("n", all.to_string())
                .with("value", first.as_str())
                .with("place", place);
            imported.notes.push(note);
        }
        let mut formulas: Vec<_> = self.formulas.iter().collect();
        formulas.sort_by_key(|(at, _)| **at);
        for (at, (count, row)) in formulas {
            let note = Trouble::new(*row, heading(*at), "import-formulas");
            imported.notes.push(note.with("n", count.to_string()));
        }
    }
}
