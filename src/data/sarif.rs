//! Problems as SARIF 2.1.0, the form in which code hosts show what a check has found.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::data::published;
use crate::diagnostic::Severity;
use crate::material::Located;

/// The log of one `check`: every problem of every file, in the order of the files.
///
/// Paths are written as they were given, so that a host finds the files from where it ran the check.
pub fn json(files: &[(String, Vec<Located>)]) -> String {
    let problems = || files.iter().flat_map(|(path, list)| list.iter().map(move |one| (path, one)));
    // One rule for each code, in the order of the codes.
    let rules: BTreeMap<&str, Severity> =
        problems().map(|(_, problem)| (problem.code.id, problem.code.severity)).collect();
    let position = |id: &str| rules.keys().position(|rule| *rule == id);
    let results: Vec<Value> = problems()
        .map(|(path, problem)| {
            let place = json!({
                "physicalLocation": {
                    "artifactLocation": { "uri": uri(path) },
                    "region": { "startLine": problem.at.line, "startColumn": problem.at.column },
                },
            });
            json!({
                "ruleId": problem.code.id,
                "ruleIndex": position(problem.code.id),
                "level": level(problem.code.severity),
                "message": { "text": text(problem) },
                "locations": [with_keys(place, &problem.path)],
            })
        })
        .collect();
    let rules: Vec<Value> = rules
        .iter()
        .map(|(id, severity)| {
            json!({ "id": id, "defaultConfiguration": { "level": level(*severity) } })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        // What `check` publishes as JSON, in another form.
        "properties": { "schema": "germoir/check/1" },
        "runs": [{
            "tool": { "driver": {
                "name": "germoir",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            // Columns count characters, as SARIF calls them, and not UTF-16 units.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    published::document(&log)
}

/// A place with the keys that lead there, where there are any.
fn with_keys(mut place: Value, path: &str) -> Value {
    if !path.is_empty() {
        place["logicalLocations"] = json!([{ "fullyQualifiedName": path }]);
    }
    place
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// What is wrong, and what to type.
fn text(problem: &Located) -> String {
    match &problem.help {
        Some(help) => format!("{} {help}", problem.message),
        None => problem.message.clone(),
    }
}

/// A path as a reference: relative as it is, one from the root or with a drive as an address of a file;
/// `/` between folders, and whatever a URI has no room for escaped.
fn uri(path: &str) -> String {
    let given = path.strip_prefix(r"\\?\").unwrap_or(path);
    let path = given.replace('\\', "/");
    let (start, path) = match path.as_bytes() {
        _ if given.starts_with(r"\\") => ("file:", path.as_str()),
        [b'/', ..] => ("file://", path.as_str()),
        [drive, b':', b'/', ..] if drive.is_ascii_alphabetic() => ("file:///", path.as_str()),
        _ => ("", path.trim_start_matches("./")),
    };
    let mut out = String::from(start);
    for (at, byte) in path.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            // Of the drive.
            b':' if at == 1 && !start.is_empty() => out.push(':'),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(super::uri("./projets/été 1.toml"), "projets/%C3%A9t%C3%A9%201.toml");
        assert_eq!(super::uri(r"a\b.toml"), "a/b.toml");
        assert_eq!(super::uri("a:b/c:d.toml"), "a%3Ab/c%3Ad.toml");
        for (path, uri) in [
            ("/g/été/1.toml", "file:///g/%C3%A9t%C3%A9/1.toml"),
            (r"c:\g\été.toml", "file:///c:/g/%C3%A9t%C3%A9.toml"),
            (r"\\?\C:\g\a.toml", "file:///C:/g/a.toml"),
            (r"\\server\share\a.toml", "file://server/share/a.toml"),
        ] {
            assert_eq!(super::uri(path), uri);
        }
    }
}
