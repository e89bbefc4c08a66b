//! The questionnaire in the terminal, with what a person would type coming from a pipe.

use std::path::Path;

use crate::runner::{command, run};

/// What the conversation says, and how it ended.
fn typed(path: &Path, lines: &str, more: &[&str]) -> (String, String, i32) {
    let path = path.display().to_string();
    let mut arguments = vec!["interview", &path];
    arguments.extend(more);
    let output = command(&arguments).write_stdin(lines).output().unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        output.status.code().unwrap(),
    )
}

fn is_valid(path: &Path) -> bool {
    run(&["check", &path.display().to_string()]).status.code() == Some(0)
}

#[test]
fn a_new_project_is_valid_from_its_name_on_and_is_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("jardin.toml");
    let (said, _, code) = typed(&path, "Jardin « des » \"Liens\"\n", &["--lang", "fr"]);
    assert_eq!(code, 0, "{said}");
    assert!(is_valid(&path));
    let (said, _, _) = typed(&path, "Un jardin 🌱\n4\nq\n", &["--lang", "fr"]);
    assert!(said.contains("2/") && !said.contains("1/60"), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("summary = \"Un jardin 🌱\"\n"), "{text}");
    assert!(text.contains("stage = \"operating\"\n"), "{text}");
    let (said, _, _) = typed(&path, "q\n", &["--lang", "en"]);
    assert!(!said.contains("summary of") && said.contains("4/"), "{said}");
    assert!(is_valid(&path));
}

#[test]
fn each_scale_says_how_not_to_know_and_how_to_keep_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("garden.toml");
    let facts = "Garden\nA garden.\n4\n".to_owned() + &"\n".repeat(9);
    let (said, _, _) = typed(&path, &(facts + "?\n3\nb\nq\n"), &["--lang", "en"]);
    let (first, again) = said.split_once("Current answer: 3").unwrap();
    assert!(first.contains("0 to 4, 2+, Enter: I do not know"), "{said}");
    assert!(again.contains("0 to 4, Enter: keep"), "{said}");
    let how = said.find("Type the number of the last true sentence").unwrap();
    assert!(said.find("What can show it, for example: ").unwrap() < how, "{said}");
    // The question stands again below.
    assert!(said[how..].find("/20 · ").unwrap() < said[how..].find("Current answer").unwrap());
    assert!(said.contains("germoir letter"), "{said}");
}

#[test]
fn a_list_with_commas_is_said_to_be_one_item() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("garden.toml");
    let start = "Garden\nA garden.\n4\n";
    let (said, _, _) = typed(&path, &format!("{start}Ely; Over, Cambs\nq\n"), &["--lang", "en"]);
    assert!(!said.contains("noted as one"), "{said}");
    std::fs::remove_file(&path).unwrap();
    let (said, _, _) = typed(&path, &format!("{start}Over, Cambs\nq\n"), &["--lang", "en"]);
    assert!(said.contains("noted as one"), "{said}");
    assert!(std::fs::read_to_string(&path).unwrap().contains("[\"Over, Cambs\"]"));
}

#[test]
fn nobody_who_gives_no_name_leaves_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.toml");
    let (said, _, code) = typed(&path, "\nq\n", &[]);
    assert!(code == 0 && said.contains("Nothing was written."), "{said}");
    assert!(!path.exists());
}

/// The criteria that the express questionnaire asks, in its order.
fn core() -> Vec<&'static str> {
    let catalogue = germoir::catalogue::builtin::catalogue();
    let families = 0..catalogue.families.len();
    families
        .flat_map(|family| catalogue.criteria_of(family))
        .filter(|(_, criterion)| criterion.core)
        .map(|(_, criterion)| criterion.id.as_ref())
        .collect()
}

