//! Who may import whom.
//!
//! Between the parts a table says it. Between files there is no circle, with one rule for folders: a
//! folder is the rest of the file of its name, so that `batch/store.rs` may use what `batch.rs`
//! defines and `batch.rs` may call it. Everything else counts: what two files of a folder take from
//! each other, what comes through `pub use`, and what is reached by `super::super`. Of the file of
//! a part itself (`cli/mod.rs`) nothing is taken from below: it says what there is.

mod modules;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::runner::root;
use modules::{Import, Modules};

/// A part, and the parts it may import beside itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("i18n", &[]),
    ("diagnostic", &["source"]),
    ("document", &["source", "i18n"]),
    ("catalogue", &["source", "i18n", "diagnostic"]),
    ("descriptor", &["source", "i18n", "diagnostic", "catalogue"]),
    ("access", &["source", "i18n", "diagnostic", "catalogue", "descriptor"]),
    ("assessment", &["source", "diagnostic", "catalogue", "descriptor"]),
    ("reach", &["diagnostic", "catalogue", "descriptor"]),
    ("intake", &["source", "i18n", "diagnostic", "catalogue", "descriptor", "access"]),
    ("questionnaire", &["source", "i18n", "diagnostic", "catalogue", "descriptor"]),
    (
        "comparison",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
        ],
    ),
    (
        "portfolio",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
        ],
    ),
    ("panel", &["source", "i18n", "diagnostic", "catalogue", "descriptor", "assessment", "reach"]),
    (
        "material",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
        ],
    ),
    (
        "report",
        &[
            "source",
            "document",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
            "material",
        ],
    ),
    (
        "data",
        &[
            "source",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "comparison",
            "portfolio",
            "panel",
            "material",
        ],
    ),
    (
        "making",
        &[
            "source",
            "document",
            "i18n",
            "diagnostic",
            "catalogue",
            "descriptor",
            "access",
            "assessment",
            "reach",
            "intake",
            "questionnaire",
            "comparison",
            "portfolio",
            "panel",
            "material",
            "report",
            "data",
        ],
    ),
];

/// Outside packages with one home.
const HOMES: &[(&str, &[&str])] = &[
    ("clap", &["cli/"]),
    ("anyhow", &["cli/"]),
    ("indicatif", &["cli/"]),
    ("bytesize", &["cli/limits.rs"]),
    ("ctrlc", &["cli/"]),
    ("ignore", &["cli/"]),
    // Threads share out work at the edge, and inside the long computations.
    (
        "rayon",
        &[
            "cli/",
            "intake/",
            "making/",
            "comparison/cohort.rs",
            "portfolio/",
            "assessment/robustness",
            "panel/merge.rs",
        ],
    ),
    ("maud", &["document/", "report/", "questionnaire/"]),
    ("minijinja", &["report/"]),
    ("rust_xlsxwriter", &["document/", "report/mark/tests.rs", "questionnaire/"]),
    ("csv", &["document/", "report/label_key.rs", "questionnaire/"]),
    ("calamine", &["questionnaire/"]),
    ("zip", &["document/", "report/mark/", "questionnaire/"]),
    ("encoding_rs", &["questionnaire/"]),
    ("toml_edit", &["questionnaire/", "panel/"]),
    ("rust_stemmers", &["portfolio/"]),
    ("stop_words", &["portfolio/"]),
    ("whatlang", &["portfolio/"]),
    // Draws are seeded; only the edge asks the machine for a secret, or a name that nobody knows.
    ("rand", &["assessment/", "panel/", "cli/blind.rs", "cli/claim.rs"]),
    ("comfy_table", &["document/terminal/first_screen.rs", "report/terminal.rs"]),
    ("annotate_snippets", &["report/problem.rs"]),
    ("toml_parser", &["source/toml/"]),
    ("toml_datetime", &["source/toml/"]),
    ("toml", &["source/toml/tests.rs"]),
    // Letters are published as they are put together.
    ("schemars", &["data/", "material/letter.rs"]),
];

pub fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root().join("src")).unwrap().display().to_string();
            let name = name.replace('\\', "/");
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

static LIBRARY: LazyLock<Modules> = LazyLock::new(|| Modules::below(&root().join("src")));

