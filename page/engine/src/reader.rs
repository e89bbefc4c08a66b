//! For those who read applications: the dossier, the page on which one reader answers, and, once there
//! are reviews and decisions among the files, the panel, its minutes and the letters, as
//! `germoir screen`, `form --review`, `panel` and `letter --decision` make them.

use std::collections::HashSet;
use std::path::PathBuf;

use germoir::descriptor::{Descriptor, slug};
use germoir::intake::{Told, Wants};
use germoir::making::decide::name_of;
use germoir::making::decisions::{self, Decisions};
use germoir::making::fail_on::Watched;
use germoir::making::letter::{self, Addressee, Sheet, Writer};
use germoir::making::panel::{self, Asked};
use germoir::making::screen::{self, Job, WANTS};
use germoir::making::{Format, Kind, Output, Unmade, form, paper};
use germoir::material::Names;
use germoir::questionnaire::Extent;
use serde::Serialize;

use crate::answer::Answer;
use crate::decided;
use crate::files::{Files, said};
use crate::request::Request;
use crate::saved;

/// As the command draws where nothing else is asked.
const SEED: u64 = 1;

pub fn outputs(request: &mut Request) -> Answer {
    let (made, mut said) = saved::read(request);
    // What came, before what is decided here stands beside it.
    let came: HashSet<PathBuf> = request.files.iter().map(|file| file.path.clone()).collect();
    let noted = decided::read(request);
    said.extend(noted.said);
    let files = Files::of(request);
    let mut answer = Answer::default();
    let decision = |path| decisions::read(path, files.read(path).ok()?, &request.setting);
    let decisions = Decisions::of(files.paths.iter().filter_map(|path| decision(path)).collect());
    dossier(request, &files, &decisions, &mut answer);
    readings(request, &files, &came, &mut answer);
    together(request, &files, &mut answer);
    letters(request, &files, &decisions, &mut answer);
    let kept = [
        ("descriptors.zip", "browser-file-descriptors", made),
        ("decisions.zip", "browser-file-decisions", noted.files),
    ];
    for (name, about, made) in kept.into_iter().filter(|(.., made)| !made.is_empty()) {
        let mut all = Answer::default();
        made.into_iter().for_each(|(name, bytes)| all.own(&name, bytes));
        all.zipped(name, request.setting.phrases.say(about));
        answer.outputs.extend(all.outputs.into_iter().take(1));
    }
    if !request.decided.is_empty() {
        answer.own("own/noted", serde_json::to_vec(&noted.projects).expect("names are JSON"));
    }
    answer.said.extend(said);
    answer
}

fn dossier(request: &Request, files: &Files<'_>, decisions: &Decisions, answer: &mut Answer) {
    let setting = &request.setting;
    for format in [Format::Html, Format::Xlsx] {
        let read = |given| screen::read(given, format, setting);
        let gathered = files.gathered(WANTS, Told::Holders, read);
        if answer.said.is_empty() {
            answer.said = said(&gathered, WANTS.command, setting);
            answer.said.extend(decisions.messages.iter().cloned());
        }
        let given = screen::sorted(gathered);
        if given.projects.is_empty() {
            break;
        }
        let job = Job {
            setting,
            profile: &request.profile("funder"),
            watched: &Watched::default(),
            decisions,
            weightings: None,
            seed: SEED,
            format,
            with_index: false,
            is_list: files.is_list(),
        };
        let made = job.made(given).map(|(output, _)| output);
        let named = match format {
            Format::Xlsx => ("screening.xlsx", "browser-file-dossier-sheet"),
            _ => ("screening.html", "browser-file-dossier"),
        };
        answer.put(named, made, WANTS.command, &setting.phrases);
    }
}

/// A project about which something can be decided.
#[derive(Serialize)]
struct Known {
    id: String,
    name: String,
    /// Whether a decision about it came with the files, which another one would take the place of.
    is_decided: bool,
}

