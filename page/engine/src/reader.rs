//! For those who read applications: the dossier, and the page on which one reader answers, as
//! `germoir screen` and `form --review` make them.

use germoir::descriptor::{Descriptor, cases, slug};
use germoir::intake::Told;
use germoir::making::decisions::{self, Decisions};
use germoir::making::fail_on::Watched;
use germoir::making::screen::{self, Job, WANTS};
use germoir::making::{Format, Kind, Output, form};
use germoir::questionnaire::Extent;

use crate::answer::Answer;
use crate::files::{Files, said};
use crate::request::Request;

/// As the command draws where nothing else is asked.
const SEED: u64 = 1;

pub fn outputs(request: &Request) -> Answer {
    let files = Files::of(request);
    let mut answer = Answer::default();
    dossier(request, &files, &mut answer);
    readings(request, &files, &mut answer);
    answer
}

fn dossier(request: &Request, files: &Files<'_>, answer: &mut Answer) {
    let setting = &request.setting;
    let decision = |path| decisions::read(path, files.read(path).ok()?, setting);
    let decisions = Decisions::of(files.paths.iter().filter_map(|path| decision(path)).collect());
    for format in [Format::Html, Format::Xlsx] {
        let read = |given| screen::read(given, format, setting);
        let gathered = files.gathered(WANTS, Told::Holders, read);
        if answer.said.is_empty() {
            answer.said = said(&gathered, WANTS.command, setting);
            answer.said.extend(decisions.messages.iter().cloned());
        }
        let (projects, reviews) = screen::sorted(gathered.items());
        if projects.is_empty() {
            break;
        }
        let job = Job {
            setting,
            profile: &request.profile("funder"),
            watched: &Watched::default(),
            decisions: &decisions,
            weightings: None,
            seed: SEED,
            format,
            with_index: false,
            is_list: files.is_list(),
        };
        let made = job.made(projects, &reviews).map(|(output, _)| output);
        let named = match format {
            Format::Xlsx => ("screening.xlsx", "browser-file-dossier-sheet"),
            _ => ("screening.html", "browser-file-dossier"),
        };
        answer.put(named, made, WANTS.command, &setting.phrases);
    }
}

/// The page of one reader, the practice cases first.
fn readings(request: &Request, files: &Files<'_>, answer: &mut Answer) {
    let setting = &request.setting;
    let gathered = files.gathered(form::WANTS, Told::Holders, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let subject = form::subject(&project, &given.file, setting);
        Some((((slug(&project.name), project.id.clone()), subject), String::new()))
    });
    let mut projects = gathered.items();
    if projects.is_empty() {
        return;
    }
    projects.sort_by(|(one, _), (other, _)| one.cmp(other));
    let practised = cases();
    let practised = practised.iter().map(|case| form::practice(case, setting));
    let subjects = practised.chain(projects.into_iter().map(|(_, subject)| subject)).collect();
    let page = form::page(subjects, Extent::Full, setting);
    let made = Output { name: String::new(), kind: Kind::PAGE, bytes: page.into_bytes() };
    answer.put(("readings.html", "browser-file-readings"), Ok(made), "form", &setting.phrases);
}
