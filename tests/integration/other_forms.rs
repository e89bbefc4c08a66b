//! Forms about something else than one's own project: a bearer reads a structure, and somebody
//! vouches for what a project says. What they save comes back by `import`.

use std::path::Path;

use serde_json::{Value, json};

use crate::runner::{command, path, run, stdout};

const STRUCTURE: &str = "examples/structures/fondation-du-vieux-gue.toml";

fn given(page: &str) -> Value {
    let start = "<script id=\"given\" type=\"application/json\">";
    let at = page.find(start).unwrap() + start.len();
    let end = at + page[at..].find("</script>").unwrap();
    serde_json::from_str(&page[at..end].replace("\\u003c", "<")).unwrap()
}

fn import(all: &Value, folder: &Path) -> (i32, String) {
    let saved = folder.join("saved.json");
    std::fs::write(&saved, all.to_string()).unwrap();
    let into = folder.join("in");
    let paths = [saved.to_str().unwrap(), into.to_str().unwrap()];
    let output = run(&["import", paths[0], "--into", paths[1], "--lang", "en"]);
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), told + &String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_page_for_bearers_asks_what_structures_are_asked_and_shows_none_of_their_answers() {
    let page = stdout(&["form", "html", "--lang", "fr", "--review", &path(STRUCTURE)], 0);
    let catalogue = germoir::catalogue::builtin::catalogue();
    for support in catalogue.supports.iter() {
        assert!(page.contains(&format!("data-ask=\"answers.{}\"", support.id)), "{}", support.id);
    }
    assert!(
        !page.contains("data-ask=\"answers.openness\"") && !page.contains("data-ask=\"stakes.")
    );
    assert!(!page.contains("data-ask=\"review.role\""), "whoever reads a structure is a bearer");
    let given = given(&page);
    let subject = &given["subjects"][0];
    assert_eq!(subject["kind"], "structure");
    assert!(subject.get("said").is_none(), "{subject}");
    assert!(page.contains("Relire une structure") && !page.contains("Lire des dossiers"));
}

#[test]
fn projects_and_structures_are_not_read_on_one_page() {
    let (structure, project) = (path(STRUCTURE), path("examples/sol.toml"));
    let output = run(&["form", "html", "-o", "x.html", "--review", &structure, &project]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("two pages"));
    // Met in a folder of projects, they are beside the point.
    let page = stdout(&["form", "html", "--review", &path("examples")], 0);
    let kinds: Vec<Value> = given(&page)["subjects"].as_array().unwrap().clone();
    assert!(kinds.len() > 20 && kinds.iter().all(|one| one["kind"] == "project"));
}

#[test]
fn a_reading_of_a_structure_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let head = json!({
        "structure": "fondation-du-vieux-gue", "reviewer": "Noor Haddad", "role": "bearer",
        "date": "2026-11-01", "answered_on": "2", "keep_until": "2027-11-01",
    });
    let answers = json!({ "no-exams": { "level": 1, "note": "Un jury en mai." }, "openness": 3 });
    let (exit, said) = import(
        &json!({ "format": 1, "reviews": [{ "review": head, "answers": answers }] }),
        folder.path(),
    );
    // What no structure is asked is left out, and said with its place.
    assert_eq!(exit, 1);
    assert!(said.contains("fondation-du-vieux-gue, answers.openness"), "{said}");
    let file = folder.path().join("in/fondation-du-vieux-gue-noor-haddad.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("structure = \"fondation-du-vieux-gue\"") && text.contains("Un jury en mai.")
    );
    assert!(text.contains("keep_until = 2027-11-01") && !text.contains("openness"), "{text}");
    stdout(&["check", file.to_str().unwrap()], 0);
}

