//! What a browser is given, without one.

mod terminal;

use serde_json::{Value, json};

use super::answer;

const JARDIN: &str = include_str!("../../../examples/jardin-des-liens.toml");
const VOISIN: &str = include_str!("../../../examples/voisin-age.toml");
const ADA: &str = "format = 1\n[review]\nproject = \"jardin-des-liens\"\nreviewer = \"Ada\"\n\
     role = \"funder\"\n[answers]\nopenness = 2\n";
const DECIDED: &str = "format = 1\n[decision]\nproject = \"jardin-des-liens\"\noutcome = \"meet\"\n\
     reason = \"Listened.\"\nby = \"The committee\"\ndate = 2026-11-20\n";
const BROKEN: &str = "format = 1\n[project]\nname = 3\n";

/// The head of an answer, and its outputs by name.
fn asked(ask: &str, files: &[(&str, &str)]) -> (Value, Vec<(String, Vec<u8>)>) {
    asked_with(ask, files, json!([]))
}

fn asked_with(
    ask: &str,
    files: &[(&str, &str)],
    decided: Value,
) -> (Value, Vec<(String, Vec<u8>)>) {
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    asked_in("en", ask, &files, decided)
}

fn asked_in(
    language: &str,
    ask: &str,
    files: &[(&str, &[u8])],
    decided: Value,
) -> (Value, Vec<(String, Vec<u8>)>) {
    let named = files.iter().map(|(name, text)| json!({ "name": name, "size": text.len() }));
    let head = json!({
        "ask": ask, "language": language, "today": "2026-11-23",
        "files": named.collect::<Vec<_>>(), "decided": decided,
    });
    let mut request = format!("{head}\n").into_bytes();
    files.iter().for_each(|(_, text)| request.extend_from_slice(text));
    let made = answer(&request);
    let end = made.iter().position(|byte| *byte == b'\n').expect("a head ends with a line");
    let head: Value = serde_json::from_slice(&made[..end]).expect("a head is JSON");
    let mut rest = &made[end + 1..];
    let outputs = head["outputs"].as_array().expect("outputs are a list").iter().map(|output| {
        let size = output["size"].as_u64().expect("a size is a number");
        let (bytes, after) = rest.split_at(usize::try_from(size).expect("it is here"));
        rest = after;
        (output["name"].as_str().expect("a name is a text").to_owned(), bytes.to_vec())
    });
    let outputs = outputs.collect();
    assert!(rest.is_empty(), "{ask}: bytes of no output");
    (head, outputs)
}

