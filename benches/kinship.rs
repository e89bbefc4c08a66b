//! Kinship: how fast, how exact, and how well.
//!
//! `cargo bench --bench kinship [-- COUNT]` writes COUNT made-up French texts (10,000 unless said
//! otherwise), finds everybody's ten nearest, compares a sample with the exact answer, and runs
//! scikit-learn on the same texts (`benches/kinship_sklearn.py`; `PYTHON` names the interpreter).
//!
//! `cargo bench --bench kinship -- register DIR` reads a folder of descriptors whose `[extra]` has
//! `themes = ["…"]`, which kinship never sees, and prints how many of the five nearest share a
//! theme: ours, and plain TF-IDF cosine (words of two letters or more in lower case, raw counts,
//! `1 + ln((1 + n) / (1 + d))`), computed here on the same texts.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)] // A bench is an edge.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use germoir::access::{Others, Seen, Standing};
use germoir::catalogue::builtin;
use germoir::descriptor::{self, Descriptor, Form};
use germoir::i18n::{Language, Phrases};
use germoir::portfolio::kinship::{self, Facet, FacetKind, Kin, Neighbours};
use germoir::source::{Limits, SourceFile};
use rand::{Rng, RngExt, SeedableRng};
use rand_distr::{Distribution, Zipf};
use rayon::prelude::*;

/// The program's own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const THREADS: usize = 2;
const NEAREST: usize = 10;
const ASKED: usize = 500;

fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(THREADS).build_global().unwrap();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, folder, ..] = arguments.as_slice()
        && mode == "register"
    {
        return register(Path::new(folder));
    }
    speed(arguments.iter().find_map(|text| text.parse().ok()).unwrap_or(10_000));
}

fn speed(count: usize) {
    let projects = made_up(count);
    let words: usize = projects.iter().map(|kin| kin.texts[0].split(' ').count()).sum();
    println!("{count} texts of {} words, {THREADS} threads", words / count);
    let (lists, nearest) = timed("ten nearest", || kinship::nearest_of_all(&projects, NEAREST));
    let (whole, ours) = timed("whole kinship", || kinship::kinship(&projects, NEAREST));
    println!("{} pairs, {} federations", whole.pairs.len(), whole.federations.len());
    if let Some(peak) = peak() {
        println!("memory at its highest: {peak} MiB");
    }
    let asked: Vec<usize> = (0..count).step_by((count / ASKED).max(1)).collect();
    let exact = kinship::nearest_by_comparing(&projects, NEAREST, &asked);
    let same: Vec<f64> =
        asked.iter().zip(&exact).map(|(at, e)| agreement(&lists[*at], e)).collect();
    println!("agreement with the exact ten nearest: {:.4}", mean(&same));
    let Some(theirs) = scikit_learn(&projects) else {
        return println!("scikit-learn is not there: that comparison is left out.");
    };
    println!("scikit-learn, TF-IDF and ten nearest: {:.2} s, CPU {:.2} s", theirs.0, theirs.1);
    let ratio = |of: (f64, f64)| format!("{:.3} (CPU {:.3})", of.0 / theirs.0, of.1 / theirs.1);
    println!("ours / theirs: nearest {}, whole {}", ratio(nearest), ratio(ours));
}

/// What a work gives, and how many seconds it took, by the clock and of the processor.
fn timed<T>(name: &str, work: impl FnOnce() -> T) -> (T, (f64, f64)) {
    let (start, before) = (Instant::now(), processor());
    let done = work();
    let took = (start.elapsed().as_secs_f64(), processor() - before);
    println!("{name}: {:.2} s, CPU {:.2} s", took.0, took.1);
    (done, took)
}

/// Seconds of the processor that this process has used, where the system says it.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

fn agreement(found: &Neighbours, exact: &Neighbours) -> f64 {
    let exact: BTreeSet<usize> = exact.iter().map(|(at, _)| *at).collect();
    if exact.is_empty() {
        return 1.0;
    }
    found.iter().filter(|(at, _)| exact.contains(at)).count() as f64 / exact.len() as f64
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// The most memory that this process has had, where the system says it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok()? / 1024)
}

/// Seconds that scikit-learn takes on the same texts, by the clock and of the processor.
fn scikit_learn(projects: &[Kin]) -> Option<(f64, f64)> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("texts.txt");
    let texts: Vec<String> =
        projects.iter().map(|kin| format!("{} {}", kin.name, kin.texts[0])).collect();
    std::fs::write(&file, texts.join("\n")).unwrap();
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/kinship_sklearn.py");
    let output = Command::new(python).arg(script).arg(&file).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let (clock, processor) = text.trim().split_once(' ')?;
    Some((clock.parse().ok()?, processor.parse().ok()?))
}

/// Texts whose words are drawn as rarely or as often as in a language: each project has a
/// subject of its own beside the common words, and some have a public, a place or a driver.
fn made_up(count: usize) -> Vec<Kin> {
    let words = vocabulary(30_000);
    let common = Zipf::new(words.len() as f64, 1.0).unwrap();
    let subjects: Vec<Vec<usize>> = {
        let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(7);
        let subject = |_| (0..60).map(|_| draw.random_range(200..words.len())).collect();
        (0..200).map(subject).collect()
    };
    let project = |at: usize| {
        let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(at as u64);
        let subject = &subjects[draw.random_range(0..subjects.len())];
        let length = draw.random_range(60..140);
        let text: Vec<&str> = (0..length)
            .map(|_| {
                let word = if draw.random_bool(0.2) {
                    subject[draw.random_range(0..subject.len())]
                } else {
                    common.sample(&mut draw) as usize - 1
                };
                words[word].as_str()
            })
            .collect();
        let name = format!("{} {}", words[draw.random_range(500..words.len())], at);
        Kin {
            id: format!("p{at:06}"),
            name: name.clone(),
            standing: Standing::Named,
            contact: None,
            called: name,
            language: Some("fr".to_owned()),
            texts: vec![text.join(" ")],
            facets: facets(&mut draw),
            started: None,
            ended: None,
            needs: Vec::new(),
            offers: Vec::new(),
            needs_support: Vec::new(),
            has_dreamer: false,
            has_doer: false,
        }
    };
    (0..count).into_par_iter().map(project).collect()
}

