//! Every way in which a command writes one file.

use std::collections::BTreeSet;
use std::io::Cursor;

/// By what an output is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A line with the sum of the rest.
    Mark,
    /// A `schema` key.
    Schema,
    /// The heading row of a table.
    Heads,
    /// A property of a workbook.
    Property,
    /// Nothing can tell it: what a template makes in a format without comments.
    Nothing,
}

#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// What is typed, with `OUT` in the place of the output.
    pub typed: &'static str,
    /// The name of an output.
    pub out: &'static str,
    pub known: Known,
    /// A file that the command reads.
    pub input: Option<&'static str>,
}

impl Way {
    pub fn words(&self) -> Vec<&'static str> {
        self.typed.split_whitespace().collect()
    }

    /// The command: two words where the first stands for a group.
    pub fn command(&self) -> Vec<&'static str> {
        let words = self.words();
        words[..if words[0] == "criteria" { 2 } else { 1 }].to_vec()
    }
}

const fn way(
    typed: &'static str,
    out: &'static str,
    known: Known,
    input: Option<&'static str>,
) -> Way {
    Way { typed, out, known, input }
}

const A: Option<&str> = Some("in/a.toml");
use Known::{Heads, Mark, Nothing, Property, Schema};

pub const WAYS: &[Way] = &[
    way("assess in/a.toml -o OUT", "o.txt", Mark, A),
    way("assess in/a.toml --explain -o OUT", "o.txt", Mark, A),
    way("assess in/a.toml --format json -o OUT", "o.json", Schema, A),
    way("assess in/a.toml in/b.toml --format json -o OUT", "o.json", Schema, A),
    way("assess in/a.toml --format ndjson -o OUT", "o.ndjson", Schema, A),
    way("assess in/a.toml --format markdown -o OUT", "o.md", Mark, A),
    way("assess in/a.toml --format html -o OUT", "o.html", Mark, A),
    way("assess in/a.toml in/b.toml --format html -o OUT", "o.html", Mark, A),
    way("assess in/a.toml --format csv -o OUT", "o.csv", Heads, A),
    way("assess in/a.toml in/b.toml --format csv --lang fr -o OUT", "o.csv", Heads, A),
    way("assess in/a.toml --format xlsx -o OUT", "o.xlsx", Property, A),
    way("assess in/a.toml --template fiche.md.j2 -o OUT", "o.md", Mark, A),
    way("assess in/a.toml --template page.json.j2 -o OUT", "o.json", Nothing, A),
    way(
        "assess lines.ndjson --input ndjson --format ndjson -o OUT",
        "o.ndjson",
        Schema,
        Some("lines.ndjson"),
    ),
    way("letter in/a.toml -o OUT", "o.html", Mark, A),
    way("letter in/a.toml --format markdown -o OUT", "o.md", Mark, A),
    way("letter in/a.toml --format terminal -o OUT", "o.txt", Mark, A),
    way("letter in/a.toml --format json -o OUT", "o.json", Schema, A),
    way("letter in/a.toml --template lettre.html.j2 -o OUT", "o.html", Mark, A),
    way("reach in/a.toml -o OUT", "o.txt", Mark, A),
    way("reach in/a.toml --format json -o OUT", "o.json", Schema, A),
    way("reach in/a.toml --format markdown -o OUT", "o.md", Mark, A),
    way("reach in --format html -o OUT", "o.html", Mark, A),
    way("reach in/a.toml --format csv -o OUT", "o.csv", Heads, A),
    way("reach in/a.toml --format xlsx -o OUT", "o.xlsx", Property, A),
    way("reach --survey --population 2000 -o OUT", "o.txt", Mark, None),
    way("reach in --survey --format json -o OUT", "o.json", Schema, A),
    way("reach in --survey --format csv -o OUT", "o.csv", Heads, A),
    way("reach in --survey --format xlsx -o OUT", "o.xlsx", Property, A),
    way("reach in --survey --format markdown -o OUT", "o.md", Mark, A),
    way("reach in --survey --format html -o OUT", "o.html", Mark, A),
    way("compare in/a.toml later.toml -o OUT", "o.txt", Mark, Some("later.toml")),
    way("compare in/a.toml later.toml --format json -o OUT", "o.json", Schema, A),
    way("compare 2021 2022 --format markdown -o OUT", "o.md", Mark, Some("2021/b.toml")),
    way("compare in/a.toml later.toml --format html -o OUT", "o.html", Mark, A),
    way("compare in/a.toml later.toml --format csv -o OUT", "o.csv", Heads, A),
    way("compare 2021 2022 --format csv -o OUT", "o.csv", Heads, Some("2021/b.toml")),
    way("compare in/a.toml later.toml --format xlsx -o OUT", "o.xlsx", Property, A),
    way("screen in/a.toml -o OUT", "o.txt", Mark, A),
    way("screen in --format csv -o OUT", "o.csv", Heads, A),
    way("screen in --format xlsx -o OUT", "o.xlsx", Property, A),
    way("screen in --format json -o OUT", "o.json", Schema, A),
    way("screen in/a.toml --format markdown -o OUT", "o.md", Mark, A),
    way("screen in/a.toml --format html -o OUT", "o.html", Mark, A),
    way("decide in --format html -o OUT", "o.html", Mark, A),
    way("decide in --format csv -o OUT", "o.csv", Heads, A),
    way("panel in -o OUT", "o.txt", Mark, A),
    way("panel in --format json -o OUT", "o.json", Schema, A),
    way("panel in --format markdown -o OUT", "o.md", Mark, A),
    way("panel in --format html -o OUT", "o.html", Mark, A),
    way("panel in --format csv -o OUT", "o.csv", Heads, A),
    way("panel in --format xlsx -o OUT", "o.xlsx", Property, A),
    way("panel in --format minutes -o OUT", "o.md", Mark, A),
    way("panel in --minutes OUT", "o.md", Mark, A),
    way("federate in -o OUT", "o.txt", Mark, A),
    way("federate in --format json -o OUT", "o.json", Schema, A),
    way("federate in --format csv -o OUT", "o.csv", Heads, A),
    way("federate in --format csv --lang fr -o OUT", "o.csv", Heads, A),
    way("federate in --format markdown -o OUT", "o.md", Mark, A),
    way("federate in --format html -o OUT", "o.html", Mark, A),
    way("federate in --format xlsx -o OUT", "o.xlsx", Property, A),
    way("federate in --format graphml -o OUT", "o.graphml", Mark, A),
    way("federate in --format gogocarto -o OUT", "o.csv", Heads, A),
    way("federate in --forge -o OUT", "o.txt", Mark, A),
    way("federate in --forge --format json -o OUT", "o.json", Schema, A),
    way("federate in --forge --format csv -o OUT", "o.csv", Heads, A),
    way("federate in --forge --format markdown -o OUT", "o.md", Mark, A),
    way("federate in --forge --format html -o OUT", "o.html", Mark, A),
    way("federate in --forge --format xlsx -o OUT", "o.xlsx", Property, A),
    way("support structure.toml -o OUT", "o.txt", Mark, Some("structure.toml")),
    way("support structure.toml in --format json -o OUT", "o.json", Schema, A),
    way("support structure.toml in --format markdown -o OUT", "o.md", Mark, A),
    way("support structure.toml in --format html -o OUT", "o.html", Mark, A),
    way("support structure.toml --format csv -o OUT", "o.csv", Heads, Some("structure.toml")),
    way("support structure.toml in --format csv -o OUT", "o.csv", Heads, A),
    way("support structure.toml in --format xlsx -o OUT", "o.xlsx", Property, A),
    way("find voisins -o OUT", "o.txt", Mark, None),
    way("find voisins --in in --format json -o OUT", "o.json", Schema, A),
    way("find voisins --in in --format csv -o OUT", "o.csv", Heads, A),
    way("find voisins --format csv --lang fr -o OUT", "o.csv", Heads, None),
    way("find voisins --in in --format markdown -o OUT", "o.md", Mark, A),
    way("find voisins --format html -o OUT", "o.html", Mark, None),
    way("find voisins --in in --format xlsx -o OUT", "o.xlsx", Property, A),
    way("observe 2021 2022 -o OUT", "o.txt", Mark, Some("2021/b.toml")),
    way("observe 2021 2022 --format json -o OUT", "o.json", Schema, None),
    way("observe 2021 2022 --format csv -o OUT", "o.csv", Heads, None),
    way("observe 2021 2022 --format csv --table cohorts -o OUT", "o.csv", Heads, None),
    way("observe 2021 2022 --format csv --table projects --lang fr -o OUT", "o.csv", Heads, None),
    way("observe 2021 2022 --format markdown -o OUT", "o.md", Mark, None),
    way("observe 2021 2022 --format html -o OUT", "o.html", Mark, None),
    way("observe 2021 2022 --format xlsx -o OUT", "o.xlsx", Property, None),
    way("check in/a.toml -o OUT", "o.txt", Mark, A),
    way("check in --format json -o OUT", "o.json", Schema, A),
    way("check in --format sarif -o OUT", "o.sarif", Schema, A),
    way("criteria list -o OUT", "o.txt", Mark, None),
    way("criteria show openness -o OUT", "o.txt", Mark, None),
    way("criteria show openness --format markdown -o OUT", "o.md", Mark, None),
    way("criteria show openness --format html -o OUT", "o.html", Mark, None),
    way("criteria show openness --format json -o OUT", "o.json", Schema, None),
    way("criteria show openness --format csv --lang fr -o OUT", "o.csv", Heads, None),
    way("criteria show openness --format xlsx -o OUT", "o.xlsx", Property, None),
    way("criteria search voisins -o OUT", "o.txt", Mark, None),
    way("criteria coverage -o OUT", "o.txt", Mark, None),
    way("criteria reference -o OUT", "o.md", Mark, None),
    way("criteria crosswalk sdg in/a.toml -o OUT", "o.txt", Mark, A),
    way("criteria check mine -o OUT", "o.txt", Mark, Some("mine/overlay.toml")),
    way("form html --express -o OUT", "o.html", Mark, None),
    way("form html --express --review in/a.toml -o OUT", "o.html", Mark, A),
    way("form html --statement in/a.toml -o OUT", "o.html", Mark, A),
    way("form xlsx --express -o OUT", "o.xlsx", Property, None),
    way("form xlsform --express -o OUT", "o.xlsx", Property, None),
    way("form markdown --express -o OUT", "o.md", Mark, None),
    way("schema project -o OUT", "o.json", Schema, None),
    way("schema catalogue -o OUT", "o.json", Schema, None),
    way("schema assessment -o OUT", "o.json", Schema, None),
    way("completions bash -o OUT", "o.bash", Mark, None),
    way("completions zsh -o OUT", "_o", Mark, None),
    way("completions fish -o OUT", "o.fish", Mark, None),
    way("completions powershell -o OUT", "o.ps1", Mark, None),
    way("completions elvish -o OUT", "o.elv", Mark, None),
    way("man -o OUT", "o.1", Mark, None),
    way("export-person Ada in -o OUT", "o.txt", Mark, A),
    way("export-person Ada in --format json -o OUT", "o.json", Schema, A),
    way("export-person Ada in --format markdown -o OUT", "o.md", Mark, A),
    way("export-person Ada in --format html -o OUT", "o.html", Mark, A),
    way("export-person Ada in --format csv -o OUT", "o.csv", Heads, A),
    way("export-person Ada in --format xlsx -o OUT", "o.xlsx", Property, A),
    way("purge Ada in --dry-run -o OUT", "o.md", Mark, A),
    way("import answers.csv --into into --update -o OUT", "o.txt", Mark, Some("answers.csv")),
];

