//! What kinship needs to know of a project, and nothing more.

use jiff::civil::Date;

use super::words::{self, Tongue};
use crate::access::{Seen, Standing, in_order};
use crate::catalogue::{Catalogue, Facet as Question, Stage};
use crate::descriptor::{Project, Scale};
use crate::diagnostic::closed_set;

closed_set! {
    /// What a facet is about.
    pub enum FacetKind {
        Stake = "stake",
        Public = "public",
        Place = "place",
        Concept = "concept",
        Driver = "driver",
        Technology = "technology",
        Field = "field",
        Partner = "partner",
        Bearer = "bearer",
        Link = "link",
    }
}

impl FacetKind {
    /// Whether its values are words of the bearer rather than ids of the catalogue.
    pub fn is_free(self) -> bool {
        matches!(self, Self::Public | Self::Place | Self::Partner | Self::Bearer | Self::Link)
    }
}

/// Something that two projects can have in common without a word of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    pub kind: FacetKind,
    /// The id in the catalogue, or the words in the form that is compared.
    pub key: String,
    /// The words as they were written; the id where the kind is not free.
    pub written: String,
}

/// A project, as kinship sees it. Texts are compared whether or not they may be shown; only what
/// [`Standing`] allows is written out.
#[derive(Clone, Debug)]
pub struct Kin {
    /// The id, or what stands in its place.
    pub id: String,
    /// The name, or the label in words.
    pub name: String,
    pub standing: Standing,
    /// Where those to whom it is introduced can write.
    pub contact: Option<String>,
    /// The name in its file, to be compared and never shown.
    pub called: String,
    /// BCP 47, where the project says it.
    pub language: Option<String>,
    /// Free texts, the name left out.
    pub texts: Vec<String>,
    pub facets: Vec<Facet>,
    pub stage: Option<Stage>,
    pub scale: Option<Scale>,
    pub started: Option<Date>,
    pub ended: Option<Date>,
    /// Skills that it looks for, and that it can give.
    pub needs: Vec<String>,
    pub offers: Vec<String>,
    /// Positions of the kinds of support that it needs.
    pub needs_support: Vec<usize>,
    /// Whether somebody who dreams, and somebody who does, carry it.
    pub has_dreamer: bool,
    pub has_doer: bool,
}

impl Kin {
    /// What kinship needs of a project, to be shown to others as they see it.
    pub fn of(project: &Project, seen: &Seen, catalogue: &Catalogue) -> Self {
        let bearer = &project.bearer;
        let texts =
            [Some(&project.summary), bearer.motivation.as_ref(), project.relation.with.as_ref()];
        let has = |skill: &str| bearer.skills.iter().any(|said| said == skill);
        Self {
            id: seen.id().to_owned(),
            name: seen.name().to_owned(),
            standing: seen.standing(),
            contact: seen.contact().map(str::to_owned),
            called: project.name.clone(),
            language: project.language.clone(),
            texts: texts
                .into_iter()
                .flatten()
                .filter(|text| !catalogue.is_unwritten(text))
                .map(|text| words::prose(text))
                .collect(),
            facets: facets(project, catalogue),
            stage: Some(project.stage.value),
            scale: project.territory.scale,
            started: project.started.map(|placed| placed.value),
            ended: project.ended.map(|placed| placed.value),
            needs: project.needs_skills.clone(),
            offers: project.offers_skills.clone(),
            needs_support: project.needs_support.clone(),
            has_dreamer: has("dreamer"),
            has_doer: has("doer"),
        }
    }
}

