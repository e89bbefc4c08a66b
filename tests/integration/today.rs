//! Today is the day where the machine stands, wherever the program takes it.

use std::path::Path;

use assert_cmd::Command;
use germoir::i18n::{self, Language};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz};

/// The command in a zone so many hours ahead of UTC, by the machine's clock.
fn there(hours: i8, folder: &Path, arguments: &[&str]) -> std::process::Output {
    let mut command = Command::cargo_bin("germoir").unwrap();
    // A zone in letters of POSIX, which count westwards, needs no list of zones on the machine.
    let zone = format!("LOC{}", -hours);
    command.current_dir(folder).env_clear().env("TZ", zone).args(arguments);
    command.output().unwrap()
}

fn day(hours: i8) -> Date {
    Timestamp::now().to_zoned_datetime(tz::offset(hours).to_time_zone()).date()
}

/// What must hold on `today` in that zone; false where midnight fell in between.
fn holds(hours: i8) -> bool {
    let today = day(hours);
    let (yesterday, tomorrow) = (today - 1.day(), today + 1.day());
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    let project = "format = 1\n[project]\nname = \"Jardin\"\nsummary = \"Un jardin.\"\n";
    let shown = |day: Date| {
        format!(
            "{project}stage = \"operating\"\n[answers]\nlistening = {{ level = 3, \
             evidence = [{{ kind = \"observed\", date = {day}, source = \"carnet\" }}] }}\n"
        )
    };
    write("jardin.toml", shown(today));
    write("demain.toml", shown(tomorrow));
    for (name, keep) in [("kept", today), ("past", yesterday)] {
        let text = format!(
            "format = 1\n[decision]\nproject = \"jardin\"\nby = \"C\"\ndate = {yesterday}\n\
             outcome = \"meet\"\nreason = \"R\"\nkeep_until = {keep}\n"
        );
        std::fs::create_dir_all(folder.path().join("decisions")).unwrap();
        write(&format!("decisions/{name}.toml"), text);
    }
    let run = |arguments: &[&str]| there(hours, folder.path(), arguments);

    let assessed = run(&["assess", "jardin.toml", "--format", "json"]);
    let assessed: serde_json::Value = serde_json::from_slice(&assessed.stdout).unwrap();
    let checked = String::from_utf8(run(&["check", "jardin.toml"]).stdout).unwrap();
    let of_tomorrow = String::from_utf8(run(&["check", "demain.toml"]).stdout).unwrap();
    let decided = run(&["decide", "jardin.toml", "--by", "C", "--outcome", "x", "--reason", "R"]);
    let letter = String::from_utf8(run(&["letter", "jardin.toml"]).stdout).unwrap();
    let purged = run(&["purge", "--expired", "decisions"]);
    if day(hours) != today {
        return false;
    }
    assert_eq!(assessed["date"], today.to_string(), "{hours}");
    assert!(!checked.contains("evidence-in-future"), "{hours}: {checked}");
    assert!(of_tomorrow.contains("evidence-in-future"), "{hours}: {of_tomorrow}");
    assert!(decided.status.success(), "{decided:?}");
    let decision = std::fs::read_to_string(folder.path().join("jardin.decision.toml")).unwrap();
    assert!(decision.contains(&format!("date = {today}\n")), "{hours}: {decision}");
    assert!(letter.contains(&i18n::day(today, Language::English)), "{hours}: {letter}");
    assert!(purged.status.success(), "{purged:?}");
    let left = |name: &str| folder.path().join(format!("decisions/{name}.toml")).exists();
    assert!(left("kept") && !left("past"), "{hours}: {purged:?}");
    true
}

#[test]
fn today_is_the_day_where_the_machine_stands() {
    // Between the first and the last of them two days are always begun.
    for hours in [-12, 0, 14] {
        assert!((0..2).any(|_| holds(hours)), "midnight twice in a row");
    }
}
