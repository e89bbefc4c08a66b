//! Stakes and brakes of a cohort.

use super::{Part, Writer};
use crate::document::Cell;
use crate::i18n::{count, decimal};

/// Brakes that are listed: those felt most.
const BRAKES: usize = 12;

impl Writer<'_> {
    pub(super) fn stakes(&self) -> Part {
        let groups = &self.groups;
        let mut section = self.section("stakes");
        section.sentences.push(self.phrase("stakes-how"));
        let name = |at: usize| self.catalogue.groups[at].name.get(self.language).to_string();
        let rows = groups.iter().map(|group| {
            let of = self.phrases.tell(
                "cohort-covered-of",
                [("covered", group.covered().into()), ("all", group.stakes.len().into())],
            );
            // Silence is no zero.
            let is_spoken_of =
                group.stakes.iter().any(|one| one.contributing + one.at_zero + one.open > 0);
            let projects = if is_spoken_of { self.number(group.projects) } else { Cell::Empty };
            vec![name(group.group).into(), projects, of.into()]
        });
        let columns = ["group", "projects#", "covered#"];
        section.grids.push(self.grid("caption-groups", &columns, rows.collect()));
        let (mut covered, mut at_zero, mut silent) = (Vec::new(), Vec::new(), Vec::new());
        for group in groups {
            for stake in &group.stakes {
                let named =
                    self.catalogue.stakes[stake.stake].wording.get(self.language).name.to_string();
                let group = Cell::from(name(group.group));
                // A project that says 0 has spoken; of what no project speaks nothing is known.
                if stake.contributing + stake.open + stake.at_zero == 0 {
                    silent.push(vec![group, named.into()]);
                } else if stake.contributing + stake.open == 0 {
                    at_zero.push(vec![group, named.into(), self.number(stake.at_zero)]);
                } else {
                    covered.push(vec![
                        group,
                        named.into(),
                        self.number(stake.contributing),
                        self.number(stake.deeply),
                        self.number(stake.open),
                    ]);
                }
            }
        }
        let columns = ["group", "stake", "contributing#", "deeply#", "open#"];
        section.grids.push(self.grid("caption-covered", &columns, covered));
        let columns = ["group", "stake", "at-zero#"];
        section.grids.push(self.grid("caption-at-zero", &columns, at_zero));
        section.grids.push(self.grid("caption-silent", &["group", "stake"], silent));
        section
    }

    pub(super) fn brakes(&self) -> Part {
        let mut section = self.section("brakes");
        section.sentences.push(self.phrase("brakes-how"));
        let rows = self.brakes.iter().filter(|brake| brake.felt() > 0).take(BRAKES).map(|felt| {
            let brake = &self.catalogue.brakes[felt.brake];
            let levers = brake.scale.get(self.language).levers.iter().take(2);
            let levers: Vec<&str> = levers.map(|lever| lever.as_ref()).collect();
            let intensities =
                felt.intensities[1..].iter().map(|count| decimal(*count as f64, 0, self.language));
            let left = felt.residual.map_or("–".to_owned(), |left| {
                let numbers = [felt.told(), felt.felt()];
                let [told, all] = numbers.map(|of| count(of as u64, self.language));
                let left = decimal(left, 2, self.language);
                let facts = [("left", left.into()), ("told", told.into()), ("felt", all.into())];
                self.phrases.tell("cohort-left-of", facts)
            });
            vec![
                brake.wording.get(self.language).name.to_string().into(),
                self.number(felt.felt()),
                self.number(felt.answered),
                intensities.collect::<Vec<String>>().join(" · ").into(),
                left.into(),
                levers.join(" ").into(),
            ]
        });
        let columns = ["brake", "felt#", "answered-projects#", "intensities#", "left", "levers"];
        section.grids.push(self.grid("caption-brakes", &columns, rows.collect()));
        section
    }
}
