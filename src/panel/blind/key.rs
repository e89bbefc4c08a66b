//! The key file: which pseudonym stands for whom, and which copy for which version of a file.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::catalogue::definition::format::check_format;
use crate::diagnostic::{Fields, Path, Problem, Problems, closed_set};
use crate::panel::folded::folded;
use crate::source::parse_toml;
use crate::source::tree::{Node, Table, Value};
use crate::source::{SourceFile, Span, quoted};

/// Letters and digits that cannot be taken for one another.
const ALPHABET: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
/// Characters of a pseudonym's code, and how many more where two would be the same.
const CODE: usize = 4;

closed_set! {
    /// Whose name a pseudonym stands for.
    pub enum Naming {
        /// The project itself.
        Project = "project",
        /// Those who carry it.
        Bearer = "bearer",
        /// Those with whom they work.
        Partner = "partner",
    }
}

/// One copy of one version of a project's file, by their fingerprints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// Of the file that was copied.
    pub original: String,
    /// Of the copy.
    pub copy: String,
    /// Whether somebody has corrected it by hand: it is then never made anew.
    pub corrected: bool,
}

/// A project and the id of its copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id that the project gives itself.
    pub id: String,
    /// The id of its copies.
    pub pseudonym: String,
    /// One for each version that was copied.
    pub copies: Vec<Copy>,
}

/// A name and what stands for it in every copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretNaming {
    /// Whose name it is.
    pub naming: Naming,
    /// As the files write it.
    pub name: String,
    /// What stands for it.
    pub pseudonym: String,
}

/// A whole key. One name has one pseudonym in it, whenever the copies are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What codes are made from, so that they tell nothing of the order of the names.
    secret: String,
    projects: Vec<Entry>,
    names: Vec<SecretNaming>,
    /// Positions of projects by their ids, and by their pseudonyms.
    ids: HashMap<String, usize>,
    blind_ids: HashMap<String, usize>,
    /// Positions of names as they are compared.
    known: HashMap<(Naming, String), usize>,
    /// Every pseudonym of a name.
    taken: HashSet<String>,
}

