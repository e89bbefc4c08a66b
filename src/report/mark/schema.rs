//! JSON that germoir publishes, known by its `schema` key.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

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
    let _ = Search { found: &found, depth: Depth::Top }.deserialize(&mut json);
    Ok(found.get())
}

fn is_published(told: &str) -> bool {
    let mut words = told.split('/');
    let (program, shape, version) = (words.next(), words.next(), words.next());
    program == Some("germoir")
        && shape.is_some_and(|shape| SHAPES.contains(&shape))
        && version.is_some_and(|version| version.parse::<u32>().is_ok())
        && words.next().is_none()
}

/// Where in a document a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Top,
    /// An object in the array that the document is.
    Listed,
    Properties,
    /// The value of a key that may tell the shape.
    Told,
}

struct Search<'f> {
    found: &'f Cell<bool>,
    depth: Depth,
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
        out.write_str("JSON")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if self.depth == Depth::Told && is_published(text) {
            self.found.set(true);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        if self.depth == Depth::Top {
            items.next_element_seed(Search { depth: Depth::Listed, ..self })?;
            return Err(A::Error::custom("the first is enough"));
        }
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let is_top = matches!(self.depth, Depth::Top | Depth::Listed);
        while let Some(key) = fields.next_key::<String>()? {
            let depth = match key.as_str() {
                "schema" if self.depth != Depth::Told => Depth::Told,
                "$comment" if self.depth == Depth::Top => Depth::Told,
                "properties" if is_top => Depth::Properties,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            fields.next_value_seed(Search { depth, ..self })?;
            if self.found.get() {
                return Err(A::Error::custom("found"));
            }
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}
