//! What a page is given: a line of JSON that names outputs, and behind it their bytes.

use std::io::{Cursor, Write};

use germoir::i18n::Phrases;
use germoir::making::{Output, Unmade};
use serde::Serialize;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// Named outputs, and what is said beside them.
#[derive(Default)]
pub struct Answer {
    pub outputs: Vec<Named>,
    pub said: Vec<String>,
}

/// An output, and in words what it is; empty where nobody is shown it by itself.
pub struct Named {
    pub name: String,
    pub about: String,
    pub bytes: Vec<u8>,
}

#[derive(Serialize)]
struct Head<'h> {
    outputs: Vec<Line<'h>>,
    said: &'h [String],
}

#[derive(Serialize)]
struct Line<'h> {
    name: &'h str,
    about: &'h str,
    size: usize,
}

impl Answer {
    /// Nothing but a sentence.
    pub fn said(words: String) -> Self {
        Self { outputs: Vec::new(), said: vec![words] }
    }

    pub fn add(&mut self, name: impl Into<String>, about: String, bytes: impl Into<Vec<u8>>) {
        self.outputs.push(Named { name: name.into(), about, bytes: bytes.into() });
    }

    /// What the page itself reads.
    pub fn own(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.add(name, String::new(), bytes);
    }

    /// An output as a file of this name, or why there is none.
    pub fn put(
        &mut self,
        (name, about): (&str, &str),
        made: Result<Output, Unmade>,
        command: &str,
        phrases: &Phrases,
    ) {
        match made.and_then(|output| output.in_file(command)) {
            Ok(output) => self.add(name, phrases.say(about), output.bytes),
            Err(unmade) => self.said.push(words(unmade, phrases)),
        }
    }

    /// Everything so far as one download.
    pub fn zipped(&mut self, name: &str, about: String) {
        match zip(&self.outputs) {
            Ok(bytes) => self.outputs.insert(0, Named { name: name.to_owned(), about, bytes }),
            Err(error) => self.said.push(error.to_string()),
        }
    }

    pub fn written(&self) -> Vec<u8> {
        let outputs = self.outputs.iter().map(|Named { name, about, bytes }| Line {
            name,
            about,
            size: bytes.len(),
        });
        let outputs = outputs.collect();
        let head = Head { outputs, said: &self.said };
        let mut out = serde_json::to_vec(&head).expect("names and sentences are JSON");
        out.push(b'\n');
        self.outputs.iter().for_each(|made| out.extend_from_slice(&made.bytes));
        out
    }
}

pub fn words(unmade: Unmade, phrases: &Phrases) -> String {
    match unmade {
        Unmade::Phrase { id, facts, .. } => {
            phrases.find(id, facts).unwrap_or_else(|| id.to_owned())
        }
        Unmade::Unexpected(error) => error.to_string(),
    }
}

/// The day of the files in it is always the same, so that the same outputs have the same bytes.
fn zip(outputs: &[Named]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for Named { name, bytes, .. } in outputs {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
