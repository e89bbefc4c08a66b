//! What structures do for bearers, and whom bearers can see for what.

use std::path::Path;

use serde_json::{Value, json};

use crate::runner::{command, json, path, run, stdout};

fn fixture(name: &str) -> String {
    path(&format!("tests/fixtures/support/{name}"))
}

fn report(paths: &[&str], code: i32) -> Value {
    json(&[&["support"], paths, &["--format", "json"]].concat(), code)
}

fn group<'r>(report: &'r Value, id: &str) -> &'r Value {
    let groups = report["structures"][0]["groups"].as_array().unwrap();
    groups.iter().find(|group| group["id"] == id).unwrap()
}

fn ids(list: &Value, key: &str) -> Vec<String> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one[key].as_str().unwrap().to_owned()).collect()
}

/// The item of a list that has this id.
fn by_id<'r>(list: &'r Value, key: &str, id: &str) -> &'r Value {
    list.as_array().unwrap().iter().find(|one| one[key] == id).unwrap()
}

#[test]
fn the_figures_of_a_structure_are_those_of_the_method() {
    let report = report(&[&fixture("pepiniere.toml")], 0);
    assert_eq!(report["schema"], "germoir/support/1");
    assert!(report["bearers"].is_null());
    // Nine questions, one of which does not apply: A is 8. Answered 1, 3, 0 and 4: K is 4, and
    // Σ l/4 is 2. Documented or better today: the one observed, of level 3.
    let conceive = group(&report, "conceive");
    assert_eq!(conceive["criteria"].as_array().unwrap().len(), 9);
    for (key, figure) in [("value", 0.5), ("low", 0.25), ("high", 0.75), ("coverage", 0.5)] {
        assert_eq!(conceive[key], figure, "{key}");
    }
    // Nothing shows that the ninth does not apply: on evidence it is open as well.
    let supported = &conceive["supported"];
    for (key, figure) in
        [("value", 0.75), ("low", 0.75 / 9.0), ("high", 8.75 / 9.0), ("coverage", 1.0 / 9.0)]
    {
        assert_eq!(supported[key], figure, "supported {key}");
    }
    let culture = group(&report, "culture");
    assert!(culture["value"].is_null());
    assert_eq!((&culture["low"], &culture["high"]), (&json!(0.0), &json!(1.0)));
    let structure = &report["structures"][0];
    assert_eq!(structure["groups"].as_array().unwrap().len(), 6);
    let asked: usize = structure["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["criteria"].as_array().unwrap().len())
        .sum();
    assert_eq!(asked, 27);
    assert_eq!(structure["strengths"], json!(["no-exams", "places-to-germinate"]));
    let advice = ids(&structure["advice"], "criterion");
    assert_eq!(advice, ["trust-in-bearers", "no-competition", "no-exams"]);
    // One question alone in its group settles the whole of it; then one of two.
    let questions = structure["next_questions"].as_array().unwrap();
    assert_eq!(questions[0], "prospecting-and-sharing");
    assert_eq!(questions[1], "innovation-culture");
    assert_eq!(questions[2], "local-labs");
    assert!(!questions.contains(&json!("time-to-design")), "declined is not asked again");
}

/// The question about a criterion that one structure declined and another left unknown.
const ASKED: &str = "Tell me about a bearer who came with a mere idea";

#[test]
fn a_warning_is_given_for_an_answer_and_a_question_asked_without_one() {
    let report = report(&[&fixture("pepiniere.toml")], 0);
    let warnings = &report["structures"][0]["warnings"];
    for (id, done) in [
        ("sets-bearers-in-competition", json!(true)),
        ("asks-for-a-business-plan", json!(true)),
        ("judges-by-figures", json!(true)),
        ("holds-examinations", json!(false)),
        ("leaves-no-time-for-design", Value::Null),
    ] {
        assert_eq!(by_id(warnings, "id", id)["done"], done, "{id}");
    }
    let text = stdout(&["support", &fixture("pepiniere.toml"), "--lang", "en"], 0);
    assert!(text.contains("Bearers are set against one another. (map, 2.3.4)"), "{text}");
    let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Answered 1/4, declared: "));
    // Declined: not asked again.
    assert!(said.contains("Leaving time to design: declined"));
    assert!(!said.contains(ASKED));
    let silent = stdout(&["support", &fixture("maison.toml"), "--lang", "en"], 0);
    let silent = silent.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(silent.contains(&format!("Not known yet: {ASKED}")), "{silent}");
    assert!(!said.contains("go through an examination"));
    assert!(!said.to_lowercase().contains("index"));
}

#[test]
fn what_a_structure_says_reads_as_recorded() {
    let one = ["support", &fixture("pepiniere.toml"), "--lang", "en", "--verbose"];
    insta::assert_snapshot!("structure_en", stdout(&one, 0));
    let all = ["support", &fixture(""), "--lang", "fr"];
    insta::assert_snapshot!("cohort_fr", stdout(&all, 0));
    let markdown = [&all[..], &["--format", "markdown"]].concat();
    insta::assert_snapshot!("cohort_markdown_fr", stdout(&markdown, 0));
}

#[test]
fn places_are_given_out_within_capacity_and_to_as_many_as_there_are_places_for() {
    let report = report(&[&fixture("")], 0);
    let bearers = &report["bearers"];
    assert_eq!(
        bearers["counts"],
        json!({ "met": 1, "partly": 3, "unmet": 1, "none_named": 1 }),
        "{bearers:#}"
    );
    let time = by_id(&bearers["support"], "id", "time-to-design");
    assert_eq!((&time["needed"], &time["stated_places"]), (&json!(4), &json!(3)));
    assert_eq!((&time["met"], &time["missing"]), (&json!(3), &json!(1)));
    for offer in time["offers"].as_array().unwrap() {
        let placed = offer["placed"].as_array().unwrap().len() as u64;
        assert_eq!(placed, offer["capacity"].as_u64().unwrap(), "every place is taken");
    }
    // Who is at home with both gives way to who is at home with one.
    let of = |structure: &str| &by_id(&time["offers"], "structure", structure)["placed"];
    assert_eq!(of("pepiniere"), &json!(["a", "b"]));
    assert_eq!(of("maison"), &json!(["c"]));
    // The stated place is taken, by whom the other could only have seen from elsewhere.
    let linking = by_id(&bearers["support"], "id", "linking-bearers");
    assert_eq!(linking["unstated"], true);
    assert_eq!(by_id(&linking["offers"], "structure", "maison")["placed"], json!(["project-1"]));
    assert_eq!(by_id(&linking["offers"], "structure", "pepiniere")["placed"], json!(["a"]));
    // No place, and no offer, are not the same.
    let need = |project: &str, support: &str| {
        let project = by_id(&bearers["projects"], "id", project);
        by_id(&project["needs"], "support", support).clone()
    };
    assert_eq!(need("b", "meeting-spaces")["outcome"], "full");
    assert_eq!(need("e", "bearer-grant")["outcome"], "no-offer");
    assert_eq!(need("a", "time-to-design")["territory"], "within");
    assert_eq!(need("a", "time-to-design")["also"], json!(["maison"]));
}

#[test]
fn giving_each_the_nearest_in_turn_would_leave_one_far_from_home() {
    let folder = tempfile::tempdir().unwrap();
    let structure = |id: &str, place: &str| {
        let text = format!(
            "format = 1\n[structure]\nname = \"{id}\"\nterritory = {{ scale = \"local\", \
             places = [\"{place}\"] }}\n[offers.support]\nlegitimacy = {{ capacity = 1 }}\n"
        );
        std::fs::write(folder.path().join(format!("{id}.toml")), text).unwrap();
    };
    let project = |id: &str, places: &str| {
        let text = format!(
            "format = 1\n[project]\nname = \"{id}\"\nsummary = \"Un essai.\"\nstage = \"idea\"\n\
             territory = {{ places = [{places}] }}\n[sharing]\nintroduce = true\n\
             [needs]\nsupport = [\"legitimacy\"]\n"
        );
        std::fs::write(folder.path().join(format!("{id}.toml")), text).unwrap();
    };
    structure("au-bourg", "Bourg");
    structure("au-port", "Port");
    project("premier", "\"Bourg\", \"Port\"");
    project("second", "\"Bourg\"");
    let report = report(&[folder.path().to_str().unwrap()], 0);
    for (id, whom) in [("premier", "au-port"), ("second", "au-bourg")] {
        let need = &by_id(&report["bearers"]["projects"], "id", id)["needs"][0];
        assert_eq!((&need["structure"], &need["territory"]), (&json!(whom), &json!("within")));
    }
    let places = &report["bearers"]["places"];
    let bourg = by_id(places, "place", "Bourg");
    assert_eq!((&bourg["projects"], &bourg["met_within"]), (&json!(2), &json!(1)));
}

#[test]
fn a_bearer_who_does_not_agree_is_a_label_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let all = fixture("");
    for format in ["terminal", "json", "markdown", "html"] {
        let text = stdout(&["support", &all, "--format", format, "--lang", "fr"], 0);
        for word in ["Secret de famille", "Villesecrète", "secourisme"] {
            assert!(!text.contains(word), "{format}: {word}");
        }
        assert!(format == "json" || text.contains("projet 1 (demander d’abord)"), "{format}");
    }
    let out = folder.path().join("support.xlsx");
    let arguments = ["support", &all, "--format", "xlsx", "-o", out.to_str().unwrap()];
    assert_eq!(run(&arguments).status.code(), Some(0));
    let text = sheets(&out);
    assert!(text.contains("Abeilles du quai") && text.contains("project 1 (ask first)"));
    for word in ["Secret de famille", "Villesecrète", "secourisme"] {
        assert!(!text.contains(word), "xlsx: {word}");
    }
    let report = report(&[&all], 0);
    let secret = by_id(&report["bearers"]["projects"], "id", "project-1");
    assert!(secret["name"].is_null() && secret["skills"][0]["need"].is_null());
    assert!(secret["needs"].as_array().unwrap().iter().all(|need| need["territory"].is_null()));
}

