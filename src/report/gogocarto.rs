//! Projects for the maps that GoGoCarto draws (Transiscope gathers from them): the CSV that it imports.
//!
//! The first ten headings are fields that its import knows by these names; what stands behind them it
//! keeps as fields of one's own. Places stand as they are named: GoGoCarto looks up where they are,
//! since no file here has coordinates. Commas and points in every language, as its import reads.

use std::io::Error;

use crate::access::Seen;
use crate::catalogue::Catalogue;
use crate::descriptor::Project;
use crate::document::Column;
use crate::document::csv::{Dialect, text};
use crate::document::workbook::{Cell, Emit};
use crate::i18n::{Language, Phrases};

/// The heading row.
pub const HEADS: [&str; 14] = [
    "id",
    "name",
    "categories",
    "streetAddress",
    "addressLocality",
    "postalCode",
    "addressCountry",
    "latitude",
    "longitude",
    "source",
    "description",
    "website",
    "stage",
    "ended",
];

/// By which a file of it is known again.
pub fn known_heads() -> Vec<Vec<String>> {
    vec![HEADS.map(str::to_owned).to_vec()]
}

/// A row for each project that is named, in their order; of the others, nothing.
pub fn csv(projects: &[Seen], catalogue: &Catalogue, phrases: &Phrases) -> String {
    let named = projects.iter().filter(|seen| seen.is_named());
    let rows: Vec<[String; 14]> =
        named.map(|seen| row(seen.project(), catalogue, phrases)).collect();
    let emitted = |emit: &mut Emit<'_, Error>| {
        rows.iter().try_for_each(|row| emit(&row.each_ref().map(|text| Cell::Text(text))))
    };
    text(&HEADS.map(Column::words), emitted, Dialect::Of(Language::English))
}

fn row(project: &Project, catalogue: &Catalogue, phrases: &Phrases) -> [String; 14] {
    let (country, places): (Vec<&String>, Vec<&String>) =
        project.territory.places.iter().partition(|place| is_country(place));
    let joined =
        |all: Vec<&String>| all.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let day = |date: Option<jiff::civil::Date>| date.map_or(String::new(), |date| date.to_string());
    [
        project.id.clone(),
        project.name.clone(),
        categories(project, catalogue, phrases),
        String::new(),
        joined(places),
        String::new(),
        joined(country.into_iter().take(1).collect()),
        String::new(),
        String::new(),
        "germoir".to_owned(),
        project.summary.clone(),
        project.links.first().cloned().unwrap_or_default(),
        phrases.say(&format!("stage-{}", project.stage.value.as_str())),
        day(project.ended.map(|ended| ended.value)),
    ]
}

/// Whether a place is a country by its two letters (ISO 3166).
fn is_country(place: &str) -> bool {
    place.len() == 2 && place.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Concepts by name; a comma stands between two of them, and inside none.
fn categories(project: &Project, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let values = catalogue.facet("concepts").into_iter().flat_map(|facet| facet.values.iter());
    let named = values.filter(|value| project.concepts.contains(&value.id));
    let names: Vec<String> =
        named.map(|value| value.name.get(phrases.language()).replace(',', "")).collect();
    names.join(",")
}
