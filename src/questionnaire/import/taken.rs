//! What single cells of somebody else's table are taken for, and whether a row of it is whole.

use toml_edit::{Array, Datetime, Value};

use super::cells::Cell;
use super::grid::Content;
use super::map::Rule;
use super::{Context, Trouble};
use crate::questionnaire::{Kind, entry};

/// Whether a row of a text file is torn: it has more cells than there are headings, or it is short and
/// makes a whole row with its neighbours. A short row alone lost the blank cells at its end.
pub(super) fn is_torn(lines: &[(usize, Vec<Content>)], at: usize, width: usize) -> bool {
    const AROUND: usize = 20;
    let cells = &lines[at].1;
    if cells.iter().skip(width).any(|cell| !cell.is_empty()) {
        return true;
    }
    let is_short = |at: usize| lines.get(at).is_some_and(|(_, cells)| cells.len() < width);
    if !is_short(at) {
        return false;
    }
    let first = (at.saturating_sub(AROUND)..at).rev().take_while(|at| is_short(*at)).last();
    (first.unwrap_or(at)..=at).any(|start| {
        let mut separators = 0;
        (start..start + 2 * AROUND).take_while(|end| is_short(*end)).any(|end| {
            separators += lines[end].1.len().saturating_sub(1);
            end >= at && end > start && separators + 1 == width
        })
    })
}

/// What a cell says where a map tells which words tick a box; nothing where the box is not ticked.
pub(super) fn ticked(rule: &Rule, cell: &Cell) -> Result<Option<Content>, Trouble> {
    if rule.when.is_empty() {
        return Ok(Some(cell.content.clone()));
    }
    let text = entry::folded(&cell.content.text());
    if rule.when.iter().any(|word| entry::folded(word) == text) {
        return Ok(Some(Content::Text(rule.value.clone().unwrap_or_else(|| "yes".to_owned()))));
    }
    let is_empty_box = entry::yes_no(&text) == Some(false) || matches!(text.as_str(), "off" | "-");
    match is_empty_box {
        true => Ok(None),
        false => Err(cell.trouble("import-not-ticked").with("words", rule.when.join(" · "))),
    }
}

/// The entries of a list; an entry in quotes may hold the separator.
pub(super) fn parted(text: &str, separator: &str) -> Vec<String> {
    let parts: Vec<String> = match separator.as_bytes() {
        [byte] if byte.is_ascii_punctuation() && text.contains('"') => {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.delimiter(*byte).has_headers(false).flexible(true);
            let records = reader.from_reader(text.as_bytes()).into_records().flatten();
            records
                .flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>())
                .collect()
        }
        _ => text.split(separator).flat_map(str::lines).map(str::to_owned).collect(),
    };
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Puts what a further column says behind what the first one said.
pub(super) fn join(first: &mut Cell, next: &Cell, kind: &Kind<'_>) {
    let between = match kind {
        Kind::Own | Kind::Many(_) => "\n",
        Kind::Line => " ",
        _ => "\n\n",
    };
    let joined = format!("{}{between}{}", first.content.text(), next.content.text());
    first.content = Content::Text(joined);
}

pub(super) fn day(cell: &Cell, context: &Context<'_>) -> Result<Value, Trouble> {
    let day = cell.date(context)?.to_string();
    day.parse::<Datetime>().map(Value::from).map_err(|_| cell.trouble("import-not-a-date"))
}

/// A value of `[extra]`, of the kind that the cell has.
pub(super) fn extra(cell: &Cell, separator: Option<&str>) -> Result<Value, Trouble> {
    Ok(match (&cell.content, separator) {
        (Content::Fault, _) => return Err(cell.trouble("import-cell-fault")),
        (content, Some(separator)) => {
            let parts = parted(&content.text(), separator);
            Value::Array(parts.iter().map(String::as_str).collect::<Array>())
        }
        // A whole number, far below where a double stops being exact.
        (Content::Number(number), _) if number.fract() == 0.0 && number.abs() < 1e15 => {
            (*number as i64).into()
        }
        (Content::Number(number), _) => (*number).into(),
        (Content::YesNo(yes), _) => (*yes).into(),
        (Content::Date(date), _) => match date.to_string().parse::<Datetime>() {
            Ok(day) => day.into(),
            Err(_) => date.to_string().into(),
        },
        (content, None) => content.text().trim().into(),
    })
}
