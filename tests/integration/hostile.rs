//! What strangers write comes out harmless: a table of texts by formats, each run as a user would.

use std::path::Path;
use std::sync::LazyLock;

use crate::runner::command;

/// Texts that mean to act on whoever reads them. Each holds a word that has to arrive.
static TEXTS: LazyLock<Vec<String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../fixtures/hostile/texts.json")).unwrap());

/// A project and a structure for each text, which stands in every field that is free.
fn folder(agrees: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let model = include_str!("../fixtures/hostile/project.toml.in");
    for (at, text) in TEXTS.iter().enumerate() {
        let t = germoir::source::quoted(text);
        let file = model
            .replace("ID", &format!("p{at:02}"))
            .replace("AGREES", &agrees.to_string())
            .replace("TEXT", &t);
        std::fs::write(folder.path().join(format!("p{at:02}.toml")), file).unwrap();
        let model = include_str!("../fixtures/hostile/structure.toml.in");
        let file = model.replace("ID", &format!("s{at:02}")).replace("TEXT", &t);
        std::fs::write(folder.path().join(format!("s{at:02}.toml")), file).unwrap();
    }
    folder
}

/// What a command prints, on both outputs.
fn printed(arguments: &[&str], folder: &Path) -> String {
    let arguments: Vec<&str> =
        arguments.iter().map(|a| if *a == "DIR" { folder.to_str().unwrap() } else { a }).collect();
    let output = command(&arguments).output().unwrap();
    let code = output.status.code();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(matches!(code, Some(0 | 3)), "{arguments:?} ended with {code:?}\n{errors}");
    String::from_utf8(output.stdout).unwrap() + &errors
}

/// Whether a character acts on a terminal or turns a text around.
fn acts(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn check_page(page: &str, what: &str) {
    // A page that can be searched has a script of ours, which it names by its sum, and the names that
    // it looks through: no more begins or ends a script.
    let parts: Vec<&str> = page.split("<script").collect();
    assert!(
        matches!(parts.len(), 1 | 3) && page.matches("</script").count() + 1 == parts.len(),
        "{what}"
    );
    let is_searched = parts.len() == 3;
    assert_eq!(is_searched, page.contains("script-src 'sha256-"), "{what}");
    let outside =
        |part: &&str| part.split_once("</script").map_or(*part, |(_, after)| after).to_owned();
    let page = &parts.iter().map(outside).collect::<String>();
    let lower = page.to_lowercase();
    assert!(!lower.contains("<script") && !lower.contains("<img"), "{what}");
    assert!(lower.matches("<svg").count() == lower.matches("</svg>").count(), "{what}");
    assert!(!page.contains(|c: char| acts(c) && c != '\t'), "{what}");
    // What stands inside tags: no handler, and no address that is not the web's or the page's own.
    for tag in page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
        assert!(!tag.contains(" on") || !tag.contains("hit()"), "{what}: {tag}");
        for (_, value) in tag.match_indices("href=\"").map(|(at, m)| (at, &tag[at + m.len()..])) {
            let harmless = ["http://", "https://", "#", "projects/", "../", "mailto:"];
            assert!(harmless.iter().any(|start| value.starts_with(start)), "{what}: {tag}");
        }
    }
}

/// The lines outside of what stands as it is, which ends with the very fence that begins it.
fn outside_code(text: &str, what: &str) -> String {
    let mut out = String::new();
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let bare = line.strip_prefix("> ").unwrap_or(line);
        match fence {
            Some(end) if bare == end => fence = None,
            Some(_) => {}
            None => match bare.strip_suffix("text").filter(|marks| marks.len() > 2) {
                Some(marks) if marks.chars().all(|mark| mark == '`') => fence = Some(marks),
                _ => out.extend([line, "\n"]),
            },
        }
    }
    assert!(fence.is_none(), "{what}: a drawing does not end");
    out
}

fn check_markdown(text: &str, what: &str) {
    assert!(!text.contains(acts), "{what}");
    let text = &outside_code(text, what);
    assert!(
        !text.contains("<script") && !text.contains("<img") && !text.contains("<svg"),
        "{what}"
    );
    let unescaped = text.replace("\\]", "");
    assert!(!unescaped.contains("](javascript") && !unescaped.contains("](http://x"), "{what}");
    for line in text.lines() {
        // A block that begins with a text of ours is ours; one that begins with theirs is not there.
        let theirs = ["# heading", "- item", "1. item", "    code", "--- mot", "```"];
        let inside = line.strip_prefix("- ").unwrap_or(line);
        for start in theirs {
            assert!(!inside.starts_with(start), "{what}: {line}");
        }
    }
}

