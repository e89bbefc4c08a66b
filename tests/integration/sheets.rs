//! CSV from strangers' words, read as any spreadsheet may read it: no cell is a formula, whatever
//! the signs at which it is cut.

use std::path::{Path, PathBuf};

use germoir::source::{acts, is_unseen, quoted};

use crate::runner::{command, stdout};

/// Texts that mean to become a formula, each with a word that has to arrive.
const TEXTS: &[&str] = &[
    "Les Amis;=1+1;=cmd|' /C calc'!A0;mot",
    "mot,=1+1,@SUM(A1)",
    "mot\t=1+1\t-2",
    "mot|=1+1|+3",
    "mot\n=1+1\r\n-2+3\r@a",
    "mot;\"=1+1;\"\"=1+1\"",
    "mot; \u{200b}=1+1, \u{202e}+1\t\u{feff}-1;\u{7f}\u{7}@a",
    "mot;\u{ff1d}1+1,\u{ff0b}1;\u{ff0d}1\t\u{ff20}a",
    "mot;\u{ad}\u{a0}\"\u{2060}\u{200d}=1",
    "=1+1;mot",
    "+mot",
    "-mot",
    "@mot",
    "\u{ff1d}mot",
    " \u{feff}\u{200b}=mot",
    "\"=mot",
    "\t=mot",
    "\n@mot",
    "\r-mot",
    "mot;",
    "mot,",
    "mot;\"",
    "mot\n",
    "mot;\n",
    "\"mot",
];

/// Every command that writes CSV, and what it needs; `DIR` is a folder, `OUT` one that it makes.
pub const COMMANDS: &[&str] = &[
    "assess DIR --format csv",
    "batch DIR -o OUT --format csv",
    "batch DIR --before examples/cohort -o OUT --format csv",
    "blind DIR -o OUT --format csv",
    "compare DIR DIR --format csv",
    "criteria show openness --format csv",
    "decide DIR --format csv",
    "export-person mot DIR --format csv",
    "federate DIR --format csv",
    "federate DIR --forge --format csv",
    "federate DIR --format gogocarto",
    "find mot --in DIR --format csv",
    "observe DIR DIR --format csv --table cohorts",
    "observe DIR DIR --format csv --table stages",
    "observe DIR DIR --format csv --table decisions",
    "observe DIR DIR --format csv --table answers",
    "observe DIR DIR --format csv --table shares",
    "observe DIR DIR --format csv --table projects",
    "panel DIR --format csv",
    "reach DIR --format csv",
    "screen DIR --format csv",
    "support DIR --format csv",
];

/// The cells of a CSV as a forgiving reader cuts them.
fn cells(text: &str, separators: &[char]) -> Vec<String> {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut begins, mut is_quoted) = (true, false);
    let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if begins => (begins, is_quoted) = (false, true),
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            c if !is_quoted && (separators.contains(&c) || matches!(c, '\n' | '\r')) => {
                cells.push(std::mem::take(&mut cell));
                begins = true;
            }
            c => {
                cell.push(c);
                begins = false;
            }
        }
    }
    cells.push(cell);
    cells
}

/// No cell is a formula, with each separator alone and with several at once.
pub fn check(text: &str, what: &str) {
    let all: &[&[char]] =
        &[&[','], &[';'], &['\t'], &['|'], &[',', ';', '\t'], &[',', ';', '\t', '|']];
    for separators in all {
        for cell in cells(text, separators) {
            let hidden = |c: char| {
                c.is_whitespace() || acts(c) || is_unseen(c) || "\"\u{200c}\u{200d}".contains(c)
            };
            let bare = cell.trim_start_matches(hidden);
            let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
            let is_formula = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            assert!(is_number || !is_formula, "{what}, cut at {separators:?}: {cell:?}");
        }
    }
}

/// Projects with each text in every free field, and decisions on them.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let model = include_str!("../fixtures/hostile/project.toml.in");
    for (at, text) in TEXTS.iter().enumerate() {
        let t = quoted(text);
        let project =
            model.replace("ID", &format!("p{at:02}")).replace("AGREES", "true").replace("TEXT", &t);
        let decision = format!(
            "format = 1\n[decision]\nproject = \"p{at:02}\"\nby = {t}\noutcome = {t}\nreason = {t}\n"
        );
        std::fs::write(folder.path().join(format!("p{at:02}.toml")), project).unwrap();
        std::fs::write(folder.path().join(format!("d{at:02}.toml")), decision).unwrap();
    }
    folder
}

/// The words of a command, its places filled.
pub fn filled(line: &str, folder: &Path, out: &Path) -> Vec<String> {
    let word = |word: &str| match word {
        "DIR" => folder.display().to_string(),
        "OUT" => out.display().to_string(),
        word => word.to_owned(),
    };
    line.split(' ').map(word).collect()
}

/// The sheets that a command writes, one after the other.
fn written(line: &str, folder: &Path, language: &str) -> Vec<String> {
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("out");
    let arguments = filled(line, folder, &out);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = command(&[&arguments[..], &["--lang", language]].concat()).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    // A copy that still leaks ends with 3.
    assert!(matches!(output.status.code(), Some(0 | 3)), "{line}: {errors}");
    let mut sheets = vec![String::from_utf8(output.stdout).unwrap()];
    if out.exists() {
        let files = std::fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path());
        let is_sheet = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "csv");
        let files = files.filter(is_sheet);
        sheets.extend(files.map(|file| std::fs::read_to_string(file).unwrap()));
    }
    sheets
}

#[test]
fn no_sheet_holds_a_formula_wherever_it_is_cut() {
    let folder = folder();
    for line in COMMANDS {
        for language in ["fr", "en"] {
            let sheets = written(line, folder.path(), language);
            for sheet in &sheets {
                check(sheet, &format!("{line} --lang {language}"));
            }
            // Their words are there: of projects alone, not of what is counted over all of them.
            let has_words = ["batch", "federate", "decisions", "projects"];
            let arrived = sheets.iter().any(|sheet| sheet.contains("mot"));
            assert!(arrived || !has_words.iter().any(|word| line.contains(word)), "{line}");
        }
    }
}

/// A command that comes to write CSV has to be tried above.
#[test]
fn every_command_that_writes_csv_is_tried() {
    let commands = germoir::cli::commands();
    let mut found = 0;
    for name in &commands {
        let writes = stdout(&[name, "--help", "--lang", "en"], 0).contains("csv");
        let is_tried = COMMANDS.iter().any(|line| line.starts_with(name.as_str()));
        // `import` only reads it.
        assert!(!writes || is_tried || name == "import", "{name}");
        found += usize::from(writes && is_tried);
    }
    assert!(found >= 3, "{commands:?}");
}
