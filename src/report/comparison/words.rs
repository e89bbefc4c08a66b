//! Causes, figures, gates and reach in words.

use super::{Compared, Origin};
use crate::access::People;
use crate::catalogue::Catalogue;
use crate::comparison::{Aged, Cause, Figure, Item, Kind, Side, Told};
use crate::descriptor::Said;
use crate::i18n::{Phrases, count, day, decimal};
use crate::reach::{ReachChange, Reached, is_corrected};
use crate::report::view;

/// Which state this is, when and for whom it was read.
pub(super) fn side(id: &str, side: Side<'_>, origin: &Origin, phrases: &Phrases) -> String {
    let what = match origin {
        Origin::Project => phrases.say("compare-project"),
        Origin::Review { reviewer, role, .. } => {
            let role = role.map(|role| phrases.say(&format!("compare-role-{}", role.as_str())));
            let role = role.map_or(String::new(), |role| format!(" ({role})"));
            let arguments = [("reviewer", reviewer.clone().into()), ("role", role.into())];
            phrases.tell("compare-review", arguments)
        }
    };
    let profile = view::profile_name(side.profile, phrases);
    phrases.tell(
        id,
        [
            ("what", what.into()),
            ("date", day(side.date, phrases.language()).into()),
            ("profile", profile.into()),
        ],
    )
}

pub(super) fn figure(figure: &Figure, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let family = |id: &str| {
        let at = catalogue.family(id);
        at.map_or(id.to_owned(), |at| {
            catalogue.families[at].name.get(phrases.language()).to_string()
        })
    };
    match figure {
        Figure::Family(id) => family(id),
        Figure::Supported(id) => phrases.tell("compare-supported", [("name", family(id).into())]),
        Figure::Release => phrases.say("release"),
        Figure::Stakes => phrases.say("section-stakes"),
        Figure::Index => phrases.say("section-index"),
    }
}

/// What is asked, by its name in whichever catalogue still asks it.
fn item(item: &Item, compared: Compared<'_>, phrases: &Phrases) -> String {
    let name = |catalogue: &Catalogue| {
        let wording = match item.kind {
            Kind::Criterion => &catalogue.criteria[catalogue.criterion(&item.id)?].wording,
            Kind::Brake => &catalogue.brakes.iter().find(|brake| brake.id == item.id)?.wording,
            Kind::Stake => &catalogue.stakes.iter().find(|stake| stake.id == item.id)?.wording,
        };
        Some(wording.get(phrases.language()).name.to_string())
    };
    name(compared.new.catalogue)
        .or_else(|| name(compared.old.catalogue))
        .unwrap_or_else(|| item.id.to_string())
}

pub(super) fn cause(cause: &Cause, compared: Compared<'_>, phrases: &Phrases) -> String {
    let language = phrases.language();
    let rung = |rung: crate::descriptor::Rung| phrases.say(&format!("rung-{}", rung.as_str()));
    match cause {
        Cause::Date { from, to, aged } => {
            let (from, to) = (day(*from, language), day(*to, language));
            let mut text = phrases.tell("compare-date", [("from", from.into()), ("to", to.into())]);
            let changes: Vec<String> = aged
                .iter()
                .map(|Aged { item: asked, from, to }| {
                    format!("{} ({} → {})", item(asked, compared, phrases), rung(*from), rung(*to))
                })
                .collect();
            if !changes.is_empty() {
                let items = [("items", changes.join(", ").into())];
                text = format!("{text} {}", phrases.tell("compare-aged", items));
            }
            text
        }
        Cause::Catalogue => {
            let items = compared.departures.iter().map(|departure| {
                let change = format!("compare-item-{}", departure.change.as_str());
                phrases.tell(&change, [("item", departure.item.to_string().into())])
            });
            let items = items.collect::<Vec<_>>().join(", ");
            phrases.tell("compare-catalogue", [("items", items.into())])
        }
        Cause::Profile { weights } => {
            let name = |profile| view::profile_name(profile, phrases);
            let (old, new) = (name(compared.old.profile), name(compared.new.profile));
            let arguments = [("from", old.into()), ("to", new.into())];
            let mut text = phrases.tell("compare-profile", arguments);
            let weights: Vec<String> = weights
                .iter()
                .map(|weight| {
                    let shown = |weight: f64| decimal(weight, 2, language);
                    format!("{} {} → {}", weight.of, shown(weight.from), shown(weight.to))
                })
                .collect();
            if !weights.is_empty() {
                let weights = [("weights", weights.join(", ").into())];
                text = format!("{text} {}", phrases.tell("compare-weights", weights));
            }
            text
        }
        Cause::Stage { from, to } => {
            let stage =
                |stage: crate::catalogue::Stage| phrases.say(&format!("stage-{}", stage.as_str()));
            phrases
                .tell("compare-stage", [("from", stage(*from).into()), ("to", stage(*to).into())])
        }
        Cause::Others { to, .. } => phrases.say(&format!("compare-others-{}", to.as_str())),
        Cause::Answer { item: asked, from, to } => phrases.tell(
            match compared.is_on_other_words(asked) {
                true => "compare-answer-other-words",
                false => "compare-answer",
            },
            [
                ("item", item(asked, compared, phrases).into()),
                ("from", said(from.as_ref(), phrases).into()),
                ("to", said(to.as_ref(), phrases).into()),
            ],
        ),
        Cause::Evidence { item: asked, change, from, to } => {
            let kind = match (change.added, change.removed) {
                (_, 0) => "added",
                (0, _) => "removed",
                _ => "changed",
            };
            phrases.tell(
                "compare-evidence",
                [
                    ("kind", kind.into()),
                    ("added", (change.added as f64).into()),
                    ("removed", (change.removed as f64).into()),
                    ("item", item(asked, compared, phrases).into()),
                    ("from", rung(*from).into()),
                    ("to", rung(*to).into()),
                ],
            )
        }
    }
}

