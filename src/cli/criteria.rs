//! `germoir criteria`.

mod drafting;
mod readings;
mod show;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::common::Common;
use super::deliver::{Delivery, Kind};
use super::exit::Exit;
use super::failure::Failure;
use super::project;
use super::report::Format;
use super::setting::Setting;
use crate::catalogue::lint::{lexicon, lint};
use crate::catalogue::sources::NodeKind;
use crate::catalogue::{crosswalk, profile, sources};
use crate::diagnostic::Severity;
use crate::i18n::{Language, Phrases};
use crate::material::shelf::Shelf;
use crate::report;
use crate::report::reference::reference;

#[derive(Args, Debug)]
pub(super) struct Criteria {
    #[command(subcommand)]
    pub command: CriteriaCommand,
}

#[derive(Subcommand, Debug)]
pub(super) enum CriteriaCommand {
    /// Every id with its name
    List,
    /// One item whole: questions, levels, evidence, advice
    Show(Show),
    /// Items whose words contain these
    Search {
        /// The words to look for
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Where each node of the map went
    Coverage,
    /// Print the reference page of the catalogue, in both languages
    Reference,
    /// See the catalogue, or a project's answers, through sdg, iris, avise or impact
    Crosswalk {
        /// The reference: sdg, iris, avise or impact
        reference: String,
        /// A project file
        file: Option<PathBuf>,
    },
    /// Load a catalogue with an overlay, and report every mistake and every doubt about style
    Check {
        /// Folder of the overlay [default: the built-in catalogue alone]
        directory: Option<PathBuf>,
    },
    /// Make an overlay of a sheet of your own questions, and say what the ladder rule finds
    Draft {
        /// A workbook or CSV: a heading row with question and level 0 to level 4, and if you like
        /// family, name, funder question; each heading may end with fr or en
        #[arg(value_name = "FILE")]
        sheet: PathBuf,
    },
}

#[derive(Args, Debug)]
pub(super) struct Show {
    /// An id, or kind:id where two kinds share it
    pub id: String,
    /// Show how differently the question is read in the reviews of this folder, years and all
    #[arg(long, value_name = "DIR")]
    pub readings: Option<PathBuf>,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
}

pub(super) fn run(command: Criteria, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if let CriteriaCommand::Draft { sheet } = &command.command {
        return drafting::run(sheet, common.output.as_deref(), &setting);
    }
    let (catalogue, phrases) = (&setting.catalogue, &setting.phrases);
    let kind = match &command.command {
        CriteriaCommand::Reference => Kind::MARKDOWN,
        CriteriaCommand::Show(show) => show.format.kind(&[&report::catalogue::table]),
        _ => Kind::Text,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "criteria", &setting)?;
    // A profile that was asked for must hold; the built-in ones give way to an overlay.
    let profiles = match common.profile.as_deref() {
        Some(asked) => vec![setting.profile(Some(asked), asked)?],
        None => profile::built_in(catalogue),
    };
    let shelf = Shelf { catalogue, profiles: &profiles, phrases };
    let text = match command.command {
        CriteriaCommand::List => report::catalogue::list(shelf, setting.width),
        CriteriaCommand::Search { words } => report::catalogue::search(shelf, &words),
        CriteriaCommand::Coverage => coverage(&setting),
        CriteriaCommand::Reference => {
            let [french, english] = Language::ALL.map(Phrases::new);
            reference(&setting.catalogue, &french, &english)
        }
        CriteriaCommand::Crosswalk { reference, file } => {
            self::crosswalk(&reference, file.as_deref(), &setting)?
        }
        CriteriaCommand::Show(show) => return show::run(&show, shelf, &delivery, &setting),
        CriteriaCommand::Draft { .. } => String::new(),
        CriteriaCommand::Check { directory } => {
            let checked = match &directory {
                Some(folder) => setting.overlaid(folder)?,
                None => catalogue.clone().into_owned(),
            };
            let findings = lint(&checked, lexicon::built_in());
            let mut text = report::lint::report(&findings, phrases);
            if findings.iter().any(|finding| finding.code.severity == Severity::Error) {
                text.push_str(&phrases.say("criteria-at-fault"));
                text.push('\n');
                return Ok(delivery.text(&text)?.and(Exit::Catalogue));
            }
            text.push_str(&phrases.tell(
                "criteria-checked",
                [
                    ("criteria", checked.criteria.len().into()),
                    ("brakes", checked.brakes.len().into()),
                    ("stakes", checked.stakes.len().into()),
                    ("support", checked.supports.len().into()),
                ],
            ));
            text.push('\n');
            for departure in checked.departures.iter() {
                let id = format!("departure-{}", departure.change.as_str());
                text.push_str(&phrases.tell(&id, [("item", departure.item.to_string().into())]));
                text.push('\n');
            }
            text
        }
    };
    delivery.text(&text)
}

/// Where each node went, and where the map and the catalogue disagree.
fn coverage(setting: &Setting) -> String {
    let sources = sources::built_in();
    let mut out = String::new();
    for node in &sources.nodes {
        let mut names: Vec<String> =
            node.targets.iter().map(|target| format!("{}:{}", target.kind, target.id)).collect();
        if let Some(reason) = &node.reason {
            names.push(reason.get(setting.language()).clone());
        }
        let mut seen: Vec<&String> = Vec::new();
        if node.kind == NodeKind::Content {
            let places = node.targets.iter().flat_map(|target| sources.seen(target));
            for place in places {
                if !seen.contains(&place) {
                    seen.push(place);
                }
            }
        }
        let (tests, commands): (Vec<&String>, Vec<&String>) =
            seen.into_iter().partition(|place| place.contains("::"));
        for (id, places) in [("coverage-seen", commands), ("coverage-held", tests)] {
            if !places.is_empty() {
                let places: Vec<&str> = places.iter().map(|place| place.as_str()).collect();
                let facts = [("places", places.join(", ").into())];
                names.push(setting.phrases.tell(id, facts));
            }
        }
        let _ = writeln!(out, "{:<12} {}", node.number, names.join(" · "));
    }
    for difference in sources.coverage(&setting.catalogue) {
        let facts = difference.facts().map(|(name, fact)| (name, fact.to_owned().into()));
        let id = format!("coverage-{}", difference.code());
        let _ = writeln!(out, "{}", setting.phrases.find(&id, facts).unwrap_or(id));
    }
    out
}

/// A reference, over the whole catalogue or over one project's answers.
fn crosswalk(id: &str, file: Option<&Path>, setting: &Setting) -> Result<String, Failure> {
    let Some(found) = crosswalk::built_in(id) else {
        let names = [("id", id.to_owned().into()), ("all", crosswalk::ids().join(", ").into())];
        return Err(Failure::about(Exit::Usage, "crosswalk-unknown", names));
    };
    let project = match file {
        None => None,
        Some(path) => Some(project::read(path, "crosswalk", setting)?),
    };
    let catalogue = &setting.catalogue;
    let (project, width) = (project.as_deref(), setting.width);
    Ok(report::crosswalk::report(found, catalogue, project, setting.today, width, &setting.phrases))
}
