//! The file behind the conversation: whole after every answer, whatever interrupts.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::cli::setting::Setting;
use crate::cli::{Exit, Failure, input, output};
use crate::descriptor::{self, Descriptor, Form};
use crate::diagnostic::Severity;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::{Ask, Reply};
use crate::report::problem::{located, rendered};
use crate::source::SourceFile;

/// Held while a file is written, so that an interruption waits for it.
static WRITING: Mutex<()> = Mutex::new(());

/// What a shell expects of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// On Ctrl-C, or when the terminal closes, ends between two writings and says so.
pub(super) fn stop_politely(setting: &Setting) {
    let words = setting.phrases.say("interview-interrupted");
    // A second handler is refused: the first one does the same.
    let _ = ctrlc::set_handler(move || {
        let _quiet = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        output::say(&format!("\n{words}"));
        std::process::exit(INTERRUPTED);
    });
}

/// A descriptor and the file that holds it.
pub(super) struct Saved<'a> {
    pub path: &'a Path,
    pub draft: Draft,
    setting: &'a Setting,
}

impl<'a> Saved<'a> {
    /// A new file: valid from here on, with fillers for what is not answered yet.
    pub fn new(path: &'a Path, name: &str, setting: &'a Setting) -> Result<Self, Failure> {
        let filler = setting.phrases.say("new-summary");
        let draft = Draft::new(name, &filler, "unknown", Some(setting.language().tag()));
        let saved = Self { path, draft, setting };
        saved.write(&saved.draft)?;
        Ok(saved)
    }

    /// A file that is there: a valid project.
    pub fn read(path: &'a Path, setting: &'a Setting) -> Result<Self, Failure> {
        let file = input::read(path, &setting.limits)
            .map_err(|refusal| Failure::new(refusal.exit, refusal.words(path, setting)))?;
        if let Some(words) = errors(path, &file, setting) {
            return Err(Failure::new(Exit::Invalid, words));
        }
        match Draft::parse(file.text()) {
            Some(draft) => Ok(Self { path, draft, setting }),
            None => {
                let name = path.display().to_string();
                let words = setting.phrases.tell("interview-unreadable", [("name", name.into())]);
                Err(Failure::new(Exit::Invalid, words))
            }
        }
    }

    /// Writes an answer into the file. What would make the file invalid is not written: its
    /// problems come back in words.
    pub fn put(&mut self, ask: &Ask<'_>, reply: &Reply) -> Result<Result<(), String>, Failure> {
        let mut draft = self.draft.clone();
        draft.set(ask, reply);
        let file = SourceFile::new(self.path.display().to_string(), draft.text());
        if let Some(words) = errors(self.path, &file, self.setting) {
            return Ok(Err(words));
        }
        self.write(&draft)?;
        self.draft = draft;
        Ok(Ok(()))
    }

    fn write(&self, draft: &Draft) -> Result<(), Failure> {
        let _guard = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        output::write_whole(self.path, draft.text().as_bytes())
            .map_err(|error| Failure::new(Exit::Files, format!("{}: {error}", self.path.display())))
    }
}

/// Why a file is no valid project, in words.
fn errors(path: &Path, file: &SourceFile, setting: &Setting) -> Option<String> {
    let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
    let reading =
        descriptor::read(file, Form::Toml, &setting.catalogue, setting.today, stem.as_deref());
    match reading.descriptor {
        Some(Descriptor::Project(_)) => None,
        Some(_) => {
            let name = path.display().to_string();
            Some(setting.phrases.tell("interview-not-a-project", [("name", name.into())]))
        }
        None => {
            let problems: Vec<_> = reading
                .problems
                .into_iter()
                .filter(|problem| problem.code.severity == Severity::Error)
                .collect();
            let files = std::slice::from_ref(file);
            let words = located(&problems, files, &setting.phrases);
            Some(rendered(&words, files, &setting.phrases, setting.colour_errors, setting.width))
        }
    }
}
