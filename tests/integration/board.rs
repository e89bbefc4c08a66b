//! The report of a cohort as a board reads it: a head, pictures, and every project within reach.

use std::collections::BTreeSet;

use crate::batch::{Cohort, project};
use crate::runner::stdout;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

#[test]
fn the_report_bears_a_name_and_an_image_that_stays_in_the_page() {
    let cohort = Cohort::new(&[("a.toml", &project("A", ""))]);
    std::fs::write(cohort.path().join("logo"), SVG).unwrap();
    let options = ["--format", "html,markdown", "--from", "Fonds <b>Commun</b>", "--logo", "logo"];
    cohort.ran("out", &options, 0);
    let page = cohort.text("out/report.html");
    assert_eq!(page.matches("<img").count(), 1);
    // As an address that holds it: nothing of it is part of the page, so that nothing of it runs.
    assert!(
        page.contains("<img src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0")
            && !page.contains("alert(1)")
    );
    assert!(page.contains("img-src data:"), "the policy lets it in");
    assert!(page.contains("Fonds &lt;b&gt;Commun&lt;/b&gt;"));
    assert!(cohort.text("out/report.md").starts_with("**Fonds &lt;b&gt;Commun"));
    assert!(!cohort.text("out/projects/a.html").contains("Commun"));
}

#[test]
fn what_is_no_image_is_refused_before_anything_is_written() {
    let cohort = Cohort::new(&[("a.toml", &project("A", ""))]);
    let large = vec![b' '; 300 << 10];
    let entities = b"<!DOCTYPE svg [<!ENTITY a \"aa\">]><svg>&a;</svg>".to_vec();
    let bad = [
        ("text", b"GIF89a".to_vec(), "Give a PNG, JPEG or SVG file"),
        ("large", large, "larger than 256 KiB"),
        ("entities", entities, "<!ENTITY"),
    ];
    for (name, bytes, said) in bad {
        std::fs::write(cohort.path().join(name), bytes).unwrap();
        let told = cohort.ran("out", &["--from", "F", "--logo", name], 2);
        assert!(told.contains(said) && told.contains(name), "{told}");
    }
    let told = cohort.ran("out", &["--from", "F", "--logo", "nowhere"], 5);
    assert!(told.contains("nowhere"), "{told}");
    let told = cohort.ran("out", &["--logo", "text"], 2);
    assert!(told.contains("--from"), "an image says whose it is in words: {told}");
    assert!(!cohort.path().join("out").exists());
}

#[test]
fn paper_has_the_first_pages_and_everything_when_asked() {
    let cohort = Cohort::of_examples();
    cohort.ran("out", &["--format", "html"], 0);
    let page = cohort.text("out/report.html");
    assert!(page.contains("<details><summary>") && !page.contains("<details open"));
    assert!(page.contains("<div class=\"on-screen\">") && page.contains("option --full"));
    cohort.ran("full", &["--format", "html", "--full"], 0);
    let page = cohort.text("full/report.html");
    assert!(page.contains("<details open") && !page.contains("<div class=\"on-screen\">"));
    assert!(!page.contains("option --full"), "nothing is left out");
}

/// The pages of projects that a page leads to, and the pages beside it.
fn led_to(page: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let pages = links.filter(|link| link.ends_with(".html")).map(str::to_owned);
    pages.partition(|link| link.starts_with("projects/"))
}

