//! What was typed wrong, said in a plain sentence in the reader's language, and what to type.

use std::error::Error;
use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::whole::Takes;
use crate::descriptor::slug;
use crate::i18n::{Argument, Phrases};
use crate::source::shown;

/// Words that people try, in both languages and without accents, and the command they look for.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("ajouter", "new"),
    ("aide", "--help"),
    ("begin", "interview"),
    ("cohorte", "batch"),
    ("cohort", "batch"),
    ("comparer", "compare"),
    ("commencer", "interview"),
    ("courrier", "letter"),
    ("create", "new"),
    ("creer", "new"),
    ("critere", "criteria"),
    ("criteres", "criteria"),
    ("decider", "decide"),
    ("diagnostic", "assess"),
    ("entretien", "interview"),
    ("evaluate", "assess"),
    ("evaluation", "assess"),
    ("evaluer", "assess"),
    ("exercice", "practise"),
    ("formulaire", "form"),
    ("importer", "import"),
    ("init", "new"),
    ("lettre", "letter"),
    ("nouveau", "new"),
    ("portee", "reach"),
    ("pratiquer", "practise"),
    ("question", "interview"),
    ("questionnaire", "form"),
    ("questions", "interview"),
    ("rapport", "assess"),
    ("remplir", "interview"),
    ("report", "assess"),
    ("start", "interview"),
    ("usagers", "reach"),
    ("users", "reach"),
    ("validate", "check"),
    ("valider", "check"),
    ("verifier", "check"),
    ("verify", "check"),
];

/// A usage error in a sentence, with what to type; nothing where clap's own text is a result.
pub(super) fn sentence(error: &clap::Error, phrases: &Phrases) -> Option<String> {
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        // There is nothing to choose from where any text but an empty one would do.
        ErrorKind::InvalidValue if error.get(ContextKind::ValidValue).is_none_or(is_nothing) => {
            "usage-empty-value"
        }
        ErrorKind::InvalidValue => "usage-invalid-value",
        ErrorKind::ValueValidation => "usage-refused-value",
        // What stands twice does not go with itself.
        ErrorKind::ArgumentConflict
            if error.get(ContextKind::InvalidArg) == error.get(ContextKind::PriorArg) =>
        {
            "usage-twice"
        }
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::NoEquals
        | ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => "usage-number-of-values",
        ErrorKind::InvalidUtf8 => "usage-not-utf8",
        _ => return None,
    };
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let unknown_command = context(ContextKind::InvalidSubcommand);
    let argument = match context(ContextKind::InvalidArg) {
        none if none.is_empty() => unknown_command.clone(),
        argument => argument,
    };
    let facts: [(&str, Argument<'_>); 4] = [
        ("argument", argument.into()),
        ("value", context(ContextKind::InvalidValue).into()),
        ("values", context(ContextKind::ValidValue).into()),
        ("other", context(ContextKind::PriorArg).into()),
    ];
    let mut lines = vec![phrases.tell(id, facts)];
    if let Some(taken) = error.source().and_then(|source| source.downcast_ref::<Takes>()) {
        lines[0].push(' ');
        lines[0].push_str(&what_is_taken(*taken, phrases));
    }
    if let Some(near) = meant(&unknown_command).or_else(|| nearest(error)) {
        lines[0].push(' ');
        lines[0].push_str(&phrases.tell("usage-near", [("near", near.into())]));
    }
    let usage = context(ContextKind::Usage);
    let command = command_of(&usage);
    if error.kind() == ErrorKind::MissingRequiredArgument {
        let example = phrases.find(&format!("usage-example.{}", command.join("-")), []);
        lines.extend(example.map(|typed| phrases.tell("usage-type", [("typed", typed.into())])));
    }
    lines.push(if command.is_empty() {
        phrases.say("usage-help")
    } else {
        phrases.tell("usage-help-of", [("command", command.join(" ").into())])
    });
    Some(lines.join("\n"))
}

/// What an option takes that refused what was typed.
fn what_is_taken(takes: Takes, phrases: &Phrases) -> String {
    let Takes::Whole { least, most } = takes else { return phrases.say("usage-takes-size") };
    let bound = if most == u64::MAX { "no" } else { "yes" };
    let facts = [
        ("least", least.to_string().into()),
        ("most", most.to_string().into()),
        ("bound", bound.into()),
    ];
    phrases.tell("usage-takes", facts)
}

/// Of what Windows makes of `"My projects\" -o out`, which completion types: one argument, in which a
/// quotation mark stands before the next option. Empty where there is none.
pub(super) fn swallowed(typed: &[OsString], phrases: &Phrases) -> String {
    let mut texts = typed.iter().filter(|_| cfg!(windows)).filter_map(|argument| argument.to_str());
    texts.find(|text| text.contains("\" -")).map_or_else(String::new, |text| {
        phrases.tell("usage-quote", [("argument", shown(Path::new(text)).into())])
    })
}

/// The command that a word of everyday language stands for.
fn meant(typed: &str) -> Option<String> {
    let plain = slug(typed);
    let found = OTHER_WORDS.iter().find(|(word, _)| *word == plain)?;
    Some(found.1.to_owned())
}

/// The nearest of the names that clap proposes: it puts the best one last.
fn nearest(error: &clap::Error) -> Option<String> {
    [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| match error.get(kind)? {
            ContextValue::String(name) => Some(name.clone()),
            ContextValue::Strings(names) => names.last().cloned(),
            _ => None,
        })
}

