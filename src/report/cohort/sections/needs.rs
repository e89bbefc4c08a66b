//! What a cohort needs and offers, and how many people it reaches.

use super::{Part, Writer};
use crate::access::People;
use crate::descriptor::ExpectedRange;
use crate::document::Cell;
use crate::i18n::day;
use crate::material::expected;
use crate::portfolio::cohort::reach::{ReachGroup, Sum};
use crate::reach::Uptake;
use crate::report::cohort::tables::counting;

/// Projects whose counts a page lists; the sheets have them all.
const COUNTED: usize = 300;

impl Writer<'_> {
    pub(super) fn support(&self) -> Part {
        let mut section = self.section("support");
        section.sentences.push(self.phrase("support-how"));
        let rows = self.support.iter().map(|count| {
            let support = &self.catalogue.supports[count.support];
            vec![
                support.wording.get(self.language).name.to_string().into(),
                self.catalogue.groups[support.group].name.get(self.language).to_string().into(),
                self.number(count.projects),
            ]
        });
        let columns = ["support", "group", "projects#"];
        section.grids.push(self.grid("caption-support", &columns, rows.collect()));
        let rows = self.cohort.skills().into_iter().map(|skill| {
            vec![skill.skill.into(), self.number(skill.needed), self.number(skill.offered)]
        });
        let columns = ["skill", "needed#", "offered#"];
        section.grids.push(self.grid("caption-skills", &columns, rows.collect()));
        let own = self.cohort.own_questions().into_iter();
        let rows = own.map(|(question, count)| vec![question.into(), self.number(count)]);
        section.grids.push(self.grid("caption-own", &["own", "projects#"], rows.collect()));
        section
    }

    pub(super) fn reach(&self) -> Part {
        let groups = self.cohort.reach();
        let mut section = self.section("reach");
        if groups.is_empty() {
            section.sentences.push(self.phrase("reach-none"));
            return section;
        }
        section.sentences.push(self.phrase("reach-how"));
        section.sentences.push(self.phrase("reach-few"));
        let rows: Vec<Vec<Cell>> = groups.iter().map(|group| self.group(group)).collect();
        let columns =
            ["unit", "counting", "projects#", "users-sum#", "registered-sum#", "expected-sum#"];
        section.grids.push(self.grid("caption-reach-sums", &columns, rows));
        section.sentences.extend(self.list_long(self.cohort.reaching().count(), COUNTED));
        let mut rows = Vec::new();
        for (record, reach) in self.cohort.reaching().take(COUNTED) {
            let people = |people: People| Cell::from(self.shown.people(people));
            rows.push(vec![
                self.project(record),
                self.shown.unit(reach.unit).into(),
                counting(self.shown, reach.counting).into(),
                reach.as_of.map_or(String::new(), |as_of| day(as_of, self.language)).into(),
                people(reach.users),
                people(reach.registered),
                Cell::from(self.expected(reach.expected)),
                Cell::from(self.uptake(reach.uptake)),
            ]);
        }
        let columns =
            ["name", "unit", "counting", "day", "users#", "registered#", "expected#", "uptake#"];
        section.grids.push(self.grid("caption-reach", &columns, rows));
        section
    }

    pub(super) fn group(&self, group: &ReachGroup) -> Vec<Cell> {
        vec![
            self.shown.unit(group.unit).into(),
            counting(self.shown, group.counting).into(),
            self.number(group.projects),
            self.sum(&group.users),
            self.sum(&group.registered),
            self.sum_of_expected(&group.expected),
        ]
    }

    fn expected(&self, [low, high]: [People; 2]) -> String {
        match (low, high) {
            (People::Shown(low), People::Shown(high)) => {
                let range = ExpectedRange { low: low as f64, high: high as f64 };
                expected::people(range, self.phrases)
            }
            (_, other) => self.shown.people(other),
        }
    }

    fn uptake(&self, uptake: Option<Uptake>) -> String {
        uptake.map_or("–".to_owned(), |uptake| expected::share(uptake, self.phrases))
    }

    /// The sum with the number of projects that it is made of and leaves out.
    fn sum(&self, sum: &Sum) -> Cell {
        let Some(total) = sum.total else {
            // Several counts of a few may be many together.
            return Cell::from(match sum.kept_back {
                0 => "–".to_owned(),
                _ => self.phrases.say("seen-kept-back"),
            });
        };
        self.sum_of(self.shown.people(People::Shown(total)), sum)
    }

    fn sum_of_expected(&self, [low, high]: &[Sum; 2]) -> Cell {
        match (low.total, high.total) {
            (Some(least), Some(most)) => {
                self.sum_of(self.expected([least, most].map(People::Shown)), low)
            }
            _ => self.sum(low),
        }
    }

    fn sum_of(&self, total: String, sum: &Sum) -> Cell {
        Cell::from(self.phrases.tell(
            "cohort-sum",
            [
                ("total", total.into()),
                ("projects", sum.projects.into()),
                ("few", sum.kept_back.into()),
            ],
        ))
    }
}
