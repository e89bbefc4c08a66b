//! Groups of one's own, a section for each key: what the other sections count, group by group.

use super::{Part, Writer};
use crate::access::FEWEST;
use crate::catalogue::GroupKind;
use crate::document::{Cell, Column, Line, Table};
use crate::portfolio::cohort::{By, Distribution, Group, GroupName};

/// The places of these sections in the page.
const IDS: [&str; By::MOST] = ["by-1", "by-2", "by-3", "by-4"];

/// How many brakes, and how many kinds of support, are named for a group.
const NAMED: usize = 3;

impl Writer<'_> {
    pub(super) fn own_groups(&self) -> Vec<Part> {
        let keys = self.cohort.by.iter().zip(IDS).enumerate();
        keys.map(|(at, (by, id))| self.by(at, by, id)).collect()
    }

    fn by(&self, at: usize, by: &By, id: &'static str) -> Part {
        let key = self.shown.key_words(by);
        let title = self.phrases.tell("cohort-section-by", [("key", key.into())]);
        let mut section = Part { id, title, ..Part::default() };
        let groups = self.cohort.groups(at);
        if groups.is_empty() {
            let is_said = self.cohort.is_said(at);
            section.sentences.push(self.phrase(if is_said { "by-nothing" } else { "by-unsaid" }));
            return section;
        }
        section.sentences.push(self.phrase("by-how"));
        section.grids = vec![
            self.stages_by(&groups),
            self.families_by(&groups),
            self.stakes_by(&groups),
            self.needs_by(&groups),
            self.reach_by(&groups),
        ];
        section.grids.extend(self.since_by(&groups));
        section
    }

    fn group_name(&self, name: &GroupName) -> Cell {
        match name {
            GroupName::Said(word) => Line::theirs(word.as_str(), None).into(),
            other => self.shown.group_named(other).words.into(),
        }
    }

    /// A row for each group, its name first.
    pub(super) fn rows_by(
        &self,
        caption: &str,
        columns: impl Iterator<Item = Column>,
        groups: &[Group],
        cells: impl Fn(&Group) -> Vec<Cell>,
    ) -> Table {
        let rows = groups
            .iter()
            .map(|group| [self.group_name(&group.name)].into_iter().chain(cells(group)).collect());
        let first = Column::words(self.phrase("column-group"));
        Table::of(
            self.phrase(caption),
            [first].into_iter().chain(columns).collect(),
            rows.collect(),
        )
    }

    fn stages_by(&self, groups: &[Group]) -> Table {
        let stages = self.cohort.stages();
        let columns = stages.iter().map(|counted| counted.what);
        let columns: Vec<_> = columns.flatten().collect();
        let named = columns.iter().map(|stage| self.phrases.named("stage-", stage.as_str()));
        let projects = Column::numbers(self.phrase("column-projects"));
        let heads = [projects].into_iter().chain(named.map(Column::numbers));
        self.rows_by("caption-by-stages", heads, groups, |group| {
            let counts = columns.iter().map(|stage| {
                let records = group.cohort.records.iter();
                self.number(records.filter(|record| record.stage == *stage).count())
            });
            [self.number(group.projects)].into_iter().chain(counts).collect()
        })
    }

    fn families_by(&self, groups: &[Group]) -> Table {
        let names =
            self.catalogue.families.iter().map(|family| family.name.get(self.language).to_string());
        let heads = names.chain([self.phrases.say("release")]).map(Column::numbers);
        self.rows_by("caption-by-families", heads, groups, |group| {
            let all = group.cohort.distributions(self.catalogue);
            all.iter().map(|family| self.middle(family)).collect()
        })
    }

    /// The middle half of a group, unless fewer than five projects have a value: it would be theirs.
    fn middle(&self, family: &Distribution) -> Cell {
        match family.asked - family.silent {
            0 => self.quartiles(None),
            known if known < FEWEST => self.phrases.say("seen-few").into(),
            _ => self.quartiles(family.value),
        }
    }

    fn stakes_by(&self, groups: &[Group]) -> Table {
        let heads = self.catalogue.groups_of(GroupKind::Stake);
        let heads =
            heads.map(|(_, group)| Column::numbers(group.name.get(self.language).to_string()));
        self.rows_by("caption-by-stakes", heads, groups, |group| {
            let all = group.cohort.stakes(self.catalogue).into_iter();
            let cell = |covered: crate::portfolio::cohort::GroupCovered| {
                let said = covered.stakes.iter();
                let is_spoken_of = said
                    .map(|stake| stake.contributing + stake.at_zero + stake.open)
                    .sum::<usize>();
                // Silence is no zero.
                if is_spoken_of == 0 { Cell::Empty } else { self.number(covered.projects) }
            };
            all.map(cell).collect()
        })
    }

    fn needs_by(&self, groups: &[Group]) -> Table {
        let heads = ["brakes-felt", "support-asked"];
        let heads = heads.map(|id| Column::words(self.phrase(&format!("column-{id}"))));
        let list = |named: Vec<(String, usize)>| -> Cell {
            let lines = named.into_iter().take(NAMED).map(|(name, count)| {
                let facts = [("name", name.into()), ("count", count.into())];
                Line::from(self.phrases.tell("cohort-by-counted", facts))
            });
            let lines: Vec<Line> = lines.collect();
            if lines.is_empty() { Cell::Empty } else { Cell::List(lines) }
        };
        self.rows_by("caption-by-needs", heads.into_iter(), groups, |group| {
            let brakes =
                group.cohort.brakes(self.catalogue).into_iter().filter(|brake| brake.felt() > 0);
            let brakes = brakes.map(|brake| {
                let wording = self.catalogue.brakes[brake.brake].wording.get(self.language);
                (wording.name.to_string(), brake.felt())
            });
            let support = group.cohort.support(self.catalogue).into_iter().map(|count| {
                let wording = self.catalogue.supports[count.support].wording.get(self.language);
                (wording.name.to_string(), count.projects)
            });
            vec![list(brakes.collect()), list(support.collect())]
        })
    }

    fn reach_by(&self, groups: &[Group]) -> Table {
        let columns = ["group", "unit", "counting", "projects#", "users-sum#", "registered-sum#"];
        let rows = groups.iter().flat_map(|group| {
            let cells = group.cohort.reach();
            let row = |reach| {
                let mut row = self.group(&reach);
                row.truncate(columns.len() - 1);
                row.insert(0, self.group_name(&group.name));
                row
            };
            cells.into_iter().map(row).collect::<Vec<_>>()
        });
        self.grid("caption-by-reach", &columns, rows.collect())
    }
}
