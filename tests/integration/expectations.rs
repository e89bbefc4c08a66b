//! How many are expected: as a number, from one to another, or by a survey.

use germoir::catalogue::builtin;
use germoir::descriptor::{Descriptor, Form, read};
use germoir::reach::{Reached, Uptake, measure};
use germoir::source::SourceFile;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::batch::{ALL, Cohort, project};
use crate::runner::{json, run, stdout};

const TODAY: Date = date(2026, 11, 23);
const HEAD: &str = "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"operating\"\n";

/// A file with these lines in `[reach]`.
fn file(lines: &str) -> String {
    format!("{HEAD}[reach]\nunit = \"people\"\ncounting = \"unique\"\n{lines}\n")
}

fn reached(lines: &str) -> Reached {
    let text = file(lines);
    let source = SourceFile::new("p.toml", &text);
    let reading = read(&source, Form::Toml, builtin::catalogue(), TODAY, Some("p"));
    match reading.descriptor {
        Some(Descriptor::Project(project)) => measure(project.reach.as_ref().unwrap(), TODAY),
        _ => panic!("{:?}\n{text}", reading.problems),
    }
}

/// The help of every way to say an expectation wrongly, applied to the letter, mends the file.
#[test]
fn what_the_help_says_mends_the_file() {
    let cases = [
        ("count = 3, low = 2, high = 4", "Keep `count` and take out `low`, `high`.", "count = 3"),
        ("count = 3, low = 2", "Keep `count` and take out `low`.", "count = 3"),
        (
            "low = 2, high = 4, yes = 1",
            "Keep `low`, `high` and take out `yes`.",
            "low = 2, high = 4",
        ),
        (
            "count = 3, asked = 9, yes = 3, population = 20",
            "Keep `count` and take out `asked`, `yes`, `population`.",
            "count = 3",
        ),
        (
            "low = 4, high = 2",
            "Exchange the two: the smaller number is `low`.",
            "low = 2, high = 4",
        ),
        (
            "low = 4",
            "Add `high = …` to this table: on a line of its own or, between braces, after a comma.",
            "low = 4, high = 4",
        ),
        (
            "scope = \"x\"",
            "Add `count = …` to this table: on a line of its own or, between braces, after a comma.",
            "scope = \"x\", count = 4",
        ),
        (
            "asked = 9, population = 20",
            "Add `yes = …` to this table: on a line of its own or, between braces, after a comma.",
            "asked = 9, yes = 0, population = 20",
        ),
        (
            "asked = 9, yes = 10, population = 20",
            "`yes` counts those of the `asked` who said yes: 9 at most.",
            "asked = 9, yes = 9, population = 20",
        ),
        (
            "asked = 9, yes = 3, population = 8",
            "`population` counts everybody whom the survey stands for, those asked included: 9 at \
             least.",
            "asked = 9, yes = 3, population = 9",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.toml");
    let path = path.to_str().unwrap();
    for key in ["expected = {}", "earlier_expectations = [{ count = 1 }, {}]"] {
        let write = |keys: &str| {
            std::fs::write(path, file(&key.replace("{}", &format!("{{ {keys} }}")))).unwrap();
        };
        for (wrong, help, mended) in cases {
            write(wrong);
            let report = json(&["check", path, "--format", "json", "--lang", "en"], 1);
            let problems = report["files"][0]["problems"].as_array().unwrap();
            assert_eq!(problems.len(), 1, "{wrong}: {problems:?}");
            assert_eq!(problems[0]["help"], help, "{wrong}");
            write(mended);
            assert_eq!(run(&["check", path]).status.code(), Some(0), "{mended}");
        }
    }
}

#[test]
fn programs_read_a_range_and_people_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.toml");
    let path = path.to_str().unwrap();
    let counts =
        "observations = [{ date = 2025-01-01, users = 40 }, { date = 2026-01-01, users = 60 }]";
    let write = |expected: &str| {
        std::fs::write(path, file(&format!("expected = {{ {expected} }}\n{counts}"))).unwrap();
    };
    let range = |expected: &str| {
        write(expected);
        let reach = json(&["assess", path, "--format", "json"], 0)["reach"].clone();
        let project = json(&["reach", path, "--format", "json"], 0)["projects"][0].clone();
        for key in ["expected", "uptake", "everyone"] {
            assert_eq!(reach[key], project[key], "{expected}");
        }
        (reach["expected"].clone(), reach["uptake"].clone())
    };
    let pair = |low: serde_json::Value, high: serde_json::Value| serde_json::json!({ "low": low, "high": high });
    assert_eq!(range("count = 300"), (pair(300.into(), 300.into()), pair(0.2.into(), 0.2.into())));
    let (expected, uptake) = range("low = 240, high = 300");
    assert_eq!((expected, uptake), (pair(240.into(), 300.into()), pair(0.2.into(), 0.25.into())));
    let (expected, uptake) = range("asked = 20, yes = 0, population = 1000");
    assert_eq!(expected["low"], 0);
    assert!((expected["high"].as_f64().unwrap() - 161.1).abs() < 0.1, "{expected}");
    assert!(uptake["high"].is_null() && uptake["low"].as_f64().unwrap() > 0.37, "{uptake}");
    assert_eq!(range("count = 0").1, serde_json::Value::Null);
    // One person is somebody who can be reached, and nobody is not.
    for count in [0, 1] {
        write(&format!("count = {count}"));
        let everyone = &json(&["assess", path, "--format", "json"], 0)["reach"]["everyone"];
        assert_eq!(everyone.is_null(), count == 0, "{count}: {everyone}");
    }

    write("low = 240, high = 300");
    let told = |format: &str| stdout(&["reach", path, "--lang", "en", "--format", format], 0);
    for format in ["terminal", "markdown", "html"] {
        let told = told(format);
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("Expected: 240 to 300, so 20% to 25% to date."), "{told}");
        assert!(told.contains("between 2034 and 2037"), "{told}");
    }
    assert!(told("html").contains("<rect class=\"band\""), "the band of the expectation");
}

