//! Tables of other tools, where what they hold can be taken for two things or lost without a word:
//! numbers, days in words, several sheets, ids that differ by a sign, and what a draft claims.

use std::path::Path;

use rust_xlsxwriter::Workbook;

use crate::runner::run;

/// What a command said: the result, the remarks, the exit code.
fn said(arguments: &[&str]) -> (String, String, i32) {
    let output = run(arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn import(folder: &Path, table: &str, map: &str, more: &[&str]) -> (String, String, i32) {
    let at = |name: &str| folder.join(name).display().to_string();
    std::fs::write(at("t.map.toml"), map).unwrap();
    let (file, map, into) = (at(table), at("t.map.toml"), at("in"));
    let mut arguments = vec!["import", &file, "--map", &map, "--into", &into, "--lang", "en"];
    arguments.extend(more);
    said(&arguments)
}

fn written(folder: &Path, id: &str) -> String {
    let path = folder.join(format!("in/{id}.toml"));
    std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{id}"))
}

/// A map of names, texts and dated counts.
const COUNTS: &str = "format = 1\n[columns]\nName = \"project.name\"\nWhat = \"project.summary\"\n\
    Users = \"reach.observations.1.users\"\nOn = \"reach.observations.1.date\"\n[constants]\n\
    \"project.stage\" = \"idea\"\n\"reach.unit\" = \"people\"\n\"reach.counting\" = \"unique\"\n";

#[test]
fn round_thousands_are_whole_numbers_and_how_they_were_read_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "Name,What,Users,On\nA,w,\"2,000\",2026-01-01\nB,w,30.000,2026-01-01\n\
                C,w,\"1,200\",2026-01-01\nD,w,\"1,5\",2026-01-01\n";
    std::fs::write(folder.path().join("n.csv"), rows).unwrap();
    let (_, remarks, code) = import(folder.path(), "n.csv", COUNTS, &[]);
    for (id, users) in [("a", 2000), ("b", 30_000), ("c", 1200)] {
        let text = written(folder.path(), id);
        assert!(text.contains(&format!("users = {users} }}")), "{text}");
    }
    let note = "2 numbers of this column, ‘2,000’ among them, were read in thousands, \
                this one as 2,000";
    assert!(remarks.contains(note), "{remarks}");
    // A count with decimals is none, and one message says all that is lost with it.
    assert_eq!(code, 1);
    assert!(!written(folder.path(), "d").contains("users"));
    assert!(remarks.contains("row 5, column ‘Users’: ‘1,5’ is not read as a whole number"));
}

#[test]
fn days_in_words_of_either_language_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "Name;What;Users;On\nA;w;2;19 February 2020\nB;w;2;1er août 2020\n\
                C;w;2;Wednesday, February 19, 2020\nD;w;2;mars 2020\nE;w;2;lundi 19 février 2020\n";
    std::fs::write(folder.path().join("d.csv"), rows).unwrap();
    let (_, remarks, _) = import(folder.path(), "d.csv", COUNTS, &[]);
    for (id, date) in [("a", "2020-02-19"), ("b", "2020-08-01"), ("c", "2020-02-19")] {
        assert!(written(folder.path(), id).contains(&format!("date = {date}")), "{id}");
    }
    // A month alone is no day, and that day was no Monday.
    for text in ["mars 2020", "lundi 19 février 2020"] {
        assert!(remarks.contains(&format!("‘{text}’ is not read as a day")), "{remarks}");
    }
}

