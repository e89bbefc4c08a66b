//! The two ends of the conversation: lines in, wrapped text out.
//!
//! At a terminal a line can be corrected; from a pipe each line is an answer.

use std::io::{BufRead, ErrorKind, IsTerminal, Read, Write};

use super::keyboard::Keyboard;
pub(in crate::cli) use super::keyboard::Line;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::setting::Setting;
use crate::document::safe;
use crate::questionnaire::Section;

/// The longest line that is taken, in bytes.
const LONGEST: u64 = 1024 * 1024;
/// Lines longer than this tire the eye, however wide the terminal.
const WIDEST: usize = 80;
/// On a narrower terminal, words would be cut.
const NARROWEST: usize = 20;

/// Somebody at the other end, or a pipe.
pub(in crate::cli) struct Talk<'a> {
    setting: &'a Setting,
    keyboard: Option<Keyboard>,
    failure: Option<std::io::Error>,
    /// What was given at the last prompt and could not be taken, to be corrected.
    left: String,
}

impl<'a> Talk<'a> {
    pub fn new(setting: &'a Setting) -> Self {
        let is_at = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        let can_edit = std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        let keyboard = if is_at && can_edit { Keyboard::new() } else { None };
        Self { setting, keyboard, failure: None, left: String::new() }
    }

    /// Whether lines are typed where they can be corrected, and not piped by a script.
    pub fn is_typed(&self) -> bool {
        self.keyboard.is_some()
    }

    /// Says a text, its lines no wider than the terminal.
    pub fn say(&mut self, text: &str) {
        let lines: Vec<String> = text
            .lines()
            .flat_map(|line| match line.starts_with("  ") {
                // A command to type stays whole.
                true => vec![line.to_owned()],
                false => self.wrapped(line, ""),
            })
            .collect();
        self.write(&format!("{}\n", lines.join("\n")));
    }

    /// Says a text from a descriptor, which may hold anything.
    pub fn say_theirs(&mut self, text: &str) {
        self.say(&safe::terminal(text));
    }

    pub fn heading(&mut self, section: &Section<'_>) {
        let language = self.setting.language();
        self.write("\n");
        self.say(&format!("== {} ==", section.title.get(language)));
        self.say(section.about.get(language));
    }

    /// One line of a numbered list.
    pub fn item(&mut self, number: usize, text: &str) {
        let lines = self.wrapped(&format!("{number:>3}  {text}"), "     ");
        self.write(&format!("{}\n", lines.join("\n")));
    }

    /// Asks, and waits for a line. Once writing has failed nobody is there to answer.
    pub fn line(&mut self, prompt: &str) -> Line {
        self.line_from(prompt, "")
    }

    /// Asks, with a text in the line that can be corrected. A line that was too odd to be taken is
    /// put there again by itself.
    pub fn line_from(&mut self, prompt: &str, initial: &str) -> Line {
        if self.failure.is_some() {
            return Line::End;
        }
        let left = std::mem::take(&mut self.left);
        let Some(keyboard) = &mut self.keyboard else { return self.piped(prompt) };
        let initial = if left.is_empty() { initial } else { &left };
        match keyboard.line(&format!("{prompt} "), &plain(initial)) {
            Line::Text(text) if text.len() as u64 > LONGEST => Line::TooLong,
            Line::Text(text) => Line::Text(plain(text.trim_end_matches(['\n', '\r']))),
            Line::NotText(text) => {
                self.left.clone_from(&text);
                Line::NotText(text)
            }
            line => line,
        }
    }

