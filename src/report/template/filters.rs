//! The filters that templates have beside those of their language.

use std::collections::BTreeMap;

use jiff::civil::Date;
use minijinja::{Environment, Value};

use crate::catalogue::item::items;
use crate::catalogue::{Catalogue, profile};
use crate::document::safe;
use crate::i18n::{Language, Phrases, day, percent, points};

/// Adds them; what each can make no sense of comes back as it was.
pub(super) fn add(environment: &mut Environment<'_>, catalogue: &Catalogue, language: Language) {
    let names = names(catalogue, language);
    environment.add_filter("name", move |id: String| match names.get(&id) {
        Some(name) => name.clone(),
        // A profile of one's own is called what it calls itself.
        None => id.strip_prefix("profile:").map(str::to_owned).unwrap_or(id),
    });
    environment.add_filter("points", |value: Value| match f64::try_from(value.clone()) {
        Ok(share) => Value::from(points(share)),
        Err(_) => value,
    });
    environment.add_filter("percent", move |value: Value| match f64::try_from(value.clone()) {
        Ok(share) => Value::from(percent(share, language)),
        Err(_) => value,
    });
    environment.add_filter("day", move |text: String| match text.parse::<Date>() {
        Ok(date) => day(date, language),
        Err(_) => text,
    });
    environment.add_filter("markdown", |text: String| safe::markdown(&text));
}

/// The name of each id, bare and with its kind. Where two kinds share an id, the bare one is that
/// of the first in catalogue order.
fn names(catalogue: &Catalogue, language: Language) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for item in items(catalogue) {
        let title = item.title(language).to_owned();
        names.entry(item.id().to_owned()).or_insert_with(|| title.clone());
        names.insert(item.name(), title);
    }
    let phrases = Phrases::new(language);
    for profile in profile::NAMES {
        let name = phrases.find(&format!("profile-{profile}"), []);
        names.extend(name.map(|name| (format!("profile:{profile}"), name)));
    }
    names
}
