//! What `blind` makes: copies without identities, and the list of them.

use super::format::Format;
use super::output::{Kind, Output};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::data;
use crate::descriptor::{self, Descriptor, Form, Project, Scale};
use crate::i18n::{Language, Phrases};
use crate::material::{Copied, Made};
use crate::panel::blind::{Copy, Identities, Key, Search, Vocabulary, draft, lint};
use crate::report::blind;
use crate::source::SourceFile;

/// What is asked of the copies.
pub struct Job<'j> {
    pub setting: &'j Setting,
    /// Places finer than this are taken out.
    pub finest: Scale,
    /// Words that give nobody away.
    pub allowed: &'j [String],
    /// Proposals of an earlier list that people ticked.
    pub ticked: &'j [Ticked],
    /// Words that everybody uses: those of the catalogue.
    pub common: Vocabulary,
}

/// A proposal that somebody ticked.
#[derive(Debug)]
pub struct Ticked {
    /// The name of the copy.
    file: String,
    path: String,
    text: String,
    /// As it stands on the list by now: people may have written another.
    proposal: String,
}

/// The proposals that are ticked on a list, which is the sheet of an earlier run; `None` for any other
/// sheet.
pub fn ticked(lines: &[(usize, Vec<String>)]) -> Option<Vec<Ticked>> {
    let (_, heads) = lines.first()?;
    let place = |id: &str| {
        let names = Language::ALL.map(|one| Phrases::new(one).say(&format!("column-{id}")));
        heads.iter().position(|head| names.iter().any(|name| name == head.trim()))
    };
    let [file, path, text, proposal, tick] =
        [place("file")?, place("key")?, place("text")?, place("proposal")?, place("tick")?];
    let rows = lines[1..].iter().filter_map(|(_, cells)| {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim()).to_owned();
        let name = cell(file);
        let is_ticked = !cell(tick).is_empty();
        is_ticked.then(|| Ticked {
            file: name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(),
            path: cell(path),
            text: cell(text),
            proposal: cell(proposal),
        })
    });
    Some(rows.collect())
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
        let search =
            Search { identities, finest, allowed: self.allowed, common: &self.common, phrases };
        let (copy, taken) = self.taken(copy, &identities.id, search);
        let made = match (made, taken) {
            (made, 0) => made,
            (Made::Written { replaced }, taken) => Made::Written { replaced: replaced + taken },
            (Made::Kept | Made::KeptOld, replaced) => Made::Written { replaced },
        };
        let fingerprint = self.fingerprint(&copy).ok_or_else(failed)?;
        let is_written = matches!(made, Made::Written { .. });
        // What people ticked is theirs, and stays when the copies are made again.
        let corrected = !is_written || taken > 0;
        let copies = &mut key.entry(&project.id).copies;
        if !copies.iter().any(|known| known.copy == fingerprint) {
            copies.push(Copy { original, copy: fingerprint, corrected });
        }
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

    /// A copy with what was ticked for it put in the place of what gives somebody away, and how often.
    fn taken(&self, copy: SourceFile, id: &str, search: Search<'_>) -> (SourceFile, usize) {
        let name = name_of(id);
        let ticked: Vec<&Ticked> = self.ticked.iter().filter(|one| one.file == name).collect();
        if ticked.is_empty() {
            return (copy, 0);
        }
        let mut text = copy.text().to_owned();
        let mut leaks = lint(&copy, search);
        leaks.sort_by_key(|leak| std::cmp::Reverse(leak.span));
        let mut count = 0;
        for leak in leaks {
            let is_it = |one: &&&Ticked| one.path == leak.path && one.text == leak.text;
            let Some(one) = ticked.iter().find(is_it) else { continue };
            // Quotation marks and the like would end the text that they are written into.
            let harmless = |c: char| !c.is_control() && !"\"'\\".contains(c);
            let proposal: String = one.proposal.chars().filter(|c| harmless(*c)).collect();
            let range = copy.range(leak.span);
            if text.get(range.clone()) == Some(leak.text.as_str()) {
                text.replace_range(range, &proposal);
                count += 1;
            }
        }
        (SourceFile::new(copy.name(), text), count)
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
