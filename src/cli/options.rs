//! Which of the options that every command takes does something in which: where one does nothing, it
//! is not in the help, and refused where somebody would rely on it.

use clap::{ArgMatches, Command};

use super::common::Common;
use super::exit::Exit;
use super::failure::Failure;

/// The options that not every command heeds.
const SOME: [&str; 6] = ["profile", "output", "plain", "criteria", "date", "threads"];

/// The commands that judge by a profile.
const BY_PROFILE: [&str; 8] =
    ["assess", "letter", "compare", "screen", "panel", "decide", "batch", "criteria"];

/// Those that write into the file that is their argument.
const INTO_THEIR_OWN: [&str; 2] = ["new", "interview"];

/// Those that read no file and look at no day.
const OF_THE_PROGRAM: [&str; 2] = ["completions", "man"];

/// Whether an option does something in the command of this name (`first`), or in the one below it.
fn is_heeded(option: &str, first: &str, own: &Command) -> bool {
    match option {
        "profile" => BY_PROFILE.contains(&first),
        "output" => !INTO_THEIR_OWN.contains(&first),
        "criteria" | "date" | "threads" => !OF_THE_PROGRAM.contains(&first),
        "plain" => writes_csv(own) || own.get_subcommands().any(writes_csv),
        _ => true,
    }
}

/// Whether CSV is among the formats of a command, which `--plain` is about.
fn writes_csv(command: &Command) -> bool {
    let format = command.get_arguments().find(|argument| argument.get_id() == "format");
    let values = format.map(clap::Arg::get_possible_values).unwrap_or_default();
    values.iter().any(|value| value.get_name() == "csv")
}

/// Refuses an option that would change nothing in the command that was typed. The commands are put together
/// only where such an option is.
pub(super) fn heeded(
    all: impl FnOnce() -> Command,
    matches: &ArgMatches,
    common: &Common,
) -> Result<(), Failure> {
    let typed = [
        ("profile", "--profile", common.profile.is_some()),
        ("output", "-o", common.output.is_some()),
        ("plain", "--plain", common.plain),
        ("criteria", "--criteria", common.criteria.is_some()),
    ];
    if typed.iter().all(|(_, _, is_typed)| !is_typed) {
        return Ok(());
    }
    let all = all();
    let Some((first, mut matches)) = matches.subcommand() else { return Ok(()) };
    let (mut own, mut name) = (all.find_subcommand(first), first.to_owned());
    while let Some((below, inner)) = matches.subcommand() {
        own = own.and_then(|command| command.find_subcommand(below));
        name = format!("{name} {below}");
        matches = inner;
    }
    let Some(own) = own else { return Ok(()) };
    let is_idle = |id: &str| !is_heeded(id, first, own);
    match typed.into_iter().find(|(id, _, is_typed)| *is_typed && is_idle(id)) {
        None => Ok(()),
        Some(("plain", ..)) => Err(Failure::new(Exit::Usage, "deliver-plain-none")),
        Some((_, option, _)) => {
            let facts = [("option", option.into()), ("command", name.into())];
            Err(Failure::about(Exit::Usage, "deliver-idle", facts))
        }
    }
}

/// The commands without what does nothing in them, for help, manual pages and completions.
pub(super) fn fitted(all: Command) -> Command {
    let root = all.clone();
    let names = names(&all);
    names.into_iter().fold(all, |all, name| {
        all.mut_subcommand(&name, |command| without_idle(command, &name, &root))
    })
}

fn names(command: &Command) -> Vec<String> {
    command.get_subcommands().map(|child| child.get_name().to_owned()).collect()
}

fn without_idle(command: Command, first: &str, root: &Command) -> Command {
    let idle: Vec<&str> =
        SOME.into_iter().filter(|option| !is_heeded(option, first, &command)).collect();
    let hidden = root.get_arguments().filter(|argument| idle.contains(&argument.get_id().as_str()));
    // An argument of its own stands before the one that comes from above.
    let command =
        hidden.fold(command, |command, argument| command.arg(argument.clone().hide(true)));
    names(&command).into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, |child| without_idle(child, first, root))
    })
}
