//! The words of all projects, numbered.

use std::collections::HashMap;

use rayon::prelude::*;

use super::framing::is_framing;
use super::kin::{FacetKind, Kin};
use super::words::{self, Tongue};

/// No stem: a stop word, a number, a single letter.
pub(super) const NO_TERM: u32 = u32::MAX;
/// Words of the text, after the name, that say first what a project is: a sentence or two.
const LEAD: usize = 25;
/// Projects read together; fixed, so that numbers do not depend on threads.
const CHUNK: usize = 256;

/// The words of one project.
pub(super) struct Words {
    pub tongue: Tongue,
    /// Every word in order, the name first.
    pub tokens: Vec<u32>,
    /// How many of them are the name's.
    pub name: usize,
    /// The words of its places, in the order of their numbers: where it is stands among the facets, and
    /// is no word of what it is about.
    places: Vec<u32>,
    /// The words of its bearer's name.
    bearer: Vec<u32>,
}

impl Words {
    /// How many of the tokens say first what the project is: the name and a sentence or two.
    pub fn lead(&self) -> usize {
        self.tokens.len().min(self.name + LEAD)
    }
}

/// The words of all projects: a *token* is a folded word, a *term* its stem.
pub(super) struct Lexicon {
    pub projects: Vec<Words>,
    /// For each language and token, its term.
    terms: [Vec<u32>; 3],
    /// For each language and term, whether any project is told with it.
    framing: [Vec<bool>; 3],
    /// How many terms there are.
    pub len: usize,
}

impl Lexicon {
    pub fn new(projects: &[&Kin]) -> Self {
        let parts: Vec<Part> = projects.par_chunks(CHUNK).map(Part::new).collect();
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut all = Vec::with_capacity(projects.len());
        let mut used: [Vec<bool>; 3] = Default::default();
        for part in parts {
            let numbered: Vec<u32> = part
                .tokens
                .into_iter()
                .map(|token| {
                    let next = numbers.len() as u32;
                    *numbers.entry(token).or_insert(next)
                })
                .collect();
            for mut words in part.projects {
                let used = &mut used[words.tongue as usize];
                used.resize(used.len().max(numbers.len()), false);
                for token in
                    words.tokens.iter_mut().chain(&mut words.places).chain(&mut words.bearer)
                {
                    *token = numbered[*token as usize];
                    used[*token as usize] = true;
                }
                words.places.sort_unstable();
                all.push(words);
            }
        }
        let mut tokens = vec![String::new(); numbers.len()];
        for (token, number) in numbers {
            tokens[number as usize] = token;
        }
        let mut stems: HashMap<String, u32> = HashMap::new();
        let terms = Tongue::ALL.map(|tongue| {
            let used = &used[tongue as usize];
            let stem_of: Vec<Option<String>> = tokens
                .par_iter()
                .zip(used)
                .map_init(
                    || words::stemmer(tongue),
                    |stemmer, (token, used)| {
                        used.then(|| words::stem(token, tongue, stemmer.as_ref()))?
                    },
                )
                .collect();
            let number = |stem: Option<String>| match stem {
                None => NO_TERM,
                Some(stem) => {
                    let next = stems.len() as u32;
                    *stems.entry(stem).or_insert(next)
                }
            };
            stem_of.into_iter().map(number).collect()
        });
        let mut framing: [Vec<bool>; 3] = Default::default();
        for tongue in Tongue::ALL {
            let framing = &mut framing[tongue as usize];
            framing.resize(stems.len(), false);
            for (stem, term) in &stems {
                framing[*term as usize] = is_framing(stem, tongue);
            }
        }
        Self { projects: all, terms, framing, len: stems.len() }
    }

    /// The term of a token in a project's words.
    pub fn term(&self, words: &Words, token: u32) -> u32 {
        if words.places.binary_search(&token).is_ok() {
            return NO_TERM;
        }
        self.terms[words.tongue as usize].get(token as usize).copied().unwrap_or(NO_TERM)
    }

    /// Whether a term of a project is one by which any project is told.
    pub fn is_framing(&self, at: usize, term: u32) -> bool {
        self.framing[self.projects[at].tongue as usize][term as usize]
    }

    /// The terms of a project's name.
    pub fn name_terms(&self, at: usize) -> Vec<u32> {
        let words = &self.projects[at];
        self.terms_of(words, &words.tokens[..words.name])
    }

    /// The terms by which a project says first what it is.
    pub fn lead_terms(&self, at: usize) -> Vec<u32> {
        let words = &self.projects[at];
        self.terms_of(words, &words.tokens[..words.lead()])
    }

    /// The terms of the name of a project's bearer.
    pub fn bearer_terms(&self, at: usize) -> Vec<u32> {
        let words = &self.projects[at];
        self.terms_of(words, &words.bearer)
    }

    /// The terms of some of a project's words, in the order of their numbers.
    fn terms_of(&self, words: &Words, tokens: &[u32]) -> Vec<u32> {
        let terms = tokens.iter().map(|token| self.term(words, *token));
        let mut terms: Vec<u32> = terms.filter(|term| *term != NO_TERM).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}

/// The words of a chunk of projects, numbered among themselves.
struct Part {
    tokens: Vec<String>,
    projects: Vec<Words>,
}

impl Part {
    fn new(projects: &[&Kin]) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut tokens: Vec<String> = Vec::new();
        let mut folded = String::new();
        let mut number = |word: &str| {
            folded.clear();
            words::fold_into(word, &mut folded);
            if let Some(known) = numbers.get(&folded) {
                return *known;
            }
            let next = tokens.len() as u32;
            numbers.insert(folded.clone(), next);
            tokens.push(folded.clone());
            next
        };
        let projects = projects
            .iter()
            .map(|kin| {
                let mut own: Vec<u32> = words::words(&kin.called).map(&mut number).collect();
                let name = own.len();
                for text in &kin.texts {
                    own.extend(words::words(text).map(&mut number));
                }
                let mut of = |kind| {
                    let facets = kin.facets.iter().filter(|facet| facet.kind == kind);
                    let words = facets.flat_map(|facet| words::words(&facet.written));
                    words.map(&mut number).collect()
                };
                let (places, bearer) = (of(FacetKind::Place), of(FacetKind::Bearer));
                let tongue = Tongue::of(kin.language.as_deref(), &kin.texts);
                Words { tongue, tokens: own, name, places, bearer }
            })
            .collect();
        Self { tokens, projects }
    }
}