fn names(outputs: &[(String, Vec<u8>)]) -> Vec<&str> {
    outputs.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn each_request_is_answered_with_its_outputs() {
    let one = [("jardin-des-liens.toml", JARDIN)];
    let two = [("in/jardin.toml", JARDIN), ("in/voisin.toml", VOISIN), ("in/wrong.toml", BROKEN)];
    let cohort = [
        "cohort.zip",
        "report.html",
        "cohort.json",
        "cohort.xlsx",
        "federations.html",
        "shared.html",
        "cohort.key.csv",
    ];
    let taken = [
        "jardin-des-liens.html",
        "jardin-des-liens.docx",
        "jardin-des-liens.xlsx",
        "jardin-des-liens-letter.html",
        "jardin-des-liens-letter.docx",
        "practice.html",
    ];
    let read = [("in/jardin.toml", JARDIN), ("in/ada.toml", ADA), ("in/decided.toml", DECIDED)];
    let together = [
        "screening.html",
        "screening.xlsx",
        "readings.html",
        "panel.html",
        "panel.xlsx",
        "minutes.md",
        "letters.zip",
    ];
    type Made<'m> = (&'m str, &'m [(&'m str, &'m str)], &'m [&'m str]);
    let expected: [Made<'_>; 7] = [
        ("form", &[], &["form"]),
        ("going", &one, &["remarks", "going"]),
        ("open", &one, &["answers"]),
        ("bearer", &one, &taken),
        ("screen", &two, &["screening.html", "screening.xlsx", "readings.html"]),
        ("screen", &read, &together),
        ("cohort", &two, &cohort),
    ];
    for (ask, files, expected) in expected {
        let (_, outputs) = asked(ask, files);
        let is_shown = |name: &&str| !name.starts_with("projects/") && !name.starts_with("own/");
        let found: Vec<&str> = names(&outputs).into_iter().filter(is_shown).collect();
        assert_eq!(found, expected, "{ask}");
        assert!(outputs.iter().all(|(_, bytes)| !bytes.is_empty()), "{ask}");
    }
}

#[test]
fn a_panel_misses_what_cannot_be_read_and_not_what_is_for_another_report() {
    let missing = |files: &[(&str, &str)]| {
        let (_, outputs) = asked("screen", files);
        let panel = outputs.into_iter().find(|(name, _)| name == "panel.html").unwrap();
        String::from_utf8(panel.1).unwrap().contains("is missing here")
    };
    let chosen = [("jardin.toml", JARDIN), ("ada.toml", ADA), ("decided.toml", DECIDED)];
    assert!(!missing(&chosen));
    assert!(missing(&[chosen[0], chosen[1], ("wrong.toml", BROKEN)]));
}

#[test]
fn what_a_reader_saved_is_read_with_the_applications() {
    let review = json!({ "project": "jardin-des-liens", "reviewer": "Ada", "role": "funder" });
    let reading = json!({ "review": review, "answers": { "openness": 2 } });
    let saved = json!({ "format": 1, "reviews": [reading] }).to_string();
    let files = [("in/jardin.toml", JARDIN), ("in/ada.json", saved.as_str())];
    let (head, outputs) = asked("screen", &files);
    let found = names(&outputs);
    assert!(found.contains(&"panel.html") && found.contains(&"descriptors.zip"), "{head}");
    let (head, outputs) = asked("screen", &[files[0], ("in/ada.json", "{}")]);
    assert!(!names(&outputs).contains(&"panel.html"));
    let said = head["said"].to_string();
    assert!(said.contains("ada.json"), "{said}");
}

#[test]
fn what_is_decided_on_the_page_is_a_file_and_a_letter() {
    let said = json!({
        "project": "jardin-des-liens", "by": "The committee", "outcome": "meet",
        "reason": "Listened.", "keep_until": "2028-11-23", "replace": true,
    });
    let other = json!({
        "project": "elsewhere", "by": "x", "outcome": "x", "reason": "x", "keep_until": "",
    });
    let (_, outputs) = asked_with(
        "screen",
        &[("in/jardin.toml", JARDIN), ("in/jardin-des-liens.decision.toml", DECIDED)],
        json!([said, other]),
    );
    let found = names(&outputs);
    assert!(found.contains(&"decisions.zip") && found.contains(&"letters.zip"), "{found:?}");
    let known = outputs.iter().find(|(name, _)| name == "own/projects").expect("projects");
    let known: Value = serde_json::from_slice(&known.1).expect("projects are JSON");
    let jardin =
        json!({ "id": "jardin-des-liens", "name": "Jardin des Liens", "is_decided": true });
    assert_eq!(known, json!([jardin]));
    // A day that is past is said, and nothing is made of it.
    let mut past = said;
    past["keep_until"] = json!("2020-01-01");
    let (head, outputs) = asked_with("screen", &[("in/jardin.toml", JARDIN)], json!([past]));
    assert!(!names(&outputs).contains(&"letters.zip"));
    assert!(head["said"].to_string().contains("2020-01-01"), "{head}");
}

#[test]
fn what_is_wrong_is_said_and_a_request_that_is_none_too() {
    let (head, outputs) = asked("going", &[("wrong.toml", BROKEN)]);
    assert_eq!((names(&outputs), &head["said"]), (vec!["remarks"], &json!([])));
    for ask in ["open", "bearer", "screen"] {
        let (head, outputs) = asked(ask, &[("wrong.toml", BROKEN)]);
        assert!(outputs.is_empty(), "{ask}");
        assert!(head["said"][0].as_str().is_some_and(|said| said.contains("wrong.toml")), "{ask}");
    }
    let none = answer(b"nothing");
    assert!(none.starts_with(b"{\"outputs\":[],\"said\":[\""));
}

#[test]
fn an_opened_descriptor_says_what_the_file_says() {
    let (_, outputs) = asked("open", &[("jardin.toml", JARDIN)]);
    let answers: Value = serde_json::from_slice(&outputs[0].1).expect("answers are JSON");
    assert_eq!(answers["format"], 1);
    assert_eq!(answers["project"]["id"], "jardin-des-liens");
    assert!(answers["answers"].as_object().is_some_and(|answers| answers.len() > 5));
}

/// Pages that lie side by side are read side by side: one number is one project in all of them, and the
/// key knows every one.
#[test]
fn one_label_stands_for_one_project_on_every_page() {
    let project = |id: &str, agreed: &str| {
        format!(
            "format = 1\n[project]\nid = \"{id}\"\nname = \"The {id}\"\nsummary = \"A {id}.\"\n\
             stage = \"idea\"\n[sharing]\n{agreed}"
        )
    };
    let files = [
        ("a.toml", project("library", "cohort = true\n")),
        ("b.toml", project("orchard", "introduce = true\n")),
        ("c.toml", project("workshop", "")),
    ];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let (_, outputs) = asked("cohort", &files);
    let text = |name: &str| {
        let found = outputs.iter().find(|(known, _)| known == name).expect("it is made");
        String::from_utf8(found.1.clone()).expect("it is a text")
    };
    let key = text("cohort.key.csv");
    let label = |id: &str| {
        let row = key.lines().find(|row| row.split(',').any(|cell| cell == id));
        let row = row.unwrap_or_else(|| panic!("{id} is not in the key: {key}"));
        let at = row.find("project-").expect("a label is one");
        row[at + "project-".len()..].chars().take_while(char::is_ascii_digit).collect::<String>()
    };
    for (page, masked) in [
        ("report.html", ["orchard", "workshop"].as_slice()),
        ("federations.html", &["library", "workshop"]),
        ("shared.html", &["library", "orchard", "workshop"]),
    ] {
        let text = text(page);
        for id in ["library", "orchard", "workshop"] {
            let label = format!("project {}<", label(id));
            let is_masked = masked.contains(&id);
            assert!(!is_masked || !text.contains(&format!("The {id}")), "{page} names {id}");
            assert!(is_masked || !text.contains(&label), "{page}: {label} is not {id}");
        }
    }
}

fn noted(more: &[(&str, Value)]) -> Value {
    let mut said = json!({
        "project": "jardin-des-liens", "by": "The committee", "outcome": "meet",
        "reason": "Listened.", "keep_until": "",
    });
    more.iter().for_each(|(name, value)| said[*name] = value.clone());
    json!([said])
}

/// The texts of the files in an archive.
fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let count = archive.len();
    let part = |at| {
        let mut part = archive.by_index(at).expect("a part of it");
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).expect("its bytes");
        (part.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

#[test]
fn a_decision_bears_the_day_on_which_it_was_taken() {
    let on = |day: &str| {
        let files = [("in/jardin.toml", JARDIN)];
        let (head, outputs) = asked_with("screen", &files, noted(&[("date", json!(day))]));
        let made = outputs.into_iter().find(|(name, _)| name == "decisions.zip");
        let file = made.map(|(_, bytes)| unzipped(&bytes).remove(0).1);
        (file.map(|file| String::from_utf8(file).unwrap()), head["said"].to_string())
    };
    for (day, date) in [("", "2026-11-23"), ("2026-11-12", "2026-11-12")] {
        let file = on(day).0.unwrap();
        assert!(file.contains(&format!("date = {date}\n")), "{day}: {file}");
    }
    for (day, told) in [("2026-11-24", "yet to come"), ("yesterday", "not a date")] {
        let (file, said) = on(day);
        assert!(file.is_none() && said.contains(told), "{day}: {said}");
    }
}

#[test]
fn a_decision_that_came_is_not_replaced_unless_it_is_said() {
    let place = "in/jardin-des-liens.decision.toml";
    let made = |there: &str, replace: bool| {
        let files = [("in/jardin.toml", JARDIN), (place, there)];
        let (head, outputs) = asked_with("screen", &files, noted(&[("replace", json!(replace))]));
        (names(&outputs).contains(&"decisions.zip"), head["said"].to_string())
    };
    assert!(made(DECIDED, true).0);
    let (is_made, said) = made(DECIDED, false);
    assert!(!is_made && said.contains("holds a decision already"), "{said}");
    // What is no decision is never replaced.
    let (is_made, said) = made(VOISIN, true);
    assert!(!is_made && said.contains("is not a decision"), "{said}");
}

#[test]
fn an_archive_is_read_as_the_files_in_it() {
    let mut all = crate::answer::Answer::default();
    all.own("in/jardin.toml", JARDIN);
    all.own("in/.hidden.toml", VOISIN);
    all.own("in/page.html", "<p>");
    all.zipped("descriptors.zip", String::new());
    let zip = all.outputs[0].bytes.clone();
    let made = |files: &[(&str, &[u8])]| asked_in("en", "screen", files, json!([]));
    let (_, outputs) = made(&[("descriptors.zip", &zip)]);
    let (_, plain) = made(&[("in/jardin.toml", JARDIN.as_bytes())]);
    assert!(!plain.is_empty() && outputs == plain);
    for (bytes, told) in [(&b"PK nothing"[..], "could not be opened"), (&zip[..0], "could not be")]
    {
        let (head, outputs) = made(&[("broken.zip", bytes)]);
        assert!(outputs.is_empty() && head["said"][0].to_string().contains(told), "{head}");
    }
}
