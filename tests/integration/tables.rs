//! Somebody else's table: what stands in it is what comes in, or is named.

use std::path::Path;

use rust_xlsxwriter::{Formula, Workbook};

use crate::runner::run;

/// A table, how it is imported, and what comes of it.
struct Case<'c> {
    about: &'c str,
    file: &'c str,
    bytes: Vec<u8>,
    map: &'c str,
    more: &'c [&'c str],
    code: i32,
    /// Each file that must be there, and what it holds; `!` before what it must not.
    files: &'c [(&'c str, &'c [&'c str])],
    /// What is said; `!` before what must not be.
    says: &'c [&'c str],
}

impl Case<'_> {
    const NONE: Case<'static> = Case {
        about: "",
        file: "a.csv",
        bytes: Vec::new(),
        map: "",
        more: &[],
        code: 0,
        files: &[],
        says: &[],
    };

    fn run(&self) {
        let folder = tempfile::tempdir().unwrap();
        self.run_in(folder.path());
    }

    fn run_in(&self, folder: &Path) {
        let about = self.about;
        let into = folder.join("out");
        std::fs::write(folder.join(self.file), &self.bytes).unwrap();
        let path = |name: &str| folder.join(name).display().to_string();
        let (file, map, into_name) = (path(self.file), path("map.toml"), path("out"));
        let mut arguments = vec!["import", &file, "--into", &into_name];
        if !self.map.is_empty() {
            std::fs::write(&map, format!("format = 1\n{}", self.map)).unwrap();
            arguments.extend(["--map", &map]);
        }
        arguments.extend(self.more);
        if !self.more.contains(&"--lang") {
            arguments.extend(["--lang", "en"]);
        }
        let output = run(&arguments);
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(output.status.code(), Some(self.code), "{about}: {said}");
        holds(about, &said, self.says);
        for (name, expected) in self.files {
            let text = std::fs::read_to_string(into.join(name));
            let text = text.unwrap_or_else(|_| panic!("{about}: {name} is not there: {said}"));
            holds(about, &text, expected);
        }
        let count = std::fs::read_dir(&into).map_or(0, |entries| {
            entries.filter(|entry| entry.as_ref().unwrap().path().extension().is_some()).count()
        });
        assert_eq!(count, self.files.len(), "{about}: {said}");
    }
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

const PLAIN: &str = "project_name;project_summary;project_stage;answers_openness;project_started\n";

fn plain(rows: &str) -> Vec<u8> {
    format!("{PLAIN}{rows}").into_bytes()
}

