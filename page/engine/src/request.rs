//! What a page asks: a line of JSON, and behind it the bytes of the files that it names.

use std::borrow::Cow;
use std::path::PathBuf;

use germoir::catalogue::{Profile, builtin, profile};
use germoir::i18n::{Language, Phrases};
use germoir::making::Setting;
use germoir::source::Limits;
use serde::Deserialize;
use serde::de::Error;

use crate::decided::Decided;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// The questions of the questionnaire.
    Form,
    /// What the answers come to so far, and what is noticed in them.
    Going,
    /// A descriptor as the form's own answers.
    Open,
    /// What a bearer takes along.
    Bearer,
    /// What somebody reads of applications.
    Screen,
    /// What somebody reads who accompanies many.
    Cohort,
}

#[derive(Deserialize)]
struct Head {
    ask: Ask,
    language: String,
    today: String,
    #[serde(default)]
    express: bool,
    #[serde(default)]
    files: Vec<Named>,
    #[serde(default)]
    decided: Vec<Decided>,
    /// Whether it is answered as in a terminal, where commands can be typed.
    #[serde(default)]
    terminal: bool,
}

#[derive(Deserialize)]
struct Named {
    name: String,
    size: usize,
}

/// A file by its name.
pub struct File {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

pub struct Request {
    pub ask: Ask,
    pub is_express: bool,
    pub files: Vec<File>,
    /// What was decided about some of them on the page.
    pub decided: Vec<Decided>,
    pub setting: Setting,
}

impl Request {
    /// # Errors
    ///
    /// Where the bytes are no request.
    pub fn parse(asked: &[u8]) -> Result<Self, serde_json::Error> {
        let end = asked.iter().position(|byte| *byte == b'\n').unwrap_or(asked.len());
        let (head, mut rest) = asked.split_at(end);
        rest = rest.get(1..).unwrap_or_default();
        let head: Head = serde_json::from_slice(head)?;
        let files = head.files.into_iter().map(|Named { name, size }| {
            let (bytes, after) = rest.split_at(size.min(rest.len()));
            rest = after;
            File { path: name.into(), bytes: bytes.to_vec() }
        });
        let files = files.collect();
        let language = Language::from_locale(&head.language).unwrap_or(Language::English);
        let phrases = Phrases::new(language);
        let setting = Setting {
            phrases: if head.terminal { phrases } else { phrases.without_terminal() },
            today: head.today.parse().map_err(serde_json::Error::custom)?,
            catalogue: Cow::Borrowed(builtin::catalogue()),
            width: 80,
            colour: false,
            colour_errors: false,
            quiet: false,
            force: false,
            plain: false,
            limits: Limits::default(),
        };
        Ok(Self { ask: head.ask, is_express: head.express, files, decided: head.decided, setting })
    }

    /// One of the program's own profiles.
    pub fn profile(&self, name: &str) -> Profile {
        let file = profile::source(name).expect("the profile is the program's own");
        profile::parse(&file, &self.setting.catalogue).expect("the profile is sound")
    }
}
