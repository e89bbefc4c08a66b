//! From somebody else's export to descriptors: by the draft of a map as it is, and by the maps of
//! `examples/maps`.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;

use crate::runner::{root, run};

fn export(name: &str) -> PathBuf {
    root().join("tests/fixtures/exports").join(name)
}

/// What is typed, and what is said.
fn germoir(arguments: &[&str], code: i32) -> String {
    let output = run(arguments);
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    said
}

/// The descriptors of a folder, one after the other, in the order of their names.
fn texts(folder: &Path) -> Vec<String> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some())
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn holds(about: &str, text: &str, expected: &[&str]) {
    for expected in expected {
        let (is_there, part) = match expected.strip_prefix('!') {
            Some(part) => (false, part),
            None => (true, *expected),
        };
        assert_eq!(text.contains(part), is_there, "{about}: {expected:?} in {text}");
    }
}

/// Drafts a map for a table and imports by it as it is: the draft, what is said, the descriptors.
fn drafted(file: &Path, language: &str, code: i32) -> (String, String, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (file, map, into) = (file.display().to_string(), path("a.map.toml"), path("out"));
    let said = germoir(&["import", &file, "--draft-map", &map, "--lang", language], 0);
    assert!(said.contains("--map") && said.contains("--into proj"), "{said}");
    let draft = std::fs::read_to_string(&map).unwrap();
    assert!(draft.lines().all(|line| !line.contains("import-draft")), "{draft}");
    // The same again is nothing new; what was written in it is not lost.
    germoir(&["import", &file, "--draft-map", &map, "--lang", language], 0);
    std::fs::write(&map, format!("# mine\n{draft}")).unwrap();
    germoir(&["import", &file, "--draft-map", &map, "--lang", language], 2);
    is_of_the_schema(&draft);
    let said =
        germoir(&["import", &file, "--map", &map, "--into", &into, "--lang", language], code);
    germoir(&["check", &into, "-q"], 0);
    (draft, said, texts(Path::new(&into)))
}