#[test]
fn every_part_imports_only_what_is_below_it() {
    let imports = LIBRARY.imports();
    assert!(imports.len() > 3000, "{} are seen", imports.len());
    let mut wrong = BTreeSet::new();
    for Import { from, to, written, .. } in &imports {
        let (Some(part), Some(target)) = (from.name.first(), to.name.first()) else { continue };
        if part == target || part == "cli" {
            continue;
        }
        let allowed = LAYERS.iter().find(|(layer, _)| layer == part).map(|(_, allowed)| allowed);
        let allowed = allowed.unwrap_or_else(|| panic!("{part} has no line in LAYERS"));
        if !allowed.contains(&target.as_str()) {
            wrong.insert(format!("{} imports {target}: {written}", from.file));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Which file leads to which, tests aside: by its name, with what is written there.
type Graph<'m> = BTreeMap<&'m str, BTreeMap<&'m str, &'m str>>;

fn graph<'m>(imports: &'m [Import<'m>]) -> Graph<'m> {
    let mut graph = Graph::new();
    for Import { from, to, written, is_test } in imports {
        let is_upwards = from.name.starts_with(&to.name);
        if !is_test && !is_upwards {
            graph.entry(&from.file).or_default().entry(&to.file).or_insert(written);
        }
    }
    graph
}

/// A way from a file back to itself, through files that were not seen to be free of one.
fn circle<'m>(
    at: &'m str,
    graph: &Graph<'m>,
    way: &mut Vec<&'m str>,
    free: &mut BTreeSet<&'m str>,
) -> Option<String> {
    if free.contains(at) {
        return None;
    }
    if let Some(start) = way.iter().position(|file| *file == at) {
        let steps = way[start..].iter().zip(way[start + 1..].iter().chain([&at]));
        let steps = steps.map(|(from, to)| format!("{from} -> {to}: {}", graph[from][to]));
        return Some(steps.collect::<Vec<_>>().join("\n"));
    }
    way.push(at);
    for to in graph.get(at).into_iter().flat_map(BTreeMap::keys) {
        let found = circle(to, graph, way, free);
        if found.is_some() {
            return found;
        }
    }
    way.pop();
    free.insert(at);
    None
}

fn any_circle(imports: &[Import<'_>]) -> Option<String> {
    let graph = graph(imports);
    let mut free = BTreeSet::new();
    graph.keys().find_map(|file| circle(file, &graph, &mut Vec::new(), &mut free))
}

/// Imports that close a circle and are still to be mended. The list only shrinks.
const CLOSING: &[(&str, &str)] = &[
    ("data/schema/others.rs", "data/schema/descriptor.rs"),
    ("data/schema/reach.rs", "data/schema/descriptor.rs"),
    ("report/observation/items.rs", "report/observation/document.rs"),
];

#[test]
fn no_file_leads_back_to_itself() {
    let mut imports = LIBRARY.imports();
    let is_closing =
        |import: &Import<'_>| CLOSING.contains(&(&*import.from.file, &*import.to.file));
    let pairs = imports.iter().map(|import| (&*import.from.file, &*import.to.file));
    let met: BTreeSet<(&str, &str)> = pairs.collect();
    let gone: Vec<_> = CLOSING.iter().filter(|closing| !met.contains(*closing)).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
    imports.retain(|import| !is_closing(import));
    assert_eq!(any_circle(&imports), None);
}

/// Parts whose own file defines nothing that a file below it takes.
const MAPS: &[&str] = &["cli"];

#[test]
fn what_says_what_there_is_is_not_taken_from() {
    let mut wrong = BTreeSet::new();
    for Import { from, to, written, is_test } in LIBRARY.imports() {
        let is_below = from.name.len() > 1 && from.name.starts_with(&to.name);
        if !is_test && is_below && MAPS.iter().any(|part| to.name == [*part]) {
            wrong.insert(format!("{} takes {written} from {}", from.file, to.file));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_way_to_name_another_file_is_seen() {
    let files = [
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a/mod.rs", "mod one; mod two; pub use one::One; pub struct Own;"),
        ("a/one.rs", "use crate::{b::{self, Deep as D}, a}; pub struct One; fn f() { b::go() }"),
        (
            "a/two.rs",
            "use super::{One, Own}; fn f() { g!{ (super::super::b::in_macro(toml::X)) } }",
        ),
        (
            "b.rs",
            "pub struct Deep; pub fn go() {} pub fn in_macro() -> Option<toml::Table> { None }
                  #[cfg(test)] mod tests { use crate::a::One; use super::*; }",
        ),
    ];
    let files = files.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let modules = Modules::of(files.to_vec());
    let imports = modules.imports();
    let seen: BTreeSet<String> = imports
        .iter()
        .filter(|import| !import.is_test)
        .map(|Import { from, to, written, .. }| format!("{} {} {written}", from.file, to.file))
        .collect();
    let expected = [
        "a/mod.rs a/one.rs one::One",
        "a/one.rs b.rs b::go",
        "a/one.rs b.rs crate::b::Deep",
        "a/two.rs a/mod.rs super::Own",
        "a/two.rs a/one.rs super::One",
        "a/two.rs b.rs super::super::b::in_macro",
    ];
    assert_eq!(seen, expected.map(str::to_owned).into());
    let packages: BTreeSet<_> =
        modules.packages().map(|(module, package)| (module.file.as_str(), package)).collect();
    assert_eq!(packages, [("a/two.rs", "toml"), ("b.rs", "toml")].into());
    assert_eq!(any_circle(&imports), None);
    let mut files = files.to_vec();
    files[4].1.push_str("use crate::a::One;");
    assert!(any_circle(&Modules::of(files).imports()).is_some());
}

/// Where the table `[sharing]` may be looked at beside `access`: it is read, and asked about.
const SHARING: &[&str] = &["access/", "descriptor/", "questionnaire/"];

#[test]
fn who_may_read_is_decided_in_one_place() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    for (name, text) in &files {
        let is_home = SHARING.iter().any(|home| name.starts_with(home));
        assert!(is_home || !text.contains(".sharing"), "{name} looks at [sharing]");
    }
}

/// Where files are opened that no person wrote for a command to read: what is opened anywhere else
/// goes through `cli/inputs.rs`, so that no output takes the place of an input.
const OPENED: &[(&str, &str)] = &[
    ("cli/inputs.rs", "the one way to read what people wrote"),
    ("cli/deliver.rs", "looks at what lies where a result is to go"),
    ("cli/deliver/", "the same, and manifests"),
    ("cli/aside.rs", "files that are being written"),
    ("cli/claim.rs", "locks"),
    ("cli/folder", "work folders, and what lies in them"),
    ("cli/journal.rs", "what a deletion changes, held against its sums"),
    ("cli/batch/store.rs", "an earlier output"),
    ("cli/batch/spool.rs", "an earlier output"),
    ("cli/interview/half.rs", "half an answer, kept beside the file of the interview"),
];

#[test]
fn what_people_wrote_is_opened_in_one_place() {
    let mut files = Vec::new();
    sources(&root().join("src/cli"), &mut files);
    for (name, text) in files.iter().filter(|(name, _)| !name.ends_with("tests.rs")) {
        let text = text.split("#[cfg(test)]").next().unwrap();
        let opens = ["File::open(", "fs::read(", "fs::read_to_string(", "OpenOptions::new()"]
            .into_iter()
            .find(|call| text.contains(call));
        let is_known = OPENED.iter().any(|(home, _)| name.starts_with(home));
        assert!(opens.is_none() || is_known, "{name}: {opens:?} belongs to cli/inputs.rs");
        // Standard input may be a file too; of a conversation it is the person.
        let is_asked = name.starts_with("cli/interview/") || name == "cli/decide.rs";
        let is_read = text.contains("stdin().lock()") && !is_asked;
        assert!(!is_read || name == "cli/inputs.rs", "{name} reads standard input by itself");
        // Nothing else writes to standard output.
        let prints = text.contains("stdout().lock()") && name != "cli/interview/talk.rs";
        assert!(!prints || name == "cli/deliver.rs", "{name} prints by itself");
    }
}

#[test]
fn every_outside_package_has_one_home() {
    let mut wrong = BTreeSet::new();
    let mut met = BTreeSet::new();
    for (module, package) in LIBRARY.packages() {
        let Some((package, homes)) = HOMES.iter().find(|(name, _)| *name == package) else {
            continue;
        };
        met.insert(*package);
        if !homes.iter().any(|home| module.file.starts_with(home)) {
            wrong.insert(format!("{} uses {package}", module.file));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unused: Vec<_> = HOMES.iter().filter(|(package, _)| !met.contains(package)).collect();
    assert!(unused.is_empty(), "not used at all: {unused:?}");
}

/// What touches a machine, and how the edge alone may name it. What else does, feature `cli` brings.
const MACHINE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::net",
    "std::os",
    "std::process",
    "std::thread::sleep",
    "std::time",
    "stdin()",
    "stdout()",
    "stderr()",
    "Timestamp::now",
    "ZonedDateTime::now",
];

/// A text with each `std::{a, b}` written out as `std::a, std::b`.
fn spelt_out(text: &str) -> String {
    let mut out = String::new();
    let mut pieces = text.split("std::{");
    out.extend(pieces.next());
    for piece in pieces {
        let (names, rest) = piece.split_once("};").unwrap_or((piece, ""));
        names.split(',').for_each(|name| out.push_str(&format!("std::{}, ", name.trim())));
        out.push_str(rest);
    }
    out
}

#[test]
fn only_the_edge_touches_a_machine() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let is_edge = |name: &str| name.starts_with("cli/") || name == "main.rs";
    for (name, text) in files.iter().filter(|(name, _)| !is_edge(name)) {
        if name.ends_with("tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = spelt_out(&lines.collect::<Vec<_>>().join("\n"));
        for machine in MACHINE {
            assert!(!code.contains(machine), "{name} uses {machine}: that is for cli/ alone");
        }
    }
    assert!(spelt_out("use std::{io, fs};").contains("std::fs"));
}

/// Packages that only feature `cli` brings are named in `src/cli` and `main.rs` alone.
#[test]
fn what_the_feature_brings_stays_at_the_edge() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let optional: Vec<String> = manifest
        .lines()
        .filter(|line| line.contains("optional = true"))
        .filter_map(|line| line.split_once(" = "))
        .map(|(package, _)| package.replace('-', "_"))
        .collect();
    assert!(optional.len() > 10);
    let below = LIBRARY.packages().filter(|(module, _)| !module.file.starts_with("cli/"));
    let wrong: BTreeSet<_> = below
        .filter(|(_, package)| optional.iter().any(|optional| optional == package))
        .map(|(module, package)| format!("{} uses {package}", module.file))
        .collect();
    assert!(wrong.is_empty(), "only feature cli brings these: {wrong:#?}");
}
