//! What was decided on the page, as the files that `germoir decide` makes of it.

use std::path::Path;

use germoir::descriptor::{Descriptor, Kind, Project};
use germoir::intake::{Told, Wants};
use germoir::making::decide::{Job, Said, decided_on, keep_until, kind_of};
use germoir::making::{Output, Unmade};
use germoir::source::shown;
use serde::Deserialize;

use crate::answer::words;
use crate::files::Files;
use crate::request::{File, Request};

/// What people say of their decision about one project.
#[derive(Clone, Deserialize)]
pub struct Decided {
    project: String,
    by: String,
    /// A day, or nothing for today.
    #[serde(default)]
    date: String,
    outcome: String,
    reason: String,
    /// A day, or nothing.
    keep_until: String,
    /// Whether it takes the place of one that came with the files.
    #[serde(default)]
    replace: bool,
}

/// What became of what was decided.
#[derive(Default)]
pub struct Noted {
    /// The decisions by themselves.
    pub files: Vec<(String, Vec<u8>)>,
    /// The projects that they are about.
    pub projects: Vec<String>,
    /// What is to be said of it.
    pub said: Vec<String>,
}

/// The request with each decision in the folder of its project, in the place of one that has the same
/// name there; what is to be said of them. One about a project that is
/// not among the files is passed by.
pub fn read(request: &mut Request) -> Noted {
    if request.decided.is_empty() {
        return Noted::default();
    }
    let files = Files::of(request);
    let gathered = files.gathered(Wants::projects("decide"), Told::Holders, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        Some(((given.path, project), String::new()))
    });
    let projects = gathered.items();
    let (mut made, mut noted, mut said) = (Vec::new(), Vec::new(), Vec::new());
    for decided in &request.decided {
        let of = projects.iter().find(|(_, project)| project.id == decided.project);
        let Some((path, project)) = of else { continue };
        match written(decided, project, request) {
            Ok(output) => {
                let place = path.with_file_name(&output.name);
                match refused(&place, decided, &files, request) {
                    Some(refusal) => said.push(refusal),
                    None => {
                        noted.push(project.id.clone());
                        made.push((place, output.bytes));
                    }
                }
            }
            Err(unmade) => said.push(words(unmade, &request.setting.phrases)),
        }
    }
    request.files.retain(|file| made.iter().all(|(path, _)| *path != file.path));
    let file =
        |(path, bytes): &(_, Vec<u8>)| File { path: Clone::clone(path), bytes: bytes.clone() };
    request.files.extend(made.iter().map(file));
    let named = made.into_iter().map(|(path, bytes)| (path.to_string_lossy().into_owned(), bytes));
    Noted { files: named.collect(), projects: noted, said }
}

/// Why a decision may not stand in a place: another one came with the files and is not to go, or
/// something else did.
fn refused(
    place: &Path,
    decided: &Decided,
    files: &Files<'_>,
    request: &Request,
) -> Option<String> {
    if !files.paths.iter().any(|path| path == place) {
        return None;
    }
    let setting = &request.setting;
    let there = files.read(place).ok().and_then(|file| kind_of(&file, setting));
    let id = match there {
        Some(Kind::Decision) if decided.replace => return None,
        Some(Kind::Decision) => "decide-exists",
        _ => "decide-other-file",
    };
    Some(setting.phrases.tell(id, [("name", shown(place).into())]))
}

fn written(decided: &Decided, project: &Project, request: &Request) -> Result<Output, Unmade> {
    let setting = &request.setting;
    let keep = Some(decided.keep_until.as_str()).filter(|day| !day.is_empty());
    let on = Some(decided.date.as_str()).filter(|day| !day.is_empty());
    let on = on.map_or(Ok(setting.today), |day| decided_on(day, setting))?;
    let said = Said {
        outcome: decided.outcome.trim().to_owned(),
        by: decided.by.trim().to_owned(),
        reason: decided.reason.trim().to_owned(),
        assessment: None,
        keep_until: keep.map(|day| keep_until(day, on)).transpose()?,
    };
    Job::new(project, &request.profile("funder"), on, setting).made(said).map(|(output, _)| output)
}
