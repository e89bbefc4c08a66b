//! What the files hold about one person, as the person reads it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::i18n::{Named, Phrases};
use crate::panel::Folded;
use crate::panel::person::{Held, Name, Relation, carried};
use crate::source::Position;

/// A file that was searched.
pub struct Searched {
    /// As its holder reads it.
    pub file: String,
    /// The path from the folder that was asked about.
    pub within: String,
    /// The id that its name stands for, where it gives itself none.
    pub stem: Option<String>,
    pub held: Held,
}

/// A file that concerns the person.
pub struct Concerned<'h> {
    /// Its path, or what stands in its place.
    pub file: Named,
    pub role: Role,
    /// Where the name stands.
    pub hits: Vec<Said<'h>>,
    /// All that the file says, where the whole of it is about the person or theirs.
    pub values: Vec<Said<'h>>,
}

/// A text of a file, as the person reads it.
pub struct Said<'h> {
    /// The keys that lead there; empty in a comment.
    pub path: &'h str,
    pub text: Cow<'h, str>,
    /// Whether `text` stands in the place of what the person may not read.
    pub is_hidden: bool,
    pub at: Position,
}

/// A file that is no descriptor, in which the name stands, or that cannot be searched.
pub struct Elsewhere {
    pub file: String,
    /// Empty where the file is no text.
    pub lines: Vec<usize>,
    /// Whether the whole name stands there, or single words of it.
    pub is_whole: bool,
}

/// What the file is to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Their name stands in it.
    By(Relation),
    /// It is about a project that they carry.
    About,
}

impl Role {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::By(relation) => relation.as_str(),
            Self::About => "about",
        }
    }

    /// Whether the whole file is about the person or theirs.
    pub fn is_whole(self) -> bool {
        use Relation::{Bearer, Decider, Reader, Witness};
        matches!(self, Self::About | Self::By(Bearer | Decider | Reader | Witness))
    }
}

/// Whether others who wrote are named to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    Hidden,
    Named,
}

/// The keys that name whoever wrote or decided.
const AUTHORS: [&str; 3] = ["review.reviewer", "decision.by", "statement.by"];
/// The same, and those who carry projects.
const PEOPLE: [&str; 4] = [AUTHORS[0], AUTHORS[1], AUTHORS[2], "bearer.name"];

/// The files that concern the person, in the order of their paths. Unless readers are named, neither
/// a value nor the name of a file says who they are.
pub fn concerned<'h>(
    searched: &'h [Searched],
    name: &Name,
    readers: Readers,
    phrases: &Phrases,
) -> Vec<Concerned<'h>> {
    let own = carried(searched.iter().map(|one| (one.stem.clone(), &one.held)));
    let role = |one: &Searched| {
        let about = own.is_about(one.stem.as_deref(), &one.held);
        match one.held.relation() {
            Some(relation) if relation < Relation::Mention || !about => Some(Role::By(relation)),
            _ if about => Some(Role::About),
            _ => None,
        }
    };
    let door = Door { name, readers, phrases, others: words_of_others(searched, name) };
    let found = searched.iter().filter_map(|one| Some((one, role(one)?)));
    found.enumerate().map(|(at, (one, role))| door.shown(at + 1, one, role)).collect()
}

/// Tells whether a file is called after somebody else who stands in these files.
pub fn named_after(searched: &[Searched], name: &Name) -> impl Fn(&str) -> bool + use<> {
    let others = words_of_others(searched, name);
    move |file| words(file).iter().any(|word| others.contains(word))
}

/// The words of the names of other people in these files.
fn words_of_others(searched: &[Searched], name: &Name) -> BTreeSet<String> {
    let values = searched.iter().flat_map(|one| &one.held.values);
    let people = values.filter(|(placed, _)| PEOPLE.contains(&placed.path.as_str()));
    people.flat_map(|(placed, _)| words(&placed.text)).filter(|word| !name.holds(word)).collect()
}