#[test]
fn a_cohort_shows_both_ends_and_keeps_few_people_back() {
    let reach = |expected: &str| {
        let counts = "observations = [{ date = 2026-01-01, users = 60 }]";
        let expected = format!("expected = {{ {expected} }}");
        format!("[reach]\nunit = \"people\"\ncounting = \"unique\"\n{expected}\n{counts}\n")
    };
    let cohort = Cohort::new(&[
        ("a.toml", &project("A", &reach("asked = 80, yes = 24, population = 1000"))),
        ("b.toml", &project("B", &reach("low = 240, high = 300"))),
        ("c.toml", &project("C", &reach("low = 4, high = 7717"))),
    ]);
    cohort.ran("out", ALL, 0);
    let csv = cohort.text("out/reach.csv");
    let cells = |name: &str| -> Vec<String> {
        let line = csv.lines().find(|line| line.starts_with(name)).unwrap();
        line.split(',').map(str::to_owned).collect()
    };
    assert_eq!(cells("b,")[7..11], ["240", "300", "0.2", "0.25"], "{csv}");
    assert_eq!(cells("a,")[7..9], ["211", "408"], "{csv}");
    assert_eq!(cells("c,")[7..11], ["fewer than 5", "kept back", "", ""], "{csv}");
    let reach = cohort.json("out/cohort.json")["reach"].clone();
    let sum = serde_json::json!({ "low": 451, "high": 708, "projects": 2, "kept_back": 1 });
    assert_eq!(reach["groups"][0]["expected"], sum);
    let named = |id: &str| {
        let projects = reach["projects"].as_array().unwrap();
        projects.iter().find(|project| project["id"] == id).unwrap().clone()
    };
    assert_eq!(named("b")["uptake"], serde_json::json!({ "low": 0.2, "high": 0.25 }));
    let ends = ["low", "high"].map(|end| named("a")["expected"][end].as_f64().unwrap());
    assert!((ends[0] - 210.645_713).abs() < 1e-5 && (ends[1] - 407.681_539).abs() < 1e-5);
    assert!(named("c")["expected"].is_null() && named("c")["uptake"].is_null());
    for name in ["out/report.html", "out/report.md"] {
        let text = cohort.text(name);
        for said in ["211 to 408", "240 to 300", "20% to 25%", "451 to 708"] {
            assert!(text.contains(said), "{name}: {said}");
        }
        assert!(!text.contains("7,717"), "{name}");
    }
    let whole = cohort.all("out");
    cohort.ran("out", &[ALL, &["--resume"]].concat(), 0);
    assert!(cohort.all("out") == whole, "what is kept between runs loses no bit");
}

/// One straight line has one speed: two figures for it would differ by the length of a month alone.
#[test]
fn two_speeds_of_one_straight_line_are_shown_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.toml");
    let path = path.to_str().unwrap();
    for (first, is_twice) in [("2025-01-01", false), ("2023-06-15", false), ("2025-07-01", true)] {
        let counts = format!(
            "observations = [{{ date = 2022-01-01, users = 90 }}, {{ date = {first}, users = 180 \
             }}, {{ date = 2026-01-01, users = 255 }}]"
        );
        std::fs::write(path, file(&counts)).unwrap();
        for command in ["assess", "reach"] {
            let told = stdout(&[command, path, "--lang", "en", "--format", "markdown"], 0);
            assert_eq!(told.contains("Over twelve months"), is_twice, "{first} {told}");
        }
    }
}

