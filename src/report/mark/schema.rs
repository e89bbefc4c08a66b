//! JSON that germoir publishes, known by its `schema` key.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// What the published shapes are called: `germoir/reach/1`.
const SHAPES: [&str; 19] = [
    "assessment",
    "blind",
    "check",
    "cohort",
    "comparison",
    "entry",
    "find",
    "forge",
    "kinship",
    "lot",
    "observe",
    "panel",
    "person",
    "reach",
    "schema",
    "screening",
    "slim",
    "support",
    "survey",
];

/// How far into a file the key is looked for, in bytes: it stands before everything long.
const WITHIN: u64 = 1 << 16;

/// Whether JSON tells a published shape: an object, the first object of an array or the first of
/// several lines; SARIF in its properties, a JSON Schema in its comment.
pub(super) fn is_ours(source: impl Read) -> io::Result<bool> {
    let mut start = Vec::new();
    source.take(WITHIN).read_to_end(&mut start)?;
    let found = Cell::new(false);
    let mut json = serde_json::Deserializer::from_slice(&start);
    // What is cut off, or no JSON at all, ends the search as well as the key does.
    let _ = Search { found: &found, is_top: true }.deserialize(&mut json);
    Ok(found.get())
}

fn is_published(told: &str) -> bool {
    matches!(told.split('/').collect::<Vec<_>>().as_slice(), ["germoir", shape, version]
        if SHAPES.contains(shape) && version.parse::<u32>().is_ok())
}

/// Looks for the key in an object, or in the first one of a list.
struct Search<'f> {
    found: &'f Cell<bool>,
    is_top: bool,
}

impl<'de> DeserializeSeed<'de> for Search<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Search<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object, or a list of them")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        if self.is_top {
            items.next_element_seed(Search { is_top: false, ..self })?;
        }
        Err(A::Error::custom("the first is enough"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(key) = fields.next_key::<String>()? {
            let told = match key.as_str() {
                "schema" => fields.next_value::<Value>()?,
                // A schema tells it in a comment, a log of problems among its properties.
                "$comment" if self.is_top => fields.next_value::<Value>()?,
                "properties" => {
                    let mut told = fields.next_value::<Value>()?;
                    told.get_mut("schema").map(Value::take).unwrap_or_default()
                }
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            if told.as_str().is_some_and(is_published) {
                self.found.set(true);
                return Err(A::Error::custom("found"));
            }
        }
        Ok(())
    }
}