fn is_nothing(value: &ContextValue) -> bool {
    words(value).is_empty()
}

/// `["criteria", "show"]` of “Usage: germoir criteria show [OPTIONS] <ID>”.
fn command_of(usage: &str) -> Vec<&str> {
    usage
        .split_whitespace()
        .skip_while(|word| word.ends_with(':') || word.starts_with("germoir"))
        .take_while(|word| word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'))
        .take_while(|word| !word.starts_with('-'))
        .collect()
}

/// What was typed, fit to be said: a shell also types the names of files.
fn words(value: &ContextValue) -> String {
    let words = match value {
        ContextValue::String(text) => text.clone(),
        // “<PATHS>...” is how clap says that there may be several.
        ContextValue::Strings(texts) => {
            texts.iter().map(|text| text.trim_end_matches("...")).collect::<Vec<_>>().join(", ")
        }
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        ContextValue::Bool(value) => value.to_string(),
        ContextValue::Number(value) => value.to_string(),
        _ => String::new(),
    };
    shown(Path::new(&words))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;
    use crate::cli::Arguments;
    use crate::i18n::Language;

    fn said(typed: &[&str], language: Language) -> String {
        let typed = ["germoir"].iter().chain(typed);
        let error = Arguments::try_parse_from(typed).expect_err("this is typed wrong");
        sentence(&error, &Phrases::new(language)).expect("a sentence")
    }

    #[test]
    fn the_nearest_command_alone_is_proposed() {
        let said = said(&["chek", "x.toml"], Language::English);
        assert!(said.contains("Perhaps “check”?"), "{said}");
    }

    #[test]
    fn an_everyday_word_leads_to_its_command() {
        assert!(said(&["Vérifier"], Language::French).contains("« check »"));
        assert!(said(&["Évaluer"], Language::French).contains("assess"));
        assert!(said(&["start"], Language::English).contains("“interview”"));
        let command = Arguments::command();
        for (word, name) in OTHER_WORDS {
            let is_known = *name == "--help" || command.find_subcommand(name).is_some();
            assert!(is_known, "{word} leads to {name}");
            assert!(command.find_subcommand(word).is_none(), "{word} is a command");
        }
    }

    #[test]
    fn what_is_refused_says_what_is_taken_and_so_does_the_help() {
        let reach = ["reach", "--survey", "--population"];
        let asked: &[(&[&str], &str, &str)] = &[
            (&["assess", "x", "--threads", "0"], "from 1 to 512", "de 1 à 512"),
            (
                &["assess", "x", "--robustness", "--draws", "10"],
                "from 100 to 100000",
                "de 100 à 100000",
            ),
            (&["federate", "x", "--nearest", "0"], "from 1 to 50", "de 1 à 50"),
            (&[&reach[..], &["0"]].concat(), "from 1", "à partir de 1"),
            (&[&reach[..], &["2 000"]].concat(), "from 1", "à partir de 1"),
            (&["assess", "x", "--max-depth", "81"], "from 1 to 80", "de 1 à 80"),
        ];
        for (typed, english, french) in asked {
            let plain = |text: String| text.replace('\u{a0}', " ");
            for (language, words) in [(Language::English, english), (Language::French, french)] {
                let said = plain(said(typed, language));
                assert!(said.contains(words), "{said}");
                assert!(said.contains(if language == Language::English {
                    "without spaces"
                } else {
                    "sans espaces"
                }));
                // The limits are told in a page of their own, with what is usual.
                if typed.contains(&"--max-depth") {
                    continue;
                }
                let option = typed.iter().rfind(|word| word.starts_with("--")).unwrap();
                let command =
                    super::super::help::localised(Arguments::command(), &Phrases::new(language));
                let command = command.find_subcommand(typed[0]).unwrap();
                let all: Vec<&clap::Arg> = command.get_arguments().collect();
                let own = all.into_iter().find(|own| own.get_long() == Some(&option[2..]));
                let Some(own) = own else { continue };
                let help = plain(own.get_help().unwrap().to_string());
                assert!(help.contains(words), "{option}: {help}");
            }
        }
        let twice = said(&["assess", "x", "--lang", "fr", "--lang", "en"], Language::English);
        assert!(twice.starts_with("--lang <LANG> is given twice."), "{twice}");
        let size = said(&["assess", "x", "--max-size", "0"], Language::English);
        assert!(size.contains("It takes a size from 1B to 1GiB, such as 16MiB."), "{size}");
    }

    /// Every command that asks for something says what to type when it is not given.
    fn examined(command: &clap::Command, path: &[&str], found: &mut Vec<String>) {
        for child in command.get_subcommands() {
            let mut path = path.to_vec();
            path.push(child.get_name());
            examined(child, &path, found);
            if !child.get_arguments().any(clap::Arg::is_required_set) {
                continue;
            }
            for language in Language::ALL {
                let said = said(&path, language);
                let (example, help) =
                    (path.join(" "), format!("germoir {} --help", path.join(" ")));
                if !said.contains(&format!(" germoir {example} ")) || !said.contains(&help) {
                    found.push(format!("{example}: {said}"));
                }
                assert!(!said.contains("..."), "{said}");
            }
        }
    }

    #[test]
    fn what_is_missing_is_shown_by_an_example() {
        let mut found = Vec::new();
        examined(&Arguments::command(), &[], &mut found);
        assert!(found.is_empty(), "{found:#?}");
    }
}
