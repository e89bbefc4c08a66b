//! What an overlay changed: two catalogues, item by item.

use std::borrow::Cow;

use super::{Catalogue, Change, Departure};

/// What differs between two catalogues, item by item.
pub fn departures(old: &Catalogue, new: &Catalogue) -> Vec<Departure> {
    let mut found = Vec::new();
    let mut compare = |kind: &str, old: Vec<Facets>, new: Vec<Facets>| {
        for item in &old {
            let change = match new.iter().find(|other| other.id == item.id) {
                None => Some(Change::Disabled),
                Some(other) if other.definition != item.definition => Some(Change::Redefined),
                Some(other) if other.weight != item.weight => Some(Change::Reweighted),
                Some(other) if other.words != item.words => Some(Change::Reworded),
                Some(_) => None,
            };
            let item = Cow::Owned(format!("{kind}:{}", item.id));
            found.extend(change.map(|change| Departure { item, change }));
        }
        for item in new.iter().filter(|item| old.iter().all(|other| other.id != item.id)) {
            let item = Cow::Owned(format!("{kind}:{}", item.id));
            found.push(Departure { item, change: Change::Added });
        }
    };
    compare("criterion", criteria(old), criteria(new));
    compare("brake", brakes(old), brakes(new));
    compare("stake", stakes(old), stakes(new));
    compare("support", supports(old), supports(new));
    compare("warning", warnings(old), warnings(new));
    found
}

/// The three sides of an item that an overlay can change.
struct Facets {
    id: String,
    definition: String,
    weight: f64,
    words: String,
}

fn criteria(catalogue: &Catalogue) -> Vec<Facets> {
    let items = catalogue.criteria.iter().map(|item| Facets {
        id: item.id.to_string(),
        definition: format!(
            "{:?}",
            (
                &catalogue.families[item.family].id,
                &item.nodes,
                item.core,
                item.asks_proof,
                item.asked_in_talks,
                item.rare,
                item.from_stage,
                item.is_scored(),
                &item.exemplar
            )
        ),
        weight: item.weight,
        words: format!("{:?}", (&item.wording, &item.rubric)),
    });
    items.collect()
}

fn brakes(catalogue: &Catalogue) -> Vec<Facets> {
    let items = catalogue.brakes.iter().map(|item| Facets {
        id: item.id.to_string(),
        definition: format!("{:?}", (&item.nodes, item.core, &item.exemplar, &item.shown_by)),
        weight: item.weight,
        words: format!("{:?}", (&item.wording, &item.scale)),
    });
    items.collect()
}

fn stakes(catalogue: &Catalogue) -> Vec<Facets> {
    let items = catalogue.stakes.iter().map(|item| Facets {
        id: item.id.to_string(),
        definition: format!(
            "{:?}",
            (&catalogue.groups[item.group].id, &item.nodes, &item.exemplar)
        ),
        weight: item.weight,
        words: format!("{:?}", (&item.wording, &item.scale)),
    });
    items.collect()
}

fn supports(catalogue: &Catalogue) -> Vec<Facets> {
    let items = catalogue.supports.iter().map(|item| Facets {
        id: item.id.to_string(),
        definition: format!("{:?}", (&catalogue.groups[item.group].id, &item.nodes)),
        weight: item.weight,
        words: format!("{:?}", (&item.wording, &item.scale)),
    });
    items.collect()
}

fn warnings(catalogue: &Catalogue) -> Vec<Facets> {
    let items = catalogue.warnings.iter().map(|item| Facets {
        id: item.id.to_string(),
        definition: format!(
            "{:?}",
            (&catalogue.supports[item.support].id, &item.nodes, item.up_to)
        ),
        weight: 1.0,
        words: format!("{:?}", item.name),
    });
    items.collect()
}
