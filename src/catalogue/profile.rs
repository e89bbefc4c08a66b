//! Profiles: what weighs how much for a reader, which minimums they set, what they are shown.

use std::borrow::Cow;

use super::definition::characters::check_characters;
use super::definition::format::check_format;
use super::definition::problems;
use super::model::{Catalogue, Text};
use crate::diagnostic::{Fields, Known, Path, Problem, Problems, closed_set, code, nearest};
use crate::i18n::{Language, Localised};
use crate::source::parse_toml;
use crate::source::tree::{Node, Table, Value};
use crate::source::{SourceFile, Span, fingerprint};

/// The pseudo-families that have a weight beside those of the catalogue.
pub const RELEASE: &str = "release";
pub const STAKES: &str = "stakes";

/// A profile, valid for the catalogue that it was read with.
#[derive(Clone, Debug)]
pub struct Profile {
    pub name: String,
    /// Whether the index is shown. Only the funder's built-in profile does.
    pub shows_index: bool,
    pub sections: Vec<Section>,
    /// The weight of each family of the catalogue, by position: 0 leaves it out of the index.
    pub family_weights: Vec<f64>,
    pub release_weight: f64,
    pub stakes_weight: f64,
    /// The weight of each criterion by position, to be multiplied with the catalogue's.
    pub criterion_weights: Vec<f64>,
    pub gates: Vec<Gate>,
    pub fingerprint: String,
}

closed_set! {
    /// A part of a report.
    pub enum Section {
        Bearer = "bearer",
        /// The answers in words: what is strong, under way, to begin, not asked yet.
        Words = "words",
        Families = "families",
        Index = "index",
        Gates = "gates",
        Brakes = "brakes",
        Needs = "needs",
        Stakes = "stakes",
        Reach = "reach",
        Strengths = "strengths",
        Questions = "questions",
        Advice = "advice",
    }
}

/// A minimum on one measure, which no points elsewhere can buy.
#[derive(Clone, Debug)]
pub struct Gate {
    pub id: String,
    pub measure: Measure,
    /// A share above 0 and at most 1; a level of a criterion is a quarter of it.
    pub minimum: f64,
    /// Whether it is met by what is documented or better alone.
    pub proof: bool,
    /// Positions of the kinds of support that can change it.
    pub supports: Vec<usize>,
    /// What the gate asks, in a sentence, where the profile says it.
    pub sentence: Option<Localised<Text>>,
}

impl Gate {
    /// What the gate asks, in a sentence where the profile says it; its id otherwise.
    pub fn words(&self, language: Language) -> &str {
        self.sentence.as_ref().map_or(self.id.as_str(), |sentence| sentence.get(language))
    }
}

/// What a gate is set on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Stakes,
    Release,
    /// The value of a family, by position.
    Family(usize),
    /// The coverage of a family, by position.
    Coverage(usize),
    /// The level of a criterion, by position.
    Criterion(usize),
}

impl Measure {
    /// The measure as profiles write it.
    pub fn name(self, catalogue: &Catalogue) -> String {
        match self {
            Self::Stakes => STAKES.to_owned(),
            Self::Release => RELEASE.to_owned(),
            Self::Family(at) => format!("family:{}", catalogue.families[at].id),
            Self::Coverage(at) => format!("coverage:{}", catalogue.families[at].id),
            Self::Criterion(at) => format!("criterion:{}", catalogue.criteria[at].id),
        }
    }

    fn parse(text: &str, catalogue: &Catalogue) -> Option<Self> {
        match text.split_once(':') {
            None if text == STAKES => Some(Self::Stakes),
            None if text == RELEASE => Some(Self::Release),
            Some(("family", id)) => catalogue.family(id).map(Self::Family),
            Some(("coverage", id)) => catalogue.family(id).map(Self::Coverage),
            Some(("criterion", id)) => {
                let at = catalogue.criterion(id)?;
                catalogue.criteria[at].is_scored().then_some(Self::Criterion(at))
            }
            _ => None,
        }
    }