/// One way of each that gives its result by another path: formats do not matter.
pub fn one_of_each() -> Vec<&'static Way> {
    let mut seen = BTreeSet::new();
    WAYS.iter().filter(|way| seen.insert(path_of(way))).collect()
}

/// One of each, and for each ending.
pub fn one_of_each_kind() -> Vec<&'static Way> {
    let mut seen = BTreeSet::new();
    let ending = |way: &Way| way.out.rsplit_once('.').map(|(_, ending)| ending);
    WAYS.iter().filter(|way| seen.insert((path_of(way), ending(way)))).collect()
}

fn path_of(way: &Way) -> (Vec<&'static str>, [bool; 4]) {
    let options = ["--minutes", "--template", "--input", "--forge"];
    (way.command(), options.map(|option| way.typed.contains(option)))
}

/// What somebody may have written in a file of this name.
pub fn somebodys(out: &str) -> Vec<u8> {
    match out.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "json" | "ndjson" | "sarif" => b"{ \"mine\": [1, 2] }\n".to_vec(),
        "csv" => b"mine;2\r\n3;4\r\n".to_vec(),
        "xlsx" => {
            let mut book = rust_xlsxwriter::Workbook::new();
            book.add_worksheet().write_string(0, 0, "mine").unwrap();
            book.save_to_buffer().unwrap()
        }
        "html" => b"<!DOCTYPE html><title>Mine</title><p>mine\n".to_vec(),
        _ => b"# Mine\n\nYears of work.\n".to_vec(),
    }
}

/// A result as somebody who works on it leaves it.
pub fn edited(bytes: &[u8], known: Known) -> Vec<u8> {
    if known != Known::Property {
        // In the middle, as an editor does.
        let at = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        return [&bytes[..at], b"A line of mine.\n", &bytes[at..]].concat();
    }
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let part = parts.by_index_raw(at).unwrap();
        match part.name().unwrap().as_ref() {
            "xl/worksheets/sheet1.xml" => {
                let options = zip::write::SimpleFileOptions::default();
                out.start_file("xl/worksheets/sheet1.xml", options).unwrap();
                std::io::Write::write_all(&mut out, b"<worksheet/>").unwrap();
            }
            _ => out.raw_copy_file(part).unwrap(),
        }
    }
    out.finish().unwrap().into_inner()
}
