//! What is known of a cohort: how answers are supported, families as the ranges of their projects, people
//! over the years.

use super::{Writer, count};
use crate::descriptor::Rung;
use crate::diagnostic::Known;
use crate::document::chart::{BarRow, Bars, Fill, LINES, RangeRow, Ranges, drawn_of};
use crate::document::{Block, Chart, Section};
use crate::i18n::{percent, points};
use crate::portfolio::cohort::reach::{ReachGroup, YearCount};
use crate::portfolio::cohort::{Distribution, Quartiles, Record};
use crate::report::cohort::tables::counting;

/// The last years that are drawn, and the ways of counting.
const YEARS: usize = 6;
const WAYS: usize = 2;

impl Writer<'_> {
    pub(super) fn how_known(&self) -> Section {
        let (evidence, asked) = (&self.evidence, self.evidence.asked());
        let row = |name: String, fill: Fill, of: usize| {
            let said = self.phrases.share(of as f64 / asked.max(1) as f64);
            let cells = vec![count(of as u64, self.language), said.clone()];
            BarRow { name, parts: vec![(fill, of as u64)], said, cells, ..BarRow::default() }
        };
        let rungs =
            Rung::NAMES.iter().zip(evidence.rungs).enumerate().map(|(at, ((name, _), of))| {
                let fill = if at == 0 { Fill::Light } else { Fill::Dark };
                row(self.phrases.say(&format!("rung-{name}")), fill, of)
            });
        let open = [("declined", evidence.declined), ("unknown", evidence.unknown)]
            .map(|(id, of)| row(self.phrases.say(&format!("state-{id}")), Fill::Hatched, of));
        let rows = rungs.chain(open).collect();
        // Where nothing is answered there is nothing to draw: it is said above.
        let rows = if evidence.answered() == 0 { Vec::new() } else { rows };
        let columns = ["rung", "answers", "share"];
        let drawn = self.bars("caption-evidence", "", &columns, rows);
        self.page("evidence", self.phrase("evidence-how"), drawn.into_iter().collect())
    }

    /// Each family as the ranges of its projects.
    pub(super) fn as_ranges(&self) -> Section {
        let known = self.cohort.distributions(self.catalogue).into_iter();
        let known = known.filter(|family| family.asked > family.silent);
        let rows: Vec<RangeRow> = known.map(|family| self.range_row(&family)).collect();
        let is_part = rows.iter().any(|row| row.lines.len() == LINES);
        let part = is_part
            .then(|| self.phrases.tell("cohort-chart-ranges-some", [("lines", LINES.into())]));
        let key = [Some(self.phrase("chart-ranges-each")), part];
        let key = key.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let columns = ["family", "value", "low", "high", "coverage"];
        let columns = columns.map(|column| self.phrase(&format!("column-{column}")));
        let ranges =
            Ranges { title: self.phrase("chart-ranges"), key, columns: columns.to_vec(), rows };
        let drawn = (!ranges.rows.is_empty()).then_some(Block::Chart(Chart::Ranges(ranges)));
        let how = match drawn.is_some() {
            true => self.phrase("families-compare-nobody"),
            false => self.phrase("families-unknown"),
        };
        self.page("families", how, drawn.into_iter().collect())
    }

    fn range_row(&self, family: &Distribution) -> RangeRow {
        let name = match family.family {
            Some(at) => self.catalogue.families[at].name.get(self.language).to_string(),
            None => self.phrases.say("release"),
        };
        let both = |record: &Record| {
            let [said, shown] = match family.family {
                Some(at) => [record.families[at].interval(), record.families[at].supported()],
                None => record.held_back.complement(),
            };
            // Who answers nothing of it may come to anything: that is counted, not drawn.
            said.value?;
            let declared = (said.low?, said.high?);
            // Without a range on evidence nothing is shown: it may come to anything.
            let shown = shown.low.zip(shown.high).unwrap_or((0.0, 1.0));
            Some([declared, shown])
        };
        let lines = drawn_of(self.cohort.records.iter().filter_map(both).collect());
        let told =
            [("known", (family.asked - family.silent).into()), ("asked", family.asked.into())];
        let median = |of: Option<Quartiles>| {
            of.map_or("–".to_owned(), |quartiles| points(quartiles.median).to_string())
        };
        let coverage = family.coverage.map(|of| percent(of.median, self.language));
        let cells = vec![
            median(family.value),
            median(family.low),
            median(family.high),
            coverage.unwrap_or_else(|| "–".to_owned()),
        ];
        RangeRow { name, said: self.phrases.tell("cohort-chart-ranges-known", told), lines, cells }
    }

    /// People reached, year by year, of those who count alike.
    pub(super) fn over_the_years(&self) -> Section {
        let mut groups = self.cohort.reach();
        // Stable: the order of units and ways of counting decides between equals.
        groups.sort_by_key(|group| std::cmp::Reverse(group.projects));
        let years = groups.iter().filter_map(|group| {
            let years = self.cohort.years(group.unit, group.counting);
            (!years.is_empty()).then(|| self.years(group, &years))
        });
        let drawn: Vec<Block> = years.take(WAYS).collect();
        let how = match (groups.is_empty(), drawn.is_empty()) {
            (true, _) => self.phrase("reach-none"),
            (false, true) => self.phrase("reach-few"),
            (false, false) => self.phrase("reach-years"),
        };
        self.page("reach", how, drawn)
    }

    fn years(&self, group: &ReachGroup, years: &[YearCount]) -> Block {
        let (first, last) = (years[0].year, years[years.len() - 1].year);
        let first = first.max(last.saturating_sub(YEARS as i16 - 1));
        let first = years.iter().map(|of| of.year).find(|year| *year >= first).unwrap_or(first);
        let rows = (first..=last).map(|year| {
            let name = year.to_string();
            // Of a year without a count nothing is known.
            let Some(of) = years.iter().find(|of| of.year == year) else {
                let cells = vec!["–".to_owned(), "–".to_owned()];
                return BarRow { name, cells, ..BarRow::default() };
            };
            let total = count(of.total, self.language);
            let facts = [("total", total.clone().into()), ("projects", of.projects.into())];
            BarRow {
                name,
                parts: vec![(Fill::Light, of.total)],
                said: self.phrases.tell("cohort-year", facts),
                cells: vec![total, count(of.projects as u64, self.language)],
                ..BarRow::default()
            }
        });
        let unit = self.shown.unit(group.unit);
        let title = format!("{unit} · {}", counting(self.shown, group.counting));
        let columns = ["day", "users", "projects"].map(|id| self.phrase(&format!("column-{id}")));
        let (columns, rows) = (columns.to_vec(), rows.collect());
        Block::Chart(Chart::Bars(Bars { title, columns, rows, ..Bars::default() }))
    }
}
