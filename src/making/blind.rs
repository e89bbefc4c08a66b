//! What `blind` makes: copies without identities, and the list of them.

use super::format::Format;
use super::output::{Kind, Output};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::data;
use crate::descriptor::{self, Descriptor, Form, Project, Scale};
use crate::material::{Copied, Made};
use crate::panel::blind::{Copy, Identities, Key, Search, draft, lint};
use crate::report::blind;
use crate::source::SourceFile;

/// What is asked of the copies.
pub struct Job<'j> {
    pub setting: &'j Setting,
    /// Places finer than this are taken out.
    pub finest: Scale,
    /// Words that give nobody away.
    pub allowed: &'j [String],
}

/// The copy that is there, which people have corrected.
pub struct Corrected {
    pub copy: SourceFile,
    /// The fingerprint of the original that it was made from.
    pub original: String,
    /// Whether the original has changed since.
    pub is_old: bool,
}

/// A copy, to be written where `output` holds it.
pub struct Copying {
    pub copied: Copied,
    pub output: Option<Output>,
}

impl Job<'_> {
    /// Whom a copy of a project would be by, and under what name it goes.
    pub fn identities(&self, project: &Project, key: &mut Key) -> Identities {
        Identities::of(project, key, self.finest, &self.setting.phrases)
    }

    /// One copy, entered in the key. `name` is how its file is called in the list.
    ///
    /// # Errors
    ///
    /// Where the project cannot be copied: in words.
    pub fn one(
        &self,
        (project, file): (&Project, &SourceFile),
        identities: &Identities,
        name: &str,
        corrected: Option<Corrected>,
        key: &mut Key,
    ) -> Result<Copying, String> {
        let (phrases, finest) = (&self.setting.phrases, self.finest);
        let failed = || {
            let original = file.name().to_owned();
            phrases.tell("blind-not-copied", [("name", original.into())])
        };
        let (made, copy, original) = match corrected {
            Some(Corrected { copy, original, is_old: true }) => (Made::KeptOld, copy, original),
            Some(Corrected { copy, original, is_old: false }) => (Made::Kept, copy, original),
            None => {
                let draft = draft(file.text(), identities, finest, phrases).ok_or_else(failed)?;
                let made = Made::Written { replaced: draft.replaced };
                (made, SourceFile::new(name, draft.text), project.fingerprint.clone())
            }
        };
        let fingerprint = self.fingerprint(&copy).ok_or_else(failed)?;
        let is_written = matches!(made, Made::Written { .. });
        let copies = &mut key.entry(&project.id).copies;
        if !copies.iter().any(|known| known.copy == fingerprint) {
            copies.push(Copy { original, copy: fingerprint, corrected: !is_written });
        }
        let search = Search { identities, finest, allowed: self.allowed, phrases };
        let leaks = lint(&copy, search);
        let pseudonym = identities.id.clone();
        let output = is_written.then(|| Output {
            name: name_of(&pseudonym),
            // What people correct in them holds no mark: the manifest alone tells copies again.
            kind: Kind::Unmarked,
            bytes: copy.text().to_owned().into_bytes(),
        });
        Ok(Copying { copied: Copied { file: name.to_owned(), pseudonym, made, leaks }, output })
    }

    /// The fingerprint of a copy; `None` where it is not a valid project.
    pub fn fingerprint(&self, copy: &SourceFile) -> Option<String> {
        let Setting { catalogue, today, .. } = self.setting;
        let reading = descriptor::read(copy, Form::Toml, catalogue, *today, None);
        match reading.descriptor {
            Some(Descriptor::Project(project)) => Some(project.fingerprint),
            _ => None,
        }
    }

    /// The text of the key.
    pub fn key(&self, key: &Key) -> String {
        key.written(&self.setting.phrases.say("blind-key-warning"))
    }

    /// The list of copies and leaks.
    ///
    /// # Errors
    ///
    /// When a workbook cannot be written.
    pub fn list(&self, copies: &[Copied], format: Format) -> Result<Vec<u8>, Unmade> {
        let doc = || blind::document(copies, &self.setting.phrases);
        format.written(doc, || data::blind::json(copies), true, self.setting)
    }
}

/// The file of a copy.
pub fn name_of(pseudonym: &str) -> String {
    format!("{pseudonym}.toml")
}
