//! Each form filled in as people and their tools fill it in, and brought back: nothing may be lost
//! on the way.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;

use crate::runner::{run, stdout};

const NOTE: &str = "Une note, \"citée\" ; =1+1\nsur deux lignes 🌱 \\ é";

/// What is said, by place; levels as numbers.
const ANSWERS: &[(&str, &str)] = &[
    ("project.name", "Jardin « d’Été »"),
    ("project.summary", NOTE),
    ("project.stage", "operating"),
    ("project.started", "2019-09-01"),
    ("project.publics", "voisins; âgés"),
    ("project.concepts", "mediation crowdfunding"),
    ("bearer.contact", "=cmd@example.org"),
    ("answers.openness", "3"),
    ("answers.openness.note", NOTE),
    ("answers.openness.evidence.kind", "observed"),
    ("answers.openness.evidence.date", "2026-05-01"),
    ("answers.openness.evidence.source", "=carnet"),
    ("answers.openness.evidence.note", "vu, \"deux\" fois"),
    ("answers.listening", "declined"),
    ("answers.trusting", "unknown"),
    ("answers.biomimicry", "not_applicable"),
    ("answers.biomimicry.reason", "un service, \"au téléphone\" 📞"),
    ("answers.sincere-intention.note", "dit à l’assemblée"),
    ("brakes.fear-of-change", "3"),
    ("brakes.fear-of-change.mitigation", "2"),
    ("brakes.fear-of-the-other", "0"),
    ("stakes.health", "2"),
    ("reach.unit", "people"),
    ("reach.counting", "unique"),
    ("reach.expected.count", "900"),
    ("sharing.introduce", "true"),
    ("sharing.publish", "false"),
];

/// Two counts, as rows of `reach.observations`.
const COUNTS: [[&str; 3]; 2] =
    [["2025-01-01", "100", "=registre"], ["2026-01-01", "160", "cahier; page 2"]];

fn said(place: &str) -> Option<&'static str> {
    ANSWERS.iter().find(|(own, _)| *own == place).map(|(_, value)| *value)
}

/// The value in the words of a form, where it has words for it.
fn worded(place: &str, value: &str, lang: &str) -> String {
    let fr = lang == "fr";
    match (place, value) {
        ("project.stage", _) => if fr { "En fonctionnement" } else { "Running" }.into(),
        ("reach.unit", _) => if fr { "Des personnes" } else { "People" }.into(),
        ("reach.counting", _) => {
            if fr { "Chacun une seule fois à chaque date" } else { "Each one once at each date" }
                .into()
        }
        (_, "observed") => if fr { "Observé" } else { "Observed" }.into(),
        (_, "declined") => {
            if fr { "Je préfère ne pas répondre" } else { "I would rather not say" }.into()
        }
        (_, "unknown") => if fr { "Je ne sais pas" } else { "I do not know" }.into(),
        (_, "not_applicable") => {
            let words = ["Cela ne s’applique pas, parce que…", "This does not apply, because…"];
            words[usize::from(!fr)].into()
        }
        (_, "true") => if fr { "Oui" } else { "Yes" }.into(),
        (_, "false") => if fr { "Non" } else { "No" }.into(),
        _ => value.into(),
    }
}

