//! From the catalogue to the questionnaire. Start with [`questionnaire`].

mod others;

use std::borrow::Cow;

use super::facts::{self, Sayings};
use super::model::*;
use crate::catalogue::{self, Catalogue, GroupKind, Rubric};
use crate::descriptor::{Rung, version_of};
use crate::i18n::{Language, Localised};
pub use others::{reading, reading_of_structure, statement};

/// Every question of this extent, in both languages.
pub fn questionnaire(catalogue: &Catalogue, extent: Extent) -> Questionnaire<'_> {
    let sayings = Sayings::get();
    let (sections, of_structures) = match extent {
        Extent::Express => (express(catalogue, sayings), Vec::new()),
        Extent::Full => (full(catalogue, sayings), others::supports(catalogue, sayings).collect()),
    };
    Questionnaire { sections, of_structures, version: version_of(catalogue) }
}

/// The stakes come before the criteria: they say in a breath what the project is about.
fn express<'c>(catalogue: &'c Catalogue, sayings: &Sayings) -> Vec<Section<'c>> {
    let families = 0..catalogue.families.len();
    let core = families
        .flat_map(|family| catalogue.criteria_of(family))
        .filter(|(_, item)| item.core)
        .map(|(_, item)| criterion(item, sayings));
    vec![
        facts::project(catalogue, sayings, Extent::Express),
        stakes(catalogue, sayings),
        sayings.section("answers", core.collect()),
        brakes(catalogue, sayings, Extent::Express),
        facts::sharing(catalogue, sayings, Extent::Express),
    ]
}

fn full<'c>(catalogue: &'c Catalogue, sayings: &Sayings) -> Vec<Section<'c>> {
    let extent = Extent::Full;
    let mut sections = vec![facts::project(catalogue, sayings, extent), facts::bearer(sayings)];
    for (at, family) in catalogue.families.iter().enumerate() {
        let asks = catalogue
            .criteria_of(at)
            .filter(|(_, item)| !item.asked_in_talks)
            .map(|(_, item)| criterion(item, sayings))
            .collect::<Vec<_>>();
        if !asks.is_empty() {
            sections.push(Section {
                id: Cow::Borrowed(&family.id),
                title: both(&family.name),
                about: both(&family.about),
                asks,
                is_choice: false,
            });
        }
    }
    let talks = catalogue.criteria.iter().filter(|item| item.asked_in_talks);
    let talks = talks.map(|item| criterion(item, sayings)).collect::<Vec<_>>();
    sections.push(brakes(catalogue, sayings, extent));
    if !talks.is_empty() {
        sections.push(sayings.section("talks", talks));
    }
    sections.extend([
        stakes(catalogue, sayings),
        facts::reach(sayings),
        facts::own(sayings),
        facts::sharing(catalogue, sayings, extent),
    ]);
    sections
}

fn brakes<'c>(catalogue: &'c Catalogue, sayings: &Sayings, extent: Extent) -> Section<'c> {
    // Those that enter a figure come first, and only of the others it is said that they cost nothing.
    let (core, others): (Vec<_>, Vec<_>) = catalogue.brakes.iter().partition(|brake| brake.core);
    let others = others.into_iter().filter(|_| extent == Extent::Full);
    let asks: Vec<_> = core.into_iter().chain(others).map(|item| brake(item, sayings)).collect();
    let section = sayings.section("brakes", asks);
    match extent {
        Extent::Full => Section { about: sayings.words("form-section-brakes.full"), ..section },
        Extent::Express => section,
    }
}

fn stakes<'c>(catalogue: &'c Catalogue, sayings: &Sayings) -> Section<'c> {
    let stakes = stakes_in_order(catalogue).map(|(group, item)| stake(group, item, sayings));
    let stakes = stakes.chain([facts::other_stakes(sayings)]).collect();
    Section { is_choice: true, ..sayings.section("stakes", stakes) }
}

/// The stakes, group by group.
fn stakes_in_order(
    catalogue: &Catalogue,
) -> impl Iterator<Item = (&catalogue::Group, &catalogue::Stake)> {
    catalogue.groups_of(GroupKind::Stake).flat_map(|(at, group)| {
        let of_group = catalogue.stakes.iter().filter(move |stake| stake.group == at);
        of_group.map(move |item| (group, item))
    })
}