#[test]
fn every_project_is_reached_however_many_there_are() {
    let cohort = Cohort::new(&[]);
    for at in 0..1300 {
        // Half under one letter, which takes two pages; some without a letter or digit at all.
        let name = match at % 4 {
            0 | 1 => format!("Élan {at}"),
            2 => format!("{at} mains"),
            _ => "※".to_owned(),
        };
        cohort.write(&format!("p{at}.toml"), &project(&name, ""));
    }
    let options = ["--format", "html,csv", "--no-kinship", "-q"];
    cohort.ran("out", &options, 0);
    let report = cohort.text("out/report.html");
    let (direct, beside) = led_to(&report);
    // The report itself lists none of so many, but for those who have not answered yet, up to its limit.
    assert!(direct.len() <= 200, "{}", direct.len());
    let lists: Vec<&str> = beside.iter().map(String::as_str).collect();
    let expected =
        ["projects-0-9.html", "projects-e-1.html", "projects-e-2.html", "projects-other.html"];
    assert_eq!(lists, expected);
    let mut reached = BTreeSet::new();
    for list in lists {
        let page = cohort.text(&format!("out/{list}"));
        assert!(page.contains("href=\"report.html\"") && page.contains("id=\"search\""), "{list}");
        reached.extend(led_to(&page).0);
    }
    let pages = cohort.all("out").into_keys().filter(|name| name.starts_with("projects/"));
    assert_eq!(reached, pages.collect::<BTreeSet<String>>());
    // What a smaller cohort does not have is gone.
    for at in 100..1300 {
        std::fs::remove_file(cohort.path().join(format!("in/p{at}.toml"))).unwrap();
    }
    cohort.ran("out", &options, 0);
    assert!(!cohort.path().join("out/projects-0-9.html").exists());
    assert_eq!(led_to(&cohort.text("out/report.html")).0.len(), 100);
}

#[test]
fn the_search_holds_no_word_of_those_who_did_not_agree() {
    let shared =
        project("Ouvert", "publics = [\"voisines\"]\nterritory = { places = [\"Niort\"] }");
    let hushed =
        project("Fermé", "publics = [\"secrets\"]\nterritory = { places = [\"Ailleurs\"] }")
            .replace("cohort = true", "cohort = false");
    let cohort = Cohort::new(&[("a.toml", &shared), ("b.toml", &hushed)]);
    cohort.ran("out", &["--format", "html"], 0);
    let page = cohort.text("out/report.html");
    let data = page.split("type=\"application/json\">").nth(1).unwrap();
    let data: serde_json::Value = serde_json::from_str(data.split('<').next().unwrap()).unwrap();
    assert_eq!(data["filters"], serde_json::json!([["Niort"], ["Idea"], ["voisines"]]));
    assert_eq!(data["rows"], serde_json::json!([["Ouvert", "a", 0, 1, 2], ["project 1", 0, 1]]));
    assert!(
        !page.contains("secrets") && !page.contains("Ailleurs") && !page.contains("withheld\"")
    );
}

#[test]
fn counts_of_a_year_join_those_who_counted_and_no_small_ones() {
    let reach = |counts: &str| {
        let rest =
            format!("[reach]\nunit = \"people\"\ncounting = \"unique\"\nobservations = [{counts}]");
        project("P", &rest)
    };
    let of = |year: u16, users: u16| format!("{{ date = {year}-03-01, users = {users} }}, ");
    let cohort = Cohort::new(&[
        ("a.toml", &reach(&[of(2022, 10), of(2024, 30), of(2025, 40)].concat())),
        ("b.toml", &reach(&[of(2022, 3), of(2025, 50)].concat())),
        ("c.toml", &reach(&[of(2024, 100), of(2025, 2)].concat())),
    ]);
    cohort.ran("out", &["--format", "html"], 0);
    let page = cohort.text("out/report.html");
    let row = |year: &str, total: &str, projects: &str| {
        let cell = |text: &str| format!("<td class=\"number\">{text}</td>");
        let row = format!("<th scope=\"row\">{year}</th>{}{}", cell(total), cell(projects));
        assert!(page.contains(&row), "{row}\n{page}");
    };
    row("2022", "10", "1");
    // Nobody counted: that is no zero.
    row("2023", "–", "–");
    row("2024", "30", "1");
    row("2025", "90", "2");
}

#[test]
fn brakes_stand_beside_what_was_done_and_silence_is_none() {
    let brake = |rest: &str| project("P", &format!("[brakes]\nfear-of-change = {rest}"));
    let cohort = Cohort::new(&[
        ("a.toml", &brake("{ intensity = 3, mitigation = 2 }")),
        ("b.toml", &brake("{ intensity = 2, mitigation = 0 }")),
        ("c.toml", &brake("{ intensity = 1 }")),
        ("d.toml", &brake("{ intensity = 0 }")),
    ]);
    cohort.ran("out", &["--format", "html"], 0);
    let page = cohort.text("out/report.html");
    let cells = ["3", "1", "1", "1"].map(|of| format!("<td class=\"number\">{of}</td>")).concat();
    assert!(page.contains(&format!("Fear of change</th>{cells}")), "{page}");
}