#[test]
fn a_bearer_can_read_a_structure_in_a_file_and_by_questions() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reading.toml");
    let file = file.to_str().unwrap();
    let made = ["new", file, "--review", &path(STRUCTURE), "--name", "Noor Haddad", "--lang", "en"];
    let said = String::from_utf8(run(&made).stderr).unwrap();
    assert!(said.contains("germoir support"), "{said}");
    let text = std::fs::read_to_string(file).unwrap();
    assert!(
        text.contains("structure = \"fondation-du-vieux-gue\"")
            && text.contains("role = \"bearer\"")
    );
    assert!(text.contains("no-exams = \"unknown\"") && !text.contains("openness"), "{text}");
    stdout(&["check", file], 0);
    let asked =
        command(&["interview", file, "--lang", "en"]).write_stdin("\n\n2\nq\n").output().unwrap();
    let asked = String::from_utf8(asked.stdout).unwrap();
    assert!(asked.contains("Reading of a structure"), "{asked}");
    let text = std::fs::read_to_string(file).unwrap();
    let first = &germoir::catalogue::builtin::catalogue().supports[0].id;
    assert!(text.contains(&format!("{first} = 2")), "{text}");
}

#[test]
fn whoever_vouches_is_shown_the_name_of_a_project_and_what_it_answers_nothing_about() {
    let project = path("examples/jardin-des-liens.toml");
    let page = stdout(&["form", "html", "--lang", "fr", "--statement", &project], 0);
    let text = std::fs::read_to_string(&project).unwrap();
    let read: toml::Table = text.parse().unwrap();
    assert!(page.contains("Jardin des Liens"));
    assert!(!page.contains(read["project"]["summary"].as_str().unwrap()));
    let given = given(&page);
    let subject = given["subjects"][0].as_object().unwrap();
    let keys: Vec<&str> = subject.keys().map(String::as_str).collect();
    assert_eq!(keys, ["facts", "id", "kind", "name", "read"]);
    // Only what has a level can be vouched for.
    let answers = read["answers"].as_table().unwrap();
    let catalogue = germoir::catalogue::builtin::catalogue();
    for criterion in catalogue.criteria.iter() {
        let said = answers.get(criterion.id.as_ref());
        let has_level = said.is_some_and(|said| {
            said.is_integer() || said.get("level").is_some_and(|level| level.is_integer())
        });
        let is_asked = page.contains(&format!("data-ask=\"answers.{}\"", criterion.id));
        assert_eq!(is_asked, has_level && criterion.is_scored(), "{}", criterion.id);
    }
}

#[test]
fn nobody_can_vouch_where_nothing_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    std::fs::write(
        &file,
        "format = 1\n[project]\nname = \"A\"\nsummary = \"S.\"\nstage = \"idea\"\n",
    )
    .unwrap();
    let output = run(&["form", "html", "--statement", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("germoir interview"));
}

