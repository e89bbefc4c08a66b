//! Words that several reports share: a range, a piece of evidence, skills, departures.

use crate::assessment::{Interval, State};
use crate::catalogue::Profile;
use crate::descriptor::Rung;
use crate::i18n::{Phrases, day, percent, points};
use crate::report::detail::Shown;
use crate::report::json::Parts;

/// The name of a profile as people read it; a user's own keeps the name that it gives itself.
pub fn profile_name(profile: &Profile, phrases: &Phrases) -> String {
    let known = phrases.find(&format!("profile-{}", profile.name), []);
    known.unwrap_or_else(|| profile.name.clone())
}

/// A figure as people read it: `66 [48 ; 75]`.
pub fn range(interval: &Interval, phrases: &Phrases) -> String {
    let Interval { value, low, high, .. } = *interval;
    let (Some(low), Some(high)) = (low, high) else { return phrases.say("not-asked") };
    let bounds = [("low", points(low).into()), ("high", points(high).into())];
    match value {
        None => phrases.tell("range-unknown", bounds),
        Some(value) => phrases.tell(
            "range",
            [
                ("value", points(value).into()),
                ("low", points(low).into()),
                ("high", points(high).into()),
            ],
        ),
    }
}

/// A figure with how much of it is known, where nothing beside it says so: `100 [4 ; 100]` alone
/// would hide that it rests on one answer.
pub fn range_known(interval: &Interval, phrases: &Phrases) -> String {
    let range = range(interval, phrases);
    let Some(coverage) = interval.coverage else { return range };
    let share = percent(coverage, phrases.language());
    phrases.tell("range-known", [("range", range.into()), ("share", share.into())])
}

/// Questions below whose number a share of them says too much: of one alone it is all or nothing.
const FEW: usize = 5;

/// How much is known of questions that stand so: a share, or of a handful how many of them.
/// Nothing where none is asked.
pub fn known(
    coverage: Option<f64>,
    states: impl Iterator<Item = State>,
    phrases: &Phrases,
) -> Option<String> {
    let coverage = coverage?;
    let (mut answered, mut asked) = (0_usize, 0_usize);
    for state in states {
        answered += usize::from(state == State::Answered);
        asked += usize::from(matches!(state, State::Answered | State::Declined | State::Unknown));
    }
    Some(match asked < FEW {
        true => {
            let facts = [("answered", answered.into()), ("asked", asked.into())];
            phrases.tell("known-of", facts)
        }
        false => percent(coverage, phrases.language()),
    })
}

/// Departures from the built-in catalogue, one sentence each.
pub fn departures(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let departures = parts.catalogue.departures.iter().map(|departure| {
        let id = format!("departure-{}", departure.change.as_str());
        phrases.tell(&id, [("item", departure.item.to_string().into())])
    });
    departures.collect()
}

/// Skills as people say them: the two that have a word in the file, `dreamer` and `doer`, too.
pub fn skills(skills: &[String], phrases: &Phrases) -> String {
    let name = |skill: &String| match skill.as_str() {
        "dreamer" => phrases.say("skill-dreamer"),
        "doer" => phrases.say("skill-doer"),
        other => other.to_owned(),
    };
    skills.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A piece of evidence without its source: kind, day, what is left of it, note.
pub fn evidence_but_source(shown: &Shown<'_>, phrases: &Phrases) -> String {
    let Shown { evidence, counts } = *shown;
    let rung = |rung: Rung| phrases.say(&format!("rung-{}", rung.as_str()));
    let mut pieces = vec![rung(evidence.kind)];
    pieces.extend(evidence.date.map(|date| day(date, phrases.language())));
    if counts != evidence.kind {
        pieces.push(phrases.tell("page-counts-as", [("rung", rung(counts).into())]));
    }
    pieces.extend(evidence.note.clone());
    pieces.join(" · ")
}

/// A piece of evidence on one line.
pub fn evidence(shown: &Shown<'_>, phrases: &Phrases) -> String {
    let mut line = evidence_but_source(shown, phrases);
    if let Some(source) = &shown.evidence.source {
        line.push_str(" · ");
        line.push_str(source);
    }
    line
}
