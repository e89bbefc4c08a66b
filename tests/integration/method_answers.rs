//! The method, for answers of every kind: levels with and without evidence, unknown, declined, not
//! applicable, on criteria, brakes and stakes, in any order and at any date.

use germoir::assessment::{Assessment, Interval, Status, Why, assess};
use germoir::catalogue::{Catalogue, Profile, builtin, profile};
use germoir::descriptor::{Descriptor, Form, Project, read};
use germoir::reach::measure;
use germoir::source::SourceFile;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

const TODAY: Date = date(2026, 11, 23);
/// Sums in another order may differ in their last bits.
const SLACK: f64 = 1e-12;
const HEAD: &str = "format = 1\n[project]\nname = \"n\"\nsummary = \"s\"\nstage = \"operating\"\n";

fn catalogue() -> &'static Catalogue {
    builtin::catalogue()
}

fn named(name: &str) -> Profile {
    profile::parse(&profile::source(name).unwrap(), catalogue()).unwrap()
}

fn project(text: &str) -> Project {
    let file = SourceFile::new("p.toml", text);
    let reading = read(&file, Form::Toml, catalogue(), TODAY, Some("p"));
    match reading.descriptor {
        Some(Descriptor::Project(project)) => *project,
        _ => panic!("{:?}\n{text}", reading.problems),
    }
}

/// What is written of one question: its table, its id, and its value.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    table: &'static str,
    id: String,
    value: String,
}

/// The file that says all this, in this order.
fn text(lines: &[Line]) -> String {
    let mut out = HEAD.to_owned();
    for table in ["stakes", "answers", "brakes"] {
        out.push_str(&format!("[{table}]\n"));
        for line in lines.iter().filter(|line| line.table == table) {
            out.push_str(&format!("{} = {}\n", line.id, line.value));
        }
    }
    out
}

fn assessed(lines: &[Line]) -> Assessment {
    assess(&project(&text(lines)), catalogue(), &named("funder"), TODAY)
}

fn evidence() -> impl Strategy<Value = String> {
    let kinds = select(vec!["declared", "documented", "observed", "corroborated"]);
    let one = (kinds, 2015..2026_i16, 1..13_i8).prop_map(|(kind, year, month)| {
        format!("{{ kind = \"{kind}\", date = {year}-{month:02}-28, source = \"s\" }}")
    });
    proptest::collection::vec(one, 0..3)
        .prop_map(|all| format!(", evidence = [{}]", all.join(", ")))
}

/// What may be said of a question whose level has this name.
fn value(level: &'static str, may_not_apply: bool) -> BoxedStrategy<String> {
    let mut open = vec!["\"unknown\"".to_owned(), "\"declined\"".to_owned()];
    if may_not_apply {
        open.push("{ not_applicable = \"why\" }".to_owned());
    }
    let given = (0..5_u8, evidence()).prop_map(move |(of, evidence)| match level {
        "intensity" => format!("{{ intensity = {of}, mitigation = {}{evidence} }}", (of + 2) % 5),
        level => format!("{{ {level} = {of}{evidence} }}"),
    });
    prop_oneof![2 => given, 1 => select(open)].boxed()
}

/// Some of the questions answered, in any order.
fn lines() -> impl Strategy<Value = Vec<Line>> {
    let mut all = Vec::new();
    for item in catalogue().criteria.iter().filter(|item| item.is_scored()) {
        all.push(("answers", item.id.to_string(), "level"));
    }
    for item in catalogue().brakes.iter() {
        all.push(("brakes", item.id.to_string(), "intensity"));
    }
    for item in catalogue().stakes.iter() {
        all.push(("stakes", item.id.to_string(), "contribution"));
    }
    let most = all.len();
    proptest::sample::subsequence(all, 0..=most).prop_shuffle().prop_flat_map(|asked| {
        let lines: Vec<_> = asked
            .into_iter()
            .map(|(table, id, level)| {
                value(level, table != "stakes").prop_map(move |value| Line {
                    table,
                    id: id.clone(),
                    value,
                })
            })
            .collect();
        lines
    })
}