    fn piped(&mut self, prompt: &str) -> Line {
        self.write(&format!("{prompt} "));
        if self.failure.is_some() {
            return Line::End;
        }
        let mut bytes = Vec::new();
        let mut stdin = std::io::stdin().lock();
        let read = stdin.by_ref().take(LONGEST).read_until(b'\n', &mut bytes);
        match read {
            Err(error) => {
                self.failure = Some(error);
                Line::End
            }
            Ok(0) => {
                self.write("\n");
                Line::End
            }
            Ok(count) if count as u64 == LONGEST && !bytes.ends_with(b"\n") => {
                // The rest of it is no answer to what is asked next.
                let _ = stdin.skip_until(b'\n');
                Line::TooLong
            }
            Ok(_) => match String::from_utf8(bytes) {
                // What a person types shows the end of its own line; what a pipe holds does not.
                Ok(text) => Line::Text(plain(text.trim_end_matches(['\n', '\r']))),
                Err(_) => Line::NotText(String::new()),
            },
        }
    }

    /// Says why an answer was not saved, and waits: the answer is kept until then. False where it is
    /// given up.
    pub fn may_try_again(&mut self, failure: &Failure) -> bool {
        let phrases = &self.setting.phrases;
        output::say(&failure.words(phrases));
        let prompt = phrases.say("interview-prompt-again");
        loop {
            match self.line(&prompt) {
                Line::Text(line) if line.trim().is_empty() => return true,
                Line::Text(line) if line.trim() == "q" => return false,
                Line::Text(_) | Line::NotText(_) | Line::TooLong => {}
                Line::End | Line::Interrupted => return false,
            }
        }
    }

    /// How it ended: somebody who has left is no failure.
    pub fn ended(&self) -> Result<Exit, Failure> {
        match &self.failure {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(anyhow::anyhow!("{error}").into())
            }
            _ => Ok(Exit::Done),
        }
    }

    /// The columns to write in: those of the terminal as it is now.
    fn width(&self) -> usize {
        let now = self.keyboard.as_ref().and_then(|_| terminal_size::terminal_size());
        let columns = now.map_or(self.setting.width, |(columns, _)| usize::from(columns.0));
        columns.clamp(NARROWEST, WIDEST)
    }

    fn wrapped(&self, line: &str, indent: &str) -> Vec<String> {
        let options = crate::i18n::lines(self.width()).subsequent_indent(indent);
        textwrap::wrap(line, options).into_iter().map(|line| line.into_owned()).collect()
    }

    fn write(&mut self, text: &str) {
        let mut stdout = std::io::stdout().lock();
        let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
        if let Err(error) = written {
            self.failure.get_or_insert(error);
        }
    }
}

/// A text in lines no wider than the columns of a terminal; where there is none, in lines of the usual
/// width.
pub(super) fn filled(text: &str, columns: Option<usize>) -> String {
    let columns = columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST);
    textwrap::fill(text, crate::i18n::lines(columns))
}

/// A text without what a terminal would obey: keys such as arrows, which some terminals send as text,
/// and controls.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            let mut sequence = rest.clone();
            if matches!(sequence.next(), Some('[' | 'O')) {
                sequence.find(|c| ('@'..='~').contains(c));
                rest = sequence;
            }
        } else if matches!(c, '\n' | '\t') || !safe::acts(c) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{filled, plain};
    use crate::i18n::{Language, Phrases};

    #[test]
    fn what_is_said_of_an_interruption_fits_a_narrow_terminal() {
        for language in Language::ALL {
            for id in ["interview-interrupted", "interview-interrupted-unsaved"] {
                let words = Phrases::new(language).say(id);
                for columns in [40, 80] {
                    let lines = filled(&words, Some(columns));
                    assert!(lines.lines().all(|line| line.chars().count() <= columns), "{lines}");
                    assert_eq!(lines.split_whitespace().count(), words.split_whitespace().count());
                }
            }
        }
    }

    #[test]
    fn keys_that_came_as_text_are_no_text() {
        assert_eq!(plain("On aide\u{1b}[D\u{1b}[1;5Cxx\u{1b}"), "On aidexx");
        assert_eq!(plain("é\t« a »\n🌱\u{7}"), "é\t« a »\n🌱");
    }
}
