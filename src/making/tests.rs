//! What each command makes of named bytes, without a file, a clock or an environment.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::batch::{self, Came, Looked, Plan, Reader};
use super::fail_on::{Scope, Watched};
use super::labels::Labelling;
use super::{Format, Kind, Output, Setting, blind, decide, import, letter, paper, screen};
use crate::catalogue::{Profile, builtin, profile};
use crate::descriptor::{Descriptor, Project, Scale};
use crate::diagnostic::Exit;
use crate::document::Letterhead;
use crate::i18n::{Language, Phrases};
use crate::intake::{
    Asked, Gathered, Gathering, Given, Inputs, Notice, Refusal, Terms, Told, Wants, text_of,
};
use crate::panel::blind::{Key, Vocabulary};
use crate::portfolio::cohort;
use crate::questionnaire::compose::questionnaire;
use crate::questionnaire::{Extent, import as form};
use crate::source::{Limits, SourceFile};

const VOISIN: &str = include_str!("../../examples/voisin-age.toml");
const JARDIN: &str = include_str!("../../examples/jardin-des-liens.toml");
const BROKEN: &str = "format = 1\n[project]\nname = 3\n";

fn setting() -> Setting {
    Setting {
        phrases: Phrases::new(Language::English),
        today: "2026-11-23".parse().unwrap(),
        catalogue: Cow::Borrowed(builtin::catalogue()),
        width: 80,
        colour: false,
        colour_errors: false,
        quiet: false,
        force: false,
        plain: false,
        limits: Limits::default(),
    }
}

fn profile_of(name: &str) -> Profile {
    profile::parse(&profile::source(name).unwrap(), builtin::catalogue()).unwrap()
}

/// Files that stand nowhere.
struct Files(BTreeMap<&'static str, &'static str>);

impl Files {
    fn all() -> Self {
        Self([("voisin.toml", VOISIN), ("jardin.toml", JARDIN), ("broken.toml", BROKEN)].into())
    }

    fn read(&self, path: &Path, limits: &Limits) -> Result<SourceFile, Refusal> {
        let name = path.to_str().unwrap();
        let text = self.0.get(name);
        let text = text.ok_or_else(|| Refusal::new(Exit::Files, "problem-not-found"))?;
        text_of(name.to_owned(), text.as_bytes().to_vec(), limits)
    }

    fn paths(&self) -> Vec<PathBuf> {
        self.0.keys().map(PathBuf::from).collect()
    }

    fn gathered<T: Send>(
        &self,
        wants: Wants,
        setting: &Setting,
        keep: impl Fn(Given) -> Option<T> + Sync,
    ) -> Gathered<T> {
        let files = self.paths().into_iter().chain([PathBuf::from("missing.toml")]);
        let files: Vec<Asked> = files.map(|path| Asked { path, is_named: true }).collect();
        let inputs = Inputs { typed: &[], folders: Vec::new(), files, closed: Vec::new() };
        let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
        let read = |path: &Path| self.read(path, &setting.limits);
        let gathering = Gathering { wants, terms, told: Told::Holders };
        gathering.all(inputs, read, |given| Some((keep(given)?, String::new())))
    }

    fn projects(&self, setting: &Setting) -> Vec<(Box<Project>, SourceFile)> {
        let gathered = self.gathered(Wants::projects("test"), setting, |given| {
            let Given { descriptor: Descriptor::Project(project), file, .. } = given else {
                return None;
            };
            Some((project, file))
        });
        gathered.items()
    }
}

fn text(output: &Output) -> &str {
    std::str::from_utf8(&output.bytes).unwrap()
}

#[test]
fn what_cannot_be_read_is_refused_and_told_and_the_rest_kept() {
    let setting = setting();
    let gathered =
        Files::all().gathered(Wants::projects("test"), &setting, |given| Some(given.path));
    assert_eq!(gathered.exit, Exit::Files);
    let kept: Vec<_> = gathered.kept.iter().map(|kept| kept.path.to_str().unwrap()).collect();
    assert_eq!(kept, ["jardin.toml", "voisin.toml"]);
    let refused: Vec<_> = gathered.refused.iter().map(|one| one.path.to_str().unwrap()).collect();
    assert_eq!(refused, ["broken.toml", "missing.toml"]);
    assert!(matches!(gathered.notices[..], [Notice::Invalid(..), Notice::Unread(..)]));
    let words = super::words::notice(&gathered.notices[1], "test", &setting);
    assert!(words.contains("missing.toml"), "{words}");
}