#[test]
fn nothing_is_drawn_of_what_nobody_says() {
    let cohort = Cohort::new(&[("a.toml", &project("A", ""))]);
    cohort.ran("out", &["--format", "html"], 0);
    let page = cohort.text("out/report.html");
    let pages = page.split("id=\"annexes\"").next().unwrap();
    // The stage alone is said.
    assert_eq!(pages.matches("<figure").count(), 1, "{pages}");
    for said in [
        "No project says yet which stake it contributes to.",
        "No project speaks of its brakes yet.",
        "No project says yet which support it asks for.",
        "No project says yet how many people it reaches.",
    ] {
        assert!(pages.contains(said), "{said}");
    }
}

#[test]
fn what_is_kept_back_or_silent_or_rare_is_not_said_to_be_little_or_none() {
    let cohort = Cohort::new(&[]);
    for at in 0..6 {
        // Four people each are twenty-four together.
        let reach = "[reach]\nunit = \"people\"\ncounting = \"unique\"\n\
            observations = [{ date = 2026-01-01, users = 4 }]\n";
        cohort.write(&format!("p{at}.toml"), &project(&format!("P{at}"), reach));
    }
    let shown = "[answers]\nopenness = { level = 2, evidence = [{ kind = \"documented\", \
        date = 2026-01-01, source = \"Notes\" }] }\n";
    cohort.write("z.toml", &project("Z", shown));
    for at in 0..30 {
        cohort.write(&format!("q{at}.toml"), &project(&format!("Q{at}"), ""));
    }
    cohort.ran("out", &["--format", "markdown"], 0);
    let report = cohort.text("out/report.md");
    let row = |name: &str| report.lines().find(|line| line.starts_with(name)).unwrap_or(&report);
    assert!(row("| people | each counted once |").contains("kept back"), "{report}");
    // No project speaks of a stake.
    assert!(!report.contains("| Company | 0 |"), "{report}");
    assert!(row("| documented |").contains("less than 1%"), "{report}");
}

#[test]
fn what_is_left_of_a_brake_is_said_of_those_who_feel_it_and_say_what_they_did() {
    let folder = tempfile::tempdir().unwrap();
    let answers = ["{ intensity = 4, mitigation = 2 }", "{ intensity = 2 }", "{ intensity = 0 }"];
    for (at, answer) in answers.into_iter().enumerate() {
        let text = format!(
            "format = 1\n[project]\nname = \"P {at}\"\nsummary = \"Un essai.\"\nstage = \"idea\"\nanswered_on = \"2\"\n\
             [brakes]\nfear-of-change = {answer}\nfear-of-the-other = {}\n",
            answers[if at == 0 { 1 } else { at }]
        );
        std::fs::write(folder.path().join(format!("p{at}.toml")), text).unwrap();
    }
    let out = folder.path().join("out");
    let [here, there] = [folder.path(), &out].map(|path| path.to_str().unwrap());
    let typed = ["batch", here, "-o", there, "--format", "json,markdown", "--lang", "en"];
    stdout(&typed, 0);
    let report = std::fs::read_to_string(out.join("cohort.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let brakes = report["brakes"].as_array().unwrap();
    let of = |id: &str| brakes.iter().find(|brake| brake["id"] == id).unwrap();
    let told = |id: &str| ["felt", "told", "mean_residual"].map(|key| of(id)[key].to_string());
    assert_eq!(told("fear-of-change"), ["2", "1", "0.5"]);
    // Nobody says what was done: nothing is known of what is left.
    assert_eq!(told("fear-of-the-other"), ["2", "0", "null"]);
    let text = std::fs::read_to_string(out.join("report.md")).unwrap();
    assert!(text.contains("| 0\\.5 (1 of 2) |"), "{text}");
}

#[test]
fn the_table_of_a_picture_names_what_it_counts() {
    let cohort = Cohort::new(&[("a.toml", &project("A", "territory = { scale = \"local\" }"))]);
    cohort.ran("out", &["--format", "html", "--lang", "en"], 0);
    let page = cohort.text("out/report.html");
    let (_, from) = page.split_once("Territories").unwrap();
    let (_, table) = from.split_once("<th").unwrap();
    assert!(table[..60].contains(">Territory<"), "{}", &table[..200]);
}
