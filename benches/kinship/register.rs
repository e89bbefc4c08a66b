//! A real register.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use germoir::access::{Others, Seen};
use germoir::catalogue::builtin;
use germoir::descriptor::{self, Descriptor, Form};
use germoir::i18n::{Language, Phrases};
use germoir::portfolio::kinship::{self, Kin, Kind, Kinship, Pair};
use germoir::source::{Limits, SourceFile};
use rayon::prelude::*;

/// Pairs that one simulated reader judged: two ids and the verdict, a line each.
const VERDICTS: &str = include_str!("verdicts.txt");
/// Projects in a sample: those that come first by a hash of the seed and their ids.
const SAMPLE: usize = 30;
/// How many of the nearest are looked at for themes.
const NEAREST: usize = 5;

/// Themes that the nearest share, and the verdicts on the first neighbours.
pub fn measured(folder: &Path, words: &[String]) {
    let (kins, themes) = read(folder);
    let found = kinship::kinship(&kins, NEAREST);
    let bare: Vec<Kin> = kins.iter().map(|kin| Kin { facets: Vec::new(), ..kin.clone() }).collect();
    let text_only = kinship::kinship(&bare, NEAREST);
    println!("{} projects, {} with themes", kins.len(), has_themes(&themes));
    println!("of five nearest, share that have a theme in common:");
    println!("  text and facets    {:.3}", sharing(&near(&found), &themes));
    println!("  text alone         {:.3}", sharing(&near(&text_only), &themes));
    println!("  plain TF-IDF       {:.3}", sharing(&plain(&kins), &themes));
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &found.pairs {
        *kinds.entry(pair.kind.as_str()).or_default() += 1;
    }
    println!("pairs by kind: {kinds:?}");
    let is_asked = |word: &str| words.iter().any(|said| said == word);
    let seed = words.iter().skip(2).find_map(|word| word.parse().ok()).unwrap_or(0);
    judged(&kins, &found, seed, is_asked("judge"));
    if is_asked("pairs") {
        found.pairs.iter().for_each(|pair| println!("{}", told(&kins, pair)));
    }
}

/// Of pairs, two ids in their order and the verdict.
type Verdicts = BTreeMap<(&'static str, &'static str), &'static str>;

fn verdicts() -> Verdicts {
    let lines = VERDICTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let verdict = |line: &'static str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [a, b, verdict] = words.as_slice() else { panic!("two ids and a verdict: {line}") };
        assert!(["same", "lineage", "alliance", "no"].contains(verdict), "{line}");
        ((*a.min(b), *a.max(b)), *verdict)
    };
    lines.map(verdict).collect()
}

fn is_good(verdict: &str) -> bool {
    ["same", "lineage", "alliance"].contains(&verdict)
}

/// The verdicts on the first neighbours of two samples: of all projects, and of those to whom something
/// is proposed. With `judge`, the pairs that nobody has judged are written out, to be judged by their
/// texts alone.
fn judged(kins: &[Kin], found: &Kinship, seed: u64, judge: bool) {
    let verdicts = verdicts();
    let of = |pair: &Pair| -> &str {
        let (a, b) = (kins[pair.first].id.as_str(), kins[pair.second].id.as_str());
        verdicts.get(&(a.min(b), a.max(b))).copied().unwrap_or("not judged")
    };
    let first = |at: &usize| found.nearest[*at].first().map(|pair| &found.pairs[*pair]);
    let is_proposed = |pair: &Pair| !matches!(pair.kind, Kind::Near | Kind::Template);
    let mut drawn: Vec<usize> = (0..kins.len()).collect();
    drawn.sort_by_key(|at| hash(seed, &kins[*at].id));
    let proposed: Vec<usize> =
        drawn.iter().filter(|at| first(at).is_some_and(is_proposed)).copied().collect();
    println!("something is proposed to {} of {} projects", proposed.len(), kins.len());
    for (name, sample) in [("any project", &drawn), ("who is proposed somebody", &proposed)] {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for at in sample.iter().take(SAMPLE) {
            let verdict = first(at).map_or("nobody near", &of);
            *counts.entry(verdict).or_default() += 1;
            if let Some(pair) = first(at)
                && judge
                && verdict == "not judged"
            {
                println!("{} / {}", kins[pair.first].id, kins[pair.second].id);
                for kin in [&kins[pair.first], &kins[pair.second]] {
                    let text: String = kin.texts.join(" ").chars().take(900).collect();
                    println!("  [{}] {}\n    {}", kin.id, kin.called, text.replace('\n', " "));
                }
            }
        }
        let good: usize =
            counts.iter().filter(|(verdict, _)| is_good(verdict)).map(|(_, count)| count).sum();
        println!("seed {seed}, {name}: {good} of {SAMPLE} first neighbours good {counts:?}");
    }
    let ids: BTreeSet<&str> = kins.iter().map(|kin| kin.id.as_str()).collect();
    let named: BTreeSet<(&str, &str)> = found
        .pairs
        .iter()
        .filter(|pair| is_proposed(pair))
        .map(|pair| (kins[pair.first].id.as_str(), kins[pair.second].id.as_str()))
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    for (name, wanted) in [("good", true), ("no", false)] {
        let here = verdicts.iter().filter(|((a, b), verdict)| {
            ids.contains(a) && ids.contains(b) && is_good(verdict) == wanted
        });
        let here: Vec<_> = here.map(|(pair, _)| *pair).collect();
        let kept = here.iter().filter(|pair| named.contains(pair)).count();
        println!("of {} pairs judged {name}, {kept} are proposed", here.len());
    }
}

