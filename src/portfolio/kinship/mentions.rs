//! Texts that name another project.

use std::collections::{BTreeSet, HashMap};

use super::lexicon::Lexicon;
use super::space::Space;

/// Pairs of which the text of one holds the whole name of the other, where that name is rare. `names`
/// are the terms of each name.
///
/// A name is looked for at the one of its words that is said least: most begin with an article.
pub(super) fn between(
    lexicon: &Lexicon,
    space: &Space,
    names: &[Vec<u32>],
) -> BTreeSet<(usize, usize)> {
    let all = &lexicon.projects;
    let mut said: HashMap<u32, usize> = HashMap::new();
    for token in all.iter().flat_map(|words| &words.tokens[words.name..]) {
        *said.entry(*token).or_default() += 1;
    }
    let most = (all.len() / 100).max(4) as u32;
    let is_rare = |term: &u32| space.holders_of(*term) <= most;
    // Each with where in the name that word stands.
    let mut by_rarest: HashMap<u32, Vec<(usize, usize)>> = HashMap::new();
    for (at, words) in all.iter().enumerate().filter(|(at, _)| names[*at].iter().any(is_rare)) {
        let name = words.tokens[..words.name].iter().enumerate();
        if let Some((place, rarest)) = name.min_by_key(|(_, token)| said.get(token)) {
            by_rarest.entry(*rarest).or_default().push((at, place));
        }
    }
    let mut found = BTreeSet::new();
    for (at, words) in all.iter().enumerate() {
        let text = &words.tokens[words.name..];
        for (here, token) in text.iter().enumerate() {
            for (named, place) in by_rarest.get(token).into_iter().flatten() {
                let (other, start) = (&all[*named], here.checked_sub(*place));
                let name = &other.tokens[..other.name];
                if *named != at && start.is_some_and(|start| text[start..].starts_with(name)) {
                    found.insert((at.min(*named), at.max(*named)));
                }
            }
        }
    }
    found
}
