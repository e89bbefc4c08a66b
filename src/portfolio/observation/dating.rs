//! When a cohort was: what puts cohorts, and so the files of one project, in the order of time.

use jiff::civil::{Date, date};

use crate::diagnostic::closed_set;

closed_set! {
    /// Where the time of a cohort comes from; the first that there is.
    pub enum DatedBy {
        /// The one year that stands in the name of the folder.
        Name = "name",
        /// The latest `updated` of its projects.
        Updated = "updated",
        /// The latest of its decisions.
        Decision = "decision",
        /// Nothing but the date of the reading.
        Reading = "reading",
    }
}

/// The time of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub year: i16,
    /// `None` where a name gives the year alone.
    pub day: Option<Date>,
    /// The latest update or decision of that year, where a name gives the year alone.
    pub latest: Option<Date>,
    pub by: DatedBy,
}

impl When {
    fn on(day: Date, by: DatedBy) -> Self {
        Self { year: day.year(), day: Some(day), latest: None, by }
    }

    /// What cohorts are ordered by: a year alone lasts until its last day, and of two of one year the
    /// one with the later news is later. Cohorts of one order stay as they are given.
    pub fn order(self) -> (Date, Option<Date>) {
        (self.day.unwrap_or_else(|| date(self.year, 12, 31)), self.latest)
    }
}

/// The time of a cohort, from the name of its folder, then from the days on which its projects were
/// brought up to date or decided about. Days after `today` do not count.
pub fn dated(
    name: &str,
    updated: impl Iterator<Item = Date>,
    decided: impl Iterator<Item = Date>,
    today: Date,
) -> When {
    if let Some(year) = year_in(name) {
        let of_year = updated.chain(decided).filter(|day| day.year() == year && *day <= today);
        return When { year, day: None, latest: of_year.max(), by: DatedBy::Name };
    }
    let latest = updated.filter(|day| *day <= today).max();
    let latest = latest.map(|day| When::on(day, DatedBy::Updated));
    latest
        .or_else(|| {
            let latest = decided.filter(|day| *day <= today).max();
            latest.map(|day| When::on(day, DatedBy::Decision))
        })
        .unwrap_or_else(|| When::on(today, DatedBy::Reading))
}

/// The year in a name; nothing where it holds several, or a number that is no year of ours.
fn year_in(name: &str) -> Option<i16> {
    let numbers = name.split(|c: char| !c.is_ascii_digit());
    let mut years = numbers.filter(|number| number.len() == 4).filter_map(|n| n.parse().ok());
    let year = years.find(|year| (1900..=2100).contains(year))?;
    years.all(|other| other == year || !(1900..=2100).contains(&other)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_its_year_when_it_holds_one() {
        assert_eq!(year_in("2023"), Some(2023));
        assert_eq!(year_in("appel-2021_suite 3"), Some(2021));
        for name in ["", "jardins", "2021-2023", "12345", "9999", "v20231"] {
            assert_eq!(year_in(name), None, "{name}");
        }
    }

    #[test]
    fn without_a_year_days_speak_and_those_to_come_do_not() {
        let (today, may, june) = (date(2026, 11, 23), date(2024, 5, 1), date(2024, 6, 1));
        let when = |updated: &[Date], decided: &[Date]| {
            dated("a", updated.iter().copied(), decided.iter().copied(), today)
        };
        assert_eq!(when(&[may, date(2027, 1, 1)], &[june]), When::on(may, DatedBy::Updated));
        assert_eq!(when(&[], &[june, may]), When::on(june, DatedBy::Decision));
        assert_eq!(when(&[], &[]), When::on(today, DatedBy::Reading));
    }
}
