//! The file behind the conversation: whole after every answer, whatever interrupts.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::{half, keyboard};
use crate::cli::deliver::people;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::setting::Setting;
use crate::cli::{output, reading};
use crate::descriptor::{self, Descriptor, Form, version_of};
use crate::diagnostic::Severity;
use crate::material::problem::located;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::{Ask, Reply};
use crate::report::problem::rendered;
use crate::source::{SourceFile, shown};

/// Held while a file is written, so that an interruption waits for it.
static WRITING: Mutex<()> = Mutex::new(());

/// Whether an answer was given that could not be written yet.
static UNSAVED: AtomicBool = AtomicBool::new(false);

/// What a shell expects of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// What is said of an interruption: where all is saved, and where one answer is not.
static WORDS: OnceLock<[String; 2]> = OnceLock::new();

/// On Ctrl-C, or when the terminal closes, ends between two writings and says so.
pub(super) fn stop_politely(setting: &Setting) {
    let words = ["interview-interrupted", "interview-interrupted-unsaved"];
    // A conversation is held once in a run.
    let _ = WORDS.set(words.map(|id| setting.phrases.say(id)));
    // A second handler is refused: the first one does the same.
    let _ = ctrlc::set_handler(|| {
        if !keyboard::has_ended() {
            interrupted();
        }
    });
}

/// Ends the program between two writings. What was being typed is kept for the next time.
pub(super) fn interrupted() -> ! {
    let _quiet = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    half::keep_unfinished();
    keyboard::restore();
    let [all_saved, one_unsaved] =
        WORDS.get().map_or(["", ""], |words| words.each_ref().map(|words| words.as_str()));
    let words = if UNSAVED.load(Ordering::Relaxed) { one_unsaved } else { all_saved };
    let columns = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
    output::say(&format!("\n{}", super::talk::filled(words, columns)));
    std::process::exit(INTERRUPTED);
}

/// A descriptor and the file that holds it.
pub(super) struct Saved<'a> {
    pub path: &'a Path,
    pub draft: Draft,
    /// The text of the file as it was last read or written here.
    known: String,
    setting: &'a Setting,
    /// The places of the answers that were chosen on words which have changed since.
    pub changed: HashSet<String>,
}

impl<'a> Saved<'a> {
    /// A new file: valid from here on, with fillers for what is not answered yet.
    pub fn new(path: &'a Path, name: &str, setting: &'a Setting) -> Result<Self, Failure> {
        let filler = setting.phrases.say("new-summary");
        let version = version_of(&setting.catalogue);
        let language = Some(setting.language().tag());
        let draft = Draft::new(None, name, &filler, "unknown", language, version);
        let known = draft.text();
        write(path, &known, people::create)?;
        Ok(Self { path, draft, known, setting, changed: HashSet::new() })
    }

    /// Names whoever reads, in a reading that is there and has no name yet.
    pub fn name_reader(path: &Path, name: &str, setting: &Setting) -> Result<(), Failure> {
        let file = reading::read(path, &setting.limits)
            .map_err(|refusal| Failure::unread(path, refusal))?;
        let mut draft = Draft::parse(file.text()).ok_or_else(|| Self::unreadable(path))?;
        draft.carry("review.reviewer", &name.into());
        write(path, &draft.text(), people::update)
    }

    /// A file that is there: a valid project, or a reading of one.
    pub fn read(path: &'a Path, setting: &'a Setting) -> Result<Self, Failure> {
        let file = reading::read(path, &setting.limits)
            .map_err(|refusal| Failure::unread(path, refusal))?;
        if let Some(words) = errors(path, &file, setting) {
            return Err(Failure::told(Exit::Invalid, words));
        }
        match Draft::parse(file.text()) {
            Some(draft) => {
                let known = file.text().to_owned();
                Ok(Self { path, draft, known, setting, changed: HashSet::new() })
            }
            None => Err(Self::unreadable(path)),
        }
    }

    fn unreadable(path: &Path) -> Failure {
        let name = shown(path);
        let facts = [("name", name.into()), ("typed", output::typed(path).into())];
        Failure::about(Exit::Invalid, "interview-unreadable", facts)
    }

    /// Writes an answer into the file. What would make the file invalid is not written: its
    /// problems come back in words.
    pub fn put(&mut self, ask: &Ask<'_>, reply: &Reply) -> Result<Result<(), String>, Failure> {
        let put = self.written(ask, reply);
        UNSAVED.store(put.is_err(), Ordering::Relaxed);
        put
    }

    fn written(&mut self, ask: &Ask<'_>, reply: &Reply) -> Result<Result<(), String>, Failure> {
        self.follow()?;
        let mut draft = self.draft.clone();
        draft.set(ask, reply);
        // The version is of all levels at once: it is that of today once none is left of before.
        if self.changed.iter().all(|place| *place == ask.dotted()) {
            draft.set_answered_on(version_of(&self.setting.catalogue));
        }
        let text = draft.text();
        let file = SourceFile::new(shown(self.path), text.clone()).within(&self.setting.limits);
        if let Some(words) = errors(self.path, &file, self.setting) {
            return Ok(Err(words));
        }
        write(self.path, &text, people::update)?;
        (self.draft, self.known) = (draft, text);
        Ok(Ok(()))
    }

    /// Takes in what somebody has written into the file since it was last seen, such as a second
    /// window. A file that was taken away is simply written again.
    fn follow(&mut self) -> Result<(), Failure> {
        let Self { path, setting, .. } = *self;
        if !path.exists() {
            return Ok(());
        }
        let file = reading::read(path, &setting.limits)
            .map_err(|refusal| Failure::unread(path, refusal))?;
        if file.text() == self.known {
            return Ok(());
        }
        let name = [("name", shown(path).into())];
        if let Some(words) = errors(path, &file, setting) {
            let broken = setting.phrases.tell("interview-broken-elsewhere", name);
            return Err(Failure::told(Exit::Invalid, format!("{broken}\n{words}")));
        }
        self.draft = Draft::parse(file.text()).ok_or_else(|| Self::unreadable(path))?;
        self.known = file.text().to_owned();
        setting.say("interview-changed-elsewhere", name);
        Ok(())
    }
}

/// Writes the file in one step, an interruption waiting for it.
fn write(
    path: &Path,
    text: &str,
    how: impl Fn(&Path, &[u8]) -> std::io::Result<()>,
) -> Result<(), Failure> {
    let _guard = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    how(path, text.as_bytes()).map_err(|error| Failure::of_file(path, &error))
}

/// Why a file is no valid project or reading, in words.
pub(super) fn errors(path: &Path, file: &SourceFile, setting: &Setting) -> Option<String> {
    let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
    let reading =
        descriptor::read(file, Form::Toml, &setting.catalogue, setting.today, stem.as_deref());
    match reading.descriptor {
        Some(Descriptor::Project(_) | Descriptor::Review(_)) => None,
        Some(_) => {
            let name = shown(path);
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
