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

#[test]
fn a_form_that_nobody_has_touched_is_no_reading() {
    let folder = cohort();
    let project = folder.path().join("jardin-partage.toml").display().to_string();
    let file = folder.path().join("reviews/new.toml").display().to_string();
    let before = json(&["panel", folder.path().to_str().unwrap(), "--format", "json"], 0);
    run(&["new", &file, "--review", &project, "--name", "Jo New", "--lang", "en"]);
    let after = json(&["panel", folder.path().to_str().unwrap(), "--format", "json"], 0);
    let of = |panel: &serde_json::Value| {
        let projects = panel["projects"].as_array().unwrap();
        projects.iter().find(|one| one["id"] == "jardin-partage").unwrap().clone()
    };
    assert_eq!(
        of(&before)["reviews"].as_array().unwrap().len(),
        of(&after)["reviews"].as_array().unwrap().len()
    );
    assert_eq!(of(&after)["untouched"].as_array().unwrap().len(), 1);
    let shown = panel(folder.path(), &["--format", "markdown"]);
    assert!(shown.contains("| Jo New | 0 | 2 | 0 |"), "{shown}");
    assert!(shown.contains("Jo New: nothing answered yet"), "{shown}");
    // Nor does it take the place of what the same reader has written.
    let again = folder.path().join("reviews/again.toml").display().to_string();
    run(&["new", &again, "--review", &project, "--name", "Alix Lecteur", "--lang", "en"]);
    let last = json(&["panel", folder.path().to_str().unwrap(), "--format", "json"], 0);
    for key in ["reviews", "replaced", "untouched", "points"] {
        assert_eq!(of(&last)[key], of(&after)[key], "{key}");
    }
}

#[test]
fn files_that_cannot_be_read_are_told_in_every_output_by_name_only_where_readers_are() {
    let folder = cohort();
    fs::write(folder.path().join("reviews/zoe-martin.toml"), "format = 1\n[review]\nx = [")
        .unwrap();
    let here = folder.path().display().to_string();
    for format in ["terminal", "markdown", "html", "minutes"] {
        let typed = ["panel", &here, "--lang", "en", "--format", format];
        let hidden = stdout(&typed, 1);
        assert!(hidden.contains("One file of this folder could not be used"), "{format}\n{hidden}");
        assert!(!hidden.contains("zoe-martin"), "{format}\n{hidden}");
        let shown = stdout(&[&typed[..], &["--names"]].concat(), 1);
        assert!(shown.contains("zoe-martin.toml"), "{format}\n{shown}");
    }
    assert_eq!(json(&["panel", &here, "--format", "json"], 1)["unread"], 1);
}

#[test]
fn two_reviews_of_one_day_are_told_since_nothing_says_which_is_the_later() {
    let folder = cohort();
    for (file, level) in [("one", 4), ("two", 2)] {
        let text = format!(
            "format = 1\n[review]\nproject = \"jardin-partage\"\nreviewer = \"Jo New\"\n\
             date = 2026-05-01\n[answers]\nopenness = {level}\n"
        );
        fs::write(folder.path().join(format!("reviews/{file}.toml")), text).unwrap();
    }
    let shown = panel(folder.path(), &["--format", "markdown"]);
    assert!(shown.contains("Jo New: two reviews bear one date (1 May 2026)"), "{shown}");
    let told = run(&["panel", folder.path().to_str().unwrap(), "--lang", "en"]);
    let told = words(&String::from_utf8_lossy(&told.stderr));
    let [one, two] = ["one.toml", "two.toml"].map(|name| told.contains(name));
    assert!(one && two && told.contains("bear one date"), "{told}");
}

#[test]
fn who_reads_without_a_share_is_told_and_what_they_did_is_counted() {
    let folder = cohort();
    let text = "format = 1\n[assignments]\n\"Alix Lectur\" = \"all\"\n";
    fs::write(folder.path().join("assignments.toml"), text).unwrap();
    let shown = panel(folder.path(), &["--format", "markdown"]);
    assert!(shown.contains("| Alix Lecteur | 2 | 0 | 0 | – |"), "{shown}");
    let told = run(&["panel", folder.path().to_str().unwrap(), "--lang", "en"]);
    let told = words(&String::from_utf8_lossy(&told.stderr));
    assert!(told.contains("“Alix Lecteur” has read here, and stands in no share"), "{told}");
}
