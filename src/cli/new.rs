//! `germoir new`.

use super::arguments::{Common, New};
use super::setting::Setting;
use super::{Exit, Failure, decide, output};
use crate::descriptor::Project;
use crate::questionnaire::skeleton;

pub(super) fn run(command: New, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let shown = command.path.display().to_string();
    if command.path.exists() {
        let text = setting.phrases.tell("new-exists", [("name", shown.into())]);
        return Err(Failure::new(Exit::Usage, text));
    }
    let (text, done) = match &command.review {
        Some(project) => {
            let project = decide::project(project, "new-review", &setting)?;
            let reviewer = command.name.clone().unwrap_or_default();
            (review(&project, &reviewer, command.express, &setting), "new-review-written")
        }
        None => (descriptor(&command, &setting), "new-written"),
    };
    output::write_new(&command.path, text.as_bytes())
        .map_err(|error| Failure::new(Exit::Files, format!("{shown}: {error}")))?;
    if !setting.quiet {
        output::say(&setting.phrases.tell(done, [("name", shown.into())]));
    }
    Ok(Exit::Done)
}

fn descriptor(command: &New, setting: &Setting) -> String {
    let name = command.name.clone().unwrap_or_else(|| {
        let stem = command.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    });
    skeleton::project(&setting.catalogue, &setting.phrases, &name, command.express)
}

fn review(project: &Project, reviewer: &str, express: bool, setting: &Setting) -> String {
    let Setting { catalogue, phrases, today, .. } = setting;
    skeleton::review(catalogue, phrases, project, reviewer, *today, express)
}
