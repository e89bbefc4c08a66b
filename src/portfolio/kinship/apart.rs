//! Two texts that repeat each other: what is repeated, and what stands apart from it.

use super::evidence::Evidence;
use super::lexicon::Lexicon;
use super::space::{Space, counted};
use super::template::{Run, Runs, covered};

/// Terms with a number each, in the order of their numbers.
type Weights = Vec<(u32, f64)>;

/// What is needed to take two texts apart.
pub(super) struct Apart<'a> {
    pub lexicon: &'a Lexicon,
    pub runs: &'a Runs,
    pub space: &'a Space,
}

/// One of the two texts.
struct Side {
    /// The share of its words that both have in runs, and those of them that are a template's.
    verbatim: f64,
    wide: f64,
    /// How many terms remain, and the weights of those and of what is repeated.
    left: usize,
    rest: Weights,
    repeated: Weights,
}

impl Apart<'_> {
    /// What both texts still share without the runs of words that they have in common: the terms
    /// with what each adds to the cosine. `common` are those runs as they stand in the first.
    pub fn tell(&self, a: usize, b: usize, common: &[Run], evidence: &mut Evidence) -> Weights {
        let sides = [self.side(a, common), self.side(b, &self.runs.common(b, a))];
        let [first, second] = &sides;
        evidence.verbatim = first.verbatim.max(second.verbatim);
        let wide = first.wide.max(second.wide);
        evidence.is_widespread = evidence.verbatim > 0.0 && wide >= evidence.verbatim / 2.0;
        evidence.left = first.left.min(second.left);
        evidence.about = sides
            .iter()
            .map(|side| sum(&joined(&side.repeated, &side.rest)))
            .fold(f64::INFINITY, f64::min);
        let terms = joined(&first.rest, &second.rest);
        evidence.own = sum(&terms);
        terms
    }

    fn side(&self, own: usize, common: &[Run]) -> Side {
        let words = &self.lexicon.projects[own];
        let hidden = covered(common.iter(), words.tokens.len());
        let wide = covered(common.iter().filter(|run| run.is_template), words.tokens.len());
        let share = |covered: &[bool]| {
            let text = words.tokens.len() - words.name;
            covered.iter().filter(|is| **is).count() as f64 / text.max(1) as f64
        };
        let template = self.runs.template(own);
        let is = |list: &[bool], at: usize| list.get(at).copied().unwrap_or(false);
        let rest = counted(self.lexicon, own, |at| {
            at >= words.name && !is(&hidden, at) && !is(template, at)
        });
        let repeated = counted(self.lexicon, own, |at| is(&hidden, at));
        let weighted = |counts: &[(u32, u32)]| {
            self.space.text_weights(self.lexicon.projects.len(), counts).collect()
        };
        Side {
            verbatim: share(&hidden),
            wide: share(&wide),
            left: rest.len(),
            rest: weighted(&rest),
            repeated: weighted(&repeated),
        }
    }
}

fn sum(terms: &[(u32, f64)]) -> f64 {
    terms.iter().map(|(_, product)| product).sum()
}

/// The terms of both with the product of their weights.
fn joined(a: &[(u32, f64)], b: &[(u32, f64)]) -> Weights {
    let find = |term: u32| b.binary_search_by_key(&term, |(term, _)| *term).ok();
    let both = a.iter().filter_map(|(term, weight)| {
        let at = find(*term)?;
        Some((*term, weight * b[at].1))
    });
    both.collect()
}
