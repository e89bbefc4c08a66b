//! What projects can give each other: skills, and the company of who dreams or who does.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::kin::Kin;
use super::pair::Pair;
use super::skills::{Said, Sayers, Side, Stems};

/// A need that another project's offer meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gift {
    pub needs: usize,
    /// A position in [`Kin::needs`].
    pub need: usize,
    pub offers: usize,
    /// A position in [`Kin::offers`].
    pub offer: usize,
}

/// A need that more offers meet than are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoreGifts {
    pub needs: usize,
    /// A position in [`Kin::needs`].
    pub need: usize,
    /// How many offers are left out.
    pub count: usize,
}

/// A project of dreamers and one of doers, near each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub dreamer: usize,
    pub doer: usize,
}

/// Needs and the offers that meet them, in the order of names.
#[derive(Default)]
pub(super) struct Exchanges {
    pub gifts: Vec<Gift>,
    pub more: Vec<MoreGifts>,
}

/// Needs and the offers of other projects that meet them: every stem of the shorter of the two stands
/// in the other. Of each need the nearest `most` offers: those of its own neighbours, then in the
/// order of names.
pub(super) fn exchanges(
    projects: &[&Kin],
    pairs: &[Pair],
    nearest: &[Vec<usize>],
    most: usize,
) -> Exchanges {
    let mut stems = Stems::default();
    let (mut needs, mut offers) = (Side::default(), Side::default());
    for kin in projects {
        let tongue = kin.tongue();
        needs.push(kin.needs.iter().map(|text| stems.wording(text, tongue)));
        offers.push(kin.offers.iter().map(|text| stems.wording(text, tongue)));
    }
    let met = needs.met_by(&offers, most);
    let near = |at: usize| nearest[at].iter().map(|pair| pairs[*pair].other(at)).collect();
    let sought = (0..projects.len()).into_par_iter().map(|at| {
        Seeking { at, needs: &needs, offers: &offers, met: &met, near: near(at), most }.found()
    });
    let sought: Vec<Exchanges> = sought.collect();
    let mut all = Exchanges::default();
    for Exchanges { gifts, more } in sought {
        all.gifts.extend(gifts);
        all.more.extend(more);
    }
    all
}

/// A neighbour, and for each wording of a need the places of its offers that meet it.
type OfNear = (usize, BTreeMap<usize, Vec<usize>>);

/// One project that looks for skills.
struct Seeking<'s> {
    at: usize,
    needs: &'s Side,
    offers: &'s Side,
    /// For each wording of a need, who offers what meets it.
    met: &'s [Sayers],
    /// Its neighbours, nearest first.
    near: Vec<usize>,
    most: usize,
}

impl Seeking<'_> {
    fn found(&self) -> Exchanges {
        let mut found = Exchanges::default();
        if self.needs.said[self.at].is_empty() {
            return found;
        }
        let own = self.needs.meetings(self.at, self.offers, self.at);
        let mut of_near: Option<Vec<OfNear>> = None;
        for (need, wording) in self.needs.said[self.at].iter().enumerate() {
            let Some(wording) = wording else { continue };
            let others = self.met[*wording].count - own[wording].len();
            let mut chosen: Vec<Said> = Vec::new();
            if others > self.most {
                let of_near = of_near.get_or_insert_with(|| self.of_near());
                let nearest = of_near.iter().flat_map(|(who, meetings)| {
                    meetings[wording].iter().map(|skill| (*who, *skill))
                });
                chosen.extend(nearest.take(self.most));
                found.more.push(MoreGifts { needs: self.at, need, count: others - self.most });
            }
            for said in &self.met[*wording].first {
                if chosen.len() < self.most && said.0 != self.at && !chosen.contains(said) {
                    chosen.push(*said);
                }
            }
            chosen.sort_unstable();
            found.gifts.extend(chosen.into_iter().map(|(offers, offer)| Gift {
                needs: self.at,
                need,
                offers,
                offer,
            }));
        }
        found
    }

    /// What the neighbours offer, by the wording that it meets.
    fn of_near(&self) -> Vec<OfNear> {
        let meetings = |other: &usize| (*other, self.needs.meetings(self.at, self.offers, *other));
        self.near.iter().map(meetings).collect()
    }
}

/// Among neighbours: one that has somebody who dreams and nobody who does, beside one that has
/// the reverse.
pub(super) fn meetings(projects: &[&Kin], pairs: &[Pair], nearest: &[Vec<usize>]) -> Vec<Meeting> {
    let used: BTreeSet<usize> = nearest.iter().flatten().copied().collect();
    let dreams = |at: usize| projects[at].has_dreamer && !projects[at].has_doer;
    let does = |at: usize| projects[at].has_doer && !projects[at].has_dreamer;
    let mut found: Vec<Meeting> = used
        .into_iter()
        .flat_map(|at| {
            let Pair { first, second, .. } = pairs[at];
            [(first, second), (second, first)]
        })
        .filter(|(dreamer, doer)| dreams(*dreamer) && does(*doer))
        .map(|(dreamer, doer)| Meeting { dreamer, doer })
        .collect();
    found.sort_by_key(|meeting| (meeting.dreamer, meeting.doer));
    found
}
