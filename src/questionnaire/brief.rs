//! An answer in a few characters, for a line that says what changed.

use super::{Cell, Judged, Reply, Row};
use crate::descriptor::Said;

impl Reply {
    /// The answer as a descriptor would say it, on one line.
    pub fn brief(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::One(id) => id.clone(),
            Self::Date(date) => date.to_string(),
            Self::Number(number) => number.to_string(),
            Self::YesNo(yes) => yes.to_string(),
            Self::Many(list) => format!("[{}]", list.join(", ")),
            Self::Own(list) => {
                format!("[{}]", list.iter().map(|one| quoted(one)).collect::<Vec<_>>().join(", "))
            }
            Self::Rows(rows) => rows_in_brief(rows),
            Self::Judged(judged) => judged.brief(),
        }
    }
}

impl Judged {
    fn brief(&self) -> String {
        let said = match &self.said {
            Said::Unknown => "unknown".to_owned(),
            Said::Declined => "declined".to_owned(),
            Said::NotApplicable(reason) => format!("not_applicable {}", quoted(reason)),
            Said::Given(levels) => {
                let levels: Vec<String> =
                    levels.iter().map(|level| level.get().to_string()).collect();
                format!("{}{}", levels.join("/"), if self.at_least { "+" } else { "" })
            }
        };
        let note = self.note.as_ref().map(|note| format!("note {}", quoted(note)));
        let evidence = (!self.evidence.is_empty())
            .then(|| format!("evidence {}", rows_in_brief(&self.evidence)));
        [Some(said), note, evidence].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

fn rows_in_brief(rows: &[Row]) -> String {
    let row = |row: &Row| {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|(_, cell)| match cell {
                Cell::Text(text) => text.clone(),
                Cell::Lines(lines) => lines.join(" / "),
                Cell::Date(date) => date.to_string(),
                Cell::Number(number) => number.to_string(),
            })
            .collect();
        format!("({})", cells.join(" "))
    };
    rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