fn check_sheet(bytes: &[u8], what: &str) {
    crate::sheets::check(std::str::from_utf8(bytes).unwrap(), what);
}

#[test]
fn nothing_acts_on_a_terminal() {
    let folder = folder(true);
    let one = |at: usize| folder.path().join(format!("p{at:02}.toml"));
    let mut runs: Vec<Vec<String>> = Vec::new();
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    for at in 0..TEXTS.len() {
        let path = one(at).display().to_string();
        for run in ["assess FILE", "assess FILE --verbose", "assess FILE --explain"] {
            runs.push(words(&run.replace("FILE", &path)));
        }
    }
    let folders = [
        "check DIR",
        "screen DIR",
        "reach DIR",
        "federate DIR",
        "federate DIR --forge",
        "panel DIR",
        "support DIR",
        "support --verbose DIR",
    ];
    for run in folders {
        runs.push(words(&run.replace("DIR", folder.path().to_str().unwrap())));
    }
    for run in runs {
        let arguments: Vec<&str> = run.iter().map(String::as_str).collect();
        let text = printed(&arguments, folder.path());
        // `check` has nothing to say of these files.
        let arrived = text.contains("mot") || run[0] == "check";
        assert!(arrived && !text.contains(acts), "{run:?}");
    }
}

#[test]
fn json_reads_back_and_acts_on_nothing() {
    let folder = folder(true);
    for run in ["check", "screen", "reach", "federate", "panel", "observe", "support"] {
        let text = printed(&[run, "DIR", "--format", "json", "-q"], folder.path());
        assert!(!text.contains(acts), "{run}");
        serde_json::from_str::<serde_json::Value>(&text).unwrap();
    }
    let text = printed(&["federate", "DIR", "--forge", "--format", "json"], folder.path());
    assert!(text.contains("mot") && !text.contains(acts));
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
    let text = printed(&["find", "mot", "--in", "DIR", "--format", "json"], folder.path());
    assert!(text.contains("mot") && !text.contains(acts));
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
    let path = folder.path().join("p00.toml");
    let text = printed(&["assess", path.to_str().unwrap(), "--format", "json"], folder.path());
    let name = serde_json::from_str::<serde_json::Value>(&text).unwrap()["project"]["name"].clone();
    assert_eq!(name, TEXTS[0].as_str(), "the text itself is kept whole");
}

#[test]
fn markdown_shows_text_and_nothing_else() {
    let folder = folder(true);
    let forge = ["federate", "DIR", "--forge", "--format", "markdown"];
    check_markdown(&printed(&forge, folder.path()), "forge");
    let find = ["find", "mot", "--in", "DIR", "--format", "markdown"];
    check_markdown(&printed(&find, folder.path()), "find");
    for run in ["screen", "reach", "panel", "federate", "support"] {
        check_markdown(&printed(&[run, "DIR", "--format", "markdown", "-q"], folder.path()), run);
    }
    for (at, hostile) in TEXTS.iter().enumerate() {
        let path = folder.path().join(format!("p{at:02}.toml"));
        for run in ["assess", "letter"] {
            let arguments = [run, path.to_str().unwrap(), "--format", "markdown", "-q"];
            check_markdown(&printed(&arguments, folder.path()), &format!("{run} {:?}", hostile));
        }
    }
}

#[test]
fn pages_run_nothing() {
    let folder = folder(true);
    let forge = ["federate", "DIR", "--forge", "--format", "html"];
    check_page(&printed(&forge, folder.path()), "forge");
    let find = ["find", "mot", "--in", "DIR", "--format", "html"];
    check_page(&printed(&find, folder.path()), "find");
    let compare = ["compare", "DIR", "DIR", "--format", "html"];
    check_page(&printed(&compare, folder.path()), "compare");
    let person = ["export-person", "mot", "DIR", "--format", "html"];
    check_page(&printed(&person, folder.path()), "export-person");
    for run in ["screen", "reach", "federate", "panel", "observe", "support"] {
        check_page(&printed(&[run, "DIR", "--format", "html", "-q"], folder.path()), run);
    }
    for (at, hostile) in TEXTS.iter().enumerate() {
        let path = folder.path().join(format!("p{at:02}.toml"));
        for run in ["assess", "letter"] {
            let arguments = [run, path.to_str().unwrap(), "--format", "html", "-q"];
            check_page(&printed(&arguments, folder.path()), &format!("{run} {:?}", hostile));
        }
    }
}

