//! Words that several reports share: a range, a piece of evidence, skills, departures.

use crate::assessment::structure::GroupResult;
use crate::assessment::{Brakes, FamilyResult, Index, Interval, SetAside, Stakes, Tally};
use crate::catalogue::Profile;
use crate::descriptor::{Level, Rung};
use crate::document::{Figure, FigureRow};
use crate::i18n::{Phrases, day, percent, points};
use crate::material::AssessmentParts as Parts;
use crate::material::detail::Shown;

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

/// A figure by what is said and by what is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Twofold {
    pub declared: Interval,
    pub supported: Interval,
    pub set_aside: SetAside,
    /// How many questions are answered, and how many are asked.
    pub answered: usize,
    pub asked: usize,
}

impl Twofold {
    fn new(declared: Interval, supported: Interval, set_aside: SetAside, tally: Tally) -> Self {
        let answered = tally.known_count;
        Self { declared, supported, set_aside, answered, asked: answered + tally.open_count }
    }
}

/// A figure under its name, both ranges in words.
pub fn row(
    name: String,
    figure: Twofold,
    details: Vec<(String, String)>,
    phrases: &Phrases,
) -> FigureRow {
    FigureRow {
        name,
        figure: figure.into(),
        range: range(&figure.declared, phrases),
        coverage: known(&figure, phrases),
        supported: bounds(&figure.supported, phrases),
        both: both(figure, phrases),
        details,
    }
}

impl From<Twofold> for Figure {
    fn from(figure: Twofold) -> Self {
        let ends = |interval: Interval| interval.low.zip(interval.high);
        Self {
            value: figure.declared.value,
            declared: ends(figure.declared),
            shown: ends(figure.supported),
        }
    }
}

impl From<&FamilyResult> for Twofold {
    fn from(family: &FamilyResult) -> Self {
        Self::new(family.interval, family.supported, family.set_aside, family.tally)
    }
}

impl From<&GroupResult> for Twofold {
    fn from(group: &GroupResult) -> Self {
        Self::new(group.interval, group.supported, group.set_aside, group.tally)
    }
}

impl From<&Brakes> for Twofold {
    fn from(brakes: &Brakes) -> Self {
        Self::new(brakes.release, brakes.supported, brakes.set_aside, brakes.tally)
    }
}

/// A range without a share that is known.
fn whole(value: Option<f64>, low: f64, high: f64) -> Interval {
    Interval { value, low: Some(low), high: Some(high), coverage: None }
}

impl From<&Stakes> for Twofold {
    fn from(stakes: &Stakes) -> Self {
        let shown = stakes.supported;
        let declared = whole(stakes.value, stakes.low, stakes.high);
        let supported = whole(shown.value, shown.low, shown.high);
        Self::new(declared, supported, SetAside::default(), Tally::default())
    }
}

impl From<&Index> for Twofold {
    fn from(index: &Index) -> Self {
        let shown = index.supported;
        let declared = whole(index.value, index.low, index.high);
        let supported = whole(shown.value, shown.low, shown.high);
        Self::new(declared, supported, SetAside::default(), Tally::default())
    }
}

/// The ends of a range: `[4 ; 100]`; nothing where nothing is asked.
pub fn bounds(interval: &Interval, phrases: &Phrases) -> String {
    let Some((low, high)) = interval.low.zip(interval.high) else { return String::new() };
    phrases.tell("range-bounds", [("low", points(low).into()), ("high", points(high).into())])
}

/// Questions below whose number a share of them says too much: of one alone it is all or nothing.
const FEW: usize = 5;

/// How much is answered: a share, or of a handful how many of them. Nothing where none is asked.
pub fn known(figure: &Twofold, phrases: &Phrases) -> String {
    let Some(coverage) = figure.declared.coverage else { return String::new() };
    match figure.asked < FEW {
        true => {
            let facts = [("answered", figure.answered.into()), ("asked", figure.asked.into())];
            phrases.tell("known-of", facts)
        }
        false => percent(coverage, phrases.language()),
    }
}

/// The same in words, and of what it is a share where much was set aside.
pub fn answered(figure: &Twofold, phrases: &Phrases) -> String {
    let share = known(figure, phrases);
    if share.is_empty() {
        return share;
    }
    if figure.asked < FEW && !figure.set_aside.is_much() {
        let facts = [("answered", figure.answered.into()), ("asked", figure.asked.into())];
        return phrases.tell("count-answered", facts);
    }
    let id = if figure.set_aside.is_much() { "share-of-what-applies" } else { "share-answered" };
    phrases.tell(id, [("share", share.into())])
}

/// Both ranges of a figure: `54 [52 ; 56] as declared, [4 ; 100] on evidence, 96 % answered`.
pub fn both(figure: Twofold, phrases: &Phrases) -> String {
    let declared = range(&figure.declared, phrases);
    let supported = bounds(&figure.supported, phrases);
    if supported.is_empty() {
        return declared;
    }
    let ranges = [("declared", declared.into()), ("supported", supported.into())];
    let ranges = phrases.tell("range-both", ranges);
    let share = answered(&figure, phrases);
    if share.is_empty() { ranges } else { format!("{ranges}, {share}") }
}

/// How far a project goes into the stakes that it names, as both ranges.
pub fn depth(stakes: &Stakes, phrases: &Phrases) -> String {
    let both = both(stakes.into(), phrases);
    phrases.tell("stakes-both", [("range", both.into())])
}

/// What was done about a brake, as a level or as not said.
pub fn response(mitigation: Option<Level>, phrases: &Phrases) -> String {
    match mitigation {
        Some(level) => phrases.tell("brake-response", [("level", u32::from(level.get()).into())]),
        None => phrases.say("brake-response-unknown"),
    }
}

/// Departures from the built-in catalogue, one sentence each.
pub fn departures(parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let departures = parts.catalogue.departures.iter().map(|departure| {
        let id = format!("departure-{}", departure.change.as_str());
        phrases.tell(&id, [("item", departure.item.to_string().into())])
    });
    departures.collect()
}

/// That the day until which the file was to be kept has passed.
pub fn overdue(parts: Parts<'_>, phrases: &Phrases) -> Option<String> {
    let day_kept = parts.project.keep_until.filter(|kept| *kept < parts.assessment.date)?;
    let date = day(day_kept, phrases.language());
    Some(phrases.tell("page-overdue", [("date", date.into())]))
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

/// A piece of evidence without its source: kind, who vouches, day, what is left of it, note.
pub fn evidence_but_source(shown: &Shown<'_>, phrases: &Phrases) -> String {
    let Shown { evidence, counts } = *shown;
    let rung = |rung: Rung| phrases.say(&format!("rung-{}", rung.as_str()));
    let mut pieces = vec![rung(evidence.kind)];
    pieces.extend(evidence.by.as_deref().map(|by| by_whom(by, phrases)));
    pieces.extend(evidence.date.map(|date| day(date, phrases.language())));
    if counts != evidence.kind {
        pieces.push(phrases.tell("page-counts-as", [("rung", rung(counts).into())]));
    }
    pieces.extend(evidence.note.clone());
    pieces.join(" · ")
}

/// Who vouches for something.
pub fn by_whom(by: &str, phrases: &Phrases) -> String {
    phrases.tell("evidence-by", [("by", by.to_owned().into())])
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

/// The command that asks a question of a file; the word for the question follows it.
pub fn answering(typed: &str) -> String {
    format!("germoir interview {typed}")
}
