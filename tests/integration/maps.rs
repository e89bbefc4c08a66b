//! Tables of other tools that come again: what was taken back, what names and days mean, and what is
//! typed next.

use std::path::Path;

use crate::runner::{command, run};

/// What an import of a table by a map said: the result, the remarks, the exit code.
fn import(folder: &Path, table: &str, map: &str, more: &[&str]) -> (String, String, i32) {
    let at = |name: &str| folder.join(name).display().to_string();
    std::fs::write(at("table.csv"), table).unwrap();
    std::fs::write(at("table.map.toml"), map).unwrap();
    let (file, map, into) = (at("table.csv"), at("table.map.toml"), at("in"));
    let mut arguments = vec!["import", &file, "--map", &map, "--into", &into, "--lang", "en"];
    arguments.extend(more);
    let output = run(&arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn written(folder: &Path, id: &str) -> String {
    std::fs::read_to_string(folder.join(format!("in/{id}.toml"))).unwrap()
}

/// A map of numbered projects, with these columns more.
fn numbered(columns: &str) -> String {
    format!(
        "format = 1\n[columns]\nid = \"project.id\"\nname = \"project.name\"\n\
         text = \"project.summary\"\n{columns}[constants]\n\"project.stage\" = \"idea\"\n"
    )
}

const FIRST: &str = "id,name,text,yes\n1,A,s,Y\n2,B,s,Y\n3,C,s,Y\n4,D,s,Y\n";

#[test]
fn a_box_of_consent_that_is_no_longer_ticked_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let map = numbered("yes = { to = \"sharing.cohort\", when = \"Y\", value = true }\n");
    import(folder.path(), FIRST, &map, &[]);
    assert!((1..=4).all(|id| written(folder.path(), &id.to_string()).contains("cohort = true")));
    let later = "id,name,text,yes\n1,A,s,N\n2,,,\n3,C,s,refused\n4,D,s,N/A\n";
    let (said, remarks, code) = import(folder.path(), later, &map, &["--update"]);
    for id in ["1", "2", "3"] {
        assert!(written(folder.path(), id).contains("cohort = false"), "{id}: {said}{remarks}");
    }
    assert!(said.contains("sharing.cohort: true → false"), "{said}");
    // What cannot be read is no yes; what was not asked is kept, and both are named.
    assert_eq!(code, 1);
    assert!(remarks.contains("row 4, column ‘yes’: ‘refused’ is not read as a yes"), "{remarks}");
    assert!(written(folder.path(), "4").contains("cohort = true"));
    assert!(remarks.contains("row 5, column ‘yes’: nothing is said here"), "{remarks}");
    assert_eq!(remarks.matches("nothing is said here").count(), 1, "{remarks}");
}

#[test]
fn a_blank_cell_keeps_a_consent_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let map = numbered("yes = \"sharing.cohort\"\n");
    import(folder.path(), FIRST, &map, &[]);
    let later = "id,name,text,yes\n1,A,s,N\n2,B,s,\n3,C,s,refused\n";
    let (_, remarks, _) = import(folder.path(), later, &map, &["--update"]);
    let kept: Vec<bool> =
        ["1", "2", "3"].map(|id| written(folder.path(), id).contains("cohort = true")).to_vec();
    assert_eq!(kept, [false, true, false], "{remarks}");
    assert!(remarks.contains("row 3, column ‘yes’: nothing is said here"), "{remarks}");
    assert!(remarks.contains("row 4, column ‘yes’: ‘refused’ is not read as a yes"), "{remarks}");
    // Of a project that never agreed there is nothing to keep.
    let (_, remarks, _) = import(folder.path(), "id,name,text,yes\n9,I,s,\n", &map, &[]);
    assert!(!remarks.contains("nothing is said here"), "{remarks}");
}

#[test]
fn a_box_by_which_somebody_refuses_agrees_to_nothing_when_it_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    let map = numbered("yes = { to = \"sharing.cohort\", when = \"Y\", value = false }\n");
    import(folder.path(), "id,name,text,yes\n1,A,s,Y\n2,B,s,N\n", &map, &[]);
    assert!(written(folder.path(), "1").contains("cohort = false"));
    assert!(!written(folder.path(), "2").contains("cohort"));
}