/// Every fact answered; the stakes come next, and Enter names none.
fn almost(path: &Path, answers: &str) {
    std::fs::write(
        path,
        format!(
            "format = 1\n\n[project] # who\nname = \"x\"\nsummary = \"y\"\nstage = \"operating\"\nanswered_on = \"2\"\n\
             territory = {{ scale = \"local\", places = [\"Niort\"] }}\npublics = [\"a\"]\n\
             [relation]\nkind = \"serves\"\n\n[bearer]\nname = \"z\"\nkind = \"team\"\n\
             motivation = \"m\"\nskills = [\"doer\"]\ncontact = \"c\"\n\n\
             [reach]\nunit = \"people\"\ncounting = \"unique\"\n\
             observations = [{{ date = 2026-01-01, users = 9 }}]\n\n{answers}"
        ),
    )
    .unwrap();
}

#[test]
fn every_kind_of_answer_is_written_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    let core = core();
    let answers = format!("[answers]   # mine\n{}   = 1 # why\n\n\n[extra]\nx = 1 # y\n", core[1]);
    almost(&path, &answers);
    let lines = "\ne\n3\n2026-05-01\n\"carnet\" = 1\nvu\n\
                 3 une note\n-\nn\npas de voisin\n9\ns\nq\n";
    let (said, errors, code) = typed(&path, lines, &["--lang", "fr"]);
    assert_eq!(code, 0, "{said}{errors}");
    assert!(said.contains("Tapez un numéro de 0 à 4"), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    let expected = format!(
        "[answers]   # mine\n{}   = 1 # why\n\
         {} = {{ evidence = [{{ kind = \"observed\", date = 2026-05-01, \
         source = '\"carnet\" = 1', note = \"vu\" }}], level = 3, note = \"une note\" }}\n\
         {} = \"declined\"\n{} = {{ not_applicable = \"pas de voisin\" }}\n{} = \"unknown\"\n\
         \n\n[extra]\nx = 1 # y\n",
        core[1], core[0], core[2], core[3], core[4]
    );
    assert!(text.ends_with(&expected), "{text}");
    assert!(is_valid(&path));
}

#[test]
fn going_back_shows_the_answer_and_changes_it_in_its_own_form() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    almost(&path, &format!("[answers.{}]\nnote = \"déjà\"\n\n[extra]\n", core()[0]));
    let (said, _, _) = typed(&path, "\n2\n\nb\n4\n\nq\n", &["--lang", "fr"]);
    assert!(said.contains("Réponse actuelle : 2 — déjà"), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.ends_with("]\nnote = \"déjà\"\nlevel = 4\n\n[extra]\n"), "{text}");
}

#[test]
fn a_brake_takes_two_levels_and_only_the_named_stakes_are_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    almost(&path, "");
    // Answers two stakes, says that there are no others, skips the core criteria, then answers the
    // four core brakes.
    let lines = format!("2 1\n3\n2\n1\n{}3\n2\n0\n-\n\n", "\n".repeat(core().len()));
    let (said, _, code) = typed(&path, &format!("{lines}q\n"), &["--lang", "en"]);
    assert_eq!(code, 0, "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.contains(
            "[brakes]\nfear-of-precarity = { intensity = 3, mitigation = 2 }\n\
             fear-of-the-other = { intensity = 0 }\nfear-of-change = \"declined\"\n"
        ),
        "{text}"
    );
    let stakes = text.split("[stakes]\n").nth(1).unwrap();
    let named = stakes.lines().take_while(|line| line.contains(" = "));
    assert_eq!(named.count(), 3, "{text}");
    assert!(stakes.contains("others = \"none\"\n"), "{text}");
    assert!(!said.contains('%') && !said.contains("\u{1b}"), "no score, no colour");
    assert!(said.lines().all(|line| line.chars().count() <= 80 || line.contains("> ")), "{said}");
    assert!(is_valid(&path));
}

