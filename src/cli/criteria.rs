//! `germoir criteria`.

use std::fmt::Write as _;

use super::arguments::{Common, Criteria, CriteriaCommand};
use super::setting::Setting;
use super::{Exit, Failure, output};
use crate::catalogue::sources;
use crate::diagnostic::nearest;
use crate::report::catalogue;

pub(super) fn run(command: Criteria, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let (catalogue, phrases) = (&setting.catalogue, &setting.phrases);
    let text = match command.command {
        CriteriaCommand::List => catalogue::list(catalogue, phrases),
        CriteriaCommand::Search { words } => catalogue::search(catalogue, phrases, &words),
        CriteriaCommand::Coverage => coverage(&setting)?,
        CriteriaCommand::Show { id } => match catalogue::show(catalogue, phrases, &id) {
            Some(text) => text,
            None => {
                let ids = catalogue::ids(catalogue);
                let near = nearest(&id, ids.iter().map(String::as_str));
                let known = if near.is_some() { "yes" } else { "no" };
                let text = phrases.tell(
                    "criteria-unknown",
                    [
                        ("id", id.clone().into()),
                        ("near", near.unwrap_or_default().to_owned().into()),
                        ("has_near", known.into()),
                    ],
                );
                return Err(Failure::new(Exit::Usage, text));
            }
        },
        CriteriaCommand::Check { directory } => {
            let checked = match &directory {
                Some(folder) => setting.overlaid(folder)?,
                None => catalogue.clone().into_owned(),
            };
            let mut text = phrases.tell(
                "criteria-checked",
                [
                    ("criteria", checked.criteria.len().into()),
                    ("brakes", checked.brakes.len().into()),
                    ("stakes", checked.stakes.len().into()),
                    ("support", checked.supports.len().into()),
                ],
            );
            text.push('\n');
            for departure in checked.departures.iter() {
                let id = format!("departure-{}", departure.change.as_str());
                text.push_str(&phrases.tell(&id, [("item", departure.item.to_string().into())]));
                text.push('\n');
            }
            text
        }
    };
    output::deliver(text.as_bytes(), common.output.as_deref())
}

/// Where each node went; a difference between the map and the catalogue is the catalogue's fault.
fn coverage(setting: &Setting) -> Result<String, Failure> {
    let mut out = String::new();
    for node in sources::nodes() {
        let _ = writeln!(out, "{:<12} {}", node.number, node.targets.join(", "));
    }
    let (lost, unknown) = sources::differences(&setting.catalogue);
    for (target, node) in &lost {
        let _ = writeln!(out, "{node:<12} {target}  ←  ?");
    }
    for (target, node) in &unknown {
        let _ = writeln!(out, "{node:<12} ?  ←  {target}");
    }
    Ok(out)
}
