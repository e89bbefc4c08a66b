//! Names of columns, as they are compared.

/// What stands between the names of groups, of a question and of its choices: the exporter of
/// KoBoToolbox lets people choose.
pub(super) const SEPARATORS: [char; 3] = ['/', '.', '-'];

/// A heading, then what stands behind each mark that may separate it from its groups.
pub(super) fn endings(heading: &str) -> impl Iterator<Item = &str> {
    let behind = heading.match_indices(SEPARATORS).map(|(at, _)| &heading[at + 1..]);
    std::iter::once(heading).chain(behind)
}

/// A name as it is compared: groups, dots and hyphens are all one.
pub(super) fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['.', '-', '/'], "_")
}
