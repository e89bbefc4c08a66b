//! Decisions of a whole folder: the list of them, and places given by lot.

use std::path::{Path, PathBuf};

use super::super::common::Common;
use super::super::decisions::beside;
use super::super::deliver::{Delivery, Kind as Output, people};
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::gather::{Wants, gather};
use super::super::report::Format;
use super::super::setting::Setting;
use super::super::{output, reading};
use super::Decide;
use crate::catalogue::Profile;
use crate::descriptor::{Descriptor, Project};
use crate::making::decide::{self, Job, Said};
use crate::making::lot::{Lot, command, on_one_line, takes_part};
use crate::making::screen::{self, WANTS};
use crate::material::lot::{LotParts, Row};
use crate::report::lot::{document, sheet};
use crate::report::screening::overview_sheet;
use crate::source::shown;

pub(super) fn run(
    asked: &Decide,
    common: &Common,
    profile: &Profile,
    setting: &Setting,
) -> Result<Exit, Failure> {
    let usage = |id: &'static str| Failure::new(Exit::Usage, id);
    // One decision for a whole folder is none about any of its projects.
    let is_of_one = asked.outcome.is_some()
        || asked.reason.is_some()
        || asked.assessment.is_some()
        || asked.replace
        || asked.by_lot.is_none() && (asked.by.is_some() || asked.keep_until.is_some());
    if is_of_one {
        let facts = [("name", shown(&asked.path).into())];
        return Err(Failure::about(Exit::Usage, "decide-directory", facts));
    }
    let Some(places) = asked.by_lot else { return list(asked, common, profile, setting) };
    let file = asked.list.as_deref().ok_or_else(|| usage("decide-lot-no-list"))?;
    let gathered =
        gather(std::slice::from_ref(&asked.path), Wants::projects("decide"), setting, |given| {
            match given.descriptor {
                Descriptor::Project(project) => Some((given.path, project)),
                _ => None,
            }
        });
    let exit = gathered.exit;
    let mut taking: Vec<(PathBuf, Box<Project>)> = gathered.items();
    taking.retain(|(_, project)| takes_part(project, profile, setting));
    let prints = || taking.iter().map(|(_, project)| project.fingerprint.clone());
    let drawing = Drawing { asked, file, places, taking: &taking, profile, setting };
    let done = match asked.seed.as_deref().map(on_one_line) {
        None => {
            let source = asked.seed_from.as_deref().map(on_one_line).unwrap_or_default();
            if source.is_empty() {
                return Err(usage("decide-lot-no-source"));
            }
            drawing.publish(&Lot::new(places, &source, prints()))?
        }
        Some(seed) if seed.is_empty() => return Err(usage("decide-lot-no-seed")),
        Some(seed) => drawing.draw(&Lot::new(places, "", prints()), &seed, common)?,
    };
    Ok(exit.and(done))
}

/// What was decided about each, in the order of names.
fn list(
    asked: &Decide,
    common: &Common,
    profile: &Profile,
    setting: &Setting,
) -> Result<Exit, Failure> {
    let format = asked.format.unwrap_or(Format::Terminal);
    let kind = format.kind(&[&|phrases| overview_sheet(profile, phrases)]);
    let delivery = Delivery::new(common.output.as_deref(), kind, "decide", setting)?;
    let gathered = gather(std::slice::from_ref(&asked.path), WANTS, setting, |given| {
        screen::read(given, format, setting).map(|(file, _)| file)
    });
    let exit = gathered.exit;
    let given = screen::sorted(gathered);
    let decisions = beside(given.projects.iter().map(|file| file.path.as_path()), setting);
    decisions.messages.iter().for_each(|message| output::say(message));
    let bytes = screen::listed(given, &decisions, (profile, format), setting)?;
    Ok(exit.and(decisions.exit).and(delivery.bytes(&bytes)?))
}

struct Drawing<'d> {
    asked: &'d Decide,
    file: &'d Path,
    places: usize,
    taking: &'d [(PathBuf, Box<Project>)],
    profile: &'d Profile,
    setting: &'d Setting,
}

