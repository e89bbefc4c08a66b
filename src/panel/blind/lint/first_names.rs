//! First names of every origin that people of a country have, folded, with a capital or without. Those
//! that are words too need one, so that `pierre` stays a stone.
//!
//! The list is by origin, so that it can be seen whom a blind copy protects; a test prints its makeup.

use std::collections::HashMap;
#[cfg(test)]
use std::collections::HashSet;
use std::sync::LazyLock;

/// Origins in brackets, each above its names.
const LIST: &str = include_str!("first_names.txt");

/// The names, each with whether it is a word too.
static NAMES: LazyLock<HashMap<&str, bool>> = LazyLock::new(|| {
    let names = by_origin().into_iter().flat_map(|(_, names)| names);
    names.map(|name| name.strip_suffix('*').map_or((name, false), |name| (name, true))).collect()
});

/// The names of each origin, in the order of the list.
fn by_origin() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut origins: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(origin) => origins.push((origin, Vec::new())),
            None => {
                if let Some((_, names)) = origins.last_mut() {
                    names.extend(line.split_whitespace());
                }
            }
        }
    }
    origins
}

/// Whether a folded word is a first name of the list, written as names are where it is a word too.
pub(super) fn is_one(folded: &str, capital: bool) -> bool {
    NAMES.get(folded).is_some_and(|is_word| capital || !is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_holds_no_name_twice() {
        let mut known = HashSet::new();
        for (origin, names) in by_origin() {
            let mut names = names.into_iter().map(|name| name.trim_end_matches('*'));
            let mut before = "";
            for name in names.by_ref() {
                assert!(before < name && known.insert(name), "{origin}: {name}");
                before = name;
            }
        }
        assert!(is_one("zoe", true) && is_one("soazig", false) && is_one("pierre", true));
        assert!(!is_one("pierre", false) && !is_one("jardin", true) && !is_one("", true));
    }

    /// Prints the makeup of the list: `cargo test --lib handful -- --nocapture`.
    #[test]
    #[allow(clippy::print_stdout)]
    fn no_origin_is_left_to_a_handful() {
        for (origin, names) in by_origin() {
            println!("{origin}: {} names", names.len());
            assert!(names.len() >= 10, "{origin}");
        }
        for name in ["mamadou", "fatoumata", "ousmane", "soazig", "jocelyne", "aicha", "philippe"] {
            assert!(is_one(name, true), "{name}");
        }
    }
}
