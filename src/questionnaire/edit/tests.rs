use jiff::civil::date;

use super::Draft;
use crate::catalogue::builtin;
use crate::descriptor::{Level, Said};
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::{Cell, Extent, Judged, Questionnaire, Reply, Row};

fn full() -> Questionnaire<'static> {
    questionnaire(builtin::catalogue(), Extent::Full)
}

fn given(levels: &[i64]) -> Said<Vec<Level>> {
    Said::Given(levels.iter().filter_map(|level| Level::new(*level)).collect())
}

fn noted(level: i64) -> Reply {
    Reply::Judged(Judged {
        said: given(&[level]),
        at_least: false,
        note: Some("é".into()),
        evidence: Vec::new(),
    })
}

fn changed(text: &str, path: &str, reply: Reply) -> String {
    let all = full();
    let ask = all.ask(path).unwrap();
    let mut draft = Draft::parse(text).unwrap();
    assert_eq!(draft.text(), text, "untouched");
    draft.set(ask, &reply);
    assert!(Draft::parse(&draft.text()).is_some(), "{}", draft.text());
    draft.text()
}

fn level(path: &str, levels: &[i64], text: &str) -> String {
    changed(text, path, Reply::Judged(Judged::plain(given(levels))))
}

#[test]
fn a_level_changes_its_own_characters_only() {
    let text = "# top\nformat = 1\n\n[answers]   # all\nopenness   =  1   # why\nlistening = 2\n";
    assert_eq!(level("answers.openness", &[3], text), text.replace("=  1 ", "=  3 "));
}

#[test]
fn a_level_goes_into_each_way_of_writing_a_table() {
    for text in [
        "[answers]\nopenness = { level = 1, note = \"é\" }\n",
        "[answers.openness]\nlevel = 1 # why\nnote = \"é\"\n\n[extra]\nx = 1\n",
        "[answers]\nopenness.level = 1\nopenness.note = 'é'\nlistening = 2\n",
        "answers = { openness = { level = 1, note = \"é\" } }\n",
    ] {
        let after = changed(text, "answers.openness", noted(4));
        assert_eq!(after, text.replace("level = 1", "level = 4").replace("'é'", "\"é\""));
    }
    let root = "answers.openness = 1\nanswers.listening = 2\n";
    assert_eq!(level("answers.openness", &[4], root), root.replace("openness = 1", "openness = 4"));
}

#[test]
fn a_new_answer_stands_with_the_others() {
    let text =
        "format = 1\n\n[project]\nname = \"x\"\n\n[answers]\nopenness = 1\n\n[extra]\nx = 1\n";
    let after = level("answers.listening", &[2], text);
    assert_eq!(after, text.replace("openness = 1\n", "openness = 1\nlistening = 2\n"));
    let after = level("brakes.fear-of-change", &[3, 2], text);
    assert!(after.ends_with("\n[brakes]\nfear-of-change = { intensity = 3, mitigation = 2 }\n"));
    let after = changed(text, "project.territory.scale", Reply::One("local".into()));
    assert!(after.contains("name = \"x\"\nterritory = { scale = \"local\" }\n"), "{after}");
}

#[test]
fn a_key_added_to_an_inline_table_leaves_it_well_spaced() {
    let text = "[answers]\nopenness = { note = \"é\" }\n";
    assert_eq!(
        changed(text, "answers.openness", noted(2)),
        "[answers]\nopenness = { note = \"é\", level = 2 }\n"
    );
}

#[test]
fn evidence_is_added_once_where_it_stands() {
    let mut piece = Row::default();
    piece.push("kind", Cell::Text("observed".into()));
    piece.push("date", Cell::Date(date(2026, 5, 1)));
    piece.push("source", Cell::Text("un \"carnet\"\n=1+1 🌱".into()));
    let reply = Reply::Judged(Judged {
        said: given(&[1]),
        at_least: false,
        note: None,
        evidence: vec![piece.clone()],
    });
    let all = full();
    let ask = all.ask("answers.openness").unwrap();
    for text in [
        "[answers]\nopenness = 1\n",
        "[answers.openness]\nlevel = 1\n\n[[answers.openness.evidence]]\nkind = \"declared\"\n",
        "[answers]\nopenness = { level = 1, evidence = [{ kind = \"declared\" }] }\n",
    ] {
        let mut draft = Draft::parse(text).unwrap();
        draft.set(ask, &reply);
        let again = draft.text();
        let read = Draft::parse(&again).unwrap();
        let Some(Reply::Judged(judged)) = read.reply(ask) else { panic!("{again}") };
        assert!(judged.evidence.contains(&piece), "{again}");
        assert_eq!(judged.evidence.len(), 1 + usize::from(text.contains("declared")));
        draft.set(ask, &reply);
        assert_eq!(draft.text(), again);
    }
}

#[test]
fn a_word_takes_the_place_of_a_table() {
    let text = "[answers]\ntrusting = 2\n\n# why\n[answers.openness]\nlevel = 1\n\n[extra]\n";
    let after = changed(text, "answers.openness", Reply::Judged(Judged::plain(Said::Declined)));
    assert_eq!(after, "[answers]\ntrusting = 2\n# why\nopenness = \"declined\"\n\n[extra]\n");
}

#[test]
fn line_ends_and_the_mark_of_a_file_stay() {
    let text = "\u{feff}format = 1\r\n\r\n[answers]\r\nopenness = 1\r\n";
    assert_eq!(level("answers.openness", &[2], text), text.replace("openness = 1", "openness = 2"));
    let text = "# é\nformat = 1\n\n\n[stakes]\nhealth=1#x\n";
    assert_eq!(level("stakes.health", &[2], text), text.replace("=1#", "=2#"));
}

#[test]
fn rows_join_a_list_of_lines() {
    let text =
        "[reach]\nobservations = [\n  { date = 2025-01-01, users = 1, registered = 9 },\n]\n";
    let mut row = Row::default();
    row.push("date", Cell::Date(date(2026, 1, 1)));
    row.push("users", Cell::Number(5));
    let after = changed(text, "reach.observations", Reply::Rows(vec![row]));
    assert_eq!(after, text.replace("},\n]", "},\n  { date = 2026-01-01, users = 5 },\n]"));
}

#[test]
fn a_number_takes_the_place_of_a_range_or_a_survey() {
    let all = full();
    let ask = all.ask("reach.expected.count").unwrap();
    for said in ["low = 3, high = 5", "asked = 10, yes = 4, population = 90"] {
        let text = format!("[reach]\nexpected = {{ {said}, basis = \"survey\" }}\n");
        let draft = Draft::parse(&text).unwrap();
        assert!(draft.reply(ask).is_none() && !draft.is_open(ask), "{text}");
        let after = changed(&text, "reach.expected.count", Reply::Number(7));
        let keys: toml_edit::DocumentMut = after.parse().unwrap();
        let keys: Vec<&str> = keys["reach"]["expected"]
            .as_inline_table()
            .unwrap()
            .iter()
            .map(|(key, _)| key)
            .collect();
        assert_eq!(keys, ["basis", "count"], "{after}");
    }
}
