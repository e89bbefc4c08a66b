//! Help in the reader's language.
//!
//! English help stands in the code, beside what it describes. French help is in
//! `i18n/fr/help.ftl`, under the path of the command and the name of the argument; a test sees to
//! it that nothing is missing. Where to start stands last in both languages: after a long list it
//! is what a terminal still shows.

use clap::builder::Resettable;
use clap::{Arg, ArgAction, Command};

use super::limits;
use crate::i18n::{Language, Phrases};

/// The command with its help in one language.
pub(super) fn localised(command: Command, phrases: &Phrases) -> Command {
    let command = command.after_help(phrases.say("usage-start"));
    match phrases.language() {
        Language::English => command,
        Language::French => translated(command, "help", phrases),
    }
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
    let values: Vec<String> = argument
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| value.get_name().to_owned())
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
    if takes_value && !values.is_empty() {
        let values = values.join(", ");
        help.push_str(&phrases.tell("help-values", [("values", values.into())]));
    }
    if takes_value && !default.is_empty() {
        let default = default.join(", ");
        help.push_str(&phrases.tell("help-default", [("value", default.into())]));
    }
    argument.help(help.clone()).long_help(help)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::arguments::Arguments;

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
}