impl Drawing<'_> {
    /// Writes the list that is to be published before the seed is known.
    fn publish(&self, lot: &Lot) -> Result<Exit, Failure> {
        let Self { file, setting, .. } = *self;
        let name = shown(file);
        if file.exists() && !setting.force {
            // What was published is not to be changed in silence.
            return Err(Failure::about(
                Exit::Usage,
                "decide-lot-list-there",
                [("name", name.into())],
            ));
        }
        let delivery = Delivery::new(Some(file), Output::SCRIPT, "decide", setting)?;
        let exit = delivery.text(&lot.written(&setting.phrases))?;
        let facts = [
            ("count", lot.prints.len().into()),
            ("name", name.into()),
            ("source", lot.source.clone().into()),
        ];
        setting.note("decide-lot-published", facts);
        Ok(exit)
    }

    fn draw(&self, today: &Lot, seed: &str, common: &Common) -> Result<Exit, Failure> {
        let Self { asked, file, setting, .. } = *self;
        let format = asked.format.unwrap_or(Format::Terminal);
        let delivery =
            Delivery::new(common.output.as_deref(), format.kind(&[&sheet]), "decide", setting)?;
        let text = reading::read(file, &setting.limits.with_whole_lists())
            .map_err(|refusal| Failure::unread(file, refusal))?;
        let name = || shown(file);
        let refused = |id: &'static str| Failure::about(Exit::Usage, id, [("name", name().into())]);
        let lot = Lot::parse(text.text()).ok_or_else(|| refused("decide-lot-no-lot"))?;
        let (gone, new) = lot.apart(today);
        if gone + new > 0 {
            let facts = [("name", name().into()), ("gone", gone.into()), ("new", new.into())];
            return Err(Failure::about(Exit::Usage, "decide-lot-apart", facts));
        }
        if lot.places != self.places {
            let facts = [("name", name().into()), ("places", lot.places.into())];
            return Err(Failure::about(Exit::Usage, "decide-lot-places", facts));
        }
        let drawn = lot.drawn(seed);
        let rows: Vec<(Row, &(PathBuf, Box<Project>))> = drawn
            .into_iter()
            .filter_map(|one| {
                let of =
                    self.taking.iter().find(|(_, project)| project.fingerprint == one.print)?;
                let (name, id) = (of.1.name.clone(), of.1.id.clone());
                Some((Row { name, id, print: one.print, sum: one.sum }, of))
            })
            .collect();
        if let Some(by) = asked.by.as_deref() {
            self.record(&rows, &lot, seed, by)?;
        }
        let rows: Vec<Row> = rows.into_iter().map(|(row, _)| row).collect();
        let command = command(seed, &name());
        let (places, source) = (lot.places, lot.source.as_str());
        let date = setting.today;
        let parts = LotParts { rows: &rows, places, source, seed, command: &command, date };
        let doc = || document(&parts, &setting.phrases);
        let data = || crate::data::lot::json(&parts);
        delivery.bytes(&format.written(doc, data, true, setting)?)
    }

    /// A decision beside each project, once it is known that none is there yet.
    fn record(
        &self,
        rows: &[(Row, &(PathBuf, Box<Project>))],
        lot: &Lot,
        seed: &str,
        by: &str,
    ) -> Result<(), Failure> {
        let setting = self.setting;
        let phrases = &setting.phrases;
        let keep_until = self.asked.keep_until.as_deref();
        let keep_until =
            keep_until.map(|text| decide::keep_until(text, setting.today)).transpose()?;
        let mut made = Vec::new();
        for (at, (_, (path, project))) in rows.iter().enumerate() {
            let file = path.with_file_name(decide::name_of(&project.id));
            if file.exists() && !setting.force {
                let facts = [("name", shown(&file).into())];
                return Err(Failure::about(Exit::Usage, "decide-exists", facts));
            }
            let id = if at < lot.places { "decide-lot-in" } else { "decide-lot-out" };
            let facts = [
                ("count", rows.len().into()),
                ("places", lot.places.into()),
                ("seed", seed.to_owned().into()),
                ("source", lot.source.clone().into()),
                ("place", (at + 1).into()),
            ];
            let reason = phrases.tell("decide-lot-reason", facts);
            let said = Said {
                outcome: phrases.say(id),
                by: by.trim().to_owned(),
                reason,
                assessment: None,
                keep_until,
            };
            made.push((
                file,
                Job::new(project, self.profile, setting.today, setting).made(said)?.0.bytes,
            ));
        }
        for (file, bytes) in &made {
            people::offer(file, bytes, "decide-exists", setting)?;
        }
        setting.note("decide-lot-recorded", [("count", made.len().into())]);
        Ok(())
    }
}
