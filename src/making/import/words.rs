//! A trouble of an import in words.

use crate::document::safe;
use crate::making::Setting;
use crate::questionnaire::import::Trouble;

/// A trouble in words: file, row, column, reason.
pub fn words(trouble: &Trouble, file: &str, setting: &Setting) -> String {
    let phrases = &setting.phrases;
    let reason = reason(trouble, setting);
    let mut place = safe::terminal(file);
    let (row, line) = (trouble.row.to_string(), trouble.line.to_string());
    let at = match (trouble.row, trouble.line) {
        (0, 0) => None,
        (0, _) => Some(phrases.tell("import-at-line", [("line", line.into())])),
        (_, 0) => Some(phrases.tell("import-at-row", [("row", row.into())])),
        _ => Some(
            phrases.tell("import-at-row-and-line", [("row", row.into()), ("line", line.into())]),
        ),
    };
    if let Some(at) = at {
        place = format!("{place}, {at}");
    }
    if !trouble.column.is_empty() {
        let column = safe::terminal(&trouble.column);
        // A map and a saved form have keys; only a table has columns.
        let has_keys = [".toml", ".json"].iter().any(|ending| file.ends_with(ending));
        let id = if has_keys { "import-at-key" } else { "import-at-column" };
        let column = phrases.tell(id, [("column", column.into())]);
        place = format!("{place}, {column}");
    }
    phrases.tell("import-trouble", [("place", place.into()), ("reason", reason.into())])
}

/// What is wrong, or worth knowing, without its place.
pub fn reason(trouble: &Trouble, setting: &Setting) -> String {
    let facts = trouble.facts.iter().map(|(name, fact)| match fact.parse::<i64>() {
        // The number of things, by which a sentence has one or several of them.
        Ok(number) if matches!(*name, "n" | "number") => (*name, number.into()),
        _ => (*name, safe::terminal(fact).into()),
    });
    setting.phrases.find(trouble.id, facts).unwrap_or_else(|| trouble.id.to_owned())
}