#[test]
fn what_stands_in_a_text_file_comes_in_or_is_named() {
    let mut stray = plain("Café Éclair;été ");
    stray.push(0xe9);
    stray.extend("à Niort;idea;3;\n".as_bytes());
    let windows =
        encoding_rs::WINDOWS_1252.encode(&format!("{PLAIN}Café;été;idea;3;\n")).0.into_owned();
    let tilleuls = "Un;deux\r\nlignes";
    let cases = [
        Case {
            about: "rows are counted as a spreadsheet does",
            bytes: plain("Un;r;idea;3;\nDeux;r;idea;9;\n").iter().flat_map(|byte| match byte {
                b'\n' => vec![b'\r', b'\n'],
                byte => vec![*byte],
            }).collect(),
            code: 1,
            files: &[("un.toml", &["row = 2\n"]), ("deux.toml", &["row = 3\n", "!openness"])],
            says: &["row 3, column ‘answers_openness’", "!text editor"],
            ..Case::NONE
        },
        Case {
            about: "blank lines are rows, and a row of several lines is one",
            bytes: plain(&format!("\n\"{tilleuls}\";r;idea;3;\n\n\nDeux;r;idea;9;\n")),
            code: 1,
            files: &[("un-deux-lignes.toml", &["row = 3\n"]), ("deux.toml", &["row = 6\n"])],
            says: &["row 6 (row 7 in a text editor), column ‘answers_openness’"],
            ..Case::NONE
        },
        Case {
            about: "the line with the separator is none of the sheet",
            bytes: [b"\"SEP=|\"\r\n".as_slice(), PLAIN.replace(';', "|").as_bytes(), b"Un|r|idea|9|\n"].concat(),
            code: 1,
            files: &[("un.toml", &["row = 2\n"])],
            says: &["row 2 (row 3 in a text editor)"],
            ..Case::NONE
        },
        Case {
            about: "separators that were saved with the sheet",
            bytes: [b"sep=;;;;;\n".as_slice(), &plain("Un;r;idea;3;\n")].concat(),
            files: &[("un.toml", &["openness = 3"])],
            ..Case::NONE
        },
        Case {
            about: "tabs",
            bytes: plain("Un;r, s, t, u, v, w;idea;3;\n").into_iter().map(|byte| if byte == b';' { b'\t' } else { byte }).collect(),
            files: &[("un.toml", &["openness = 3", "r, s, t, u, v, w"])],
            ..Case::NONE
        },
        Case {
            about: "one stray byte",
            bytes: stray,
            files: &[("cafe-eclair.toml", &["name = \"Café Éclair\"", "summary = \"été éà Niort\""])],
            says: &["one character of this UTF-8 text, in line 2", "!Windows-1252: "],
            ..Case::NONE
        },
        Case {
            about: "another encoding",
            bytes: windows,
            files: &[("cafe.toml", &["summary = \"été\""])],
            says: &["it was read as Windows-1252"],
            ..Case::NONE
        },
        Case {
            about: "a stray quote that swallows rows up to the next one",
            bytes: plain("Un;\"ouvert;idea;3;\nDeux;r;idea;3;\nTrois;\"fermé\";idea;3;\nQuatre;r;idea;1;\n"),
            code: 1,
            files: &[("quatre.toml", &[])],
            says: &["row 2: a quotation mark (\") that opens here", "lines 2 to 4 of the file"],
            ..Case::NONE
        },
        Case {
            about: "a stray quote up to another at the end of a cell",
            bytes: plain("Un;\"ouvert;idea;3;\nDeux;r;idea;3;\nTrois;fermé\";idea;3;\nQuatre;r;idea;1;\n"),
            code: 1,
            files: &[("quatre.toml", &[])],
            says: &["lines 2 to 4 of the file"],
            ..Case::NONE
        },
        Case {
            about: "a stray quote up to the end of the file",
            bytes: plain("Un;r;idea;3;\nDeux;\"ouvert;idea;3;\nTrois;r;idea;3;\n"),
            code: 1,
            files: &[("un.toml", &[])],
            says: &["row 3: a quotation mark", "lines 3 to 4 of the file"],
            ..Case::NONE
        },
        Case {
            about: "a text of several lines with separators and quotes of its own",
            bytes: plain("Un;\"il dit \"\"oui\"\";\n;;\nnon;\";idea;3;\n"),
            files: &[("un.toml", &["il dit \"oui\";\n;;\nnon;"])],
            says: &["!quotation"],
            ..Case::NONE
        },
        Case {
            about: "trailing blanks that a spreadsheet dropped",
            bytes: plain("Un;r;idea;3\nDeux;r;idea\nTrois;r;idea;2;2024-02-01\n"),
            files: &[("un.toml", &[]), ("deux.toml", &[]), ("trois.toml", &["started = 2024-02-01"])],
            ..Case::NONE
        },
        Case {
            about: "a row that a line break tore",
            bytes: plain("Un;r\nsuite;idea;3;\nDeux;r;idea;2;2024-02-01\n"),
            code: 1,
            files: &[("deux.toml", &[])],
            says: &["row 2: this row has 2 cells for 5 columns", "row 3: this row has 4 cells"],
            ..Case::NONE
        },
        Case {
            about: "ranges are no levels",
            bytes: plain("Un;r;idea;3-4;\nDeux;r;idea;2 - 3;\nTrois;r;idea;1−2;\nQuatre;r;idea;3-mars;\n"),
            code: 1,
            files: &[("un.toml", &["!openness"]), ("deux.toml", &["!openness"]), ("trois.toml", &["!openness"]), ("quatre.toml", &["!openness"])],
            says: &["‘3-4’ is neither a level", "‘2 - 3’", "‘1−2’", "‘3-mars’"],
            ..Case::NONE
        },
        Case {
            about: "what no question asks, in one line; what was skipped is blank",
            bytes: b"project_name,project_summary,project_stage,bearer_contact,Un,Deux,Trois\nUn,r,idea,n/a,1,2,3\n".to_vec(),
            files: &[("un.toml", &["!n/a"])],
            says: &["3 columns answer no question and were not read: Un · Deux · Trois"],
            ..Case::NONE
        },
        Case {
            about: "numbers as people write them, boxes as Airtable does",
            bytes: b"project_name,project_summary,project_stage,reach_unit,reach_expected_count,sharing_cohort\n\
                     Un,r,idea,people,\"1,250\",checked\nDeux,r,idea,people,1.250,\nTrois,r,idea,people,1.000,unchecked\n".to_vec(),
            files: &[("un.toml", &["count = 1250", "cohort = true"]), ("deux.toml", &["count = 1250"]), ("trois.toml", &["count = 1000", "cohort = false"])],
            says: &["‘1.000’ was read as 1,000: what is counted is whole"],
            ..Case::NONE
        },
        Case {
            about: "commas in a list are asked about",
            bytes: "project_name;project_summary;project_stage;project_publics\nUn;r;idea;jeunes, aînés\nDeux;r;idea;familles\n".as_bytes().to_vec(),
            files: &[("un.toml", &["publics = [\"jeunes, aînés\"]"]), ("deux.toml", &[])],
            says: &["column ‘project_publics’: in 1 of 2 cells commas stand between words, as in ‘jeunes, aînés’", "{ to = \"project.publics\", separator = \",\" }"],
            ..Case::NONE
        },
        Case {
            about: "names in other letters",
            bytes: plain("حديقة الروابط;r;idea;3;\nСад соседей;r;idea;3;\n"),
            files: &[("project-2.toml", &["حديقة"]), ("project-3.toml", &["Сад"])],
            ..Case::NONE
        },
        Case {
            about: "nothing known: the headings that are there",
            bytes: b"Nom,Ville\nUn,Niort\n".to_vec(),
            code: 1,
            says: &["the headings are: Nom · Ville", "--draft-map"],
            ..Case::NONE
        },
        Case {
            about: "a title above the headings",
            bytes: format!("Appel à projets 2026;;;;\n;;;;\n{PLAIN}Un;r;idea;9;\n").into_bytes(),
            code: 1,
            files: &[("un.toml", &["row = 4\n"])],
            says: &["row 3: the headings were found in this row", "row 4, column"],
            ..Case::NONE
        },
    ];
    cases.iter().for_each(Case::run);
}

