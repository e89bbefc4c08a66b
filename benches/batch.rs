//! The whole batch, compared in pairs within one run.
//!
//! `batch` of many files to JSON, CSV and HTML, beside two floors on as many threads: one that only
//! reads and parses the same files with the `toml` crate, as `throughput` has it, and one that only
//! reads them into the program's own types; two threads beside one; ten times the files; and the
//! peak of memory for each descriptor. Kinship has a bench of its own and is left out here. Each run
//! writes a new folder: replacing the one before would measure how a file system forgets files.
//!
//! Before all that, what a year’s report costs: six formats of 5,000 projects that say much, each in words
//! of its own, beside `check` on the same files, and the peak of memory with kinship and without it.
//!
//! `cargo bench --bench batch` prints the ratios; a number of files may follow `--`, and then
//! another, larger one (by default 10,000 and 100,000). `quick` leaves the larger one out, `formats`
//! everything but the six formats.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)] // A bench is an edge.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use germoir::catalogue::builtin;
use germoir::descriptor::{self, Form};
use germoir::source::SourceFile;
use rayon::prelude::*;

/// The program's own allocator: the floor is no slower for want of it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const THREADS: usize = 2;
const ROUNDS: usize = 5;
/// Parsed with the `toml` crate; read into the program's own types.
const FLOORS: [&str; 2] = ["floor-toml", "floor-own"];

/// Writes the files of a folder once more, and nothing else: what no report of that size can go below.
const COPY: &str = "copy";

/// What is compared with the floors: the formats, and a flag that leaves something out.
const FORMATS: [(&str, Option<&str>); 4] = [
    ("json", None),
    ("json,csv", None),
    ("json,csv,html", Some("--no-pages")),
    ("json,csv,html", None),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, folder, ..] = arguments.as_slice()
        && FLOORS.contains(&mode.as_str())
    {
        return floor(mode, Path::new(folder));
    }
    if let [mode, from, to] = arguments.as_slice()
        && mode == COPY
    {
        return copy(Path::new(from), Path::new(to));
    }
    let counts: Vec<usize> = arguments.iter().filter_map(|text| text.parse().ok()).collect();
    let count = counts.first().copied().unwrap_or(10_000);
    let more = counts.get(1).copied().unwrap_or(count * 10);
    let is_quick = arguments.iter().any(|text| text == "quick");

    let folder = tempfile::tempdir().unwrap();
    six_formats(folder.path());
    if arguments.iter().any(|text| text == "formats") {
        return;
    }
    let files = folder.path().join("in");
    write_files(&files, count);
    let itself = std::env::current_exe().unwrap();
    let floor = |mode| used(Command::new(&itself).arg(mode).arg(&files), 0);
    println!("{count} files, {THREADS} threads, wall and processor time");
    for (formats, without) in FORMATS {
        let mut ratios = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            let mut command = batch(&files, folder.path(), formats, THREADS);
            let whole = used(command.args(without), 0);
            print!("  {formats}: {whole}");
            for (mode, ratios) in FLOORS.iter().zip(&mut ratios) {
                let floor = floor(mode);
                print!(", {mode} {floor}");
                ratios.push(whole.processor.as_secs_f64() / floor.processor.as_secs_f64());
            }
            println!();
        }
        let [toml, own] = ratios.map(|mut ratios| median(&mut ratios));
        let without = without.map_or(String::new(), |flag| format!(" {flag}"));
        println!(
            "batch {formats}{without}, processor time: {toml:.2} floor-toml, {own:.2} floor-own"
        );
    }
    let mut gains = Vec::new();
    for _ in 0..ROUNDS {
        let one = used(&mut batch(&files, folder.path(), "json,csv,html", 1), 0);
        let two = used(&mut batch(&files, folder.path(), "json,csv,html", 2), 0);
        gains.push(one.wall.as_secs_f64() / two.wall.as_secs_f64());
    }
    println!("one thread / two, json,csv,html, median: {:.2}", median(&mut gains));
    for formats in ["json", "json,csv", "json,csv,html", "ndjson"] {
        let peak = used(&mut batch(&files, folder.path(), formats, THREADS), 1).peak;
        println!("peak {formats}: {peak} for {count} files");
    }
    if !is_quick {
        let larger = folder.path().join("larger");
        write_files(&larger, more);
        let formats = "json,csv";
        let few = used(&mut batch(&files, folder.path(), formats, THREADS), 1);
        let many = used(&mut batch(&larger, folder.path(), formats, THREADS), 1);
        println!("{formats}, {count} files: {few}; {more} files: {many}");
        println!(
            "{more} / {count}: {:.2} of wall, {:.2} of processor",
            many.wall.as_secs_f64() / few.wall.as_secs_f64(),
            many.processor.as_secs_f64() / few.processor.as_secs_f64()
        );
        let grown = many.peak.own.saturating_sub(few.peak.own) as f64 / (more - count) as f64;
        println!("each further descriptor: {grown:.2} KiB; peak {}", many.peak);
    }
}

