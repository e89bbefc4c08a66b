//! What is still to be asked: where it is answered, what is asked again, and what to write where a
//! file cannot be read.

use std::path::{Path, PathBuf};

use crate::runner::{command, run, stdout};

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

const PROJECT: &str = "format = 1\n\n[project]\nname = \"x\"\nsummary = \"y\"\nstage = \"operating\"\n\
                       answered_on = \"2\"\n\n[answers]\nlistening = 3\n";

/// What the conversation says to these lines.
fn talked(arguments: &[&str], lines: &str) -> String {
    let output = command(arguments).write_stdin(lines.to_owned()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn beside_each_next_question_stands_the_command_that_puts_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path(), "mon projet.toml", PROJECT);
    let typed = format!("germoir interview \"{}\"", path.display());
    let path = path.display().to_string();
    for format in ["terminal", "markdown", "html"] {
        let said = stdout(&["assess", &path, "--format", format, "--lang", "fr"], 0);
        // As each format escapes it: Markdown the backslashes of Windows too.
        let said = said.replace("&quot;", "\"").replace(r"\\", r"\");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&typed), "{format}: {said}");
    }
    // The command is obeyed to the letter.
    let markdown = stdout(&["assess", &path, "--format", "markdown", "--lang", "fr"], 0);
    let lines = markdown.lines().map(|line| line.trim_start().trim_start_matches("- "));
    let commands = lines.filter_map(|line| line.strip_prefix('`')?.strip_suffix('`'));
    let commands: Vec<&str> =
        commands.filter(|line| line.starts_with("germoir interview")).collect();
    assert_eq!(commands.len(), 3, "{markdown}");
    for whole in commands {
        let word = whole.rsplit(' ').next().unwrap();
        let said = talked(&["interview", &path, word, "--lang", "fr"], "q\n");
        assert!(said.contains("0 à 4"), "{whole}: {said}");
    }
    // A reader does not answer in the bearer's place, and whoever receives a page has no such file.
    for arguments in [
        vec!["screen", &path, "--lang", "fr"],
        vec!["screen", &path, "--format", "html", "--lang", "fr"],
        vec!["assess", &path, "--profile", "funder", "--lang", "fr"],
        vec!["letter", &path, "--from", "La Fondation", "--lang", "fr"],
    ] {
        let output = run(&arguments);
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(!said.contains("germoir interview"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_word_that_names_no_question_is_told_with_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path(), "x.toml", PROJECT).display().to_string();
    let said = |word: &str| {
        let output = run(&["interview", &path, word, "--lang", "fr"]);
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said("listenning").contains("listening"));
    let file = said("projet.toml");
    assert!(file.contains("guillemets") && file.contains("x.toml projet.toml\""), "{file}");
}

#[test]
fn answers_on_sentences_that_have_changed_are_asked_again_first() {
    let folder = tempfile::tempdir().unwrap();
    let old = PROJECT.replace("answered_on = \"2\"\n", "");
    let path = written(folder.path(), "x.toml", &old).display().to_string();
    let said = talked(&["interview", &path, "--lang", "fr"], "2\nq\n");
    let changed = said.find("phrases qui ont changé depuis").expect(&said);
    let first = said.find("1/1 · ").expect(&said);
    assert!(changed < first && first < said.find("Lieux").expect(&said), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("answered_on = \"2\"") && text.contains("listening = 2"), "{text}");
    // Once they are read again they are like the others.
    let said = talked(&["interview", &path, "--lang", "fr"], "q\n");
    assert!(!said.contains("ont changé depuis"), "{said}");
}

#[test]
fn an_answer_that_stays_on_the_new_sentences_is_read_again_too() {
    let folder = tempfile::tempdir().unwrap();
    let old = PROJECT.replace("answered_on = \"2\"\n", "") + "openness = 1\n";
    let path = written(folder.path(), "x.toml", &old).display().to_string();
    // Left in the middle: the version is not of all answers yet.
    talked(&["interview", &path, "--lang", "fr"], "\nq\n");
    assert!(!std::fs::read_to_string(&path).unwrap().contains("answered_on"));
    talked(&["interview", &path, "--lang", "fr"], "\n\nq\n");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("answered_on = \"2\"") && text.contains("listening = 3"), "{text}");
}

#[test]
fn a_level_on_other_words_is_told_apart_from_a_change_of_the_project() {
    let folder = tempfile::tempdir().unwrap();
    let old = PROJECT.replace("answered_on = \"2\"\n", "");
    let old = written(folder.path(), "old.toml", &old).display().to_string();
    let new =
        written(folder.path(), "new.toml", &PROJECT.replace("listening = 3", "listening = 1"));
    let new = new.display().to_string();
    let same = PROJECT.replace("listening = 3", "listening = 2");
    let same = written(folder.path(), "same.toml", &same).display().to_string();
    for file in [&old, &new, &same] {
        let text = std::fs::read_to_string(file).unwrap();
        std::fs::write(file, text.replace("name = ", "id = \"x\"\nname = ")).unwrap();
    }
    let said = |old: &str, new: &str| {
        let said = stdout(&["compare", old, new, "--lang", "fr"], 0);
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(said(&old, &new).contains("Cette phrase a changé depuis la première réponse"));
    assert!(!said(&same, &new).contains("a changé depuis"));
    let json = stdout(&["compare", &old, &new, "--format", "json"], 0);
    assert!(json.contains("reworded"), "{json}");
}

/// How many errors a file has, and what their help says to write, in order.
fn checked(path: &Path) -> (usize, Vec<String>) {
    let output = run(&["check", &path.display().to_string(), "--format", "json", "--lang", "fr"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = json["files"][0]["problems"].as_array().unwrap().clone();
    let errors: Vec<_> = problems.iter().filter(|one| one["severity"] == "error").collect();
    let helps = errors.iter().filter_map(|one| one["help"].as_str());
    (errors.len(), helps.map(str::to_owned).collect())
}

/// What people write, the part that is wrong, and the help: obeyed to the letter, it leaves fewer
/// errors.
const WRITTEN: &[(&str, &str)] = &[
    ("started = 12/03/2025", "12/03/2025"),
    ("started = \"12/03/2025\"", "started = \"12/03/2025\""),
    ("[answers]\nlistening = 2,5", "2,5"),
    ("[answers]\nlistening = 2.5", "2.5"),
    ("[answers]\nlistening = 3.0", "listening = 3.0"),
    ("[answers]\nopenness = oui", "oui"),
    ("[reach]\nunit = \"people\"\nexpected = { count = 1 200 }", "1 200"),
    ("territory = { scale = \"département\" }", "\"département\""),
    ("territory = { scale = \"commune\" }", "\"commune\""),
    ("étape = \"idea\"", "étape"),
    ("[réponses]\nlistening = 3", "réponses"),
    ("[sharing]\ncohort = oui", "oui"),
    ("[bearer]\nname = Jeanne", "Jeanne"),
];

#[test]
fn help_that_is_obeyed_to_the_letter_leaves_fewer_errors() {
    let folder = tempfile::tempdir().unwrap();
    let base = "format = 1\n\n[project]\nname = \"x\"\nsummary = \"y\"\nanswered_on = \"2\"\n";
    for (lines, wrong) in WRITTEN {
        let stage = if lines.starts_with("étape") { "" } else { "stage = \"idea\"\n" };
        let text = format!("{base}{stage}{lines}\n");
        let path = written(folder.path(), "x.toml", &text);
        let (before, helps) = checked(&path);
        assert!(before > 0, "{lines}");
        // A key that is missing is told before the one that stands under another name.
        let help = helps.last().unwrap_or_else(|| panic!("{lines}: no help"));
        let instead = help
            .split('`')
            .nth(1)
            .map(str::to_owned)
            .or_else(|| {
                help.split('«').nth(1)?.split('»').next().map(|name| format!("\"{}\"", name.trim()))
            })
            .unwrap_or_else(|| panic!("{lines}: {help}"));
        std::fs::write(&path, text.replace(wrong, &instead)).unwrap();
        let (after, left) = checked(&path);
        assert!(after < before, "{lines}: {help}\n{left:?}");
    }
}

#[test]
fn a_page_and_a_saved_form_are_named_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let page = stdout(&["form", "html", "--lang", "fr"], 0);
    for (name, text) in [("a.toml", page.as_str()), ("b.toml", "{\n  \"format\": 1\n}\n")] {
        let path = written(folder.path(), name, text);
        let (errors, helps) = checked(&path);
        assert_eq!(errors, 1, "{name}: {helps:?}");
        assert!(helps[0].contains("germoir import"), "{helps:?}");
    }
}

#[test]
fn a_question_of_ones_own_is_written_shown_to_those_who_read_and_listed_in_a_cohort() {
    for language in ["fr", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("p.toml");
        let path = file.to_str().unwrap();
        let made = crate::runner::run(&["new", path, "--own", "--express", "--lang", language]);
        assert!(made.status.success());
        assert_eq!(crate::runner::run(&["check", path]).status.code(), Some(0));
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text.matches("[[own]]").count(), 1);
        let text =
            text.replace("# level = 2", "level = 3").replace("cohort = false", "cohort = true");
        let (left, question) = match language {
            "fr" => ("À écrire", "Qui sème"),
            _ => ("To be written", "Who sows"),
        };
        let written = |line: &str| match line.starts_with("question = ") {
            true => format!("question = \"{question} ?\"\n"),
            false => format!("{line}\n").replace(left, "Seen"),
        };
        std::fs::write(&file, text.lines().map(written).collect::<String>()).unwrap();
        for command in ["assess", "letter", "screen"] {
            let said = crate::runner::stdout(&[command, path, "--lang", language], 0);
            assert!(said.contains(question), "{command}: {said}");
        }
        let out = folder.path().join("out");
        let out = out.to_str().unwrap();
        let arguments = ["batch", path, "-o", out, "--format", "json,markdown", "--lang", language];
        assert!(crate::runner::run(&arguments).status.success());
        let report = std::fs::read_to_string(folder.path().join("out/cohort.json")).unwrap();
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["own_questions"][0]["projects"], 1, "{}", report["own_questions"]);
        let told = std::fs::read_to_string(folder.path().join("out/report.md")).unwrap();
        assert!(told.contains(question), "{told}");
    }
}