impl Key {
    /// An empty key on a secret of 32 random bytes.
    pub fn new(secret: [u8; 32]) -> Self {
        Self::of(secret.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    fn of(secret: String) -> Self {
        Self {
            secret,
            projects: Vec::new(),
            names: Vec::new(),
            ids: HashMap::new(),
            blind_ids: HashMap::new(),
            known: HashMap::new(),
            taken: HashSet::new(),
        }
    }

    // Of two that are the same the first counts.
    fn add_project(&mut self, entry: Entry) {
        let at = self.projects.len();
        self.ids.entry(entry.id.clone()).or_insert(at);
        self.blind_ids.entry(entry.pseudonym.clone()).or_insert(at);
        self.projects.push(entry);
    }

    fn add_name(&mut self, named: SecretNaming) {
        let at = self.names.len();
        self.known.entry((named.naming, folded(&named.name))).or_insert(at);
        self.taken.insert(named.pseudonym.clone());
        self.names.push(named);
    }

    /// Reads a key file.
    ///
    /// # Errors
    ///
    /// Every problem that the file has.
    pub fn parse(file: &SourceFile) -> Result<Self, Vec<Problem>> {
        let (table, errors) = parse_toml(file);
        let mut found = Problems::default();
        found.extend(errors.into_iter().map(Problem::from));
        check_format(&table, Span::START, &mut found);
        let mut root = Fields::new(&table, Span::START, Path::ROOT, None, &mut found);
        root.entry("format");
        let secret = root.required_text("secret").unwrap_or_default().to_owned();
        let projects = tables(&mut root, "project", |fields| {
            let id = fields.required_text("id").map(str::to_owned);
            let pseudonym = fields.required_text("pseudonym").map(str::to_owned);
            let copies = tables(fields, "copies", |inner| {
                let original = inner.required_text("original").map(str::to_owned);
                let copy = inner.required_text("copy").map(str::to_owned);
                let corrected = inner.boolean("corrected").unwrap_or(false);
                Some(Copy { original: original?, copy: copy?, corrected })
            });
            Some(Entry { id: id?, pseudonym: pseudonym?, copies })
        });
        let names = tables(&mut root, "name", |fields| {
            let naming = fields.required_choice::<Naming>("kind");
            let name = fields.required_text("name").map(str::to_owned);
            let pseudonym = fields.required_text("pseudonym").map(str::to_owned);
            Some(SecretNaming { naming: naming?, name: name?, pseudonym: pseudonym? })
        });
        root.finish();
        if found.has_errors() {
            return Err(found.sorted(file));
        }
        let mut key = Self::of(secret);
        projects.into_iter().for_each(|entry| key.add_project(entry));
        names.into_iter().for_each(|named| key.add_name(named));
        Ok(key)
    }

    /// The key as a file, with `warning` as its first lines.
    pub fn written(&self, warning: &str) -> String {
        let mut out = String::new();
        for line in warning.lines() {
            let _ = writeln!(out, "# {line}");
        }
        let _ = writeln!(out, "format = 1\nsecret = {}", quoted(&self.secret));
        let mut projects: Vec<&Entry> = self.projects.iter().collect();
        projects.sort_by(|a, b| a.id.cmp(&b.id));
        for entry in projects {
            let _ = writeln!(
                out,
                "\n[[project]]\nid = {}\npseudonym = {}\ncopies = [",
                quoted(&entry.id),
                quoted(&entry.pseudonym)
            );
            for Copy { original, copy, corrected } in &entry.copies {
                let (original, copy) = (quoted(original), quoted(copy));
                let corrected = if *corrected { ", corrected = true" } else { "" };
                let _ = writeln!(out, "  {{ original = {original}, copy = {copy}{corrected} }},");
            }
            out.push_str("]\n");
        }
        let mut names: Vec<&SecretNaming> = self.names.iter().collect();
        names.sort_by(|a, b| (a.naming, &a.name).cmp(&(b.naming, &b.name)));
        for SecretNaming { naming, name, pseudonym } in names {
            let _ = writeln!(
                out,
                "\n[[name]]\nkind = {}\nname = {}\npseudonym = {}",
                quoted(naming.as_str()),
                quoted(name),
                quoted(pseudonym)
            );
        }
        out
    }

    /// Every project, as they were written.
    pub fn projects(&self) -> impl Iterator<Item = &Entry> {
        self.projects.iter()
    }

    /// The project that a pseudonym stands for.
    pub fn project_of(&self, pseudonym: &str) -> Option<&Entry> {
        self.blind_ids.get(pseudonym).map(|at| &self.projects[*at])
    }

    /// The project with this id, where a copy of it was made.
    pub fn project(&self, id: &str) -> Option<&Entry> {
        self.ids.get(id).map(|at| &self.projects[*at])
    }

    /// The entry of a project; made now where there is none.
    pub fn entry(&mut self, id: &str) -> &mut Entry {
        if !self.ids.contains_key(id) {
            let taken = |code: &str| self.blind_ids.contains_key(&format!("blind-{code}"));
            let pseudonym = format!("blind-{}", self.code("id", id, taken));
            self.add_project(Entry { id: id.to_owned(), pseudonym, copies: Vec::new() });
        }
        &mut self.projects[self.ids[id]]
    }

    /// What stands for a name; made now, after `word`, where nothing does yet.
    pub fn pseudonym(&mut self, naming: Naming, name: &str, word: &str) -> String {
        let same = folded(name);
        let known = (naming, same);
        if let Some(at) = self.known.get(&known) {
            return self.names[*at].pseudonym.clone();
        }
        let of = |code: &str| format!("{word} {}", code.to_uppercase());
        let taken = |code: &str| self.taken.contains(&of(code));
        let pseudonym = of(&self.code(naming.as_str(), &known.1, taken));
        let name = name.to_owned();
        self.add_name(SecretNaming { naming, name, pseudonym: pseudonym.clone() });
        pseudonym
    }

    /// A code that nobody can work out from the name without the secret.
    fn code(&self, kind: &str, name: &str, taken: impl Fn(&str) -> bool) -> String {
        let digest = Sha256::digest(format!("{}\n{kind}\n{name}", self.secret).as_bytes());
        let letters: String = digest
            .iter()
            .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
            .collect();
        let lengths = CODE..=letters.len();
        let free = lengths.map(|length| &letters[..length]).find(|code| !taken(code));
        free.unwrap_or(&letters).to_owned()
    }
}

/// A list of tables, each read by `read`.
fn tables<T>(
    root: &mut Fields<'_, '_>,
    key: &'static str,
    mut read: impl FnMut(&mut Fields<'_, '_>) -> Option<T>,
) -> Vec<T> {
    let parent = *root.path();
    let path = parent.key(key);
    let mut values = Vec::new();
    for (at, item) in root.list(key).iter().enumerate() {
        let Node { value: Value::Table(table), span } = item else {
            let shown = format!("{key}[{at}]");
            root.wrong_type::<()>(&shown, item, "table");
            continue;
        };
        let table: &Table<'_> = table;
        let mut fields = Fields::new(table, *span, path.index(at), None, root.problems());
        values.extend(read(&mut fields));
        fields.finish();
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        let mut key = Key::new([7; 32]);
        key.pseudonym(Naming::Bearer, "Zoé \"Z\" Martin", "Porteur");
        key.entry("jardin").copies.push(Copy {
            original: "sha256:1".into(),
            copy: "sha256:2".into(),
            corrected: true,
        });
        key
    }

    #[test]
    fn what_is_written_is_read_again() {
        let file = SourceFile::new("k", key().written("First\nSecond"));
        assert!(file.text().starts_with("# First\n# Second\nformat = 1\n"));
        assert_eq!(Key::parse(&file).unwrap(), key());
    }

    #[test]
    fn one_name_has_one_pseudonym_and_two_names_have_two() {
        let mut key = key();
        let once = key.pseudonym(Naming::Partner, "Ville de Niort", "Partenaire");
        assert_eq!(key.pseudonym(Naming::Partner, "VILLE DE NIORT", "Partner"), once);
        assert_ne!(key.pseudonym(Naming::Partner, "Ville de Tours", "Partenaire"), once);
        assert!(once.starts_with("Partenaire ") && !once.contains("Niort"));
        let pseudonym = key.entry("jardin").pseudonym.clone();
        assert_eq!(key.project_of(&pseudonym).unwrap().id, "jardin");
    }

    #[test]
    fn another_secret_gives_other_codes() {
        let one = Key::new([1; 32]).entry("a").pseudonym.clone();
        assert_ne!(one, Key::new([2; 32]).entry("a").pseudonym);
    }

    #[test]
    fn a_key_with_mistakes_says_them_all() {
        let file = SourceFile::new("k", "format = 1\nsecret = 3\n[[name]]\nkind = \"friend\"\n");
        let problems = Key::parse(&file).unwrap_err();
        assert!(problems.len() >= 3, "{problems:?}");
    }
}