#[test]
fn the_arithmetic_of_reach_can_be_done_again_with_a_pencil() {
    let survey = "tests/fixtures/reach/survey.toml";
    let reach = ["reach", survey, "--explain", "--lang", "en", "--format", "markdown"];
    insta::assert_snapshot!("reach_survey_explain_en", stdout(&reach, 0));
    let lines = json(&["reach", survey, "--explain", "--lang", "en", "--format", "json"], 0);
    let lines = lines["projects"][0]["arithmetic"].as_array().unwrap().clone();
    let assess = stdout(&["assess", survey, "--explain", "--lang", "en"], 0);
    assert!(lines.len() > 10);
    for line in lines {
        assert!(assess.contains(line.as_str().unwrap()), "{line}");
    }
}

/// A way to say an expectation, and the two ends that it comes to, worked out apart.
fn said() -> impl Strategy<Value = (String, f64, f64)> {
    let most = 1_000_000_u64;
    let count =
        (0..most).prop_map(|count| (format!("count = {count}"), count as f64, count as f64));
    let between = (1..most, 0..most).prop_map(|(low, more)| {
        let high = low + more;
        (format!("low = {low}, high = {high}"), low as f64, high as f64)
    });
    let survey = (1..3_000_u64, 0.0..=1.0_f64, 1..500_u64).prop_map(|(asked, part, times)| {
        let (yes, population) = ((part * asked as f64) as u64, asked * times);
        // The roots of (n + z²)·q² − (2k + z²)·q + k²/n.
        let (n, k) = (asked as f64, yes as f64);
        let z2 = 1.959_963_984_540_054_f64 * 1.959_963_984_540_054;
        let (a, b, c) = (n + z2, 2.0 * k + z2, k * k / n);
        let large = (b + (b * b - 4.0 * a * c).max(0.0).sqrt()) / (2.0 * a);
        let small = c / (a * large);
        let people = population as f64;
        let text = format!("asked = {asked}, yes = {yes}, population = {population}");
        (text, people * small, people * large)
    });
    prop_oneof![count, between, survey]
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// The law of ranges: a null uptake contains everything, any other null nothing.
fn contains(wide: Option<Uptake>, narrow: Option<Uptake>) -> bool {
    let Some(wide) = wide else { return true };
    narrow.is_some_and(|narrow| {
        let above = match (wide.high, narrow.high) {
            (None, _) => true,
            (Some(wide), Some(narrow)) => narrow <= wide,
            (Some(_), None) => false,
        };
        wide.low <= narrow.low && above
    })
}

proptest! {
    #[test]
    fn expected_and_uptake_are_those_of_another_computation(
        (said, low, high) in said(), users in 0..2_000_000_u64,
    ) {
        let counts = format!("observations = [{{ date = 2026-01-01, users = {users} }}]");
        let found = reached(&format!("expected = {{ {said} }}\n{counts}"));
        let expected = found.expected.unwrap();
        prop_assert!(near(expected.low, low) && near(expected.high, high), "{expected:?}");
        let beside = |count: f64| (count > 0.0).then(|| users as f64 / count);
        match (found.uptake, beside(high)) {
            (None, None) => {}
            (Some(uptake), Some(share)) => {
                prop_assert!(near(uptake.low, share));
                prop_assert_eq!(uptake.high.is_some(), beside(low).is_some());
                let apart = uptake.high.zip(beside(low)).map(|(one, other)| one / other - 1.0);
                prop_assert!(apart.is_none_or(|apart| apart.is_nan() || apart.abs() < 1e-6));
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn leaving_out_what_is_said_of_an_expectation_never_narrows(
        (now, ..) in said(), (before, ..) in said(), users in 0..2_000_000_u64,
    ) {
        let about = [", basis = \"survey\"", ", date = 2024-01-01", ", scope = \"x\""];
        let counts = format!("observations = [{{ date = 2026-01-01, users = {users} }}]");
        let expected = |about: &[&str]| format!("expected = {{ {now}{} }}\n", about.concat());
        let earlier = format!("earlier_expectations = [{{ {before} }}]\n");
        let whole = reached(&format!("{}{earlier}{counts}", expected(&about))).uptake;
        let unsaid = reached(&format!("{earlier}{counts}")).uptake;
        let alone = reached(&format!("{}{counts}", expected(&about))).uptake;
        prop_assert!(contains(unsaid, whole) && contains(alone, whole));
        for at in 0..about.len() {
            let left: Vec<&str> =
                about.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, a)| *a).collect();
            let found = reached(&format!("{}{earlier}{counts}", expected(&left))).uptake;
            prop_assert!(contains(found, whole));
        }
    }

    #[test]
    fn a_wider_expectation_gives_a_wider_uptake(
        low in 1..1_000_u64, more in 0..1_000_u64, down in 0..1_000_u64, up in 0..1_000_u64,
        users in 0..5_000_u64,
    ) {
        let uptake = |low: u64, high: u64| {
            let counts = format!("observations = [{{ date = 2026-01-01, users = {users} }}]");
            reached(&format!("expected = {{ low = {low}, high = {high} }}\n{counts}")).uptake
        };
        let wide = uptake(low.saturating_sub(down).max(1), low + more + up);
        prop_assert!(contains(wide, uptake(low, low + more)));
    }
}
