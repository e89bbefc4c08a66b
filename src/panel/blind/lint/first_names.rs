//! First names of every origin that people of a country have, folded. Only what begins with a capital is
//! held against them, so that `pierre` stays a stone.
//!
//! The list is by origin, so that it can be seen whom a blind copy protects; a test prints its makeup.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Origins in brackets, each above its names.
const LIST: &str = include_str!("first_names.txt");

static NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| by_origin().into_iter().flat_map(|(_, names)| names).collect());

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

/// Whether a folded word is a first name of the list.
pub(super) fn is_one(folded: &str) -> bool {
    NAMES.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_holds_no_name_twice() {
        let mut known = HashSet::new();
        for (origin, names) in by_origin() {
            assert!(names.is_sorted_by(|a, b| a < b), "{origin}");
            assert!(names.iter().all(|name| known.insert(*name)), "{origin}");
        }
        assert!(is_one("zoe") && is_one("william") && !is_one("jardin") && !is_one(""));
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
            assert!(is_one(name), "{name}");
        }
    }
}
