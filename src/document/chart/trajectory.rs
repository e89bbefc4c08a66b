//! People over time: who uses it, who is registered, and how many were expected.

mod drawn;
mod plain;
mod scale;

use jiff::civil::Date;
use maud::Markup;

use super::frame::{self, numbered};
use crate::i18n::{Phrases, count, day};

/// Counts in runs: a new run begins where the series starts anew, and no line joins the two.
pub type Runs = Vec<Vec<(Date, u64)>>;

/// Counts over time, in one scope.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trajectory {
    /// What the counts of `users` are called: people who use it, or a count that adds up.
    pub users_name: String,
    /// How many use it, observation by observation.
    pub users: Runs,
    /// How many are registered, observation by observation.
    pub registered: Runs,
    /// People likely to use it: what society expects, not a target.
    pub expected: Option<Expected>,
}

/// How many are expected, as it is drawn and as it is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// The fewest that are expected.
    pub low: f64,
    /// The most that are expected.
    pub high: f64,
    /// The same as it is said.
    pub words: String,
}

impl Trajectory {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        drawn::figure(self, id, phrases)
    }

    pub(super) fn plain(&self, width: usize, phrases: &Phrases) -> String {
        plain::lines(self, width, phrases)
    }

    /// Every day with a count, in order.
    fn days(&self) -> Vec<Date> {
        let counted = self.users.iter().chain(&self.registered).flatten().map(|(date, _)| *date);
        let mut days: Vec<Date> = counted.collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    fn table(&self, caption: &str, phrases: &Phrases) -> Markup {
        let language = phrases.language();
        let [day_name, registered] =
            ["page-column-day", "page-column-registered"].map(|id| phrases.say(id));
        let columns = [day_name, self.users_name.clone(), registered];
        let at = |runs: &Runs, date: Date| {
            let found = runs.iter().flatten().find(|(other, _)| *other == date);
            found.map_or("–".to_owned(), |(_, number)| count(*number, language))
        };
        let rows = self.days().into_iter().map(|date| {
            vec![day(date, language), at(&self.users, date), at(&self.registered, date)]
        });
        frame::table(caption, &numbered(&columns), rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn chart() -> Trajectory {
        let date = |text: &str| text.parse::<Date>().unwrap();
        Trajectory {
            users_name: "S’en servent".into(),
            users: vec![
                vec![(date("2022-01-01"), 40), (date("2023-01-01"), 75)],
                vec![(date("2024-06-01"), 120)],
            ],
            registered: vec![vec![(date("2022-01-01"), 55)]],
            expected: Some(Expected { low: 300.0, high: 400.0, words: "300 à 400".into() }),
        }
    }

    #[test]
    fn both_drawings_come_from_the_same_data() {
        let phrases = Phrases::new(Language::French);
        let figure = chart().figure("t", &phrases).into_string();
        assert_eq!(figure.matches("<circle class=\"users\"").count(), 3 + 1, "points and legend");
        assert_eq!(
            figure.matches("<polyline class=\"users-line\"").count(),
            1,
            "no line across a break"
        );
        assert_eq!(figure.matches("<rect class=\"band\"").count(), 2, "the band and its legend");
        let plain = chart().plain(60, &phrases);
        assert_eq!(plain.lines().filter(|line| line.contains("╌╌")).count(), 3, "{plain}");
        assert_eq!(plain.lines().next().unwrap().matches('●').count(), 0, "{plain}");
        assert!(plain.contains('●') && plain.contains('□'), "{plain}");
    }

    #[test]
    fn one_point_can_be_drawn() {
        let phrases = Phrases::new(Language::English);
        let date = "2024-02-29".parse().unwrap();
        let chart = Trajectory { users: vec![vec![(date, 0)]], ..Trajectory::default() };
        assert!(!chart.figure("t", &phrases).into_string().contains("NaN"));
        assert!(chart.plain(40, &phrases).contains('●'));
    }
}
