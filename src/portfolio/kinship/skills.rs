//! Skills in people's own words, and who says them.
//!
//! Two wordings meet when every stem of the shorter stands in the longer. Equal wordings are one,
//! and each wording is looked up by what it holds, so that nothing here grows with the number of
//! those who need times the number of those who offer: for each wording only the first who say what
//! meets it are kept, and how many there are.

use std::collections::{BTreeMap, HashMap};

use super::words::{self, Tongue, folded};

/// Places in the tree of wordings that are looked at for one wording. A wording of ten stems may hold
/// a thousand others, and one of twenty a million: no skill that people name comes near.
const LOOKED_AT: usize = 2_048;

/// The numbers of the stems of a skill, in their order and none twice.
pub(in crate::portfolio) type Wording = Box<[u32]>;

/// The stems of all skills, numbered as they come.
#[derive(Default)]
pub(in crate::portfolio) struct Stems {
    numbers: HashMap<String, u32>,
}

impl Stems {
    /// A skill by its stems; nothing where none of its words says anything.
    pub fn wording(&mut self, text: &str, tongue: Tongue) -> Option<Wording> {
        let stems = words::stems(text, tongue);
        (!stems.is_empty()).then(|| self.numbered(stems))
    }

    /// The same; where every word is too common to have a stem, by its folded words, so that two who
    /// say « it » are still told. Nothing for a blank.
    pub fn wording_or_words(&mut self, text: &str, tongue: Tongue) -> Option<Wording> {
        self.wording(text, tongue).or_else(|| {
            let words = folded(text);
            (!words.is_empty()).then(|| self.numbered(vec![words]))
        })
    }

    fn numbered(&mut self, stems: Vec<String>) -> Wording {
        let number = |stem| {
            let next = self.numbers.len() as u32;
            *self.numbers.entry(stem).or_insert(next)
        };
        let mut numbers: Vec<u32> = stems.into_iter().map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into()
    }
}

/// Different wordings, numbered, to be found by the longer ones that hold them.
#[derive(Default)]
pub(in crate::portfolio) struct Wordings {
    list: Vec<Wording>,
    /// From a place in the tree and the next stem to the place below; 0 is the top.
    below: HashMap<(u32, u32), u32>,
    /// The wording that ends at a place.
    ends: HashMap<u32, usize>,
}

impl Wordings {
    pub fn get(&self, number: usize) -> &[u32] {
        &self.list[number]
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The number of a wording; a new one where it is new.
    pub fn number(&mut self, wording: &[u32]) -> usize {
        let mut place = 0;
        for stem in wording {
            let next = self.below.len() as u32 + 1;
            place = *self.below.entry((place, *stem)).or_insert(next);
        }
        let next = self.list.len();
        let number = *self.ends.entry(place).or_insert(next);
        if number == next {
            self.list.push(wording.into());
        }
        number
    }

    /// The numbers of those that stand whole in a wording, itself among them.
    pub fn within(&self, wording: &[u32]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut looked_at = 0;
        let mut open = vec![(0_u32, 0_usize)];
        while let Some((place, from)) = open.pop() {
            found.extend(self.ends.get(&place));
            for (at, stem) in wording.iter().enumerate().skip(from) {
                if let Some(below) = self.below.get(&(place, *stem)) {
                    open.push((*below, at + 1));
                }
            }
            looked_at += 1;
            if looked_at == LOOKED_AT {
                break;
            }
        }
        found
    }
}

/// Who says something, and which of their skills it is: positions.
pub(in crate::portfolio) type Said = (usize, usize);

/// The first who say what meets a wording, in their order, and how many skills meet it in all.
#[derive(Clone, Default)]
pub(in crate::portfolio) struct Sayers {
    pub count: usize,
    /// One more than are asked for, so that they are enough when one of them is the asker; of each,
    /// no more skills than are asked for.
    pub first: Vec<Said>,
}

impl Sayers {
    fn add(&mut self, other: &Self, most: usize) {
        self.count += other.count;
        self.first.extend_from_slice(&other.first);
        // Sorted once in a while, not each time.
        if self.first.len() > 2 * (most + 1) * most {
            self.shorten(most);
        }
    }

    fn shorten(&mut self, most: usize) {
        self.first.sort_unstable();
        let (mut who, mut skills) = (0, 0);
        let mut last = None;
        self.first.retain(|(at, _)| {
            if last != Some(*at) {
                (who, skills, last) = (who + 1, 0, Some(*at));
            }
            skills += 1;
            who <= most + 1 && skills <= most
        });
    }
}

/// What a number of people or projects say, be it that they need it or offer it.
#[derive(Default)]
pub(in crate::portfolio) struct Side {
    pub wordings: Wordings,
    /// Of each, the wordings of their skills in the order of the file; none where a skill says
    /// nothing.
    pub said: Vec<Vec<Option<usize>>>,
}

impl Side {
    /// One more, with the wordings of their skills.
    pub fn push(&mut self, skills: impl Iterator<Item = Option<Wording>>) {
        let said = skills.map(|wording| wording.map(|wording| self.wordings.number(&wording)));
        self.said.push(said.collect());
    }

    /// Who says each wording itself, all of them.
    pub fn by_wording(&self) -> Vec<Vec<Said>> {
        let mut sayers = vec![Vec::new(); self.wordings.len()];
        for (who, said) in self.said.iter().enumerate() {
            for (skill, wording) in said.iter().enumerate() {
                wording.iter().for_each(|wording| sayers[*wording].push((who, skill)));
            }
        }
        sayers
    }

