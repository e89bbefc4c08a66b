//! What changed since an earlier folder: on the first pages in short, in the annexes question by
//! question and project by project. Nobody is set before anybody: lists are in the order of names.

use std::collections::BTreeMap;

use super::{Part, Writer};
use crate::catalogue::Stage;
use crate::comparison::since::{Changed, Gone, PeopleTotals, Since, Totals, Turn, Way, Ways};
use crate::descriptor::Subject;
use crate::diagnostic::Known;
use crate::document::chart::{BarRow, Bars, Fill};
use crate::document::{Block, Build, Cell, Chart, Column, Line, Point, Section, Table};
use crate::i18n::count;
use crate::portfolio::cohort::Group;
use crate::report::comparison::said;

/// Stages that moved which the first pages name; the annexes have every one.
const STAGES: usize = 6;

/// Projects that the page lists with their changes; the sheet has every one.
const LISTED: usize = 200;

/// Changes that are named of one project there.
const NAMED: usize = 8;

/// The ways of answers with levels, and those of brakes.
const LEVELS: [Way; 6] =
    [Way::Rose, Way::Fell, Way::Known, Way::Unsaid, Way::OtherWords, Way::Otherwise];
const BRAKES: [Way; 6] =
    [Way::Loosened, Way::Tightened, Way::Known, Way::Unsaid, Way::OtherWords, Way::Otherwise];

