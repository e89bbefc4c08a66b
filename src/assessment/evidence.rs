//! Evidence and its ageing.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::descriptor::{Answer, Evidence, Rung};

/// How long a rung is valid, in months, before it falls by one.
fn months_valid(rung: Rung) -> i64 {
    match rung {
        Rung::Declared => i64::MAX,
        Rung::Documented => 36,
        Rung::Observed => 24,
        Rung::Corroborated => 48,
    }
}

/// The rung of one piece of evidence at a date.
///
/// It falls one rung each time its span has passed again, never below declared. The last valid day
/// is the same day of the month, or the month's last, and still counts.
pub fn aged(evidence: &Evidence, at: Date) -> Rung {
    if evidence.date.is_none() || !evidence.is_sourced {
        return Rung::Declared;
    }
    let passed = falls(evidence).into_iter().filter(|fall| at > fall.until).count();
    (0..passed).fold(evidence.standing, |rung, _| rung.below())
}

/// The end of one span of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fall {
    /// The rung that it stands on until then.
    pub from: Rung,
    /// The span, in months.
    pub months: i64,
    /// The last day on which it still counts for that.
    pub until: Date,
}

/// Every fall of a piece of evidence, whenever it comes; none where it counts as declared anyhow.
pub fn falls(evidence: &Evidence) -> Vec<Fall> {
    let mut falls = Vec::new();
    let (Some(date), true) = (evidence.date, evidence.is_sourced) else { return falls };
    let months = months_valid(evidence.standing);
    let mut from = evidence.standing;
    while from > Rung::Declared {
        let span: Span = (months * (falls.len() as i64 + 1)).months();
        // A last valid day beyond the calendar is one that never passes.
        let Ok(until) = date.checked_add(span) else { break };
        falls.push(Fall { from, months, until });
        from = from.below();
    }
    falls
}

/// The highest rung among the evidence of an answer; declared without evidence.
pub fn rung_of<T>(answer: &Answer<T>, at: Date) -> Rung {
    answer.evidence.iter().map(|evidence| aged(evidence, at)).max().unwrap_or(Rung::Declared)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corroborated(date: &str, at: &str) -> u8 {
        let evidence = Evidence {
            kind: Rung::Corroborated,
            date: date.parse().ok(),
            source: Some("s".into()),
            by: Some("Ville de Niort".into()),
            standing: Rung::Corroborated,
            note: None,
            is_sourced: true,
        };
        aged(&evidence, at.parse().unwrap()).number()
    }

    #[test]
    fn a_rung_falls_each_time_its_span_has_passed_again() {
        assert_eq!(corroborated("2020-02-29", "2024-02-29"), 4);
        assert_eq!(corroborated("2020-02-29", "2024-03-01"), 3);
        assert_eq!(corroborated("2019-01-31", "2023-01-31"), 4);
        assert_eq!(corroborated("2019-01-31", "2027-01-31"), 3);
        assert_eq!(corroborated("2019-01-31", "2027-02-01"), 2);
        assert_eq!(corroborated("1950-01-31", "2027-02-01"), 1);
    }
}
