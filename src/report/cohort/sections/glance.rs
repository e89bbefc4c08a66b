//! How many projects, of which sorts; how well answers are supported; families.

use super::{Arrangement, Part, Writer};
use crate::descriptor::Rung;
use crate::diagnostic::Known;
use crate::document::Cell;
use crate::document::chart::{BandRow, Bands};
use crate::portfolio::cohort::{Counted, Glance};

/// Publics that are listed: those named most.
const PUBLICS: usize = 30;

impl Writer<'_> {
    /// How many were read, and what is not among them.
    pub(super) fn counts(&self, glance: &Glance) -> Part {
        let mut section = self.section("glance");
        section.sentences.push(self.phrases.tell(
            "cohort-how-many",
            [("projects", glance.projects.into()), ("refused", self.cohort.refused.len().into())],
        ));
        if self.cohort.withheld() > 0 {
            let count = self.cohort.withheld().into();
            section.sentences.push(self.phrases.tell("cohort-withheld", [("count", count)]));
        }
        for (kind, count) in &self.cohort.others {
            let id = format!("cohort-other-{}", kind.as_str());
            section.sentences.push(self.phrases.tell(&id, [("count", (*count).into())]));
        }
        section
    }

    /// How many projects are of each sort.
    pub(super) fn sorts_counted(&self) -> Part {
        let shown = self.shown;
        let glance = shown.cohort.glance(shown.catalogue);
        let mut section = self.section("sorts");
        section.layout = Arrangement::Pairs;
        let stages = self.counted(&glance.stages, |stage| shown.stage(*stage));
        section.grids.push(self.grid("caption-stages", &["stage", "projects#"], stages));
        let scales = self.counted(&glance.scales, |scale| shown.scale(*scale));
        section.grids.push(self.grid("caption-scales", &["scale", "projects#"], scales));
        let bearers = self.counted(&glance.bearers, |kind| shown.bearer(*kind));
        section.grids.push(self.grid("caption-bearers", &["bearer", "projects#"], bearers));
        let fields = self.counted(&glance.fields, |at| shown.field(*at).to_owned());
        section.grids.push(self.grid("caption-fields", &["fields", "projects#"], fields));
        let more = glance.publics.len().saturating_sub(PUBLICS);
        let publics: Vec<Vec<Cell>> = glance
            .publics
            .into_iter()
            .take(PUBLICS)
            .map(|(public, count)| vec![public.into(), self.number(count)])
            .collect();
        section.grids.push(self.grid("caption-publics", &["public", "projects#"], publics));
        if more > 0 {
            section
                .sentences
                .push(self.phrases.tell("cohort-more-publics", [("count", more.into())]));
        }
        section
    }

    fn counted<T>(&self, list: &[Counted<T>], name: impl Fn(&T) -> String) -> Vec<Vec<Cell>> {
        let rows = list.iter().map(|counted| {
            let what = counted.what.as_ref().map_or_else(|| self.phrase("not-said"), &name);
            vec![what.into(), self.number(counted.projects)]
        });
        rows.collect()
    }

    pub(super) fn evidence(&self) -> Part {
        let (evidence, asked) = (&self.evidence, self.evidence.asked());
        let share = |count: usize, of: usize| (of > 0).then(|| count as f64 / of as f64);
        let mut section = self.section("evidence");
        section.sentences.push(self.phrase("evidence-how"));
        let mut rows: Vec<Vec<Cell>> = Rung::NAMES
            .iter()
            .zip(evidence.rungs)
            .map(|((name, _), count)| {
                let name = self.phrases.say(&format!("rung-{name}"));
                vec![name.into(), self.number(count), self.percent(share(count, asked))]
            })
            .collect();
        for (id, count) in
            [("state-declined", evidence.declined), ("state-unknown", evidence.unknown)]
        {
            let name = self.phrases.say(id);
            rows.push(vec![name.into(), self.number(count), self.percent(share(count, asked))]);
        }
        for (id, count) in
            [("state-not-due", evidence.not_due), ("state-not-applicable", evidence.not_applicable)]
        {
            rows.push(vec![self.phrases.say(id).into(), self.number(count), Cell::from("–")]);
        }
        let columns = ["rung", "answers#", "share#"];
        section.grids.push(self.grid("caption-evidence", &columns, rows));
        section
    }

    pub(super) fn families(&self) -> Part {
        let named: Vec<(String, _)> = self
            .shown
            .cohort
            .distributions(self.catalogue)
            .into_iter()
            .map(|distribution| {
                let name = match distribution.family {
                    Some(at) => self.catalogue.families[at].name.get(self.language).to_string(),
                    None => self.phrases.say("release"),
                };
                (name, distribution)
            })
            .collect();
        let rows = named.iter().map(|(name, family)| {
            vec![
                name.clone().into(),
                self.quartiles(family.value),
                self.quartiles(family.low),
                self.quartiles(family.high),
                self.quartiles(family.coverage),
                self.quartiles(family.supported),
                self.number(family.silent),
                self.number(family.asked),
            ]
        });
        let columns = [
            "family",
            "value#",
            "low#",
            "high#",
            "coverage#",
            "supported#",
            "silent#",
            "asked-projects#",
        ];
        let grid = self.grid("caption-families", &columns, rows.collect());
        let mut section = self.section("families");
        section.sentences.push(self.phrase("families-how"));
        section.grids.push(grid);
        let bands = named.into_iter().map(|(name, family)| BandRow {
            name,
            asked: family.asked,
            bands: family.bands.map(|band| (band.within, band.crossing)),
        });
        section.bands = Some(Bands { key: self.phrase("chart-bands-key"), rows: bands.collect() });
        section
    }
}

#[cfg(test)]
mod tests {
    use crate::descriptor::Kind;
    use crate::i18n::{Language, Phrases};

    #[test]
    fn each_kind_of_file_that_is_no_part_of_the_report_is_said_in_a_phrase() {
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            for kind in Kind::all() {
                let id = format!("cohort-other-{}", kind.as_str());
                let said = phrases.tell(&id, [("count", 3.into())]);
                assert!(said.contains('3') && !said.contains(&id), "{id}: {said}");
            }
        }
    }
}