fn is_of_the_schema(map: &str) {
    let schema = serde_json::from_str(&germoir(&["schema", "map"], 0)).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let map: toml::Value = toml::from_str(map).unwrap();
    // JSON has no dates.
    let map = serde_json::to_string(&map).unwrap();
    let map: serde_json::Value = serde_json::from_str(&map).unwrap();
    let problems: Vec<String> = validator
        .iter_errors(&map)
        .map(|error| error.to_string())
        .filter(|error| !error.contains("$__toml_private_datetime"))
        .collect();
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn the_draft_of_a_map_brings_each_export_in_at_the_first_attempt() {
    type Expected<'e> = (&'e str, i32, &'e [&'e str], &'e [&'e str], &'e [&'e [&'e str]]);
    let cases: [Expected<'_>; 8] = [
        (
            "limesurvey.csv",
            // Codes of answers have no meaning that could be guessed: each is named.
            1,
            &[
                "\"id\" = \"project.id\"",
                "# \"PUB[SQ001]\" = { to = \"project.publics\", when = [\"Y\"], value = \"SQ001\" }",
                "# \"ACCORD\" = \"sharing.cohort\"",
                "# \"A3\" = ",
            ],
            &["‘A3’ is not one of the choices"],
            &[
                &["name = \"Café réparation\"", "publics = [\"", "!users"],
                &["users = 160", "date = 2026-03-02", "started = 2019-09-01", "!SQ001"],
                &["users = 35", "publics = [\"voisins\"]"],
            ],
        ),
        (
            "google-forms.csv",
            0,
            &[
                "\"Nom de votre projet\" = \"project.name\"",
                "\"Encore une idée\" = \"idea\"",
                "# \"À quel point",
            ],
            &["row 4: ‘Café réparation’ is the name of"],
            &[
                &["stage = \"operating\"", "users = 1300", "date = 2026-03-11"],
                &[
                    "publics = [\"jeunes\", \"familles\", \"personnes âgées\"]",
                    "users = 1250",
                    "!cohort",
                ],
                &["stage = \"idea\"", "!users", "contact = \"malle@example.org\""],
            ],
        ),
        (
            "google-sheets.csv",
            0,
            &["\"À qui vous adressez-vous ?\" = { to = \"project.publics\", separator = \",\" }"],
            &["!commas"],
            &[
                &["publics = [\"jeunes\", \"familles\", \"personnes âgées\"]"],
                &["stage = \"idea\""],
            ],
        ),
        (
            "airtable.csv",
            0,
            &[
                "# \"Users\" = \"reach.observations.1.users\"",
                "# \"Mentor\" = \"extra.mentor\"",
                "# \"Can be shown\"",
            ],
            &[],
            &[
                &[
                    "id = \"reca1b2c3d4e5f6g7\"",
                    "id = \"recA1b2C3d4E5f6G7\"",
                    "publics = [\"youth\", \"elders\", \"people, far away\"]",
                    "!language",
                ],
                &["name = \"Tool library\"", "!publics = []"],
            ],
        ),
        (
            "grist.csv",
            0,
            &[
                "\"Étape\" = \"project.stage\"",
                "# \"Promotion\" = \"extra.promotion\"",
                "# \"project.language\" = \"fr\"",
            ],
            &[],
            &[&["!language", "started = 2021-01-10"], &["stage = \"idea\""]],
        ),
        (
            "demarches-simplifiees.csv",
            0,
            &["\"ID\" = \"project.id\"", "  \"Motivation de la décision\",", "# \"J’accepte"],
            &[],
            &[
                &[
                    "id = \"10452317\"",
                    "users = 1250",
                    "date = 2026-02-27",
                    "publics = [\"jeunes\", \"familles\"]",
                ],
                &["name = \"La Malle à outils\"", "!users"],
            ],
        ),
        (
            "framaforms.csv",
            0,
            &[
                "dates = \"day/month/year\"",
                "\"familles\" = { to = \"project.publics\", when = [\"X\"], value = \"familles\" }",
                "\"Site web\" = \"project.links\"",
            ],
            &["row 3: the headings were found in this row"],
            &[
                &["publics = [\"jeunes\", \"familles\"]", "links = [\"https://cafe.example.org\"]"],
                &["publics = [\"personnes âgées\"]"],
            ],
        ),
        (
            "kobo-foreign.csv",
            0,
            &[
                "\"_id\" = \"project.id\"",
                "\"fonctionne\" = \"operating\"",
                "  \"projet/publics\",",
            ],
            &[],
            &[
                &["publics = [\"jeunes\", \"familles\"]", "date = 2026-02-28", "users = 1250"],
                &["publics = [\"aines\"]"],
            ],
        ),
    ];
    for (name, code, draft_holds, says, files) in cases {
        let (draft, said, texts) = drafted(&export(name), "en", code);
        holds(name, &draft, draft_holds);
        holds(name, &said, says);
        assert_eq!(texts.len(), files.len(), "{name}: {said}");
        for (text, expected) in texts.iter().zip(files) {
            match name {
                "limesurvey.csv" if expected.contains(&"publics = [\"") => {
                    holds(name, text, &[expected[0], expected[2]]);
                }
                _ => holds(name, text, expected),
            }
        }
    }
    let (draft, _, _) = drafted(&export("grist.csv"), "fr", 0);
    holds("fr", &draft, &["# Ce que répondent les colonnes de grist.csv", "# project.id"]);
}

