//! Refusals and lists that say what is so, and what to type: of files of another kind, of what was left
//! to be written, of places in a file that stays as it is.

use std::path::Path;

use crate::runner::run;

/// What a command said: the result, the remarks, the exit code. No-break spaces are spaces here.
fn said(arguments: &[&str]) -> (String, String, i32) {
    let output = run(arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_file_of_another_use_is_called_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let own: [(&str, &str, [&str; 2]); 3] = [
        (
            "a.map.toml",
            "format = 1\n[columns]\nName = \"project.name\"\n",
            ["This is a map of columns", "germoir import TABLE --map THIS --into FOLDER"],
        ),
        (
            "a.profile.toml",
            "format = 1\n[profile]\nname = \"mine\"\n",
            ["This is a profile", "germoir assess PROJECT --profile THIS"],
        ),
        (
            "overlay.toml",
            "format = 1\n[criterion.x]\nfamily = \"practices\"\n",
            ["This adds to the questions", "germoir criteria check FOLDER"],
        ),
    ];
    for (name, text, words) in own {
        let path = written(folder.path(), name, text);
        let (out, _, code) = said(&["check", &path, "--lang", "en"]);
        assert_eq!(code, 1);
        assert!(words.iter().all(|words| out.contains(words)), "{out}");
        assert!(!out.contains("[project], [review]"), "{out}");
    }
    let path = written(folder.path(), "a.toml", "format = 1\n");
    let (out, ..) = said(&["check", &path, "--lang", "en"]);
    assert!(out.contains("Write one header: [project], [review]"), "{out}");
}

#[test]
fn a_folder_that_is_not_there_is_no_file_that_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nodir").display().to_string();
    let project = "examples/voisin-age.toml";
    let (_, remarks, code) = said(&["assess", project, "--criteria", &nowhere, "--lang", "en"]);
    assert_eq!(code, 5);
    assert!(remarks.contains("There is no folder of this name."), "{remarks}");
    assert!(!remarks.contains("you may open"), "{remarks}");
}

#[test]
fn help_about_nothing_that_is_there_is_no_help() {
    for typed in [["--help", "nope"], ["-h", "nope"], ["help", "nope"]] {
        let (out, remarks, code) = said(&[typed[0], typed[1], "--lang", "en"]);
        assert_eq!((out.as_str(), code), ("", 2), "{remarks}");
        assert!(remarks.contains("There is no help about “nope”."), "{remarks}");
    }
    let (own, _, code) = said(&["assess", "--help", "--lang", "en"]);
    assert_eq!(code, 0);
    assert_eq!(said(&["--help", "assess", "--lang", "en"]).0, own);
    assert!(said(&["--help", "limits", "--lang", "en"]).0.contains("--max-size"));
}

