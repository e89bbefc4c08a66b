//! Rules in words: the gates of profiles, and what a file is checked against.
//!
//! What a rule compares with (a criterion, a minimum, a list of words) comes from the data; what
//! then happens is the program's, and so are the sentences that say it.

use std::borrow::Cow;

use crate::catalogue::profile::{Gate, Measure};
use crate::catalogue::sources::built_in;
use crate::catalogue::{Catalogue, Profile, Text};
use crate::diagnostic::{Known, closed_set};
use crate::i18n::{Phrases, percent, points};

closed_set! {
    /// What a descriptor is checked against, by its key in the table `[rules]`.
    pub enum Check {
        MoneyKeys = "money_keys",
        Placeholders = "placeholders",
        NoCompetition = "no_competition",
        BothSkills = "both_skills",
        SkillWords = "skill_words",
        Contradictions = "contradictions",
        Gated = "gated",
        StakeNamedInNote = "stake_named_in_note",
    }
}

/// A rule, whatever sets it.
#[derive(Clone, Copy)]
pub enum Rule<'c> {
    /// A gate, with the profile that sets it.
    Gate(&'c Profile, &'c Gate),
    Check(Check),
}

/// The gates of these profiles, then the checks.
pub fn all(profiles: &[Profile]) -> impl Iterator<Item = Rule<'_>> {
    let gates = profiles
        .iter()
        .flat_map(|profile| profile.gates.iter().map(move |gate| Rule::Gate(profile, gate)));
    gates.chain(Check::NAMES.iter().map(|(_, check)| Rule::Check(*check)))
}

impl Rule<'_> {
    pub fn kind(self) -> &'static str {
        match self {
            Self::Gate(..) => "gate",
            Self::Check(_) => "rule",
        }
    }

    pub fn id(&self) -> &str {
        match self {
            Self::Gate(_, gate) => &gate.id,
            Self::Check(check) => check.as_str(),
        }
    }

    /// What a gate asks, where its profile says it; otherwise its id.
    pub fn title(&self, phrases: &Phrases) -> Cow<'_, str> {
        match self {
            Self::Gate(_, gate) => match &gate.sentence {
                Some(sentence) => Cow::Borrowed(sentence.get(phrases.language())),
                None => Cow::Borrowed(&gate.id),
            },
            Self::Check(check) => Cow::Owned(phrases.say(&phrase(*check, ""))),
        }
    }

    /// The nodes of what the rule leans on.
    pub fn nodes(self, catalogue: &Catalogue) -> Vec<Text> {
        let criterion = |id: &str| {
            catalogue.criterion(id).map_or(Vec::new(), |at| catalogue.criteria[at].nodes.to_vec())
        };
        let rules = &catalogue.rules;
        match self {
            Self::Gate(_, gate) => match gate.measure {
                Measure::Stakes => leading_to("part:stakes"),
                Measure::Release => leading_to("part:brakes"),
                Measure::Family(at) | Measure::Coverage(at) => {
                    catalogue.families[at].nodes.to_vec()
                }
                Measure::Criterion(at) => catalogue.criteria[at].nodes.to_vec(),
            },
            Self::Check(Check::MoneyKeys) => leading_to("principle:people-not-roi"),
            Self::Check(
                Check::Placeholders | Check::SkillWords | Check::Contradictions | Check::Gated,
            ) => Vec::new(),
            Self::Check(Check::NoCompetition) => criterion(&rules.no_competition),
            Self::Check(Check::BothSkills) => criterion(&rules.both_skills),
            Self::Check(Check::StakeNamedInNote) => catalogue
                .stake(&rules.stake_named_in_note)
                .map_or(Vec::new(), |at| catalogue.stakes[at].nodes.to_vec()),
        }
    }

    /// When the rule applies, and what follows.
    pub fn sentences(self, catalogue: &Catalogue, phrases: &Phrases) -> Vec<String> {
        match self {
            Self::Gate(profile, gate) => gate_sentences(profile, gate, catalogue, phrases),
            Self::Check(check) => check_sentences(check, catalogue, phrases),
        }
    }
}

fn leading_to(target: &str) -> Vec<Text> {
    let nodes = built_in().leading_to(target);
    nodes.map(|node| Cow::Owned(node.number.clone())).collect()
}

fn phrase(check: Check, end: &str) -> String {
    format!("rule-{}{end}", check.as_str().replace('_', "-"))
}