#[test]
fn a_date_is_read_by_what_the_file_shows_whatever_the_language_of_the_reader() {
    let rows = |separator: char, dates: &[&str]| {
        let rows = dates.iter().enumerate().map(|(at, date)| format!("P{at};r;idea;1;{date}\n"));
        format!("{PLAIN}{}", rows.collect::<String>())
            .replace(';', &separator.to_string())
            .into_bytes()
    };
    for language in ["fr", "en"] {
        let cases = [
            (rows(';', &["03/04/2026"]), "", Some("started = 2026-04-03")),
            (rows(',', &["03/04/2026"]), "", None),
            (rows(',', &["03/04/2026", "31/12/2025"]), "", Some("started = 2026-04-03")),
            (rows(',', &["03/04/2026", "12/31/2025"]), "", Some("started = 2026-03-04")),
            (rows(';', &["03/04/2026", "12/31/2025"]), "", Some("started = 2026-03-04")),
            (rows(',', &["2026/04/03 9:14:02 PM UTC+1"]), "", Some("started = 2026-04-03")),
            (rows(',', &["03/04/2026"]), "month/day/year", Some("started = 2026-03-04")),
            (rows(',', &["03/04/2026"]), "day/month/year", Some("started = 2026-04-03")),
        ];
        for (bytes, order, expected) in cases {
            let about = format!("{language} {order} {}", String::from_utf8_lossy(&bytes));
            let map = format!(
                "dates = \"{order}\"\n[columns]\nproject_name = \"project.name\"\n\
                 project_summary = \"project.summary\"\nproject_started = \"project.started\"\n"
            );
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("a.csv"), &bytes).unwrap();
            std::fs::write(folder.path().join("map.toml"), format!("format = 1\n{map}")).unwrap();
            let path = |name: &str| folder.path().join(name).display().to_string();
            let (file, map, into) = (path("a.csv"), path("map.toml"), path("out"));
            let mut arguments = vec!["import", &file, "--into", &into, "--lang", language, "-q"];
            if !order.is_empty() {
                arguments.extend(["--map", &map]);
            }
            run(&arguments);
            let text = std::fs::read_to_string(folder.path().join("out/p0.toml")).unwrap();
            match expected {
                Some(expected) => assert!(text.contains(expected), "{about}{text}"),
                None => assert!(!text.contains("started"), "{about}{text}"),
            }
        }
    }
}

#[test]
fn formulas_and_margins_of_a_workbook_are_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Appel 2026").unwrap();
    let head = [
        "project_name",
        "project_summary",
        "project_stage",
        "bearer_motivation",
        "reach_unit",
        "reach_expected_count",
    ];
    for (column, name) in head.iter().enumerate() {
        sheet.write(2, column as u16, *name).unwrap();
    }
    for (column, text) in ["Un", "r", "idea"].iter().enumerate() {
        sheet.write(3, column as u16, *text).unwrap();
    }
    sheet.write_formula(3, 3, Formula::new("=merci").set_result("0")).unwrap();
    sheet.write(3, 4, "people").unwrap();
    sheet.write_formula(3, 5, Formula::new("=40*4").set_result("160")).unwrap();
    sheet.write(3, 8, "à rappeler").unwrap();
    Case {
        about: "workbook",
        file: "a.xlsx",
        bytes: book.save_to_buffer().unwrap(),
        code: 1,
        files: &[("un.toml", &["count = 160", "!motivation", "row = 4\n"])],
        says: &[
            "row 3: the headings were found in this row",
            "row 4, column ‘bearer_motivation’: the cell holds the formula =merci",
            "column ‘reach_expected_count’: this cell holds a formula",
            "what stands in column I, which has no heading, was not read",
        ],
        ..Case::NONE
    }
    .run();
}

