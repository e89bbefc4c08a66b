//! What a panel begins with: who owes which reading, who may have a link to a project, and what each
//! reading would change.

use std::fs;
use std::path::Path;

use crate::panel::{COHORT, cohort};
use crate::runner::{json, run, stdout};

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn panel(folder: &Path, more: &[&str]) -> String {
    let here = folder.display().to_string();
    words(&stdout(&[&["panel", &here, "--names", "--lang", "en"], more].concat(), 0))
}

fn review(folder: &Path, name: &str, lines: &str) {
    let text = format!(
        "format = 1\n[review]\nproject = \"jardin-partage\"\nreviewer = \"{name}\"\nrole = \"expert\"\n{lines}\n"
    );
    let file = format!("{}.toml", name.to_lowercase().replace(' ', "-"));
    fs::write(folder.join("reviews").join(file), text).unwrap();
}

#[test]
fn assignments_tell_what_is_still_to_be_read() {
    let folder = cohort();
    let file = folder.path().join("assignments.toml");
    let text = "format = 1\n[assignments]\n\"LECTEUR Alix\" = \"all\"\n\"Jo New\" = [\"jardin-partage\", \"nowhere\"]\n";
    fs::write(&file, text).unwrap();
    assert_eq!(run(&["check", file.to_str().unwrap()]).status.code(), Some(0));
    let shown = panel(folder.path(), &["--format", "csv"]);
    assert!(shown.contains("Alix Lecteur"), "the reader's own spelling\n{shown}");
    let shown = panel(folder.path(), &["--format", "markdown"]);
    assert!(shown.contains("| Alix Lecteur | 2 | 2 | 0 | – |"), "{shown}");
    assert!(shown.contains("| Jo New | 0 | 1 | 0 | Jardin partagé |"), "{shown}");
    let here = folder.path().display().to_string();
    let told = run(&["panel", &here, "--lang", "en"]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("name “nowhere”"));
    fs::write(&file, "format = 1\n[assignments]\n\"Jo\" = 3\n").unwrap();
    assert_eq!(run(&["check", file.to_str().unwrap()]).status.code(), Some(1));
}

#[test]
fn one_reader_under_two_orders_of_names_is_one() {
    let folder = cohort();
    review(folder.path(), "LECTEUR Alix", "date = 2026-11-20\n[answers]\nopenness = 1");
    let here = folder.path().display().to_string();
    let count = |folder: &str| {
        let panel = json(&["panel", folder, "--format", "json"], 0);
        panel["projects"][1]["reviews"].as_array().unwrap().len()
    };
    assert_eq!(count(&here), count(COHORT));
    let told = run(&["panel", &here, "--lang", "en"]);
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(told.contains("“Alix Lecteur” and “LECTEUR Alix”: counted as one person"), "{told}");
}

#[test]
fn a_link_between_a_reader_and_a_project_is_told_and_names_nobody_who_is_hidden() {
    let folder = cohort();
    let project = folder.path().join("jardin-partage.toml");
    let text = fs::read_to_string(&project).unwrap();
    let text = text.replace("Collectif du jardin", "Zoé Martin");
    let text =
        text.replace("Deux riverains craignent", "Avec Lou Berger, deux riverains craignent");
    fs::write(&project, text).unwrap();
    review(folder.path(), "MARTIN Zoé", "[answers]\nopenness = 4");
    review(folder.path(), "Lou Berger", "[answers]\nopenness = 4");
    review(folder.path(), "Ada Byron", "organisation = \"Zoé Martin\"\n[answers]\nopenness = 4");
    let shown = panel(folder.path(), &["--format", "markdown"]);
    for line in [
        "MARTIN Zoé bears the name of who carries “Jardin partagé”: that review is set apart",
        "Lou Berger is a name that stands in “Jardin partagé”, in its texts.",
        "Ada Byron reads for “Zoé Martin”, a name that stands in “Jardin partagé”",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    let here = folder.path().display().to_string();
    let hidden = stdout(&["panel", &here, "--lang", "en", "--format", "markdown"], 0);
    let links = words(hidden.split("Links to look at").nth(1).unwrap());
    let links = links.split("## ").next().unwrap();
    assert_eq!(links.matches("may have a link").count(), 2, "{links}");
    assert!(!links.contains("Berger") && !links.contains("in its texts"), "{links}");
    let panel = json(&["panel", &here, "--format", "json"], 0);
    let garden = panel["projects"].as_array().unwrap();
    let garden = garden.iter().find(|one| one["id"] == "jardin-partage").unwrap();
    assert_eq!(garden["reviews"].as_array().unwrap().len(), 5, "the bearer's own is not counted");
}

#[test]
fn what_each_reading_would_change_comes_first_and_decides_what_is_discussed() {
    let folder = cohort();
    // The gate about the field is met by the file, and not by this reader.
    let project = folder.path().join("jardin-partage.toml");
    let text = fs::read_to_string(&project).unwrap();
    let shown = "{ level = 4, evidence = [{ kind = \"observed\", date = 2026-05-01, source = \"A notebook\" }] }";
    fs::write(&project, text.replace("field-listening = 4", &format!("field-listening = {shown}")))
        .unwrap();
    review(folder.path(), "Lou Berger", "[answers]\nfield-listening = 1");
    let here = folder.path().display().to_string();
    let panel = json(&["panel", &here, "--format", "json", "--names"], 0);
    let garden = panel["projects"].as_array().unwrap();
    let garden = garden.iter().find(|one| one["id"] == "jardin-partage").unwrap();
    assert_eq!(garden["discuss"][0], "criterion:field-listening");
    let readers = garden["verdicts"]["readers"].as_array().unwrap();
    let lou = readers.iter().find(|one| one["reader"]["name"] == "Lou Berger").unwrap();
    assert_eq!(lou["outcome"], "accompany");
    assert_ne!(garden["verdicts"]["file"]["outcome"], "accompany");
    let text = words(&stdout(&["panel", &here, "--names", "--lang", "en"], 0));
    let part = text.split("What each reading would change").nth(2).unwrap();
    assert!(part.contains("With the answers of Lou Berger: accompany"), "{part}");
    assert!(part.contains("This point alone can change a gate or the proposal."), "{part}");
}
