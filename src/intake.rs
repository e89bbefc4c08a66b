//! What came in: named texts become what was gathered, and what was refused and why.
//!
//! Owns the rules about a file as a whole and about files together: where a default id comes from,
//! which kind a file is of, that no two files of a kind have one id, and that no block is made from
//! itself by way of others. It never opens a file: the edge reads, and [`crate::making`] says in words
//! what is refused here.
//!
//! Start with [`text_of`], [`understand`] and [`sort_out`]; [`Gathering`] does the last two for files
//! that come together.

mod gather;
mod refusal;
mod statements;

mod circles;

pub use circles::{Made, circles};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::descriptor::problems::SAME_ID;
use crate::descriptor::{self, Descriptor, Form, Kind, Reading};
use crate::diagnostic::Problem;
use crate::source::{SourceFile, Span, shown};
pub use gather::{
    Asked, Gathered, Gathering, Inputs, Notice, Refused, Told, Wants, digest_of_name, places,
};
pub use refusal::{Refusal, text_of};
pub use statements::Statements;

/// What files are read with.
#[derive(Clone, Copy)]
pub struct Terms<'t> {
    pub catalogue: &'t Catalogue,
    /// The date of the assessment: what is later is in the future.
    pub today: Date,
}

/// A valid file.
pub struct Given {
    pub path: PathBuf,
    pub file: SourceFile,
    pub descriptor: Descriptor,
    /// Warnings and notes, in the order of their places.
    pub problems: Vec<Problem>,
}

/// A file that is no valid descriptor.
pub struct Invalid {
    pub path: PathBuf,
    pub file: SourceFile,
    /// In the order of their places; at least one is an error.
    pub problems: Vec<Problem>,
    /// What the file set out to be.
    pub kind: Option<Kind>,
    /// The id that it gives itself or gets from its name.
    pub id: Option<String>,
}

/// The id of a file that gives itself none.
pub fn default_id(path: &Path) -> Option<String> {
    path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()))
}

/// The id that a descriptor goes by; of a review, decision or statement that of its subject.
fn id_of(descriptor: &Descriptor) -> &str {
    match descriptor {
        Descriptor::Project(project) => &project.id,
        Descriptor::Structure(structure) => &structure.id,
        Descriptor::Review(review) => review.subject(),
        Descriptor::Decision(decision) => &decision.project,
        Descriptor::Statement(statement) => &statement.project,
        Descriptor::Block(block) => &block.id,
        Descriptor::Case(case) => &case.id,
        // One file of a folder says who reads what.
        Descriptor::Assignments(_) => Kind::Assignments.as_str(),
    }
}

/// Reads one text as a descriptor.
///
/// # Errors
///
/// The file with every problem that it has.
pub fn understand(
    path: &Path,
    file: SourceFile,
    terms: Terms<'_>,
) -> Result<Box<Given>, Box<Invalid>> {
    let default = default_id(path);
    let Reading { kind, id, descriptor, problems } =
        descriptor::read(&file, Form::Toml, terms.catalogue, terms.today, default.as_deref());
    let path = path.to_owned();
    match descriptor {
        Some(descriptor) => Ok(Box::new(Given { path, file, descriptor, problems })),
        None => {
            let id = id.or(default);
            Err(Box::new(Invalid { path, file, problems, kind, id }))
        }
    }
}

/// What is kept of a file.
pub struct Kept<T> {
    pub path: PathBuf,
    pub kind: Kind,
    pub id: String,
    pub item: T,
}

/// What is left once files that contradict one another are refused.
pub struct Sorted<T> {
    /// In the order in which they came.
    pub kept: Vec<Kept<T>>,
    /// Each file whose id is also that of another, with the problem that names the other.
    pub twins: Vec<Kept<Problem>>,
}

/// Refuses every two files of one kind that have one id: nothing tells which of them is meant.
///
/// Reviews and decisions have no id of their own and are all kept.
pub fn sort_out<T>(all: Vec<Kept<T>>) -> Sorted<T> {
    let mut by_id: BTreeMap<(Kind, String), Vec<PathBuf>> = BTreeMap::new();
    let has_id = |kind| matches!(kind, Kind::Project | Kind::Structure | Kind::Block);
    for one in all.iter().filter(|one| has_id(one.kind)) {
        by_id.entry((one.kind, one.id.clone())).or_default().push(one.path.clone());
    }
    by_id.retain(|_, paths| paths.len() > 1);
    let mut sorted = Sorted { kept: Vec::with_capacity(all.len()), twins: Vec::new() };
    for one in all {
        // The key is made anew only where some ids are shared at all.
        let paths = match by_id.is_empty() {
            true => None,
            false => by_id.get(&(one.kind, one.id.clone())),
        };
        let other = paths.and_then(|paths| paths.iter().find(|path| **path != one.path));
        match other {
            None => sorted.kept.push(one),
            Some(other) => sorted.twins.push(Kept {
                item: same_id(one.kind, &one.id, &shown(other)),
                path: one.path,
                kind: one.kind,
                id: one.id,
            }),
        }
    }
    sorted
}

/// The problem of a file whose id is also that of the file `other`.
pub fn same_id(kind: Kind, id: &str, other: &str) -> Problem {
    Problem::new(SAME_ID, format!("{}.id", kind.as_str()), Span::START)
        .with("id", id)
        .with("other", other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(path: &str, kind: Kind, id: &str) -> Kept<()> {
        Kept { path: path.into(), kind, id: id.to_owned(), item: () }
    }

    #[test]
    fn of_two_files_with_one_id_neither_is_kept_and_each_names_the_other() {
        let sorted = sort_out(vec![
            kept("a.toml", Kind::Project, "one"),
            kept("b.toml", Kind::Project, "two"),
            kept("c.toml", Kind::Project, "one"),
            kept("d.toml", Kind::Structure, "one"),
            kept("e.toml", Kind::Review, "one"),
            kept("f.toml", Kind::Review, "one"),
        ]);
        let left: Vec<&Path> = sorted.kept.iter().map(|one| one.path.as_path()).collect();
        assert_eq!(left, ["b.toml", "d.toml", "e.toml", "f.toml"].map(Path::new));
        let others: Vec<_> = sorted.twins.iter().map(|one| one.item.text("other")).collect();
        assert_eq!(others, [Some("c.toml"), Some("a.toml")]);
    }
}
