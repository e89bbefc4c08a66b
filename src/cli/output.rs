//! What is said beside a result, on standard error.

use std::io::Write;
use std::path::Path;

use crate::source::{acts, exact};

/// A path as it is typed: in quotes where a shell would take it for several words, and with its
/// unseen characters spelt out.
pub(super) fn typed(path: &Path) -> String {
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

/// Says something beside the result.
pub(super) fn say(text: &str) {
    if text.is_empty() {
        return;
    }
    let mut stderr = std::io::stderr().lock();
    // Where it cannot be said, nobody is there to hear it.
    let _ = stderr.write_all(text.trim_end().as_bytes());
    let _ = stderr.write_all(b"\n");
}