/// Every cell of a workbook.
fn sheets(file: &Path) -> String {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(file).unwrap();
    let mut text = String::new();
    for (name, range) in book.worksheets() {
        text.push_str(&name);
        for row in range.rows() {
            for cell in row {
                text.push_str(&format!("\t{cell}"));
            }
            text.push('\n');
        }
    }
    text
}

#[test]
fn sheets_hold_what_the_report_says() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.xlsx");
    let all = fixture("");
    let arguments =
        ["support", &all, "--format", "xlsx", "--lang", "en", "-o", out.to_str().unwrap()];
    assert_eq!(run(&arguments).status.code(), Some(0));
    let text = sheets(&out);
    for row in [
        "La Pépinière\tHelping to conceive\t50\t25\t75\t0.5\t8.333333333333332\t97.22222222222221",
        "La Pépinière\tBearers are set against one another.\tdone, by the answer",
        "La Pépinière\tNo time is left for design.\tnot known",
        "La Pépinière\tLeaving time to design\t2\tUn mois d’essai.\t2",
        "Leaving time to design\t4\t3\t3\t1",
        "Bancs publics\tMeetings with residents\tno place left",
        // Of the two at home in both towns and in one: each town counts what is met in it.
        "Lille\t2\t5\t4\t2",
        "Niort\t2\t5\t4\t4",
    ] {
        assert!(text.contains(row), "{row}\n{text}");
    }
}