#[test]
fn a_screening_is_one_output_in_every_format() {
    let (setting, profile) = (setting(), profile_of("funder"));
    let watched =
        Watched::parse(&["outcome:clarify".to_owned()], Scope::Screening, &profile).unwrap();
    let formats = [
        (Format::Json, "[\n{"),
        (Format::Markdown, "2 "),
        (Format::Html, "<!DOCTYPE html>"),
        (Format::Terminal, "2 "),
    ];
    for (format, beginning) in formats {
        let gathered = Files::all().gathered(screen::WANTS, &setting, |given| {
            screen::read(given, format, &setting).map(|(file, _)| file)
        });
        let given = screen::sorted(gathered);
        let job = screen::Job {
            setting: &setting,
            profile: &profile,
            watched: &watched,
            decisions: &super::decisions::Decisions::default(),
            weightings: None,
            seed: 1,
            format,
            with_index: false,
            is_list: true,
        };
        let (output, _) = job.made(given).unwrap();
        assert!(text(&output).starts_with(beginning), "{format:?}: {:.60}", text(&output));
    }
}

#[test]
fn each_project_gets_a_letter_under_its_id() {
    let (setting, profile) = (setting(), profile_of("bearer"));
    let gathered = Files::all().gathered(Wants::projects("letter"), &setting, |given| {
        letter::read(given, false, &setting)
    });
    let writer = letter::Writer {
        setting: &setting,
        profile: &profile,
        sheet: letter::Sheet::Html,
        template: None,
        fill: &|template, data| paper::filled(template, data, &setting),
        circle: None,
        from: Some("The Hub"),
        decisions: None,
    };
    let made: Vec<Output> = gathered.items().iter().map(|to| writer.output(to).unwrap()).collect();
    let names: Vec<&str> = made.iter().map(|letter| letter.name.as_str()).collect();
    assert_eq!(names, ["jardin-des-liens.html", "voisin.html"]);
    assert!(made.iter().all(|letter| text(letter).contains("The Hub")));
}

#[test]
fn a_decision_is_a_file_beside_its_project() {
    let (setting, profile) = (setting(), profile_of("funder"));
    let projects = Files::all().projects(&setting);
    let job = decide::Job::new(&projects[0].0, &profile, setting.today, &setting);
    let [outcome, by, reason] = ["meet", "A jury", "They answer."].map(str::to_owned);
    let said = decide::Said { outcome, by, reason, assessment: None, keep_until: None };
    let (output, decision) = job.made(said).unwrap();
    assert_eq!(output.name, "jardin-des-liens.decision.toml");
    assert!(text(&output).contains("outcome = \"meet\""));
    let words = job.recorded(&decision, Path::new(&output.name));
    assert!(words.contains("A jury"), "{words}");
    assert!(decide::keep_until("2020-01-01", setting.today).is_err());
}

#[test]
fn a_blind_copy_goes_by_another_name_which_the_key_knows() {
    let setting = setting();
    let projects = Files::all().projects(&setting);
    let mut key = Key::new([7; 32]);
    let common = Vocabulary::of(&setting.catalogue);
    let finest = Scale::Regional;
    let job = blind::Job { setting: &setting, finest, allowed: &[], ticked: &[], common };
    let mut names = Vec::new();
    for (project, file) in &projects {
        let identities = job.identities(project, &mut key);
        let name = blind::name_of(&identities.id);
        let made = job.one((project, file), &identities, &name, None, &mut key).unwrap();
        let output = made.output.unwrap();
        assert_eq!(output.name, name);
        assert!(!text(&output).contains(&project.name));
        names.push(name);
    }
    let text = job.key(&key);
    assert!(projects.iter().all(|(project, _)| text.contains(&project.id)));
    assert_eq!(names.len(), 2);
}

