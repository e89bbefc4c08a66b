//! Skills that several projects name, each in its own words.
//!
//! Two wordings are the same skill when their stems are the same, whatever case, accents and
//! endings. A longer wording belongs to every shorter one whose stems it holds: « affiches et
//! tracts » is there for whoever says « affiches ».

use std::collections::{BTreeMap, BTreeSet};

use super::{Block, BlockKind, Holder};
use crate::portfolio::kinship::{Kin, folded, skill_stems};

pub(super) type Stems = BTreeSet<String>;

/// The stems of a skill; its folded words where every one of them is too common to have a stem,
/// so that two projects that say « it » are still told. Nothing for a blank.
pub(super) fn stems(kin: &Kin, text: &str) -> Option<Stems> {
    let stems = skill_stems(kin, text);
    if !stems.is_empty() {
        return Some(stems);
    }
    let words = folded(text);
    (!words.is_empty()).then(|| Stems::from([words]))
}

/// A skill as one project says it.
struct Said<'k> {
    project: usize,
    words: &'k str,
    is_offered: bool,
    stems: Stems,
}

/// A block for each skill in the words of those who share theirs, also where one project alone
/// names it.
pub(super) fn blocks(projects: &[Kin], order: &[usize]) -> Vec<Block> {
    let mut said = Vec::new();
    for at in order.iter().filter(|at| projects[**at].sharing.cohort) {
        let kin = &projects[*at];
        let all = [(&kin.offers, true), (&kin.needs, false)];
        for (words, is_offered) in all.iter().flat_map(|(l, is)| l.iter().map(move |w| (w, *is))) {
            if let Some(stems) = stems(kin, words) {
                said.push(Said { project: *at, words: words.trim(), is_offered, stems });
            }
        }
    }
    let shortest = Shortest::new(&said);
    let mut blocks: BTreeMap<&Stems, Block> = BTreeMap::new();
    for one in &said {
        for key in shortest.within(&one.stems) {
            add(blocks.entry(key).or_insert_with(empty), one, key);
        }
    }
    blocks.into_values().collect()
}

fn empty() -> Block {
    let (held_by, wanted_by) = (Vec::new(), Vec::new());
    Block { kind: BlockKind::Skill, name: String::new(), held_by, wanted_by }
}

fn add(block: &mut Block, said: &Said<'_>, key: &Stems) {
    let is_name = said.stems == *key;
    if is_name && (block.name.is_empty() || said.words < block.name.as_str()) {
        block.name = said.words.to_owned();
    }
    let side = if said.is_offered { &mut block.held_by } else { &mut block.wanted_by };
    let words = said.words.to_owned();
    // Wordings come project by project.
    match side.last_mut().filter(|last| last.project == said.project) {
        None => side.push(Holder { project: said.project, words: vec![words] }),
        Some(holder) => {
            if let Err(place) = holder.words.binary_search(&words) {
                holder.words.insert(place, words);
            }
        }
    }
}

/// The sets of stems that hold no other one.
struct Shortest<'s> {
    /// By their first stem.
    by_first: BTreeMap<&'s str, Vec<&'s Stems>>,
}

impl<'s> Shortest<'s> {
    fn new(said: &'s [Said<'_>]) -> Self {
        let mut all: Vec<&Stems> = said.iter().map(|one| &one.stems).collect();
        all.sort_by_key(|stems| stems.len());
        let mut shortest = Self { by_first: BTreeMap::new() };
        // Shorter ones come first: what holds one of them is none.
        for stems in all {
            if let Some(first) = stems.first()
                && shortest.within(stems).next().is_none()
            {
                shortest.by_first.entry(first).or_default().push(stems);
            }
        }
        shortest
    }

    /// Those that stand whole in these stems.
    fn within<'w>(&'w self, stems: &'w Stems) -> impl Iterator<Item = &'s Stems> + use<'s, 'w> {
        let near = stems.iter().filter_map(|stem| self.by_first.get(stem.as_str())).flatten();
        near.copied().filter(move |key| key.is_subset(stems))
    }
}