/// The same made in each language.
fn each<T>(mut make: impl FnMut(Language) -> T) -> Localised<T> {
    Localised { fr: make(Language::French), en: make(Language::English) }
}

fn criterion<'c>(item: &'c catalogue::Criterion, sayings: &Sayings) -> Ask<'c> {
    let sides = match &item.rubric {
        Rubric::Scored(scale) => {
            vec![side("level", sayings.words("form-side-level"), |language| {
                &scale.get(language).levels
            })]
        }
        Rubric::NotScored(_) => Vec::new(),
    };
    let help = each(|language| {
        let mut lines = Vec::new();
        match &item.rubric {
            Rubric::Scored(scale) => {
                let scale = scale.get(language);
                lines.extend(proofs(&scale.evidence, sayings, language));
            }
            Rubric::NotScored(talk) => {
                let talk = talk.get(language);
                lines.push(talk.reason.to_string());
                lines.extend(talk.points.iter().map(ToString::to_string));
            }
        }
        lines
    });
    let instance =
        item.scale().and_then(|scale| instance(|language| &scale.get(language).evidence, sayings));
    let kind = Kind::Scale(Scale {
        sides,
        may_not_apply: item.is_scored(),
        may_be_more: item.is_scored(),
        asks_proof: item.asks_proof,
        vouches: false,
    });
    judged("answers", &item.id, &item.wording, (help, instance), kind)
}

fn brake<'c>(item: &'c catalogue::Brake, sayings: &Sayings) -> Ask<'c> {
    let sides = vec![
        side("intensity", sayings.words("form-side-intensity"), |language| {
            &item.scale.get(language).intensity
        }),
        side("mitigation", sayings.words("form-side-mitigation"), |language| {
            &item.scale.get(language).mitigation
        }),
    ];
    let help = each(|language| proofs(&item.scale.get(language).evidence, sayings, language));
    let instance = instance(|language| &item.scale.get(language).evidence, sayings);
    let kind = Kind::Scale(Scale {
        sides,
        may_not_apply: true,
        may_be_more: false,
        asks_proof: false,
        vouches: false,
    });
    judged("brakes", &item.id, &item.wording, (help, instance), kind)
}

fn stake<'c>(
    group: &'c catalogue::Group,
    item: &'c catalogue::Stake,
    sayings: &Sayings,
) -> Ask<'c> {
    let sides = vec![side("contribution", sayings.words("form-side-contribution"), |language| {
        &item.scale.get(language).levels
    })];
    let help = each(|language| {
        let mut lines = vec![sayings.group(language, group.name.get(language))];
        let scale = item.scale.get(language);
        lines.extend(proofs(&scale.evidence, sayings, language));
        lines
    });
    let instance = instance(|language| &item.scale.get(language).evidence, sayings);
    let kind = Kind::Scale(Scale {
        sides,
        may_not_apply: false,
        may_be_more: false,
        asks_proof: false,
        vouches: false,
    });
    judged("stakes", &item.id, &item.wording, (help, instance), kind)
}

fn judged<'c>(
    table: &'static str,
    id: &'c str,
    wording: &'c Localised<catalogue::definition::model::Wording>,
    (help, instance): (Localised<Vec<String>>, Option<Words<'c>>),
    kind: Kind<'c>,
) -> Ask<'c> {
    Ask {
        path: vec![Cow::Borrowed(table), Cow::Borrowed(id)],
        name: Words { fr: Cow::Borrowed(&wording.fr.name), en: Cow::Borrowed(&wording.en.name) },
        question: Words {
            fr: Cow::Borrowed(&wording.fr.question),
            en: Cow::Borrowed(&wording.en.question),
        },
        help,
        instance,
        kind,
        is_required: false,
        is_folded: false,
        after: None,
        implies: &[],
    }
}

fn side<'c>(
    key: &'static str,
    title: Words<'static>,
    levels: impl Fn(Language) -> &'c [catalogue::Text; catalogue::LEVELS],
) -> Side<'c> {
    let (fr, en) = (levels(Language::French), levels(Language::English));
    let levels = std::array::from_fn(|at| Words {
        fr: Cow::Borrowed(fr[at].as_ref()),
        en: Cow::Borrowed(en[at].as_ref()),
    });
    Side { key, title, levels }
}

