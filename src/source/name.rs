//! Names of files and folders, which are strangers' words like any other text.

use std::fmt::Write;
use std::path::Path;

use super::acts;

/// A path as it is said to people: a character that [`acts`] stands as its number, `\u{1b}`, so
/// that the file can still be told from others, and no name begins a line of its own.
///
/// Programs that read JSON get [`exact`] paths.
pub fn shown(path: &Path) -> String {
    let name = exact(path);
    if !name.contains(acts) {
        return name;
    }
    let mut out = String::with_capacity(name.len() + 16);
    for c in name.chars() {
        match acts(c) {
            true => {
                let number = u32::from(c);
                write!(out, "\\u{{{number:x}}}").expect("a String takes every text");
            }
            false => out.push(c),
        }
    }
    out
}

/// A path as programs read it, which escape it themselves: the name as it is, but for bytes that are
/// no text.
pub fn exact(path: &Path) -> String {
    path.display().to_string()
}

/// A path as it is typed: in quotes where a shell would take it for several words, and with its
/// unseen characters spelt out.
pub fn typed(path: &Path) -> String {
    let name = exact(path);
    let plain = |c: char| c.is_alphanumeric() || "/\\._-:+@,".contains(c);
    // A name that begins with a dash would be taken for an option.
    let name = if name.starts_with('-') && name != "-" { format!("./{name}") } else { name };
    if !name.is_empty() && name.chars().all(plain) {
        return name;
    }
    if name.contains(acts) {
        // As bash, zsh and ksh read it.
        let spelt = name.chars().map(|c| match c {
            '\'' | '\\' => format!("\\{c}"),
            c if acts(c) => format!("\\u{:04x}", u32::from(c)),
            c => c.to_string(),
        });
        return format!("$'{}'", spelt.collect::<String>());
    }
    match name.contains(['"', '$', '`', '\\', '!']) {
        true => format!("'{}'", name.replace('\'', r"'\''")),
        false => format!("\"{name}\""),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::shown;

    #[test]
    fn a_name_neither_acts_nor_breaks_its_line() {
        assert_eq!(shown(Path::new("été/projet 1.toml")), "été/projet 1.toml");
        assert_eq!(
            shown(Path::new("a\u{1b}]52;c\u{7}\n::add-mask::\u{202e}.toml")),
            "a\\u{1b}]52;c\\u{7}\\u{a}::add-mask::\\u{202e}.toml"
        );
    }
}
