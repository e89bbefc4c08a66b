//! Who could meet whom: some federations worth proposing, each drawn, with what its members share.

use super::Writer;
use crate::document::chart::IN_A_RING;
use crate::document::{Block, Build, Frame, Section, Voice};
use crate::report::cohort::Near;
use crate::report::kinship::PairView;
use crate::report::kinship::document::ring;

/// Federations that are proposed to a board; the annexes have them all.
const PROPOSED: usize = 6;

impl Writer<'_> {
    pub(super) fn who_could_meet(&self) -> Section {
        let Some(near) = self.shown.kinship else {
            return self.page("kinship", self.phrase("kinship-left-out"), Vec::new());
        };
        let all = near.view.federations.len();
        if all == 0 {
            return self.page("kinship", self.phrases.say("kin-no-federation"), Vec::new());
        }
        let proposed = worth_proposing(&near);
        let drawn = proposed.iter().map(|at| self.federation(&near, *at)).collect();
        let facts = [("shown", proposed.len().into()), ("all", all.into())];
        let how = match all > proposed.len() {
            true => self.phrases.tell("cohort-federations-some", facts),
            false => String::new(),
        };
        let mut blocks = Vec::new();
        blocks.said(self.phrases.say("kin-graph-how"), Voice::Key);
        blocks.push(Block::Frame(Frame::Beside, drawn));
        self.page("kinship", how, blocks)
    }

    fn federation(&self, near: &Near<'_>, at: usize) -> Block {
        let (view, group) = (near.view, &near.view.federations[at]);
        let mut blocks = vec![Block::Chart(ring(view, at, self.phrases))];
        blocks.soft(group.shared.as_str());
        // Of a group one shared word says little; of two of its members there are reasons.
        let within = |pair: &&PairView| {
            [pair.first, pair.second].iter().all(|one| group.members.contains(one))
        };
        let told = view.pairs.iter().filter(within).rev().max_by_key(|pair| pair.reasons.len());
        if let Some(pair) = told.filter(|pair| group.members.len() > 2 && !pair.reasons.is_empty())
        {
            let facts =
                [("both", pair.both.clone().into()), ("reasons", pair.reasons.join(" · ").into())];
            blocks.soft(self.phrases.tell("cohort-federation-pair", facts));
        }
        Block::Frame(Frame::Answer, blocks)
    }
}

/// Those whose members have most in common, in the order of names.
fn worth_proposing(near: &Near<'_>) -> Vec<usize> {
    let found = &near.parts.kinship.federations;
    let mut order: Vec<usize> = (0..near.view.federations.len()).collect();
    // Those that can be drawn before lists.
    let worth =
        |at: &usize| found.get(*at).map(|of| (of.members.len() <= IN_A_RING, of.shared.len()));
    order.sort_by_key(|at| std::cmp::Reverse(worth(at)));
    order.truncate(PROPOSED);
    order.sort_unstable();
    order
}
