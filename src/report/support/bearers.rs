//! The needs of bearers, and whom to see.

use std::collections::BTreeMap;

use super::{Words, point};
use crate::descriptor::slug;
use crate::document::{Build, Doc, Point};
use crate::i18n::Argument;
use crate::portfolio::support::{
    Demand, Met, Need, Outcome, Place, Placement, Seeker, Served, SkillNeed,
};

impl Words<'_> {
    pub(super) fn bearers(self, out: &mut Doc) {
        let (phrases, provision) = (self.phrases, self.parts.provision);
        out.heading(2, phrases.say("support-section-bearers"));
        let counts = [Met::Wholly, Met::Partly, Met::Not, Met::NoneNamed].map(|met| {
            let count = ("count", provision.count(met).into());
            phrases.tell(&format!("support-count-{}", met.as_str()), [count]).into()
        });
        out.points(counts.into());
        if provision.count(Met::NoneNamed) == provision.seekers.len() {
            return;
        }
        if !provision.structures.is_empty() {
            out.text(phrases.say("support-how"));
            out.text(phrases.say("support-how-choice"));
        }
        out.heading(3, phrases.say("support-section-gaps"));
        let gaps = self.gaps();
        if gaps.is_empty() {
            out.text(phrases.say("support-gaps-none"));
        }
        out.points(gaps);
        self.demand(out);
        self.places(out);
        out.heading(3, phrases.say("support-section-who"));
        let bearers = provision.seekers.iter().zip(&provision.served);
        out.points(bearers.map(|(seeker, served)| self.whom(seeker, served)).collect());
        self.taken(out);
    }

    /// What is needed and has no place: kinds of support in catalogue order, then skills.
    fn gaps(self) -> Vec<Point> {
        let provision = self.parts.provision;
        let short = provision.demands.iter().filter(|demand| demand.missing() > 0);
        let mut gaps: Vec<Point> = short.map(|demand| self.gap(demand).into()).collect();
        let mut skills: BTreeMap<String, &str> = BTreeMap::new();
        let mut withheld = 0usize;
        for (seeker, served) in provision.seekers.iter().zip(&provision.served) {
            for skill in served.skills.iter().filter(|skill| skill.offers.is_empty()) {
                if seeker.standing.is_named() {
                    skills.entry(slug(&skill.need)).or_insert(&skill.need);
                } else {
                    withheld += 1;
                }
            }
        }
        gaps.extend(skills.into_values().map(|skill| {
            let skill = ("skill", skill.trim().to_owned().into());
            self.phrases.tell("support-gap-skill", [skill]).into()
        }));
        if withheld > 0 {
            let count = ("count", withheld.into());
            gaps.push(self.phrases.tell("support-gap-skills-withheld", [count]).into());
        }
        gaps
    }

    fn gap(self, demand: &Demand) -> String {
        let support = ("support", self.support(demand.support).to_owned().into());
        let bearers = ("bearers", demand.bearers.len().into());
        if demand.offers.is_empty() {
            return self.phrases.tell("support-gap-no-offer", [support, bearers]);
        }
        let places = demand.stated_places().unwrap_or_default();
        self.phrases.tell(
            "support-gap-short",
            [
                support,
                bearers,
                ("places", (places as f64).into()),
                ("missing", demand.missing().into()),
            ],
        )
    }

    /// The kinds of support that somebody needs, with the places there are.
    fn demand(self, out: &mut Doc) {
        let needed = self.parts.provision.demands.iter().filter(|d| !d.bearers.is_empty());
        let rows: Vec<Vec<String>> = needed
            .map(|demand| {
                vec![
                    self.support(demand.support).to_owned(),
                    demand.bearers.len().to_string(),
                    self.places_of(demand),
                    demand.placed().to_string(),
                    demand.missing().to_string(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            out.heading(3, self.phrases.say("support-section-demand"));
        }
        let heads = ["kind", "needed", "places", "met", "missing"];
        out.table(self.columns(heads), rows);
    }

    fn columns<const N: usize>(self, ids: [&str; N]) -> Vec<String> {
        ids.map(|id| self.phrases.say(&format!("support-column-{id}"))).to_vec()
    }

    /// The places of everybody who offers a kind of support.
    pub(super) fn places_of(self, demand: &Demand) -> String {
        match (demand.stated_places(), demand.has_unstated()) {
            (None, false) => "0".to_owned(),
            (None, true) => self.phrases.say("support-places-unstated"),
            (Some(places), false) => places.to_string(),
            (Some(places), true) => {
                self.phrases.tell("support-places-both", [("places", (places as f64).into())])
            }
        }
    }

    fn places(self, out: &mut Doc) {
        let rows: Vec<Vec<String>> = self
            .parts
            .provision
            .places
            .iter()
            .map(|count| {
                let within = match count.place {
                    Place::NotShared => "–".to_owned(),
                    _ => count.within.to_string(),
                };
                let counts = [count.bearers, count.needs, count.served].map(|n| n.to_string());
                [vec![self.place(&count.place)], counts.into(), vec![within]].concat()
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        out.heading(3, self.phrases.say("support-section-places"));
        out.text(self.phrases.say("support-places-how"));
        out.table(self.columns(["place", "bearers", "needs", "met", "within"]), rows);
    }

    pub(super) fn place(self, place: &Place) -> String {
        match place {
            Place::Named(name) => name.clone(),
            Place::NotGiven => self.phrases.say("support-place-none"),
            Place::NotShared => self.phrases.say("support-place-withheld"),
        }
    }

    /// One bearer: whom to see for each need.
    fn whom(self, seeker: &Seeker, served: &Served) -> Point {
        let met = self.phrases.say(&format!("support-met-{}", served.met().as_str()));
        let mut name = self.bearer(seeker);
        if let Some(contact) = &seeker.contact {
            name = format!("{name} ({contact})");
        }
        let text =
            self.phrases.tell("support-bearer", [("name", name.into()), ("met", met.into())]);
        let needs = served.needs.iter().map(|need| self.need(seeker, need));
        let skills = self.skills(seeker, &served.skills).into_iter().map(Point::from);
        Point { text: text.into(), below: needs.chain(skills).collect() }
    }

    fn need(self, seeker: &Seeker, need: &Need) -> Point {
        let support = ("support", Argument::from(self.support(need.support).to_owned()));
        match need.outcome {
            Outcome::NoOffer => self.phrases.tell("support-no-offer", [support]).into(),
            Outcome::Full => {
                let structures = self.structures_and_more(&need.others, need.more);
                let structures = ("structures", structures.into());
                self.phrases.tell("support-full", [support, structures]).into()
            }
            Outcome::Placed(placement) => {
                let name = self.structure_at(placement.structure).name.clone();
                let structure = ("structure", name.into());
                let how = self.how(seeker, placement);
                let text = if how.is_empty() {
                    self.phrases.tell("support-see", [support, structure])
                } else {
                    self.phrases.tell("support-see-how", [support, structure, ("how", how.into())])
                };
                let mut below = Vec::new();
                if !need.others.is_empty() {
                    let others = self.structures_and_more(&need.others, need.more);
                    below.push(self.phrases.tell("support-also", [("structures", others.into())]));
                }
                point(text, below)
            }
        }
    }

    /// Where the place is, and that its number is not stated. Of where a bearer is, nothing is
    /// said unless it is shared.
    fn how(self, seeker: &Seeker, placement: Placement) -> String {
        let near = seeker.standing.is_named().then(|| self.near(placement));
        let unstated =
            (!placement.is_stated).then(|| self.phrases.say("support-capacity-unstated"));
        let words: Vec<String> = near.into_iter().chain(unstated).collect();
        words.join(", ")
    }

    pub(super) fn near(self, placement: Placement) -> String {
        self.phrases.say(&format!("support-near-{}", placement.near.as_str()))
    }

    /// What is said of the skills that a bearer looks for.
    pub(super) fn skills(self, seeker: &Seeker, skills: &[SkillNeed]) -> Vec<String> {
        if skills.is_empty() {
            return Vec::new();
        }
        if !seeker.standing.is_named() {
            let met = skills.iter().filter(|skill| !skill.offers.is_empty()).count();
            let facts = [("met", met.into()), ("count", skills.len().into())];
            return vec![self.phrases.tell("support-skills-withheld", facts)];
        }
        skills.iter().map(|skill| self.skill(skill)).collect()
    }

    fn skill(self, skill: &SkillNeed) -> String {
        let need = skill.need.trim().to_owned();
        if skill.offers.is_empty() {
            return self.phrases.tell("support-gap-skill", [("skill", need.into())]);
        }
        let structures = self.skill_offers(skill);
        self.phrases
            .tell("support-skill", [("need", need.into()), ("structures", structures.into())])
    }

    /// Who offers a skill, in which words.
    pub(super) fn skill_offers(self, skill: &SkillNeed) -> String {
        let offers = skill.offers.iter().map(|(structure, offer)| {
            let name = self.structure_at(*structure).name.clone();
            let offer = offer.trim().to_owned();
            self.phrases
                .tell("support-skill-offer", [("structure", name.into()), ("offer", offer.into())])
        });
        let offers = offers.collect::<Vec<String>>().join(&self.phrases.say("list-between"));
        self.and_more(offers, skill.more)
    }

    /// What each structure would give to whom.
    fn taken(self, out: &mut Doc) {
        let provision = self.parts.provision;
        if provision.structures.is_empty() {
            return;
        }
        out.heading(3, self.phrases.say("support-section-taken"));
        let structures = provision.structures.iter().enumerate().map(|(at, structure)| {
            let mut lines = Vec::new();
            for demand in &provision.demands {
                let Some(used) = demand.offer_of(at).filter(|used| !used.placed.is_empty()) else {
                    continue;
                };
                let names: Vec<String> =
                    used.placed.iter().map(|at| self.bearer(&provision.seekers[*at])).collect();
                let names = names.join(&self.phrases.say("list-between"));
                let support = ("support", self.support(demand.support).to_owned().into());
                let placed = ("placed", used.placed.len().into());
                let names = ("names", names.into());
                lines.push(match used.capacity {
                    None => self.phrases.tell("support-taken-unstated", [support, placed, names]),
                    Some(capacity) => {
                        let capacity = ("capacity", (capacity as f64).into());
                        self.phrases.tell("support-taken", [support, placed, names, capacity])
                    }
                });
            }
            if lines.is_empty() {
                lines.push(self.phrases.say("support-taken-nothing"));
            }
            point(structure.name.clone(), lines)
        });
        out.points(structures.collect());
    }
}