#[test]
fn a_key_that_comes_twice_in_a_saved_form_is_an_error() {
    Case {
        about: "json",
        file: "a.json",
        bytes: br#"{"format":1,"project":{"name":"A","summary":"s","stage":"idea"},"answers":{"openness":1,"openness":4}}"#.to_vec(),
        code: 1,
        says: &["the key ‘openness’ comes twice in this JSON file"],
        ..Case::NONE
    }
    .run();
}

const KEYS: &str = "[columns]\nN = \"project.id\"\nNom = \"project.name\"\nR = \"project.summary\"\n\
    E = \"project.stage\"\nO = \"answers.openness\"\n";

#[test]
fn a_project_is_known_by_its_key() {
    Case {
        about: "two of one name, a second submission by key",
        bytes:
            b"N,Nom,R,E,O\nDS-12,Jardin,a,idea,1\n13,Jardin,b,idea,2\nDS-12,Jardin,c,operating,\n"
                .to_vec(),
        map: KEYS,
        files: &[
            (
                "ds-12.toml",
                &["id = \"ds-12\"", "summary = \"c\"", "openness = 1", "row = 4\nid = \"DS-12\""],
            ),
            ("13.toml", &["id = \"13\"", "summary = \"b\""]),
        ],
        says: &["row 4: ‘Jardin’ was answered before, in"],
        ..Case::NONE
    }
    .run();
    let folder = tempfile::tempdir().unwrap();
    let case = |bytes: &[u8], more, files, says, code| {
        let case = Case {
            about: "waves",
            bytes: bytes.to_vec(),
            map: KEYS,
            more,
            files,
            says,
            code,
            ..Case::NONE
        };
        case.run_in(folder.path());
    };
    case(b"N,Nom,R,E,O\n7,Caf\xc3\xa9 A,a,idea,1\n", &[], &[("7.toml", &[])], &[], 0);
    case(
        b"N,Nom,R,E,O\n7,Caf\xc3\xa9 A,a,idea,2\n",
        &[],
        &[("7.toml", &["openness = 1"])],
        &["exists already"],
        1,
    );
    let renamed: &[(&str, &[&str])] = &[("7.toml", &["name = \"Café Alpha\"", "openness = 2"])];
    case(
        b"N,Nom,R,E,O\n7,Caf\xc3\xa9 Alpha,,,2\n",
        &["--update"],
        renamed,
        &["project.name: \"Café A\" → \"Café Alpha\""],
        0,
    );
    case(
        b"N,O\n7,3\n",
        &["--update"],
        &[("7.toml", &["openness = 3"])],
        &["--map names 3 columns"],
        1,
    );
}

#[test]
fn a_project_is_known_by_its_name_where_it_has_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    let project = |name: &str, summary: &str, more: &str| {
        format!(
            "format = 1\n[project]\n{more}name = \"{name}\"\nsummary = \"{summary}\"\nstage = \"idea\"\n"
        )
    };
    std::fs::write(out.join("mon-projet.toml"), project("Jardin des Liens", "a", "")).unwrap();
    std::fs::write(out.join("x.toml"), project("Café", "ici", "")).unwrap();
    std::fs::write(out.join("y.toml"), project("Café", "là", "")).unwrap();
    std::fs::write(out.join("z.toml"), project("Autre", "c", "id = \"maison\"\n")).unwrap();
    Case {
        about: "in the folder",
        bytes: plain(
            "jardin  des liens;;operating;3;\nCafé;là;;2;\nCafé;ailleurs;;2;\nMaison;m;idea;1;\n",
        ),
        more: &["--update"],
        code: 1,
        files: &[
            (
                "mon-projet.toml",
                &["name = \"Jardin des Liens\"", "openness = 3", "stage = \"operating\""],
            ),
            ("x.toml", &["!openness"]),
            ("y.toml", &["openness = 2"]),
            ("z.toml", &["!openness"]),
            ("maison-2.toml", &["openness = 1"]),
        ],
        says: &["row 4: ‘Café’ is the name of several projects (x.toml · y.toml)"],
        ..Case::NONE
    }
    .run_in(folder.path());
    Case {
        about: "one name, one project, where the map says so",
        bytes: b"Nom,R,E,O\nJardin,a,idea,1\nJardin,b,idea,2\n".to_vec(),
        map: &KEYS
            .replace("N = \"project.id\"\n", "")
            .replace("[columns]", "key = \"project.name\"\n[columns]"),
        files: &[("jardin.toml", &["summary = \"b\"", "openness = 2", "!id = "])],
        says: &["row 3: ‘Jardin’ was answered before"],
        ..Case::NONE
    }
    .run();
}
