//! Kinship in words: who is close to whom and why, with only what may be shown to others.
//!
//! [`view`] decides once what is said and in which words; `document` puts it together for
//! people, and `csv` and `graphml` write it for programs. A project appears under its name
//! and with its own words only where `access` lets it; two projects are introduced to each other by
//! name only where both agreed to that. Everything else is a label, or an id, and « ask first ».

pub mod csv;
pub mod document;
pub mod graphml;
mod introductions;
mod reasons;

use crate::catalogue::Stage;
use crate::descriptor::Scale;
use crate::material::KinshipParts as Parts;
use crate::portfolio::kinship::{Kind, Kinship, MoreGifts, Pair};

pub use introductions::{introductions, near};
use reasons::Words;

/// What is shown of all projects, in the order of their names.
#[derive(Clone, Debug)]
pub struct View {
    pub entries: Vec<Entry>,
    pub pairs: Vec<PairView>,
    pub federations: Vec<FederationView>,
    /// Files told with one text.
    pub networks: Vec<NetworkView>,
    /// Needs met by offers, a sentence each.
    pub gifts: Vec<String>,
    /// Dreamers beside doers, a sentence each.
    pub meetings: Vec<String>,
}

/// A project and its neighbours.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    /// The name where it may be shown, the id alone otherwise.
    pub shown: String,
    /// The name, or the id where it stands under a label: the same in every language.
    pub name_or_id: String,
    /// What may be said of it in the ids of the catalogue, where it is named.
    pub stage: Option<Stage>,
    pub scale: Option<Scale>,
    pub places: String,
    /// Positions in [`View::pairs`] with the neighbour as it may be introduced, nearest first.
    pub nearest: Vec<(usize, String)>,
}

/// Two projects; positions in [`View::entries`].
#[derive(Clone, Debug)]
pub struct PairView {
    pub first: usize,
    pub second: usize,
    pub kind: Kind,
    pub kind_name: String,
    /// What text and facets each say, on 100.
    pub figures: String,
    /// The same, and both together, from 0 to 1.
    pub text: f64,
    pub facets: f64,
    pub together: f64,
    pub reasons: Vec<String>,
    /// The second, as it may be introduced to the first.
    pub introduced: String,
    /// Both, as they may be introduced to each other.
    pub both: String,
}

impl PairView {
    /// The one that is not this.
    fn other(&self, one: usize) -> usize {
        if self.first == one { self.second } else { self.first }
    }
}

/// A proposal of a federation.
#[derive(Clone, Debug)]
pub struct FederationView {
    pub number: usize,
    /// Positions in [`View::entries`].
    pub members: Vec<usize>,
    pub shared: String,
}

/// Files told with one text.
#[derive(Clone, Debug)]
pub struct NetworkView {
    /// How many, and what that may be.
    pub said: String,
    /// The members, each with its place where it may be shown.
    pub members: Vec<String>,
}

/// Puts kinship into words.
pub fn view(parts: Parts<'_>) -> View {
    let Parts { projects, kinship, .. } = parts;
    let words = Words::new(parts);
    let mut place = vec![0; projects.len()];
    for (at, project) in kinship.order.iter().enumerate() {
        place[*project] = at;
    }
    let pairs: Vec<PairView> =
        kinship.pairs.iter().map(|pair| of_pair(pair, &words, &place)).collect();
    let entries = kinship.order.iter().map(|project| {
        let near = kinship.nearest[*project].iter();
        let near =
            near.map(|at| (*at, words.introduced(kinship.pairs[*at].other(*project), *project)));
        let kin = &projects[*project];
        let is_named = kin.standing.is_named();
        Entry {
            id: kin.id.clone(),
            shown: words.shown(*project),
            name_or_id: if is_named { kin.name.clone() } else { kin.id.clone() },
            stage: kin.stage.filter(|_| is_named),
            scale: kin.scale.filter(|_| is_named),
            places: if is_named { kin.places() } else { String::new() },
            nearest: near.collect(),
        }
    });
    let federations = kinship.federations.iter().enumerate().map(|(at, group)| FederationView {
        number: at + 1,
        members: group.members.iter().map(|project| place[*project]).collect(),
        shared: words.of_federation(group),
    });
    View {
        entries: entries.collect(),
        pairs,
        federations: federations.collect(),
        networks: kinship.networks.iter().map(|network| words.of_network(network)).collect(),
        gifts: gifts(kinship, &words),
        meetings: kinship.meetings.iter().map(|meeting| words.of_meeting(*meeting)).collect(),
    }
}

/// A sentence for each exchange, and below those of one need how many more there are.
fn gifts(kinship: &Kinship, words: &Words<'_>) -> Vec<String> {
    let mut more = kinship.more_gifts.iter().peekable();
    let mut told = Vec::new();
    for of_need in kinship.gifts.chunk_by(|a, b| (a.needs, a.need) == (b.needs, b.need)) {
        told.extend(of_need.iter().map(|gift| words.of_gift(gift)));
        let is_same = |more: &&MoreGifts| {
            of_need.first().is_some_and(|gift| (gift.needs, gift.need) == (more.needs, more.need))
        };
        told.extend(more.next_if(is_same).map(|more| words.of_more(more)));
    }
    told
}

fn of_pair(pair: &Pair, words: &Words<'_>, place: &[usize]) -> PairView {
    PairView {
        first: place[pair.first],
        second: place[pair.second],
        kind: pair.kind,
        kind_name: words.of_kind(pair.kind),
        figures: words.figures(&pair.evidence),
        text: pair.evidence.text,
        facets: pair.evidence.facets,
        together: pair.closeness(),
        reasons: words.reasons(pair),
        introduced: words.introduced(pair.second, pair.first),
        both: words.both(pair),
    }
}