/// The descriptor that came of it says what was said.
fn expect_everything(folder: &Path) {
    let path = folder.join("jardin-d-ete.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let document: toml_edit::DocumentMut = text.parse().unwrap();
    let get = |place: &str| {
        let mut item = document.as_item();
        for key in place.split('.') {
            item = item.as_table_like().and_then(|table| table.get(key)).unwrap_or_else(|| {
                panic!("{place} is not in\n{text}");
            });
        }
        item.clone()
    };
    let text_of = |place: &str| get(place).as_str().unwrap().to_owned();
    assert_eq!(text_of("project.name"), "Jardin « d’Été »");
    assert_eq!(text_of("project.summary"), NOTE);
    assert_eq!(get("project.started").as_datetime().unwrap().to_string(), "2019-09-01");
    let list = |place: &str| -> Vec<String> {
        let list = get(place);
        list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(list("project.publics"), ["voisins", "âgés"]);
    let mut concepts = list("project.concepts");
    concepts.sort();
    assert_eq!(concepts, ["crowdfunding", "mediation"]);
    assert_eq!(text_of("bearer.contact"), "=cmd@example.org");
    let openness = get("answers.openness");
    let openness = openness.as_inline_table().unwrap();
    assert_eq!(openness.get("level").unwrap().as_integer(), Some(3));
    assert_eq!(openness.get("note").unwrap().as_str(), Some(NOTE));
    let piece = openness.get("evidence").unwrap().as_array().unwrap().get(0).unwrap().to_string();
    assert_eq!(
        piece.trim(),
        "{ kind = \"observed\", date = 2026-05-01, source = \"=carnet\", note = 'vu, \"deux\" fois' }"
    );
    assert_eq!(text_of("answers.listening"), "declined");
    assert!(!text.contains("trusting"), "unknown stays unknown");
    assert_eq!(text_of("answers.biomimicry.not_applicable"), "un service, \"au téléphone\" 📞");
    assert_eq!(text_of("answers.sincere-intention.note"), "dit à l’assemblée");
    assert_eq!(get("brakes.fear-of-change.intensity").as_integer(), Some(3));
    assert_eq!(get("brakes.fear-of-change.mitigation").as_integer(), Some(2));
    assert_eq!(get("brakes.fear-of-the-other.intensity").as_integer(), Some(0));
    assert_eq!(get("stakes.health").as_integer(), Some(2));
    assert_eq!(get("reach.expected.count").as_integer(), Some(900));
    assert_eq!(get("sharing.introduce").as_bool(), Some(true));
    assert_eq!(get("sharing.publish").as_bool(), Some(false));
    let observations = get("reach.observations");
    let observations: Vec<String> =
        observations.as_array().unwrap().iter().map(|row| row.to_string()).collect();
    for (row, [date, users, source]) in observations.iter().zip(COUNTS) {
        let expected = format!("{{ date = {date}, users = {users}, source = \"{source}\" }}");
        assert_eq!(row.trim(), expected);
    }
    assert_eq!(observations.len(), COUNTS.len());
    assert!(text.contains("[extra.import]\nfile = \""), "{text}");
    let checked = run(&["check", &path.display().to_string()]);
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stdout));
}

fn import(file: &Path, into: &Path, lang: &str) {
    let arguments = [
        "import",
        &file.display().to_string(),
        "--into",
        &into.display().to_string(),
        "--lang",
        lang,
    ];
    let output = run(&arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
}

fn form(kind: &str, lang: &str, folder: &Path) -> std::path::PathBuf {
    let path = folder.join(format!("{kind}-{lang}.xlsx"));
    stdout(&["form", kind, "--lang", lang, "-o", &path.display().to_string()], 0);
    path
}

fn sheets(path: &Path) -> BTreeMap<String, Vec<Vec<String>>> {
    let mut workbook: Xlsx<_> = calamine::open_workbook(path).unwrap();
    workbook
        .worksheets()
        .into_iter()
        .map(|(name, range)| {
            let rows = range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
            (name, rows)
        })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Types texts into cells of the very file that was sent, as a spreadsheet program stores them.
fn typed(path: &Path, cells: &[(String, String)]) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let mut text = String::from_utf8(bytes).unwrap();
            for (cell, value) in cells {
                let start =
                    text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell}"));
                let end = start + text[start..].find("/>").unwrap();
                let filled = format!(
                    "{} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    &text[start..end],
                    escaped(value)
                );
                text.replace_range(start..end + 2, &filled);
            }
            bytes = text.into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    std::fs::write(path, out.finish().unwrap().into_inner()).unwrap();
}

#[test]
fn the_sheet_comes_back_whole_in_both_languages() {
    for lang in ["fr", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let path = form("xlsx", lang, folder.path());
        let mut cells = Vec::new();
        let rows = sheets(&path).into_values().next().unwrap();
        let lines: BTreeMap<&str, usize> =
            rows.iter().enumerate().map(|(at, row)| (row[0].as_str(), at + 1)).collect();
        for (place, value) in ANSWERS {
            let worded = worded(place, value, lang);
            let parts: Vec<&str> = place.split('.').collect();
            let (line, column) = match parts.as_slice() {
                ["project", "concepts"] => {
                    for id in value.split(' ') {
                        let line = lines[format!("{place}.{id}").as_str()];
                        cells.push((format!("D{line}"), self::worded("", "true", lang)));
                    }
                    continue;
                }
                [table, id, "reason"] => (lines[format!("{table}.{id}").as_str()], 'E'),
                [table, id, "note"] => (lines[format!("{table}.{id}").as_str()], 'F'),
                [table, id, "evidence", key] => {
                    let column = match *key {
                        "kind" => 'G',
                        "date" => 'H',
                        "source" => 'I',
                        _ => 'J',
                    };
                    (lines[format!("{table}.{id}").as_str()], column)
                }
                _ => (lines[*place], 'D'),
            };
            cells.push((format!("{column}{line}"), worded));
        }
        for (at, count) in COUNTS.iter().enumerate() {
            for (key, value) in ["date", "users", "source"].iter().zip(count) {
                let line = lines[format!("reach.observations.{}.{key}", at + 1).as_str()];
                cells.push((format!("D{line}"), (*value).to_owned()));
            }
        }
        typed(&path, &cells);
        let into = folder.path().join("out");
        import(&path, &into, lang);
        expect_everything(&into);
    }
}