#[test]
fn boxes_that_are_all_left_empty_take_their_list_back() {
    let folder = tempfile::tempdir().unwrap();
    let tick = |to: &str, value: &str| format!("{{ to = \"{to}\", when = \"1\"{value} }}\n");
    let map = numbered(&format!(
        "a = {}b = {}c = {}d = {}",
        tick("project.publics", ", value = \"young\""),
        tick("project.publics", ", value = \"old\""),
        tick("project.fields.social", ""),
        tick("extra.pilot", ", value = \"yes\""),
    ));
    let head = "id,name,text,a,b,c,d\n";
    let first =
        format!("{head}1,A,s,1,0,1,1\n2,B,s,1,1,1,1\n3,C,s,1,,,\n4,D,s,0,1,0,0\n5,E,s,0,0,0,0\n");
    import(folder.path(), &first, &map, &[]);
    // A list without an entry is not written where there was none.
    assert!(!written(folder.path(), "5").contains("[]"));
    let later = format!(
        "{head}1,A,s,0,0,0,0\n2,B,s,1,0,0,1\n3,C,s,,,,\n4,D,s,0,perhaps,0,0\n5,E,s,0,0,0,0\n"
    );
    let (said, remarks, _) = import(folder.path(), &later, &map, &["--update"]);
    let text = written(folder.path(), "1");
    assert!(text.contains("publics = []") && text.contains("fields = []"), "{text}");
    assert!(!text.contains("pilot"), "{text}");
    assert!(written(folder.path(), "2").contains("publics = [\"young\"]"));
    assert!(written(folder.path(), "3").contains("publics = []"));
    // A box that cannot be read takes nothing back.
    assert!(written(folder.path(), "4").contains("publics = [\"old\"]"), "{remarks}");
    assert!(said.contains("5.toml: nothing changed"), "{said}");
    let output = run(&["check", folder.path().join("in").to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_choices_of_our_own_form_are_taken_back_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kobo.csv");
    let (file, into) = (file.display().to_string(), folder.path().join("in").display().to_string());
    let head =
        "project_name,project_summary,project_stage,project_fields/social,project_fields/cultural";
    for (row, expected) in [("A,s,idea,1,1", true), ("A,s,idea,0,0", false)] {
        std::fs::write(&file, format!("{head}\n{row}\n")).unwrap();
        run(&["import", &file, "--into", &into, "--update"]);
        assert_eq!(written(folder.path(), "a").contains("fields = [\"social\""), expected);
    }
}

/// The lines of a draft that name a heading, with the comment above each.
fn drafted(folder: &Path, table: &str, word: &str) -> Vec<(String, String)> {
    let at = |name: &str| folder.join(name).display().to_string();
    std::fs::write(at("new.csv"), table).unwrap();
    let _ = std::fs::remove_file(at("new.map.toml"));
    let draft = ["import", &at("new.csv"), "--draft-map", &at("new.map.toml"), "--lang", "en"];
    assert_eq!(run(&draft).status.code(), Some(0));
    let text = std::fs::read_to_string(at("new.map.toml")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let is_it = |line: &str| line.contains(word) && line.contains(" = ");
    let found = (1..lines.len()).filter(|at| is_it(lines[*at]));
    found.map(|at| (lines[at - 1].to_owned(), lines[at].to_owned())).collect()
}

#[test]
fn boxes_of_survey_tools_are_drafted_as_boxes() {
    let folder = tempfile::tempdir().unwrap();
    let tick = |heading: &str, when: &str, value: &str| {
        format!(
            "\"{heading}\" = {{ to = \"project.publics\", when = [\"{when}\"], value = \"{value}\" }}"
        )
    };
    // KoBoToolbox, without and with the column of the question; one box that nobody ticked.
    for head in ["Publics/Jeunes;Publics/Familles", "Publics;Publics/Jeunes;Publics/Familles"] {
        let all = if head.starts_with("Publics;") { "x;" } else { "" };
        let table = format!("Nom du projet;Résumé;{head};_id\nA;r;{all}1;0;1\nB;r;{all}0;0;2\n");
        let lines: Vec<String> = drafted(folder.path(), &table, "\"Publics/")
            .into_iter()
            .map(|(_, line)| line)
            .collect();
        let expected =
            [tick("Publics/Jeunes", "1", "Jeunes"), tick("Publics/Familles", "1", "Familles")];
        assert_eq!(lines, expected);
    }
    // Questions of a group are none.
    let table = "Nom du projet;g/Ouvert ?;g/Gratuit ?\nA;oui;non\nB;non;non\n";
    let lines = drafted(folder.path(), table, "\"g/");
    assert!(lines.iter().all(|(_, line)| !line.contains("when")), "{lines:?}");
    // LimeSurvey, with codes and words in one heading.
    let heading = "PUB[SQ001]. À qui ? [Jeunes]";
    let table = format!("\"NOM. Nom du projet\";\"{heading}\"\n\"A\";\"Oui\"\n\"C\";\"Non\"\n");
    let lines = drafted(folder.path(), &table, "PUB");
    assert_eq!(lines[0].1, tick(heading, "Oui", "Jeunes"));
    assert!(!lines[0].0.contains('#') || !lines[0].0[1..].contains('#'), "{}", lines[0].0);
    // A code alone waits behind a #, and the comment says so.
    let table = "NOM,PUB[SQ001],PUB[SQ002]\nA,Y,\nB,,\n";
    let lines = drafted(folder.path(), table, "PUB[SQ002]");
    assert!(lines[0].1.starts_with("# \"PUB[SQ002]\"") && lines[0].1.contains("[\"Y\"]"));
    let table = "NOM,PUB[SQ001],PUB[SQ002]\nA,Y,Y\nB,,\n";
    assert!(drafted(folder.path(), table, "PUB[SQ001]")[0].0.contains("take out the #"));
}

const BY_NAME: &str = "format = 1\nkey = \"project.name\"\n[columns]\nname = \"project.name\"\n\
    text = \"project.summary\"\nday = \"project.started\"\n[constants]\n\"project.stage\" = \"idea\"\n";

#[test]
fn a_name_that_is_the_key_is_one_with_and_without_accents() {
    let folder = tempfile::tempdir().unwrap();
    let table = "name,text,day\nCafé des mots,x,\nCafe des mots,z,\nA,s,\nA+,t,\n";
    let (said, remarks, _) = import(folder.path(), table, BY_NAME, &[]);
    let text = written(folder.path(), "cafe-des-mots");
    assert!(text.contains("Café des mots") && text.contains("summary = \"z\""), "{said}{remarks}");
    assert!(remarks.contains("was answered before"), "{remarks}");
    // Three files, of four rows.
    assert!(remarks.contains("3 descriptors written"), "{remarks}");
    // Signs tell two names apart, and nobody is told to write what stands in the map.
    assert!(written(folder.path(), "a-2").contains("A+"));
    assert!(remarks.contains("‘A+’ is taken for another project"), "{remarks}");
    assert!(!remarks.contains("key ="), "{remarks}");
}

#[test]
fn the_command_that_chooses_between_two_answers_takes_the_map() {
    let folder = tempfile::tempdir().unwrap();
    import(folder.path(), "name,text,day\nCafé,x,\nLac,y,\n", BY_NAME, &[]);
    let later = "name,text,day\nCafé,x,\nLac,y,\nCafe,z,\n";
    let (_, remarks, _) = import(folder.path(), later, BY_NAME, &[]);
    let typed = remarks.lines().find(|line| line.trim().starts_with("germoir interview"));
    let typed: Vec<&str> = typed.unwrap().split_whitespace().skip(1).collect();
    assert!(typed.contains(&"--map"), "{remarks}");
    let mut asked = command(&typed);
    let output = asked.args(["--lang", "en"]).write_stdin("2\n").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("this file: x") && said.contains("the other: z"), "{said}");
    assert!(!said.contains("Name of the project"), "{said}");
    assert!(written(folder.path(), "cafe").contains("summary = \"z\""), "{said}");
}

#[test]
fn a_number_is_a_day_in_workbooks_alone_and_help_is_no_longer_given_once_followed() {
    let folder = tempfile::tempdir().unwrap();
    let table = "name,text,day\nA,s,45000\nB,s,2019\nC,s,mars 2020\nD,s,03/04/2020\n";
    let (_, remarks, code) = import(folder.path(), table, BY_NAME, &[]);
    assert_eq!(code, 1);
    assert!(!written(folder.path(), "a").contains("started"));
    for (row, value) in [(2, "45000"), (3, "2019"), (4, "mars 2020")] {
        let expected = format!("row {row}, column ‘day’: ‘{value}’ is not read as a day");
        assert!(remarks.contains(&expected), "{expected}: {remarks}");
    }
    let line = remarks.lines().find(|line| line.contains("row 5")).unwrap();
    assert!(line.ends_with("say it in --map: dates = \"day/month/year\""), "{line}");
    // What the remark says is enough.
    let said = BY_NAME.replace("[columns]", "dates = \"day/month/year\"\n[columns]");
    let table = table.replace("2019", "31/02/2020");
    let (_, remarks, _) = import(folder.path(), &table, &said, &["--update"]);
    assert!(written(folder.path(), "d").contains("started = 2020-04-03"));
    assert!(remarks.contains("‘31/02/2020’ is not read as a day") && !remarks.contains("dates ="));
}
