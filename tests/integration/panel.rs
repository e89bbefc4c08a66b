//! Several reviews of each project, side by side.

use std::path::Path;

use serde_json::Value;

use crate::runner::{json, path, run, stdout};

pub const COHORT: &str = "tests/fixtures/panel/cohort";

fn panel() -> Value {
    json(&["panel", COHORT, "--format", "json"], 0)
}

fn project<'v>(panel: &'v Value, id: &str) -> &'v Value {
    panel["projects"].as_array().unwrap().iter().find(|project| project["id"] == id).unwrap()
}

fn point<'v>(project: &'v Value, id: &str) -> &'v Value {
    project["points"].as_array().unwrap().iter().find(|point| point["id"] == id).unwrap()
}

/// Copies the cohort, so that a test can add to it.
pub fn cohort() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("reviews")).unwrap();
    for part in ["", "reviews"] {
        for entry in std::fs::read_dir(Path::new(&path(COHORT)).join(part)).unwrap() {
            let from = entry.unwrap().path();
            if from.is_file() {
                let name = from.file_name().unwrap();
                std::fs::copy(&from, folder.path().join(part).join(name)).unwrap();
            }
        }
    }
    folder
}

#[test]
fn a_reader_is_given_a_review_to_fill_in_and_the_panel_reads_it() {
    let folder = cohort();
    let project = folder.path().join("jardin-partage.toml");
    let project = project.to_str().unwrap();
    for (language, asked) in
        [("fr", "Racontez-moi une rencontre de terrain"), ("en", "Tell me about")]
    {
        let file = folder.path().join(format!("reviews/{language}.toml"));
        let file = file.to_str().unwrap();
        let new = ["new", file, "--review", project, "--name", language, "--lang", language];
        assert_eq!(run(&new).status.code(), Some(0));
        assert_eq!(run(&["check", file]).status.code(), Some(0));
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains(asked), "{text}");
        // What the bearer answered would weigh on the reader.
        assert!(!text.contains("La grille est ouverte"));
        std::fs::write(file, text.replace("openness = \"unknown\"", "openness = 0")).unwrap();
    }
    let directory = folder.path().to_str().unwrap();
    let panel = json(&["panel", directory, "--names", "--format", "json"], 0);
    let text = panel.to_string();
    assert!(text.contains("\"fr\"") && text.contains("\"en\""), "{text}");
    let shown = stdout(&["panel", directory, "--names", "--lang", "en"], 0);
    assert!(shown.contains("fr (funder), 23 November 2026: current version"), "{shown}");
    assert!(shown.contains("fr: 0/4"), "{shown}");
}

#[test]
fn a_review_is_of_one_project_and_has_a_reader() {
    let folder = cohort();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let new = |project: &str| run(&["new", &at("mine.toml"), "--review", project, "--lang", "en"]);
    let folder_given = new(&at("reviews"));
    assert_eq!(folder_given.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&folder_given.stderr).contains("a review is of one project"));
    let review_given = new(&at("reviews/jardin-alix.toml"));
    assert_eq!(review_given.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&review_given.stderr).contains("its table is [review]"));
    assert!(!folder.path().join("mine.toml").exists());
    // Two readers without a name would be taken for one.
    assert_eq!(new(&at("jardin-partage.toml")).status.code(), Some(0));
    assert_eq!(run(&["check", &at("mine.toml")]).status.code(), Some(1));
}

#[test]
fn the_meeting_reads_it_in_both_languages() {
    insta::assert_snapshot!("cohort_fr", stdout(&["panel", COHORT, "--lang", "fr"], 0));
    let one = ["panel", COHORT, "--lang", "en", "--project", "jardin-partage", "--verbose"];
    insta::assert_snapshot!("garden_en", stdout(&one, 0));
    let minutes = ["panel", COHORT, "--lang", "fr", "--format", "minutes"];
    insta::assert_snapshot!("minutes_fr", stdout(&minutes, 0));
}