/// The short sheet, with these cells of answers typed in, and what its import said.
fn short_sheet(folder: &Path, lang: &str, answers: &[(&str, &str)]) -> (String, String) {
    let path = folder.join(format!("short-{lang}.xlsx"));
    let file = path.display().to_string();
    stdout(&["form", "xlsx", "--express", "--lang", lang, "-o", &file], 0);
    let rows = sheets(&path).into_values().next().unwrap();
    let line = |place: &str| rows.iter().position(|row| row[0] == place).unwrap() + 1;
    let cells =
        answers.iter().map(|(place, value)| (format!("D{}", line(place)), (*value).to_owned()));
    typed(&path, &cells.collect::<Vec<_>>());
    let into = folder.join(lang);
    let output = run(&["import", &file, "--into", &into.display().to_string(), "--lang", "en"]);
    let remarks = String::from_utf8(output.stderr).unwrap();
    (std::fs::read_to_string(into.join("a.toml")).unwrap(), remarks)
}

#[test]
fn the_short_sheet_brings_back_how_many_people_came() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, stage) in [("fr", "Conception"), ("en", "Design")] {
        let answers = [
            ("project.name", "A"),
            ("project.summary", "s"),
            ("project.stage", stage),
            ("reach.observations.1.users", "120"),
            ("reach.observations.1.date", "2026-05-01"),
        ];
        let (text, remarks) = short_sheet(folder.path(), lang, &answers);
        for line in
            ["users = 120", "date = 2026-05-01", "unit = \"people\"", "counting = \"unique\""]
        {
            assert!(text.contains(line), "{lang}: {line}: {text}{remarks}");
        }
        let none = tempfile::tempdir().unwrap();
        let (text, _) = short_sheet(none.path(), lang, &answers[..3]);
        assert!(!text.contains("[reach]"), "{text}");
    }
}

#[test]
fn a_row_that_lacks_something_is_named_where_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let answers = [
        ("project.name", "A"),
        ("project.summary", "s"),
        ("reach.observations.1.users", "120"),
        ("reach.observations.1.date", "2026-05-01"),
        ("reach.observations.3.users", "abc"),
        ("reach.observations.3.date", "2026-06-01"),
    ];
    let (text, remarks) = short_sheet(folder.path(), "en", &answers);
    assert!(text.contains("users = 120"), "{text}");
    let of = |word: &str| {
        let line = remarks.lines().find(|line| line.contains(word));
        line.unwrap_or_else(|| panic!("{word}: {remarks}")).to_owned()
    };
    assert!(of("‘abc’").contains("reach.observations.3.users"), "{remarks}");
    assert!(of("is missing").contains("reach.observations.3.date"), "{remarks}");
}

/// One question of an XLSForm: its path of groups and its name, by names and by labels.
struct Asked {
    names: Vec<String>,
    labels: Vec<String>,
    repeat: Option<String>,
}

/// What KoBoToolbox makes of an XLSForm: its columns, and the labels of its choices.
fn survey(lang: &str, folder: &Path) -> (Vec<Asked>, BTreeMap<(String, String), String>) {
    let sheets = sheets(&form("xlsform", lang, folder));
    let label = if lang == "fr" { 2 } else { 3 };
    let mut way: Vec<(String, String)> = Vec::new();
    let mut repeat = None;
    let mut asked = Vec::new();
    for row in sheets["survey"].iter().skip(1) {
        let (kind, name) = (row[0].as_str(), row[1].clone());
        match kind {
            "begin_group" => way.push((name, row[label].clone())),
            "begin_repeat" => {
                repeat = Some(name.clone());
                way.push((name, row[label].clone()));
            }
            "end_group" => drop(way.pop()),
            "end_repeat" => {
                repeat = None;
                way.pop();
            }
            "note" => {}
            _ => {
                let mut names: Vec<String> = way.iter().map(|(name, _)| name.clone()).collect();
                let mut labels: Vec<String> = way.iter().map(|(_, label)| label.clone()).collect();
                names.push(name);
                labels.push(row[label].clone());
                asked.push(Asked { names, labels, repeat: repeat.clone() });
            }
        }
    }
    let choices = sheets["choices"]
        .iter()
        .skip(1)
        .map(|row| ((row[0].clone(), row[1].clone()), row[label].clone()))
        .collect();
    (asked, choices)
}

