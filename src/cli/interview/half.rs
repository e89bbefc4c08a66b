//! Half an answer, kept in a hidden file beside the descriptor: the first level of a brake until the
//! second one is given, or a text that was being typed when the terminal closed.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::keyboard;
use crate::cli::deliver::people;
use crate::cli::folder::{Folder, is_mine};
use crate::source::tree::Value;
use crate::source::{SourceFile, parse_toml, quoted};

/// The longest half of an answer that is taken up, in bytes.
const LONGEST: u64 = 1 << 20;

/// The line that was typed for one question, and is not an answer yet.
pub(super) struct Half {
    file: PathBuf,
    /// The question, after its place in a descriptor.
    question: Option<String>,
    /// The line, until it is taken up again.
    line: Option<String>,
    /// The text that was being typed, until it stands in the line again.
    draft: Option<String>,
}

/// The file for half an answer, and the question that is being asked.
static ASKED: Mutex<Option<(PathBuf, String)>> = Mutex::new(None);

/// Keeps what was being typed when the conversation ended.
pub(super) fn keep_unfinished() {
    let text = keyboard::unfinished();
    let asked = ASKED.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((file, question)) = asked.filter(|_| !text.trim().is_empty()) {
        let text = format!("question = {}\ndraft = {}\n", quoted(&question), quoted(&text));
        let _ = people::update_own(&file, text.as_bytes());
    }
}

impl Half {
    /// What an earlier conversation about this descriptor has left.
    pub fn of(descriptor: &Path) -> Self {
        let name = descriptor.file_name().unwrap_or_default().to_string_lossy();
        let file = descriptor.with_file_name(format!(".{name}.half"));
        let kept = SourceFile::new("half", own_text(&file).unwrap_or_default());
        let (table, mistakes) = parse_toml(&kept);
        let text = |key| match &table.get(key)?.value {
            Value::Text(text) if mistakes.is_empty() => Some(text.clone().into_owned()),
            _ => None,
        };
        let (question, line, draft) = (text("question"), text("line"), text("draft"));
        Self { file, question, line, draft }
    }

    /// The line that was typed for this question, once.
    pub fn take(&mut self, question: &str) -> Option<String> {
        self.line.take_if(|_| self.question.as_deref() == Some(question))
    }

    /// The line that waits for its second half at this question.
    pub fn waiting(&self, question: &str) -> Option<&str> {
        self.line.as_deref().filter(|_| self.question.as_deref() == Some(question))
    }

    /// The text that was being typed for this question, once; from here on what is typed is for it.
    pub fn asks(&mut self, question: &str) -> Option<String> {
        let asked = Some((self.file.clone(), question.to_owned()));
        *ASKED.lock().unwrap_or_else(PoisonError::into_inner) = asked;
        self.draft.take_if(|_| self.question.as_deref() == Some(question))
    }

    /// Keeps a line until it is [forgotten](Self::forget). Where it cannot be written nothing is
    /// said: the answer itself goes into the same folder a moment later, and says what is wrong.
    pub fn keep(&mut self, question: &str, line: &str) {
        self.question = Some(question.to_owned());
        let text = format!("question = {}\nline = {}\n", quoted(question), quoted(line));
        let _ = people::update_own(&self.file, text.as_bytes());
    }

    /// Removes what was kept for this question: it is answered, or was gone back on.
    pub fn forget(&mut self, question: &str) {
        if self.question.as_deref() == Some(question) {
            (self.question, self.line, self.draft) = (None, None, None);
            // Nothing depends on it: a line left behind is offered once more, no worse.
            let _ = std::fs::remove_file(&self.file);
        }
    }
}

/// What a file says that this user has written: no link, and nobody else's words.
fn own_text(path: &Path) -> Option<String> {
    let file = Folder::of(path).ok()?.read(path.file_name()?).ok().filter(is_mine)?;
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_line_is_kept_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let descriptor = folder.path().join("a.toml");
        Half::of(&descriptor).keep("brakes.fear", "3 \"a lot\"");
        let mut half = Half::of(&descriptor);
        assert_eq!(half.take("brakes.other"), None);
        assert_eq!(half.take("brakes.fear").as_deref(), Some("3 \"a lot\""));
        half.forget("brakes.fear");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_that_was_laid_at_its_name_is_not_followed() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let (victim, laid) = (folder.path().join("victim"), folder.path().join(".a.toml.half"));
        let text = "question = \"brakes.fear\"\nline = \"3\"\n";
        fs::write(&victim, text).unwrap();
        symlink("victim", &laid).unwrap();
        let mut half = Half::of(&folder.path().join("a.toml"));
        assert_eq!(half.take("brakes.fear"), None);
        half.keep("brakes.fear", "4");
        assert_eq!(fs::read_to_string(&victim).unwrap(), text);
        half.forget("brakes.fear");
        assert!(victim.exists() && !laid.exists());
    }
}
