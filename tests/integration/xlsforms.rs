//! An XLSForm with words that survey tools would take for a command of theirs.

use std::path::Path;

use calamine::{Data, Reader, Xlsx};

use crate::runner::{run, stdout};

/// What survey tools replace by an answer, or refuse.
const COMMANDS: &[&str] = &["${openness}", "${nowhere}", "${", "instance('x')/root/item[a = 1]/b "];

/// The sound overlay with such words in a question, a level and its choices.
fn overlay(folder: &Path, command: &str) -> String {
    let mut text = include_str!("../fixtures/catalogues/sound/overlay.toml").to_owned();
    for words in ["Outils prêtés", "Lent tools", "At least one tool", "Which tools"] {
        assert!(text.contains(words), "{words}");
        text = text.replace(words, &format!("{words} {command}"));
    }
    std::fs::write(folder.join("overlay.toml"), text).unwrap();
    folder.to_str().unwrap().to_owned()
}

/// The cells of a sheet below those of its headings that begin like this.
fn under(
    book: &mut Xlsx<std::io::BufReader<std::fs::File>>,
    sheet: &str,
    heading: &[&str],
) -> Vec<String> {
    let range = book.worksheet_range(sheet).unwrap();
    let mut rows = range.rows();
    let heads: Vec<String> = rows.next().unwrap().iter().map(Data::to_string).collect();
    rows.flat_map(|row| heads.iter().zip(row))
        .filter(|(head, _)| heading.iter().any(|start| head.starts_with(start)))
        .map(|(_, cell)| cell.to_string())
        .collect()
}

#[test]
fn no_word_of_an_overlay_is_a_command_of_a_survey_tool() {
    let folder = tempfile::tempdir().unwrap();
    let (file, into) = (folder.path().join("form.xlsx"), folder.path().join("in"));
    for command in COMMANDS {
        let overlay = overlay(folder.path(), command);
        for more in [&[][..], &["--express"]] {
            let form = ["form", "xlsform", "--criteria", &overlay, "-o", file.to_str().unwrap()];
            stdout(&[&form[..], more].concat(), 0);
            let mut book: Xlsx<_> = calamine::open_workbook(&file).unwrap();
            let words = ["label", "hint", "constraint_message"];
            for sheet in ["survey", "choices"] {
                for cell in under(&mut book, sheet, &words) {
                    assert!(!cell.contains("${") && !cell.contains("instance("), "{cell}");
                }
            }
            // What the form asks of its own is still asked.
            assert!(
                under(&mut book, "survey", &["relevant"]).iter().any(|cell| cell.contains("${"))
            );
        }
        // What comes back is known by the words that were shown.
        let form = ["form", "xlsform", "--criteria", &overlay, "-o", file.to_str().unwrap()];
        stdout(&form, 0);
        let mut book: Xlsx<_> = calamine::open_workbook(&file).unwrap();
        let labels = under(&mut book, "survey", &["label::English"]);
        let question = labels.iter().find(|label| label.starts_with("Which tools")).unwrap();
        let choices = under(&mut book, "choices", &["label::English"]);
        let level = choices.iter().find(|label| label.contains("At least one tool")).unwrap();
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let csv = format!(
            "project_name,project_summary,project_stage,{}\nUn,r,idea,{}\n",
            quoted(question),
            quoted(level)
        );
        let sheet = folder.path().join("a.csv");
        std::fs::write(&sheet, csv).unwrap();
        let output = run(&[
            "import",
            sheet.to_str().unwrap(),
            "--into",
            into.to_str().unwrap(),
            "--criteria",
            &overlay,
        ]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{errors}");
        let written = std::fs::read_to_string(into.join("un.toml")).unwrap();
        assert!(written.contains("shared-tools = 2"), "{written}\n{errors}");
        std::fs::remove_dir_all(&into).unwrap();
    }
}

/// What is no id could be neither the name of a question nor a part of its conditions.
#[test]
fn an_overlay_names_what_it_asks_by_ids() {
    let folder = tempfile::tempdir().unwrap();
    let sound = include_str!("../fixtures/catalogues/sound/overlay.toml");
    let value = "[facet.concepts.value.\"Bad one\"]\nnodes = []\nfr = \"A\"\nen = \"A\"\n";
    for changed in [
        sound.replace("criterion.shared-tools", "criterion.\"${x} or 'a'\""),
        sound.replace("criterion.shared-tools", "criterion.Shared_Tools"),
        format!("{sound}\n{value}"),
    ] {
        std::fs::write(folder.path().join("overlay.toml"), changed).unwrap();
        let overlay = folder.path().to_str().unwrap();
        let output = run(&["form", "xlsform", "--criteria", overlay, "--lang", "en"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(4), "{said}");
        assert!(said.contains("[bad-id]") && said.contains("overlay.toml:"), "{said}");
    }
}
