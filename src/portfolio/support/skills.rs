//! Whom to see for a skill.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::near::{Nears, Sight};
use super::people::Seeker;
use super::{MOST, SkillNeed, nearest};
use crate::descriptor::Structure;
use crate::portfolio::kinship::skills::{Said, Side, Stems};
use crate::portfolio::kinship::words::Tongue;

/// For each bearer their needed skills, in the order of the file, each with the nearest structures that
/// offer it.
pub(super) fn met(
    seekers: &[Seeker],
    structures: &[Structure],
    (nears, sight): (&Nears, &Sight),
) -> Vec<Vec<SkillNeed>> {
    let unmet = |need: &String| SkillNeed { need: need.clone(), ..SkillNeed::default() };
    let mut met: Vec<Vec<SkillNeed>> =
        seekers.iter().map(|seeker| seeker.skills.iter().map(unmet).collect()).collect();
    // A structure has no language: its offers are read in that of whoever asks.
    for tongue in Tongue::ALL {
        let speak = |at: &usize| seekers[*at].tongue == tongue && !seekers[*at].skills.is_empty();
        let asking: Vec<usize> = (0..seekers.len()).filter(speak).collect();
        if asking.is_empty() {
            continue;
        }
        let mut stems = Stems::default();
        let (mut needs, mut offers) = (Side::default(), Side::default());
        for at in &asking {
            needs.push(seekers[*at].skills.iter().map(|text| stems.wording(text, tongue)));
        }
        for structure in structures {
            let skills = structure.offers_skills.iter();
            offers.push(skills.map(|text| stems.wording(text, tongue)));
        }
        let mut by_wording: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (said, at) in needs.said.iter().zip(&asking) {
            for (skill, wording) in said.iter().enumerate() {
                if let Some(wording) = wording {
                    by_wording.entry(*wording).or_default().push((*at, skill));
                }
            }
        }
        // One structure may say one thing in many ways: the first of them counts.
        let sayers: Vec<Vec<Said>> =
            offers.by_wording().iter().map(|said| first_of_each(said.iter())).collect();
        let meeting = needs.meeting(&offers);
        for (wording, asked) in by_wording {
            let found =
                first_of_each(meeting[wording].iter().flat_map(|offered| &sayers[*offered]));
            let columns: HashSet<usize> =
                found.iter().map(|(at, _)| nears.column_of[*at]).collect();
            let named = columns.into_iter().flat_map(|column| sight.named(column)).collect();
            let kept = HashMap::new();
            let mut answers = Answers { found, structures, nears, sight, named, kept };
            for (seeker, skill) in asked {
                answers.fill(&mut met[seeker][skill], seeker);
            }
        }
    }
    met
}

/// Structures in their order, each with the first of its skills.
fn first_of_each<'s>(said: impl Iterator<Item = &'s Said>) -> Vec<Said> {
    let mut found: Vec<Said> = said.copied().collect();
    found.sort_unstable();
    found.dedup_by_key(|(structure, _)| *structure);
    found
}

/// Who offers what meets one wording, told once to all who are seen alike.
struct Answers<'a> {
    found: Vec<(usize, usize)>,
    structures: &'a [Structure],
    nears: &'a Nears,
    sight: &'a Sight,
    /// The numbers of the places that they name.
    named: HashSet<u32>,
    /// By row of [`Nears`].
    kept: HashMap<usize, Vec<(usize, String)>>,
}

impl Answers<'_> {
    fn fill(&mut self, need: &mut SkillNeed, seeker: usize) {
        let Self { found, structures, nears, sight, named, kept } = self;
        let row = nears.row_of[seeker];
        let offers = kept.entry(row).or_insert_with(|| {
            let near = nearest(found.iter().copied(), MOST, |(at, _)| nears.at(seeker, *at));
            let written =
                |(at, skill): (usize, usize)| (at, structures[at].offers_skills[skill].clone());
            near.into_iter().map(written).collect()
        });
        need.more = found.len() - offers.len();
        need.offers = offers.clone();
        need.places = sight.places(seeker).filter(|place| named.contains(place)).collect();
    }
}