#[test]
fn a_median_and_a_spread_stand_beside_the_bearers_own_view() {
    let panel = panel();
    assert_eq!(panel["schema"], "germoir/panel/1");
    let openness = point(project(&panel, "jardin-partage"), "openness");
    let scale = &openness["scales"][0];
    assert_eq!(scale["median"], 3.0);
    assert_eq!((&scale["lowest"], &scale["highest"]), (&1.into(), &4.into()));
    assert_eq!((&scale["spread"], &scale["bearer"]), (&3.into(), &3.into()));
    assert_eq!(openness["replies"][0]["date"], "2026-11-10");
    let brake = point(project(&panel, "jardin-partage"), "fear-of-change");
    assert_eq!(brake["scales"].as_array().unwrap().len(), 2);
}

#[test]
fn six_points_are_discussed_the_furthest_apart_first_ties_in_catalogue_order() {
    let panel = panel();
    let garden = project(&panel, "jardin-partage");
    let discuss: Vec<&str> =
        garden["discuss"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert_eq!(
        discuss,
        [
            "criterion:openness",
            "brake:fear-of-change",
            "criterion:doing-with",
            "criterion:field-listening",
            "criterion:availability",
            "criterion:listening"
        ]
    );
    let apart: Vec<&str> =
        garden["also_apart"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert_eq!(
        apart,
        ["criterion:trusting", "criterion:diversity", "criterion:living-with", "stake:health"]
    );
}

#[test]
fn who_declined_every_answer_has_read() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let head =
        "format = 1\n[project]\nid = \"a\"\nname = \"A\"\nsummary = \"S.\"\nstage = \"idea\"\n";
    write("a.toml", head);
    let review =
        "format = 1\n[review]\nproject = \"a\"\nreviewer = \"R\"\ndate = 2026-11-02\n[answers]\n";
    write("r.toml", &format!("{review}listening = \"declined\"\n"));
    let here = folder.path().to_str().unwrap();
    let shown = stdout(&["panel", here, "--format", "markdown", "--lang", "en"], 0);
    assert!(shown.contains("| Reader 1 | 1 | 1 | 0 | – |"), "{shown}");
}

#[test]
fn who_read_what_is_told_and_a_reply_makes_no_review_old() {
    let panel = panel();
    let garden = project(&panel, "jardin-partage");
    let versions: Vec<(&str, &str)> = garden["reviews"]
        .as_array()
        .unwrap()
        .iter()
        .map(|review| (review["role"].as_str().unwrap(), review["version"].as_str().unwrap()))
        .collect();
    // The funder and the peer read the file before its reply was added to it.
    assert!(versions.contains(&("funder", "current")), "{versions:?}");
    assert!(versions.contains(&("peer", "current")));
    assert!(versions.contains(&("user", "older")));
    assert_eq!(garden["reviews_by_bearer"][0]["version"], "unsaid");
}

#[test]
fn a_recusal_a_double_and_a_review_past_its_time_count_for_nothing() {
    let panel = panel();
    let garden = project(&panel, "jardin-partage");
    assert_eq!(garden["reviews"].as_array().unwrap().len(), 3);
    assert_eq!(garden["recused"].as_array().unwrap().len(), 1);
    assert_eq!(garden["replaced"][0]["date"], "2026-10-01");
    // All three gave openness 0.
    assert_eq!(point(garden, "openness")["scales"][0]["lowest"], 1);
    assert_eq!(panel["expired"], 1);
    let stray = &panel["left_out"][0];
    assert_eq!(
        (&stray["reason"], &stray["near"]),
        (&"unknown-project".into(), &"jardin-partage".into())
    );
}

#[test]
fn names_are_shown_only_when_asked_for() {
    let names = ["Alix", "Noor", "Sam Passant", "Camille", "Ancienne"];
    for format in ["terminal", "json", "markdown", "html", "minutes"] {
        let text = stdout(&["panel", COHORT, "--format", format], 0);
        assert!(names.iter().all(|name| !text.contains(name)), "{format}");
        let text = stdout(&["panel", COHORT, "--format", format, "--names"], 0);
        assert!(names[..4].iter().all(|name| text.contains(name)), "{format}");
        assert!(!text.contains("Ancienne"), "{format}");
    }
    // Files of reviews are often named after who wrote them.
    let output = run(&["panel", COHORT]);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("inconnu.toml"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("inconnu.toml"));
    for (names, shown) in [(vec![], false), (vec!["--names"], true)] {
        let panel = stdout(&[vec!["panel", COHORT, "--format", "json"], names].concat(), 0);
        assert_eq!(panel.contains("inconnu.toml"), shown);
    }
}

#[test]
fn a_committee_reads_what_bearers_wrote_whatever_they_share_with_others() {
    let words = ["Atelier des Fils", "tenons un carnet", "à l’atelier, venez"];
    for format in ["terminal", "json", "markdown", "html", "minutes"] {
        let text = stdout(&["panel", COHORT, "--format", format], 0);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.iter().all(|words| text.contains(words)), "{format}\n{text}");
    }
}

