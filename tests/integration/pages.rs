//! Pages as browsers receive them: whole, alone, and deaf to what user text would have them do.

use std::collections::BTreeSet;

use crate::runner::{files, run, stdout};

const GARDEN: &str = "examples/jardin-des-liens.toml";
const HOSTILE: &str = "tests/fixtures/pages/hostile.toml";
/// Elements that have no end tag.
const VOID: &[&str] = &["meta", "br"];

fn page(file: &str, lang: &str, profile: &str) -> String {
    let arguments = ["assess", file, "--format", "html", "--lang", lang, "--profile", profile];
    stdout(&arguments, 0)
}

/// Reads every tag, and answers with the names of the elements.
///
/// Fails on a tag left open or closed twice, an attribute without quotes, an id that stands twice,
/// a heading that skips a level, a link to a place that is not there.
pub fn elements(html: &str) -> Vec<String> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    let (mut ids, mut places, mut level) = (BTreeSet::new(), Vec::new(), 0);
    let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap();
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = end_of_tag(rest);
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of turn");
            continue;
        }
        let name = tag.split_whitespace().next().unwrap().to_owned();
        for (attribute, value) in attributes(tag) {
            match attribute.as_str() {
                "id" => assert!(ids.insert(value.clone()), "id twice: {value}"),
                "href" if value.starts_with('#') => places.push(value[1..].to_owned()),
                "aria-labelledby" => places.extend(value.split(' ').map(str::to_owned)),
                _ => {}
            }
            let acts = attribute.starts_with("on")
                || ["src", "style", "srcset", "xlink:href"].contains(&attribute.as_str());
            assert!(!acts, "{tag}");
            let leads = value.starts_with('#') || value.starts_with("http");
            assert!(attribute != "href" || leads, "{tag}");
        }
        if let Some(depth) = name.strip_prefix('h').and_then(|depth| depth.parse::<u32>().ok()) {
            assert!(depth <= level + 1, "heading {depth} after {level}: {tag}");
            level = depth;
        }
        if !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
            open.push(name.clone());
        }
        if name == "style" {
            rest = &rest[rest.find("</style>").unwrap()..];
        }
        found.push(name);
    }
    assert!(open.is_empty(), "left open: {open:?}");
    for place in places {
        assert!(ids.contains(&place), "no place {place}");
    }
    found
}

fn end_of_tag(rest: &str) -> usize {
    let mut quoted = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            '<' if !quoted => panic!("a tag in a tag: {}", &rest[..at]),
            _ => {}
        }
    }
    panic!("a tag without an end");
}

fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once(' ').map_or("", |(_, rest)| rest);
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap();
        assert!(!name.trim().contains(' '), "without a value: {tag}");
        found.push((name.trim().to_owned(), value.to_owned()));
        rest = after;
    }
    found
}

/// A page is whole, has its landmarks, one heading of the first level, and nothing from elsewhere.
fn check(html: &str) {
    let elements = elements(html);
    let count = |name: &str| elements.iter().filter(|element| *element == name).count();
    for one in ["html", "head", "title", "header", "h1", "main", "footer"] {
        assert_eq!(count(one), 1, "{one}");
    }
    for none in ["script", "iframe", "img", "link", "object", "embed", "form", "base", "marquee"] {
        assert_eq!(count(none), 0, "{none}");
    }
    for foreign in ["@import", "url(http", "url(//"] {
        assert!(!html.contains(foreign), "{foreign}");
    }
}

#[test]
fn every_example_makes_a_whole_page_in_both_languages() {
    for file in files("examples") {
        for (lang, profile) in [("fr", "bearer"), ("en", "funder"), ("fr", "accelerator")] {
            let html = page(file.to_str().unwrap(), lang, profile);
            assert!(html.contains(&format!("<html lang=\"{lang}\">")));
            elements(&html);
        }
    }
    check(&without_charts(&page(GARDEN, "fr", "bearer")));
}

/// The page without its drawings, whose `title` elements are their own.
fn without_charts(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<figure") {
        out.push_str(before);
        rest = after.split_once("</figure>").unwrap().1;
    }
    out + rest
}

