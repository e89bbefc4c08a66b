//! No sentence concludes from what was not said. Every phrase that holds a word for none or for all is
//! classed in `tests/silence.toml`; those that assert something of somebody are tried on what makes
//! them true and on what must not show them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use germoir::i18n::Language;
use serde::Deserialize;

use crate::phrases::texts;
use crate::runner::{root, run};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Classes {
    does_not: Vec<String>,
    asserts: BTreeMap<String, Claim>,
}

/// A sentence that asserts something of somebody, and how it is tried.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claim {
    run: String,
    holds: Vec<String>,
    fails: Vec<Vec<String>>,
    /// The part of the English sentence that says it; the whole in both languages without it.
    words: Option<String>,
}

fn classes() -> Classes {
    let text = std::fs::read_to_string(root().join("tests/silence.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

const NONE_OR_ALL: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &[
            "no",
            "nobody",
            "never",
            "nothing",
            "nowhere",
            "none",
            "neither",
            "all",
            "every",
            "everybody",
            "everyone",
            "everything",
            "each",
            "always",
        ],
    ),
    (
        Language::French,
        &[
            "aucun", "aucune", "rien", "personne", "jamais", "nul", "nulle", "ni", "tout", "toute",
            "tous", "toutes", "chaque", "chacun", "chacune", "toujours",
        ],
    ),
];

/// A phrase without the names of its gaps and variants.
fn said(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['$', '[']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = match from.as_bytes()[0] {
            b'$' => from[1..]
                .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')
                .map(|at| at + 1),
            _ => from.find(']'),
        };
        out.push(' ');
        rest = end.map_or("", |end| &from[end..]);
    }
    out + rest
}

#[test]
fn every_sentence_about_none_or_all_is_classed() {
    let classes = classes();
    let mut sorted = classes.does_not.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted, classes.does_not, "the list is in order, each name once");
    let mut known: BTreeSet<&str> = classes.does_not.iter().map(String::as_str).collect();
    for id in classes.asserts.keys() {
        assert!(known.insert(id), "{id} is in both classes");
    }
    let mut wrong = Vec::new();
    let mut there = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for (language, words) in NONE_OR_ALL {
        for (id, text) in texts(language) {
            let said = said(&text).to_lowercase();
            let mut parts = said.split(|c: char| !c.is_alphanumeric() && c != '-');
            let speaks = parts.any(|word| words.contains(&word));
            // What takes its place where there is no terminal says the same of people.
            let same = id.strip_prefix("here-").unwrap_or(&id);
            let is_classed = known.contains(id.as_str()) || known.contains(same);
            if speaks && !is_classed && seen.insert(id.clone()) {
                wrong.push(format!("{id} is not classed: {text}"));
            }
            there.insert(id);
        }
    }
    let gone = known.iter().filter(|id| !there.contains(**id));
    wrong.extend(gone.map(|id| format!("{id} is classed and is no phrase")));
    assert!(wrong.is_empty(), "tests/silence.toml:\n{}", wrong.join("\n"));
}

/// A project that gives every question of the catalogue an answer, in the words of TOML; in the place
/// of `but.0`, of the bearer’s family, it gives `but.1`.
fn answering(criterion: &str, brake: &str, stake: &str, but: Option<(&str, &str)>) -> String {
    let catalogue = germoir::catalogue::builtin::catalogue();
    let mut text = String::from(
        "format = 1\n[project]\nname = \"Essai\"\nsummary = \"Un projet.\"\nstage = \"operating\"\n\
         answered_on = \"2\"\n[sharing]\ncohort = true\nintroduce = true\n[bearer]\nname = \"Aline\"\n\
         contact = \"aline@example.org\"\nskills = [\"dreamer\", \"doer\"]\n",
    );
    let tables: [(&str, &str, Vec<&str>); 3] = [
        ("answers", criterion, {
            let scored = catalogue.criteria.iter().filter(|item| item.is_scored());
            scored.map(|item| item.id.as_ref()).collect()
        }),
        ("brakes", brake, catalogue.brakes.iter().map(|item| item.id.as_ref()).collect()),
        ("stakes", stake, catalogue.stakes.iter().map(|item| item.id.as_ref()).collect()),
    ];
    let discussed = catalogue.criteria.iter().filter(|item| !item.is_scored());
    for (table, said, ids) in tables {
        text.push_str(&format!("[{table}]\n"));
        for item in discussed.clone().filter(|_| table == "answers" && !said.is_empty()) {
            text.push_str(&format!("{} = {{ note = \"Nous en avons parlé.\" }}\n", item.id));
        }
        for id in ids.into_iter().filter(|_| !said.is_empty()) {
            let said = but.filter(|(other, _)| *other == id).map_or(said, |(_, said)| said);
            text.push_str(&format!("{id} = {said}\n"));
        }
    }
    text
}