#[test]
fn agreement_is_measured_with_its_interval_or_said_not_to_be() {
    let panel = panel();
    let garden = &project(&panel, "jardin-partage")["agreement"];
    assert_eq!((&garden["status"], &garden["points"]), (&"measured".into(), &12.into()));
    let ordinal = &garden["alpha"]["ordinal"];
    let (value, low) =
        (ordinal["value"].as_f64().unwrap(), ordinal["interval"][0].as_f64().unwrap());
    assert!(low < value && value < ordinal["interval"][1].as_f64().unwrap());
    assert!(garden["kappa"].is_null(), "three readers have no kappa");
    assert_eq!(project(&panel, "atelier-des-fils")["agreement"]["status"], "not-enough-overlap");
    assert_eq!(panel["severity"]["status"], "estimated");
    let differences = panel["severity"]["readers"].as_array().unwrap();
    let sum: f64 = differences.iter().map(|one| one["levels"].as_f64().unwrap()).sum();
    assert!(sum.abs() < 1e-9);
}

#[test]
fn the_same_bytes_come_from_any_number_of_threads_and_any_file_names() {
    let folder = cohort();
    let here = folder.path().to_str().unwrap();
    let once = stdout(&["panel", here, "--format", "markdown", "--threads", "1"], 0);
    let reviews = folder.path().join("reviews");
    std::fs::rename(reviews.join("jardin-alix.toml"), reviews.join("zzz.toml")).unwrap();
    std::fs::rename(reviews.join("jardin-sam.toml"), reviews.join("aaa.toml")).unwrap();
    assert_eq!(stdout(&["panel", here, "--format", "markdown", "--threads", "2"], 0), once);
}

