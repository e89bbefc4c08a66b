//! How the work of each command grows with each thing that a stranger can make many.
//!
//! Sizes are doubled, 1,000 to 16,000, and what is measured is the user time of the program, which
//! the load of the machine changes least: the median of three runs, one where a run is long. The
//! exponent is that of the last two doublings, the time of a tiny input taken off: 1 is work that
//! grows with its input, 2 with its square. What is above its bound ends the bench with an error;
//! what may be above 1.25 says why. Where a limit stops a size, the flag that lifts it is passed,
//! and shown.
//!
//! `cargo bench --bench growth` measures every command; names of commands may follow `--`, and
//! `quick`, which stops at 2,000. A command without a row is an error.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)] // A bench is an edge.

mod inputs;
mod rows;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use rows::{Row, rows};

const SIZES: [usize; 5] = [1_000, 2_000, 4_000, 8_000, 16_000];
const QUICK: [usize; 4] = [250, 500, 1_000, 2_000];
/// So few that only what does not grow is measured.
const TINY: usize = 4;
const ROUNDS: usize = 3;
/// A run that takes so long is not run again.
const LONG: Duration = Duration::from_secs(2);
/// With less at the largest size there is nothing to tell: times come in hundredths of a second.
const LITTLE: Duration = Duration::from_millis(250);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let is_quick = arguments.iter().any(|text| text == "quick");
    let asked: Vec<&String> = arguments.iter().filter(|text| *text != "quick").collect();
    let commands = germoir::cli::commands();
    let without: Vec<&String> =
        commands.iter().filter(|name| rows().all(|row| row.command != **name)).collect();
    let unknown: Vec<&&String> = asked.iter().filter(|name| !commands.contains(name)).collect();
    if !without.is_empty() || !unknown.is_empty() {
        println!("without a row: {without:?}; not a command: {unknown:?}");
        return ExitCode::FAILURE;
    }
    // Control: what grows with the square is seen as that.
    let square = [1, 4, 16, 64, 256].map(|tenths| Duration::from_millis(100 * tenths));
    assert!(exponent(&square) == Some(2.0), "{:?}", exponent(&square));
    let sizes: &[usize] = if is_quick { &QUICK } else { &SIZES };
    print!("{:<52}", "seconds of user time for so many");
    sizes.iter().for_each(|size| print!("{size:>9}"));
    println!("{:>10}", "exponent");
    let of_command = |row: &&Row| asked.is_empty() || asked.iter().any(|name| *name == row.command);
    let above = rows().filter(of_command).filter(|row| !holds(row, sizes)).count();
    println!("{above} above their bounds");
    if above == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Measures and prints one row; whether it keeps within its bound.
fn holds(row: &Row, sizes: &[usize]) -> bool {
    print!("{:<52}", format!("{}: {}", row.command, row.thing));
    let times = match measured(row, sizes) {
        Ok(times) => times,
        Err(said) => {
            println!("  WRONG: {said}");
            return false;
        }
    };
    let exponent = exponent(&times);
    match exponent {
        Some(exponent) => print!("{exponent:>10.2}"),
        None => print!("{:>10}", "–"),
    }
    let is_above = exponent.is_some_and(|exponent| exponent > row.most);
    println!(
        "{}{}{}",
        if row.part > 1 { format!("  of which 1 in {}", row.part) } else { String::new() },
        if row.lifts.is_empty() { String::new() } else { format!("  {}", row.lifts.join(" ")) },
        match (is_above, row.why) {
            (true, _) => format!("  ABOVE {}", row.most),
            (false, "") => String::new(),
            (false, why) => format!("  ({why})"),
        },
    );
    !is_above
}

/// The time of each size without what does not grow, printed as it comes.
fn measured(row: &Row, sizes: &[usize]) -> Result<Vec<Duration>, String> {
    let tiny = time(row, TINY)?;
    let mut times = Vec::new();
    for size in sizes {
        let time = time(row, *size / row.part)?;
        print!("{:>9.2}", time.as_secs_f64());
        let _ = std::io::Write::flush(&mut std::io::stdout());
        times.push(time.saturating_sub(tiny));
    }
    Ok(times)
}

/// That of the last two doublings, where there is enough to tell.
fn exponent(times: &[Duration]) -> Option<f64> {
    let [.., before, _, last] = times else { return None };
    (*last >= LITTLE).then(|| {
        // Of what is less than a hundredth nothing is known but that.
        let before = (*before).max(Duration::from_millis(10));
        (last.as_secs_f64() / before.as_secs_f64()).log2() / 2.0
    })
}

/// The user time for so many.
fn time(row: &Row, size: usize) -> Result<Duration, String> {
    let folder = tempfile::tempdir().unwrap();
    let mut times = Vec::new();
    let mut arguments = Vec::new();
    while times.len() < ROUNDS {
        if arguments.is_empty() || row.is_changed {
            arguments = (row.make)(folder.path(), size);
        }
        let _ = std::fs::remove_dir_all(folder.path().join("out"));
        times.push(run(row, &arguments, folder.path())?);
        if times[0] > LONG {
            break;
        }
    }
    times.sort();
    Ok(times[times.len() / 2])
}

fn run(row: &Row, arguments: &[String], folder: &Path) -> Result<Duration, String> {
    let program =
        std::env::var_os("GERMOIR").unwrap_or_else(|| env!("CARGO_BIN_EXE_germoir").into());
    let mut command = Command::new(program);
    command.arg(row.command).args(arguments).args(row.lifts).args(["--date", "2026-11-23"]);
    command.args(["--lang", "en", "--threads", "2"]).current_dir(folder);
    let given = folder.join("stdin");
    let input = std::fs::File::open(given).map_or(Stdio::null(), Stdio::from);
    let said = folder.join("said");
    let told = std::fs::File::create(&said).unwrap();
    let before = user_time_of_children();
    let ended = command.stdin(input).stdout(Stdio::null()).stderr(told).status().unwrap();
    let time = user_time_of_children() - before;
    if ended.code() == Some(row.ends) {
        return Ok(time);
    }
    let said = std::fs::read_to_string(said).unwrap();
    let said: String = said.chars().take(400).collect();
    Err(format!("{ended}, and {} was expected: {said}", row.ends))
}

/// The user time of every child that has ended, in hundredths of a second as Linux has it.
fn user_time_of_children() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 = after.split_whitespace().nth(13).and_then(|n| n.parse().ok()).unwrap_or(0);
    Duration::from_millis(ticks * 10)
}