#[test]
fn half_a_brake_is_kept_until_its_other_half_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    almost(&path, "");
    let half = folder.path().join(".x.toml.half");
    // The conversation ends after the strength of the first core brake.
    let lines = format!("\n{}3 l’hiver surtout\n", "\n".repeat(core().len()));
    let (_, _, code) = typed(&path, &lines, &["--lang", "en"]);
    assert_eq!(code, 0);
    assert!(half.exists() && is_valid(&path));
    // How strong it is is in the file all the same.
    let text = std::fs::read_to_string(&path).unwrap();
    let first = "fear-of-precarity = { intensity = 3, mitigation = \"unknown\", note = \"l’hiver surtout\" }\n";
    assert!(text.contains(first), "{text}");
    let (said, _, _) = typed(&path, "\n2\nq\n", &["--lang", "en"]);
    let words: Vec<&str> = said.split_whitespace().collect();
    assert!(words.join(" ").contains("has been kept: 3 l’hiver surtout."), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    let expected =
        "fear-of-precarity = { intensity = 3, mitigation = 2, note = \"l’hiver surtout\" }\n";
    assert!(text.contains(expected), "{text}");
    assert!(!half.exists());
    // Going back on it forgets it.
    let (said, _, _) = typed(&path, "\n1\nb\n0\nq\n", &["--lang", "en"]);
    assert!(!said.contains("has been kept"), "{said}");
    assert!(std::fs::read_to_string(&path).unwrap().contains("{ intensity = 0 }\n"));
    assert!(!half.exists());
}

#[test]
fn how_strong_a_brake_is_is_saved_before_what_was_done_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    let brake = "[brakes]\nfear-of-precarity = { intensity = 3, mitigation = 2 }\n";
    for (before, typed_in, after) in [
        ("", "3\nq\n", "{ intensity = 3, mitigation = \"unknown\" }"),
        // The same again: what was done is not taken back. Another one: it was not said of that.
        (brake, "3\nq\n", "{ intensity = 3, mitigation = 2 }"),
        (brake, "4\nq\n", "{ intensity = 4, mitigation = \"unknown\" }"),
        (brake, "4\n1\nq\n", "{ intensity = 4, mitigation = 1 }"),
    ] {
        almost(&path, before);
        let (said, _, code) = typed(&path, &format!("j 14\n{typed_in}"), &["--lang", "fr"]);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            code == 0 && text.contains(&format!("fear-of-precarity = {after}\n")),
            "{said}{text}"
        );
        assert!(is_valid(&path));
        let _ = std::fs::remove_file(folder.path().join(".x.toml.half"));
    }
    // What was written elsewhere since is not taken back by the half that was kept.
    almost(&path, "");
    typed(&path, "j 14\n3\nq\n", &[]);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("intensity = 3", "intensity = 1")).unwrap();
    typed(&path, "j 14\nq\n", &[]);
    assert!(std::fs::read_to_string(&path).unwrap().contains("{ intensity = 1, "));
}

#[test]
fn what_is_not_known_is_saved_and_is_not_said_to_be_still_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    almost(&path, "");
    // Passes over the stakes and every level, to the end.
    let passed = "\n".repeat(1 + core().len() + 4);
    let (said, _, _) = typed(&path, &format!("{passed}q\n"), &["--lang", "fr"]);
    assert!(said.contains("(Entrée\u{a0}: plus tard)"), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    for id in core() {
        assert!(text.contains(&format!("\n{id} = \"unknown\"\n")), "{id}: {text}");
    }
    assert!(
        text.contains("fear-of-precarity = \"unknown\"\n") && !text.contains("[stakes]"),
        "{text}"
    );
    let path_text = path.display().to_string();
    let report = run(&["assess", &path_text, "--lang", "fr", "--format", "markdown"]);
    let report = String::from_utf8(report.stdout).unwrap();
    let not_known = report.lines().find(|line| line.contains("Pas encore su")).expect(&report);
    assert!(not_known.contains("et 5 autres"), "{not_known}");
    // Everything was heard once: whoever comes again is asked again, and the rest is gone on with.
    let (said, _, _) = typed(&path, "\n\nq\n", &["--lang", "fr"]);
    assert!(said.contains("8/20 · ") && !said.contains("pas redemandée"), "{said}");
    let text = text.replace(&format!("{} = \"unknown\"\n", core()[6]), "");
    std::fs::write(&path, text).unwrap();
    let (said, _, _) = typed(&path, "\nq\n", &["--lang", "fr"]);
    assert!(said.contains("pas redemandées") && said.contains("13/20 · "), "{said}");
    assert!(!said.contains("7/20 · ") && !said.contains("12/20 · "), "{said}");
}

