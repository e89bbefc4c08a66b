//! Objects whose keys have an order of their own.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::{Error, Serialize, Serializer};

/// A value whose keys are written in the order of their names, however deep.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct ByKey<T>(pub T);

impl<T: Serialize> Serialize for ByKey<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::to_value(&self.0).map_err(S::Error::custom)?.serialize(serializer)
    }
}

/// A value for each id, in the order in which they come: that of the catalogue.
pub(super) struct InOrder<'p, T>(pub Vec<(&'p str, T)>);

impl<T: Serialize> Serialize for InOrder<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<T: JsonSchema> JsonSchema for InOrder<'_, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
