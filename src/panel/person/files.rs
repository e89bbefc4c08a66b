//! Which files may hold what is said about a person.

use std::path::Path;

/// The endings of the files that are read: descriptors, and keys of blind copies.
const ENDINGS: [&str; 2] = ["toml", "key"];

/// Whether a file is read, by its name.
pub fn is_searched(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}