/// FNV-1a, stirred once more for short ids: the same on every machine.
fn hash(seed: u64, id: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = id
        .bytes()
        .fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn told(kins: &[Kin], pair: &Pair) -> String {
    let (a, b, e) = (&kins[pair.first], &kins[pair.second], &pair.evidence);
    let terms: Vec<&str> = e.terms.iter().map(|term| term.written.as_ref()).collect();
    let shared: Vec<String> =
        e.shared.iter().map(|facet| format!("{} ({})", facet.written, facet.holders)).collect();
    format!(
        "{}\t{} / {}\ttext {:.2} facets {:.2} own {:.2} verbatim {:.2} about {:.2} wide {} left {} name {:.2} named {} bearer {} link {} elsewhere {} sequel {} rare {} reasons {} tying {:.2} first {:.3} telling {:.3}\t{}\t{}",
        pair.kind.as_str(),
        a.id,
        b.id,
        e.text,
        e.facets,
        e.own,
        e.verbatim,
        e.about,
        e.is_widespread,
        e.left,
        e.name,
        e.is_named,
        e.same_bearer,
        e.same_link,
        e.is_elsewhere,
        e.is_sequel,
        e.rare_terms,
        e.reasons,
        e.tying,
        e.first,
        e.telling,
        terms.join(" "),
        shared.join(", ")
    )
}

fn near(found: &Kinship) -> Vec<Vec<usize>> {
    let lists = found.nearest.iter().enumerate();
    lists.map(|(at, list)| list.iter().map(|pair| found.pairs[*pair].other(at)).collect()).collect()
}

fn has_themes(themes: &[BTreeSet<String>]) -> usize {
    themes.iter().filter(|themes| !themes.is_empty()).count()
}

fn read(folder: &Path) -> (Vec<Kin>, Vec<BTreeSet<String>>) {
    let phrases = Phrases::new(Language::English);
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let catalogue = builtin::catalogue();
    let (mut kins, mut themes) = (Vec::new(), Vec::new());
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let table: toml::Table = toml::from_str(std::str::from_utf8(&bytes).unwrap()).unwrap();
        let own = table.get("extra").and_then(|extra| extra.get("themes")?.as_array());
        let own: BTreeSet<String> = own
            .into_iter()
            .flatten()
            .filter_map(|t| Some(t.as_str()?.to_lowercase()))
            .filter(|t| !t.is_empty())
            .collect();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let file = SourceFile::from_bytes(stem.clone(), bytes, &Limits::DEFAULT).unwrap();
        let date = "2026-11-23".parse().unwrap();
        let reading = descriptor::read(&file, Form::Toml, catalogue, date, Some(&stem));
        let Some(Descriptor::Project(project)) = reading.descriptor else {
            println!("left out, not a valid project: {}", path.display());
            continue;
        };
        // A bench shows nothing to anybody.
        let seen = Seen::of(&project, None, Others::Cohort, &phrases);
        kins.push(Kin { id: project.id.clone(), ..Kin::of(&project, &seen, catalogue) });
        themes.push(own);
    }
    (kins, themes)
}

fn sharing(lists: &[Vec<usize>], themes: &[BTreeSet<String>]) -> f64 {
    let shares: Vec<f64> = lists
        .iter()
        .enumerate()
        .filter(|(at, _)| !themes[*at].is_empty())
        .map(|(at, list)| {
            let same = list.iter().filter(|other| !themes[at].is_disjoint(&themes[**other]));
            same.count() as f64 / NEAREST as f64
        })
        .collect();
    super::mean(&shares)
}

/// The five nearest by plain TF-IDF cosine.
fn plain(kins: &[Kin]) -> Vec<Vec<usize>> {
    let counts: Vec<BTreeMap<String, f64>> = kins
        .iter()
        .map(|kin| {
            let mut counts = BTreeMap::new();
            let text = format!("{} {}", kin.name, kin.texts.join(" ")).to_lowercase();
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 1)
            {
                *counts.entry(word.to_owned()).or_default() += 1.0;
            }
            counts
        })
        .collect();
    let mut holders: BTreeMap<&str, f64> = BTreeMap::new();
    for word in counts.iter().flat_map(BTreeMap::keys) {
        *holders.entry(word).or_default() += 1.0;
    }
    let n = kins.len() as f64;
    let rows: Vec<BTreeMap<&str, f64>> = counts
        .iter()
        .map(|counts| {
            let weigh = |(word, count): (&'_ String, &f64)| {
                count * (1.0 + ((1.0 + n) / (1.0 + holders[word.as_str()])).ln())
            };
            let length = counts.iter().map(|pair| weigh(pair).powi(2)).sum::<f64>().sqrt();
            counts.iter().map(|pair| (pair.0.as_str(), weigh(pair) / length)).collect()
        })
        .collect();
    let nearest = |at: usize| {
        let cosine = |other: &usize| -> f64 {
            rows[at]
                .iter()
                .filter_map(|(word, weight)| Some(weight * rows[*other].get(word)?))
                .sum()
        };
        let others = (0..kins.len()).filter(|other| *other != at);
        let mut near: Vec<(f64, usize)> = others.map(|other| (cosine(&other), other)).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        near.into_iter().take(NEAREST).map(|(_, other)| other).collect()
    };
    (0..kins.len()).into_par_iter().map(nearest).collect()
}
