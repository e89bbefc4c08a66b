//! Reasons in words.

use super::{NetworkView, Parts};
use crate::i18n::points;
use crate::portfolio::kinship::{
    Evidence, FacetKind, Federation, Gift, Kin, Kind, Meeting, MoreGifts, Network, Pair,
    SharedFacet,
};

/// Says things about the projects of one report.
pub(super) struct Words<'w> {
    parts: Parts<'w>,
}

impl<'w> Words<'w> {
    pub fn new(parts: Parts<'w>) -> Self {
        Self { parts }
    }

    fn kin(&self, project: usize) -> &'w Kin {
        &self.parts.projects[project]
    }

    /// A project in a list.
    pub fn shown(&self, project: usize) -> String {
        let kin = self.kin(project);
        if kin.standing.is_named() { self.named(kin) } else { kin.name.clone() }
    }

    fn named(&self, kin: &Kin) -> String {
        format!("{} ({})", kin.name, kin.id)
    }

    /// With where to write, for those to whom it is introduced.
    fn reached(&self, kin: &Kin) -> String {
        match &kin.contact {
            Some(contact) => format!("{}, {contact}", self.named(kin)),
            None => self.named(kin),
        }
    }

    /// A project as it may be introduced to another.
    pub fn introduced(&self, project: usize, to: usize) -> String {
        let (kin, other) = (self.kin(project), self.kin(to));
        if kin.may_meet(other) { self.reached(kin) } else { self.ask_first(kin) }
    }

    fn ask_first(&self, kin: &Kin) -> String {
        self.parts.phrases.tell("kin-ask-first", [("id", unintroduced(kin).to_owned().into())])
    }

    /// Two projects side by side.
    pub fn both(&self, pair: &Pair) -> String {
        let (a, b) = (self.kin(pair.first), self.kin(pair.second));
        if a.may_meet(b) {
            return format!("{} · {}", self.reached(a), self.reached(b));
        }
        let both = format!("{} · {}", unintroduced(a), unintroduced(b));
        self.parts.phrases.tell("kin-ask-first", [("id", both.into())])
    }

    pub fn of_kind(&self, kind: Kind) -> String {
        self.parts.phrases.say(&format!("kin-kind-{}", kind.as_str()))
    }

    /// Text and facets apart, on 100.
    pub fn figures(&self, evidence: &Evidence) -> String {
        self.parts.phrases.tell(
            "kin-figures",
            [("text", points(evidence.text).into()), ("facets", points(evidence.facets).into())],
        )
    }

    /// Why two projects are close, what weighs most first. The same from either side.
    pub fn reasons(&self, pair: &Pair) -> Vec<String> {
        let phrases = self.parts.phrases;
        let evidence = &pair.evidence;
        let may_quote = self.kin(pair.first).may_be_quoted_with(self.kin(pair.second));
        let mut reasons = Vec::new();
        let has_terms = !evidence.terms.is_empty() && points(evidence.text) > 0;
        let is_copied = evidence.verbatim >= 0.1;
        let is_near_in_name = evidence.name >= 0.5;
        if !may_quote && (is_copied || is_near_in_name || evidence.is_named || has_terms) {
            // Beside a name or a text that is shown, each of these would tell the hidden one.
            reasons.push(phrases.say("kin-reason-withheld"));
        }
        if pair.kind == Kind::Template || (is_copied && may_quote) {
            let id = match (pair.kind, evidence.is_widespread) {
                (Kind::Template, _) if !may_quote => "kin-reason-template-withheld",
                (Kind::Template, _) => "kin-reason-template",
                (_, true) => "kin-reason-widespread",
                (_, false) => "kin-reason-verbatim",
            };
            let share = points(evidence.verbatim.min(1.0));
            reasons.push(phrases.tell(id, [("share", share.into())]));
        }
        let said = [
            (is_near_in_name && may_quote, "kin-reason-name"),
            (evidence.is_named && may_quote, "kin-reason-named"),
            (evidence.is_sequel && pair.kind != Kind::Alliance, "kin-reason-sequel"),
        ];
        reasons.extend(said.iter().filter(|(is, _)| *is).map(|(_, id)| phrases.say(id)));
        reasons.extend(self.facets(&evidence.shared, may_quote));
        if has_terms && may_quote {
            let terms = evidence.terms.iter().map(|term| term.written.as_ref());
            let terms = terms.collect::<Vec<_>>().join(", ");
            reasons.push(phrases.tell("kin-reason-terms", [("terms", terms.into())]));
        }
        reasons
    }

    /// What two projects that may both be quoted have in common of these kinds.
    pub fn shared(&self, pair: &Pair, kinds: &[FacetKind]) -> Vec<String> {
        let shared = pair.evidence.shared.iter().filter(|facet| kinds.contains(&facet.kind));
        self.facets(&shared.cloned().collect::<Vec<_>>(), true)
    }

    /// One reason for each kind of facet, those with the rarest value first. What a third of the
    /// projects share is left out where there is something rarer to say.
    fn facets(&self, shared: &[SharedFacet], may_quote: bool) -> Vec<String> {
        let many = (self.parts.projects.len() / 3).max(2);
        let rare = shared.iter().filter(|facet| facet.holders as usize <= many);
        let rare: Vec<SharedFacet> = rare.cloned().collect();
        let shared = if rare.is_empty() { shared } else { &rare };
        let mut kinds: Vec<FacetKind> = Vec::new();
        for facet in shared {
            if !kinds.contains(&facet.kind) {
                kinds.push(facet.kind);
            }
        }
        let reason = |kind: FacetKind| {
            let values: Vec<&str> = shared
                .iter()
                .filter(|facet| facet.kind == kind)
                .map(|facet| self.value(kind, &facet.written))
                .collect();
            self.same(kind, &values, may_quote)
        };
        kinds.into_iter().map(reason).collect()
    }

    fn same(&self, kind: FacetKind, values: &[&str], may_quote: bool) -> String {
        let phrases = self.parts.phrases;
        let what = phrases.say(&format!("kin-same-{}", kind.as_str()));
        if kind.is_free() && !may_quote {
            return what;
        }
        phrases.tell("kin-same", [("what", what.into()), ("values", values.join(", ").into())])
    }

    /// A value as people read it.
    fn value<'v>(&self, kind: FacetKind, written: &'v str) -> &'v str
    where
        'w: 'v,
    {
        let catalogue = self.parts.catalogue;
        let language = self.parts.phrases.language();
        let facet = match kind {
            FacetKind::Stake => {
                let stake = catalogue.stake(written).map(|at| &catalogue.stakes[at]);
                return stake.map_or(written, |stake| &stake.wording.get(language).name);
            }
            FacetKind::Concept => "concepts",
            FacetKind::Driver => "drivers",
            FacetKind::Technology => "technologies",
            FacetKind::Field => "fields",
            _ => return written,
        };
        catalogue.value_name(facet, written, language)
    }

    /// What a group has in common.
    pub fn of_federation(&self, group: &Federation) -> String {
        let may_quote = group.members.iter().all(|at| self.kin(*at).standing.is_named());
        let mut parts: Vec<String> = Vec::new();
        for (kind, written, count) in &group.shared {
            if kind.is_free() && !may_quote {
                continue;
            }
            let value = self.value(*kind, written).to_owned();
            let what = self
                .parts
                .phrases
                .tell("kin-held-by", [("what", value.into()), ("count", (*count).into())]);
            parts.push(what);
        }
        if parts.is_empty() { self.parts.phrases.say("kin-held-nothing") } else { parts.join(", ") }
    }

    /// Files told with one text: once, with their places.
    pub fn of_network(&self, network: &Network) -> NetworkView {
        let id = match (network.is_network, network.places.len()) {
            (true, 2..) => "kin-network-places",
            (true, _) => "kin-network",
            (false, _) => "kin-network-form",
        };
        let facts = [
            ("count", network.members.len().into()),
            ("places", network.places.len().into()),
            ("share", points(network.share).into()),
        ];
        let members = network.members.iter().map(|at| {
            let kin = self.kin(*at);
            let places =
                network.places.iter().filter(|(of, _)| of == at && kin.standing.is_named());
            let places: Vec<&str> = places.map(|(_, place)| place.as_str()).collect();
            let shown = self.shown(*at);
            if places.is_empty() { shown } else { format!("{shown}, {}", places.join(", ")) }
        });
        NetworkView { said: self.parts.phrases.tell(id, facts), members: members.collect() }
    }

    pub fn of_gift(&self, gift: &Gift) -> String {
        let phrases = self.parts.phrases;
        let (needs, offers) = (self.kin(gift.needs), self.kin(gift.offers));
        let (first, second) =
            (self.introduced(gift.needs, gift.offers), self.introduced(gift.offers, gift.needs));
        if !needs.may_be_quoted_with(offers) {
            let told = [("first", first.into()), ("second", second.into())];
            return phrases.tell("kin-gift-withheld", told);
        }
        phrases.tell(
            "kin-gift",
            [
                ("first", first.into()),
                ("need", needs.needs[gift.need].clone().into()),
                ("second", second.into()),
                ("offer", offers.offers[gift.offer].clone().into()),
            ],
        )
    }

    /// That more offers meet a need than are written out.
    pub fn of_more(&self, more: &MoreGifts) -> String {
        let kin = self.kin(more.needs);
        let first = ("first", self.shown(more.needs).into());
        let count = ("count", more.count.into());
        if !kin.standing.is_named() {
            return self.parts.phrases.tell("kin-gift-more-withheld", [first, count]);
        }
        let need = ("need", kin.needs[more.need].clone().into());
        self.parts.phrases.tell("kin-gift-more", [first, need, count])
    }

    pub fn of_meeting(&self, meeting: Meeting) -> String {
        let Meeting { dreamer, doer } = meeting;
        let (first, second) = (self.introduced(dreamer, doer), self.introduced(doer, dreamer));
        let told = [("first", first.into()), ("second", second.into())];
        self.parts.phrases.tell("kin-meeting", told)
    }
}

/// A project that is not introduced: its label, or its id where it is named elsewhere.
fn unintroduced(kin: &Kin) -> &str {
    if kin.standing.is_named() { &kin.id } else { &kin.name }
}