#[test]
fn threads_and_the_order_of_files_change_no_byte() {
    let mut files = vec![fixture("pepiniere.toml"), fixture("maison.toml")];
    files.extend(["a", "b", "c", "d", "e", "f"].map(|id| fixture(&format!("cohort/{id}.toml"))));
    let turned: Vec<String> = files.iter().rev().cloned().collect();
    let folder = tempfile::tempdir().unwrap();
    for format in ["terminal", "json", "markdown", "html", "xlsx"] {
        let bytes = |files: &[String], threads: &str| {
            let out = folder.path().join("out");
            let options = ["--format", format, "--threads", threads, "-o", out.to_str().unwrap()];
            let files = files.iter().map(String::as_str);
            let arguments: Vec<&str> =
                ["support"].into_iter().chain(files).chain(options).collect();
            assert_eq!(run(&arguments).status.code(), Some(0));
            std::fs::read(out).unwrap()
        };
        let straight = bytes(&files, "1");
        assert_eq!(straight, bytes(&turned, "2"), "{format}");
    }
}

#[test]
fn a_broken_file_stops_nobody_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    for file in ["pepiniere.toml", "cohort/a.toml"] {
        let name = Path::new(file).file_name().unwrap();
        std::fs::copy(fixture(file), folder.path().join(name)).unwrap();
    }
    std::fs::write(folder.path().join("broken.toml"), "format = 1\n[structure]\n").unwrap();
    // Ids are made unique within a kind.
    for name in ["m1", "m2"] {
        let text = std::fs::read_to_string(fixture("maison.toml")).unwrap();
        std::fs::write(folder.path().join(format!("{name}.toml")), format!("{text}# {name}\n"))
            .unwrap();
    }
    let output = run(&["support", folder.path().to_str().unwrap(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(ids(&report["structures"], "id"), ["pepiniere"]);
    assert_eq!(ids(&report["bearers"]["projects"], "id"), ["a"]);
    let left_out: Vec<&str> =
        report["left_out"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    let names = ["broken.toml", "m1.toml", "m2.toml"];
    assert!(left_out.iter().zip(names).all(|(path, name)| path.ends_with(name)), "{left_out:?}");
    assert_eq!(left_out.len(), 3);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("broken.toml") && errors.contains("m1.toml"), "{errors}");
    let text = stdout(&["support", folder.path().to_str().unwrap()], 1);
    assert!(text.contains("Files left out") && text.contains("broken.toml"));
}

#[test]
fn what_is_no_structure_and_no_project_is_refused_by_name_and_passed_by_in_a_folder() {
    let review = path("tests/fixtures/comparison/review.toml");
    let output = run(&["support", &review, &fixture("pepiniere.toml")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("[review]"));
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(&review, folder.path().join("r.toml")).unwrap();
    let text = stdout(&["support", folder.path().to_str().unwrap(), "--lang", "fr"], 1);
    assert!(text.contains("Ni structure ni projet"), "{text}");
    // A cohort alone: every need is without an offer, and that is said.
    let text = stdout(&["support", &fixture("cohort"), "--lang", "fr"], 0);
    assert!(text.contains("Aucune structure parmi ces fichiers"));
    assert!(text.contains("4 porteurs en ont besoin, personne ici"));
    assert!(!text.contains("C’est une proposition"), "nothing is given out: {text}");
    // Nobody names a need: nothing is said to be met.
    let text = stdout(&["support", &fixture("cohort/f.toml"), &fixture("maison.toml")], 0);
    assert!(text.contains("No need named in the file: 1") && !text.contains("Every need named"));
    assert_eq!(run(&["support"]).status.code(), Some(2));
    assert_eq!(run(&["support", "no-such-file.toml"]).status.code(), Some(5));
    let empty = tempfile::tempdir().unwrap();
    let output = run(&["support", empty.path().to_str().unwrap(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
    let nothing: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(nothing["structures"], json!([]));
}

#[test]
fn a_structure_may_come_from_standard_input() {
    let text = std::fs::read_to_string(fixture("pepiniere.toml")).unwrap();
    let output = command(&["support", "-", "--format", "json"]).write_stdin(text).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["structures"][0]["id"], "pepiniere");
}

#[test]
fn an_overlay_takes_out_a_question_and_its_warning_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let overlay = "format = 1\n[support.no-exams]\ndisabled = true\n\
                   [warning.judges-by-figures]\ndisabled = true\n\
                   [warning.leaves-no-time-for-design]\nup_to = 2\n";
    std::fs::write(folder.path().join("overlay.toml"), overlay).unwrap();
    let structure = folder.path().join("s.toml");
    let text = "format = 1\n[structure]\nname = \"S\"\n[answers]\ntime-to-design = 2\n";
    std::fs::write(&structure, text).unwrap();
    let (overlay, structure) = (folder.path().join("overlay.toml"), structure.to_str().unwrap());
    let criteria = tempfile::tempdir().unwrap();
    std::fs::copy(overlay, criteria.path().join("overlay.toml")).unwrap();
    let criteria = criteria.path().to_str().unwrap();
    let report = report(&[structure, "--criteria", criteria], 0);
    let warnings = &report["structures"][0]["warnings"];
    let left = ids(warnings, "id");
    assert_eq!(
        left,
        ["sets-bearers-in-competition", "asks-for-a-business-plan", "leaves-no-time-for-design"]
    );
    assert_eq!(by_id(warnings, "id", "leaves-no-time-for-design")["done"], true);
    let text = stdout(&["support", structure, "--criteria", criteria], 0);
    assert!(text.contains("warning:judges-by-figures") && text.contains("support:no-exams"));
}

#[test]
fn reports_fit_the_terminal_and_name_nobody_first() {
    for language in ["fr", "en"] {
        let arguments =
            ["support", "examples/structures", "examples/cohort", "--lang", language, "--verbose"];
        let text = stdout(&arguments, 0);
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        let page = stdout(&[&arguments[..5], &["--format", "html"]].concat(), 0);
        assert!(page.contains("<h2") && !page.contains("<script"));
    }
    // In the order of names, whatever the needs met.
    let report = report(&["examples/structures", "examples/cohort"], 0);
    let names = ids(&report["structures"], "name");
    assert_eq!(names.len(), 6);
    assert!(names.is_sorted(), "{names:?}");
}

/// A structure that says 4 of one kind of support, and as many readings of it as asked for, each of
/// which says 1.
fn read_by(readers: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "lab.toml",
        "format = 1\n[structure]\nid = \"lab\"\nname = \"Le labo\"\nanswered_on = \"2\"\n[answers]\n\
         time-to-design = 4\nno-exams = 1\n",
    );
    for at in 0..readers {
        let level = 1 + at % 2;
        let review = format!(
            "format = 1\n[review]\nstructure = \"lab\"\nreviewer = \"Zqreader {at}\"\nrole = \"bearer\"\n\
             answered_on = \"2\"\ndate = 2026-10-01\n[answers]\ntime-to-design = {level}\nno-exams = 1\n"
        );
        write(&format!("r{at}.toml"), &review);
    }
    folder
}

#[test]
fn readings_of_a_structure_are_shown_from_five_readers_on_and_never_by_name() {
    for (readers, is_shown) in [(0, false), (4, false), (5, true), (6, true)] {
        let folder = read_by(readers);
        let here = folder.path().to_str().unwrap();
        let report = crate::runner::json(&["support", here, "--format", "json"], 0);
        let read = &report["structures"][0]["readings"];
        assert_eq!(read.is_object(), is_shown, "{readers}: {read}");
        if is_shown {
            assert_eq!(read["readers"], readers);
            let items = read["items"].as_array().unwrap();
            let told: Vec<(&str, u64, u64)> = items
                .iter()
                .map(|item| {
                    let number = |key: &str| item[key].as_u64().unwrap();
                    (item["support"].as_str().unwrap(), number("middle"), number("own"))
                })
                .collect();
            assert!(told.contains(&("time-to-design", 1, 4)), "{told:?}");
            assert!(told.contains(&("no-exams", 1, 1)), "{told:?}");
        }
        for language in ["fr", "en"] {
            for format in ["terminal", "markdown", "html", "json"] {
                let arguments = ["support", here, "--format", format, "--lang", language];
                let text = stdout(&arguments, 0);
                assert!(!text.contains("Zqreader"), "{format}");
                let title =
                    if language == "fr" { "porteurs qui l’ont lue" } else { "who read it say" };
                assert!(format == "json" || text.contains(title) == is_shown, "{format}\n{text}");
            }
        }
    }
    // Whoever reads twice is one reader, and a funder is no bearer.
    let folder = read_by(5);
    let file = folder.path().join("r4.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let here = folder.path().to_str().unwrap();
    for changed in [
        text.replace("Zqreader 4", "zqreader 3"),
        text.replace("\"bearer\"", "\"funder\""),
        text.replace("date = ", "recused = \"Trop proche.\"\ndate = "),
    ] {
        std::fs::write(&file, changed).unwrap();
        let report = crate::runner::json(&["support", here, "--format", "json"], 0);
        assert!(report["structures"][0]["readings"].is_null());
    }
}

#[test]
fn a_skill_in_a_sheet_says_whether_and_by_whom_it_is_offered() {
    let rows = stdout(&["support", &fixture(""), "--format", "csv", "--lang", "en", "--plain"], 0);
    let row = |skill: &str| rows.lines().find(|row| row.contains(skill)).unwrap().to_owned();
    assert!(row("Comptabilité").ends_with(",offered,La Pépinière,"), "{rows}");
    assert!(row("sonorisation").ends_with(",no-offer,,"), "{rows}");
}
