//! JSON Schemas (2020-12): of the files that people write, from the catalogue, where the closed
//! sets come from; of the published JSON, from the structures that are written.
//!
//! A schema of the published JSON is open: keys may come beside those that it names. None has an
//! `$id`: a relative one is refused by editors, and there is no address that it could name.
//!
//! Start with [`of`]; [`SHAPES`] lists what is published.

mod catalogue;
mod descriptor;
mod map;
mod names;
mod others;
mod reach;

use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::transform::RestrictFormats;
use serde_json::{Value, json};

use super::published;
use super::{
    assessment, blind, check, cohort, comparison, forge, kinship, letter, lot, observation, panel,
    person, screening, support,
};
use crate::catalogue::Catalogue;
use crate::descriptor::Kind;

pub(super) use names::{
    BrakeId, CriterionId, Day, FamilyId, Fingerprint, Fraction, GroupId, Id, LevelNumber, Months,
    OneOf, PerMonth, RungNumber, StakeId, SupportId,
};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A published shape: a file whose `schema` is `germoir/NAME/VERSION`.
#[derive(Debug)]
pub struct Shape {
    /// What `germoir schema` calls it.
    pub name: &'static str,
    /// Rises when a key goes or changes its meaning, never when one comes.
    pub version: u32,
    /// What writes it.
    pub command: &'static str,
    make: fn(&mut SchemaGenerator) -> schemars::Schema,
}

impl Shape {
    /// What stands under `schema`.
    pub fn key(&self) -> String {
        format!("germoir/{}/{}", self.name, self.version)
    }
}

/// A row of [`SHAPES`].
macro_rules! shape {
    ($name:literal, $version:literal, $command:literal, $made_from:ty) => {
        Shape {
            name: $name,
            version: $version,
            command: $command,
            make: |generator| generator.root_schema_for::<$made_from>(),
        }
    };
}

/// Everything that is published, by name.
pub const SHAPES: &[Shape] = &[
    shape!("assessment", 2, "assess", assessment::AssessmentJson<'static>),
    shape!("blind", 1, "blind", blind::BlindJson<'static>),
    shape!("check", 1, "check", check::CheckJson<'static>),
    shape!("cohort", 1, "batch", cohort::CohortJson<'static, (), (), ()>),
    shape!("comparison", 1, "compare", comparison::ComparisonJson<'static>),
    shape!("entry", 1, "criteria show", super::entry::EntriesJson<'static>),
    shape!("find", 1, "find", super::find::FindJson<'static>),
    shape!("forge", 1, "federate --forge", forge::ForgeJson<'static>),
    shape!("kinship", 1, "federate", kinship::KinshipJson<'static>),
    shape!("letter", 1, "letter --template", letter::WordsJson<'static>),
    shape!("lot", 1, "decide --by-lot", lot::LotJson<'static>),
    shape!("observe", 1, "observe", observation::ObserveJson<'static>),
    shape!("panel", 1, "panel", panel::PanelJson<'static>),
    shape!("person", 1, "export-person", person::PersonJson<'static>),
    shape!("reach", 2, "reach", super::reach::ReportJson<'static>),
    shape!("screening", 1, "screen", screening::ScreeningJson<'static>),
    shape!("slim", 1, "assess --slim", super::slim::SlimJson<'static>),
    shape!("support", 1, "support", support::SupportJson<'static>),
    shape!("survey", 1, "reach --survey", super::survey::SurveyJson<'static>),
];

/// What a schema describes.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// A file that people write about a project, a structure, a reading or a decision.
    File(Kind),
    /// A file of the catalogue, or of an overlay.
    Catalogue,
    /// A profile of one’s own.
    Profile,
    /// What the columns of a table answer, for `import`.
    Map,
    /// JSON that a command prints.
    Published(&'static Shape),
}

impl Subject {
    /// Everything that has a schema: what people write, then what programs read.
    pub fn all() -> impl Iterator<Item = Self> {
        Kind::all()
            .map(Self::File)
            .chain([Self::Catalogue, Self::Profile, Self::Map])
            .chain(SHAPES.iter().map(Self::Published))
    }

    /// What is typed after `germoir schema`.
    pub fn name(self) -> &'static str {
        match self {
            Self::File(kind) => kind.as_str(),
            Self::Catalogue => "catalogue",
            Self::Profile => "profile",
            Self::Map => "map",
            Self::Published(shape) => shape.name,
        }
    }
}

/// The schema of one kind of file. `catalogue` says which ids there are.
pub fn of(subject: Subject, catalogue: &Catalogue) -> String {
    let mut schema = match subject {
        Subject::File(kind) => descriptor::schema(kind, catalogue),
        Subject::Catalogue => catalogue::schema(catalogue),
        Subject::Profile => catalogue::profile(catalogue),
        Subject::Map => map::schema(),
        Subject::Published(shape) => of_shape(shape, catalogue),
    };
    schema["title"] = json!(title(subject));
    // A keyword that every validator passes over: it tells the file from one that people wrote.
    schema["$comment"] = json!("germoir/schema/1");
    published::document(&schema)
}

fn title(subject: Subject) -> String {
    match subject {
        Subject::Published(shape) => format!("{}: JSON of germoir {}", shape.key(), shape.command),
        _ => format!("germoir {}", subject.name()),
    }
}

fn of_shape(shape: &Shape, catalogue: &Catalogue) -> Value {
    // `double` and the like say nothing to a validator.
    let settings = SchemaSettings::draft2020_12().with_transform(RestrictFormats::default());
    let mut generator = settings.for_serialize().into_generator();
    let mut schema = (shape.make)(&mut generator).to_value();
    names::of_catalogue(&mut schema, catalogue);
    tidied(schema)
}

/// Without what a schema has from Rust: lines of comments as they are broken, names of structures.
fn tidied(schema: Value) -> Value {
    let named = |name: &str| name.replace("Json", "");
    match schema {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| match (key.as_str(), value) {
                ("description", Value::String(text)) => (key, text.replace('\n', " ").into()),
                ("$ref", Value::String(to)) => (key, named(&to).into()),
                ("$defs", Value::Object(made)) => {
                    let made = made.into_iter().map(|(name, made)| (named(&name), tidied(made)));
                    (key, Value::Object(made.collect()))
                }
                (_, value) => (key, tidied(value)),
            });
            Value::Object(fields.collect())
        }
        Value::Array(items) => items.into_iter().map(tidied).collect(),
        other => other,
    }
}
