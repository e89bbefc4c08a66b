//! `germoir observe`.

mod folders;

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
use crate::making::observe::{self, Cohort, Kept, WANTS};
use crate::material::ObservationParts;
use crate::report::observation::tables::Table;

#[derive(Args, Debug)]
pub(super) struct ObserveArguments {
    /// Folders, one for each cohort; or a single one whose subfolders are the cohorts
    #[arg(required = true, value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// How the report is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// The table to write as CSV; by default, first answers and what was seen afterwards
    #[arg(long, value_enum, value_name = "TABLE")]
    pub table: Option<Table>,
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Show in the terminal every question that can be compared, and not the first few alone
    #[arg(long)]
    pub verbose: bool,
}

pub(super) fn run(command: ObserveArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if let Some(table) = command.table.filter(|_| command.format != Format::Csv) {
        return Err(Failure::about(
            Exit::Usage,
            "observe-table-alone",
            [("table", table.as_str().into())],
        ));
    }
    let table = command.table.unwrap_or(Table::Answers);
    let kind = command.format.kind(&[&|phrases| table.empty(phrases)]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "observe", &setting)?;
    let key = command.key.as_deref();
    let audience = Audience::new(Others::Cohort, common.output.as_deref(), key, &setting)?;
    let (folders, exit) = folders::cohorts(&command.paths, &setting)?;
    let read = |(name, folder): (String, PathBuf)| {
        let catalogue = &setting.catalogue;
        let gathered = gather_for_others(&[folder], WANTS, catalogue, &setting, |given| {
            Some(Kept::of(given.descriptor, &setting))
        });
        Cohort::new(name, gathered, &setting)
    };
    let read = folders.into_iter().map(read).collect();
    let made = observe::made(read, &audience.labelling, &setting);
    made.told.iter().for_each(|told| output::say(told));
    let parts = ObservationParts {
        observed: &made.observed,
        catalogue: &setting.catalogue,
        phrases: &setting.phrases,
        date: setting.today,
        invalid: made.invalid,
        expired: made.expired,
    };
    let bytes = observe::written(parts, command.format, table, command.verbose, &setting)?;
    audience.keep(&made.labelled)?;
    Ok(exit.and(made.exit).and(delivery.bytes(&bytes)?))
}
