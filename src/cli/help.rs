//! Help in the reader's language.
//!
//! English help stands in the code, beside what it describes. French help is in
//! `i18n/fr/help.ftl`, under the path of the command and the name of the argument; a test sees to
//! it that nothing is missing. The first screen says where to start, by who one is; every command and
//! the limits are one word further: `--help all`, `--help limits`.

use std::ffi::OsString;

use clap::builder::Resettable;
use clap::{Arg, ArgAction, Command};

use super::{limits, options};
use crate::i18n::{Language, Phrases, lines};

/// What can be asked for behind `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    All,
    Limits,
}

/// The words for a topic, whatever the language of the rest.
const TOPICS: [(&str, Topic); 4] = [
    ("all", Topic::All),
    ("tout", Topic::All),
    ("limits", Topic::Limits),
    ("limites", Topic::Limits),
];

/// The help that was asked for, ready to be printed. `groups` are those of the commands, each with
/// how many it has.
pub(super) fn asked(
    command: Command,
    typed: &[OsString],
    groups: &[(&str, usize)],
    phrases: &Phrases,
) -> Option<clap::Error> {
    let typed = spelt(typed);
    let topic = topic(&typed);
    let limits = |argument: &Arg| argument.get_help_heading() == Some(limits::HEADING);
    let command = options::fitted(command).mut_args(|argument| {
        let is_shown = limits(&argument) == (topic == Some(Topic::Limits));
        argument.hide(!is_shown)
    });
    let mut command = localised(command, phrases);
    let said = |id: &str| phrases.say(id);
    let layout = match topic {
        None => format!("{}\n\n{}\n", said("usage-start"), said("usage-more")),
        Some(Topic::Limits) => format!("{}\n\n{{options}}\n", said("usage-limits")),
        Some(Topic::All) => {
            let all = grouped(&command, groups, phrases);
            let options = said("usage-options");
            format!("{all}\n{options}\n{{options}}\n\n{}\n", said("usage-more"))
        }
    };
    command = command.help_template(format!("{{about-with-newline}}\n{layout}"));
    if topic.is_none() {
        return command.try_get_matches_from(typed).err();
    }
    command.try_get_matches_from(["germoir", "--help"]).err()
}

/// `germoir help assess`, and `germoir --help assess`, as `germoir assess --help`.
fn spelt(typed: &[OsString]) -> Vec<OsString> {
    match typed {
        [program, help, word, more @ ..] if (help == "--help" || help == "-h") && is_word(word) => {
            let words = [std::slice::from_ref(word), more].concat();
            [std::slice::from_ref(program), &words, &[OsString::from("--help")]].concat()
        }
        [program, help, words @ ..] if help == "help" => {
            let is_topic = |word: &&OsString| TOPICS.iter().any(|(name, _)| *word == name);
            let (topics, others): (Vec<_>, Vec<_>) = words.iter().partition(is_topic);
            let asked = OsString::from("--help");
            [program].into_iter().chain(others).chain([&asked]).chain(topics).cloned().collect()
        }
        _ => typed.to_vec(),
    }
}

/// Whether a word behind `--help` stands for a command rather than for a topic or an option.
fn is_word(word: &OsString) -> bool {
    TOPICS.iter().all(|(name, _)| word != name) && !word.to_string_lossy().starts_with('-')
}

/// The word that help was asked about, where there is nothing of that name.
pub(super) fn unknown<'t>(typed: &'t [OsString], command: &Command) -> Option<&'t OsString> {
    let [_, help, word, ..] = typed else { return None };
    let is_asked = help == "--help" || help == "-h" || help == "help";
    (is_asked && is_word(word) && command.find_subcommand(word).is_none()).then_some(word)
}

fn topic(typed: &[OsString]) -> Option<Topic> {
    let at = typed.iter().position(|word| word == "--help" || word == "-h")?;
    let word = typed.get(at + 1)?;
    TOPICS.iter().find(|(name, _)| word == name).map(|(_, topic)| *topic)
}

