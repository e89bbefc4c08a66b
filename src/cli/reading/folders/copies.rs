//! Files of one folder that say the same, such as last year's copy of it: each is read once.

use std::collections::{HashMap, HashSet};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Copied;
use crate::cli::inputs;
use crate::intake::default_id;
use crate::source::Limits;

/// By how many bytes files are told apart before they are read whole; ids and names come early in them.
const BEGINNING: u64 = 1024;

/// The files without those that hold the bytes of another one and are known by the same id, and those.
/// The one that lies highest stays.
pub(super) fn left_out(files: Vec<PathBuf>, limits: &Limits) -> (Vec<PathBuf>, Vec<Copied>) {
    let mut by_size: HashMap<u64, Vec<&PathBuf>> = HashMap::new();
    for path in &files {
        if let Ok(found) = path.metadata() {
            by_size.entry(found.len()).or_default().push(path);
        }
    }
    let of_one_size = by_size
        .into_iter()
        .filter(|(size, group)| group.len() > 1 && (1..=limits.text).contains(size));
    let mut copied: Vec<Copied> = of_one_size
        .flat_map(|(_, group)| of_one_beginning(group))
        .flat_map(|group| among(group, limits))
        .collect();
    copied.sort_by(|a, b| a.path.cmp(&b.path));
    let gone: HashSet<&Path> = copied.iter().map(|copy| copy.path.as_path()).collect();
    let kept = files.iter().filter(|path| !gone.contains(path.as_path())).cloned().collect();
    (kept, copied)
}

/// The files of a group whose first bytes others of it have too: the rest need not be read whole.
fn of_one_beginning(group: Vec<&PathBuf>) -> impl Iterator<Item = Vec<&PathBuf>> {
    let mut by_beginning: HashMap<Vec<u8>, Vec<&PathBuf>> = HashMap::new();
    for path in group {
        if let Some(beginning) = bytes(path, BEGINNING) {
            by_beginning.entry(beginning).or_default().push(path);
        }
    }
    by_beginning.into_values().filter(|group| group.len() > 1)
}

/// The copies among files of one size.
fn among(mut group: Vec<&PathBuf>, limits: &Limits) -> Vec<Copied> {
    group.sort_by_key(|path| (path.components().count(), *path));
    let mut first: HashMap<(String, Vec<u8>), &PathBuf> = HashMap::new();
    let mut copied = Vec::new();
    for path in group {
        let Some(bytes) = bytes(path, limits.text) else { continue };
        let same = (id(path, &bytes), bytes);
        match first.get(&same) {
            Some(of) => copied.push(Copied { path: path.clone(), of: (*of).clone() }),
            None => drop(first.insert(same, path)),
        }
    }
    copied
}

/// The first bytes of a file, at most so many.
fn bytes(path: &Path, at_most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    inputs::open(path).ok()?.take(at_most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// What tells files of one content apart: their names, unless the content has an id of its own.
fn id(path: &Path, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let is_id = |line: &str| {
        let rest = line.trim_start().strip_prefix("id").map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with('='))
    };
    match text.lines().any(is_id) {
        true => String::new(),
        false => default_id(path).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_left_out_where_it_is_the_same_project() {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = [
            ("2025/a.toml", "format = 1\n"),
            ("2025/d.toml", "id = \"x\"\n# 12"),
            ("2025/e.toml", ""),
            ("a.toml", "format = 1\n"),
            ("b.toml", "format = 1\n"),
            ("c.toml", "id = \"x\"\n# 12"),
            ("e.toml", ""),
        ]
        .into_iter()
        .map(|(name, text)| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text).unwrap();
            path
        })
        .collect();
        let (kept, copied) = left_out(files.clone(), &Limits::DEFAULT);
        let at = |positions: &[usize]| -> Vec<PathBuf> {
            positions.iter().map(|at| files[*at].clone()).collect()
        };
        assert_eq!(kept, at(&[2, 3, 4, 5, 6]));
        let (paths, of): (Vec<PathBuf>, Vec<PathBuf>) =
            copied.into_iter().map(|copy| (copy.path, copy.of)).unzip();
        assert_eq!((paths, of), (at(&[0, 1]), at(&[3, 5])));
    }

    #[test]
    fn files_of_one_size_and_one_beginning_are_compared_to_their_end() {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = ["a", "b", "a"]
            .into_iter()
            .enumerate()
            .map(|(at, end)| {
                let path = folder.path().join(format!("{at}.toml"));
                let beginning = "#".repeat(usize::try_from(BEGINNING).unwrap());
                std::fs::write(&path, format!("id = \"x\"\n{beginning}{end}")).unwrap();
                path
            })
            .collect();
        let (kept, copied) = left_out(files.clone(), &Limits::DEFAULT);
        assert_eq!(kept, files[..2]);
        assert_eq!(copied.len(), 1);
        assert_eq!((&copied[0].path, &copied[0].of), (&files[2], &files[0]));
    }
}
