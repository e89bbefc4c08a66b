//! One person's reading filled in by questions, and two who filled in one project.

use std::path::Path;

use crate::runner::{command, path, run};

/// What a conversation from a pipe says, and how it ended.
fn typed(arguments: &[&str], lines: &str) -> (String, i32) {
    let output = command(arguments).write_stdin(lines).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (said + &String::from_utf8_lossy(&output.stderr), output.status.code().unwrap())
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_reading_is_filled_in_by_questions() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lecture.toml");
    let name = file.to_str().unwrap();
    run(&["new", name, "--review", &path("examples/sol.toml"), "--express", "--lang", "fr"]);
    assert!(read(&file).contains("# keep_until = "), "it is asked until when it may be kept");
    // Who reads is asked first: a reading without a name is none.
    let lines = "Noor Haddad\n2028-12-31\n\n2 lu au marché\nq\n";
    let (said, code) = typed(&["interview", name, "--lang", "fr"], lines);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Racontez-moi"), "the words of somebody else: {said}");
    let text = read(&file);
    assert!(text.contains("reviewer = \"Noor Haddad\""), "{text}");
    assert!(text.contains("keep_until = 2028-12-31"), "{text}");
    assert!(text.contains("field-listening = { level = 2, note = \"lu au marché\" }"), "{text}");
    assert_eq!(run(&["check", name]).status.code(), Some(0));
}

#[test]
fn who_stands_aside_is_asked_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reading.toml");
    let name = file.to_str().unwrap();
    let project = path("examples/sol.toml");
    run(&["new", name, "--review", &project, "--name", "Noor", "--lang", "en"]);
    let (said, code) = typed(&["interview", name, "--lang", "en"], "\nI volunteer there.\n3\n3\n");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("end of the reading"), "{said}");
    let text = read(&file);
    assert!(text.contains("recused = \"I volunteer there.\"") && !text.contains("= 3\n"), "{text}");
}

/// A project as one of two people filled it in.
fn project(more: &str) -> String {
    format!(
        "format = 1\n[project]\nname = \"La Navette\"\nsummary = \"On conduit des voisins.\"\n\
         stage = \"operating\"\nanswered_on = \"2\"\n{more}"
    )
}

const OURS: &str = "[answers]\nopenness = 3\nlistening = { level = 2, note = \"à deux\" }\n";
const THEIRS: &str =
    "[answers]\nopenness = 1\nlistening = { level = 2, note = \"à deux\" }\nattention = 2\n";

#[test]
fn two_files_of_one_project_are_held_against_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (folder.path().join("a.toml"), folder.path().join("b.toml"));
    std::fs::write(&ours, project(OURS)).unwrap();
    std::fs::write(&theirs, project(THEIRS)).unwrap();
    let arguments = ["interview", ours.to_str().unwrap(), "--beside", theirs.to_str().unwrap()];
    for (lines, openness, has_attention) in [
        ("2\n2\n", "openness = 1", true),
        ("1\n\n", "openness = 3", false),
        ("3\n4\n1\n", "openness = 4", false),
        // Nothing at all leaves the file as it was.
        ("?\nx\nq\n", "openness = 3", false),
    ] {
        std::fs::write(&ours, project(OURS)).unwrap();
        for language in ["fr", "en"] {
            std::fs::write(&ours, project(OURS)).unwrap();
            let all: Vec<&str> = arguments.iter().copied().chain(["--lang", language]).collect();
            let (said, code) = typed(&all, lines);
            assert_eq!(code, 0, "{said}");
            assert!(said.contains("1/2 · ") && !said.contains("1/3 · "), "{lines}: {said}");
            assert!(read(&ours).contains(openness), "{lines}: {}", read(&ours));
            assert_eq!(read(&ours).contains("attention = 2"), has_attention, "{lines}");
            assert_eq!(read(&theirs), project(THEIRS), "the other file is only read");
        }
    }
    let same = ["interview", theirs.to_str().unwrap(), "--beside", theirs.to_str().unwrap()];
    assert_eq!(typed(&same, "").1, 0);
}

#[test]
fn two_forms_of_one_project_show_where_they_differ() {
    let folder = tempfile::tempdir().unwrap();
    let form = |level: u8| {
        serde_json::json!({
            "format": 1,
            "project": { "name": "La Navette", "summary": "On conduit.", "stage": "operating", "answered_on": "2" },
            "answers": { "openness": level },
        })
        .to_string()
    };
    let (one, two) = (folder.path().join("un.json"), folder.path().join("deux.json"));
    std::fs::write(&one, form(3)).unwrap();
    std::fs::write(&two, form(1)).unwrap();
    let (one, two) = (one.display().to_string(), two.display().to_string());
    // In one run the second is taken for another project, and told; into a folder where the first
    // is already, it is left out.
    for (folder_name, runs) in
        [("ensemble", vec![vec![&one, &two]]), ("projets", vec![vec![&one], vec![&two]])]
    {
        let into = folder.path().join(folder_name).display().to_string();
        let (mut said, mut code) = (String::new(), 0);
        for files in &runs {
            let mut arguments = vec!["import"];
            arguments.extend(files.iter().map(|file| file.as_str()));
            arguments.extend(["--into", &into, "--lang", "fr"]);
            (said, code) = typed(&arguments, "");
        }
        assert_eq!(code, i32::from(runs.len() > 1), "{said}");
        assert!(said.contains("3 → 1"), "{said}");
        let line = said.lines().find(|line| line.contains("--beside")).unwrap();
        assert!(line.contains("la-navette.toml") && line.contains("deux.json"), "{line}");
    }
    let project = folder.path().join("projets/la-navette.toml");
    let arguments = ["interview", project.to_str().unwrap(), "--beside", &two];
    let (said, code) = typed(&arguments, "2\n");
    assert_eq!(code, 0, "{said}");
    assert!(read(&project).contains("level = 1") || read(&project).contains("openness = 1"));
}
