//! Where the gates and the outcome would stand with a reader's answers in the place of the file's, and
//! which points decide it.

use crate::assessment::screening::standing;
use crate::assessment::{GateResult, Outcome};
use crate::catalogue::profile::Measure;
use crate::descriptor::{Answer, Claim, Project, Review, Said, Subject};

use super::Setting;
use super::reviews::Counted;

/// What the screening would propose, and on which gates.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// What would be proposed.
    pub outcome: Outcome,
    /// In the order of the profile.
    pub gates: Vec<GateResult>,
}

impl Verdict {
    fn of(project: &Project, setting: Setting<'_>) -> Self {
        let Setting { catalogue, profile, today, .. } = setting;
        let (outcome, gates) = standing(project, catalogue, profile, today);
        Self { outcome, gates }
    }

    /// Whether both come to the same, whatever the figures.
    pub fn is_like(&self, other: &Self) -> bool {
        let stand =
            |one: &Self| -> Vec<_> { one.gates.iter().map(|g| (g.status, g.why)).collect() };
        self.outcome == other.outcome && stand(self) == stand(other)
    }
}

/// By the file, and with the answers of each reader who counts, by their numbers.
#[derive(Clone, Debug)]
pub struct Verdicts {
    /// By the bearer’s file.
    pub file: Verdict,
    /// The readers’ numbers, and what their answers lead to.
    pub readers: Vec<(usize, Verdict)>,
}

/// Nothing where the profile has no gates.
pub(super) fn verdicts(
    project: &Project,
    counted: &[Counted<'_>],
    setting: Setting<'_>,
) -> Option<Verdicts> {
    if setting.profile.gates.is_empty() {
        return None;
    }
    let readers = counted.iter().map(|one| {
        let read = as_read(project, one.review);
        (one.reader, Verdict::of(&read, setting))
    });
    Some(Verdicts { file: Verdict::of(project, setting), readers: readers.collect() })
}

/// The project as one reader answers it. What they leave open stays as the file has it, and what the
/// file shows stays shown: a reader looks at the evidence and does not copy it. Under an answer that
/// claims more than the file's, its evidence does not stand.
fn as_read(project: &Project, review: &Review) -> Project {
    let mut read = project.clone();
    laid_over(&mut read.answers, &review.answers);
    laid_over(&mut read.brakes, &review.brakes);
    laid_over(&mut read.stakes, &review.stakes);
    read
}

fn laid_over<T: Claim + Clone>(own: &mut [Option<Answer<T>>], read: &[Option<Answer<T>>]) {
    for (own, read) in own.iter_mut().zip(read) {
        if let Some(read) = read {
            replace(own, read);
        }
    }
}

fn replace<T: Claim + Clone>(own: &mut Option<Answer<T>>, read: &Answer<T>) {
    if matches!(read.said, Said::Unknown | Said::Declined) {
        return;
    }
    *own = Some(read.in_place_of(own.take()));
}

/// Whether the readers' answers to one question, alone, lead to other gates or another outcome.
pub(super) fn decides(
    project: &Project,
    subject: Subject,
    counted: &[Counted<'_>],
    file: &Verdict,
    setting: Setting<'_>,
) -> bool {
    if !can_decide(subject, setting) {
        return false;
    }
    match subject {
        Subject::Criterion(at) => {
            let read = counted.iter().filter_map(|one| one.review.answers[at].as_ref());
            tried(project, read, |project| &mut project.answers[at], file, setting)
        }
        Subject::Brake(at) => {
            let read = counted.iter().filter_map(|one| one.review.brakes[at].as_ref());
            tried(project, read, |project| &mut project.brakes[at], file, setting)
        }
        Subject::Stake(at) => {
            let read = counted.iter().filter_map(|one| one.review.stakes[at].as_ref());
            tried(project, read, |project| &mut project.stakes[at], file, setting)
        }
    }
}

/// Whether a gate or the outcome hangs on the level of an answer: how many answers there are is not a
/// matter of one of them.
fn can_decide(subject: Subject, setting: Setting<'_>) -> bool {
    let Setting { catalogue, profile, .. } = setting;
    let is_gated = |wanted: Measure| profile.gates.iter().any(|gate| gate.measure == wanted);
    match subject {
        Subject::Stake(_) => true,
        Subject::Brake(at) => catalogue.brakes[at].core && is_gated(Measure::Release),
        Subject::Criterion(at) => {
            let family = catalogue.criteria[at].family;
            catalogue.criterion(&catalogue.rules.no_competition) == Some(at)
                || is_gated(Measure::Criterion(at))
                || is_gated(Measure::Family(family))
        }
    }
}

/// Tries what readers said, each thing once.
fn tried<'a, T: Claim + Clone + 'a>(
    project: &Project,
    read: impl Iterator<Item = &'a Answer<T>>,
    place: impl Fn(&mut Project) -> &mut Option<Answer<T>>,
    file: &Verdict,
    setting: Setting<'_>,
) -> bool {
    let mut changed = project.clone();
    let own = place(&mut changed).clone();
    let mut known: Vec<(&Said<T>, bool)> = Vec::new();
    for answer in read {
        if known.contains(&(&answer.said, answer.at_least)) {
            continue;
        }
        known.push((&answer.said, answer.at_least));
        let here = place(&mut changed);
        *here = own.clone();
        replace(here, answer);
        if !Verdict::of(&changed, setting).is_like(file) {
            return true;
        }
    }
    false
}
