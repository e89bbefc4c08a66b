//! What an empty cell says: nothing, unless it is a box that nobody ticked.

use super::super::Trouble;
use super::super::cells::Cell;
use super::super::columns::{Column, Goes};
use super::super::grid::Content;
use super::super::map::Rule;
use super::super::sound::Given;
use super::{Reading, Row};
use crate::questionnaire::fields::Part;
use crate::questionnaire::{Ask, Kind, entry};

impl Reading<'_, '_> {
    /// The field of a column, and its question.
    fn asked(&self, column: &Column<'_>) -> Option<(usize, usize)> {
        let Goes::Field(at) = column.goes else { return None };
        Some((at, self.context.fields[at].ask))
    }

    /// Takes note that nothing is said of a consent.
    pub(super) fn unsaid(&self, column: &Column<'_>, own: &mut Row) {
        if let Some((_, ask)) = self.asked(column)
            && self.context.asks[ask].is_consent()
        {
            own.entry.unsaid.push((ask, column.heading.clone()));
        }
    }

    /// Takes note of a box that is left empty; in a column without boxes nothing is said.
    pub(super) fn unticked(&self, column: &Column<'_>, cell: &Cell, own: &mut Row) {
        let boxes = column.rule.filter(|rule| !rule.when.is_empty());
        if let (Goes::Extra(key), Some(_)) = (column.goes, boxes) {
            own.entry.taken_back.push(format!("extra.{key}"));
        }
        let Some((rule, (at, ask))) = boxes.zip(self.asked(column)) else {
            return self.unsaid(column, own);
        };
        let part = &self.context.fields[at].part;
        if let Some(content) = taken_back(rule, self.context.asks[ask], part) {
            own.unticked.push(Given { field: at, cell: Cell { content, ..cell.clone() } });
        }
    }

    /// What is said of a box that cannot be read. Of a consent it is no yes.
    pub(super) fn unread(
        &self,
        column: &Column<'_>,
        cell: &Cell,
        trouble: Trouble,
        own: &mut Row,
    ) -> Trouble {
        let Some((at, ask)) = self.asked(column) else { return trouble };
        let before = own.unticked.len();
        if self.context.asks[ask].is_consent() {
            self.unticked(column, cell, own);
        }
        if own.unticked.len() > before {
            return Trouble { id: "import-not-consent", ..trouble };
        }
        own.unread.push(at);
        trouble
    }
}

/// What a box that is not ticked takes back: a consent, its own choice, or a list of which no box is
/// ticked. A box by which somebody says no agrees to nothing when it is left empty.
fn taken_back(rule: &Rule, ask: &Ask<'_>, part: &Part) -> Option<Content> {
    let agrees = rule.value.as_deref().is_none_or(|value| entry::yes_no(value) == Some(true));
    match (&ask.kind, part) {
        (Kind::YesNo, _) => (ask.is_consent() && agrees).then_some(Content::YesNo(false)),
        (Kind::Many(_), Part::Pick(_)) => Some(Content::YesNo(false)),
        (Kind::Many(_) | Kind::Own, Part::Whole) => Some(Content::Text(String::new())),
        _ => None,
    }
}
