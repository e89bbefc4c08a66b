//! Descriptors in TOML, of any kind.

use germoir::catalogue::builtin;
use germoir::descriptor::{Descriptor, Form, read};
use germoir::source::tree::{Table, Value};
use germoir::source::{Limits, SourceFile, parse_toml};

use super::{PROFILES, TODAY, checks, text_of};

const FEW: Limits = Limits { list: 2, observations: 3, ..Limits::DEFAULT };

/// No list is longer than its limit, and what is accepted is assessed in every profile.
pub fn run(bytes: &[u8]) {
    let Some(file) = text_of("p.toml", bytes) else { return };
    lists_end_at_their_limits(file.clone().within(&FEW));
    let reading = read(&file, Form::Toml, builtin::catalogue(), TODAY, Some("p"));
    checks::reading(&reading, &file);
    if let Some(Descriptor::Project(project)) = &reading.descriptor {
        for profile in PROFILES.iter() {
            checks::assessed(project, builtin::catalogue(), profile);
        }
    }
}

fn lists_end_at_their_limits(file: SourceFile) {
    in_limits(&parse_toml(&file).0);
}

fn in_limits(table: &Table<'_>) {
    table.entries().iter().for_each(|entry| value_in_limits(&entry.key, &entry.node.value));
}

fn value_in_limits(key: &str, value: &Value<'_>) {
    match value {
        Value::List(items) => {
            assert!(items.len() <= FEW.entries(key), "{key}: {}", items.len());
            items.iter().for_each(|item| value_in_limits(key, &item.value));
        }
        Value::Table(table) => in_limits(table),
        _ => {}
    }
}