impl Writer<'_> {
    /// The first pages: how many, which way answers went, stages, people.
    pub(super) fn changed_since(&self) -> Option<Section> {
        let since = self.shown.since?;
        let totals = since.totals();
        let mut blocks = Vec::new();
        self.projects_since(since).into_iter().for_each(|said| blocks.text(said));
        let [criteria, brakes, stakes] = &totals.ways;
        let levels = together(criteria, stakes);
        blocks.extend(self.ways("since-levels", &LEVELS, &levels));
        blocks.extend(self.same("since-same-levels", &levels));
        blocks.extend(self.ways("since-brakes", &BRAKES, brakes));
        blocks.extend(self.same("since-same-brakes", brakes));
        let moved = totals.stages.iter().take(STAGES).map(|(stages, projects)| {
            let facts = [("moved", self.moved(*stages).into()), ("count", (*projects).into())];
            Point::from(self.phrases.tell("cohort-since-stage", facts))
        });
        let moved: Vec<Point> = moved.collect();
        if !moved.is_empty() {
            blocks.text(self.phrase("since-stages"));
            blocks.points(moved);
            let more = totals.stages.values().skip(STAGES).sum::<usize>();
            if more > 0 {
                let facts = [("count", more.into())];
                blocks.text(self.phrases.tell("cohort-since-stages-more", facts));
            }
        }
        self.rest(&totals).into_iter().for_each(|said| blocks.text(said));
        Some(self.page("since", self.phrase("since-how"), blocks))
    }

    fn projects_since(&self, since: &Since) -> Vec<String> {
        let facts = [
            ("both", since.changed.len().into()),
            ("joined", since.joined.len().into()),
            ("left", since.left.len().into()),
        ];
        let mut said = vec![self.phrases.tell("cohort-since-projects", facts)];
        if since.unread > 0 {
            said.push(self.phrases.tell("cohort-since-unread", [("count", since.unread.into())]));
        }
        said
    }

    /// Which way answers of one kind went, drawn.
    fn ways(&self, id: &str, all: &[Way], ways: &Ways) -> Option<Block> {
        let row = |way: &Way| {
            let number = ways.of(*way);
            let said = count(number as u64, self.language);
            let fill = match way {
                Way::Rose | Way::Fell | Way::Loosened | Way::Tightened => Fill::Dark,
                Way::Known | Way::Unsaid => Fill::Light,
                Way::OtherWords | Way::Otherwise => Fill::Hatched,
            };
            let (name, cells) = (self.phrase(&format!("way-{}", way.as_str())), vec![said.clone()]);
            let parts = vec![(fill, number as u64)];
            (number > 0).then_some(BarRow { name, parts, said, cells, ..BarRow::default() })
        };
        let rows: Vec<BarRow> = all.iter().filter_map(row).collect();
        if rows.is_empty() {
            return None;
        }
        let columns = ["change", "answers"].map(|id| self.phrase(&format!("column-{id}"))).into();
        let title = self.phrase(&format!("caption-{id}"));
        Some(Block::Chart(Chart::Bars(Bars { title, columns, rows, ..Bars::default() })))
    }

    /// How many levels are as they were: of those that are given at both times alone.
    fn same(&self, id: &str, ways: &Ways) -> Option<Block> {
        let mut blocks = Vec::new();
        if ways.same > 0 {
            let facts = [("count", ways.same.into())];
            blocks.text(self.phrases.tell(&format!("cohort-{id}"), facts));
        }
        blocks.pop()
    }

    fn moved(&self, (from, to): (Stage, Stage)) -> String {
        format!("{} → {}", self.shown.stage(from), self.shown.stage(to))
    }

    /// People, and what time alone did.
    fn rest(&self, totals: &Totals) -> Vec<String> {
        let people = totals.people;
        let PeopleTotals { projects, before, after, .. } = people;
        let mut said = Vec::new();
        if projects > 0 {
            let facts = [
                ("projects", projects.into()),
                ("before", count(before, self.language).into()),
                ("after", count(after, self.language).into()),
            ];
            said.push(self.phrases.tell("cohort-since-people", facts));
        }
        let others = [
            ("kept-back", people.kept_back),
            ("no-new-count", people.no_new_count),
            ("corrected", people.corrected),
            ("not-alike", people.not_alike),
            ("aged", totals.aged),
        ];
        let others = others.into_iter().filter(|(_, projects)| *projects > 0);
        said.extend(others.map(|(id, projects)| {
            self.phrases.tell(&format!("cohort-since-{id}"), [("count", projects.into())])
        }));
        said
    }

    /// The annex: every question, every stage, every project.
    pub(super) fn since(&self) -> Part {
        let mut section = self.section("since");
        let Some(since) = self.shown.since else { return section };
        section.sentences = self.projects_since(since);
        section.sentences.push(self.phrase("since-how"));
        let totals = since.totals();
        section.sentences.extend(self.rest(&totals));
        section.grids.extend([
            self.questions("caption-since-levels", since, &LEVELS, false),
            self.questions("caption-since-brakes", since, &BRAKES, true),
            self.stages_since(&totals),
            self.in_one("caption-since-joined", self.joined(since)),
            self.in_one("caption-since-left", since.left.iter().map(named).collect()),
        ]);
        let listed = self.listed(since, &mut section.sentences);
        section.grids.push(listed);
        section
    }

    /// Question by question: how many answers went which way.
    fn questions(&self, caption: &str, since: &Since, all: &[Way], of_brakes: bool) -> Table {
        let found = since.by_subject().into_iter();
        let found = found.filter(|(of, _)| matches!(of, Subject::Brake(_)) == of_brakes);
        let mut in_all: BTreeMap<Way, usize> = BTreeMap::new();
        let mut rows = Vec::new();
        let row = |name: String, ways: &BTreeMap<Way, usize>| {
            let counts = all.iter().map(|way| self.number(ways.get(way).copied().unwrap_or(0)));
            [Cell::from(name)].into_iter().chain(counts).collect()
        };
        for (subject, ways) in found {
            rows.push(row(subject.wording(self.catalogue, self.language).name.to_string(), &ways));
            ways.iter().for_each(|(way, of)| *in_all.entry(*way).or_default() += of);
        }
        if rows.len() > 1 {
            rows.insert(0, row(self.phrase("since-all"), &in_all));
        }
        let heads = all.iter().map(|way| self.phrase(&format!("way-{}", way.as_str())));
        let first = Column::words(self.phrase("column-question"));
        Table::of(
            self.phrase(caption),
            [first].into_iter().chain(heads.map(Column::numbers)).collect(),
            rows,
        )
    }

    fn stages_since(&self, totals: &Totals) -> Table {
        let rows = totals.stages.iter();
        let rows = rows.map(|(stages, of)| vec![self.moved(*stages).into(), self.number(*of)]);
        self.grid("caption-since-stages", &["stage", "projects#"], rows.collect())
    }

    fn joined(&self, since: &Since) -> Vec<Line> {
        let records = self.cohort.records.iter();
        let joined = records.filter(|record| since.joined.contains(&record.id));
        joined.map(|record| super::super::lists::named(self.shown, record)).collect()
    }

    /// A list of projects in one cell: names alone are no table.
    fn in_one(&self, caption: &str, names: Vec<Line>) -> Table {
        let rows = if names.is_empty() { Vec::new() } else { vec![vec![Cell::List(names)]] };
        self.grid(caption, &["projects"], rows)
    }

    /// Project by project, in the order of names, without a figure to go by.
    fn listed(&self, since: &Since, sentences: &mut Vec<String>) -> Table {
        let records = self.cohort.records.iter();
        let moved = records.filter_map(|record| {
            let changed = since.changed.get(&record.id)?;
            (!changed.is_still()).then_some((record, changed))
        });
        let moved: Vec<_> = moved.collect();
        if moved.len() > LISTED {
            let facts = [("count", LISTED.into())];
            sentences.push(self.phrases.tell("cohort-since-long", facts));
        }
        let rows = moved.into_iter().take(LISTED).map(|(record, changed)| {
            let stage = changed.stage.map(|stages| self.moved(stages)).unwrap_or_default();
            vec![self.project(record), stage.into(), Cell::List(self.turns(changed))]
        });
        self.grid("caption-since-projects", &["name", "stage", "changes"], rows.collect())
    }

    fn turns(&self, changed: &Changed) -> Vec<Line> {
        let turn = |turn: &Turn| {
            let name = turn.subject.wording(self.catalogue, self.language).name.to_string();
            let facts = [
                ("item", name.into()),
                ("from", said(turn.from.as_ref(), self.phrases).into()),
                ("to", said(turn.to.as_ref(), self.phrases).into()),
                ("way", self.phrase(&format!("way-{}", turn.way.as_str())).into()),
            ];
            Line::from(self.phrases.tell("cohort-since-turn", facts))
        };
        let more = changed.turns.len().saturating_sub(NAMED);
        let more = (more > 0)
            .then(|| self.phrases.tell("cohort-since-more", [("count", more.into())]).into());
        changed.turns.iter().take(NAMED).map(turn).chain(more).collect()
    }

    /// The same counts, group by group of one's own.
    pub(super) fn since_by(&self, groups: &[Group]) -> Option<Table> {
        let since = self.shown.since?;
        let ways = [Way::Rose, Way::Fell, Way::Known, Way::Loosened];
        let heads = ways.iter().map(|way| self.phrase(&format!("way-{}", way.as_str())));
        let both = self.phrase("column-in-both");
        let heads = [both].into_iter().chain(heads).map(Column::numbers);
        Some(self.rows_by("caption-by-since", heads, groups, |group| {
            let ids = group.cohort.records.iter().map(|record| record.id.as_ref());
            let totals = since.totals_of(ids);
            let of = |way: &Way| totals.ways.iter().map(|of| of.of(*way)).sum();
            let counts = ways.iter().map(|way| self.number(of(way)));
            [self.number(totals.projects)].into_iter().chain(counts).collect()
        }))
    }
}

/// Criteria and stakes together: both have one level.
fn together(criteria: &Ways, stakes: &Ways) -> Ways {
    let counts = Way::ALL.iter().map(|way| (*way, criteria.of(*way) + stakes.of(*way)));
    Ways { same: criteria.same + stakes.same, counts: counts.collect() }
}

fn named(gone: &Gone) -> Line {
    match gone.is_named {
        true => Line::theirs(gone.name.to_string(), None),
        false => gone.name.to_string().into(),
    }
}
