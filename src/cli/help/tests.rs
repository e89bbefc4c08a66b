//! Help in both languages: there, alike, with examples that can be typed.

use clap::{CommandFactory, Parser};

use super::*;
use crate::cli::Arguments;

/// What stands in a text as it is typed: options, keys, formats, endings of files.
fn typed_in(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || "[](),;:`'’“”«»".contains(c));
    let words = words.map(|word| word.trim_matches(['.', '…']));
    // Words that stand for a name of one's own are translated.
    let stands_in = ["FILE", "FICHIER", "FOLDER", "DOSSIER", "NAME", "NOM"];
    let is_typed = |word: &&str| {
        if stands_in.contains(word) {
            return false;
        }
        word.starts_with('-') && word.len() > 1
            || word.contains(['_', '.', '/'])
            || word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase())
    };
    let mut found: Vec<String> = words.filter(is_typed).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

/// Arguments, and their values, whose help is missing in English, or names in one language what
/// it does not name in the other.
fn unlike(command: &Command, id: &str, phrases: &Phrases, found: &mut Vec<String>) {
    let words = |own: &str, shared: &str| {
        phrases.find(own, []).or_else(|| phrases.find(shared, [])).unwrap_or_default()
    };
    let mut pairs = vec![(
        format!("{id}-about"),
        command.get_about().map(ToString::to_string),
        words(&format!("{id}-about"), ""),
    )];
    for argument in command.get_arguments() {
        let name = argument.get_id().as_str().replace('_', "-");
        let own = format!("{id}-about.{name}");
        for value in argument.get_possible_values() {
            if let Some(help) = value.get_help().filter(|_| !value.is_hide_set()) {
                let of_value = format!("{own}-{}", value.get_name());
                let french = words(&of_value, "");
                pairs.push((of_value, Some(help.to_string()), french));
            }
        }
        let help = argument.get_long_help().or(argument.get_help());
        let french = words(&own, &format!("help-common.{name}"));
        pairs.push((own, help.map(ToString::to_string), french));
    }
    for (of, english, french) in pairs {
        let english = english.unwrap_or_default();
        let (one, other) = (typed_in(&english), typed_in(&french));
        if english.is_empty() || french.is_empty() || one != other {
            found.push(format!("{of}: {one:?} {other:?}"));
        }
    }
    for child in command.get_subcommands() {
        unlike(child, &format!("{id}-{}", child.get_name()), phrases, found);
    }
}

#[test]
fn help_names_the_same_in_both_languages() {
    let mut found = Vec::new();
    unlike(&Arguments::command(), "help", &Phrases::new(Language::French), &mut found);
    assert!(found.is_empty(), "{found:#?}");
}

/// Every command and argument that has no French help.
fn without_help(command: &Command, id: &str, phrases: &Phrases, found: &mut Vec<String>) {
    if phrases.find(&format!("{id}-about"), []).is_none() {
        found.push(format!("{id}-about"));
    }
    for argument in command.get_arguments() {
        let name = argument.get_id().as_str().replace('_', "-");
        let own = format!("{id}-about.{name}");
        let shared = format!("help-common.{name}");
        if phrases.find(&own, []).or_else(|| phrases.find(&shared, [])).is_none() {
            found.push(own);
        }
    }
    for child in command.get_subcommands() {
        without_help(child, &format!("{id}-{}", child.get_name()), phrases, found);
    }
}

#[test]
fn every_command_and_argument_has_its_help_in_french() {
    let phrases = Phrases::new(Language::French);
    let mut found = Vec::new();
    without_help(&Arguments::command(), "help", &phrases, &mut found);
    assert!(found.is_empty(), "{found:#?}");
    localised(Arguments::command(), &phrases).debug_assert();
}

/// What a shell makes of an example.
fn words(typed: &str) -> Vec<String> {
    let parts = typed.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

fn shown(typed: &str, language: Language) -> String {
    let typed: Vec<OsString> = words(typed).into_iter().map(OsString::from).collect();
    let phrases = Phrases::new(language);
    let help = asked(Arguments::command(), &typed, crate::cli::GROUPS, &phrases);
    help.expect("help was asked for").to_string()
}

/// Commands whose help shows no example that can be typed as it stands.
fn without_example(command: &Command, path: &[&str], language: Language) -> Vec<String> {
    let mut found = Vec::new();
    for child in command.get_subcommands() {
        let path = [path, &[child.get_name()]].concat();
        let help = shown(&format!("germoir {} --help", path.join(" ")), language);
        let example =
            help.lines().rev().find_map(|line| Some(&line[line.find(": germoir ")? + 2..]));
        let is_sound = example.is_some_and(|example| {
            let is_own = example.starts_with(&format!("germoir {}", path.join(" ")));
            is_own && Arguments::try_parse_from(words(example)).is_ok()
        });
        if !is_sound {
            found.push(format!("{}: {example:?}", path.join(" ")));
        }
        found.extend(without_example(child, &path, language));
    }
    found
}

#[test]
fn every_command_has_an_example_that_its_help_shows() {
    for language in Language::ALL {
        let found = without_example(&Arguments::command(), &[], language);
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn the_first_screen_has_nine_commands_at_most_by_who_one_is() {
    for language in Language::ALL {
        for asked in ["germoir", "germoir --help", "germoir -h", "germoir help"] {
            let help = shown(asked, language);
            assert!(help.lines().count() <= 24, "{help}");
            // The first line is wrapped to the screen.
            assert!(help.lines().skip(1).all(|line| line.chars().count() <= 80), "{help}");
            let typed = help.lines().filter_map(|line| line.strip_prefix("  germoir "));
            let typed: Vec<&str> =
                typed.filter_map(|line| line.split("   ").next()).map(str::trim).collect();
            assert!((6..=9).contains(&typed.len()), "{help}");
            for example in typed {
                let parsed = Arguments::try_parse_from(words(&format!("germoir {example}")));
                assert!(parsed.is_ok(), "{example}");
            }
        }
    }
}

#[test]
fn every_command_and_the_limits_are_one_word_further() {
    for language in Language::ALL {
        for asked in ["germoir --help all", "germoir help tout", "germoir assess -h all"] {
            let help = shown(asked, language);
            for name in crate::cli::commands() {
                assert!(help.contains(&format!("\n  {name} ")), "{name}: {help}");
            }
            assert!(help.contains("--output") && !help.contains("--max-size"), "{help}");
            assert!(!help.contains("usage-"), "{help}");
        }
        let help = shown("germoir --help limits", language);
        assert!(help.contains("--max-size") && !help.contains("--output"), "{help}");
        let help = shown("germoir assess --help", language);
        assert!(help.contains("--explain") && !help.contains("--max-size"), "{help}");
    }
}