#[test]
fn what_somebody_vouches_for_becomes_a_statement_for_each_point() {
    let folder = tempfile::tempdir().unwrap();
    let said = |answer: &str, rest: Value| {
        let mut head = json!({
            "project": "a", "by": "Awa Ndiaye, Maison des Aînés", "date": "2026-11-01",
            "answer": answer, "words": "J’y étais.",
        });
        head.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        json!({ "statement": head })
    };
    let list = [
        said("openness", json!({ "level": 3 })),
        said("brake:fear-of-change", json!({ "intensity": 0 })),
        // What is felt, and not what was done.
        said("brake:fear-of-the-other", json!({ "intensity": 2 })),
        said("nothing-known", json!({ "level": 1 })),
        json!({ "statement": { "project": "a", "level": 1 } }),
    ];
    let (exit, told) = import(&json!({ "format": 1, "statements": list }), folder.path());
    assert_eq!(exit, 1, "{told}");
    assert!(told.contains("mitigation") && told.contains("nothing-known"), "{told}");
    assert!(told.contains("does not say of which project"), "{told}");
    // They are no answers of the bearer's.
    assert!(told.contains("openness.toml: created.\n"), "{told}");
    let mut names: Vec<String> = std::fs::read_dir(folder.path().join("in"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    let by = "a-awa-ndiaye-maison-des-aines";
    assert_eq!(names, [format!("{by}-brake-fear-of-change.toml"), format!("{by}-openness.toml")]);
    // Beside the project, they are evidence.
    let project = "format = 1\n[project]\nid = \"a\"\nname = \"A\"\nsummary = \"S.\"\nstage = \"operating\"\n\
                   [bearer]\nname = \"Bea\"\n[answers]\nopenness = 2\n";
    std::fs::write(folder.path().join("in/a.toml"), project).unwrap();
    let here = folder.path().join("in");
    for name in ["assess", "screen"] {
        let told = stdout(&[name, here.to_str().unwrap(), "--format", "markdown"], 0);
        assert!(told.contains("Awa Ndiaye, Maison des Aînés"), "{told}");
    }
}

const OWN: &str = "Les voisins viennent-ils sans invitation ?";

#[test]
fn a_question_of_ones_own_is_asked_in_the_interview_and_kept_with_its_five_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.toml");
    std::fs::write(
        &path,
        "format = 1\n[project]\nname = \"A\"\nsummary = \"S.\"\nstage = \"idea\"\n",
    )
    .unwrap();
    let file = path.to_str().unwrap();
    // A level beyond the fifth sentence is asked for again; a sentence left out leaves the question.
    let typed =
        format!("oui\n{OWN}\nZéro\nUn\nDeux\nTrois\nQuatre\n7\n2\nVu en mai.\nEt puis\nZ\n\n");
    let told =
        command(&["interview", file, "own", "--lang", "fr"]).write_stdin(typed).output().unwrap();
    let said = String::from_utf8(told.stdout).unwrap();
    assert!(
        said.contains("personne ne vous demande") && said.contains("Ce que l’on verrait à 4"),
        "{said}"
    );
    let text: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
    let own = text["own"].as_array().unwrap();
    assert_eq!(own.len(), 1, "{own:?}");
    assert_eq!(own[0]["levels"].as_array().unwrap().len(), 5);
    assert_eq!(
        (own[0]["level"].as_integer(), own[0]["note"].as_str()),
        (Some(2), Some("Vu en mai."))
    );
    stdout(&["check", file], 0);
    for name in ["assess", "letter", "screen"] {
        let told = stdout(&[name, file, "--format", "markdown", "--lang", "fr"], 0);
        assert!(
            told.contains("viennent-ils sans invitation") && told.contains("Deux"),
            "{name}: {told}"
        );
    }
}

#[test]
fn a_question_of_ones_own_comes_back_from_the_form_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let own =
        |levels: &[&str]| json!({ "question": OWN, "levels": levels, "level": 1, "note": "Vu." });
    let five = ["Zéro", "Un", "Deux", "Trois", "Quatre"];
    let all = json!({
        "format": 1, "project": { "name": "A", "summary": "S.", "stage": "idea" },
        "own": [own(&five), own(&five[..3])],
    });
    let (exit, said) = import(&all, folder.path());
    assert_eq!(exit, 1);
    assert!(said.contains("own"), "{said}");
    let text = std::fs::read_to_string(folder.path().join("in/a.toml")).unwrap();
    let read: toml::Table = text.parse().unwrap();
    assert_eq!(read["own"].as_array().unwrap().len(), 1, "{text}");
    // In a table of another tool's answers the sentences are lines of one cell.
    let sheet = folder.path().join("a.csv");
    let head = "project_name,project_summary,project_stage,own_1_question,own_1_levels,own_1_level";
    let cells = format!("B,S.,idea,{OWN},\"{}\",4", five.join("\n"));
    std::fs::write(&sheet, format!("{head}\n{cells}\n")).unwrap();
    let into = folder.path().join("in");
    stdout(&["import", sheet.to_str().unwrap(), "--into", into.to_str().unwrap()], 0);
    let read: toml::Table = std::fs::read_to_string(into.join("b.toml")).unwrap().parse().unwrap();
    assert_eq!(read["own"][0]["levels"].as_array().unwrap().len(), 5, "{read:?}");
    assert_eq!(read["own"][0]["level"].as_integer(), Some(4));
}
