//! `germoir support`.

use std::path::PathBuf;

use clap::Args;

use super::audience::Audience;
use super::common::Common;
use super::deliver::Delivery;
use super::exit::Exit;
use super::failure::Failure;
use super::gather::gather_for_others;
use super::output;
use super::report::Format;
use super::setting::Setting;
use crate::access::Others;
use crate::descriptor::Kind;
use crate::intake::Notice;
use crate::making::support::{self, File, WANTS};
use crate::making::words;
use crate::report::support::sheets;

#[derive(Args, Debug)]
pub(super) struct SupportArguments {
    /// Structure files, and the projects to serve: files, or folders of both; - for standard input
    #[arg(required = true, value_name = "STRUCTURE|DIR")]
    pub paths: Vec<PathBuf>,
    /// How the report is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Show every answer and every open question
    #[arg(long)]
    pub verbose: bool,
}

pub(super) fn run(command: SupportArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let kind = command.format.kind(&[&sheets::who, &sheets::groups, &sheets::left_out]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "support", &setting)?;
    let key = command.key.as_deref();
    let audience = Audience::new(Others::Introduce, common.output.as_deref(), key, &setting)?;
    let catalogue = &setting.catalogue;
    let gathered = gather_for_others(&command.paths, WANTS, catalogue, &setting, |given| {
        File::of(given.descriptor)
    });
    let mut exit = gathered.exit;
    let is_named = |path: &PathBuf| command.paths.contains(path);
    for kept in gathered.kept.iter().filter(|kept| kept.item.is_beside_the_point()) {
        if is_named(&kept.path) {
            let notice = Notice::OtherKind(kept.path.clone(), Kind::Review);
            output::say(&words::notice(&notice, WANTS.command, &setting));
            exit = exit.and(Exit::Invalid);
        }
    }
    let (format, labelling) = (command.format, &audience.labelling);
    let made = support::made(gathered, labelling, format, command.verbose, &setting)?;
    made.told.iter().for_each(|told| output::say(told));
    audience.keep(&made.labelled)?;
    Ok(exit.and(delivery.bytes(&made.bytes)?))
}