#[test]
fn the_maps_of_the_examples_bring_everything_in() {
    let cases: [(&str, &[&[&str]]); 3] = [
        (
            "limesurvey",
            &[
                &[
                    "openness = 4",
                    "stage = \"operating\"",
                    "cohort = true",
                    "publics = [\"jeunes\", \"familles\", \"personnes âgées\"]",
                    "!users",
                ],
                &[
                    "openness = 3",
                    "users = 160",
                    "date = 2026-03-02",
                    "unit = \"people\"",
                    "summary = \"\"\"\nDes voisins",
                ],
                &["openness = 1", "cohort = false", "publics = [\"familles\", \"voisins\"]"],
            ],
        ),
        (
            "google-forms",
            &[
                &["users = 1300", "users = 1250", "openness-of-our-form = \"5\"", "grille-pain"],
                &["stage = \"idea\"", "!reach"],
            ],
        ),
        (
            "demarches-simplifiees",
            &[
                &[
                    "id = \"10452317\"",
                    "siret = \"12345678900012\"",
                    "cohort = true",
                    "users = 1250",
                ],
                &["cohort = false", "!users"],
            ],
        ),
    ];
    for (name, files) in cases {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().join("out").display().to_string();
        let map = root().join(format!("examples/maps/{name}.map.toml")).display().to_string();
        let file = export(&format!("{name}.csv")).display().to_string();
        let said = germoir(&["import", &file, "--map", &map, "--into", &into, "--lang", "fr"], 0);
        assert!(!said.contains("aucune question"), "{name}: {said}");
        let texts = texts(Path::new(&into));
        assert_eq!(texts.len(), files.len(), "{name}: {said}");
        texts.iter().zip(files).for_each(|(text, expected)| holds(name, text, expected));
        germoir(&["check", &into, "-q"], 0);
        is_of_the_schema(&std::fs::read_to_string(&map).unwrap());
    }
}