/// The value at the place that a name of the survey stands for.
fn answer_of(name: &str) -> Option<(&'static str, &'static str)> {
    ANSWERS.iter().copied().find(|(place, _)| place.replace(['.', '-'], "_") == name)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[test]
fn a_csv_of_kobotoolbox_comes_back_by_names_and_by_labels() {
    for (lang, by_labels, separator, groups) in [
        ("fr", false, ';', Some("/")),
        ("fr", true, ';', Some("/")),
        ("fr", true, ';', Some(".")),
        ("en", true, ',', None),
        ("en", false, ',', Some("/")),
        ("en", false, ',', Some(".")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (asked, choices) = survey(lang, folder.path());
        let mut columns = vec![("start".to_owned(), "2026-11-01T10:00:00.000+01:00".to_owned())];
        for one in asked.iter().filter(|one| one.repeat.is_none()) {
            let parts = if by_labels { &one.labels } else { &one.names };
            let heading = match groups {
                Some(mark) => parts.join(mark),
                None => parts.last().unwrap().clone(),
            };
            let mark = groups.unwrap_or("/");
            let name = one.names.last().unwrap();
            let value = match answer_of(name) {
                None => String::new(),
                Some((place, value)) if by_labels => {
                    let list = match place.split('.').next().unwrap() {
                        "answers" => format!("{name}_level"),
                        "stakes" => format!("{name}_contribution"),
                        "brakes" if !name.ends_with("_mitigation") => format!("{name}_intensity"),
                        _ => name.clone(),
                    };
                    let labels: Vec<String> = value
                        .split(' ')
                        .map(|id| choices.get(&(list.clone(), id.to_owned())).cloned())
                        .collect::<Option<_>>()
                        .unwrap_or_else(|| vec![worded(place, value, lang)]);
                    labels.join(" ")
                }
                Some((_, value)) => value.to_owned(),
            };
            // One column for each choice stands beside the one for all.
            for ((list, id), label) in &choices {
                if list == name && ["project_concepts", "stakes_named"].contains(&name.as_str()) {
                    let last = if by_labels { label } else { id };
                    let ticked = value.split(' ').any(|own| own == id);
                    columns.push((format!("{heading}{mark}{last}"), u8::from(ticked).to_string()));
                }
            }
            columns.push((heading, value));
        }
        columns.push(("_id".to_owned(), "7".to_owned()));
        let separator = separator.to_string();
        let line = |cells: Vec<String>| cells.join(&separator) + "\r\n";
        let mut text = String::from("\u{feff}");
        text += &line(columns.iter().map(|(heading, _)| quoted(heading)).collect());
        text += &line(columns.iter().map(|(_, value)| quoted(value)).collect());
        let path = folder.path().join("export.csv");
        std::fs::write(&path, text).unwrap();
        let into = folder.path().join("out");
        import(&path, &into, lang);
        // A CSV has no repeats: they are exported apart.
        let file = into.join("jardin-d-ete.toml");
        let mut draft = std::fs::read_to_string(&file).unwrap();
        assert!(!draft.contains("observations"));
        let rows = COUNTS.map(|[date, users, source]| {
            format!("{{ date = {date}, users = {users}, source = \"{source}\" }}")
        });
        draft =
            draft.replace("[reach]\n", &format!("[reach]\nobservations = [{}]\n", rows.join(", ")));
        std::fs::write(&file, draft).unwrap();
        expect_everything(&into);
    }
}

#[test]
fn a_workbook_of_kobotoolbox_comes_back_with_its_repeats() {
    let folder = tempfile::tempdir().unwrap();
    let (asked, _) = survey("fr", folder.path());
    let mut workbook = Workbook::new();
    let main = workbook.add_worksheet().set_name("Questionnaire").unwrap();
    let mut column = 0;
    for one in asked.iter().filter(|one| one.repeat.is_none()) {
        main.write_string(0, column, one.names.join("/")).unwrap();
        if let Some((_, value)) = answer_of(one.names.last().unwrap()) {
            main.write_string(1, column, value).unwrap();
        }
        column += 1;
    }
    main.write_string(0, column, "_index").unwrap();
    main.write_number(1, column, 1).unwrap();
    let rows = workbook.add_worksheet().set_name("reach_observations").unwrap();
    let own = asked.iter().filter(|one| one.repeat.as_deref() == Some("reach_observations"));
    let keys: Vec<String> = own.map(|one| one.names.last().unwrap().clone()).collect();
    for (at, key) in (0..).zip(&keys) {
        rows.write_string(0, at, format!("section_reach/reach_observations/{key}")).unwrap();
    }
    rows.write_string(0, 8, "_parent_index").unwrap();
    for (line, [date, users, source]) in (1..).zip(COUNTS) {
        // A date as the serial number that a spreadsheet makes of it.
        let serial = if date == "2025-01-01" { 45_658.0 } else { 46_023.0 };
        rows.write_number(line, 0, serial).unwrap();
        rows.write_string(line, 1, users).unwrap();
        rows.write_string(line, 2, source).unwrap();
        rows.write_number(line, 8, 1).unwrap();
    }
    let path = folder.path().join("export.xlsx");
    workbook.save(&path).unwrap();
    let into = folder.path().join("out");
    import(&path, &into, "fr");
    expect_everything(&into);
}

#[test]
fn the_file_of_the_html_form_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = serde_json::json!({ "format": 1, "extra": { "form": {} } });
    for (place, value) in ANSWERS {
        let mut parts: Vec<&str> = place.split('.').collect();
        if let Some(at) = parts.iter().position(|part| *part == "evidence") {
            if all["answers"][parts[1]].get("evidence").is_none() {
                all["answers"][parts[1]]["evidence"] = serde_json::json!([{}]);
            }
            all["answers"][parts[1]]["evidence"][0][parts[at + 1]] = serde_json::json!(value);
            continue;
        }
        let judged = matches!(parts[0], "answers" | "brakes" | "stakes");
        let value = match (value.parse::<i64>(), *value) {
            (Ok(number), _) => serde_json::json!(number),
            (_, "true" | "false") => serde_json::json!(*value == "true"),
            (_, "unknown" | "not_applicable") => continue,
            (_, "mediation crowdfunding") => serde_json::json!(["mediation", "crowdfunding"]),
            (_, "voisins; âgés") => serde_json::json!(["voisins", "âgés"]),
            _ => serde_json::json!(value),
        };
        if judged && parts.len() == 2 && *value.as_str().unwrap_or_default() != *"declined" {
            parts.push(match parts[0] {
                "answers" => "level",
                "brakes" => "intensity",
                _ => "contribution",
            });
        }
        if parts.last() == Some(&"reason") {
            *parts.last_mut().unwrap() = "not_applicable";
        }
        let mut table = &mut all;
        for part in &parts {
            table = &mut table[*part];
        }
        *table = value;
    }
    let rows = COUNTS.map(|[date, users, source]| {
        serde_json::json!({ "date": date, "users": users.parse::<i64>().unwrap(), "source": source })
    });
    all["reach"]["observations"] = serde_json::json!(rows);
    all["stakes"]["health"] = serde_json::json!(2);
    let path = folder.path().join("saved.json");
    std::fs::write(&path, all.to_string()).unwrap();
    let into = folder.path().join("out");
    import(&path, &into, "en");
    expect_everything(&into);
}

#[test]
fn the_page_to_print_asks_everything_in_both_languages() {
    for lang in ["fr", "en"] {
        let text = stdout(&["form", "markdown", "--lang", lang], 0);
        let catalogue = germoir::catalogue::builtin::catalogue();
        let asked = text.lines().filter(|line| line.starts_with("### ")).count();
        let judged = catalogue.criteria.len() + catalogue.brakes.len() + catalogue.stakes.len();
        assert!(asked > judged + 30, "{asked}");
        assert!(text.contains("☐ 4 — "), "{lang}");
        assert!(!text.contains("form-"), "every sentence is there");
    }
    assert!(said("project.name").is_some());
}

#[test]
fn every_form_is_the_same_on_every_run() {
    let folder = tempfile::tempdir().unwrap();
    for kind in ["html", "xlsx", "xlsform", "markdown"] {
        let written = |name: &str| {
            let path = folder.path().join(name).display().to_string();
            stdout(&["form", kind, "--express", "-o", &path], 0);
            std::fs::read(path).unwrap()
        };
        assert_eq!(written("a"), written("b"), "{kind}");
    }
}

#[test]
fn no_form_shows_the_name_of_a_sentence_in_place_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let html = stdout(&["form", "html"], 0);
    let is_bare = |text: &str| text.contains("form-page-") || text.contains("form-evidence-");
    assert!(!is_bare(&html));
    for (kind, lang) in [("xlsx", "fr"), ("xlsx", "en"), ("xlsform", "fr")] {
        let sheets = sheets(&form(kind, lang, folder.path()));
        let cells: Vec<&String> = sheets.values().flatten().flatten().collect();
        assert!(cells.len() > 1_000 && !cells.into_iter().any(|cell| is_bare(cell)), "{kind}");
    }
}
