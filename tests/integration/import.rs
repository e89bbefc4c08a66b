//! Files as they come from spreadsheets and strangers: the good rows, or a clear reason.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;

use crate::runner::run;

struct Came {
    said: String,
    errors: String,
    code: i32,
}

fn import(folder: &Path, name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> Came {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    let (path, into) = (path.display().to_string(), folder.join("out").display().to_string());
    let mut arguments = vec!["import", &path, "--into", &into];
    arguments.extend(more);
    let output = run(&arguments);
    Came {
        said: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

fn written(folder: &Path, id: &str) -> String {
    std::fs::read_to_string(folder.join(format!("out/{id}.toml"))).unwrap()
}

fn count(folder: &Path) -> usize {
    std::fs::read_dir(folder.join("out")).map_or(0, Iterator::count)
}

const HEAD: &str = "project_name,project_summary,project_stage,answers_openness";

#[test]
fn good_rows_are_imported_and_torn_ones_named() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!(
        "{HEAD}\nUn,résumé,idea,3\nDeux,résumé\ncoupé,idea,2\nTrois,\"deux\nlignes\",idea,0\n\n,,,\nQuatre,r,idea,1,trop\n"
    );
    let came = import(folder.path(), "a.csv", text, &["--lang", "fr"]);
    assert_eq!(came.code, 1, "{}", came.errors);
    assert_eq!(count(folder.path()), 2);
    for expected in
        ["ligne 3\u{a0}:", "ligne 4\u{a0}:", "ligne 8 (ligne 9 dans un éditeur de texte)\u{a0}:"]
    {
        assert!(came.errors.contains(expected), "{expected}: {}", came.errors);
    }
    assert!(written(folder.path(), "trois").contains("deux\nlignes"));
    let expected = "[extra.import]\nfile = \"a.csv\"\nrow = 2\n";
    assert!(written(folder.path(), "un").ends_with(expected), "{}", written(folder.path(), "un"));
}

#[test]
fn a_bad_cell_is_left_out_and_said_and_the_rest_comes_in() {
    let folder = tempfile::tempdir().unwrap();
    let head = "project_name;project_summary;project_started;answers_openness;\
                brakes_fear_of_change;reach_expected_count;Remarques";
    let text = format!("{head}\nUn;r;03/04/2026;9;2;12,5;rien\n");
    let came = import(folder.path(), "a.csv", text, &["--lang", "en"]);
    assert_eq!(came.code, 1);
    for expected in [
        "column ‘answers_openness’: ‘9’ is neither a level",
        "‘12,5’ is not read as a whole number",
        "one column answers no question and was not read: Remarques",
        "the stage is not said",
    ] {
        assert!(came.errors.contains(expected), "{expected}\n{}", came.errors);
    }
    let text = written(folder.path(), "un");
    assert!(!text.contains("openness") && text.contains("started = 2026-04-03"), "{text}");
    assert!(
        text.contains("fear-of-change = { intensity = 2, mitigation = \"unknown\" }"),
        "{text}"
    );
}

#[test]
fn the_habits_of_excel_are_understood() {
    let folder = tempfile::tempdir().unwrap();
    let head = "project_name;project_summary;project_started;answers_openness;reach_unit;\
                reach_expected_count";
    let text = format!("sep=;\r\n{head}\r\nCafé d’été;Où ? Là;01/09/2019;3,0;people;1 200,0\r\n");
    let bytes = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let came = import(folder.path(), "a.csv", bytes, &["--lang", "fr"]);
    assert_eq!(came.code, 0, "{}", came.errors);
    assert!(came.errors.contains("Windows-1252"), "{}", came.errors);
    let text = written(folder.path(), "cafe-d-ete");
    assert!(text.contains("name = \"Café d’été\"\nsummary = \"Où ? Là\""), "{text}");
    assert!(text.contains("started = 2019-09-01") && text.contains("openness = 3"), "{text}");
    assert!(text.contains("expected = { count = 1200 }"), "{text}");
    let mut utf16 = vec![0xff, 0xfe];
    let text = format!("{HEAD}\nÉté;r;idea;2\n").replace(',', ";");
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(import(folder.path(), "b.csv", utf16, &[]).code, 0);
    assert!(written(folder.path(), "ete").contains("openness = 2"));
}

#[test]
fn a_descriptor_that_is_there_changes_only_when_asked_and_shows_how() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("out")).unwrap();
    let before = "# mine\nformat = 1\n[project]\nname = \"Un\"\nsummary = \"s\"\nstage = \"idea\"\n\n\
                  [answers]\nopenness = { level = 1, note = \"garde\" } # why\n";
    std::fs::write(folder.path().join("out/un.toml"), before).unwrap();
    let text = format!("{HEAD}\nUn,s,,3\n");
    let came = import(folder.path(), "a.csv", &text, &["--lang", "fr"]);
    assert_eq!(came.code, 1);
    assert!(came.errors.contains("--update"), "{}", came.errors);
    assert_eq!(written(folder.path(), "un"), before);
    let came = import(folder.path(), "a.csv", &text, &["--update", "--lang", "fr"]);
    assert_eq!(came.code, 0, "{}", came.errors);
    assert!(
        came.said.contains("answers.openness\u{a0}: 1, note \"garde\" → 3, note \"garde\""),
        "{}",
        came.said
    );
    let after = written(folder.path(), "un");
    assert!(after.starts_with(&before.replace("level = 1", "level = 3")), "{after}");
    let came = import(folder.path(), "a.csv", &text, &["--update", "--lang", "en"]);
    assert!(came.said.contains("nothing changed"), "{}", came.said);
    assert_eq!(written(folder.path(), "un"), after);
}