#[test]
fn a_cohort_carries_no_formula_and_no_markup() {
    let folder = folder(true);
    for language in ["fr", "en"] {
        let out = folder.path().join(format!(".out-{language}"));
        let path = folder.path().to_str().unwrap();
        let formats = "html,xlsx,csv,json,ndjson,markdown";
        let arguments =
            ["batch", path, "-o", out.to_str().unwrap(), "--format", formats, "--lang", language];
        command(&arguments).assert().success();
        let mut sheets = 0;
        for entry in std::fs::read_dir(&out).unwrap() {
            let file = entry.unwrap().path();
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = if file.is_file() { std::fs::read(&file).unwrap() } else { Vec::new() };
            let text = String::from_utf8_lossy(&bytes).into_owned();
            match file.extension().and_then(|extension| extension.to_str()) {
                Some("csv") => {
                    check_sheet(&bytes, &name);
                    sheets += 1;
                }
                Some("html") => check_page(&text, &name),
                Some("md") => check_markdown(&text, &name),
                Some("json" | "ndjson") => assert!(!text.contains(acts), "{name}"),
                Some("xlsx") => check_workbook(&file, 7),
                _ => {}
            }
        }
        assert!(sheets >= 6, "{sheets} sheets");
        for entry in std::fs::read_dir(out.join("projects")).unwrap() {
            let file = entry.unwrap().path();
            check_page(&std::fs::read_to_string(&file).unwrap(), &file.display().to_string());
        }
    }
}

/// Decisions are free words too, and so are the names of folders.
#[test]
fn hostile_decisions_act_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    // Windows has no such names.
    let hostile = if cfg!(windows) { "2022 &b;# 1" } else { "2022 <b>#| 1" };
    for year in ["2021", hostile] {
        let year = folder.path().join(year);
        std::fs::create_dir(&year).unwrap();
        for (at, text) in TEXTS.iter().enumerate() {
            let t = germoir::source::quoted(text);
            let project = format!(
                "format = 1\n[project]\nname = {t}\nsummary = {t}\nstage = \"idea\"\n\
                 [sharing]\ncohort = true\n"
            );
            let decision =
                format!("format = 1\n[decision]\nproject = \"p{at}\"\nby = {t}\noutcome = {t}\n");
            std::fs::write(year.join(format!("p{at}.toml")), project).unwrap();
            std::fs::write(year.join(format!("d{at}.toml")), decision).unwrap();
        }
    }
    let as_format = |format: &str| printed(&["observe", "DIR", "--format", format], folder.path());
    let text = as_format("terminal");
    assert!(text.contains("mot") && !text.contains(acts), "{text}");
    assert!(!as_format("json").contains(acts));
    check_markdown(&as_format("markdown"), "observe");
    check_page(&as_format("html"), "observe");
    for table in ["cohorts", "decisions", "answers", "projects"] {
        let arguments = ["observe", "DIR", "--format", "csv", "--table", table];
        check_sheet(printed(&arguments, folder.path()).as_bytes(), table);
    }
    let book = folder.path().join("book.xlsx");
    let arguments = ["observe", "DIR", "--format", "xlsx", "-o", book.to_str().unwrap()];
    printed(&arguments, folder.path());
    check_workbook(&book, 6);
    let cohort = self::folder(true);
    let arguments =
        ["federate", "DIR", "--forge", "--format", "xlsx", "-o", book.to_str().unwrap()];
    printed(&arguments, cohort.path());
    check_workbook(&book, 5);
    check_sheet(
        printed(&["federate", "DIR", "--forge", "--format", "csv"], cohort.path()).as_bytes(),
        "forge",
    );
}

#[test]
fn a_workbook_of_structures_carries_no_formula() {
    let folder = folder(true);
    let file = folder.path().join("support.xlsx");
    let (path, out) = (folder.path().to_str().unwrap(), file.to_str().unwrap());
    command(&["support", path, "--format", "xlsx", "-o", out]).assert().success();
    check_workbook(&file, 5);
}

/// No cell of a workbook is a formula.
fn check_workbook(file: &Path, sheets: usize) {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(file).unwrap();
    let names = book.sheet_names();
    assert!(names.len() >= sheets, "{names:?}");
    for name in names {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{name}");
        assert!(book.worksheet_range(&name).unwrap().get_size().0 >= 1, "{name}");
    }
}