#[test]
fn a_prompt_offers_what_its_question_takes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    almost(&path, "");
    for (language, way, offered) in [
        ("fr", "1\n", "0 à 4, Entrée"),
        ("fr", "j 14\n", "0 à 4, Entrée"),
        ("en", "j 14\n", "0 to 4, Enter"),
        ("fr", "j 8\n", "0 à 4, 2+, Entrée"),
    ] {
        let (said, _, _) = typed(&path, &format!("{way}q\n"), &["--lang", language]);
        let last = said.rsplit("/20 · ").next().unwrap();
        let prompt = last.lines().find(|line| line.contains(offered));
        assert!(prompt.is_some(), "{way}: {last}");
        assert_eq!(last.contains("2+"), offered.contains("2+"), "{way}: {last}");
    }
}

#[test]
fn a_broken_file_and_one_of_another_kind_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    std::fs::write(&path, "format = 1\n[project]\nname = \"x\"\n").unwrap();
    let (_, errors, code) = typed(&path, "y\n", &["--lang", "en"]);
    assert_eq!(code, 1);
    assert!(errors.contains("summary"), "{errors}");
    // A structure answers for itself in its file.
    let reading = "format = 1\n[structure]\nid = \"x\"\nname = \"y\"\n";
    std::fs::write(&path, reading).unwrap();
    let (_, errors, code) = typed(&path, "y\n", &["--lang", "fr"]);
    assert_eq!(code, 1, "{errors}");
    assert!(errors.contains("n’est pas un projet"), "{errors}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), reading);
}

#[test]
fn the_express_asks_how_many_people_and_what_shows_that_they_were_heard() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("garden.toml");
    let facts = "Garden\nA garden.\n4\nEly\nmany\n42\n2026-05-01\n";
    let answers = "1\n3\n1\n3\n3\n2026-04-02\nthe market\n\n";
    let (said, _, code) = typed(&path, &format!("{facts}{answers}q\n"), &["--lang", "en"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("5/20") && said.contains("6/20") && said.contains("7/20"), "{said}");
    let text = std::fs::read_to_string(&path).unwrap();
    for line in [
        "observations = [{ users = 42, date = 2026-05-01 }]",
        "unit = \"people\"",
        "counting = \"unique\"",
        "housing = 3",
        "{ kind = \"observed\", date = 2026-04-02, source = \"the market\" }",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(is_valid(&path), "{text}");
}

#[test]
fn a_count_without_its_day_is_not_kept_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, words, number, needed) in [
        ("en", "Nothing was kept of what was just typed", "Read as 2,000:", "(needed; Enter: keep"),
        ("fr", "Rien n’a été gardé de ce qui vient d’être tapé", "Lu comme 2 000", "(il la faut"),
    ] {
        let path = folder.path().join(format!("{lang}.toml"));
        let facts = "Garden\nA garden.\n4\nEly\n";
        let (said, ..) = typed(&path, &format!("{facts}42\n\nq\n"), &["--lang", lang]);
        assert!(said.contains(words), "{said}");
        let plain = said.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(plain.contains(needed), "{said}");
        let (said, ..) = typed(&path, "2,000\n12 février 2026\nq\n", &["--lang", lang]);
        let plain = said.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(plain.contains(number), "{said}");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("{ users = 2000, date = 2026-02-12 }"), "{text}{said}");
        assert!(!said.contains(words), "{said}");
        // Leaving in the middle of it loses it too.
        let (said, ..) = typed(&path, "b\nb\n3\nq\n", &["--lang", lang]);
        assert!(is_valid(&path), "{said}");
    }
}
