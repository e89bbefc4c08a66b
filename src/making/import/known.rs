//! Which project a row means: one that stands in the folder, by its key, its id or its name, or a new
//! one.

use std::collections::{HashMap, HashSet};

use crate::descriptor;
use crate::questionnaire::edit::Draft;
use crate::questionnaire::entry;

/// A project that stands in the folder already, and how a row can mean it.
#[derive(Clone, Debug)]
pub struct Known {
    /// How its file is called, without the ending.
    pub stem: String,
    id: String,
    has_own_id: bool,
    /// Folded.
    name: String,
    /// The same without accents, which people type or do not.
    bare: String,
    summary: String,
    /// What the file that it was imported from called it by.
    key: Option<String>,
    /// The file and the row that wrote it in this run.
    pub origin: Option<String>,
    /// Made in this run.
    is_new: bool,
}

impl Known {
    /// The project of a descriptor; `None` where there is none in the text.
    pub fn of(stem: &str, text: &str) -> Option<Self> {
        let draft = Draft::parse(text)?;
        let name = draft.text_at("project.name")?;
        let own = draft.text_at("project.id");
        Some(Self {
            stem: stem.to_owned(),
            has_own_id: own.is_some(),
            id: own.unwrap_or_else(|| descriptor::slug(stem)),
            name: entry::folded(&name),
            bare: bare(&name),
            summary: draft.text_at("project.summary").unwrap_or_default(),
            key: draft.text_at("extra.import.id"),
            origin: None,
            is_new: false,
        })
    }
}

/// Whose an id, or the name of a file, is that a new project would have.
pub struct Taken {
    /// Whether that project says the id of itself; the name of its file otherwise.
    pub by_id: bool,
    /// The file and the row that it came from, or its own file.
    pub whose: String,
}

/// A name as a key: letter case, spaces and accents set aside.
fn bare(name: &str) -> String {
    let mut bare = String::with_capacity(name.len());
    descriptor::fold_into(&entry::folded(name), &mut bare);
    bare
}

/// The projects that are known, and ways to find them.
#[derive(Debug, Default)]
pub struct Projects {
    known: Vec<Known>,
    by_name: HashMap<String, Vec<usize>>,
    by_bare_name: HashMap<String, Vec<usize>>,
    by_id: HashMap<String, usize>,
    by_key: HashMap<String, usize>,
    stems: HashSet<String>,
}

impl Projects {
    pub fn add(&mut self, known: Known) {
        let at = self.known.len();
        self.stems.insert(known.stem.to_lowercase());
        self.by_name.entry(known.name.clone()).or_default().push(at);
        self.by_bare_name.entry(known.bare.clone()).or_default().push(at);
        self.by_id.entry(known.id.clone()).or_insert(at);
        if let Some(key) = &known.key {
            self.by_key.entry(key.clone()).or_insert(at);
        }
        self.known.push(known);
    }

    pub fn at(&self, at: usize) -> &Known {
        &self.known[at]
    }

    /// The project of a key: the one that was imported with it, or that has it for an id, or the only
    /// one of its name that has none.
    pub fn by_key(&self, raw: &str, id: &str, name: Option<&str>) -> Option<usize> {
        let is_free = |at: &usize| self.known[*at].key.as_deref().is_none_or(|key| key == raw);
        let by_id = || self.by_id.get(id).copied().filter(is_free);
        let by_name = || {
            let same = self.by_name.get(&entry::folded(name?))?;
            let [at] = same.as_slice() else { return None };
            let known = &self.known[*at];
            (known.key.is_none() && !known.has_own_id && known.origin.is_none()).then_some(*at)
        };
        self.by_key.get(raw).copied().or_else(by_id).or_else(by_name)
    }

    /// The project of a name. Two rows of one run and one name are two projects, unless the name is said
    /// to be what tells them apart (`is_key`): then accents alone do not.
    ///
    /// # Errors
    ///
    /// The files of several projects, of which nothing tells which is meant.
    pub fn by_name(
        &self,
        name: &str,
        summary: Option<&str>,
        is_key: bool,
    ) -> Result<Option<usize>, String> {
        let same = match is_key {
            true => self.by_bare_name.get(&bare(name)),
            false => self.by_name.get(&entry::folded(name)),
        };
        let same = same.map(Vec::as_slice).unwrap_or_default();
        let there: Vec<usize> =
            same.iter().copied().filter(|at| is_key || !self.known[*at].is_new).collect();
        let is_open = |at: &usize| is_key || self.known[*at].origin.is_none();
        if let [] | [_] = there.as_slice() {
            return Ok(there.first().copied().filter(is_open));
        }
        let is_told = |at: &usize| Some(self.known[*at].summary.as_str()) == summary;
        let told: Vec<usize> = there.iter().copied().filter(is_open).filter(is_told).collect();
        if let [at] = told.as_slice() {
            return Ok(Some(*at));
        }
        let files = there.iter().map(|at| format!("{}.toml", self.known[*at].stem));
        Err(files.collect::<Vec<_>>().join(" · "))
    }

    /// The id of a new project, with a number behind where it, or the name of its file, is taken, and whose
    /// it is then.
    pub fn new_id(&self, own: &str, name: &str) -> (String, Option<Taken>) {
        let is_free = |id: &str| {
            !self.by_id.contains_key(id) && !self.stems.contains(&*descriptor::file_stem(id))
        };
        if is_free(own) {
            return (own.to_owned(), None);
        }
        let mut numbered = (2_usize..).map(|number| format!("{own}-{number}"));
        let id = numbered.find(|id| is_free(id)).expect("there are more numbers than files");
        let same = self.by_name.get(&entry::folded(name)).and_then(|same| same.last());
        let other = same.or_else(|| self.by_id.get(own)).map(|at| &self.known[*at]);
        let by_id = other.is_some_and(|other| other.has_own_id && other.id == own);
        let file = |stem: &str| format!("{stem}.toml");
        let whose = other.map(|other| other.origin.clone().unwrap_or_else(|| file(&other.stem)));
        (
            id,
            Some(Taken {
                by_id,
                whose: whose.unwrap_or_else(|| file(&descriptor::file_stem(own))),
            }),
        )
    }

    /// Takes note of a project that was written, so that later rows find it.
    pub fn remember(
        &mut self,
        found: Option<usize>,
        made: Option<Known>,
        key: Option<&str>,
        origin: String,
    ) {
        let Some(at) = found else {
            let made = made.map(|known| Known { origin: Some(origin), is_new: true, ..known });
            return made.into_iter().for_each(|known| self.add(known));
        };
        self.known[at].origin = Some(origin);
        if let Some(key) = key {
            self.known[at].key.get_or_insert_with(|| key.to_owned());
            self.by_key.entry(key.to_owned()).or_insert(at);
        }
    }
}