    /// Every measure that a gate can be set on.
    pub fn all(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
        let families = 0..catalogue.families.len();
        let scored = catalogue.criteria.iter().enumerate().filter(|(_, item)| item.is_scored());
        [Self::Stakes, Self::Release]
            .into_iter()
            .chain(families.clone().map(Self::Family))
            .chain(families.map(Self::Coverage))
            .chain(scored.map(|(at, _)| Self::Criterion(at)))
    }
}

/// The names of the built-in profiles.
pub const NAMES: &[&str] = &["bearer", "funder", "accelerator"];

/// A built-in profile as it was written.
pub fn source(name: &str) -> Option<SourceFile> {
    let text = match name {
        "bearer" => include_str!("../../criteria/profiles/bearer.toml"),
        "funder" => include_str!("../../criteria/profiles/funder.toml"),
        "accelerator" => include_str!("../../criteria/profiles/accelerator.toml"),
        _ => return None,
    };
    Some(SourceFile::new(format!("criteria/profiles/{name}.toml"), text))
}

/// The built-in profiles, but for those that an overlay leaves without what they name.
pub fn built_in(catalogue: &Catalogue) -> Vec<Profile> {
    let files = NAMES.iter().filter_map(|name| source(name));
    files.filter_map(|file| parse(&file, catalogue).ok()).collect()
}

/// Reads a profile against a catalogue.
///
/// # Errors
///
/// Every problem of the file, in the order of their places.
pub fn parse(file: &SourceFile, catalogue: &Catalogue) -> Result<Profile, Vec<Problem>> {
    let mut problems = Problems::default();
    let (table, errors) = parse_toml(file);
    problems.extend(errors.into_iter().map(Problem::from));
    check_format(&table, Span::START, &mut problems);
    check_characters(&table, &mut problems);
    let profile = read(&table, catalogue, &mut problems);
    match profile {
        Some(profile) if !problems.has_errors() => Ok(profile),
        _ => Err(problems.sorted(file)),
    }
}

fn read(table: &Table<'_>, catalogue: &Catalogue, problems: &mut Problems) -> Option<Profile> {
    let mut root = Fields::new(table, Span::START, Path::ROOT, None, problems);
    root.entry("format");
    let about = match root.table("profile") {
        Some((inner, span)) => {
            let path = Path::ROOT.key("profile");
            let mut fields = Fields::new(inner, span, path, None, root.problems());
            let name = fields.required_text("name").map(str::to_owned);
            let index = fields.boolean("index").unwrap_or(false);
            let sections = match inner.get("sections") {
                Some(_) => fields.choices("sections"),
                None => Section::ALL.to_vec(),
            };
            fields.finish();
            name.map(|name| (name, index, sections))
        }
        None => {
            if table.get("profile").is_none() {
                root.missing("profile");
            }
            None
        }
    };
    let families = family_weights(&mut root, catalogue);
    let criterion_weights = criterion_weights(&mut root, catalogue);
    let gates = gates(&mut root, catalogue);
    root.finish();
    let (name, shows_index, sections) = about?;
    Some(Profile {
        name,
        shows_index,
        sections,
        release_weight: families[catalogue.families.len()],
        stakes_weight: families[catalogue.families.len() + 1],
        family_weights: families[..catalogue.families.len()].to_vec(),
        criterion_weights,
        gates,
        fingerprint: fingerprint::of_table(table),
    })
}