#[test]
fn hostile_text_is_text() {
    for profile in ["bearer", "funder", "accelerator"] {
        let html = page(HOSTILE, "fr", profile);
        check(&without_charts(&html));
        elements(&html);
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(!html.contains("href=\"javascript:") && !html.contains("href=\"data:"));
        assert!(!html.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')));
        assert!(!html.contains('\u{202e}'));
    }
}

#[test]
fn the_bearer_finds_steps_and_no_verdict_and_the_funder_gates_and_questions() {
    let bearer = page(GARDEN, "fr", "bearer");
    assert!(bearer.contains("Trois prochains pas"));
    for absent in ["Indice", "Seuils", "id=\"gates\"", "id=\"index\""] {
        assert!(!bearer.contains(absent), "{absent}");
    }
    let funder = page(GARDEN, "en", "funder");
    let order: Vec<usize> = ["bearer", "families", "index", "gates", "brakes", "stakes", "reach"]
        .iter()
        .map(|id| funder.find(&format!("<h2 id=\"{id}\"")).unwrap())
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    assert!(funder.contains("Observed") || funder.contains("observed"));
    assert!(funder.contains("href=\"https://example.org/jardin/carnet\""));
}

#[test]
fn a_page_about_several_shows_each_to_whoever_holds_the_files() {
    let asked = ["assess", "--format", "html", "--lang", "fr", HOSTILE, GARDEN];
    let html = stdout(&asked, 0);
    check(&without_charts(&html));
    assert!(html.contains("<h2 id=\"project-jardin-des-liens\">Jardin des Liens</h2>"));
    assert!(html.contains("<h2 id=\"project-hostile\">"));
    let turned = ["assess", "--format", "html", "--lang", "fr", GARDEN, HOSTILE, "--threads", "1"];
    assert_eq!(html, stdout(&turned, 0), "in the order of names, for any number of threads");
}

#[test]
fn the_whole_answers_are_drawn_in_the_terminal() {
    let shown = stdout(&["assess", GARDEN, "--lang", "en", "--verbose"], 0);
    for drawn in ["▲▲▲·", "■■■·", "●", "□", "╌"] {
        assert!(shown.contains(drawn), "{drawn}");
    }
    assert!(shown.lines().all(|line| line.chars().count() <= 110));
}

#[test]
fn a_workbook_is_for_one_project_and_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("garden.xlsx");
    let file = file.to_str().unwrap();
    let asked = ["assess", GARDEN, "--format", "xlsx", "--lang", "fr", "-o", file];
    stdout(&asked, 0);
    let first = std::fs::read(file).unwrap();
    stdout(&asked, 0);
    assert!(first == std::fs::read(file).unwrap(), "the same bytes again");
    let several = ["assess", GARDEN, HOSTILE, "--format", "xlsx", "-o", file];
    assert_eq!(run(&several).status.code(), Some(2));
}

#[test]
fn every_text_of_a_workbook_is_a_text() {
    use calamine::{Data, Reader, Xlsx, open_workbook};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hostile.xlsx");
    stdout(
        &["assess", HOSTILE, "--format", "xlsx", "--lang", "fr", "-o", file.to_str().unwrap()],
        0,
    );
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let names = book.sheet_names();
    assert_eq!(
        names,
        [
            "Synthèse",
            "Critères",
            "Freins",
            "Enjeux",
            "Personnes touchées",
            "Questions",
            "Remarques"
        ]
    );
    let mut texts = String::new();
    for name in &names {
        assert!(book.worksheet_formula(name).unwrap().is_empty(), "{name} has a formula");
        let range = book.worksheet_range(name).unwrap();
        assert!(range.height() > 0);
        for cell in range.rows().flatten() {
            if let Data::String(text) = cell {
                texts.push_str(text);
                texts.push('\n');
            }
        }
    }
    assert!(texts.contains("=HYPERLINK("), "kept as it was written");
    assert!(texts.contains("Plusieurs personnes jusque-là inconnues"), "levels are in words");
}