#[test]
fn what_is_wrong_with_a_map_is_told_with_its_line() {
    for (map, expected) in [
        ("[columns]\nA = \"reach.users\"\n", "The nearest is: reach.observations.1.users"),
        ("[columns]\nA = \"extra.été\"\n", "a key of [extra] is made of letters"),
        (
            "[columns]\nA = \"project.started\"\nB = \"project.started\"\n",
            "‘A’ answers this already",
        ),
        (
            "[columns]\nA = { to = \"project.publics\", when = \"Y\" }\n",
            "write also what a ticked box stands for",
        ),
        ("[columns]\nA = { to = \"project.publics\", seperator = \",\" }\n", "germoir schema map"),
        (
            "[columns]\nA = \"project.name\"\n[constants]\n\"answers.openness\" = 3\n",
            "no constant can stand for it",
        ),
        ("dates = \"dd/mm\"\n[columns]\nA = \"project.name\"\n", "day/month/year"),
        ("key = \"project.contact\"\n[columns]\nA = \"project.name\"\n", "key = \"project.id\""),
        ("ignore = 3\n[columns]\nA = \"project.name\"\n", "germoir schema map"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(path("a.map.toml"), format!("format = 1\n{map}")).unwrap();
        std::fs::write(path("a.csv"), "A,B\nUn,r\n").unwrap();
        let arguments = [
            "import",
            &path("a.csv"),
            "--map",
            &path("a.map.toml"),
            "--into",
            &path("out"),
            "--lang",
            "en",
        ];
        let said = germoir(&arguments, 2);
        assert!(said.contains(expected) && said.contains(", line "), "{map}: {said}");
    }
}

#[test]
fn a_workbook_with_titles_and_two_lines_of_headings_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows: [&[&str]; 6] = [
        &["Appel à projets 2026"],
        &["", "Le projet", "", "Publics", "", "Contact"],
        &["N°", "Nom du projet", "Description", "jeunes", "familles", "Adresse e-mail"],
        &["12", "Café", "On y répare.", "x", "", "a@example.org"],
        &["13", "Malle", "On y prête.", "x", "x", "b@example.org"],
        &["", "", "", "", "", "", "", "à relancer"],
    ];
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write((row + 1) as u32, column as u16, *text).unwrap();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Suivi 2026.xlsx");
    book.save(&file).unwrap();
    let (draft, said, texts) = drafted(&file, "fr", 0);
    holds(
        "draft",
        &draft,
        &[
            "\"N°\" = \"project.id\"",
            "value = \"familles\"",
            "\"Adresse e-mail\" = \"bearer.contact\"",
        ],
    );
    holds("said", &said, &["ligne 4", "la colonne H, qui n’a pas de titre"]);
    assert_eq!(texts.len(), 2, "{said}");
    holds("12", &texts[0], &["publics = [\"jeunes\"]", "row = 5"]);
    holds("13", &texts[1], &["publics = [\"jeunes\", \"familles\"]"]);
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const ODS: &str = r##"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
<office:body><office:spreadsheet><table:table table:name="Dossiers">
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3"><text:p>Suivi</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>project_name</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>project_summary</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>project_stage</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>project_started</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>reach_unit</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>reach_expected_count</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>sharing_cohort</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>une remarque</text:p></office:annotation><text:p>Café &amp; Cie</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>deux<text:s text:c="2"/>mots</text:p><text:p>et <text:span>une</text:span> ligne</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>idea</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-02-01"><text:p>01/02/24</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>people</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1250" table:formula="of:=5*250"><text:p>1 250</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"##;

#[test]
fn sheets_of_opendocument_and_the_archive_of_odk_central_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mime = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    std::fs::write(path("a.ods"), archive(&[mime, ("content.xml", ODS)])).unwrap();
    let said = germoir(&["import", &path("a.ods"), "--into", &path("ods"), "--lang", "en"], 0);
    let text = std::fs::read_to_string(path("ods/cafe-cie.toml")).unwrap();
    holds(
        "ods",
        &text,
        &[
            "name = \"Café & Cie\"",
            "deux  mots\net une ligne",
            "started = 2024-02-01",
            "count = 1250",
            "cohort = true",
            "row = 5",
            "sheet = \"Dossiers\"",
            "!remarque",
        ],
    );
    holds("ods", &said, &["row 4: the headings", "holds a formula"]);
    // A sheet that states more cells than there is room for asks for no memory.
    let bomb = ODS.replace("table:number-rows-repeated=\"2\"", "").replace(
        "<text:p>Suivi</text:p></table:table-cell>",
        "<text:p>Suivi</text:p></table:table-cell><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"4000000000\"><text:p>x</text:p></table:table-cell>",
    );
    std::fs::write(path("b.ods"), archive(&[mime, ("content.xml", &bomb)])).unwrap();
    let said = germoir(&["import", &path("b.ods"), "--into", &path("bomb"), "--lang", "en"], 1);
    assert!(said.contains("--max-rows"), "{said}");
    let main = "SubmissionDate,project-project_name,project-project_summary,project_stage,reach_unit,reach_counting,meta-instanceID,KEY,SubmitterID,ReviewState\n\
        2026-03-02T20:14:05.000Z,Café,On y répare.,idea,people,unique,uuid:1,uuid:1,12,null\n\
        2026-03-02T20:14:05.000Z,Malle,On y prête.,idea,people,unique,uuid:2,uuid:2,12,\n";
    let counts = "reach_observations_date,reach_observations_users,PARENT_KEY,KEY\n\
        2026-01-01,120,uuid:2,uuid:2/c[1]\n2026-02-01,140,uuid:2,uuid:2/c[2]\n";
    let central = archive(&[
        ("appel-counts.csv", counts),
        ("appel.csv", main),
        ("media/a.csv", "no,table\n1,2\n"),
    ]);
    std::fs::write(path("appel.csv.zip"), central).unwrap();
    let said =
        germoir(&["import", &path("appel.csv.zip"), "--into", &path("odk"), "--lang", "en"], 0);
    assert!(!said.contains("no question"), "{said}");
    let text = std::fs::read_to_string(path("odk/malle.toml")).unwrap();
    holds("odk", &text, &["users = 120", "users = 140", "sheet = \"appel\""]);
    holds("odk", &std::fs::read_to_string(path("odk/cafe.toml")).unwrap(), &["!users"]);
    std::fs::write(path("c.zip"), archive(&[("a.txt", "no table")])).unwrap();
    germoir(&["import", &path("c.zip"), "--into", &path("c")], 1);
}