/// Every command with what it does, in groups by who one is.
fn grouped(command: &Command, groups: &[(&str, usize)], phrases: &Phrases) -> String {
    let mut commands = command.get_subcommands();
    let longest = command.get_subcommands().map(|child| child.get_name().len()).max();
    let column = longest.unwrap_or(0) + 4;
    let width = terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0));
    let mut out = String::new();
    for (group, count) in groups {
        out.push_str(&phrases.say(&format!("usage-group-{group}")));
        out.push('\n');
        for child in commands.by_ref().take(*count) {
            let about = child.get_about().map(ToString::to_string).unwrap_or_default();
            let name = format!("{:column$}", format!("  {}", child.get_name()));
            let below = " ".repeat(column);
            let options = lines(width).initial_indent(&name).subsequent_indent(&below);
            out.push_str(&textwrap::fill(&about, options));
            out.push('\n');
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len() + 1);
    out
}

/// The command with its help in one language.
pub(super) fn localised(command: Command, phrases: &Phrases) -> Command {
    let command = with_examples(command, "", phrases).after_help(phrases.say("usage-start"));
    let command = command.disable_help_subcommand(true);
    match phrases.language() {
        Language::English => command,
        Language::French => translated(command, "help", phrases),
    }
}

/// Below the help of each command, what to type for instance: `usage-example.criteria-show`.
fn with_examples(command: Command, path: &str, phrases: &Phrases) -> Command {
    let names: Vec<String> =
        command.get_subcommands().map(|child| child.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |child| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
            let example = phrases.find(&format!("usage-example.{path}"), []);
            let child = with_examples(child, &path, phrases);
            match example {
                Some(typed) => {
                    child.after_help(phrases.tell("usage-shown", [("typed", typed.into())]))
                }
                None => child,
            }
        })
    })
}

/// Ids of phrases: `help` for the program, `help-criteria-show` for a command, and
/// `help-assess.format` or, where several commands share it, `help-common.format` for an argument.
fn translated(command: Command, id: &str, phrases: &Phrases) -> Command {
    let about = phrases.find(&format!("{id}-about"), []);
    let mut command = command
        .help_template(phrases.say("help-layout"))
        .subcommand_help_heading(phrases.say("help-commands"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help))
        .mut_args(|argument| argument_in_words(argument, id, phrases));
    if id == "help" {
        let version = argument_in_words(flag("version", 'V', ArgAction::Version), id, phrases);
        command = command.disable_version_flag(true).arg(version);
    }
    if let Some(about) = about {
        command = command.about(about.clone()).long_about(about);
    }
    let names: Vec<String> =
        command.get_subcommands().map(|child| child.get_name().to_owned()).collect();
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(name, |child| translated(child, &id, phrases));
    }
    command
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    // Without a heading of its own it would get that of the last arguments: the limits.
    Arg::new(name).short(short).long(name).action(action).help_heading(Resettable::Reset)
}

fn argument_in_words(argument: Arg, id: &str, phrases: &Phrases) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let heading = match argument.get_help_heading() {
        Some(limits::HEADING) => "help-limits",
        _ if argument.is_positional() => "help-arguments",
        _ => "help-options",
    };
    let heading = phrases.say(heading);
    let own = phrases.find(&format!("{id}-about.{name}"), []);
    let help = own.or_else(|| phrases.find(&format!("help-common.{name}"), []));
    let values: Vec<(String, Option<String>)> = argument
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| {
            let words = format!("{id}-about.{name}-{}", value.get_name());
            (value.get_name().to_owned(), phrases.find(&words, []))
        })
        .collect();
    let default: Vec<String> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy().into()).collect();
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help_heading(heading);
    let argument = if takes_value {
        argument.hide_possible_values(true).hide_default_value(true)
    } else {
        argument
    };
    let Some(mut help) = help else { return argument };
    let has_words = !values.is_empty() && values.iter().all(|(_, words)| words.is_some());
    if takes_value && has_words {
        for (value, words) in values {
            let words = phrases.said_of(&value, &words.unwrap_or_default());
            help.push_str(&format!("\n- {words}"));
        }
        help.push('\n');
    } else if takes_value && !values.is_empty() {
        let values: Vec<String> = values.into_iter().map(|(value, _)| value).collect();
        help.push_str(&phrases.tell("help-values", [("values", values.join(", ").into())]));
    }
    if takes_value && !default.is_empty() {
        let default = default.join(", ");
        help.push_str(&phrases.tell("help-default", [("value", default.into())]));
    }
    argument.help(help.clone()).long_help(help)
}

#[cfg(test)]
mod tests;
