//! What forms and their import carry: each key that a descriptor has, there and back.

use std::path::Path;

use crate::runner::run;

/// A project that says everything which a form, or the file that a form saves, can say.
const ALL: &str = r#"
format = 1
own = [{ question = "Chante-t-on ?", levels = ["a", "b", "c", "d", "e"], level = 2, note = "oui" }]

[project]
id = "jardin-des-liens"
name = "Jardin des Liens"
summary = "Un jardin."
language = "fr"
stage = "operating"
started = 2019-09-01
updated = 2026-10-01
ended = 2026-11-01
ending = "completed"
keep_until = 2028-12-31
answered_on = "2"
territory = { scale = "local", places = ["Niort", "FR"] }
fields = ["social"]
concepts = ["trust-building"]
drivers = ["ageing"]
technologies = ["web"]
publics = ["voisins"]
definition = "region-lab"
offering = "service"
partners = [{ name = "La Maison", kind = "association" }]
funding = ["giving"]
links = ["https://jardin.example"]

[bearer]
name = "Les Liens"
kind = "association"
motivation = "l’ennui"
skills = ["rêveur"]
contact = "06"

[sharing]
introduce = true
cohort = true
publish = true

[relation]
kind = "serves"
with = "la mairie"

[answers]
openness = 3
availability = { level = 2, at_least = true }
listening = { level = 4, note = "n", evidence = [{ kind = "corroborated", date = 2026-05-01, source = "s", by = "le Centre social de Niort", note = "m" }] }
biomimicry = { not_applicable = "un téléphone" }
giving = "declined"
attention = { note = "rien de sûr" }

[brakes]
fear-of-change = { intensity = 3, mitigation = "unknown", note = "b" }
fear-of-precarity = { intensity = 0 }

[stakes]
health = 2
housing = { contribution = 3, note = "h" }
others = "none"

[reach]
unit = "people"
counting = "unique"
expected = { low = 100, high = 300, basis = "survey", date = 2019-01-01, source = "e", scope = "Niort" }
earlier_expectations = [{ count = 90, basis = "estimate", date = 2018-01-01, source = "f", scope = "Niort" }]
observations = [{ date = 2026-01-01, users = 160, scope = "Niort", source = "o", note = "p", registered = 200, active = 150, retained = 90, precision = "about", date_precision = "month", period_months = 12, break = "autre registre" }]

[needs]
support = ["time-to-design"]
skills = ["conduire"]

[offers]
skills = ["compter"]
"#;

/// The same as the file that the HTML form saves: days are texts.
fn as_json(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(list) => list.iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            table.iter().map(|(key, value)| (key.clone(), as_json(value))).collect()
        }
        other => serde_json::to_value(other).unwrap(),
    }
}

fn imported(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> (toml::Table, String) {
    let (path, into) = (folder.join(name), folder.join("out"));
    std::fs::write(&path, bytes).unwrap();
    let path = path.display().to_string();
    let output = run(&["import", &path, "--into", &into.display().to_string(), "--lang", "fr"]);
    let errors = String::from_utf8(output.stderr).unwrap();
    let text = std::fs::read_to_string(into.join("jardin-des-liens.toml")).unwrap_or_default();
    (text.parse().unwrap(), errors)
}

/// Every value, by its place.
fn flat(value: &toml::Value, place: &str, out: &mut Vec<(String, String)>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                flat(value, &format!("{place}.{key}"), out);
            }
        }
        toml::Value::Array(list) if list.iter().any(toml::Value::is_table) => {
            for (at, value) in list.iter().enumerate() {
                flat(value, &format!("{place}[{at}]"), out);
            }
        }
        value => out.push((place.to_owned(), as_json(value).to_string())),
    }
}

fn places(table: &toml::Table) -> Vec<(String, String)> {
    let mut out = Vec::new();
    flat(&toml::Value::Table(table.clone()), "", &mut out);
    out.retain(|(place, _)| !place.starts_with(".extra"));
    out.sort();
    out
}

#[test]
fn each_key_of_a_descriptor_comes_back_from_the_file_that_the_form_saves() {
    let folder = tempfile::tempdir().unwrap();
    let all: toml::Table = ALL.parse().unwrap();
    let json = as_json(&toml::Value::Table(all.clone())).to_string();
    let (came, errors) = imported(folder.path(), "a.json", json);
    assert_eq!(places(&came), places(&all), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
}

#[test]
fn a_key_that_nothing_reads_is_told_wherever_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let strange = [
        ("format = 1\n", "format = 1\nstrange = 1\n", "strange"),
        ("name = \"Les Liens\"", "name = \"Les Liens\"\nstrange = 1", "bearer.strange"),
        ("level = 2, at", "strange = 1, level = 2, at", "answers.availability.strange"),
        ("by = ", "strange = 1, by = ", "answers.listening.evidence[0].strange"),
        ("users = 160", "users = 160, strange = 1", "reach.observations[0].strange"),
        ("contribution = 3", "contribution = 3, at_least = true", "stakes.housing.at_least"),
    ];
    for (at, put, place) in strange {
        let all: toml::Table = ALL.replacen(at, put, 1).parse().unwrap();
        let json = as_json(&toml::Value::Table(all)).to_string();
        let _ = std::fs::remove_dir_all(folder.path().join("out"));
        let (_, errors) = imported(folder.path(), "a.json", json);
        assert!(errors.contains(place), "{place}: {errors}");
    }
}

#[test]
fn a_sheet_carries_what_is_not_quite_known_and_who_confirms() {
    let folder = tempfile::tempdir().unwrap();
    let head = "project_name;project_summary;project_stage;answers_availability;answers_openness;\
                answers_openness_at_least;answers_openness_evidence_kind;\
                answers_openness_evidence_date;answers_openness_evidence_source;\
                answers_openness_evidence_by;brakes_fear_of_change;\
                brakes_fear_of_change_mitigation;brakes_fear_of_precarity;stakes_health;\
                stakes_others;reach_unit;reach_counting;reach_observations_1_date;\
                reach_observations_1_users;reach_observations_1_scope";
    let row = "Jardin des Liens;Un jardin;idea;2+;1;true;corroborated;2026-05-01;lettre;\
               le Centre social;3;unknown;2;1;none;people;unique;2026-01-01;9;Niort";
    let (came, errors) = imported(folder.path(), "a.csv", format!("{head}\n{row}\n"));
    let places = places(&came);
    for (place, value) in [
        (".answers.availability.at_least", "true"),
        (".answers.availability.level", "2"),
        (".answers.openness.at_least", "true"),
        (".answers.openness.evidence[0].by", "\"le Centre social\""),
        (".brakes.fear-of-change.mitigation", "\"unknown\""),
        (".brakes.fear-of-precarity.intensity", "2"),
        (".brakes.fear-of-precarity.mitigation", "\"unknown\""),
        (".stakes.others", "\"none\""),
        (".reach.observations[0].scope", "\"Niort\""),
    ] {
        assert!(places.contains(&(place.into(), value.into())), "{place}: {places:?}{errors}");
    }
}
