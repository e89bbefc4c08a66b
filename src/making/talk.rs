//! The two ends of the conversation: lines in, wrapped text out. No colour, no raw terminal.

use std::io::{Error, Result};

use super::setting::Setting;
use crate::document::safe;
use crate::i18n::lines;
use crate::questionnaire::Section;

/// Lines longer than this tire the eye, however wide the terminal.
const WIDEST: usize = 80;

/// What came back.
pub enum Line {
    Text(String),
    /// The bytes are not UTF-8.
    NotText,
    End,
}

/// What a conversation goes through: a terminal, or a pipe.
pub trait Ends {
    /// Reads a line with its end; no bytes where nothing more comes.
    ///
    /// # Errors
    ///
    /// Where reading fails.
    fn line(&mut self) -> Result<Vec<u8>>;

    /// # Errors
    ///
    /// Where writing fails.
    fn write(&mut self, text: &str) -> Result<()>;

    /// Says something beside the conversation.
    fn aside(&mut self, text: &str);
}

/// A conversation with the person, or the pipe, at the other end.
pub struct Talk<'a> {
    setting: &'a Setting,
    width: usize,
    ends: &'a mut dyn Ends,
    /// Why it broke off: a reader who has left is among the reasons.
    pub failure: Option<Error>,
}

impl<'a> Talk<'a> {
    pub fn new(ends: &'a mut dyn Ends, setting: &'a Setting) -> Self {
        Self { setting, width: setting.width.clamp(20, WIDEST), ends, failure: None }
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
        self.write(&format!("{prompt} "));
        if self.failure.is_some() {
            return Line::End;
        }
        match self.ends.line() {
            Err(error) => {
                self.failure = Some(error);
                Line::End
            }
            Ok(bytes) if bytes.is_empty() => {
                self.write("\n");
                Line::End
            }
            // What a person types shows the end of its own line; what a pipe holds does not.
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Line::Text(text.trim_end_matches(['\n', '\r']).to_owned()),
                Err(_) => Line::NotText,
            },
        }
    }

    /// Says why an answer was not saved, and waits: the answer is kept until then. False where it is
    /// given up.
    pub fn may_try_again(&mut self, why: &str) -> bool {
        self.ends.aside(why);
        let prompt = self.setting.phrases.say("interview-prompt-again");
        loop {
            match self.line(&prompt) {
                Line::Text(line) if line.trim().is_empty() => return true,
                Line::Text(line) if line.trim() == "q" => return false,
                Line::Text(_) | Line::NotText => {}
                Line::End => return false,
            }
        }
    }

    fn wrapped(&self, line: &str, indent: &str) -> Vec<String> {
        let options = lines(self.width).subsequent_indent(indent);
        textwrap::wrap(line, options).into_iter().map(|line| line.into_owned()).collect()
    }

    fn write(&mut self, text: &str) {
        if let Err(error) = self.ends.write(text) {
            self.failure.get_or_insert(error);
        }
    }
}