/// Everything that a report can be written as.
const SIX: &str = "html,xlsx,csv,json,ndjson,markdown";
/// Of how many projects.
const RICH: usize = 5_000;

/// The three figures of six formats: against `check`, and the peak of memory with kinship and without.
/// Beside the first, what it takes to write the same files and to make nothing of them.
fn six_formats(folder: &Path) {
    let files = folder.join("rich");
    write_rich(&files, RICH);
    let check = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_germoir"));
        command.args(["check", "-q", "--date", "2026-11-23", "--threads"]);
        used(command.arg(THREADS.to_string()).arg(&files), 0)
    };
    let (mut walls, mut processors, mut copies) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let [out, again] =
            ["rich-out", "rich-again"].map(|name| folder.join(format!("{name}-{round}")));
        let (checked, whole) = (check(), used(&mut into(&files, &out, SIX, THREADS), 0));
        let mut copy = Command::new(std::env::current_exe().unwrap());
        let copied = used(copy.arg(COPY).arg(&out).arg(&again), 0);
        for out in [out, again] {
            empty(&out.join("projects"));
            empty(&out);
        }
        println!("  {RICH} rich projects: check {checked}, six formats {whole}, copied {copied}");
        walls.push(whole.wall.as_secs_f64() / checked.wall.as_secs_f64());
        processors.push(whole.processor.as_secs_f64() / checked.processor.as_secs_f64());
        copies.push(copied.processor.as_secs_f64() / checked.processor.as_secs_f64());
    }
    let (wall, processor) = (median(&mut walls), median(&mut processors));
    let copied = median(&mut copies);
    println!("six formats / check, median: {wall:.2} of wall, {processor:.2} of processor");
    println!("their files written once more / check, median: {copied:.2} of processor");
    let with = used(&mut whole(&files, folder, SIX, THREADS), 1).peak;
    let without = used(&mut batch(&files, folder, SIX, THREADS), 1).peak;
    println!("peak of six formats: {with} with kinship, {without} without");
}

/// The fullest example, each time under a name and with a summary of its own.
fn write_rich(folder: &Path, count: usize) {
    let text = include_str!("../examples/jardin-des-liens.toml");
    let words = include_str!("../criteria/METHOD.md");
    let words: Vec<&str> =
        words.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 3).collect();
    std::fs::create_dir(folder).unwrap();
    for at in 0..count {
        let mut state = at as u64 + 1;
        let mut word = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            words[(state >> 33) as usize % words.len()]
        };
        let summary: Vec<&str> = (0..40).map(|_| word()).collect();
        let own = text.lines().map(|line| match line.split(' ').next() {
            Some("id") => format!("id = \"p{at:06}\"\n"),
            Some("name") if line.contains("Jardin des Liens") => {
                format!("name = \"{} {} {at}\"\n", word(), word())
            }
            Some("summary") => format!("summary = \"{}\"\n", summary.join(" ")),
            _ => format!("{line}\n"),
        });
        std::fs::write(folder.join(format!("p{at:06}.toml")), own.collect::<String>()).unwrap();
    }
}

fn batch(files: &Path, folder: &Path, formats: &str, threads: usize) -> Command {
    let mut command = whole(files, folder, formats, threads);
    command.arg("--no-kinship");
    command
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        match path.is_dir() {
            true => copy(&path, &to),
            false => std::fs::write(to, std::fs::read(&path).unwrap()).unwrap(),
        }
    }
}