impl Kin {
    /// The places that it names, in its words.
    pub fn places(&self) -> String {
        let places = self.facets.iter().filter(|facet| facet.kind == FacetKind::Place);
        places.map(|facet| facet.written.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Whether the two may be introduced to each other by name.
    pub fn may_meet(&self, other: &Self) -> bool {
        self.standing.may_meet(other.standing)
    }

    /// Whether the words of the two may be shown to others.
    pub fn may_be_quoted_with(&self, other: &Self) -> bool {
        self.standing.is_named() && other.standing.is_named()
    }

    /// The language that its skills are read in: a skill is too short to tell its own.
    pub(in crate::portfolio) fn tongue(&self) -> Tongue {
        Tongue::of(self.language.as_deref(), &self.texts)
    }
}

fn facets(project: &Project, catalogue: &Catalogue) -> Vec<Facet> {
    let mut found = Vec::new();
    for (stake, answer) in catalogue.stakes.iter().zip(&project.stakes) {
        let level = answer.as_ref().and_then(|answer| answer.said.given());
        // The open stake is not one stake: its name stands in the note.
        let is_open = stake.id == catalogue.rules.stake_named_in_note;
        if level.is_some_and(|level| level.get() > 0) && !is_open {
            found.push(Facet::listed(FacetKind::Stake, &stake.id));
        }
    }
    let listed = [
        (FacetKind::Concept, &project.concepts),
        (FacetKind::Driver, &project.drivers),
        (FacetKind::Technology, &project.technologies),
        (FacetKind::Field, &project.fields),
    ];
    for (kind, ids) in listed {
        found.extend(ids.iter().map(|id| Facet::listed(kind, id)));
    }
    let concepts = catalogue.facet("concepts");
    let parents = project.concepts.iter().filter_map(|id| parent(concepts?, id));
    found.extend(parents.map(|id| Facet::listed(FacetKind::Concept, id)));
    for public in &project.publics {
        let phrases = words::phrases(public, project.language.as_deref());
        found.extend(phrases.into_iter().map(|(key, written)| Facet {
            kind: FacetKind::Public,
            key,
            written,
        }));
    }
    found.extend(project.territory.places.iter().map(|place| Facet::free(FacetKind::Place, place)));
    let partners = project.partners.iter().map(|partner| partner.name.as_str());
    found.extend(partners.map(|name| Facet::free(FacetKind::Partner, name)));
    found.extend(project.bearer.name.iter().map(|name| Facet::free(FacetKind::Bearer, name)));
    found.extend(project.links.iter().map(|link| Facet {
        kind: FacetKind::Link,
        key: address(link),
        written: link.clone(),
    }));
    let is_said = |facet: &Facet| !facet.kind.is_free() || !catalogue.is_unwritten(&facet.written);
    found.retain(|facet| !facet.key.is_empty() && is_said(facet));
    found.sort_by(|a, b| (a.kind, &a.key).cmp(&(b.kind, &b.key)));
    found.dedup_by(|a, b| a.kind == b.kind && a.key == b.key);
    found
}

impl Facet {
    fn listed(kind: FacetKind, id: &str) -> Self {
        Self { kind, key: id.to_owned(), written: id.to_owned() }
    }

    fn free(kind: FacetKind, written: &str) -> Self {
        Self { kind, key: words::folded(written), written: written.to_owned() }
    }
}

/// The wider value that a value is part of.
fn parent<'c>(question: &'c Question, id: &str) -> Option<&'c str> {
    question.values.iter().find(|value| value.id == id)?.parent.as_deref()
}

/// An address without what differs between two writings of it.
fn address(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.trim_end_matches('/').to_lowercase()
}

/// Positions in the order of names, ids where names are the same.
pub(super) fn name_order(projects: &[Kin]) -> Vec<usize> {
    let mut keyed: Vec<(String, &str, usize)> = projects
        .iter()
        .enumerate()
        .map(|(at, kin)| (in_order(&words::folded(&kin.name)), kin.id.as_str(), at))
        .collect();
    keyed.sort();
    keyed.into_iter().map(|(.., at)| at).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn two_writings_of_one_address_are_one() {
        assert_eq!(
            super::address("https://www.Example.org/a/"),
            super::address("http://example.org/a")
        );
    }
}