fn facets(draw: &mut impl Rng) -> Vec<Facet> {
    let kinds = [
        (FacetKind::Stake, 19),
        (FacetKind::Public, 300),
        (FacetKind::Place, 2000),
        (FacetKind::Concept, 35),
        (FacetKind::Driver, 17),
        (FacetKind::Technology, 6),
    ];
    let values = kinds.into_iter().filter_map(|(kind, values)| {
        let value = (values as f64 * draw.random::<f64>().powi(2)) as usize;
        let key = format!("v{value}");
        draw.random_bool(0.7).then(|| Facet { kind, written: key.clone(), key })
    });
    values.collect()
}

/// Words made of French syllables, none twice.
fn vocabulary(count: usize) -> Vec<String> {
    const STARTS: [&str; 20] = [
        "b", "ch", "cr", "d", "f", "g", "gr", "j", "l", "m", "n", "p", "pl", "qu", "r", "s", "t",
        "tr", "v", "z",
    ];
    const ENDS: [&str; 12] = ["a", "é", "i", "on", "an", "eu", "ou", "è", "in", "oi", "ai", "au"];
    let mut draw = rand_chacha::ChaCha8Rng::seed_from_u64(1);
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    while words.len() < count {
        let syllables = draw.random_range(2..5);
        let word: String = (0..syllables)
            .map(|_| {
                format!(
                    "{}{}",
                    STARTS[draw.random_range(0..STARTS.len())],
                    ENDS[draw.random_range(0..ENDS.len())]
                )
            })
            .collect();
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// Five nearest that share a theme, on a real register.
fn register(folder: &Path) {
    let (kins, themes) = read(folder);
    let ours = kinship::kinship(&kins, 5);
    let ours: Vec<Vec<usize>> = ours
        .nearest
        .iter()
        .enumerate()
        .map(|(at, list)| list.iter().map(|pair| ours.pairs[*pair].other(at)).collect())
        .collect();
    let bare: Vec<Kin> = kins.iter().map(|kin| Kin { facets: Vec::new(), ..kin.clone() }).collect();
    let text_only = kinship::kinship(&bare, 5);
    let text_only: Vec<Vec<usize>> = text_only
        .nearest
        .iter()
        .enumerate()
        .map(|(at, list)| list.iter().map(|pair| text_only.pairs[*pair].other(at)).collect())
        .collect();
    println!("{} projects with themes", kins.len());
    println!("of five nearest, share that have a theme in common:");
    println!("  text and facets    {:.3}", sharing(&ours, &themes));
    println!("  text alone         {:.3}", sharing(&text_only, &themes));
    println!("  plain TF-IDF       {:.3}", sharing(&plain(&kins), &themes));
    let whole = kinship::kinship(&kins, 5);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &whole.pairs {
        *kinds.entry(pair.kind.as_str()).or_default() += 1;
    }
    println!("pairs by kind: {kinds:?}");
    if std::env::args().any(|argument| argument == "--pairs") {
        for pair in &whole.pairs {
            let (a, b, e) = (&kins[pair.first], &kins[pair.second], &pair.evidence);
            println!(
                "{}\t{} / {}\ttext {:.2} own {:.2} verbatim {:.2} left {} name {:.2} named {} bearer {} link {} sequel {} rare {}",
                pair.kind.as_str(),
                a.id,
                b.id,
                e.text,
                e.own,
                e.verbatim,
                e.left,
                e.name,
                e.is_named,
                e.same_bearer,
                e.same_link,
                e.is_sequel,
                e.rare_terms
            );
        }
    }
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
        let own: BTreeSet<String> =
            own.into_iter().flatten().filter_map(|t| Some(t.as_str()?.to_lowercase())).collect();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let file = SourceFile::from_bytes(stem.clone(), bytes, &Limits::DEFAULT).unwrap();
        let date = "2026-11-23".parse().unwrap();
        let reading = descriptor::read(&file, Form::Toml, catalogue, date, Some(&stem));
        let Some(Descriptor::Project(project)) = reading.descriptor else {
            println!("left out, not a valid project: {}", path.display());
            continue;
        };
        if !own.is_empty() {
            // A bench shows nothing to anybody.
            let seen = Seen::of(&project, None, Others::Cohort, &phrases);
            kins.push(Kin::of(&project, &seen, catalogue));
            themes.push(own);
        }
    }
    (kins, themes)
}

fn sharing(lists: &[Vec<usize>], themes: &[BTreeSet<String>]) -> f64 {
    let shares: Vec<f64> = lists
        .iter()
        .enumerate()
        .map(|(at, list)| {
            let same = list.iter().filter(|other| !themes[at].is_disjoint(&themes[**other]));
            same.count() as f64 / 5.0
        })
        .collect();
    mean(&shares)
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
        near.into_iter().take(5).map(|(_, other)| other).collect()
    };
    (0..kins.len()).into_par_iter().map(nearest).collect()
}