fn proofs(
    proof: &catalogue::definition::model::Proof,
    sayings: &Sayings,
    language: Language,
) -> Vec<String> {
    let of = |rung: Rung, text: &catalogue::Text| {
        format!("{} — {text}", sayings.say(language, &format!("form-value-{}", rung.as_str())))
    };
    vec![
        of(Rung::Documented, &proof.documented),
        of(Rung::Observed, &proof.observed),
        of(Rung::Corroborated, &proof.corroborated),
    ]
}

/// An instance of what would show an answer.
fn instance<'c>(
    proof: impl Fn(Language) -> &'c catalogue::definition::model::Proof,
    sayings: &Sayings,
) -> Option<Words<'static>> {
    let said = |language| Cow::Owned(sayings.instance(language, &proof(language).documented));
    Some(Words { fr: said(Language::French), en: said(Language::English) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    #[test]
    fn every_item_of_the_catalogue_is_asked_once() {
        let catalogue = builtin::catalogue();
        let all = questionnaire(catalogue, Extent::Full);
        let mut places: Vec<String> = all.asks().map(Ask::dotted).collect();
        let judged = catalogue.criteria.len() + catalogue.brakes.len() + catalogue.stakes.len();
        let scales = all.asks().filter(|ask| matches!(ask.kind, Kind::Scale(_))).count();
        assert_eq!(scales, judged);
        let count = places.len();
        places.sort();
        places.dedup();
        assert_eq!(places.len(), count);
        let reading = reading(catalogue, Extent::Full);
        let scored = catalogue.criteria.iter().filter(|item| item.is_scored()).count();
        let scales = reading.asks().filter(|ask| matches!(ask.kind, Kind::Scale(_))).count();
        assert_eq!(scales, scored + catalogue.brakes.len() + catalogue.stakes.len());
        let express = questionnaire(catalogue, Extent::Express);
        assert!(express.asks().count() < count);
        assert!(express.asks().all(|ask| all.ask(&ask.dotted()).is_some()));
    }

    #[test]
    fn what_enters_a_figure_is_not_said_to_cost_nothing() {
        let catalogue = builtin::catalogue();
        for extent in [Extent::Express, Extent::Full] {
            let all = questionnaire(catalogue, extent);
            let section = all.sections.iter().find(|section| section.id == "brakes");
            let section = section.expect("brakes are asked about");
            let about = [&*section.about.fr, &*section.about.en].join(" ");
            assert_eq!(about.contains("coûte rien"), extent == Extent::Full);
            assert_eq!(about.contains("costs nothing"), extent == Extent::Full);
            let is_core = |ask: &Ask<'_>| {
                catalogue.brakes.iter().any(|brake| brake.core && ask.path[1] == *brake.id)
            };
            assert!(section.asks.is_sorted_by_key(|ask| !is_core(ask)));
        }
    }

    #[test]
    fn who_may_read_is_not_said_to_be_nobody() {
        let all = questionnaire(builtin::catalogue(), Extent::Express);
        let section = all.sections.iter().find(|section| section.id == "consent");
        let about = &section.expect("permissions are asked for").about;
        assert!(
            about.fr.contains("lisent tout") && !about.fr.contains("rien n’est"),
            "{}",
            about.fr
        );
        assert!(about.en.contains("read all") && !about.en.contains("nothing"), "{}", about.en);
    }

    #[test]
    fn every_sentence_is_written_in_both_languages() {
        let all = questionnaire(builtin::catalogue(), Extent::Full);
        let mut texts: Vec<String> = Vec::new();
        for section in &all.sections {
            texts.extend([section.title.fr.to_string(), section.about.en.to_string()]);
            for ask in &section.asks {
                texts.extend([ask.name.fr.to_string(), ask.question.en.to_string()]);
                texts.extend(ask.help.fr.iter().chain(&ask.help.en).cloned());
                let choices = match &ask.kind {
                    Kind::One(choices) | Kind::Many(choices) => choices.clone(),
                    Kind::Rows(columns) => {
                        texts.extend(columns.iter().map(|column| column.name.fr.to_string()));
                        Vec::new()
                    }
                    _ => Vec::new(),
                };
                texts.extend(choices.iter().map(|choice| choice.name.en.to_string()));
            }
        }
        let unsaid: Vec<_> = texts.iter().filter(|text| text.starts_with("form-")).collect();
        assert!(unsaid.is_empty(), "{unsaid:?}");
    }
}