/// Projects and a structure that answer whatever the catalogue asks.
fn made() -> tempfile::TempDir {
    const EVIDENCE: &str =
        "[{ kind = \"documented\", date = 2026-10-01, source = \"Cahier, page 3\" }]";
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("zeros/zeros.toml", answering("0", "{ intensity = 0 }", "0", None));
    let top = format!("{{ level = 4, evidence = {EVIDENCE} }}");
    let stake = format!("{{ contribution = 4, note = \"Un enjeu.\", evidence = {EVIDENCE} }}");
    let felt = "{ intensity = 3, mitigation = 1 }";
    let rest = "[relation]\nkind = \"serves\"\n[reach]\nunit = \"people\"\ncounting = \"unique\"\n\
                expected = { count = 5000 }\nobservations = [{ date = 2025-10-01, users = 120 }, \
                { date = 2026-10-01, users = 360 }]\n[needs]\nsupport = [\"time-to-design\"]\n";
    let full = |but| answering(&top, felt, &stake, but) + rest;
    write("full/full.toml", full(None));
    // What the gates ask for is answered many times over, or said not to apply.
    let apart = ("field-listening", "{ not_applicable = \"Un essai.\" }");
    write("many_times_over.toml", full(Some(apart)));
    write("on_word.toml", answering("3", "", "", None));
    let catalogue = germoir::catalogue::builtin::catalogue();
    let bearer = catalogue.criteria.iter().filter(|item| item.family == 0 && item.is_scored());
    let ids: Vec<&str> = bearer.map(|item| item.id.as_ref()).collect();
    let shown = format!("{{ level = 3, evidence = {EVIDENCE} }}");
    let half = answering("", "", "", None).replace(
        "[answers]\n",
        &ids[..ids.len().div_ceil(2)]
            .iter()
            .map(|id| format!("{id} = {}\n", if *id == apart.0 { &shown } else { "3" }))
            .fold(String::from("[answers]\n"), |text, line| text + &line),
    );
    write("half_known.toml", half.replace("[stakes]\n", "[stakes]\nhealth = 2\n"));
    let supports = catalogue.supports.iter().map(|item| format!("{} = 4\n", item.id));
    let structure = "format = 1\n[structure]\nid = \"bienveillante\"\nname = \"La Bienveillante\"\n\
                     answered_on = \"2\"\n[answers]\n";
    write("kind_structure.toml", format!("{structure}{}", supports.collect::<String>()));
    folder
}

/// A command, the files that it is given, and the language.
type Run<'c> = (&'c str, &'c [String], &'static str);

/// What a command says of these files, in one line, without markup.
fn output((command, paths, language): Run<'_>, made: &Path) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let mut arguments: Vec<&str> = command.split(' ').collect();
    let is_batch = arguments[0] == "batch";
    let paths: Vec<String> = paths
        .iter()
        .map(|path| match path.strip_prefix("made/") {
            Some(name) => made.join(name).display().to_string(),
            None => path.clone(),
        })
        .collect();
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(["--lang", language]);
    if is_batch {
        arguments.extend(["--format", "markdown", "-o", out.to_str().unwrap()]);
    }
    let output = run(&arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}\n{errors}");
    let text = match is_batch {
        true => std::fs::read_to_string(out.join("report.md")).unwrap(),
        false => String::from_utf8(output.stdout).unwrap(),
    };
    plain(&text)
}

/// The words of a text or a page, one space between them.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_asserted_of_somebody_is_said_by_their_files() {
    let (english, french) = (texts(Language::English), texts(Language::French));
    let claims = classes().asserts;
    assert!(claims.len() > 70, "{}", claims.len());
    let mut looked_for: Vec<(&str, &Claim, &'static str, String)> = Vec::new();
    for (id, claim) in &claims {
        assert!(!claim.fails.is_empty(), "{id}");
        let said = plain(&english[id]);
        match &claim.words {
            Some(words) => {
                assert!(said.contains(words.as_str()), "{id} does not say: {words}");
                looked_for.push((id, claim, "en", words.clone()));
            }
            None => {
                assert!(!said.contains('{'), "{id} has gaps: name its words");
                looked_for.push((id, claim, "en", said));
                looked_for.push((id, claim, "fr", plain(&french[id])));
            }
        }
    }
    let runs: BTreeSet<Run<'_>> = looked_for
        .iter()
        .flat_map(|(_, claim, language, _)| {
            let all = claim.fails.iter().chain([&claim.holds]);
            all.map(|paths| (claim.run.as_str(), paths.as_slice(), *language))
        })
        .collect();
    let shown = outputs(&runs.into_iter().collect::<Vec<_>>());
    let mut wrong = Vec::new();
    for (id, claim, language, words) in looked_for {
        let shows = |paths: &[String]| {
            let run: Run<'_> = (&claim.run, paths, language);
            shown[&run].contains(&words)
        };
        if !shows(&claim.holds) {
            wrong.push(format!("{id} is not said of {:?}: {words}", claim.holds));
        }
        for paths in claim.fails.iter().filter(|paths| shows(paths)) {
            wrong.push(format!("{id} is said of {paths:?}: {words}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every run, a few at a time.
fn outputs<'c>(runs: &[Run<'c>]) -> BTreeMap<Run<'c>, String> {
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let made = made();
    std::thread::scope(|scope| {
        let made = made.path();
        let parts = runs.chunks(runs.len().div_ceil(workers)).map(|part| {
            scope.spawn(move || {
                part.iter().map(|run| (*run, output(*run, made))).collect::<Vec<_>>()
            })
        });
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
}
