//! For those who accompany many: what is wrong with the files, the report on the cohort, and who could
//! meet whom, as `germoir check`, `batch` and `federate` make them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use germoir::access::Others;
use germoir::descriptor::Project;
use germoir::document::Letterhead;
use germoir::intake::{Told, Wants};
use germoir::making::batch::{self, Came, Looked, LookedInto, OTHERS, Plan, Reader, look, looked};
use germoir::making::federate::{FORGE, Format, Kept, akin, forged, names, to_take_up};
use germoir::making::labels::{Labelled, Labelling, known};
use germoir::making::{Kind, Output, Unmade, check};
use germoir::material::ReadyParts;
use germoir::portfolio::cohort::{Gathering, Refused};
use germoir::portfolio::forge::ready::lacks;
use germoir::portfolio::kinship::Kin;

use crate::answer::Answer;
use crate::files::Files;
use crate::request::Request;

/// Neighbours shown for each project, as the command shows where nothing else is asked.
const NEAREST: usize = 5;

pub fn outputs(request: &Request) -> Answer {
    let (files, setting) = (Files::of(request), &request.setting);
    let mut answer = Answer::default();
    let mut labelled = match cohort(request, &files, &mut answer) {
        Ok(labelled) => labelled,
        Err(words) => return Answer::said(words),
    };
    let asked = [
        ("federations.html", "browser-file-federations", Others::Introduce),
        ("shared.html", "browser-file-shared", Others::Publish),
    ];
    for (name, about, others) in asked {
        // They lie side by side: a label stands for one project in all of them.
        let made = federated(&files, others, request, &mut labelled);
        let made = made.map(|bytes| Output { name: name.to_owned(), kind: Kind::PAGE, bytes });
        answer.put((name, about), made, "federate", &setting.phrases);
    }
    answer.zipped("cohort.zip", setting.phrases.say("browser-file-zip"));
    // Whom each label stands for is for the holder of the files alone: it goes with nothing else.
    if !labelled.is_empty() {
        answer.add("cohort.key.csv", setting.phrases.say("browser-file-key"), labelled.key());
    }
    let read = |path: &PathBuf| check::one(path, files.read(path), setting);
    let mut checked: Vec<check::Checked> = files.paths.iter().map(read).collect();
    check::mark(&mut checked, setting);
    answer.said.push(check::written(checked, check::Format::Terminal, setting));
    answer
}

/// Who could meet whom, or what several could share, as these others see them; `before` are the labels
/// that were given, and becomes those that are given now.
fn federated(
    files: &Files<'_>,
    others: Others,
    request: &Request,
    before: &mut Labelled,
) -> Result<Vec<u8>, Unmade> {
    let setting = &request.setting;
    let (catalogue, phrases) = (&setting.catalogue, &setting.phrases);
    let is_forge = matches!(others, Others::Publish);
    let labelling = Labelling { others, kept: before.kept(), phrases };
    let wants = if is_forge { FORGE } else { Wants::projects("federate") };
    let gathered = files
        .gathered(wants, Told::Others, |given| Some((Kept::of(given.descriptor)?, String::new())));
    let is_named = |project: &Project| others.is_agreed_by(project);
    *before = labelling.label(&[known(&gathered, Kept::project, is_named)]);
    let labelled = &*before;
    let (projects, blocks) = Kept::apart(gathered.items());
    let seen = |project: &Project| labelling.seen(project, labelled);
    let kin = |project: &Project| Kin::of(project, &seen(project), catalogue);
    let mut kins: Vec<Kin> = projects.iter().map(AsRef::as_ref).map(kin).collect();
    kins.sort_by(|a, b| a.id.cmp(&b.id));
    if !is_forge {
        return akin(&kins, NEAREST, Format::Html, setting);
    }
    // What `check` says of blocks that go round in a circle stands with its words.
    let (blocks, _) = to_take_up(blocks);
    let all: Vec<&Project> = projects.iter().map(AsRef::as_ref).collect();
    let names = names(all.iter().map(|project| (project.id.clone(), seen(project))));
    let lacks = lacks(&all, &blocks, catalogue);
    let ready = ReadyParts { lacks: &lacks, blocks: &blocks, names: &names };
    forged(&kins, ready, Format::Html, setting)
}

/// The outputs of a batch, in `answer`, and the labels that it gave.
fn cohort(request: &Request, files: &Files<'_>, answer: &mut Answer) -> Result<Labelled, String> {
    let setting = &request.setting;
    let plan = Plan {
        setting,
        profile: &request.profile("accelerator"),
        formats: &[batch::Format::Html, batch::Format::Json, batch::Format::Xlsx],
        form: germoir::descriptor::Form::Toml,
        by: &[],
        with_values: false,
        with_pages: true,
        with_kinship: true,
        is_full: false,
        letterhead: &Letterhead::default(),
    };
    let mut paths = files.paths.clone();
    paths.sort_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
    let looks = paths.iter().map(|path| look(path, files.read(path), plan.form, setting)).collect();
    let labelling = Labelling { others: OTHERS, kept: Vec::new(), phrases: &setting.phrases };
    let found = LookedInto { paths, looks, closed: Vec::new() };
    let Looked { asked, labelled, statements, .. } = looked(found, None, &labelling);
    let reader = Reader::new(&plan, statements);
    let (mut gathering, mut kins, mut pages) = (Gathering::default(), Vec::new(), Vec::new());
    for asked in &asked {
        let read = match files.read(&asked.path) {
            Ok(file) => reader.anew(asked, &file, reader.print(&file))?,
            Err(refusal) => reader.unread(&refusal),
        };
        kins.extend(read.kin.map(|kin| *kin));
        pages.extend(read.page);
        match (read.came, asked.standing.label()) {
            (Came::Project { record, spoken, .. }, _) => gathering.project(*record, &spoken),
            (Came::Refused(faults), Some(label)) => gathering.refused(Refused { label, faults }),
            (Came::Refused(_), None) => return Err(reader.changed(asked)),
            (Came::Other(kind), _) => gathering.other(kind),
        }
    }
    kins.sort_by(|a: &Kin, b| a.id.cmp(&b.id));
    let cohort = gathering.finish();
    let made = Mutex::new(BTreeMap::new());
    batch::outputs::<String>(&plan, (&cohort, None), Some(&kins), &|name, content| {
        let mut bytes = Vec::new();
        content(&mut bytes).map_err(|error| error.to_string())?;
        made.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), bytes);
        Ok(())
    })?;
    // The report first, then the rest by their names: several are made at a time.
    let mut made: Vec<_> =
        made.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect();
    made.sort_by_key(|(name, _)| name != "report.html");
    for (name, bytes) in made {
        let about = match name.as_str() {
            "report.html" => setting.phrases.say("browser-file-cohort"),
            "cohort.json" => setting.phrases.say("browser-file-cohort-data"),
            // Pages by letter are led to by the report.
            name if name.ends_with(".html") => String::new(),
            _ => setting.phrases.say("browser-file-cohort-sheet"),
        };
        answer.add(name, about, bytes);
    }
    pages.into_iter().for_each(|page| answer.add(page.name, String::new(), page.bytes));
    Ok(labelled)
}
