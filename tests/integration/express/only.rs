//! What is said of a file that answers the express questionnaire alone.

use germoir::catalogue::builtin;

use crate::runner::stdout;

const HEAD: &str = "format = 1\n[project]\nname = \"x\"\nsummary = \"y\"\nstage = \"operating\"\n\
                    answered_on = \"2\"\n[stakes]\nhealth = 3\n[answers]\n";

/// A project that answers 2 to every core criterion, and what `more` says.
fn project(more: &str) -> String {
    let catalogue = builtin::catalogue();
    let core = catalogue.criteria.iter().filter(|criterion| criterion.core);
    let answers: String = core.map(|criterion| format!("{} = 2\n", criterion.id)).collect();
    format!("{HEAD}{answers}{more}")
}

fn said(command: &str, text: &str, language: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.toml");
    std::fs::write(&path, text).unwrap();
    let path = path.display().to_string();
    let said = stdout(&[command, &path, "--lang", language], 0);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_of_the_express_alone_says_so_with_what_the_rest_would_add() {
    let catalogue = builtin::catalogue();
    let core = catalogue.criteria.iter().filter(|criterion| criterion.core).count();
    let brakes = catalogue.brakes.iter().filter(|brake| brake.core).count();
    let more = catalogue.criteria.len() + catalogue.brakes.len() - core - brakes;
    let (answered, asked) = (core + 1, core + brakes + 1);
    for command in ["assess", "screen"] {
        let fr = [format!("{answered} des {asked} questions express"), format!("{more} de plus")];
        let en = [format!("{answered} of the {asked} express questions"), format!("{more} more")];
        for (language, lines) in [("fr", fr), ("en", en)] {
            let said = said(command, &project(""), language);
            for line in lines {
                assert!(said.contains(&line), "{command}: {line}: {said}");
            }
        }
    }
}

#[test]
fn each_open_gate_says_which_answers_it_waits_for() {
    let said = said("screen", &project(""), "en");
    assert!(
        said.contains("waits for what shows “Listening in the field”, and from when"),
        "{said}"
    );
    assert!(said.contains("more answers in “How the project is carried”"), "{said}");
}

#[test]
fn a_file_that_answers_more_or_hardly_anything_is_not_called_express() {
    let little = format!("{HEAD}listening = 2\n");
    for text in
        [project("openness = 1\n"), project("[brakes]\ndigital-rejection = \"declined\"\n"), little]
    {
        let said = said("screen", &text, "en");
        assert!(!said.contains("Express questionnaire"), "{said}");
    }
}