#[test]
fn an_update_looks_at_the_file() {
    let head = "format = 1\n\n[project]\nname = \"Jardin\"\nsummary = \"Un jardin.\"\nstage = \"operating\"\n";
    let counted = "\n[reach]\nunit = \"people\"\ncounting = \"unique\"\nobservations = [\n  { date = 2025-01-01, users = 100, source = \"cahier\" }, # compté à la main\n]\n";
    let evidence = "\n[answers]\nlistening = { level = 2, evidence = [\n  { kind = \"documented\", date = 2026-01-01, source = \"notes\" }, # vu par la commune\n] }\n";
    let count = "project_name;reach_observations_1_date;reach_observations_1_users\nJardin;";
    let piece = "project_name;answers_listening_evidence_kind;answers_listening_evidence_date\nJardin;observed;2026-05-01\n";
    let mixed = head.replace("\"Jardin\"\n", "\"Jardin\"\r\n");
    type Case<'c> = (&'c str, String, String, &'c [&'c str], &'c [&'c str]);
    let cases: [Case<'_>; 7] = [
        (
            "a yearly count alone",
            format!("{head}{counted}"),
            format!("{count}2026-01-01;160\n"),
            &[
                "source = \"cahier\" }, # compté à la main\n  { date = 2026-01-01, users = 160 },\n]",
            ],
            &["reach.observations"],
        ),
        (
            "a corrected count",
            format!("{head}{counted}"),
            format!("{count}2025-01-01;120\n"),
            &["  { date = 2025-01-01, users = 120, source = \"cahier\" }, # compté à la main\n]"],
            &["100", "→", "120"],
        ),
        (
            "a corrected count in tables",
            format!(
                "{head}\n[reach]\nunit = \"people\"\ncounting = \"unique\"\n\n# hier\n[[reach.observations]]\ndate = 2025-01-01\nusers = 100 # cent\n"
            ),
            format!("{count}2025-01-01;120\n"),
            &["# hier\n[[reach.observations]]\ndate = 2025-01-01\nusers = 120 # cent\n"],
            &["→"],
        ),
        (
            "a comment beside one piece of evidence",
            format!("{head}{evidence}"),
            piece.to_owned(),
            &[
                "source = \"notes\" }, # vu par la commune\n  { kind = \"observed\", date = 2026-05-01 },\n] }",
            ],
            &["answers.listening"],
        ),
        (
            "a comment beside the last piece, without a comma",
            format!("{head}{}", evidence.replace("\" }, # vu", "\" } # vu")),
            piece.to_owned(),
            &[
                "source = \"notes\" }, # vu par la commune\n  { kind = \"observed\", date = 2026-05-01 }\n] }",
            ],
            &["answers.listening"],
        ),
        (
            "mixed line ends",
            mixed.clone(),
            "project_name;project_stage;answers_openness\nJardin;scaling;3\n".to_owned(),
            &["name = \"Jardin\"\r\nsummary = \"Un jardin.\"\nstage = \"scaling\"\n"],
            &["project.stage"],
        ),
        (
            "line ends of Windows",
            format!("{head}{counted}").replace('\n', "\r\n"),
            format!("{count}2026-01-01;160\n"),
            &["# compté à la main\r\n  { date = 2026-01-01, users = 160 },\r\n]\r\n"],
            &["reach.observations"],
        ),
    ];
    for (about, before, csv, expected, says) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        std::fs::create_dir(path("out")).unwrap();
        std::fs::write(path("out/jardin.toml"), &before).unwrap();
        std::fs::write(path("a.csv"), csv).unwrap();
        let arguments =
            ["import", &path("a.csv"), "--into", &path("out"), "--update", "--lang", "en"];
        let said = germoir(&arguments, 0);
        let after = std::fs::read_to_string(path("out/jardin.toml")).unwrap();
        holds(about, &after, expected);
        holds(about, &said, says);
        germoir(&["check", &path("out"), "-q"], 0);
        let said = germoir(&arguments, 0);
        assert!(said.contains("nothing changed"), "{about}: {said}");
        assert_eq!(std::fs::read_to_string(path("out/jardin.toml")).unwrap(), after, "{about}");
    }
}
