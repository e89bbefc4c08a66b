//! French and English say the same things.

use std::collections::{BTreeMap, BTreeSet};

use germoir::diagnostic::code;
use germoir::i18n::{Language, Phrases};
use germoir::source::SyntaxFault;

use crate::runner::{root, run};

/// Each id and attribute with its text as written.
pub fn texts(language: Language) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for (prefix, line) in Phrases::sources(language)
        .into_iter()
        .flat_map(|(prefix, source)| source.lines().map(move |line| (prefix, line)))
    {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let mut own = line;
        if let Some((id, text)) = line.split_once(" =") {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                message = id.to_owned();
                let is_own = prefix.is_none_or(|prefix| id.starts_with(&format!("{prefix}-")));
                assert!(is_own, "{id} is not of the file {prefix:?}");
                (current, own) = (message.clone(), text);
            } else if let Some(attribute) = id.trim().strip_prefix('.') {
                (current, own) = (format!("{message}.{attribute}"), text);
            }
        }
        let text = found.entry(current.clone()).or_default();
        text.push_str(own.trim());
        text.push(' ');
    }
    found
}

/// Each id and attribute with the variables that it uses.
fn phrases(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let gaps = |text: String| {
        let after = text.match_indices('$').map(|(at, _)| &text[at + 1..]);
        let name =
            |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        after.map(name).collect()
    };
    texts(language).into_iter().map(|(id, text)| (id, gaps(text))).collect()
}

#[test]
fn both_languages_have_the_same_phrases_with_the_same_gaps() {
    let (french, english) = (phrases(Language::French), phrases(Language::English));
    assert!(french.len() > 200);
    assert_eq!(french, english);
}

#[test]
fn no_phrase_is_written_twice() {
    for file in ["fr", "en"].into_iter().flat_map(|language| {
        std::fs::read_dir(root().join("src/i18n").join(language))
            .unwrap()
            .map(|e| e.unwrap().path())
    }) {
        let text = std::fs::read_to_string(&file).unwrap();
        let mut seen = BTreeSet::new();
        for line in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            let id = line.split_once(" =").map_or(line, |(id, _)| id);
            assert!(seen.insert(id.to_owned()), "{}: {id}", file.display());
        }
    }
}

#[test]
fn every_problem_has_its_sentence() {
    let phrases = phrases(Language::French);
    let codes = [
        code::ALL,
        germoir::catalogue::definition::problems::ALL,
        germoir::descriptor::problems::ALL,
        germoir::access::problems::ALL,
    ];
    for code in codes.concat() {
        let id = format!("problem-{}", code.id);
        assert!(code.id == "syntax" || phrases.contains_key(&id), "{id}");
    }
    for fault in SyntaxFault::ALL {
        let mut id = String::from("syntax");
        for c in format!("{fault:?}").chars() {
            if c.is_ascii_uppercase() {
                id.push('-');
            }
            id.push(c.to_ascii_lowercase());
        }
        assert!(phrases.contains_key(&id), "{id}");
    }
}

#[test]
fn every_phrase_that_the_code_names_exists() {
    let known = phrases(Language::English);
    let mut stack = vec![root().join("src"), root().join("page")];
    let mut named = 0;
    while let Some(folder) = stack.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                stack.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for call in [".say(\"", ".tell(\""] {
                for (at, _) in text.match_indices(call) {
                    let id = text[at + call.len()..].split('"').next().unwrap();
                    // Help has its own test, beside the commands.
                    if id.starts_with("help") {
                        continue;
                    }
                    named += 1;
                    assert!(known.contains_key(id), "{}: {id}", path.display());
                }
            }
        }
    }
    assert!(named > 30);
}

/// French typography: a no-break space before ; : ! ? » and after «, the same one everywhere; no
/// straight apostrophe.
pub fn french_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for space in [' ', '\u{202f}'] {
        for mark in [";", "!", "?", "»", ":"] {
            let bad = format!("{space}{mark}");
            if text.contains(&bad) {
                faults.push(format!("{bad:?} in {text}"));
            }
        }
        if text.contains(&format!("«{space}")) {
            faults.push(format!("an ordinary or thin space after « in {text}"));
        }
    }
    let chars: Vec<char> = text.chars().collect();
    for window in chars.windows(3) {
        if window[1] == '\'' && window[0].is_alphabetic() && window[2].is_alphabetic() {
            faults.push(format!("straight apostrophe in {text}"));
        }
    }
    faults
}

/// A colon right after a word, outside of what is to be typed as it is.
pub fn glued_colon(line: &str) -> bool {
    line.split('`').step_by(2).any(|prose| {
        let chars: Vec<char> = prose.chars().collect();
        let is_word = |c: char| c.is_alphanumeric() || [']', ')', '»', '”', '%'].contains(&c);
        (1..chars.len()).any(|at| {
            let after = chars.get(at + 1).is_none_or(|c| *c == ' ');
            chars[at] == ':' && after && is_word(chars[at - 1])
        })
    })
}

