//! From TOML to a [`Reply`].

use jiff::civil::Date;
use toml_edit::{Item, TableLike, Value};

use crate::descriptor::{Level, Said};
use crate::questionnaire::evidence_columns;
use crate::questionnaire::{Cell, Column, ColumnKind, Judged, Kind, Reply, Row, Scale};

pub(super) fn reply(item: &Item, kind: &Kind<'_>) -> Option<Reply> {
    let texts = || -> Option<Vec<String>> {
        item.as_array()?.iter().map(|value| value.as_str().map(str::to_owned)).collect()
    };
    Some(match kind {
        Kind::Line | Kind::Paragraph => Reply::Text(item.as_str()?.to_owned()),
        Kind::One(_) => Reply::One(item.as_str()?.to_owned()),
        Kind::Date => Reply::Date(date(item.as_value()?)?),
        Kind::Number => Reply::Number(u64::try_from(item.as_integer()?).ok()?),
        Kind::YesNo => Reply::YesNo(item.as_bool()?),
        Kind::Many(_) => Reply::Many(texts()?),
        Kind::Own => Reply::Own(texts()?),
        Kind::Rows(columns) => Reply::Rows(rows(item, columns)),
        Kind::Scale(scale) => Reply::Judged(judged(item, scale)?),
    })
}

/// A date of TOML, or a text that is one, as in JSON.
fn date(value: &Value) -> Option<Date> {
    match value {
        Value::Datetime(moment) => {
            let date = moment.value().date?;
            let year = i16::try_from(date.year).ok()?;
            Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
        }
        Value::String(text) => text.value().parse().ok(),
        _ => None,
    }
}

/// The rows of an array of inline tables, or of an array of tables.
pub(super) fn rows(item: &Item, columns: &[Column<'_>]) -> Vec<Row> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().map(|table| row(table, columns)).collect(),
        Item::Value(Value::Array(array)) => array
            .iter()
            .filter_map(Value::as_inline_table)
            .map(|table| row(table, columns))
            .collect(),
        _ => Vec::new(),
    }
}

fn row(table: &dyn TableLike, columns: &[Column<'_>]) -> Row {
    let mut row = Row::default();
    for column in columns {
        let Some(value) = table.get(column.key).and_then(Item::as_value) else { continue };
        let cell = match column.kind {
            ColumnKind::Date => date(value).map(Cell::Date),
            ColumnKind::Number => {
                value.as_integer().and_then(|number| u64::try_from(number).ok()).map(Cell::Number)
            }
            ColumnKind::Lines(_) => value.as_array().and_then(|array| {
                let lines = array.iter().map(|line| line.as_str().map(str::to_owned));
                lines.collect::<Option<Vec<String>>>().map(Cell::Lines)
            }),
            ColumnKind::Text | ColumnKind::One(_) => {
                value.as_str().map(|text| Cell::Text(text.to_owned()))
            }
        };
        row.cells.extend(cell.map(|cell| (column.key, cell)));
    }
    row
}

fn judged(item: &Item, scale: &Scale<'_>) -> Option<Judged> {
    let level = |value: &Value| value.as_integer().and_then(Level::new);
    let Some(table) = item.as_table_like() else {
        let value = item.as_value()?;
        return match value.as_str() {
            Some("declined") => Some(Judged::plain(Said::Declined)),
            Some("unknown") => Some(Judged::plain(Said::Unknown)),
            Some(_) => None,
            None => Some(Judged::plain(Said::Given(vec![level(value)?]))),
        };
    };
    let mut levels = Vec::new();
    for side in &scale.sides {
        match table.get(side.key).and_then(Item::as_value).and_then(level) {
            Some(level) => levels.push(level),
            None => break,
        }
    }
    let text = |key| table.get(key).and_then(Item::as_str).map(str::to_owned);
    let said = match text("not_applicable") {
        _ if !levels.is_empty() => Said::Given(levels),
        Some(reason) => Said::NotApplicable(reason),
        None => Said::Unknown,
    };
    let evidence =
        table.get("evidence").map(|item| rows(item, evidence_columns())).unwrap_or_default();
    let at_least = table.get("at_least").and_then(Item::as_bool) == Some(true);
    let at_least = at_least && scale.may_be_more && matches!(said, Said::Given(_));
    Some(Judged { said, at_least, note: text("note"), evidence })
}
