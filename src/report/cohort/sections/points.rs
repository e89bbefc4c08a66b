//! The first screen of the report: what each section comes down to, in a sentence.

use super::{Summary, Writer};
use crate::access::People;
use crate::descriptor::Unit;
use crate::i18n::count;
use crate::portfolio::cohort::{GroupCovered, ReachRecord};

/// Brakes or kinds of support that are named: the first ones.
const NAMED: usize = 3;

impl Writer<'_> {
    /// One sentence for each section that has something to say; the tables below hold the rest.
    pub(super) fn points(&self) -> Vec<Summary> {
        let said = [
            ("evidence", self.evidence_point()),
            ("stakes", self.stakes_point()),
            ("brakes", self.brakes_point()),
            ("support", self.support_point()),
            ("reach", self.reach_point()),
            ("kinship", self.kinship_point()),
        ];
        let points = said.into_iter().filter_map(|(section, said)| {
            let title = self.phrase(&format!("section-{section}"));
            Some(Summary { section, title, said: said? })
        });
        // Of no project there is nothing to say.
        points.filter(|_| !self.cohort.records.is_empty()).collect()
    }

    fn evidence_point(&self) -> Option<String> {
        let (answered, asked) = (self.evidence.answered(), self.evidence.asked());
        let share = (asked > 0).then(|| answered as f64 / asked as f64)?;
        if answered == 0 {
            let facts = [("asked", asked.into())];
            return Some(self.phrases.tell("cohort-point-evidence-none", facts));
        }
        let said = self.phrases.tell(
            "cohort-point-evidence",
            [
                ("answered", answered.into()),
                ("asked", asked.into()),
                ("open", (asked - answered).into()),
                ("share", self.phrases.share(share).into()),
                ("supported", self.evidence.supported().into()),
            ],
        );
        Some(said)
    }

    fn stakes_point(&self) -> Option<String> {
        let groups = &self.groups;
        let stakes: usize = groups.iter().map(GroupCovered::covered).sum();
        if stakes == 0 {
            let mut stakes = groups.iter().flat_map(|group| &group.stakes);
            let spoken = stakes.any(|stake| stake.at_zero > 0);
            return Some(self.phrase(if spoken {
                "point-stakes-at-zero"
            } else {
                "point-stakes-none"
            }));
        }
        let said = self.phrases.tell(
            "cohort-point-stakes",
            [
                ("covered", stakes.into()),
                ("all", self.catalogue.stakes.len().into()),
                ("groups", groups.iter().filter(|group| group.covered() > 0).count().into()),
                ("all-groups", groups.len().into()),
            ],
        );
        Some(said)
    }

    fn brakes_point(&self) -> Option<String> {
        let felt = self.brakes.iter().filter(|brake| brake.felt() > 0).map(|brake| {
            let name = self.catalogue.brakes[brake.brake].wording.get(self.language).name.as_ref();
            (name, brake.felt())
        });
        let id = if self.brakes.is_empty() { "point-brakes-unknown" } else { "point-brakes-none" };
        Some(self.named(felt, "cohort-point-brakes").unwrap_or_else(|| self.phrase(id)))
    }

    fn support_point(&self) -> Option<String> {
        let asked = self.support.iter().map(|asked| {
            let name =
                self.catalogue.supports[asked.support].wording.get(self.language).name.as_ref();
            (name, asked.projects)
        });
        self.named(asked, "cohort-point-support")
    }

    /// The first of a list, each with the number of its projects.
    fn named<'n>(&self, list: impl Iterator<Item = (&'n str, usize)>, id: &str) -> Option<String> {
        let named = list.take(NAMED).map(|(name, projects)| {
            let projects = count(projects as u64, self.language);
            format!("{name}\u{a0}({projects})")
        });
        let named = named.collect::<Vec<_>>().join(", ");
        (!named.is_empty()).then(|| self.phrases.tell(id, [("named", named.into())]))
    }

    fn reach_point(&self) -> Option<String> {
        // Of expectations, of those registered and of other units than people the annex speaks.
        let is_counted = |reach: &ReachRecord| {
            reach.unit == Some(Unit::People) && reach.users != People::Unknown
        };
        let reaching = self.cohort.reaching();
        let reaching = reaching.filter(|(_, reach)| is_counted(reach)).count();
        Some(self.phrases.tell("cohort-point-reach", [("count", reaching.into())]))
    }

    fn kinship_point(&self) -> Option<String> {
        let view = self.shown.kinship?.view;
        if view.federations.is_empty() {
            return Some(self.phrases.say("kin-no-federation"));
        }
        let projects: usize = view.federations.iter().map(|group| group.members.len()).sum();
        let said = self.phrases.tell(
            "cohort-point-kinship",
            [("count", view.federations.len().into()), ("projects", projects.into())],
        );
        Some(said)
    }
}
