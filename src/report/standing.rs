//! Where a project stands beside its answers, in few words: in which sense of social innovation, why
//! now, what it lives on, what it offers, and with whom.

use super::view::{points, titled};
use crate::catalogue::{FacetValue, Text};
use crate::descriptor::Funding;
use crate::document::Section;
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;

/// The name of a value, and what a project that names it is asked to show.
fn asked(parts: Parts<'_>, value: &FacetValue, phrases: &Phrases) -> String {
    let name = value.name.get(parts.language).to_string();
    match &value.asks {
        Some(asks) => {
            let facts =
                [("name", name.into()), ("asks", asks.get(parts.language).to_string().into())];
            phrases.tell("standing-asked", facts)
        }
        None => name,
    }
}

/// The sense of social innovation that the project takes, and what the others would ask.
pub fn definition(parts: Parts<'_>, phrases: &Phrases) -> Option<String> {
    let own = parts.catalogue.value("definition", parts.project.definition.as_ref()?)?;
    let all = parts.catalogue.facet("definition")?.values.iter();
    let others: Vec<String> =
        all.filter(|other| other.id != own.id).map(|other| asked(parts, other, phrases)).collect();
    let name = own.name.get(parts.language).to_string();
    let facts = [("name", name.into()), ("others", others.join(" ").into())];
    Some(phrases.tell("standing-definition", facts))
}

/// The name of that sense alone.
pub fn definition_taken(parts: Parts<'_>) -> Option<String> {
    let own = parts.catalogue.value("definition", parts.project.definition.as_ref()?)?;
    Some(own.name.get(parts.language).to_string())
}

/// What the project lives on, in one line; empty where it is not said.
pub fn means(parts: Parts<'_>, phrases: &Phrases) -> String {
    names_of(&parts.project.funding, phrases)
}

fn names_of(funding: &[Funding], phrases: &Phrases) -> String {
    let name = |one: &Funding| phrases.say(&format!("form-value-{}", one.as_str()));
    funding.iter().map(name).collect::<Vec<_>>().join(", ").to_lowercase()
}

/// Each reason why now, with what it asks to show.
pub fn drivers(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let named = parts.project.drivers.iter().filter_map(|id| parts.catalogue.value("drivers", id));
    let said = named.map(|driver| {
        let asks = driver.asks.as_ref().map(|asks| asks.get(parts.language).to_string());
        let facts = [
            ("name", driver.name.get(parts.language).to_string().into()),
            ("has_asks", if asks.is_some() { "yes" } else { "no" }.into()),
            ("asks", asks.unwrap_or_default().into()),
        ];
        phrases.tell("standing-driver", facts)
    });
    said.collect()
}

/// What the project lives on; giving and patronage are named where they are not among it.
pub fn funding(parts: Parts<'_>, phrases: &Phrases) -> Option<String> {
    let named = &parts.project.funding;
    let mut gifts = vec![Funding::Giving, Funding::Patronage];
    gifts.retain(|gift| !named.contains(gift));
    let facts = [
        ("named", names_of(named, phrases).into()),
        ("has_gifts", if gifts.is_empty() { "no" } else { "yes" }.into()),
        ("gifts", names_of(&gifts, phrases).into()),
    ];
    (!named.is_empty()).then(|| phrases.tell("standing-funding", facts))
}

/// What the project offers.
pub fn offering(parts: Parts<'_>, phrases: &Phrases) -> Option<String> {
    let offering = parts.project.offering?;
    Some(phrases.say(&format!("form-value-{}", offering.as_str())))
}

/// Each partner, with what it is where that is said.
pub fn partners(parts: Parts<'_>) -> Vec<String> {
    let named = parts.project.partners.iter().map(|partner| {
        let kind = partner.kind.as_ref().and_then(|kind| parts.catalogue.value("partners", kind));
        match kind {
            Some(kind) => format!("{} ({})", partner.name, kind.name.get(parts.language)),
            None => partner.name.clone(),
        }
    });
    named.collect()
}

/// Where a project stands, for those who read it.
pub fn section(parts: Parts<'_>, phrases: &Phrases) -> Option<Section> {
    let project = parts.project;
    let names = |facet: &str, ids: &[Text]| {
        let found = ids.iter().filter_map(|id| parts.catalogue.value(facet, id));
        let names: Vec<&str> = found.map(|value| value.name.get(parts.language).as_ref()).collect();
        names.join(", ")
    };
    let facts = [
        ("publics", project.publics.join(", ")),
        ("fields", names("fields", &project.fields)),
        ("concepts", names("concepts", &project.concepts)),
        ("technologies", names("technologies", &project.technologies)),
        ("offering", offering(parts, phrases).unwrap_or_default()),
        ("partners", partners(parts).join(", ")),
    ];
    let mut lines: Vec<String> = definition(parts, phrases).into_iter().collect();
    lines.extend(drivers(parts, phrases));
    let told = facts.into_iter().filter(|(_, what)| !what.is_empty());
    lines.extend(
        told.map(|(id, what)| phrases.tell(&format!("standing-{id}"), [("what", what.into())])),
    );
    lines.extend(funding(parts, phrases));
    let title = || phrases.say("standing-title");
    (!lines.is_empty()).then(|| titled("standing", title(), points(lines)))
}
