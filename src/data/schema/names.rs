//! Kinds of texts and figures that stand in many shapes: names of closed sets, ids of the catalogue,
//! days, shares. Each is a type of its own, which knows how it is written and what its schema says.

use std::borrow::Cow;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::descriptor::{Level, Rung};
use crate::diagnostic::Known;

/// One of the names of a closed set.
#[derive(Clone, Copy)]
pub(in crate::data) struct OneOf<K>(pub K);

impl<K: Known> Serialize for OneOf<K> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.0.name())
    }
}

impl<K: Known> JsonSchema for OneOf<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<K>().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = K::NAMES.iter().map(|(name, _)| *name).collect();
        json_schema!({ "type": "string", "enum": names })
    }
}

/// A kind of value: what holds it, how that is written, and its schema among the definitions.
macro_rules! value {
    ($(#[$doc:meta])* $name:ident$(<$life:lifetime>)?($held:ty) as $written:expr => $schema:tt) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub(in crate::data) struct $name$(<$life>)?(pub $held);

        impl$(<$life>)? Serialize for $name$(<$life>)? {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                let written: fn(&$held, S) -> Result<S::Ok, S::Error> = $written;
                written(&self.0, out)
            }
        }

        impl$(<$life>)? JsonSchema for $name$(<$life>)? {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

/// The ids of one kind of item: a kebab-case word, and one of those of the catalogue.
macro_rules! ids {
    ($($name:ident: $items:ident, $what:literal;)*) => {
        $(value! {
            #[doc = concat!("The id of ", $what, ".")]
            $name<'i>(&'i str) as Serialize::serialize => {
                "description": concat!("The id of ", $what, "."),
                "type": "string",
            }
        })*

        /// Says which ids there are: those of this catalogue.
        pub(super) fn of_catalogue(schema: &mut Value, catalogue: &Catalogue) {
            let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) else {
                return;
            };
            $(if let Some(definition) = definitions.get_mut(stringify!($name)) {
                let ids: Vec<&str> = catalogue.$items.iter().map(|item| item.id.as_ref()).collect();
                definition["enum"] = json!(ids);
            })*
        }
    };
}

ids! {
    CriterionId: criteria, "a criterion of the catalogue";
    BrakeId: brakes, "a brake of the catalogue";
    StakeId: stakes, "a stake of the catalogue";
    SupportId: supports, "a kind of support of the catalogue";
    FamilyId: families, "a family of criteria of the catalogue";
    GroupId: groups, "a group of stakes, or of kinds of support, of the catalogue";
}

value! {
    /// A part of a whole.
    Fraction(f64) as Serialize::serialize => {
        "description": "A share: 0 for nothing, 1 for the whole.",
        "type": "number",
        "minimum": 0,
        "maximum": 1,
    }
}

value! {
    /// A length of time.
    Months(f64) as Serialize::serialize => {
        "description": "Months of 30.4375 days.",
        "type": "number",
    }
}

value! {
    /// People in a time.
    PerMonth(f64) as Serialize::serialize => {
        "description": "People a month, of 30.4375 days; below 0 where they become fewer.",
        "type": "number",
    }
}

value! {
    /// A level of an answer.
    LevelNumber(Level) as |level, out| level.get().serialize(out) => {
        "description": "A level, 0 to 4.",
        "type": "integer",
        "minimum": 0,
        "maximum": 4,
    }
}

value! {
    /// What supports an answer.
    RungNumber(Rung) as |rung, out| rung.number().serialize(out) => {
        "description": "What supports an answer: 1 declared, 2 documented, 3 observed, 4 corroborated.",
        "type": "integer",
        "minimum": 1,
        "maximum": 4,
    }
}

value! {
    /// A day.
    Day(Date) as |day, out| out.collect_str(day) => {
        "description": "A day, `YYYY-MM-DD`.",
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    }
}

value! {
    /// What tells one content from another.
    Fingerprint<'f>(&'f str) as Serialize::serialize => {
        "description": "A SHA-256 of what was read, the same for the same content.",
        "type": "string",
        "pattern": "^sha256:[0-9a-f]{64}$",
    }
}

value! {
    /// The id of a project or a structure.
    Id<'i>(&'i str) as Serialize::serialize => {
        "description": "A word of small letters, digits and hyphens.",
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    }
}
