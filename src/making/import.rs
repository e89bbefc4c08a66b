//! What `import` makes: descriptors, from the answers of filled-in forms.

use std::collections::HashMap;

use super::output::{Kind, Output};
use super::setting::Setting;
use super::words::told;
use crate::descriptor::{self, Descriptor, Form, version_of};
use crate::document::safe;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::import::{Entry, Trouble};
use crate::questionnaire::{Ask, Cell, Reply, Row};
use crate::source::{Limits, SourceFile};

/// A trouble in words: file, row, column, reason.
pub fn words(trouble: &Trouble, file: &str, setting: &Setting) -> String {
    let phrases = &setting.phrases;
    let facts = trouble.facts.iter().map(|(name, fact)| (*name, safe::terminal(fact).into()));
    let reason = phrases.find(trouble.id, facts).unwrap_or_else(|| trouble.id.to_owned());
    let mut place = safe::terminal(file);
    if trouble.row > 0 {
        let row = trouble.row.to_string();
        place = format!("{place}, {}", phrases.tell("import-at-row", [("row", row.into())]));
    }
    if !trouble.column.is_empty() {
        let column = safe::terminal(&trouble.column);
        let column = phrases.tell("import-at-column", [("column", column.into())]);
        place = format!("{place}, {column}");
    }
    phrases.tell("import-trouble", [("place", place.into()), ("reason", reason.into())])
}

/// The names that rows gave, each once.
pub struct Job<'j> {
    pub setting: &'j Setting,
    pub asks: Vec<&'j Ask<'j>>,
    /// Which file and row each id came from.
    taken: HashMap<String, String>,
}

/// One row, as far as it names its project.
pub struct Named {
    /// The id, which the file is called by.
    pub id: String,
    name: String,
    /// The file and the row that it came from.
    here: String,
}

/// What became of a row.
pub enum Made {
    /// A descriptor, with what changed in it, a line each.
    Written(Output, Vec<String>),
    /// It says what the descriptor says already.
    Unchanged,
}

/// Why a row is left out, and what to say beside that.
pub struct Left {
    pub trouble: Trouble,
    pub beside: Option<String>,
}

impl From<Trouble> for Left {
    fn from(trouble: Trouble) -> Self {
        Self { trouble, beside: None }
    }
}

/// What is wrong with a row as a whole.
pub fn whole_row(entry: &Entry, id: &'static str, facts: &[(&'static str, &str)]) -> Trouble {
    let facts = facts.iter().map(|(name, fact)| (*name, (*fact).to_owned())).collect();
    Trouble { row: entry.row, column: String::new(), id, facts }
}

impl<'j> Job<'j> {
    pub fn new(setting: &'j Setting, asks: Vec<&'j Ask<'j>>) -> Self {
        Self { setting, asks, taken: HashMap::new() }
    }

    fn text(&self, entry: &Entry, place: &str) -> Option<String> {
        entry.replies.iter().find_map(|(at, reply)| match reply {
            Reply::Text(text) | Reply::One(text) if self.asks[*at].dotted() == place => {
                Some(text.clone())
            }
            _ => None,
        })
    }

    /// The project of a row that came `from` a file.
    ///
    /// # Errors
    ///
    /// Where it has no name of its own.
    pub fn named(&self, entry: &Entry, from: &str) -> Result<Named, Trouble> {
        let Some(name) = self.text(entry, "project.name") else {
            return Err(whole_row(entry, "import-no-name", &[]));
        };
        let id = descriptor::slug(&name);
        let id = descriptor::file_stem(&id).into_owned();
        if id.is_empty() {
            return Err(whole_row(entry, "import-no-id", &[("name", &name)]));
        }
        if let Some(other) = self.taken.get(&id) {
            let facts = [("name", name.as_str()), ("other", other)];
            return Err(whole_row(entry, "import-same-name", &facts));
        }
        Ok(Named { id, name, here: format!("{from}, {}", entry.row) })
    }