/// The range of every measure: families, release, stakes, index.
fn ranges(assessment: &Assessment) -> Vec<Option<(f64, f64)>> {
    let pair = |interval: Interval| interval.low.zip(interval.high);
    let families = assessment.families.iter().map(|family| pair(family.interval));
    let stakes = (assessment.stakes.low, assessment.stakes.high);
    let index = assessment.index.as_ref().map(|index| (index.low, index.high));
    families.chain([pair(assessment.brakes.release), Some(stakes), index]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_figure_lies_in_its_range_and_every_range_in_the_whole(lines in lines()) {
        let assessment = assessed(&lines);
        let stakes = &assessment.stakes;
        let index = assessment.index.as_ref().unwrap();
        let mut figures = vec![
            (stakes.value, stakes.low, stakes.high),
            (index.value, index.low, index.high),
        ];
        let families = assessment.families.iter().flat_map(|one| [one.interval, one.supported]);
        for interval in families.chain([assessment.brakes.release]) {
            let (Some(low), Some(high)) = (interval.low, interval.high) else {
                prop_assert_eq!(interval, Interval::default());
                continue;
            };
            figures.push((interval.value, low, high));
            let coverage = interval.coverage.unwrap();
            prop_assert!((high - low - (1.0 - coverage)).abs() < SLACK);
            prop_assert_eq!(interval.value.is_none(), coverage == 0.0, "unknown is not zero");
        }
        for (value, low, high) in figures {
            prop_assert!(0.0 <= low && low <= high && high <= 1.0, "{low} {high}");
            prop_assert!(value.is_none_or(|value| low <= value && value <= high));
        }
        for gate in &assessment.gates {
            let asked = &named("funder").gates[gate.gate];
            let low = if asked.proof { gate.supported.low } else { gate.low };
            let reaches = low.is_some_and(|low| low >= asked.minimum);
            let falls_short = gate.high.is_some_and(|high| high < asked.minimum);
            prop_assert_eq!(gate.status == Status::Met, reaches);
            prop_assert_eq!(gate.status == Status::Unmet, falls_short && !reaches);
            let unproved = gate.low.is_some_and(|low| low >= asked.minimum);
            let why = if unproved { Why::Unproved } else { Why::Unknown };
            prop_assert_eq!(gate.why, (gate.status == Status::Undecided).then_some(why));
        }
    }

    #[test]
    fn leaving_a_question_out_is_the_same_as_not_knowing(lines in lines()) {
        let without: Vec<Line> = lines
            .iter()
            .filter(|line| line.value != "\"unknown\"")
            .cloned()
            .collect();
        prop_assert_eq!(ranges(&assessed(&lines)), ranges(&assessed(&without)));
    }

    #[test]
    fn the_order_of_what_is_written_changes_nothing(
        (lines, other) in lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        let (one, two) = (assessed(&lines), assessed(&other));
        prop_assert_eq!(&one.fingerprint, &two.fingerprint);
        prop_assert_eq!(ranges(&one), ranges(&two));
        prop_assert_eq!(&one.strengths, &two.strengths);
        prop_assert_eq!(&one.questions, &two.questions);
    }

    #[test]
    fn more_evidence_never_lowers_what_is_supported_and_touches_nothing_else(
        lines in lines(), at in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!lines.is_empty());
        let at = at.index(lines.len());
        prop_assume!(lines[at].value.contains("evidence = ["));
        let mut more = lines.clone();
        let seen = "evidence = [{ kind = \"corroborated\", date = 2026-11-01, source = \"s\" }, ";
        more[at].value = lines[at].value.replace("evidence = [", seen);
        let (before, after) = (assessed(&lines), assessed(&more));
        prop_assert_eq!(ranges(&before), ranges(&after));
        for (old, new) in before.families.iter().zip(&after.families) {
            prop_assert!(new.supported.coverage >= old.supported.coverage);
            prop_assert!(new.supported.low >= old.supported.low);
        }
    }

    #[test]
    fn time_alone_takes_support_away_and_never_adds_any(lines in lines(), months in 0..240_i32) {
        let project = project(&text(&lines));
        let funder = named("funder");
        // Every piece of evidence is older than this.
        let early = date(2026, 1, 1);
        let late = early.checked_add(jiff::Span::new().months(months)).unwrap();
        let before = assess(&project, catalogue(), &funder, early);
        let after = assess(&project, catalogue(), &funder, late);
        prop_assert_eq!(ranges(&before), ranges(&after));
        for (old, new) in before.families.iter().zip(&after.families) {
            prop_assert!(new.supported.coverage <= old.supported.coverage);
        }
    }

    #[test]
    fn loosening_a_brake_never_lowers_release_and_never_raises_a_residual(
        intensity in 0..5_u8, mitigation in 0..4_u8, other in 0..5_u8,
    ) {
        let brakes = |intensity: u8, mitigation: u8| {
            let line = |id: &str, intensity: u8, mitigation: u8| Line {
                table: "brakes",
                id: id.to_owned(),
                value: format!("{{ intensity = {intensity}, mitigation = {mitigation} }}"),
            };
            let lines =
                [line("fear-of-change", intensity, mitigation), line("fear-of-precarity", other, 1)];
            assessed(&lines).brakes.release
        };
        let (held, looser) = (brakes(intensity, mitigation), brakes(intensity, mitigation + 1));
        prop_assert!(looser.value >= held.value && looser.low >= held.low);
        if intensity > 0 {
            let lighter = brakes(intensity - 1, mitigation);
            prop_assert!(lighter.value >= held.value && lighter.high >= held.high);
        }
    }

    #[test]
    fn the_order_of_counts_changes_no_figure_of_reach(
        (counts, other) in proptest::collection::btree_map(2000..2026_i16, 0..1_000_000_u64, 0..12)
            .prop_flat_map(|counts| {
                let counts: Vec<_> = counts.into_iter().collect();
                (Just(counts.clone()), Just(counts).prop_shuffle())
            }),
        expected in 1..2_000_000_u64,
    ) {
        let reached = |counts: &[(i16, u64)]| {
            let rows: Vec<String> = counts
                .iter()
                .map(|(year, users)| format!("{{ date = {year}-06-01, users = {users} }}"))
                .collect();
            let text = format!(
                "{HEAD}[reach]\nunit = \"people\"\ncounting = \"unique\"\nexpected = {{ count = \
                 {expected} }}\nobservations = [{}]\n",
                rows.join(", ")
            );
            measure(project(&text).reach.as_ref().unwrap(), TODAY)
        };
        let (one, two) = (reached(&counts), reached(&other));
        prop_assert_eq!(one.users, counts.last().map(|(_, users)| *users));
        let figures = |reached: &germoir::reach::Reached| {
            [
                reached.uptake.map(|uptake| uptake.low),
                reached.uptake.and_then(|uptake| uptake.high),
                reached.speed_per_month,
                reached.speed_12_months,
                reached.doubling_months,
            ]
        };
        prop_assert_eq!(figures(&one), figures(&two));
        prop_assert!(figures(&one).iter().flatten().all(|figure| figure.is_finite()));
        prop_assert_eq!(one.uptake.is_some(), one.users.is_some());
        prop_assert!(one.doubling_months.is_none_or(|months| months > 0.0));
    }
}