/// An answer in words.
pub(in crate::report) fn said(said: Option<&Said<Told>>, phrases: &Phrases) -> String {
    match said {
        None => phrases.say("compare-not-named"),
        Some(Said::Unknown) => phrases.say("state-unknown"),
        Some(Said::Declined) => phrases.say("state-declined"),
        Some(Said::NotApplicable(_)) => phrases.say("state-not-applicable"),
        Some(Said::Given(Told { level, mitigation: None, at_least })) => {
            format!("{}{}/4", level.get(), if *at_least { "+" } else { "" })
        }
        Some(Said::Given(Told { level, mitigation: Some(mitigation), .. })) => phrases.tell(
            "compare-felt",
            [
                ("intensity", u32::from(level.get()).into()),
                ("mitigation", u32::from(mitigation.get()).into()),
            ],
        ),
    }
}

pub(super) fn gate(id: &str, compared: Compared<'_>, phrases: &Phrases) -> String {
    let gates = compared.new.profile.gates.iter().chain(&compared.old.profile.gates);
    let sentence = gates.filter(|gate| gate.id == id).find_map(|gate| gate.sentence.as_ref());
    sentence.map_or(id, |sentence| sentence.get(phrases.language())).to_owned()
}

/// Whether small counts of people are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    Whole,
    ForOthers,
}

/// From how many users to how many, and how fast.
pub(super) fn reach(
    (old, new): (Option<&Reached>, Option<&Reached>),
    change: Option<ReachChange>,
    counts: Counts,
    phrases: &Phrases,
) -> Vec<String> {
    let language = phrases.language();
    let mut lines = Vec::new();
    let people = |reached: Option<&Reached>| {
        let (users, unit) = reached.map_or((None, None), |reached| (reached.users, reached.unit));
        match (counts, users) {
            (Counts::Whole, Some(users)) => People::Shown(users),
            _ => People::of(users, unit),
        }
    };
    let users = |reached: Option<&Reached>| match people(reached) {
        People::Few => phrases.say("seen-few"),
        People::KeptBack => phrases.say("seen-kept-back"),
        People::Shown(users) => count(users, language),
        People::Unknown => phrases.say("state-unknown"),
    };
    let counted = |reached: Option<&Reached>| {
        reached.map(|reached| (reached.users, reached.as_of, reached.scope.clone()))
    };
    // One count, read twice, is no change.
    if counted(old) == counted(new) {
        return lines;
    }
    let is_small = |reached: Option<&Reached>| people(reached) == People::Few;
    // "From 1 to 4, then from 1 to 4" would tell nothing.
    if is_small(old) && is_small(new) {
        return vec![phrases.say("problem-few-people")];
    }
    if let (Some(old), Some(new)) = (old, new)
        && let Some(date) = new.as_of.filter(|_| is_corrected(old, new))
    {
        let facts = [
            ("date", day(date, language).into()),
            ("from", users(Some(old)).into()),
            ("to", users(Some(new)).into()),
        ];
        return vec![phrases.tell("compare-reach-corrected", facts)];
    }
    let speed = change.and_then(|change| change.per_month);
    let speed = speed.filter(|_| !is_small(old) && !is_small(new));
    let speed = speed.map(|speed| decimal(speed, 1, language));
    let known = if speed.is_some() { "yes" } else { "no" };
    lines.push(phrases.tell(
        "compare-reach",
        [
            ("from", users(old).into()),
            ("to", users(new).into()),
            ("known", known.into()),
            ("speed", speed.unwrap_or_default().into()),
        ],
    ));
    if let (Some(old), Some(new)) = (old, new)
        && (old.unit, old.counting, &old.scope) != (new.unit, new.counting, &new.scope)
    {
        lines.push(phrases.say("compare-reach-otherwise"));
    }
    lines
}