#[test]
fn ids_that_differ_by_a_sign_stay_two_and_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let map = "format = 1\n[columns]\nid = \"project.id\"\nName = \"project.name\"\n\
               What = \"project.summary\"\n[constants]\n\"project.stage\" = \"idea\"\n";
    let rows = "id,Name,What\nA/1,Un,x\na-1,Deux,y\nNº 12,Trois,z\nN 12,Quatre,w\n";
    std::fs::write(folder.path().join("i.csv"), rows).unwrap();
    let (_, remarks, code) = import(folder.path(), "i.csv", map, &[]);
    assert_eq!(code, 0, "{remarks}");
    for (file, id) in [("a-1", "a-1"), ("a-1-2", "a-1-2")] {
        assert!(written(folder.path(), file).contains(&format!("id = \"{id}\"\n")), "{remarks}");
    }
    assert!(remarks.contains("it is taken for another project, a-1-2, in a-1-2.toml"), "{remarks}");
    let into = folder.path().join("in").display().to_string();
    let (_, problems, code) = said(&["check", &into]);
    assert_eq!(code, 0, "{problems}");
    // The same rows again are the same projects.
    let (again, remarks, _) = import(folder.path(), "i.csv", map, &["--update"]);
    assert_eq!(again.matches("nothing changed").count(), 4, "{again}{remarks}");
}

#[test]
fn an_id_that_stands_in_another_file_is_not_given_twice() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("in")).unwrap();
    let there = "format = 1\n[project]\nid = \"garden\"\nname = \"Other\"\nsummary = \"s\"\n\
                 stage = \"idea\"\n";
    std::fs::write(folder.path().join("in/there.toml"), there).unwrap();
    std::fs::write(folder.path().join("g.csv"), "Name,What\nGarden,x\n").unwrap();
    let map = "format = 1\n[columns]\nName = \"project.name\"\nWhat = \"project.summary\"\n\
               [constants]\n\"project.stage\" = \"idea\"\n";
    let (_, remarks, _) = import(folder.path(), "g.csv", map, &[]);
    assert!(folder.path().join("in/garden-2.toml").exists(), "{remarks}");
    let (_, problems, code) = said(&["check", &folder.path().join("in").display().to_string()]);
    assert_eq!(code, 0, "{problems}");
}

/// A workbook of sheets, each with its name and its rows.
fn workbook(path: &Path, sheets: &[(&str, &[&[&str]])]) {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    book.save(path).unwrap();
}

#[test]
fn sheets_that_are_not_read_are_named_and_a_map_chooses_one() {
    let folder = tempfile::tempdir().unwrap();
    let first: &[&[&str]] = &[&["Name", "What"], &["A", "x"], &["B", "y"]];
    let second: &[&[&str]] = &[&["Name", "What"], &["C", "z"]];
    let path = folder.path().join("m.xlsx");
    workbook(&path, &[("First", first), ("Second", second), ("Empty", &[])]);
    let map = "format = 1\n[columns]\nName = \"project.name\"\nWhat = \"project.summary\"\n\
               [constants]\n\"project.stage\" = \"idea\"\n";
    let (_, remarks, _) = import(folder.path(), "m.xlsx", map, &[]);
    let note = "this workbook has another sheet, which was not read: Second. Say in --map which one \
                to read, for instance: sheet = \"Second\"";
    assert!(remarks.contains(note), "{remarks}");
    assert!(!folder.path().join("in/c.toml").exists());
    // To the letter.
    let chosen = map.replacen("format = 1\n", "format = 1\nsheet = \"Second\"\n", 1);
    let (_, remarks, code) = import(folder.path(), "m.xlsx", &chosen, &[]);
    assert_eq!(code, 0, "{remarks}");
    assert!(written(folder.path(), "c").contains("name = \"C\""));
    assert!(!remarks.contains("not read"), "{remarks}");
    let wrong = map.replacen("format = 1\n", "format = 1\nsheet = \"Third\"\n", 1);
    let (_, remarks, code) = import(folder.path(), "m.xlsx", &wrong, &[]);
    assert_eq!(code, 1);
    assert!(remarks.contains("is called ‘Third’") && remarks.contains("First · Second"));
    // The draft of a map says which it is of, and is read as it says.
    let draft = folder.path().join("d.map.toml").display().to_string();
    let file = path.display().to_string();
    let (_, remarks, _) = said(&["import", &file, "--draft-map", &draft, "--lang", "en"]);
    assert!(remarks.contains("another sheet, which this draft leaves aside: Second"), "{remarks}");
    let text = std::fs::read_to_string(&draft).unwrap();
    assert!(text.contains("\nsheet = \"First\"\n"), "{text}");
}

