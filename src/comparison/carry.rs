//! One project or profile in another setting: at another date, in another catalogue, as another
//! reader sees it.

use jiff::civil::Date;

use crate::catalogue::profile::Measure;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Answer, Claim, Others, Project, Review};

/// The project as its readers at this date see it: evidence dated later does not count yet.
pub(super) fn at(project: &Project, date: Date) -> Project {
    let mut seen = project.clone();
    seen.answers.iter_mut().flatten().for_each(|answer| source_at(answer, date));
    seen.brakes.iter_mut().flatten().for_each(|answer| source_at(answer, date));
    seen.stakes.iter_mut().flatten().for_each(|answer| source_at(answer, date));
    seen
}

fn source_at<T>(answer: &mut Answer<T>, date: Date) {
    for evidence in &mut answer.evidence {
        let has_source = evidence.source.as_deref().is_some_and(|source| !source.trim().is_empty());
        evidence.is_sourced = has_source && evidence.date.is_some_and(|dated| dated <= date);
    }
}

/// The project read through another catalogue: answers follow their ids, and what the other
/// catalogue does not ask is dropped.
pub(super) fn into_catalogue(project: &Project, from: &Catalogue, to: &Catalogue) -> Project {
    let mut carried = project.clone();
    let criterion = |id: &str| from.criterion(id);
    carried.answers = by_id(&project.answers, to.criteria.iter().map(|c| c.id.as_ref()), criterion);
    let brake = |id: &str| from.brakes.iter().position(|brake| brake.id == id);
    carried.brakes = by_id(&project.brakes, to.brakes.iter().map(|b| b.id.as_ref()), brake);
    let stake = |id: &str| from.stakes.iter().position(|stake| stake.id == id);
    carried.stakes = by_id(&project.stakes, to.stakes.iter().map(|s| s.id.as_ref()), stake);
    carried.needs_support =
        project.needs_support.iter().filter_map(|at| to.support(&from.supports[*at].id)).collect();
    carried
}

fn by_id<'i, T: Clone>(
    answers: &[Option<Answer<T>>],
    ids: impl Iterator<Item = &'i str>,
    place: impl Fn(&str) -> Option<usize>,
) -> Vec<Option<Answer<T>>> {
    ids.map(|id| place(id).and_then(|at| answers[at].clone())).collect()
}

/// The profile for another catalogue: weights follow their ids, a criterion that the profile has
/// never heard of weighs 1, and a gate on one that is no longer asked falls away.
pub(super) fn profile_into(profile: &Profile, from: &Catalogue, to: &Catalogue) -> Profile {
    let mut carried = profile.clone();
    let weight = |at: Option<usize>, weights: &[f64]| at.map_or(1.0, |at| weights[at]);
    let families = to.families.iter().map(|family| from.family(&family.id));
    carried.family_weights = families.map(|at| weight(at, &profile.family_weights)).collect();
    let criteria = to.criteria.iter().map(|criterion| from.criterion(&criterion.id));
    carried.criterion_weights = criteria.map(|at| weight(at, &profile.criterion_weights)).collect();
    carried.gates.retain_mut(|gate| {
        let measure = match gate.measure {
            Measure::Stakes | Measure::Release => Some(gate.measure),
            Measure::Family(at) => to.family(&from.families[at].id).map(Measure::Family),
            Measure::Coverage(at) => to.family(&from.families[at].id).map(Measure::Coverage),
            Measure::Criterion(at) => to
                .criterion(&from.criteria[at].id)
                .filter(|at| to.criteria[*at].is_scored())
                .map(Measure::Criterion),
        };
        gate.supports =
            gate.supports.iter().filter_map(|at| to.support(&from.supports[*at].id)).collect();
        measure.is_some_and(|measure| {
            gate.measure = measure;
            true
        })
    });
    carried
}

/// A project as a reviewer reads it: the answers of the review stand over the project's own, and
/// where the review says nothing the project's remain. Both are read with one catalogue.
pub fn reviewed(project: &Project, review: &Review) -> Project {
    let mut read = project.clone();
    over(&mut read.answers, &review.answers);
    over(&mut read.brakes, &review.brakes);
    over(&mut read.stakes, &review.stakes);
    if review.others == Others::None {
        read.others = Others::None;
    }
    // Of levels of two versions, the sentences of the later one were not read for all.
    if review.answered_on.version < read.answered_on.version {
        read.answered_on = review.answered_on;
    }
    read
}

/// A reader looks at the evidence of a project and does not copy it: what they leave out is not
/// withdrawn, and what they add counts beside it. What it shows is the answer for which it was given:
/// under an answer that claims more it does not stand.
fn over<T: Claim + Clone>(own: &mut [Option<Answer<T>>], others: &[Option<Answer<T>>]) {
    for (own, other) in own.iter_mut().zip(others) {
        if let Some(other) = other {
            *own = Some(other.in_place_of(own.take()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LATE, project};
    use super::*;
    use crate::catalogue::builtin;
    use crate::descriptor::{Descriptor, Evidence, Form, read};
    use crate::source::SourceFile;

    #[test]
    fn evidence_stays_under_a_reading_that_claims_no_more() {
        let shown = "evidence = [{ kind = \"observed\", date = 2026-05-01, source = \"s\" }]";
        let own = project(
            &format!(
                "stage = \"idea\"\n[answers]\nopenness = {{ level = 2, {shown} }}\n\
                 [brakes]\nfear-of-change = {{ intensity = 3, mitigation = 2, {shown} }}\n"
            ),
            LATE,
        );
        let catalogue = builtin::catalogue();
        let openness = catalogue.criterion("openness").unwrap();
        let fear = catalogue.brakes.iter().position(|brake| brake.id == "fear-of-change").unwrap();
        for (level, brake, stays) in [
            ("1", "{ intensity = 3, mitigation = 1 }", true),
            ("2", "{ intensity = 3, mitigation = 2 }", true),
            ("3", "{ intensity = 3, mitigation = 3 }", false),
            ("\"unknown\"", "{ intensity = 3, mitigation = \"unknown\" }", false),
            ("{ not_applicable = \"n\" }", "{ not_applicable = \"n\" }", false),
        ] {
            let text = format!(
                "format = 1\n[review]\nproject = \"p\"\nreviewer = \"R\"\n\
                 [answers]\nopenness = {level}\n[brakes]\nfear-of-change = {brake}\n"
            );
            let file = SourceFile::new("r.toml", text);
            let reading = read(&file, Form::Toml, catalogue, LATE, None);
            let Some(Descriptor::Review(review)) = reading.descriptor else { panic!("{level}") };
            let seen = reviewed(&own, &review);
            let is_shown = |evidence: &[Evidence]| !evidence.is_empty();
            assert_eq!(
                is_shown(&seen.answers[openness].as_ref().unwrap().evidence),
                stays,
                "{level}"
            );
            assert_eq!(is_shown(&seen.brakes[fear].as_ref().unwrap().evidence), stays, "{brake}");
        }
    }
}