fn words(text: &str) -> Vec<String> {
    Folded::new(text).words().iter().map(|word| word.folded.clone()).collect()
}

/// What the person may see of a file.
struct Door<'d> {
    name: &'d Name,
    readers: Readers,
    phrases: &'d Phrases,
    others: BTreeSet<String>,
}

impl Door<'_> {
    fn shown<'h>(&self, number: usize, one: &'h Searched, role: Role) -> Concerned<'h> {
        let held = &one.held;
        let said = |path: &'h str, text: &'h str, at: Position| {
            let (text, is_hidden) = self.text(path, text);
            Said { path, text, is_hidden, at }
        };
        let hits = held.hits.iter().map(|hit| said(&hit.path, hit.text.trim(), hit.at));
        let values = held.values.iter().filter(|_| role.is_whole());
        let values = values.map(|(placed, at)| said(&placed.path, &placed.text, *at));
        let names_others = || words(&one.within).iter().any(|word| self.others.contains(word));
        // Whoever writes about a project often has their name in that of the file, in some form.
        let is_hidden = self.readers == Readers::Hidden && (role == Role::About || names_others());
        let file = match is_hidden {
            true => Named::new(
                format!("withheld-{number}"),
                self.phrases.tell("person-hidden-file", [("number", number.into())]),
            ),
            false => Named::new(one.file.as_str(), one.file.as_str()),
        };
        Concerned { file, role, hits: hits.collect(), values: values.collect() }
    }

    /// What the person reads, and whether it stands in the place of something else.
    fn text<'h>(&self, path: &str, text: &'h str) -> (Cow<'h, str>, bool) {
        let is_shown = self.readers == Readers::Named || !AUTHORS.contains(&path);
        if is_shown || self.name.is(text) {
            return (text.into(), false);
        }
        let Some(theirs) = self.name.find(text).into_iter().next() else {
            return (self.phrases.say("person-reader-hidden").into(), true);
        };
        let facts = [("name", text[theirs].to_owned().into())];
        (self.phrases.tell("person-reader-beside", facts).into(), true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::panel::person::search;
    use crate::source::SourceFile;

    fn searched(within: &str, text: &str, name: &Name) -> Searched {
        let held = search(&SourceFile::new(within, text), Some(name));
        Searched { file: format!("all/{within}"), within: within.to_owned(), stem: None, held }
    }

    #[test]
    fn names_of_files_and_of_readers_do_not_name_other_people() {
        let name = Name::new("Zoé Martin").unwrap();
        let project = "[project]\nid = \"a\"\n[bearer]\nname = \"Zoé Martin\"\n";
        let review = "[review]\nproject = \"a\"\nreviewer = \"Li Wei\"\n";
        let decision = "[decision]\nproject = \"a\"\nby = \"Noor Haddad, Zoé MARTIN\"\n";
        let files = [
            ("zoe-martin.toml", project, "all/zoe-martin.toml", ""),
            ("note.toml", review, "file 2", "(name shown with --names)"),
            ("wei-haddad/avis.toml", decision, "file 3", "Zoé MARTIN"),
            ("avis.toml", decision, "all/avis.toml", "Zoé MARTIN"),
        ];
        let all = files.map(|(within, text, ..)| searched(within, text, &name));
        let phrases = Phrases::new(Language::English);
        let shown = concerned(&all, &name, Readers::Hidden, &phrases);
        for (one, (within, _, file, by)) in shown.iter().zip(files) {
            assert!(one.file.words.starts_with(file), "{within}: {}", one.file.words);
            let texts = || one.hits.iter().chain(&one.values).map(|said| &said.text);
            assert!(!texts().any(|text| text.contains("Li") || text.contains("Noor")), "{within}");
            assert!(texts().any(|text| text.contains(by)), "{within}");
        }
        let named = concerned(&all, &name, Readers::Named, &phrases);
        assert!(named.iter().zip(&all).all(|(one, searched)| one.file.words == searched.file));
        assert!(named[1].values.iter().any(|said| said.text == "Li Wei"));
    }
}