#[test]
fn two_answers_of_one_name_are_two_projects_and_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("{HEAD}\nUn,a,idea,1\nun !,b,idea,2\n…,b,idea,2\n,b,idea,2\n");
    let came = import(folder.path(), "a.csv", text, &["--lang", "en"]);
    assert_eq!((came.code, count(folder.path())), (1, 3));
    assert!(came.errors.contains("row 3: ‘un !’ is the name of"), "{}", came.errors);
    assert!(written(folder.path(), "un-2").contains("summary = \"b\""));
    assert!(written(folder.path(), "project-4").contains("name = \"…\""));
    assert!(came.errors.contains("row 5: the name of the project is missing"), "{}", came.errors);
}

#[test]
fn a_map_reads_a_form_of_other_words() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map.toml");
    let arguments = map.display().to_string();
    let text = "format = 1\n[columns]\n\"Nom de votre projet\" = \"project.name\"\n\
        \"En bref\" = \"project.summary\"\n\"Ouvert ?\" = \"answers.openness\"\n\
        \"Pourquoi\" = \"answers.openness.note\"\n\"Concepts\" = \"project.concepts\"\n\
        [values.\"answers.openness\"]\n\"Tout à fait\" = 4\n";
    std::fs::write(&map, text).unwrap();
    let csv = "Horodateur,Nom de votre projet,En bref,Ouvert ?,Pourquoi,Concepts\n\
        01/02/2026,Un,r,Tout à fait,\"parce, que\",\"Médiation, crowdfunding\"\n";
    let came = import(folder.path(), "g.csv", csv, &["--map", &arguments, "--lang", "fr"]);
    assert_eq!(came.code, 0, "{}", came.errors);
    let text = written(folder.path(), "un");
    assert!(text.contains("openness = { level = 4, note = \"parce, que\" }"), "{text}");
    assert!(text.contains("concepts = [\"mediation\", \"crowdfunding\"]"), "{text}");
    std::fs::write(&map, "format = 1\n[columns]\n\"A\" = \"answers.opennes\"\n").unwrap();
    let came = import(folder.path(), "g.csv", csv, &["--map", &arguments, "--lang", "en"]);
    assert_eq!(came.code, 2, "{}", came.errors);
    assert!(came.errors.contains("line 3, key ‘answers.opennes’"), "{}", came.errors);
    assert!(came.errors.contains("answers.openness"), "{}", came.errors);
}