/// The page of one reader, the practice cases first.
fn readings(request: &Request, files: &Files<'_>, came: &HashSet<PathBuf>, answer: &mut Answer) {
    let setting = &request.setting;
    let gathered = files.gathered(form::WANTS, Told::Holders, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        let subject = form::subject(&project, &given.file, setting);
        let place = given.path.with_file_name(name_of(&project.id));
        let known = Known {
            id: project.id.clone(),
            name: project.name.clone(),
            is_decided: came.contains(&place),
        };
        let known = (slug(&project.name), known);
        Some(((known, subject), String::new()))
    });
    let mut projects = gathered.items();
    if projects.is_empty() {
        return;
    }
    projects.sort_by(|((one, a), _), ((other, b), _)| (one, &a.id).cmp(&(other, &b.id)));
    // Those about which something can be decided, for the page itself.
    let all: Vec<&Known> = projects.iter().map(|((_, known), _)| known).collect();
    answer.own("own/projects", serde_json::to_vec(&all).expect("names are JSON"));
    let projects = projects.into_iter().map(|(_, subject)| subject);
    let subjects = form::practised(setting).into_iter().chain(projects).collect();
    let page = form::page(subjects, Extent::Full, setting);
    let made = Output { name: String::new(), kind: Kind::PAGE, bytes: page.into_bytes() };
    answer.put(("readings.html", "browser-file-readings"), Ok(made), "form", &setting.phrases);
}

/// Several readings side by side, readers by their numbers.
fn together(request: &Request, files: &Files<'_>, answer: &mut Answer) {
    let setting = &request.setting;
    let keep = |given: germoir::intake::Given| Some((given.descriptor, String::new()));
    let read = panel::Files::of(files.gathered(panel::WANTS, Told::Holders, keep));
    if !read.has_reviews() {
        return;
    }
    let asked = Asked {
        profile: &request.profile("funder"),
        key: None,
        projects: &[],
        names: Names::Hidden,
        explain: false,
        seed: SEED,
    };
    let mut put = |named, kind, made: Result<Vec<u8>, Unmade>| {
        let made = made.map(|bytes| Output { name: String::new(), kind, bytes });
        answer.put(named, made, panel::WANTS.command, &setting.phrases);
    };
    // Every project is asked for, and each of them is there.
    let _ = panel::panel(&read, &asked, setting, |parts| {
        let html = panel::written(parts, Format::Html, false, setting);
        put(("panel.html", "browser-file-panel"), Kind::PAGE, html);
        let sheets = panel::written(parts, Format::Xlsx, false, setting);
        put(("panel.xlsx", "browser-file-panel-sheet"), Kind::Workbook, sheets);
        let minutes = panel::minutes(parts, setting).into_bytes();
        put(("minutes.md", "browser-file-minutes"), Kind::MARKDOWN, Ok(minutes));
    });
}

/// What was decided, written to each whose project has a decision, all letters in one download.
fn letters(request: &Request, files: &Files<'_>, decisions: &Decisions, answer: &mut Answer) {
    let setting = &request.setting;
    let writer = Writer {
        setting,
        profile: &request.profile("funder"),
        sheet: Sheet::Html,
        template: None,
        fill: &|template, data| paper::filled(template, data, setting),
        circle: None,
        decisions: Some(decisions),
        from: None,
    };
    let read = |given| Some((letter::read(given, false, setting)?, String::new()));
    let gathered = files.gathered(Wants::projects("letter"), Told::Holders, read);
    let is_decided = |to: &Addressee| writer.decision(to).is_some();
    let mut all = Answer::default();
    for to in gathered.items().iter().filter(|to| is_decided(to)) {
        let made = writer.output(to);
        let name = writer.name(&to.project);
        all.put((&name, "browser-file-letters"), made, "letter", &setting.phrases);
    }
    if !all.outputs.is_empty() {
        all.zipped("letters.zip", setting.phrases.say("browser-file-letters"));
        answer.outputs.extend(all.outputs.into_iter().take(1));
    }
    answer.said.extend(all.said);
}
