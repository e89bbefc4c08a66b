//! What a cohort has in common, as JSON.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Each;
use crate::access::People;
use crate::diagnostic::Known;
use crate::portfolio::cohort::reach::Sum;
use crate::portfolio::cohort::{Counted, Quartiles, ReachRecord, Record};
use crate::report::cohort::Shown;
use crate::report::expected::{ExpectedJson, UptakeJson};

fn counted<T>(list: &[Counted<T>], name: impl Fn(&T) -> String) -> Value {
    let counts = list.iter().map(
        |counted| json!({ "id": counted.what.as_ref().map(&name), "projects": counted.projects }),
    );
    counts.collect()
}

pub(super) fn glance(shown: &Shown<'_>) -> Value {
    let glance = shown.cohort.glance(shown.catalogue);
    let field = |at: &usize| {
        let value = shown.catalogue.facet("fields").and_then(|facet| facet.values.get(*at));
        value.map_or(String::new(), |value| value.id.to_string())
    };
    let publics = glance.publics.iter().map(|(said, n)| json!({ "public": said, "projects": n }));
    json!({
        "stages": counted(&glance.stages, |stage| stage.as_str().to_owned()),
        "scales": counted(&glance.scales, |scale| scale.as_str().to_owned()),
        "bearers": counted(&glance.bearers, |kind| kind.as_str().to_owned()),
        "fields": counted(&glance.fields, field),
        "publics": publics.collect::<Vec<Value>>(),
    })
}

pub(super) fn evidence(shown: &Shown<'_>) -> Value {
    let evidence = shown.cohort.evidence();
    let rungs = crate::descriptor::Rung::NAMES.iter().zip(evidence.rungs);
    let rungs: Map<String, Value> =
        rungs.map(|((name, _), count)| ((*name).to_owned(), json!(count))).collect();
    json!({
        "answered": evidence.answered(),
        "rungs": rungs,
        "declined": evidence.declined,
        "unknown": evidence.unknown,
        "not-applicable": evidence.not_applicable,
        "not-due": evidence.not_due,
    })
}

fn quartiles(quartiles: Option<Quartiles>) -> Value {
    quartiles.map_or(Value::Null, |Quartiles { first, median, third }| {
        json!({ "first": first, "median": median, "third": third })
    })
}

pub(super) fn families(shown: &Shown<'_>) -> Value {
    let distributions = shown.cohort.distributions(shown.catalogue);
    let families = distributions.iter().map(|family| {
        let id = family.family.map_or(crate::catalogue::profile::RELEASE, |at| {
            shown.catalogue.families[at].id.as_ref()
        });
        let bands = family
            .bands
            .iter()
            .map(|band| json!({ "within": band.within, "crossing": band.crossing }));
        json!({
            "id": id,
            "asked": family.asked,
            "silent": family.silent,
            "value": quartiles(family.value),
            "low": quartiles(family.low),
            "high": quartiles(family.high),
            "coverage": quartiles(family.coverage),
            "supported_low": quartiles(family.supported_low),
            "supported_high": quartiles(family.supported_high),
            "supported_coverage": quartiles(family.supported),
            "bands": bands.collect::<Vec<Value>>(),
        })
    });
    families.collect()
}

pub(super) fn stakes(shown: &Shown<'_>) -> Value {
    let groups = shown.cohort.stakes(shown.catalogue).into_iter().map(|group| {
        let stakes = group.stakes.iter().map(|stake| {
            json!({
                "id": shown.catalogue.stakes[stake.stake].id,
                "contributing": stake.contributing,
                "deeply": stake.deeply,
                "at_zero": stake.at_zero,
                "open": stake.open,
            })
        });
        json!({
            "group": shown.catalogue.groups[group.group].id,
            "projects": group.projects,
            "stakes": stakes.collect::<Vec<Value>>(),
        })
    });
    groups.collect()
}

pub(super) fn brakes(shown: &Shown<'_>) -> Value {
    let brakes = shown.cohort.brakes(shown.catalogue).into_iter().map(|felt| {
        let brake = &shown.catalogue.brakes[felt.brake];
        json!({
            "id": brake.id,
            "answered": felt.answered,
            "felt": felt.felt(),
            "intensities": felt.intensities,
            "mean_residual": felt.residual,
            "levers": brake.scale.get(shown.phrases.language()).levers,
        })
    });
    brakes.collect()
}

pub(super) fn support(shown: &Shown<'_>) -> Value {
    let counts = shown.cohort.support(shown.catalogue).into_iter();
    counts
        .map(|count| {
            json!({
                "id": shown.catalogue.supports[count.support].id,
                "projects": count.projects,
            })
        })
        .collect()
}

pub(super) fn skills(shown: &Shown<'_>) -> Value {
    let skills = shown.cohort.skills().into_iter().map(
        |skill| json!({ "skill": skill.skill, "needed": skill.needed, "offered": skill.offered }),
    );
    skills.collect()
}

/// A count of people: null where it is unknown or kept back; then `few` says so beside it.
fn people(people: People) -> Value {
    match people {
        People::Shown(count) => json!(count),
        People::Few | People::Unknown => Value::Null,
    }
}

fn sum(sum: &Sum) -> Value {
    json!({ "total": sum.total, "projects": sum.projects, "kept_back": sum.kept_back })
}

pub(super) fn reach<'s>(shown: &'s Shown<'_>) -> impl Serialize + use<'s> {
    let groups = shown.cohort.reach().into_iter().map(|group| {
        json!({
            "unit": group.unit.map(|unit| unit.as_str()),
            "counting": group.counting.map(|counting| counting.as_str()),
            "projects": group.projects,
            "users": sum(&group.users),
            "registered": sum(&group.registered),
            "expected": {
                "low": group.expected[0].total, "high": group.expected[1].total,
                "projects": group.expected[0].projects, "kept_back": group.expected[0].kept_back,
            },
        })
    });
    let project = |(record, reach): (&Record, &ReachRecord)| {
        let counts = [reach.users, reach.registered, reach.expected[0]];
        json!({
            "id": record.id,
            "unit": reach.unit.map(|unit| unit.as_str()),
            "counting": reach.counting.map(|counting| counting.as_str()),
            "as_of": reach.as_of.map(|day| day.to_string()),
            "users": people(counts[0]),
            "registered": people(counts[1]),
            "expected": reach.range.map(ExpectedJson::from),
            "kept_back": counts.contains(&People::Few),
            "uptake": reach.uptake.map(UptakeJson::from),
            "speed_per_month": reach.speed_per_month,
        })
    };
    ReachJson {
        groups: groups.collect(),
        may_overlap: true,
        projects: Each(move || shown.cohort.reaching().map(project)),
    }
}

#[derive(Serialize)]
struct ReachJson<P: Serialize> {
    groups: Vec<Value>,
    may_overlap: bool,
    projects: P,
}