fn gate_sentences(
    profile: &Profile,
    gate: &Gate,
    catalogue: &Catalogue,
    phrases: &Phrases,
) -> Vec<String> {
    let language = phrases.language();
    let family = |at: usize| catalogue.families[at].name.get(language).to_string();
    let of_100 = points(gate.minimum).to_string();
    let (measure, name, minimum) = match gate.measure {
        Measure::Stakes => ("stakes", String::new(), of_100),
        Measure::Release => ("release", String::new(), of_100),
        Measure::Family(at) => ("family", family(at), of_100),
        Measure::Coverage(at) => ("coverage", family(at), percent(gate.minimum, language)),
        Measure::Criterion(at) => {
            let name = catalogue.criteria[at].wording.get(language).name.to_string();
            // A level is a quarter: one that lies between two levels is reached by the upper one.
            ("criterion", name, (gate.minimum * 4.0).ceil().to_string())
        }
    };
    let facts = [("name", name.into()), ("minimum", minimum.into())];
    let mut sentences = vec![
        phrases.tell("rule-gate-profile", [("profile", profile.name.clone().into())]),
        phrases.tell(&format!("rule-gate-{measure}"), facts),
        phrases.say("rule-gate-open"),
    ];
    if !gate.supports.is_empty() {
        let names = catalogue.support_names(&gate.supports, language).join(", ");
        sentences.push(phrases.tell("gate-help", [("support", names.into())]));
    }
    sentences
}

fn check_sentences(check: Check, catalogue: &Catalogue, phrases: &Phrases) -> Vec<String> {
    let (rules, language) = (&catalogue.rules, phrases.language());
    let criterion = |id: &str| {
        let named = catalogue.criterion(id).map(|at| &catalogue.criteria[at].wording);
        named.map(|wording| wording.get(language).name.to_string())
    };
    let (name, words) = match check {
        Check::MoneyKeys => (None, Some(&rules.money_keys)),
        Check::Placeholders => (None, Some(&rules.placeholders)),
        Check::NoCompetition => (criterion(&rules.no_competition), None),
        Check::BothSkills => (criterion(&rules.both_skills), None),
        Check::SkillWords => (None, Some(&rules.skill_words)),
        Check::Contradictions => (None, Some(&rules.contradictions)),
        Check::Gated => (None, Some(&rules.gated)),
        Check::StakeNamedInNote => {
            let named = catalogue.stake(&rules.stake_named_in_note);
            let named = named.map(|at| &catalogue.stakes[at].wording);
            (named.map(|wording| wording.get(language).name.to_string()), None)
        }
    };
    match (name, words) {
        (None, None) => vec![phrases.say("rule-idle")],
        (name, words) => {
            let name = name.unwrap_or_default();
            let about = phrases.tell(&phrase(check, "-about"), [("name", name.into())]);
            let words = words.map(|words| words.join(", "));
            std::iter::once(about).chain(words).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{builtin, profile};
    use crate::i18n::Language;
    use crate::source::SourceFile;
    use crate::source::parse_toml;
    use crate::source::tree::Value;

    #[test]
    fn every_rule_is_said_whole_in_both_languages() {
        let catalogue = builtin::catalogue();
        let mut profiles = profile::built_in(catalogue);
        let funder = profiles.iter_mut().find(|profile| profile.name == "funder").unwrap();
        let gate = funder.gates[0].clone();
        let measures = [Measure::Release, Measure::Family(1), Measure::Coverage(0)];
        funder.gates.extend(measures.map(|measure| Gate { measure, ..gate.clone() }));
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            for rule in all(&profiles) {
                let title = rule.title(&phrases).into_owned();
                let said = [&rule.sentences(catalogue, &phrases)[..], &[title]].concat();
                assert!(said.len() >= 2, "{}", rule.id());
                for text in said {
                    let is_whole = !text.contains(['{', '}']) && !text.starts_with("rule-");
                    assert!(is_whole && text.len() > 10, "{text}");
                }
            }
        }
    }

    #[test]
    fn every_key_of_the_rules_is_told() {
        let file = SourceFile::new("rules", include_str!("../../../criteria/rules.toml"));
        let (table, _) = parse_toml(&file);
        let Some(Value::Table(rules)) = table.get("rules").map(|node| &node.value) else {
            panic!("no rules");
        };
        let keys: Vec<&str> = rules.entries().iter().map(|entry| entry.key.as_ref()).collect();
        let mut told: Vec<&str> = Check::NAMES.iter().map(|(key, _)| *key).collect();
        told.sort_unstable();
        assert_eq!(told, keys);
    }

    #[test]
    fn a_rule_leans_on_the_nodes_of_what_it_compares_with() {
        let catalogue = builtin::catalogue();
        let nodes = |check: Check| Rule::Check(check).nodes(catalogue);
        assert_eq!(nodes(Check::MoneyKeys), ["1.1.7", "2.1.1"]);
        assert_eq!(nodes(Check::NoCompetition), ["2.1.1.5"]);
        assert_eq!(nodes(Check::StakeNamedInNote), ["13.1.5"]);
    }

    #[test]
    fn a_rule_whose_question_is_taken_out_says_that_it_is_idle() {
        let mut catalogue = builtin::catalogue().clone();
        let id = catalogue.rules.both_skills.clone();
        catalogue.criteria.to_mut().retain(|criterion| criterion.id != id);
        let said =
            Rule::Check(Check::BothSkills).sentences(&catalogue, &Phrases::new(Language::English));
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("taken out"), "{said:?}");
    }
}
