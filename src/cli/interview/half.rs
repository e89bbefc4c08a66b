//! Half an answer: the first level of a brake, kept in a hidden file beside the descriptor until
//! the second one is given. A descriptor holds both levels or none, so that an interruption between
//! the two would lose the first.

use std::path::{Path, PathBuf};

use crate::cli::deliver::people;
use crate::source::quoted;

/// The line that was typed for one question, and is not an answer yet.
pub(super) struct Half {
    file: PathBuf,
    /// The question, after its place in a descriptor.
    question: Option<String>,
    /// The line, until it is taken up again.
    line: Option<String>,
}

impl Half {
    /// What an earlier conversation about this descriptor has left.
    pub fn of(descriptor: &Path) -> Self {
        let name = descriptor.file_name().unwrap_or_default().to_string_lossy();
        let file = descriptor.with_file_name(format!(".{name}.half"));
        let table: Option<toml::Table> =
            std::fs::read_to_string(&file).ok().and_then(|text| text.parse().ok());
        let text = |key| Some(table.as_ref()?.get(key)?.as_str()?.to_owned());
        let (question, line) = (text("question"), text("line"));
        Self { file, question, line }
    }

    /// The line that was typed for this question, once.
    pub fn take(&mut self, question: &str) -> Option<String> {
        self.line.take_if(|_| self.question.as_deref() == Some(question))
    }

    /// Keeps a line until it is [forgotten](Self::forget). Where it cannot be written nothing is
    /// said: the answer itself goes into the same folder a moment later, and says what is wrong.
    pub fn keep(&mut self, question: &str, line: &str) {
        self.question = Some(question.to_owned());
        let text = format!("question = {}\nline = {}\n", quoted(question), quoted(line));
        let _ = people::update(&self.file, text.as_bytes());
    }

    /// Removes what was kept for this question: it is answered, or was gone back on.
    pub fn forget(&mut self, question: &str) {
        if self.question.as_deref() == Some(question) {
            (self.question, self.line) = (None, None);
            // Nothing depends on it: a line left behind is offered once more, no worse.
            let _ = std::fs::remove_file(&self.file);
        }
    }
}
