//! Projects as lines of JSON: a report on them as on files, and assessments in short.

use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::runner::{command, stdout};

/// The same projects as files and as lines; the third did not agree to be named.
const PROJECTS: [(&str, &str); 3] =
    [("a", "cohort = true"), ("b", "cohort = true"), ("c", "cohort = false")];

fn toml(id: &str, sharing: &str) -> String {
    format!(
        "format = 1\n[project]\nid = \"{id}\"\nname = \"Projet {id}\"\nsummary = \"Un essai.\"\n\
         stage = \"idea\"\nanswered_on = \"2\"\n[sharing]\n{sharing}\n[answers]\nopenness = 3\n"
    )
}

fn line(id: &str, sharing: &str) -> String {
    let sharing = sharing.replace("cohort =", "\"cohort\":");
    format!(
        "{{\"format\": 1, \"project\": {{\"id\": \"{id}\", \"name\": \"Projet {id}\", \"summary\": \
         \"Un essai.\", \"stage\": \"idea\", \"answered_on\": \"2\"}}, \"sharing\": {{{sharing}}}, \
         \"answers\": {{\"openness\": 3}}}}\n"
    )
}

fn fed(arguments: &[&str], text: &str) -> Output {
    command(arguments).write_stdin(text.to_owned()).output().unwrap()
}

fn read(out: &Path, name: &str) -> String {
    std::fs::read_to_string(out.join(name)).unwrap()
}

#[test]
fn a_report_on_lines_is_that_on_files() {
    let folder = tempfile::tempdir().unwrap();
    let (files, of_files, of_lines) =
        (folder.path().join("in"), folder.path().join("f"), folder.path().join("l"));
    std::fs::create_dir(&files).unwrap();
    for (id, sharing) in PROJECTS {
        std::fs::write(files.join(format!("{id}.toml")), toml(id, sharing)).unwrap();
    }
    let formats = "html,csv,json,ndjson,markdown";
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let (input, out) = (path(&files), path(&of_files));
    stdout(&["batch", &input, "-o", &out, "--format", formats], 0);
    let lines: String = PROJECTS.map(|(id, sharing)| line(id, sharing)).join("\n");
    let out = path(&of_lines);
    let output = fed(&["batch", "-", "--input", "ndjson", "-o", &out, "--format", formats], &lines);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    // The sheet of projects and its JSON name the file of those that are named.
    for name in ["criteria.csv", "unanswered.csv", "kinship.csv", "report.html", "report.md"] {
        assert_eq!(read(&of_files, name), read(&of_lines, name), "{name}");
    }
    let pages = |out: &Path| std::fs::read_dir(out.join("projects")).unwrap().count();
    assert_eq!((pages(&of_files), pages(&of_lines)), (3, 3));
    assert!(read(&of_lines, "projects.csv").contains("-:1"));
    assert!(!read(&of_lines, "projects.csv").contains("Projet c"));
}

#[test]
fn a_line_that_cannot_be_read_is_told_of_and_the_rest_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("not/yet/there");
    let lines = format!("{}not JSON\n\n{}", line("a", ""), line("b", ""));
    let arguments = ["batch", "-", "--input", "ndjson", "-o", out.to_str().unwrap()];
    let output = fed(&arguments, &lines);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let cohort: Value = serde_json::from_str(&read(&out, "cohort.json")).unwrap();
    assert_eq!(cohort["counts"]["projects"], 2, "{cohort:#}");
    let leftovers = std::fs::read_dir(out.parent().unwrap()).unwrap().count();
    assert_eq!(leftovers, 2, "the output, and the key of its labels");
    let two = ["batch", "-", "x", "--input", "ndjson", "-o", out.to_str().unwrap()];
    assert_eq!(fed(&two, "").status.code(), Some(2));
    let none = ["batch", "-", "--input", "ndjson", "-o", out.to_str().unwrap()];
    assert_eq!(fed(&none, "\n\n").status.code(), Some(1));
}

#[test]
fn a_slim_line_has_the_same_figures_in_a_third_of_the_room() {
    let whole = stdout(&["assess", "examples/jardin-des-liens.toml", "--format", "ndjson"], 0);
    let slim =
        stdout(&["assess", "examples/jardin-des-liens.toml", "--format", "ndjson", "--slim"], 0);
    assert!(slim.len() * 3 < whole.len(), "{} of {}", slim.len(), whole.len());
    let [whole, slim]: [Value; 2] = [whole, slim].map(|text| serde_json::from_str(&text).unwrap());
    assert_eq!(slim["schema"], "germoir/slim/1");
    assert_eq!(slim["fingerprint"], whole["fingerprint"]);
    for family in whole["families"].as_array().unwrap() {
        let figure = &slim["families"][family["id"].as_str().unwrap()];
        for key in ["value", "low", "high", "coverage", "supported"] {
            assert_eq!(figure[key], family[key], "{key}");
        }
        for item in family["criteria"].as_array().unwrap() {
            assert_eq!(slim["levels"][item["id"].as_str().unwrap()], item["level"]);
        }
    }
    assert_eq!(slim["stakes"]["low"], whole["stakes"]["low"]);
    assert_eq!(slim["next_questions"], whole["next_questions"]);
    let lines = PROJECTS.map(|(id, sharing)| line(id, sharing)).concat();
    let arguments = ["assess", "-", "--input", "ndjson", "--format", "ndjson", "--slim"];
    let streamed = String::from_utf8(fed(&arguments, &lines).stdout).unwrap();
    assert_eq!(streamed.lines().count(), 3);
    assert!(streamed.lines().all(|line| line.starts_with("{\"schema\":\"germoir/slim/1\"")));
    let refused = ["assess", "examples/jardin-des-liens.toml", "--slim"];
    assert_eq!(command(&refused).output().unwrap().status.code(), Some(2));
}