/// A small workbook with more parts put into it.
fn workbook(more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, (heading, value)) in (0..).zip(HEAD.split(',').zip(["Un", "r", "idea", "3"])) {
        sheet.write_string(0, column, heading).unwrap();
        sheet.write_string(1, column, value).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let mut out = zip::ZipWriter::new_append(Cursor::new(bytes)).unwrap();
    for (name, bytes) in more {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn macros_and_links_to_other_files_are_ignored_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = workbook(&[
        ("xl/vbaProject.bin", b"macro".as_slice()),
        ("xl/externalLinks/externalLink1.xml", b"<x/>"),
    ]);
    let came = import(folder.path(), "a.xlsm", bytes, &["--lang", "en"]);
    assert_eq!(came.code, 0, "{}", came.errors);
    assert!(came.errors.contains("macros") && came.errors.contains("other files"));
    assert!(written(folder.path(), "un").contains("openness = 3"));
}

#[test]
fn what_is_too_large_inside_is_refused_before_it_is_unpacked() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = workbook(&[("bomb", b"BOMB-BOMB-BOMB-BOMB".as_slice())]);
    // Both headers of the part say that it unpacks to four gibibytes.
    let size = 19_u32.to_le_bytes();
    let names: Vec<usize> =
        (0..bytes.len() - 4).filter(|at| &bytes[*at..at + 4] == b"bomb").collect();
    assert_eq!(names.len(), 2);
    for (name, back) in names.into_iter().zip([8, 22]) {
        let at = name - back;
        assert_eq!(bytes[at..at + 4], size);
        bytes[at..at + 4].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
    }
    let came = import(folder.path(), "bomb.xlsx", bytes, &["--lang", "en"]);
    assert_eq!((came.code, count(folder.path())), (1, 0));
    assert!(came.errors.contains("once unpacked"), "{}", came.errors);
}

/// The same workbook with another part of shared texts, under its own name or in capitals.
fn with_shared_texts(name: &str, part: &[u8]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(workbook(&[]))).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut file = old.by_index(at).unwrap();
        let own = file.name().unwrap().into_owned();
        let is_shared = own.eq_ignore_ascii_case(name);
        new.start_file(if is_shared { name } else { &own }, SimpleFileOptions::default()).unwrap();
        match is_shared {
            true => new.write_all(part).unwrap(),
            false => drop(std::io::copy(&mut file, &mut new).unwrap()),
        }
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn a_count_that_a_workbook_states_asks_for_no_memory() {
    let folder = tempfile::tempdir().unwrap();
    let part = |stated: &str| format!("<sst {stated}><si><t>{}</t></si></sst>", "a".repeat(500));
    let wide: Vec<u8> =
        part("uniqueCount=\"9\"").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases = [
        ("xl/sharedStrings.xml", part("uniqueCount=\"4000000000\"").into_bytes(), "4000000000"),
        ("xl/sharedStrings.xml", part("a='' uniqueCount\n=\t'4000000000'").into_bytes(), "texts"),
        (
            "xl/sharedStrings.xml",
            part(&format!("uniqueCount='{}'", u64::MAX)).into_bytes(),
            "texts",
        ),
        ("xl/sharedStrings.xml", part("uniqueCount='0099999'").into_bytes(), "99999"),
        ("xl/SHAREDSTRINGS.XML", part("uniqueCount='4000000000'").into_bytes(), "texts"),
        ("xl/sharedStrings.xml", [&b"\xff\xfe"[..], &wide].concat(), "damaged"),
    ];
    for (name, part, told) in cases {
        let bytes = with_shared_texts(name, &part);
        let came = import(folder.path(), "a.xlsx", bytes, &["--lang", "en"]);
        assert_eq!((came.code, count(folder.path())), (1, 0), "{told}: {}", came.errors);
        assert!(came.errors.contains(told), "{told}: {}", came.errors);
    }
    // What a spreadsheet states a little too high is read all the same.
    let shared = "<sst uniqueCount=\"400\">SI</sst>";
    let words = ["project.name", "project.summary", "project.stage", "answers.openness"];
    let texts: String = words.iter().map(|word| format!("<si><t>{word}</t></si>")).collect();
    let bytes = with_shared_texts("xl/sharedStrings.xml", shared.replace("SI", &texts).as_bytes());
    let came = import(folder.path(), "a.xlsx", bytes, &["--lang", "en"]);
    assert!(!came.errors.contains("states"), "{}", came.errors);
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(HEAD.split(',')) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (column, value) in (0..).zip(["Un", "r", "idea", "3"]) {
        sheet.write_string(1_048_575, column, value).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let came = import(folder.path(), "a.xlsx", bytes, &["--lang", "en"]);
    assert_eq!(came.code, 0, "{}", came.errors);
    assert!(written(folder.path(), "un").contains("row = 1048576"));
}

#[test]
fn other_files_are_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut ods = zip::ZipWriter::new(Cursor::new(Vec::new()));
    ods.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    let ods = ods.finish().unwrap().into_inner();
    let cases: [(&str, Vec<u8>, &str); 8] = [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "password"),
        ("a.ods", ods, "no row of headings"),
        ("a.xlsx", b"PK\x03\x04garbage".to_vec(), "damaged"),
        ("a.png", b"\x89PNG\x00\x00".to_vec(), "neither text"),
        ("a.csv", b"a,b\n1,2\n".to_vec(), "--map"),
        ("empty.csv", Vec::new(), "no row of headings"),
        ("a.json", b"{\"format\": 2}".to_vec(), "not saved by the HTML form"),
        ("b.json", b"{\"format\": 1, ".to_vec(), "damaged"),
    ];
    for (name, bytes, expected) in cases {
        let came = import(folder.path(), name, bytes, &["--lang", "en"]);
        assert_eq!(came.code, 1, "{name}: {}", came.errors);
        assert!(came.errors.contains(expected), "{name}: {}", came.errors);
    }
    assert_eq!(count(folder.path()), 0);
    let missing: PathBuf = folder.path().join("missing.csv");
    let into = folder.path().join("out").display().to_string();
    let output = run(&["import", &missing.display().to_string(), "--into", &into]);
    assert_eq!(output.status.code(), Some(5));
}

