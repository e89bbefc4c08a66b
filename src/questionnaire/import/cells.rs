//! One cell taken for one value.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::grid::Content;
use super::{Context, Trouble};
use crate::descriptor::{Level, Said};
use crate::questionnaire::entry::Order;
use crate::questionnaire::facts::Sayings;
use crate::questionnaire::{Choice, Scale, entry};

/// Serial numbers of days that a spreadsheet may leave behind: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;

/// A cell, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub row: usize,
    pub column: String,
    pub content: Content,
    /// What computes the content.
    pub formula: Option<String>,
}

impl Cell {
    pub fn trouble(&self, id: &'static str) -> Trouble {
        let mut shown: String = self.content.text().chars().take(60).collect();
        shown.retain(|c| !c.is_control());
        Trouble::new(self.row, &self.column, id).with("value", shown)
    }

    pub fn text(&self) -> Result<String, Trouble> {
        match (&self.content, &self.formula) {
            (Content::Fault, _) => Err(self.trouble("import-cell-fault")),
            // A text that begins with `=` became a formula on its way, and its value says nothing.
            (Content::Number(_) | Content::Date(_) | Content::YesNo(_), Some(formula)) => {
                Err(self.trouble("import-formula-for-text").with("formula", formula.as_str()))
            }
            _ => Ok(self.text_of_any()),
        }
    }

    /// The content as text, of whatever kind it is; line breaks of another system are the same.
    pub fn text_of_any(&self) -> String {
        self.content.text().replace("\r\n", "\n").replace('\r', "\n")
    }

    pub fn date(&self, context: &Context<'_>) -> Result<Date, Trouble> {
        let date = match &self.content {
            Content::Date(date) => Some(*date),
            Content::Number(number) => serial(*number),
            content => {
                let text = content.text();
                // A serial number that became text; where there is no workbook, a number is no day.
                let serial = || serial_of(&text).filter(|_| !context.is_text.get());
                entry::date(&text, context.order.get()).or_else(serial)
            }
        };
        date.ok_or_else(|| {
            let text = self.content.text();
            let is_day = |order| entry::date(&text, order).is_some();
            let is_doubtful = is_day(Order::DayFirst) && is_day(Order::MonthFirst);
            self.trouble(match (is_doubtful, context.map) {
                (true, Some(_)) => "import-date-which-day",
                (true, None) => "import-date-doubtful",
                (false, _) if serial_of(&text).is_some() => "import-date-serial",
                (false, _) => "import-not-a-date",
            })
        })
    }

    pub fn number(&self, context: &Context<'_>) -> Result<u64, Trouble> {
        let number = match &self.content {
            // A whole number, far below where a double stops being exact.
            Content::Number(number) if number.fract() == 0.0 && (0.0..1e15).contains(number) => {
                Some(*number as u64)
            }
            Content::Number(_) => None,
            content => {
                let text = content.text();
                if entry::may_be_decimals(&text) {
                    let mut thousands = context.thousands.borrow_mut();
                    let (count, _) =
                        thousands.entry(self.column.clone()).or_insert((0, self.clone()));
                    *count += 1;
                }
                entry::number(&text)
            }
        };
        number.ok_or_else(|| self.trouble("import-not-a-number"))
    }

    pub fn yes_no(&self) -> Result<bool, Trouble> {
        entry::yes_no(&self.content.text()).ok_or_else(|| self.trouble("import-not-yes-no"))
    }

    pub fn choice(&self, choices: &[Choice<'_>]) -> Result<String, Trouble> {
        entry::choice(&self.content.text(), choices)
            .ok_or_else(|| self.trouble("import-not-a-choice"))
    }

    /// Several choices in one cell, whatever stands between them.
    pub fn choices(&self, choices: &[Choice<'_>]) -> Result<Vec<String>, Trouble> {
        let text = entry::folded(&self.content.text().replace(['\n', '\r'], ";"));
        let mut names: Vec<(String, &str)> = choices
            .iter()
            .flat_map(|choice| {
                [&choice.id, &choice.name.fr, &choice.name.en]
                    .map(|name| (entry::folded(name), choice.id.as_ref()))
            })
            .collect();
        // The longest name first, so that a comma within one does not end it.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut rest = text.as_str();
        let mut found: Vec<String> = Vec::new();
        loop {
            rest = rest.trim_start_matches([' ', ',', ';', '|']);
            if rest.is_empty() {
                return Ok(found);
            }
            let next = names.iter().find_map(|(name, id)| {
                let after = rest.strip_prefix(name.as_str())?;
                let ends = after.is_empty() || after.starts_with([' ', ',', ';', '|']);
                ends.then_some((*id, after))
            });
            let Some((id, after)) = next else { return Err(self.trouble("import-not-a-choice")) };
            if found.iter().all(|other| other != id) {
                found.push(id.to_owned());
            }
            rest = after;
        }
    }

    /// What was said on the first scale of a question, and whether a plus sign follows it; a level
    /// stands alone in its list.
    pub fn said(
        &self,
        scale: &Scale<'_>,
        words: &Words,
    ) -> Result<(Said<Vec<Level>>, bool), Trouble> {
        let text = self.content.text();
        if let Some(level) = entry::level(&text, scale, 0) {
            return Ok((Said::Given(vec![level]), false));
        }
        if let Some(level) = entry::at_least(&text).filter(|_| scale.may_be_more) {
            return Ok((Said::Given(vec![level]), true));
        }
        let asked = entry::folded(&text);
        let is = |list: &[String]| list.contains(&asked);
        if is(&words.unknown) {
            Ok((Said::Unknown, false))
        } else if is(&words.declined) {
            Ok((Said::Declined, false))
        } else if is(&words.not_applicable) && scale.may_not_apply {
            // The reason stands in a cell of its own.
            Ok((Said::NotApplicable(String::new()), false))
        } else {
            Err(self.trouble("import-not-a-level"))
        }
    }
}

/// The day of a serial number of Excel; 1900 is no leap year here, and no project is that old.
fn serial(number: f64) -> Option<Date> {
    if !SERIALS.contains(&number) {
        return None;
    }
    // In range, and cut to the day.
    date(1899, 12, 30).checked_add((number as i64).days()).ok()
}

/// The day of such a number in a text.
pub(super) fn serial_of(text: &str) -> Option<Date> {
    text.trim().replace(',', ".").parse().ok().and_then(serial)
}

/// How forms say that there is no level, folded, in both languages.
pub(super) struct Words {
    unknown: Vec<String>,
    declined: Vec<String>,
    not_applicable: Vec<String>,
}

impl Words {
    /// The words, made once.
    pub fn get() -> &'static Self {
        static MADE: LazyLock<Words> = LazyLock::new(Words::new);
        &MADE
    }

    /// Whether a text says that nothing is known.
    pub fn is_unknown(&self, text: &str) -> bool {
        self.unknown.contains(&entry::folded(text))
    }

    fn new() -> Self {
        let sayings = Sayings::get();
        let words = |id: &str| {
            let words = sayings.words(&format!("form-page-{id}"));
            let own = id.replace('-', "_");
            vec![entry::folded(&words.fr), entry::folded(&words.en), own, id.to_owned()]
        };
        Self {
            unknown: words("unknown"),
            declined: words("declined"),
            not_applicable: words("not-applicable"),
        }
    }
}