#[test]
fn a_row_of_a_form_becomes_a_descriptor_and_a_second_with_its_name_another() {
    let setting = setting();
    let all = questionnaire(&setting.catalogue, Extent::Full);
    let bytes = b"project_name,project_summary,project_stage\nB,A try.,idea\nB,Again.,idea\n";
    let read = form::read(bytes, &all, None, Language::English, &setting.limits).unwrap();
    let mut job = import::Job::new(&setting, form::every_ask(&all).collect());
    let [first, second] = read.entries.as_slice() else { panic!("two rows") };
    let named = job.named(first, "answers.csv").unwrap();
    let made = job.made(first, named, ("answers.csv", "b.toml"), None, &mut |_| {}).ok().unwrap();
    let import::Made::Written(output, ..) = made else { panic!("written") };
    assert_eq!(output.name, "b.toml");
    assert!(text(&output).contains("name = \"B\""));
    let named = job.named(second, "answers.csv").unwrap();
    assert_eq!(named.note.unwrap().id, "import-same-name");
    assert_eq!(named.stem, "b-2");
}

#[test]
fn a_batch_makes_its_outputs_one_by_one() {
    let (setting, profile) = (setting(), profile_of("accelerator"));
    let files = Files::all();
    let formats = [
        batch::Format::Html,
        batch::Format::Json,
        batch::Format::Csv,
        batch::Format::Markdown,
        batch::Format::Xlsx,
        batch::Format::Ndjson,
    ];
    let plan = Plan {
        setting: &setting,
        profile: &profile,
        formats: &formats,
        form: crate::descriptor::Form::Toml,
        by: &[],
        with_values: false,
        with_pages: true,
        with_kinship: true,
        is_full: false,
        letterhead: &Letterhead::default(),
    };
    let (paths, read) = (files.paths(), |path: &PathBuf| files.read(path, &setting.limits));
    let looks =
        paths.iter().map(|path| batch::look(path, read(path), plan.form, &setting)).collect();
    let labelling =
        Labelling { others: batch::OTHERS, kept: Vec::new(), phrases: &setting.phrases };
    let found = batch::LookedInto { paths, looks, closed: Vec::new() };
    let Looked { asked, statements, .. } = batch::looked(found, None, &labelling);
    let reader = Reader::new(&plan, statements);
    let (mut gathering, mut kins, mut names) =
        (cohort::Gathering::default(), Vec::new(), Vec::new());
    for asked in &asked {
        let file = read(&asked.path).ok().unwrap();
        let made = reader.anew(asked, &file, reader.print(&file)).unwrap();
        kins.extend(made.kin.map(|kin| *kin));
        names.extend(made.page.map(|page| page.name));
        match made.came {
            Came::Project { record, spoken, line } => {
                assert!(line.unwrap().starts_with('{'));
                gathering.project(*record, &spoken);
            }
            Came::Refused(faults) => {
                let label = asked.standing.label().unwrap();
                gathering.refused(cohort::Refused { label, faults });
            }
            Came::Other(kind) => gathering.other(kind),
        }
    }
    assert_eq!(names.len(), 2);
    // Refused at the first look, a project by now: its label is in no key yet.
    let refused = asked.iter().find(|asked| asked.path == Path::new("broken.toml")).unwrap();
    let mended = text_of("broken.toml".to_owned(), JARDIN.into(), &setting.limits).ok().unwrap();
    let words = reader.anew(refused, &mended, reader.print(&mended)).err().unwrap();
    assert!(words.starts_with("A file whose name is withheld here was changed"), "{words}");
    let cohort = gathering.finish();
    let made = std::sync::Mutex::new(BTreeMap::new());
    let ended: Result<(), String> =
        batch::outputs(&plan, (&cohort, None), Some(&kins), &|name, content| {
            let mut bytes = Vec::new();
            content(&mut bytes).map_err(|error| error.to_string())?;
            made.lock().unwrap().insert(name.to_owned(), bytes);
            Ok(())
        });
    assert_eq!(ended, Ok(()));
    let made = made.into_inner().unwrap();
    for name in ["report.html", "report.md", "cohort.json", "projects.csv", "cohort.xlsx"] {
        assert!(made.get(name).is_some_and(|bytes| !bytes.is_empty()), "{name}");
    }
}

#[test]
fn a_result_is_known_again_by_what_it_is() {
    let page = Some(Path::new("letter.html"));
    assert_eq!(Kind::of_template("own.txt", page).ending(), "html");
    assert_eq!(Kind::of_template("own.xml", None).ending(), "html");
    assert_eq!(Kind::of_template("own.csv", None).ending(), "txt");
}