/// The weights of the families, then of release and of stakes.
fn family_weights(root: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Vec<f64> {
    let mut names: Vec<&str> = catalogue.families.iter().map(|f| f.id.as_ref()).collect();
    names.extend([RELEASE, STAKES]);
    weights(root, "families", &names, true)
}

fn criterion_weights(root: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Vec<f64> {
    let names: Vec<&str> = catalogue.criteria.iter().map(|c| c.id.as_ref()).collect();
    weights(root, "criteria", &names, false)
}

fn weights(
    root: &mut Fields<'_, '_>,
    key: &'static str,
    names: &[&str],
    zero_allowed: bool,
) -> Vec<f64> {
    let mut weights = vec![1.0; names.len()];
    let Some((table, span)) = root.table(key) else { return weights };
    let path = Path::ROOT.key(key);
    let mut fields = Fields::new(table, span, path, None, root.problems());
    for entry in fields.rest() {
        let Some(at) = names.iter().position(|name| *name == entry.key) else {
            let near = nearest(&entry.key, names.iter().copied()).unwrap_or_default();
            let problem = fields.report(problems::UNKNOWN_ITEM, &entry.key, entry.key_span);
            problem.facts.push(("name", entry.key.as_ref().into()));
            problem.facts.push(("near", near.into()));
            continue;
        };
        let weight = match entry.node.value {
            Value::Integer(number) => number as f64,
            Value::Float(number) => number,
            _ => {
                fields.wrong_type::<()>(&entry.key, &entry.node, "number");
                continue;
            }
        };
        if weight.is_finite() && (weight > 0.0 || zero_allowed && weight == 0.0) {
            weights[at] = weight;
        } else {
            fields.report(problems::WEIGHT_NOT_POSITIVE, &entry.key, entry.node.span);
        }
    }
    weights
}

fn gates(root: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Vec<Gate> {
    let mut gates: Vec<Gate> = Vec::new();
    let items = root.list("gate");
    let path = Path::ROOT.key("gate");
    for (at, item) in items.iter().enumerate() {
        let path = path.index(at);
        let Node { value: Value::Table(table), span } = item else {
            root.wrong_type::<()>("gate", item, "table");
            continue;
        };
        let mut fields = Fields::new(table, *span, path, None, root.problems());
        let gate = gate(&mut fields, catalogue);
        if let Some(gate) = &gate
            && gates.iter().any(|other| other.id == gate.id)
        {
            let place = table.get("id").map_or(*span, |node| node.span);
            fields.twice("id", &gate.id, place);
        }
        fields.finish();
        gates.extend(gate);
    }
    gates
}

fn gate(fields: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Option<Gate> {
    let id = fields.required_text("id").map(str::to_owned);
    let place = fields.node("measure").map(|node| node.span);
    let text = fields.required_text("measure");
    let measure = text.and_then(|text| Measure::parse(text, catalogue));
    if let (Some(text), None, Some(place)) = (text, measure, place) {
        let names: Vec<String> =
            Measure::all(catalogue).map(|measure| measure.name(catalogue)).collect();
        let near = nearest(text, names.iter().map(String::as_str)).unwrap_or_default().to_owned();
        let problem = fields.report(problems::UNKNOWN_MEASURE, "measure", place);
        problem.facts.push(("name", text.into()));
        problem.facts.push(("near", near.into()));
    }
    let minimum = fields.number("minimum", 0.0..=1.0);
    match fields.node("minimum") {
        None => fields.missing("minimum"),
        // A minimum of nothing is met by nothing said.
        Some(node) if minimum == Some(0.0) => {
            fields.report(problems::NO_MINIMUM, "minimum", node.span);
        }
        Some(_) => {}
    }
    let proof = fields.boolean("proof").unwrap_or(false);
    let mut supports = Vec::new();
    for (at, (text, span)) in fields.texts("support").into_iter().enumerate() {
        match catalogue.support(text) {
            Some(support) => supports.push(support),
            None => {
                let shown = format!("support[{at}]");
                let names = catalogue.supports.iter().map(|support| support.id.as_ref());
                let near = nearest(text, names).unwrap_or_default().to_owned();
                let problem = fields.report(code::UNKNOWN_NAME, &shown, span);
                problem.facts.push(("name", text.into()));
                problem.facts.push(("near", near.into()));
                problem.facts.push(("all", "".into()));
            }
        }
    }
    let owned = |text: Option<&str>| text.map(|text| Text::from(Cow::Owned(text.to_owned())));
    let (fr, en) = (owned(fields.text("fr")), owned(fields.text("en")));
    let sentence = fr.zip(en).map(|(fr, en)| Localised { fr, en });
    Some(Gate { id: id?, measure: measure?, minimum: minimum?, proof, supports, sentence })
}