    /// The first who say each wording itself.
    fn sayers(&self, most: usize) -> Vec<Sayers> {
        let mut sayers = vec![Sayers::default(); self.wordings.len()];
        for (who, said) in self.said.iter().enumerate() {
            for (skill, wording) in said.iter().enumerate() {
                if let Some(wording) = wording {
                    sayers[*wording].add(&Sayers { count: 1, first: vec![(who, skill)] }, most);
                }
            }
        }
        sayers.iter_mut().for_each(|sayers| sayers.shorten(most));
        sayers
    }

    /// For each wording of this side, who on the other says what meets it: the first `most`, whoever
    /// asks.
    pub fn met_by(&self, other: &Self, most: usize) -> Vec<Sayers> {
        let sayers = other.sayers(most);
        let mut found = vec![Sayers::default(); self.wordings.len()];
        for (asked, found) in found.iter_mut().enumerate() {
            let within = other.wordings.within(self.wordings.get(asked));
            within.into_iter().for_each(|given| found.add(&sayers[given], most));
        }
        for (given, sayers) in sayers.iter().enumerate() {
            for asked in self.shorter(other.wordings.get(given)) {
                found[asked].add(sayers, most);
            }
        }
        found.iter_mut().for_each(|found| found.shorten(most));
        found
    }

    /// Wordings of this side that a longer wording holds.
    fn shorter(&self, longer: &[u32]) -> impl Iterator<Item = usize> {
        let within = self.wordings.within(longer).into_iter();
        within.filter(|number| self.wordings.get(*number).len() < longer.len())
    }

    /// For each wording of this side, the wordings of the other that meet it.
    pub fn meeting(&self, other: &Self) -> Vec<Vec<usize>> {
        let all = 0..self.wordings.len();
        let mut found: Vec<Vec<usize>> =
            all.map(|asked| other.wordings.within(self.wordings.get(asked))).collect();
        for given in 0..other.wordings.len() {
            for asked in self.shorter(other.wordings.get(given)) {
                found[asked].push(given);
            }
        }
        found
    }

    /// The skills of one on the other side that meet each wording of one on this side.
    pub fn meetings(&self, own: usize, other: &Self, their: usize) -> BTreeMap<usize, Vec<usize>> {
        let mut given: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (skill, wording) in other.said[their].iter().enumerate() {
            if let Some(wording) = wording {
                given.entry(*wording).or_default().push(skill);
            }
        }
        let mut found: BTreeMap<usize, Vec<usize>> =
            self.said[own].iter().flatten().map(|wording| (*wording, Vec::new())).collect();
        for (asked, skills) in &mut found {
            let within = other.wordings.within(self.wordings.get(*asked));
            skills.extend(within.iter().filter_map(|number| given.get(number)).flatten());
        }
        for (wording, own) in &given {
            for asked in self.shorter(other.wordings.get(*wording)) {
                if let Some(skills) = found.get_mut(&asked) {
                    skills.extend(own);
                }
            }
        }
        found.values_mut().for_each(|skills| skills.sort_unstable());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(stems: &mut Stems, all: &[&[&str]]) -> Side {
        let mut side = Side::default();
        for skills in all {
            side.push(skills.iter().map(|skill| stems.wording(skill, Tongue::Other)));
        }
        side
    }

    #[test]
    fn a_wording_meets_those_that_it_holds_and_those_that_hold_it() {
        let mut stems = Stems::default();
        let needs = side(&mut stems, &[&["web site", "site", "chant"], &["web"]]);
        let offers = side(&mut stems, &[&["web"], &["big web site", "site", ""], &["danse"]]);
        let met: Vec<(usize, Vec<Said>)> =
            needs.met_by(&offers, 5).into_iter().map(|met| (met.count, met.first)).collect();
        assert_eq!(met[0], (3, vec![(0, 0), (1, 0), (1, 1)]));
        assert_eq!(met[1], (2, vec![(1, 0), (1, 1)]));
        assert_eq!(met[2], (0, vec![]));
        assert_eq!(met[3], (2, vec![(0, 0), (1, 0)]));
        let between = needs.meetings(0, &offers, 1);
        assert_eq!(between.into_values().collect::<Vec<_>>(), [vec![0, 1], vec![0, 1], vec![]]);
    }

    #[test]
    fn however_many_say_it_the_first_are_kept_and_all_are_counted() {
        let mut stems = Stems::default();
        let many: Vec<String> = (0..500).map(|at| format!("web w{at}")).collect();
        let own: Vec<&str> = many.iter().map(String::as_str).collect();
        let all = vec![own.as_slice(); 40];
        let (needs, offers) = (side(&mut stems, &[&["web"]]), side(&mut stems, &all));
        let met = &needs.met_by(&offers, 3)[0];
        assert_eq!((met.count, met.first.len()), (40 * 500, 4 * 3));
        assert_eq!(offers.wordings.len(), 500);
    }

    #[test]
    fn what_is_looked_at_for_one_wording_is_bounded() {
        let mut wordings = Wordings::default();
        for bits in 1..1_u32 << 14 {
            let wording: Vec<u32> = (0..14).filter(|bit| bits & (1 << bit) != 0).collect();
            wordings.number(&wording);
        }
        let all: Vec<u32> = (0..14).collect();
        assert!(wordings.within(&all).len() <= LOOKED_AT);
        assert_eq!(wordings.within(&all[..8]).len(), 255);
    }
}
