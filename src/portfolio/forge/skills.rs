//! Skills that several projects name, each in its own words.
//!
//! Two wordings are the same skill when their stems are the same, whatever case, accents and
//! endings. A longer wording belongs to every shorter one whose stems it holds: « affiches et
//! tracts » is there for whoever says « affiches ».

use super::{Block, BlockKind, Holder};
use crate::portfolio::kinship::Kin;
use crate::portfolio::kinship::skills::{Stems, Wording, Wordings};

/// A skill as one project says it.
struct Said<'k> {
    project: usize,
    words: &'k str,
    is_offered: bool,
    wording: Wording,
}

/// A block for each skill in the words of those who share theirs, also where one project alone
/// names it.
pub(super) fn blocks(projects: &[Kin], order: &[usize]) -> Vec<Block> {
    let mut stems = Stems::default();
    let mut said = Vec::new();
    for at in order.iter().filter(|at| projects[**at].standing.is_named()) {
        let kin = &projects[*at];
        let tongue = kin.tongue();
        let all = [(&kin.offers, true), (&kin.needs, false)];
        for (words, is_offered) in all.iter().flat_map(|(l, is)| l.iter().map(move |w| (w, *is))) {
            if let Some(wording) = stems.wording_or_words(words, tongue) {
                said.push(Said { project: *at, words: words.trim(), is_offered, wording });
            }
        }
    }
    let shortest = shortest(&said);
    let mut blocks: Vec<Block> = (0..shortest.len()).map(|_| empty()).collect();
    for one in &said {
        for key in shortest.within(&one.wording) {
            add(&mut blocks[key], one, *one.wording == *shortest.get(key));
        }
    }
    blocks
}

/// The wordings that hold no other one.
fn shortest(said: &[Said<'_>]) -> Wordings {
    let mut all: Vec<&Wording> = said.iter().map(|one| &one.wording).collect();
    all.sort_by_key(|wording| wording.len());
    let mut shortest = Wordings::default();
    // Shorter ones come first: what holds one of them is none.
    for wording in all {
        if shortest.within(wording).is_empty() {
            shortest.number(wording);
        }
    }
    shortest
}

fn empty() -> Block {
    let (held_by, wanted_by) = (Vec::new(), Vec::new());
    Block { kind: BlockKind::Skill, name: String::new(), held_by, wanted_by }
}

fn add(block: &mut Block, said: &Said<'_>, is_name: bool) {
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