#[test]
fn a_broken_file_is_told_and_the_rest_is_done() {
    let folder = cohort();
    let here = folder.path().to_str().unwrap();
    std::fs::write(folder.path().join("atelier-des-fils.toml"), "format = 1\n[project]\nname = ")
        .unwrap();
    let output = run(&["panel", here, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("atelier-des-fils.toml:3"));
    let panel: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(panel["projects"].as_array().unwrap().len(), 1);
    let reasons: Vec<&Value> =
        panel["left_out"].as_array().unwrap().iter().map(|stray| &stray["reason"]).collect();
    assert!(reasons.contains(&&Value::from("invalid-project")), "{reasons:?}");
}

#[test]
fn two_projects_with_one_id_are_both_left_out() {
    let folder = cohort();
    let here = folder.path().to_str().unwrap();
    let file = folder.path().join("jardin-partage.toml");
    std::fs::create_dir(folder.path().join("other")).unwrap();
    let other = std::fs::read_to_string(&file).unwrap() + "# Another.\n";
    std::fs::write(folder.path().join("other/jardin-partage.toml"), other).unwrap();
    let panel = json(&["panel", here, "--format", "json"], 1);
    assert_eq!(panel["projects"].as_array().unwrap().len(), 1);
}

#[test]
fn an_empty_folder_a_file_and_a_missing_folder_each_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().to_str().unwrap();
    for (lang, words) in [("fr", "aucun projet"), ("en", "no project")] {
        assert!(stdout(&["panel", here, "--lang", lang], 1).contains(words));
    }
    let file = format!("{COHORT}/jardin-partage.toml");
    assert_eq!(run(&["panel", &file]).status.code(), Some(2));
    assert_eq!(run(&["panel", "tests/fixtures/panel/nowhere"]).status.code(), Some(5));
    let unknown = run(&["panel", COHORT, "--project", "nobody"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn minutes_are_written_beside_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("minutes.md");
    stdout(&["panel", COHORT, "--lang", "en", "--minutes", file.to_str().unwrap()], 0);
    let minutes = std::fs::read_to_string(file).unwrap();
    assert!(minutes.starts_with("# Minutes of the panel\n") && minutes.contains("leaves the room"));
}

#[test]
fn a_family_that_weighs_nothing_in_the_profile_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("own.toml");
    let text = std::fs::read_to_string(path("criteria/profiles/funder.toml")).unwrap();
    let text = match text.contains("success = ") {
        true => text.replace("success = 1", "success = 0"),
        false => text.replacen("[families]\n", "[families]\nsuccess = 0\n", 1),
    };
    std::fs::write(&profile, text).unwrap();
    let panel =
        json(&["panel", COHORT, "--format", "json", "--profile", profile.to_str().unwrap()], 0);
    let points = project(&panel, "jardin-partage")["points"].as_array().unwrap();
    assert!(points.iter().all(|point| point["id"] != "openness"));
    assert!(points.iter().any(|point| point["id"] == "fear-of-change"));
}

/// The same of brakes and stakes, each by its own weight.
#[test]
fn brakes_and_stakes_that_weigh_nothing_are_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("own.toml");
    let kinds = |weights: &str| {
        let text = format!("format = 1\n[profile]\nname = \"p\"\n[families]\n{weights}\n");
        std::fs::write(&profile, text).unwrap();
        let arguments =
            ["panel", COHORT, "--format", "json", "--profile", profile.to_str().unwrap()];
        let panel = json(&arguments, 0);
        let points = project(&panel, "jardin-partage")["points"].as_array().unwrap().clone();
        ["criterion", "brake", "stake"].map(|kind| points.iter().any(|point| point["kind"] == kind))
    };
    assert_eq!(kinds(""), [true; 3]);
    assert_eq!(kinds("release = 0"), [true, false, true]);
    assert_eq!(kinds("stakes = 0"), [true, true, false]);
}

/// A project and its readers, each giving the success factors these levels in catalogue order.
pub fn readers(levels: &[&[u8]]) -> tempfile::TempDir {
    const FACTORS: [&str; 10] = [
        "openness",
        "availability",
        "attention",
        "listening",
        "trusting",
        "no-single-model",
        "diversity",
        "living-with",
        "doing-with",
        "being-with",
    ];
    let folder = tempfile::tempdir().unwrap();
    let project = "format = 1\n[project]\nname = \"A\"\nsummary = \"B.\"\nstage = \"operating\"\n";
    std::fs::write(folder.path().join("a.toml"), project).unwrap();
    for (reader, levels) in levels.iter().enumerate() {
        let mut text = format!(
            "format = 1\n[review]\nproject = \"a\"\nreviewer = \"R {reader}\"\n[answers]\n"
        );
        for (factor, level) in FACTORS.iter().zip(*levels) {
            text.push_str(&format!("{factor} = {level}\n"));
        }
        std::fs::write(folder.path().join(format!("review-{reader}.toml")), text).unwrap();
    }
    folder
}

fn agreement(levels: &[&[u8]]) -> Value {
    let folder = readers(levels);
    let panel = json(&["panel", folder.path().to_str().unwrap(), "--format", "json"], 0);
    panel["projects"][0]["agreement"].clone()
}

#[test]
fn two_readers_have_a_weighted_kappa_and_three_have_not() {
    let (one, other) = ([0, 1, 2, 3, 4, 0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 1, 2, 3, 4, 3]);
    let two = agreement(&[&one, &other]);
    // Ten pairs, five of them one level apart.
    let linear = two["kappa"]["linear"].as_f64().unwrap();
    let expected: f64 =
        one.iter().flat_map(|a: &u8| other.iter().map(move |b| f64::from(a.abs_diff(*b)))).sum();
    assert!((linear - (1.0 - 5.0 * 10.0 / expected)).abs() < 1e-12);
    assert!(two["kappa"]["quadratic"].as_f64().unwrap() > linear);
    assert_eq!((&two["same"], &two["within_one"]), (&0.5.into(), &1.0.into()));
    assert!(agreement(&[&one, &other, &one])["kappa"].is_null());
}