#[test]
fn other_readers_of_sheets_name_what_they_leave_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("q.xlsx");
    let rows: &[&[&str]] = &[
        &["question", "level 0", "level 1", "level 2", "level 3", "level 4"],
        &["Who came?", "Nobody.", "One.", "Two.", "Three.", "Four."],
    ];
    workbook(&path, &[("Mine", rows), ("Theirs", rows)]);
    let (file, to) = (path.display().to_string(), folder.path().join("o").display().to_string());
    let (_, remarks, _) = said(&["criteria", "draft", &file, "-o", &to, "--lang", "en"]);
    assert!(remarks.contains("another sheet, which was not read: Theirs"), "{remarks}");
}

#[test]
fn a_draft_claims_nothing_that_nobody_said_and_each_word_it_gives_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "Project name,Summary,Stage,Town\n\
                Jardin des Voisins,We garden together with the neighbours,Closed,Orléans\n\
                Café d’été,We run a café in summer,Running,Nîmes\n\
                Bike Hub,We mend bikes,Closed down,Leeds\n";
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("a.csv"), rows).unwrap();
    for lang in ["en", "fr"] {
        let draft = at(&format!("{lang}.map.toml"));
        said(&["import", &at("a.csv"), "--draft-map", &draft, "--lang", lang]);
        let text = std::fs::read_to_string(&draft).unwrap();
        assert!(text.contains("\n# \"project.language\" = \"en\"\n"), "{text}");
        let (_, remarks, code) =
            said(&["import", &at("a.csv"), "--map", &draft, "--into", &at(lang), "--lang", "en"]);
        assert_eq!(code, 0, "{remarks}");
        let closed = std::fs::read_to_string(at(&format!("{lang}/bike-hub.toml"))).unwrap();
        assert!(closed.contains("stage = \"ended\"") && !closed.contains("language"), "{closed}");
    }
}

#[test]
fn french_names_do_not_make_an_english_table_french() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "Name,What,Users,On\nCafé de la Gare,We cook with the neighbours,2,03/04/2026\n\
                Jardin des Liens à Orléans,We garden in the park,3,05/06/2026\n";
    std::fs::write(folder.path().join("f.csv"), rows).unwrap();
    let (_, remarks, _) = import(folder.path(), "f.csv", COUNTS, &[]);
    assert!(remarks.contains("‘03/04/2026’ does not say which number is the day"), "{remarks}");
}

#[test]
fn what_is_not_read_of_another_answer_is_said_before_one_chooses() {
    let folder = tempfile::tempdir().unwrap();
    let rows: &[&[&str]] = &[
        &["Name", "What", "Users", "On"],
        &["A", "other", "1,5", "2026-01-01"],
        &["B", "b", "many", "2026-01-01"],
    ];
    workbook(&folder.path().join("o.xlsx"), &[("First", rows), ("Second", rows)]);
    let own = "format = 1\n[project]\nname = \"A\"\nsummary = \"mine\"\nstage = \"idea\"\n";
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("a.toml"), own).unwrap();
    std::fs::write(at("t.map.toml"), COUNTS).unwrap();
    let arguments =
        ["interview", &at("a.toml"), "--beside", &at("o.xlsx"), "--map", &at("t.map.toml")];
    let (_, remarks, _) = said(&[&arguments[..], &["--lang", "en"]].concat());
    assert!(remarks.contains("which was not read: Second"), "{remarks}");
    assert!(remarks.contains("‘1,5’ is not read as a whole number"), "{remarks}");
    // Of others there is nothing to choose.
    assert!(!remarks.contains("many"), "{remarks}");
}