/// With kinship.
fn whole(files: &Path, folder: &Path, formats: &str, threads: usize) -> Command {
    into(files, &fresh(folder), formats, threads)
}

fn into(files: &Path, out: &Path, formats: &str, threads: usize) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_germoir"));
    command
        .args(["batch", "-q", "--date", "2026-11-23", "--format", formats])
        .arg("--threads")
        .arg(threads.to_string())
        .arg(files)
        .arg("-o")
        .arg(out);
    command
}

/// A folder that is not there yet. The files of the one before are emptied, so that no disk fills
/// up, but stay until the end: ext4 looks past each file removed within the last minutes whenever it
/// makes a new one, and that would be measured with the program.
fn fresh(folder: &Path) -> PathBuf {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    if let Some(before) = run.checked_sub(1) {
        let before = folder.join(format!("out-{before}"));
        for folder in [before.join("projects"), before] {
            empty(&folder);
        }
    }
    folder.join(format!("out-{run}"))
}

fn empty(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().unwrap().is_file() {
            std::fs::File::create(entry.path()).unwrap();
        }
    }
}

/// What a run took.
struct Used {
    wall: Duration,
    processor: Duration,
    /// The peak of its memory, where it was asked for.
    peak: Peak,
}

/// The most memory that a process has had, in KiB.
#[derive(Clone, Copy, Default)]
struct Peak {
    /// All of it, pages of the program's own file included: as the system keeps it.
    whole: u64,
    /// What the process asked for itself, as it was seen every few milliseconds.
    own: u64,
}

impl Peak {
    fn look(&mut self, id: u32) {
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let read = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or(0)
        };
        self.whole = self.whole.max(read("VmHWM:"));
        self.own = self.own.max(read("RssAnon:"));
    }
}

impl std::fmt::Display for Peak {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mebibytes = |kibibytes: u64| kibibytes as f64 / 1024.0;
        write!(f, "{:.1} MiB, {:.1} its own", mebibytes(self.whole), mebibytes(self.own))
    }
}

impl std::fmt::Display for Used {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.3?} ({:.3?})", self.wall, self.processor)
    }
}

/// Runs a command. Its memory is watched every few milliseconds only when asked for.
fn used(command: &mut Command, watch: u64) -> Used {
    let before = processor_of_children();
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut peak = Peak::default();
    while watch > 0 && child.try_wait().unwrap().is_none() {
        peak.look(child.id());
        std::thread::sleep(Duration::from_millis(watch));
    }
    assert!(child.wait().unwrap().success());
    Used { wall: start.elapsed(), processor: processor_of_children() - before, peak }
}

/// The processor time of every child that has ended, in hundredths of a second as Linux has it.
fn processor_of_children() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(13).take(2).filter_map(|n| n.parse::<u64>().ok());
    Duration::from_millis(ticks.sum::<u64>() * 10)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Copies of the fullest example, each with an id of its own.
fn write_files(folder: &Path, count: usize) {
    let text = include_str!("../examples/jardin-des-liens.toml");
    std::fs::create_dir(folder).unwrap();
    for at in 0..count {
        let own = text.replace("id = \"jardin-des-liens\"", &format!("id = \"p{at:06}\""));
        std::fs::write(folder.join(format!("p{at:06}.toml")), own).unwrap();
    }
}

/// Reads and parses, and nothing else.
fn floor(mode: &str, folder: &Path) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(THREADS).build().unwrap();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (catalogue, today) = (builtin::catalogue(), jiff::civil::date(2026, 11, 23));
    let valid = pool.install(|| {
        let read = |path: &PathBuf| {
            let text = std::fs::read_to_string(path).unwrap();
            if mode == FLOORS[0] {
                return !toml::from_str::<toml::Table>(&text).unwrap().is_empty();
            }
            let file = SourceFile::new("floor", text);
            descriptor::read(&file, Form::Toml, catalogue, today, None).descriptor.is_some()
        };
        files.par_iter().filter(|path| read(path)).count()
    });
    assert_eq!(valid, files.len());
    println!("{valid}");
}
