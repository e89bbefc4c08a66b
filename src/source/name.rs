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
/// unseen characters spelt out. On Windows as both cmd and PowerShell read it.
pub fn typed(path: &Path) -> String {
    let name = exact(path);
    // A name that begins with a dash would be taken for an option.
    let name = if name.starts_with('-') && name != "-" { format!("./{name}") } else { name };
    match cfg!(windows) {
        true => for_windows(name),
        false => for_unix(name),
    }
}

fn is_plain(name: &str, signs: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || signs.contains(c))
}

fn for_unix(name: String) -> String {
    if is_plain(&name, "/._-:+@,") {
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

/// cmd knows no single quotes, and a name on Windows holds no double ones. PowerShell makes lists at
/// commas and takes a word behind `@` for a list of arguments; from its version 6 on it reads unseen
/// characters that are spelt out, and cmd knows no way.
fn for_windows(name: String) -> String {
    if is_plain(&name, "/\\._-:+") {
        return name;
    }
    // Before the quote at the end, a backslash would make the quote a part of the name.
    let name = name.trim_end_matches('\\');
    let spelt = name.chars().map(|c| match acts(c) {
        true => format!("`u{{{:x}}}", u32::from(c)),
        false => c.to_string(),
    });
    format!("\"{}\"", spelt.collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{for_unix, for_windows, shown};

    #[test]
    fn what_is_to_be_typed_is_one_word_for_the_shells_of_each_system() {
        for (name, unix, windows) in [
            ("a/b.toml", "a/b.toml", "a/b.toml"),
            ("mon projet.toml", "\"mon projet.toml\"", "\"mon projet.toml\""),
            (r"C:\g\a.toml", r"'C:\g\a.toml'", r"C:\g\a.toml"),
            (
                r"C:\Mes projets\l'été.toml",
                r"'C:\Mes projets\l'\''été.toml'",
                "\"C:\\Mes projets\\l'été.toml\"",
            ),
            (r"C:\Mes projets\", r"'C:\Mes projets\'", r#""C:\Mes projets""#),
            ("a,b@c.toml", "a,b@c.toml", "\"a,b@c.toml\""),
            ("x\u{1b}.toml", r"$'x\u001b.toml'", "\"x`u{1b}.toml\""),
            ("", "\"\"", "\"\""),
        ] {
            assert_eq!(for_unix(name.to_owned()), unix);
            assert_eq!(for_windows(name.to_owned()), windows);
        }
    }

    #[test]
    fn a_name_neither_acts_nor_breaks_its_line() {
        assert_eq!(shown(Path::new("été/projet 1.toml")), "été/projet 1.toml");
        assert_eq!(
            shown(Path::new("a\u{1b}]52;c\u{7}\n::add-mask::\u{202e}.toml")),
            "a\\u{1b}]52;c\\u{7}\\u{a}::add-mask::\\u{202e}.toml"
        );
    }
}