#[test]
fn a_saved_form_with_strange_values_says_each() {
    let folder = tempfile::tempdir().unwrap();
    let text = r#"{ "format": 1, "project": { "name": "Un", "summary": "r", "stage": "sometimes" },
        "answers": { "openness": { "level": 7 }, "listening": { "evidence": [{ "date": "2026-05-01" }] },
                     "nothing": 3 }, "reach": { "counting": "unique" }, "x\u001b[31m": 1 }"#;
    let came = import(folder.path(), "a.json", text, &["--lang", "en"]);
    assert_eq!(came.code, 1);
    for expected in ["‘sometimes’", "answers.nothing", "reach.unit", "kind of evidence"] {
        assert!(came.errors.contains(expected), "{expected}\n{}", came.errors);
    }
    assert!(!came.errors.contains('\u{1b}'));
    let text = written(folder.path(), "un");
    assert!(text.contains("stage = \"unknown\"") && !text.contains("openness"), "{text}");
}

#[test]
fn a_page_and_a_descriptor_are_told_from_answers() {
    let folder = tempfile::tempdir().unwrap();
    let page = import(folder.path(), "form.html", "<!DOCTYPE html><html lang=\"fr\">", &[]);
    assert!(page.code == 1 && page.errors.contains("Open it in a browser"), "{}", page.errors);
    let toml = "\u{feff}# Mine\nformat = 1\n\n[project]\nname = \"A\"\n";
    let descriptor = import(folder.path(), "mine.toml", toml, &[]);
    let said = descriptor.errors;
    assert!(descriptor.code == 1 && said.contains("a descriptor already"), "{said}");
}

#[test]
fn a_stake_that_a_form_names_is_named_whatever_is_known_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let text = r#"{"format": 1, "project": {"name": "Un", "summary": "r", "stage": "idea"},
        "stakes": {"family-balance": "unknown"}, "answers": {"openness": "unknown"}}"#;
    let came = import(folder.path(), "a.json", text, &["--lang", "en"]);
    assert_eq!(came.code, 0, "{}", came.errors);
    let written = written(folder.path(), "un");
    assert!(written.contains("[stakes]\nfamily-balance = \"unknown\"\n"), "{written}");
    assert!(!written.contains("openness"), "{written}");
}
