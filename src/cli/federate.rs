//! `germoir federate`.

use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use super::audience::{Audience, known};
use super::common::Common;
use super::deliver::{Delivery, Kind as Output, check_plain};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather_for_others};
use super::report;
use super::setting::Setting;
use super::whole::whole;
use crate::access::{Others, Seen, in_order};
use crate::descriptor::{Project, folded};
use crate::making::federate::{FORGE, Format, Kept, akin, forged, names, to_take_up};
use crate::material::ReadyParts;
use crate::portfolio::forge::ready::lacks;
use crate::portfolio::kinship::Kin;
use crate::report::forge as shared;
use crate::report::gogocarto;
use crate::report::kinship as shown;

#[derive(Args, Debug)]
pub(super) struct FederateArguments {
    /// Folders of projects, or project files
    #[arg(required = true, value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// How kinship is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Neighbours shown for each project, from 1 to 50
    #[arg(long, default_value_t = 5, value_parser = whole::<u8>(1..=50))]
    pub nearest: u8,
    /// Show instead the building blocks that several projects lack or have, to make once and share
    #[arg(long, conflicts_with = "nearest")]
    pub forge: bool,
}

pub(super) fn run(command: FederateArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if command.forge && command.format == Format::Graphml {
        return Err(Failure::new(Exit::Usage, "forge-no-graph"));
    }
    if command.forge && command.format == Format::Gogocarto {
        return Err(Failure::new(Exit::Usage, "forge-no-map"));
    }
    check_plain(command.format != Format::Gogocarto, &setting)?;
    let kind = match (command.format, report::Format::named(command.format.as_str())) {
        (_, Some(format)) if command.forge => format.kind(&[&shared::sheet::heads]),
        (_, Some(format)) => format.kind(&[&shown::csv::heads]),
        (Format::Gogocarto, _) => Output::Table(gogocarto::known_heads()),
        _ => Output::PAGE,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "federate", &setting)?;
    let key = command.key.as_deref();
    // What can be shared is for anybody to read; who could meet whom, for those who are introduced.
    let is_public = command.forge || command.format == Format::Gogocarto;
    let others = if is_public { Others::Publish } else { Others::Introduce };
    let audience = Audience::new(others, common.output.as_deref(), key, &setting)?;
    let catalogue = &setting.catalogue;
    let wants = if command.forge { FORGE } else { Wants::projects("federate") };
    let gathered = gather_for_others(&command.paths, wants, catalogue, &setting, |given| {
        Kept::of(given.descriptor)
    });
    let mut exit = gathered.exit;
    let is_named = |project: &Project| audience.labelling.others.is_agreed_by(project);
    let labelled = audience.labelling.label(&[known(&gathered, Kept::project, is_named)]);
    audience.tell(&gathered.refused.iter().collect::<Vec<_>>(), &labelled);
    let (projects, blocks) = Kept::apart(gathered.items());
    let seen = |project: &Project| audience.labelling.seen(project, &labelled);
    let kin = |project: &Project| Kin::of(project, &seen(project), catalogue);
    let mut kins: Vec<Kin> = projects.par_iter().map(|project| kin(project)).collect();
    // Names of files and folders decide nothing.
    kins.sort_by(|a, b| a.id.cmp(&b.id));
    let format = command.format;
    let bytes = if format == Format::Gogocarto {
        let mut seen: Vec<Seen> = projects.iter().map(|project| seen(project)).collect();
        seen.sort_by_cached_key(|seen| (in_order(&folded(seen.name())), seen.id().to_owned()));
        let left = seen.iter().filter(|seen| !seen.is_named()).count();
        if left > 0 {
            setting.note("forge-map-left", [("count", left.into())]);
        }
        gogocarto::csv(&seen, catalogue, &setting.phrases).into_bytes()
    } else if command.forge {
        let (blocks, circles) = to_take_up(blocks);
        for chain in &circles {
            exit = exit.and(Exit::Invalid);
            let facts = [("chain", chain.clone().into())];
            setting.say("forge-circle", facts);
        }
        let all: Vec<&Project> = projects.iter().map(AsRef::as_ref).collect();
        let names = names(all.iter().map(|project| (project.id.clone(), seen(project))));
        let lacks = lacks(&all, &blocks, catalogue);
        let ready = ReadyParts { lacks: &lacks, blocks: &blocks, names: &names };
        forged(&kins, ready, format, &setting)?
    } else {
        akin(&kins, command.nearest.into(), format, &setting)?
    };
    audience.keep(&labelled)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}
