//! Runs of five words that several projects have in common, and which of them are a template's.

use rayon::prelude::*;

use super::lexicon::Lexicon;

/// Words in a run.
pub(super) const RUN: usize = 5;
/// Projects from which on a run of words is template text.
pub const TEMPLATE_FROM: usize = 4;

/// The runs that stand in more than one project.
pub(super) struct Runs {
    /// For each project, its shared runs: in the order of their prints.
    shared: Vec<Vec<Run>>,
    /// For each project, whether each token is template text.
    template: Vec<Vec<bool>>,
}

/// One run of words in one project.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    /// A number that stands for its words.
    pub print: u64,
    /// Position of its first token.
    pub start: u32,
    /// Whether it stands in so many projects that it is a template's.
    pub is_template: bool,
}

impl Runs {
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut prints: Vec<u64> = lexicon
            .projects
            .par_iter()
            .map(|words| {
                let mut own: Vec<u64> = prints(&words.tokens[words.name..]).collect();
                own.sort_unstable();
                own.dedup();
                own
            })
            .flatten_iter()
            .collect();
        prints.par_sort_unstable();
        let counted: Vec<(u64, bool)> = prints
            .chunk_by(|a, b| a == b)
            .filter(|same| same.len() > 1)
            .map(|same| (same[0], same.len() >= TEMPLATE_FROM))
            .collect();
        drop(prints);
        let shared: Vec<Vec<Run>> = lexicon
            .projects
            .par_iter()
            .map(|words| {
                let found = prints_at(&words.tokens, words.name).filter_map(|(start, print)| {
                    let at = counted.binary_search_by_key(&print, |(print, _)| *print).ok()?;
                    Some(Run { print, start, is_template: counted[at].1 })
                });
                let mut found: Vec<Run> = found.collect();
                found.sort_unstable();
                found
            })
            .collect();
        let template = shared
            .iter()
            .zip(&lexicon.projects)
            .map(|(runs, words)| {
                let wide = runs.iter().filter(|run| run.is_template);
                covered(wide, words.tokens.len())
            })
            .collect();
        Self { shared, template }
    }

    /// Which tokens of a project are template text; the name never is.
    pub fn template(&self, project: usize) -> &[bool] {
        &self.template[project]
    }

    /// The runs of a project that others have too.
    pub fn of(&self, project: usize) -> &[Run] {
        &self.shared[project]
    }

    /// The runs that two projects have in common, as they stand in the first.
    pub fn common(&self, project: usize, other: usize) -> Vec<Run> {
        let (own, theirs) = (&self.shared[project], &self.shared[other]);
        let is_theirs =
            |run: &&Run| theirs.binary_search_by_key(&run.print, |run| run.print).is_ok();
        own.iter().filter(is_theirs).copied().collect()
    }
}

/// Which of so many tokens stand in one of the runs.
pub(super) fn covered<'r>(runs: impl Iterator<Item = &'r Run>, tokens: usize) -> Vec<bool> {
    let mut covered = Vec::new();
    for run in runs {
        covered.resize(tokens, false);
        let start = run.start as usize;
        covered[start..start + RUN].fill(true);
    }
    covered
}

fn prints_at(tokens: &[u32], name: usize) -> impl Iterator<Item = (u32, u64)> {
    prints(&tokens[name..]).enumerate().map(move |(at, print)| ((at + name) as u32, print))
}

/// A number for each run of five tokens: two runs with one number are the same but for chances
/// of one in billions of billions.
fn prints(tokens: &[u32]) -> impl Iterator<Item = u64> {
    tokens.windows(RUN).map(|run| {
        run.iter().fold(0xcbf2_9ce4_8422_2325_u64, |print, token| {
            let mixed = (print ^ u64::from(*token)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 29)
        })
    })
}
