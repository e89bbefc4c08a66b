//! Whole processes, compared in pairs within one run.
//!
//! `assess` of many files to JSON, beside a floor that only reads, parses and counts the same
//! files with the same TOML crate on as many threads; and one `assess`, beside `true`.
//!
//! `cargo bench --bench throughput` prints the ratios; a number of files may follow `--`.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)] // A bench is an edge.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::prelude::*;

const THREADS: usize = 2;
const ROUNDS: usize = 7;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, folder, ..] = arguments.as_slice()
        && mode == "floor"
    {
        return floor(Path::new(folder));
    }
    let count = arguments.iter().find_map(|text| text.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let files = write_files(folder.path(), count);

    let germoir = env!("CARGO_BIN_EXE_germoir");
    let itself = std::env::current_exe().unwrap();
    let (mut ratios, mut cpu_ratios) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let before = cpu_of_children();
        let whole = time(
            Command::new(germoir)
                .args(["assess", "--format", "json", "--date", "2026-11-23", "--threads"])
                .arg(THREADS.to_string())
                .args(&files),
        );
        let between = cpu_of_children();
        let floor = time(Command::new(&itself).arg("floor").arg(folder.path()));
        if let (Some(before), Some(between), Some(after)) = (before, between, cpu_of_children()) {
            cpu_ratios.push((between - before) / (after - between));
        }
        ratios.push(whole.as_secs_f64() / floor.as_secs_f64());
        println!("{count} files: assess {whole:.3?}, floor {floor:.3?}");
    }
    println!("assess / floor, median of {ROUNDS} pairs: {:.2}", median(&mut ratios));
    if !cpu_ratios.is_empty() {
        println!("the same in processor time: {:.2}", median(&mut cpu_ratios));
    }

    // Alone in its folder, as a bearer has it.
    let alone = tempfile::tempdir().unwrap();
    let file = alone.path().join("project.toml");
    std::fs::copy(&files[0], &file).unwrap();
    let mut extra = Vec::new();
    for _ in 0..ROUNDS * 5 {
        let one = time(Command::new(germoir).arg("assess").arg(&file));
        let nothing = time(&mut Command::new("true"));
        extra.push((one.as_secs_f64() - nothing.as_secs_f64()) * 1000.0);
    }
    println!("one assess beyond `true`, median: {:.2} ms", median(&mut extra));
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success());
    start.elapsed()
}

/// The processor time of the processes run so far, in ticks, where the system tells it: other work
/// on the machine stretches the time on the clock, and hardly this.
fn cpu_of_children() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    // cutime and cstime: the 16th and 17th of the line, the 14th and 15th after its name.
    Some(ticks(13)? + ticks(14)?)
}

/// Copies of the fullest example, each with an id of its own.
fn write_files(folder: &Path, count: usize) -> Vec<PathBuf> {
    let text = include_str!("../examples/jardin-des-liens.toml");
    let files = (0..count).map(|at| {
        let path = folder.join(format!("p{at:06}.toml"));
        let own = text.replace("id = \"jardin-des-liens\"", &format!("id = \"p{at:06}\""));
        std::fs::write(&path, own).unwrap();
        path
    });
    files.collect()
}

/// Reads, parses and counts, and nothing else.
fn floor(folder: &Path) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(THREADS).build().unwrap();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let keys: usize = pool.install(|| {
        files
            .par_iter()
            .map(|path| {
                let text = std::fs::read_to_string(path).unwrap();
                toml::from_str::<toml::Table>(&text).unwrap().len()
            })
            .sum()
    });
    println!("{keys}");
}
