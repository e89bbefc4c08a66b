//! Kinship: how fast, how exact, and how well.
//!
//! `cargo bench --bench kinship [-- COUNT]` writes COUNT made-up French texts (10,000 unless said
//! otherwise), finds everybody's ten nearest, compares a sample with the exact answer, and runs
//! scikit-learn on the same texts (`benches/kinship/sklearn.py`; `PYTHON` names the interpreter).
//! `-- small [COUNT]` does the same with COUNT texts (20,000) of a vocabulary of 400 words, without
//! scikit-learn.
//!
//! `cargo bench --bench kinship -- register DIR` reads a folder of descriptors whose `[extra]` may have
//! `themes = ["…"]`, which kinship never sees. It prints how many of the five nearest share a theme:
//! ours, and plain TF-IDF cosine (words of two letters or more in lower case, raw counts,
//! `1 + ln((1 + n) / (1 + d))`), computed here on the same texts; and how many first neighbours are
//! good: the same, of one lineage, or worth introducing to each other, by `benches/kinship/verdicts.txt`,
//! which one simulated reader wrote. Thirty projects are drawn of all, and thirty of those to whom
//! something is proposed; a number behind is the seed of both (0). `judge` writes out the pairs that
//! nobody has judged, with their texts and without figures, `pairs` every pair.
//! `benches/kinship/registers.py` makes such folders of two public registers. The rules were tried on
//! what seeds 0, 41 and 97 draw; seed 131 was drawn once they stood: of thirty to whom something is
//! proposed, 27 first neighbours are good in the register of startups and 29 in that of goods.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)] // A bench is an edge.

mod made_up;
mod register;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use germoir::portfolio::kinship::{self, Kin, Neighbours};

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
        return register::measured(Path::new(folder), &arguments);
    }
    let count = arguments.iter().find_map(|text| text.parse().ok());
    if arguments.iter().any(|text| text == "small") {
        speed(&made_up::of_few_words(count.unwrap_or(20_000)));
        return;
    }
    let projects = made_up::made_up(count.unwrap_or(10_000));
    let (nearest, whole) = speed(&projects);
    let Some(theirs) = scikit_learn(&projects) else {
        return println!("scikit-learn is not there: that comparison is left out.");
    };
    println!("scikit-learn, TF-IDF and ten nearest: {:.2} s, CPU {:.2} s", theirs.0, theirs.1);
    let ratio = |of: (f64, f64)| format!("{:.3} (CPU {:.3})", of.0 / theirs.0, of.1 / theirs.1);
    println!("ours / theirs: nearest {}, whole {}", ratio(nearest), ratio(whole));
}

type Seconds = (f64, f64);

/// What the ten nearest and the whole of kinship take, by the clock and of the processor.
fn speed(projects: &[Kin]) -> (Seconds, Seconds) {
    let count = projects.len();
    let words: usize = projects.iter().map(|kin| kin.texts[0].split(' ').count()).sum();
    println!("{count} texts of {} words, {THREADS} threads", words / count);
    let (lists, nearest) = timed("ten nearest", || kinship::nearest_of_all(projects, NEAREST));
    let (whole, ours) = timed("whole kinship", || kinship::kinship(projects, NEAREST));
    println!("{} pairs, {} federations", whole.pairs.len(), whole.federations.len());
    if let Some(peak) = peak() {
        println!("memory at its highest: {peak} MiB");
    }
    let asked: Vec<usize> = (0..count).step_by((count / ASKED).max(1)).collect();
    let exact = kinship::nearest_by_comparing(projects, NEAREST, &asked);
    let same: Vec<f64> =
        asked.iter().zip(&exact).map(|(at, e)| agreement(&lists[*at], e)).collect();
    println!("agreement with the exact ten nearest: {:.4}", mean(&same));
    (nearest, ours)
}

/// What a work gives, and how many seconds it took, by the clock and of the processor.
fn timed<T>(name: &str, work: impl FnOnce() -> T) -> (T, Seconds) {
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
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/kinship/sklearn.py");
    let output = Command::new(python).arg(script).arg(&file).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let (clock, processor) = text.trim().split_once(' ')?;
    Some((clock.parse().ok()?, processor.parse().ok()?))
}