#[test]
fn readers_who_all_agree_one_reader_and_few_shared_points_are_each_said() {
    let all_equal = agreement(&[&[3; 10], &[3; 10], &[3; 10]]);
    assert_eq!(
        (&all_equal["status"], &all_equal["points"]),
        (&"nothing-varies".into(), &10.into())
    );
    assert_eq!(agreement(&[&[0, 1, 2, 3, 4, 0, 1, 2, 3, 4]])["status"], "not-enough-overlap");
    let few = agreement(&[&[0, 1, 2, 3], &[0, 1, 2, 4, 4, 4, 4, 4, 4, 4]]);
    assert_eq!((&few["status"], &few["points"]), (&"not-enough-overlap".into(), &4.into()));
    let folder = readers(&[&[3; 10], &[3; 10]]);
    let here = folder.path().to_str().unwrap();
    for (lang, words) in [("fr", "rien ne varie"), ("en", "nothing varies")] {
        assert!(stdout(&["panel", here, "--lang", lang], 0).contains(words));
    }
}

#[test]
fn another_seed_moves_the_interval_and_never_the_value() {
    let of = |seed: &str| {
        let panel = json(&["panel", COHORT, "--format", "json", "--seed", seed], 0);
        panel["agreement"]["alpha"]["ordinal"].clone()
    };
    assert_eq!(of("1")["value"], of("2")["value"]);
    assert_ne!(of("1")["interval"], of("2")["interval"]);
}

#[test]
fn a_level_of_at_least_keeps_its_plus_and_the_report_says_what_it_counts_as() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    let more = "openness = { level = 2, at_least = true }";
    let plain = "openness = 2";
    let project = |own: &str| {
        format!(
            "format = 1\n[project]\nid = \"a\"\nname = \"A\"\nsummary = \"Un essai.\"\nstage = \"idea\"\n[answers]\n{own}\n"
        )
    };
    let review = |reader: &str, said: &str| {
        format!(
            "format = 1\n[review]\nproject = \"a\"\nreviewer = \"{reader}\"\n[answers]\n{said}\n"
        )
    };
    let here = folder.path().to_str().unwrap();
    write("nour.toml", review("Nour", "openness = 4"));
    for (own, read, is_more) in [(plain, plain, false), (plain, more, true), (more, plain, true)] {
        write("a.toml", project(own));
        write("eli.toml", review("Eli", read));
        for (language, how) in
            [("en", "A plus after a level (2+)"), ("fr", "Un plus après un niveau")]
        {
            for format in ["terminal", "markdown", "html", "minutes"] {
                let typed = ["panel", here, "--verbose", "--format", format, "--lang", language];
                let text = stdout(&typed, 0).replace('\n', " ");
                assert_eq!(text.contains(how), is_more, "{format} {language}: {text}");
                assert_eq!(text.contains("2+/4"), is_more, "{format} {language}: {text}");
            }
        }
        let sheet = stdout(&["panel", here, "--format", "csv", "--lang", "en"], 0);
        assert_eq!(sheet.contains(",2+"), is_more, "{sheet}");
        let panel = json(&["panel", here, "--format", "json"], 0);
        let point = point(project_of(&panel), "openness");
        let voices = [&point["readers"], &point["bearer"]].map(|said| said.as_array().unwrap());
        let at_least = voices.into_iter().flatten().filter(|voice| voice["at_least"] == true);
        let levels: Vec<Value> = at_least.map(|voice| voice["level"].clone()).collect();
        assert_eq!(levels, if is_more { vec![Value::from(2)] } else { Vec::new() });
        assert_eq!(point["scales"][0]["spread"], 2, "it counts as 2");
    }
}

fn project_of(panel: &Value) -> &Value {
    project(panel, "a")
}
