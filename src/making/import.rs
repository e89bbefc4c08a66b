//! What `import` makes: descriptors, from the answers of filled-in forms.

mod known;
mod words;

use super::output::{Kind, Output};
use super::setting::Setting;
use super::words::told;
use crate::descriptor::{self, Descriptor, Form, version_of};
use crate::document::safe;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::import::{Entry, Key, Reading, Trouble, without_footing};
use crate::questionnaire::{Ask, Cell, Reply, Row, entry};
use crate::source::{Limits, SourceFile};
pub use known::Known;
use known::Projects;
pub use words::{reason, words};

/// One run: the projects that are there, and those that it makes.
pub struct Job<'j> {
    pub setting: &'j Setting,
    pub asks: Vec<&'j Ask<'j>>,
    projects: Projects,
}

/// One row, as far as it tells its project.
pub struct Named {
    /// How the file of the project is called, without the ending.
    pub stem: String,
    /// Whether an earlier row of this run was about the same project.
    pub is_again: bool,
    /// What is worth knowing about that.
    pub note: Option<Trouble>,
    /// The position of the project among those known.
    found: Option<usize>,
    /// The id that a new project is given.
    id: Option<String>,
    /// The file and the row that it came from.
    here: String,
}

/// What became of a row.
pub enum Made {
    /// A descriptor, with what changed in it, a line each, and how many answers it was given.
    Written(Output, Vec<String>, usize),
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
    Trouble { row: entry.row, line: entry.line, column: String::new(), id, facts }
}

/// What is said while a descriptor is made.
pub enum Told {
    /// Something that was left out.
    Trouble(Trouble),
    Note(Trouble),
}

impl<'j> Job<'j> {
    pub fn new(setting: &'j Setting, asks: Vec<&'j Ask<'j>>) -> Self {
        Self { setting, asks, projects: Projects::default() }
    }

    /// Takes note of a project that is there.
    pub fn knows(&mut self, known: Known) {
        self.projects.add(known);
    }

    fn text(&self, entry: &Entry, place: &str) -> Option<String> {
        entry.replies.iter().find_map(|(at, reply)| match reply {
            Reply::Text(text) | Reply::One(text) if self.asks[*at].dotted() == place => {
                Some(text.clone())
            }
            _ => None,
        })
    }

    /// The project of a row that came `from` a file: one that is there, by its id or by its name, or a
    /// new one.
    ///
    /// # Errors
    ///
    /// Where the row names none, or a name that several have.
    pub fn named(&self, entry: &Entry, from: &str) -> Result<Named, Trouble> {
        let here = format!("{from}, {}", entry.row);
        if let Some(Reading { subject, reviewer, answer }) = &entry.reading {
            let reader = descriptor::slug(reviewer);
            if reader.is_empty() {
                return Err(whole_row(entry, "import-no-id", &[("name", reviewer)]));
            }
            let answer = answer.iter().map(|answer| format!("-{}", descriptor::slug(answer)));
            let answer: String = answer.collect();
            let stem = format!("{}-{reader}{answer}", descriptor::slug(subject));
            let stem = descriptor::file_stem(&stem).into_owned();
            return Ok(Named { stem, is_again: false, note: None, found: None, id: None, here });
        }
        let name = self.text(entry, "project.name");
        let id = match &entry.key {
            Some(Key::Id(raw)) => match descriptor::slug(raw) {
                id if id.is_empty() => {
                    return Err(whole_row(entry, "import-no-id", &[("name", raw)]));
                }
                id => Some(id),
            },
            _ => None,
        };
        let found = match (&entry.key, &id, &name) {
            (Some(Key::Id(raw)), Some(id), _) => self.projects.by_key(raw, id, name.as_deref()),
            (key, _, Some(name)) => {
                let summary = self.text(entry, "project.summary");
                let found =
                    self.projects.by_name(name, summary.as_deref(), *key == Some(Key::Name));
                found.map_err(|files| {
                    let facts = [("name", name.as_str()), ("files", &files)];
                    whole_row(entry, "import-several-of-name", &facts)
                })?
            }
            _ => None,
        };
        if let Some(at) = found {
            let known = self.projects.at(at);
            let note = known.origin.as_deref().map(|other| {
                let name = name.as_deref().or(id.as_deref()).unwrap_or(&known.stem);
                whole_row(entry, "import-later-wins", &[("name", name), ("other", other)])
            });
            let (stem, is_again) = (known.stem.clone(), known.origin.is_some());
            return Ok(Named { stem, is_again, note, found, id: None, here });
        }
        let Some(name) = name else {
            return Err(whole_row(entry, "import-no-name", &[]));
        };
        let own = id.clone().unwrap_or_else(|| descriptor::slug(&name));
        // A name in other letters has no name for a file in it.
        let own = if own.is_empty() { format!("project-{}", entry.row) } else { own };
        let (own, taken) = self.projects.new_id(&own, &name);
        let stem = descriptor::file_stem(&own).into_owned();
        let id = id.map(|_| own.clone());
        let note = taken.map(|taken| {
            let of = match &entry.key {
                _ if taken.by_id => "import-same-id",
                Some(_) => "import-same-file",
                None => "import-same-name",
            };
            let name = if let Some(Key::Id(raw)) = &entry.key { raw } else { &name };
            let file = format!("{stem}.toml");
            let other = taken.whose.as_str();
            let facts = [("name", name.as_str()), ("other", other), ("file", &file), ("id", &own)];
            whole_row(entry, of, &facts)
        });
        Ok(Named { stem, is_again: false, note, found, id, here })
    }

