//! A project as others may see it.

use std::collections::BTreeMap;

use super::labels::Label;
use super::people::is_few;
use crate::descriptor::{
    Answer, Bearer, Evidence, Expected, Extra, Observation, Project, Reach, Said, Statement,
};
use crate::i18n::Phrases;

/// Who reads beside those who carry a project and those to whom its file was sent, and under which
/// agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// A report about several projects.
    Cohort,
    /// Those to whom a project may be introduced.
    Introduce,
    /// Anybody.
    Publish,
}

impl Others {
    /// Whether a project agreed to appear before these readers with its name and words. Nothing else
    /// looks at `[sharing]`.
    pub fn is_agreed_by(self, project: &Project) -> bool {
        let sharing = &project.sharing.value;
        match self {
            Self::Cohort => sharing.cohort,
            Self::Introduce => sharing.introduce,
            Self::Publish => sharing.publish,
        }
    }
}

/// How a project appears before others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Under a label: nothing of its words is shown.
    Labelled,
    /// With its name and words; it has not agreed to be introduced.
    Named,
    /// The same, and it may be introduced to others who agreed to that too.
    Introduced,
}

impl Standing {
    /// Whether its name and words may be shown.
    pub fn is_named(self) -> bool {
        self != Self::Labelled
    }

    /// Whether two projects may be introduced to each other by name.
    pub fn may_meet(self, other: Self) -> bool {
        self == Self::Introduced && other == Self::Introduced
    }
}

/// A project of which only what may be shown is left.
#[derive(Clone, Debug)]
pub struct Seen {
    project: Project,
    standing: Standing,
    contact: Option<String>,
    has_few: bool,
}

impl Seen {
    /// What these readers see of a project. With a label, its name is the label and no free text is
    /// left, nor a source, a place, a partner or a link; levels, facets and counts stay. A contact is
    /// kept for introductions alone, and counts of one to four people for nobody.
    pub fn of(project: &Project, label: Option<Label>, others: Others, phrases: &Phrases) -> Self {
        let mut shown = project.clone();
        let standing = match label {
            Some(_) => Standing::Labelled,
            None if Others::Introduce.is_agreed_by(project) => Standing::Introduced,
            None => Standing::Named,
        };
        let contact = shown.bearer.contact.take();
        if let Some(label) = label {
            silence(&mut shown, phrases);
            shown.id = label.id();
            shown.name = label.words(phrases);
        }
        unvouched(&mut shown);
        let has_few = shown.reach.as_ref().is_some_and(has_few);
        if has_few {
            shown.reach = shown.reach.and_then(without_few);
        }
        let may_write = others == Others::Introduce && standing == Standing::Introduced;
        Self { project: shown, standing, contact: contact.filter(|_| may_write), has_few }
    }

    /// The project, with nothing in it that may not be shown. To assess, take the file itself:
    /// evidence has lost its sources here.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The id that others read: its own, or that of its label.
    pub fn id(&self) -> &str {
        &self.project.id
    }

    /// The name, or the label in words.
    pub fn name(&self) -> &str {
        &self.project.name
    }

    /// Whether it is named or stands under a label.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Whether it appears with its name and words.
    pub fn is_named(&self) -> bool {
        self.standing.is_named()
    }

    /// Where those to whom it is introduced can write.
    pub fn contact(&self) -> Option<&str> {
        self.contact.as_deref()
    }

    /// Whether counts of one to four people were left out.
    pub fn has_few(&self) -> bool {
        self.has_few
    }
}

/// Takes out what third parties say: they wrote to those to whom the file is sent, and agreed to
/// nothing more. That an answer is vouched for stays.
fn unvouched(project: &mut Project) {
    let statements = std::mem::take(&mut project.statements);
    let is_theirs = |piece: &Evidence| {
        let is_one = |said: &Statement| {
            piece.source.as_ref() == Some(&said.words) && piece.by.as_ref() == Some(&said.by)
        };
        statements.iter().any(is_one)
    };
    let pieces = |evidence: &mut Vec<Evidence>| {
        for piece in evidence.iter_mut().filter(|piece| is_theirs(piece)) {
            (piece.source, piece.by, piece.note) = (None, None, None);
        }
    };
    project.answers.iter_mut().flatten().for_each(|answer| pieces(&mut answer.evidence));
    project.brakes.iter_mut().flatten().for_each(|answer| pieces(&mut answer.evidence));
    project.stakes.iter_mut().flatten().for_each(|answer| pieces(&mut answer.evidence));
}