/// The lines that a command says itself: neither source lines nor places in files.
fn told(arguments: &[&str]) -> Vec<String> {
    let output = run(&[arguments, &["--lang", "fr"]].concat());
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    let is_quoted = |line: &str| {
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        line.starts_with('|') || line.starts_with("-->") || line.starts_with(":::")
    };
    text.lines().filter(|line| !is_quoted(line)).map(str::to_owned).collect()
}

#[test]
fn diagnostics_keep_french_typography() {
    let mut runs: Vec<Vec<String>> = Vec::new();
    let mut add = |words: &[&str]| runs.push(words.iter().map(|word| (*word).to_owned()).collect());
    let catalogues = root().join("tests/fixtures/catalogues");
    for entry in std::fs::read_dir(catalogues).unwrap() {
        add(&["criteria", "check", entry.unwrap().path().to_str().unwrap()]);
    }
    for folder in ["invalid", "warnings", "silence", "reach", "screening", "panel", "support"] {
        let folder = format!("tests/fixtures/{folder}");
        add(&["check", &folder]);
        add(&["assess", &folder, "--format", "json"]);
    }
    add(&["check", "tests/fixtures/many_problems.toml"]);
    add(&["check", "examples", "nowhere.toml", "Cargo.lock", "tests/fixtures/hostile/texts.json"]);
    add(&["assess", "nowhere.toml"]);
    let folder = tempfile::tempdir().unwrap();
    add(&["batch", "nowhere", "-o", folder.path().join("out").to_str().unwrap()]);
    let mut lines = 0;
    let mut faults = BTreeSet::new();
    for arguments in runs {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        for line in told(&arguments) {
            lines += 1;
            let glued = glued_colon(&line).then(|| format!("a colon without its space in {line}"));
            faults.extend(french_faults(&line).into_iter().chain(glued));
        }
    }
    assert!(lines > 500, "{lines}");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_phrases_keep_french_typography() {
    let mut faults = Vec::new();
    for entry in std::fs::read_dir(root().join("src/i18n/fr")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let glued = |line: &str| {
            let own = line.split_once(" = ").map_or(line, |(_, own)| own);
            glued_colon(own).then(|| format!("a colon without its space in {line}"))
        };
        let found = lines.flat_map(|line| french_faults(line).into_iter().chain(glued(line)));
        faults.extend(found.map(|fault| format!("{}: {fault}", path.display())));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_catalogue_keeps_french_typography() {
    let catalogue = germoir::catalogue::builtin::catalogue();
    let mut texts: Vec<&str> = Vec::new();
    for criterion in catalogue.criteria.iter() {
        let wording = criterion.wording.get(Language::French);
        texts.extend([wording.name.as_ref(), &wording.question, &wording.funder_question]);
        if let Some(scale) = criterion.scale() {
            let scale = scale.get(Language::French);
            texts.extend(scale.levels.iter().chain(&scale.advice).map(|text| text.as_ref()));
        }
    }
    assert!(texts.len() > 800);
    let faults: Vec<String> = texts.into_iter().flat_map(french_faults).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// One thing has one name in each language: the words that are no longer used for it, and where they
/// may stand.
#[test]
fn one_thing_has_one_name() {
    // A key of the format, in backticks or before its value, is no name for people.
    let without_keys = |text: &str| {
        let mut plain = String::new();
        for (at, part) in text.split('`').enumerate() {
            plain.push_str(if at % 2 == 0 { part } else { " " });
        }
        plain.replace("mitigation = ", "").replace("$mitigation", "").to_lowercase()
    };
    let others = [
        // What was done about a brake.
        (Language::French, "atténuation"),
        (Language::English, "mitigation"),
        // Confirmed by a third party.
        (Language::French, "recoup"),
    ];
    for (language, word) in others {
        let found: Vec<String> = texts(language)
            .into_iter()
            .filter(|(_, text)| without_keys(text).contains(word))
            .map(|(id, _)| id)
            .collect();
        assert!(found.is_empty(), "“{word}” in {found:?}");
    }
    let own = [
        (Language::French, "mitigation", "ce qui a été fait"),
        (Language::English, "mitigation", "what was done"),
        (Language::French, "corroborated", "corrobor"),
        (Language::English, "corroborated", "corroborated"),
    ];
    // Columns, scales, charts and rungs are called by it.
    let names = ["-column-", "-side-", "-scale-", "-chart-", "-value-", "rung-", "show-"];
    for (language, thing, name) in own {
        let mut named = 0;
        for (id, text) in texts(language) {
            let is_name = names.iter().any(|part| id.contains(part));
            if is_name && id.ends_with(thing) {
                assert!(text.to_lowercase().contains(name), "{id}: {text}");
                named += 1;
            }
        }
        assert!(named >= 2, "{thing}");
    }
}
