//! How one question is read, over the reviews of a folder.

use crate::runner::{run, stdout};

#[test]
fn one_question_is_looked_at_over_folders_of_years_without_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let review = |year: &str, reader: &str, more: &str, answers: &str| {
        let file = folder.path().join(year).join(format!("{reader}.toml"));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let text = format!(
            "format = 1\n[review]\nproject = \"a\"\nreviewer = \"{reader}\"\ndate = {year}-11-01\n\
             answered_on = \"2\"\n{more}[answers]\n{answers}"
        );
        std::fs::write(file, text).unwrap();
    };
    review("2024", "Renée", "", "openness = { level = 3, at_least = true, note = \"Un secret.\" }");
    review("2024", "Basile", "", "openness = 1");
    // Another year, another state of the project under the same id: no pair with 2024.
    review("2025", "Inès", "", "openness = 0");
    review("2025", "Tomas", "", "openness = 0");
    review("2025", "Sacha", "", "openness = \"unknown\"");
    review("2025", "Odile", "", "openness = { not_applicable = \"x\" }");
    review("2025", "Ulysse", "role = \"bearer\"\n", "openness = 4");
    let here = folder.path().to_str().unwrap();
    let show = ["criteria", "show", "openness", "--readings", here, "--lang", "en"];
    let shown = stdout(&show, 0).split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "4 readings with a level, by 4 people",
        "One of these readings says “at least” (2+): it counts as the level before the plus",
        "2 pages have two readings or more of one version, that is 2 pairs: the same level in 1, at most one apart in 1",
        "1: 0 pairs.",
        "2: 1 pair.",
        "3: 1 pair.",
        "4: 0 pairs.",
        "Few readings: these pairs show where to look at the words, and measure nothing.",
        "One reading says that the question does not apply.",
        "One reading leaves the question open.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    for secret in ["Renée", "Basile", "Un secret", "2024"] {
        assert!(!shown.contains(secret), "{secret}");
    }
    let french = stdout(&["criteria", "show", "openness", "--readings", here, "--lang", "fr"], 0);
    assert!(french.contains("Qui monte jusqu’à une phrase la tient pour vraie."), "{french}");
    // Words that were others when a level was chosen are no measure of those of today.
    let old = folder.path().join("2025/Tomas.toml");
    let text = std::fs::read_to_string(&old).unwrap();
    std::fs::write(&old, text.replace("answered_on = \"2\"", "answered_on = \"1\"")).unwrap();
    let shown = stdout(&show, 0).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("One reading was made on other words of this question"), "{shown}");
    // Brakes have two ladders; a point without a level, a family and a file have no readings.
    let brake =
        stdout(&["criteria", "show", "fear-of-change", "--readings", here, "--lang", "en"], 0);
    assert!(brake.contains("intensity: 0 readings") && brake.contains("what was done: 0 readings"));
    let talk = ["criteria", "show", "sincere-intention", "--readings", here, "--lang", "en"];
    assert!(stdout(&talk, 0).contains("talked over without a level"));
    let file = old.to_str().unwrap();
    for (id, folder, code) in
        [("family:bearer", here, 2), ("openness", file, 2), ("openness", "nowhere", 5)]
    {
        let output = run(&["criteria", "show", id, "--readings", folder]);
        assert_eq!(output.status.code(), Some(code), "{id} {folder}");
    }
    let empty = tempfile::tempdir().unwrap();
    let empty = empty.path().to_str().unwrap();
    assert_eq!(run(&["criteria", "show", "openness", "--readings", empty]).status.code(), Some(1));
}