/// Takes every word of the bearer's out.
fn silence(project: &mut Project, phrases: &Phrases) {
    project.summary = phrases.say("seen-ask-first");
    project.language = None;
    let withheld = phrases.say("seen-withheld");
    project.territory.places.truncate(1);
    project.territory.places.iter_mut().for_each(|place| place.clone_from(&withheld));
    project.publics.clear();
    project.partners.clear();
    project.links.clear();
    // What the file gives is said to be withheld, so that nobody reads that it is missing.
    let said = |text: &Option<String>| text.as_ref().map(|_| withheld.clone());
    project.bearer = Bearer {
        name: said(&project.bearer.name),
        kind: project.bearer.kind,
        motivation: said(&project.bearer.motivation),
        ..Bearer::default()
    };
    project.relation.with = said(&project.relation.with);
    project.needs_skills.clear();
    project.offers_skills.clear();
    project.replies.clear();
    project.own_questions.clear();
    project.extra = Extra::default();
    project.contradictions.clear();
    project.answers.iter_mut().flatten().for_each(|answer| silence_answer(answer, &withheld));
    project.brakes.iter_mut().flatten().for_each(|answer| silence_answer(answer, &withheld));
    project.stakes.iter_mut().flatten().for_each(|answer| silence_answer(answer, &withheld));
    if let Some(reach) = &mut project.reach {
        silence_reach(reach, phrases);
    }
}

fn silence_answer<T>(answer: &mut Answer<T>, withheld: &str) {
    answer.note = None;
    if let Said::NotApplicable(reason) = &mut answer.said {
        withheld.clone_into(reason);
    }
    for Evidence { source, by, note, .. } in &mut answer.evidence {
        (*source, *by, *note) = (None, None, None);
    }
}

/// Scopes are numbered, so that counts of different ones stay apart.
fn silence_reach(reach: &mut Reach, phrases: &Phrases) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut hushed = |scope: &mut Option<String>| {
        let Some(said) = scope else { return };
        let next = known.len() + 1;
        let number = *known.entry(std::mem::take(said)).or_insert(next);
        *said = phrases.tell("seen-scope", [("number", number.into())]);
    };
    for observation in &mut reach.observations {
        hushed(&mut observation.scope);
        (observation.source, observation.note) = (None, None);
        if let Some(why) = &mut observation.new_start {
            why.clear();
        }
    }
    for expected in reach.earlier_expectations.iter_mut().chain(&mut reach.expected) {
        hushed(&mut expected.scope);
        expected.source = None;
    }
}

fn counts(observation: &Observation) -> [Option<u64>; 4] {
    [observation.users, observation.registered, observation.active, observation.retained]
}

/// The fewest and the most that are expected, in whole people.
fn ends(expected: &Expected) -> [u64; 2] {
    expected.people.range().whole().into()
}

fn has_few(reach: &Reach) -> bool {
    let expected = reach.earlier_expectations.iter().chain(&reach.expected).flat_map(ends);
    let counted = reach.observations.iter().flat_map(counts).flatten();
    expected.chain(counted).any(|count| is_few(count, reach.unit))
}

/// The counts without the small ones; nothing where the latest is small, since an earlier one would
/// then pass for it.
fn without_few(mut reach: Reach) -> Option<Reach> {
    let unit = reach.unit;
    let latest = reach.observations.iter().rev().find_map(|observation| observation.users);
    if latest.is_some_and(|users| is_few(users, unit)) {
        return None;
    }
    let shown = |count: &Option<u64>| !count.is_some_and(|count| is_few(count, unit));
    reach.observations.retain(|observation| shown(&observation.users));
    for observation in &mut reach.observations {
        for part in
            [&mut observation.registered, &mut observation.active, &mut observation.retained]
        {
            *part = part.filter(|count| shown(&Some(*count)));
        }
    }
    let is_shown = |expected: &Expected| !ends(expected).iter().any(|end| is_few(*end, unit));
    reach.earlier_expectations.retain(is_shown);
    reach.expected = reach.expected.filter(is_shown);
    Some(reach)
}