    /// Where a row says something else than a descriptor that is there, a line each.
    pub fn differences(&self, entry: &Entry, there: &str) -> Vec<String> {
        let draft = Draft::parse(there);
        draft.map(|mut draft| self.apply(entry, &mut draft, &mut |_| {}).0).unwrap_or_default()
    }

    /// The descriptor of a row, from the answers of `file`; `before` is what stands there already, and
    /// `written` how it is called. What is worth saying is given to `tell`.
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
        tell: &mut dyn FnMut(Told),
    ) -> Result<Made, Left> {
        let mut draft = match before {
            Some(text) => Draft::parse(text)
                .ok_or_else(|| whole_row(entry, "import-invalid-there", &[("name", written)]))?,
            None if entry.reading.is_some() => Draft::of_reading(),
            None => self.beginning(entry, &named, tell)?,
        };
        let (changes, count) = self.apply(entry, &mut draft, tell);
        let is_unchanged = before.is_some() && changes.is_empty();
        if !is_unchanged {
            draft.note_origin(&origin(entry, file));
            self.sound(&draft, &named.stem, written).map_err(|beside| Left {
                trouble: whole_row(entry, "import-would-be-invalid", &[("name", written)]),
                beside: Some(beside),
            })?;
        }
        let (stem, text) = (named.stem.clone(), draft.text());
        if entry.reading.is_none() {
            self.remember(named, entry, &text);
        }
        if is_unchanged {
            return Ok(Made::Unchanged);
        }
        let output =
            Output { name: format!("{stem}.toml"), kind: Kind::Unmarked, bytes: text.into_bytes() };
        Ok(Made::Written(output, changes, count))
    }

    /// A descriptor with what it cannot be without.
    fn beginning(
        &self,
        entry: &Entry,
        named: &Named,
        tell: &mut dyn FnMut(Told),
    ) -> Result<Draft, Trouble> {
        let Some(name) = self.text(entry, "project.name") else {
            return Err(whole_row(entry, "import-no-name", &[]));
        };
        let Some(summary) = self.text(entry, "project.summary") else {
            return Err(whole_row(entry, "import-no-summary", &[]));
        };
        let stage = self.text(entry, "project.stage");
        if stage.is_none() {
            let mut note = whole_row(entry, "import-no-stage", &[]);
            note.column = "project.stage".to_owned();
            tell(Told::Note(note));
        }
        let stage = stage.unwrap_or_else(|| "unknown".to_owned());
        let version = entry.answered_on.unwrap_or_else(|| version_of(&self.setting.catalogue));
        // The file of a form about one project carries its id itself.
        let id = named.id.as_deref().filter(|_| entry.row > 0);
        let language = entry.language.as_deref();
        Ok(Draft::new(id, &name, &summary, &stage, language, version))
    }

    /// Takes note of what was written, so that later rows find it.
    fn remember(&mut self, named: Named, entry: &Entry, text: &str) {
        let Named { stem, found, here, .. } = named;
        let raw = match &entry.key {
            Some(Key::Id(raw)) => Some(raw.as_str()),
            _ => None,
        };
        self.projects.remember(found, Known::of(&stem, text), raw, here);
    }

    /// Sees that a draft is a valid project, reading or statement; otherwise what is wrong with it, in words.
    fn sound(&self, draft: &Draft, id: &str, written: &str) -> Result<(), String> {
        let Setting { limits, catalogue, today, .. } = self.setting;
        let limits: &Limits = limits;
        let source = SourceFile::new(written, draft.text()).within(limits);
        let reading = descriptor::read(&source, Form::Toml, catalogue, *today, Some(id));
        match reading.descriptor {
            Some(Descriptor::Project(_) | Descriptor::Review(_) | Descriptor::Statement(_)) => {
                Ok(())
            }
            _ => Err(told(&reading.problems, &source, self.setting)),
        }
    }

    /// Puts the answers into a descriptor; what changed, a line each, and how many answers there were.
    fn apply(
        &self,
        entry: &Entry,
        draft: &mut Draft,
        tell: &mut dyn FnMut(Told),
    ) -> (Vec<String>, usize) {
        let mut changes = Vec::new();
        for (place, value) in &entry.carried {
            let Some((old, new)) = draft.carry(place, value) else { continue };
            let change = format!("{} → {new}", old.as_deref().unwrap_or("—"));
            changes.push(safe::terminal(&self.setting.phrases.said_of(place, &change)));
        }
        for place in &entry.taken_back {
            let Some(old) = draft.take_back(place) else { continue };
            let change = self.setting.phrases.said_of(place, &format!("{old} → —"));
            changes.push(safe::terminal(&change));
        }
        for (at, column) in &entry.unsaid {
            let is_answered = entry.replies.iter().any(|(own, _)| own == at);
            if !is_answered && draft.reply(self.asks[*at]) == Some(Reply::YesNo(true)) {
                let mut note = whole_row(entry, "import-consent-kept", &[]);
                note.column.clone_from(column);
                tell(Told::Note(note));
            }
        }
        let mut replies = entry.replies.clone();
        // The descriptor may say already what an answer rests on.
        let stands = |ask: &Ask<'_>| draft.reply(ask).is_some() || draft.is_said_another_way(ask);
        let lost = without_footing(&mut replies, &self.asks, (entry.row, entry.line), stands);
        lost.into_iter().for_each(|trouble| tell(Told::Trouble(trouble)));
        // A list that says none is written only where it takes one back.
        replies.retain(|(at, reply)| !reply.is_no_list() || draft.reply(self.asks[*at]).is_some());
        for (at, reply) in &replies {
            let ask = self.asks[*at];
            let old = draft.reply(ask);
            // What a map says of all rows is worth less than what a descriptor says of its own project.
            if entry.assumed.contains(at) && !draft.is_open(ask) {
                continue;
            }
            let new = match old.clone() {
                Some(old) => old.updated_by(reply.clone()),
                None => reply.clone(),
            };
            // Where the name tells the project, it is no answer about it.
            let is_key = entry.key == Some(Key::Name) && ask.path == ["project", "name"];
            if old.as_ref() == Some(&new) || is_key || is_same_name(ask, old.as_ref(), &new) {
                continue;
            }
            let old = old.map_or_else(|| "—".to_owned(), |old| old.brief());
            let change = format!("{old} → {}", new.brief());
            let change = self.setting.phrases.said_of(&ask.dotted(), &change);
            changes.push(safe::terminal(&change));
            draft.set(ask, &new);
        }
        (changes, replies.len())
    }
}

/// Whether a name differs in letter case and spaces alone, by which nobody renames a project.
fn is_same_name(ask: &Ask<'_>, old: Option<&Reply>, new: &Reply) -> bool {
    match (old, new) {
        (Some(Reply::Text(old)), Reply::Text(new)) if ask.path == ["project", "name"] => {
            entry::folded(old) == entry::folded(new)
        }
        _ => false,
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
        if let Some(Key::Id(raw)) = &entry.key {
            origin.push("id", Cell::Text(raw.clone()));
        }
    }
    origin
}