    /// The descriptor of a row, from the answers of `file`; `before` is what stands there already, and
    /// `written` how it is called. Notes are given to `note`.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub fn made(
        &mut self,
        entry: &Entry,
        named: Named,
        (file, written): (&str, &str),
        before: Option<&str>,
        note: &mut dyn FnMut(Trouble),
    ) -> Result<Made, Left> {
        let Named { id, name, here } = named;
        let mut draft = match before {
            Some(text) => Draft::parse(text)
                .ok_or_else(|| whole_row(entry, "import-invalid-there", &[("name", written)]))?,
            None => {
                let Some(summary) = self.text(entry, "project.summary") else {
                    return Err(whole_row(entry, "import-no-summary", &[]).into());
                };
                let stage = self.text(entry, "project.stage");
                if stage.is_none() {
                    let column = "project.stage".to_owned();
                    let id = "import-no-stage";
                    note(Trouble { row: entry.row, column, id, facts: vec![] });
                }
                let stage = stage.unwrap_or_else(|| "unknown".to_owned());
                let now = version_of(&self.setting.catalogue);
                let version = entry.answered_on.unwrap_or(now);
                Draft::new(&name, &summary, &stage, entry.language.as_deref(), version)
            }
        };
        let changes = self.apply(entry, &mut draft);
        self.taken.insert(id.clone(), here);
        if before.is_some() && changes.is_empty() {
            return Ok(Made::Unchanged);
        }
        draft.note_origin(&origin(entry, file));
        self.sound(&draft, &id, written).map_err(|beside| Left {
            trouble: whole_row(entry, "import-would-be-invalid", &[("name", written)]),
            beside: Some(beside),
        })?;
        let name = format!("{id}.toml");
        let output = Output { name, kind: Kind::Unmarked, bytes: draft.text().into_bytes() };
        Ok(Made::Written(output, changes))
    }

    /// Sees that a draft is a valid project; otherwise what is wrong with it, in words.
    fn sound(&self, draft: &Draft, id: &str, written: &str) -> Result<(), String> {
        let Setting { limits, catalogue, today, .. } = self.setting;
        let limits: &Limits = limits;
        let source = SourceFile::new(written, draft.text()).within(limits);
        let reading = descriptor::read(&source, Form::Toml, catalogue, *today, Some(id));
        match reading.descriptor {
            Some(Descriptor::Project(_)) => Ok(()),
            _ => Err(told(&reading.problems, &source, self.setting)),
        }
    }

    /// Puts the answers into a descriptor; what changed, a line each.
    fn apply(&self, entry: &Entry, draft: &mut Draft) -> Vec<String> {
        let mut changes = Vec::new();
        for (place, value) in &entry.carried {
            let Some((old, new)) = draft.carry(place, value) else { continue };
            let change = format!("{} → {new}", old.as_deref().unwrap_or("—"));
            changes.push(safe::terminal(&self.setting.phrases.said_of(place, &change)));
        }
        for (at, reply) in &entry.replies {
            let ask = self.asks[*at];
            let old = draft.reply(ask);
            let new = match old.clone() {
                Some(old) => old.updated_by(reply.clone()),
                None => reply.clone(),
            };
            if old.as_ref() == Some(&new) {
                continue;
            }
            let old = old.map_or_else(|| "—".to_owned(), |old| old.brief());
            let change = format!("{old} → {}", new.brief());
            let change = self.setting.phrases.said_of(&ask.dotted(), &change);
            changes.push(safe::terminal(&change));
            draft.set(ask, &new);
        }
        changes
    }
}

/// Where the answers came from, kept in the descriptor.
fn origin(entry: &Entry, file: &str) -> Row {
    let mut origin = Row::default();
    origin.push("file", Cell::Text(file.to_owned()));
    if let Some(sheet) = &entry.sheet {
        origin.push("sheet", Cell::Text(sheet.clone()));
    }
    if entry.row > 0 {
        origin.push("row", Cell::Number(entry.row as u64));
    }
    origin
}
