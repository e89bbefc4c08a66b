//! The two ends of the conversation: lines in, wrapped text out. No colour, no raw terminal.

use std::io::{BufRead, ErrorKind, Read, Write};

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

/// What came back.
pub(in crate::cli) enum Line {
    Text(String),
    /// The bytes are not UTF-8.
    NotText,
    End,
}

/// Somebody at the other end, or a pipe.
pub(in crate::cli) struct Talk<'a> {
    setting: &'a Setting,
    width: usize,
    failure: Option<std::io::Error>,
}

impl<'a> Talk<'a> {
    pub fn new(setting: &'a Setting) -> Self {
        Self { setting, width: setting.width.clamp(20, WIDEST), failure: None }
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
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().take(LONGEST).read_until(b'\n', &mut bytes);
        match read {
            Err(error) => {
                self.failure = Some(error);
                Line::End
            }
            Ok(0) => {
                self.write("\n");
                Line::End
            }
            Ok(_) => match String::from_utf8(bytes) {
                // What a person types shows the end of its own line; what a pipe holds does not.
                Ok(text) => Line::Text(text.trim_end_matches(['\n', '\r']).to_owned()),
                Err(_) => Line::NotText,
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
                Line::Text(_) | Line::NotText => {}
                Line::End => return false,
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

    fn wrapped(&self, line: &str, indent: &str) -> Vec<String> {
        let options = textwrap::Options::new(self.width).subsequent_indent(indent);
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