#[test]
fn a_question_of_ones_own_that_is_not_written_yet_is_none() {
    for (lang, question, level, warned) in [
        ("fr", "Que vous demandez-vous", "À écrire", "reste à écrire"),
        ("en", "What do you ask of yourselves", "To be written", "still to be written"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own.toml").display().to_string();
        said(&["new", &path, "--own", "--lang", lang]);
        let text = std::fs::read_to_string(&path).unwrap().replace('\u{a0}', " ");
        assert!(text.contains(question) && text.contains(level), "{text}");
        let (problems, _, code) = said(&["check", &path, "--lang", lang]);
        assert_eq!(code, 0, "{problems}");
        // The summary, the question, and its sentences.
        let plural = if lang == "fr" { "3 textes restent à écrire" } else { "3 texts are still" };
        assert!(problems.contains(plural), "{problems}");
        let (page, ..) = said(&["assess", &path, "--full", "--lang", lang]);
        assert!(!page.contains(question) && !page.contains(level), "{page}");
        // Once it is written it is shown, and half of it is still to be written.
        let mended = |text: &str| {
            let line = |line: &str| match line {
                line if line.starts_with("question = ") => "question = \"Who sows?\"".to_owned(),
                line if line.starts_with("summary = ") => "summary = \"A garden.\"".to_owned(),
                line => line.to_owned(),
            };
            text.lines().map(line).collect::<Vec<_>>().join("\n")
        };
        std::fs::write(&path, mended(&text)).unwrap();
        let (problems, ..) = said(&["check", &path, "--lang", lang]);
        assert!(problems.contains(warned), "{problems}");
        assert!(!said(&["assess", &path, "--full", "--lang", lang]).0.contains("Who sows?"));
        std::fs::write(&path, mended(&text).replace(level, "Seen")).unwrap();
        assert!(!said(&["check", &path, "--lang", lang]).0.contains(warned));
        assert!(said(&["assess", &path, "--full", "--lang", lang]).0.contains("Who sows?"));
    }
}

#[test]
fn a_deletion_that_is_only_shown_tells_lines_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let text = "format = 1\n\n[project]\nname = \"Autre\"\nsummary = \"Un projet.\"\nstage = \"idea\"\n\n\
                [bearer]\nname = \"Zoé Martin\"\nmotivation = \"Aider.\"\ncontact = \"zoe@example.org\"\n\n\
                [extra]\nseen = \"\"\"\nMartin était là.\n\"\"\"\n";
    let path = written(folder.path(), "autre.toml", text);
    let line =
        |text: &str, word: &str| text.lines().position(|own| own.contains(word)).unwrap() + 1;
    let here = folder.path().display().to_string();
    let (shown, remarks, _) = said(&["purge", "Zoé Martin", &here, "--dry-run", "--lang", "en"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    let place = format!("autre.toml:{}:", line(text, "Martin était"));
    assert!(shown.contains(&place), "{place} {shown}{remarks}");
    // Once it is done, the lines are those of the file as it is then.
    let (done, ..) = said(&["purge", "Zoé Martin", &here, "--lang", "en"]);
    let after = std::fs::read_to_string(&path).unwrap();
    let place = format!("autre.toml:{}:", line(&after, "Martin était"));
    assert!(done.contains(&place), "{place} {done}");
    assert_ne!(line(text, "Martin était"), line(&after, "Martin était"), "{after}");
}

#[test]
fn a_text_of_one_language_names_it_in_the_words_of_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = "question,level 0,level 1,level 2,level 3,level 4\n\
                 Who came?,Nobody.,One.,Two.,Three.,Four.\n";
    let path = written(folder.path(), "q.csv", sheet);
    let to = folder.path().join("mine").display().to_string();
    said(&["criteria", "draft", &path, "-o", &to, "--lang", "en"]);
    let text = std::fs::read_to_string(folder.path().join("mine/overlay.toml")).unwrap();
    assert!(text.contains("(en anglais seulement)"), "{text}");
    let sheet = "question,niveau 0,niveau 1,niveau 2,niveau 3,niveau 4\n\
                 Qui est venu ?,Personne.,Un.,Deux.,Trois.,Quatre.\n";
    let path = written(folder.path(), "r.csv", sheet);
    let to = folder.path().join("ours").display().to_string();
    said(&["criteria", "draft", &path, "-o", &to, "--lang", "fr"]);
    let text = std::fs::read_to_string(folder.path().join("ours/overlay.toml")).unwrap();
    assert!(text.contains("(in French only)"), "{text}");
}

#[test]
fn a_template_names_a_profile_in_its_language() {
    let template = "examples/templates/fiche.md.j2";
    let project = "examples/jardin-des-liens.toml";
    for (profile, word) in [("bearer", "profil porteur."), ("funder", "profil financeur.")] {
        let arguments =
            ["assess", project, "--lang", "fr", "--profile", profile, "--template", template];
        let (page, remarks, _) = said(&arguments);
        assert!(page.contains(word), "{page}{remarks}");
    }
}

/// Before a name that somebody gave, which may begin with a vowel, no French phrase has a word that would
/// lose its own.
#[test]
fn no_french_phrase_needs_an_elision_before_a_name() {
    const NAMES: [&str; 8] =
        ["reader", "readers", "reviewer", "by", "first", "second", "project", "bearer"];
    // Of files and of places, and not of people or projects.
    const OF_FILES: [&str; 2] = ["command.ftl", "import.ftl"];
    let mut found = Vec::new();
    for file in std::fs::read_dir("src/i18n/fr").unwrap() {
        let path = file.unwrap().path();
        if OF_FILES.iter().any(|own| path.ends_with(own)) {
            continue;
        }
        let name_is_one = path.ends_with("person.ftl") || path.ends_with("panel.ftl");
        let text = std::fs::read_to_string(&path).unwrap().replace('\u{a0}', " ");
        for (at, line) in text.lines().enumerate() {
            for word in ["de", "que", "lorsque", "puisque", "jusque", "le", "la", "ne", "se"] {
                for gap in line.match_indices(&format!(" {word} {{ $")) {
                    let rest = &line[gap.0 + word.len() + 5..];
                    let name: String =
                        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                    let is_name = NAMES.contains(&name.as_str()) || (name_is_one && name == "name");
                    let is_count = line.contains(&format!("${name} }} lecteurs"));
                    if is_name && !is_count {
                        found.push(format!("{}:{}: {line}", path.display(), at + 1));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
