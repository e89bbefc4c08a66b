//! Point by point: what each reader gave and wrote, what the bearer says, how far apart they are.

use super::{Counted, Setting};
use crate::catalogue::Catalogue;
use crate::descriptor::{Answer, BrakeAnswer, Level, Project, Said, Subject};
use crate::diagnostic::closed_set;
use crate::panel::agreement::Unit;

closed_set! {
    /// Which scale a line is on: a brake has two.
    pub enum Scale {
        /// The level of a criterion, 0 to 4.
        Level = "level",
        /// How much a brake is felt, 0 to 4.
        Intensity = "intensity",
        /// What is done about a brake, 0 to 4.
        Mitigation = "mitigation",
        /// What the project contributes to a stake, 0 to 4.
        Contribution = "contribution",
    }
}

/// The levels of one point on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// On which scale the levels are.
    pub scale: Scale,
    /// Readers' numbers and levels, in the order of the numbers.
    pub levels: Vec<(usize, u8)>,
    /// The readers who said "at least" of their level.
    pub more: Vec<usize>,
    /// What the descriptor says, and whether it says "at least".
    pub own: Option<u8>,
    /// Whether the descriptor says "at least" of its level.
    pub own_more: bool,
    /// The middle level, or half-way between the two in the middle; None without a level.
    pub median: Option<f64>,
    /// The lowest level that a reader gave; `None` without one.
    pub lowest: Option<u8>,
    /// The highest level that a reader gave; `None` without one.
    pub highest: Option<u8>,
}

impl Line {
    fn new(scale: Scale, levels: Vec<(usize, u8)>, own: Option<u8>) -> Self {
        let mut sorted: Vec<u8> = levels.iter().map(|(_, level)| *level).collect();
        sorted.sort_unstable();
        let middle = sorted.len() / 2;
        let median = sorted.get(middle).map(|upper| match sorted.len() % 2 {
            1 => f64::from(*upper),
            _ => (f64::from(sorted[middle - 1]) + f64::from(*upper)) / 2.0,
        });
        let (lowest, highest) = (sorted.first().copied(), sorted.last().copied());
        let (more, own_more) = (Vec::new(), false);
        Self { scale, levels, more, own, own_more, median, lowest, highest }
    }

    /// Whether some level on it stands for itself or more.
    pub fn has_more(&self) -> bool {
        self.own_more || !self.more.is_empty()
    }

    /// Levels between the lowest and the highest reader; None for fewer than two.
    pub fn spread(&self) -> Option<u8> {
        let (low, high) = (self.lowest?, self.highest?);
        (self.levels.len() > 1).then_some(high - low)
    }

    /// Levels between the bearer and the readers' median.
    pub fn apart_from_bearer(&self) -> Option<f64> {
        Some((f64::from(self.own?) - self.median?).abs())
    }

    fn gap(&self) -> f64 {
        let spread = self.spread().map_or(0.0, f64::from);
        self.apart_from_bearer().unwrap_or(0.0).max(spread)
    }
}

/// What one voice says on one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// The reader's number; None for the descriptor.
    pub reader: Option<usize>,
    /// The levels on each scale of the question, or why there is none.
    pub said: Said<Vec<(Scale, u8)>>,
    /// Whether the level is one of which the next could not be told: "2+".
    pub at_least: bool,
    /// What was written beside it.
    pub note: Option<String>,
}

/// One point of one project.
#[derive(Clone, Debug)]
pub struct Point {
    /// The question.
    pub subject: Subject,
    /// One for each scale on which somebody gave a level.
    pub lines: Vec<Line>,
    /// The descriptor first where it says something, then reviews in the role of bearer, then the
    /// readers in the order of their numbers.
    pub own: Vec<Voice>,
    /// The readers who said something, in the order of their numbers.
    pub readers: Vec<Voice>,
    /// The larger of the spread among readers and of the distance to the bearer, in levels.
    pub gap: f64,
    /// Whether what readers answer to it, alone, would lead to other gates or another outcome.
    pub decides: bool,
}

/// Every point on which somebody gave a level or wrote a note.
pub(super) fn points(
    project: &Project,
    counted: &[Counted<'_>],
    own: &[Counted<'_>],
    setting: Setting<'_>,
) -> Vec<Point> {
    let subjects = subjects(setting);
    let points = subjects.into_iter().filter_map(|subject| {
        let source = Opinions::of_project(project);
        let said = source.voice(subject, None);
        let voices = |reviews: &[Counted<'_>]| -> Vec<Voice> {
            let voices = reviews.iter().filter_map(|counted| {
                Opinions::of_review(counted.review).voice(subject, Some(counted.reader))
            });
            voices.collect()
        };
        let readers = voices(counted);
        let own: Vec<Voice> = said.into_iter().chain(voices(own)).collect();
        if readers.is_empty() && own.is_empty() {
            return None;
        }
        let lines: Vec<Line> = scales(subject, setting.catalogue)
            .iter()
            .map(|scale| line(*scale, &readers, &own))
            .collect();
        let gap = lines.iter().map(Line::gap).fold(0.0, f64::max);
        Some(Point { subject, lines, own, readers, gap, decides: false })
    });
    points.collect()
}

/// What can be given a level or a note, in catalogue order.
fn subjects(setting: Setting<'_>) -> Vec<Subject> {
    let Setting { catalogue, profile, .. } = setting;
    let mut subjects = Vec::new();
    for (at, criterion) in catalogue.criteria.iter().enumerate() {
        if profile.family_weights[criterion.family] > 0.0 {
            subjects.push(Subject::Criterion(at));
        }
    }
    if profile.release_weight > 0.0 {
        subjects.extend((0..catalogue.brakes.len()).map(Subject::Brake));
    }
    if profile.stakes_weight > 0.0 {
        subjects.extend((0..catalogue.stakes.len()).map(Subject::Stake));
    }
    subjects
}

/// The scales of a subject; none for a criterion that is not scored.
pub fn scales(subject: Subject, catalogue: &Catalogue) -> &'static [Scale] {
    match subject {
        Subject::Criterion(at) if !catalogue.criteria[at].is_scored() => &[],
        Subject::Criterion(_) => &[Scale::Level],
        Subject::Brake(_) => &[Scale::Intensity, Scale::Mitigation],
        Subject::Stake(_) => &[Scale::Contribution],
    }
}

fn line(scale: Scale, readers: &[Voice], own: &[Voice]) -> Line {
    let on_scale = |voice: &Voice| {
        let levels = voice.said.given()?;
        levels.iter().find(|(other, _)| *other == scale).map(|(_, level)| *level)
    };
    let levels =
        readers.iter().filter_map(|voice| Some((voice.reader?, on_scale(voice)?))).collect();
    let descriptor = own.iter().find(|voice| voice.reader.is_none());
    let more = readers.iter().filter(|voice| voice.at_least && on_scale(voice).is_some());
    Line {
        more: more.filter_map(|voice| voice.reader).collect(),
        own_more: descriptor.is_some_and(|voice| voice.at_least && on_scale(voice).is_some()),
        ..Line::new(scale, levels, descriptor.and_then(on_scale))
    }
}

/// The three tables of opinions that projects and reviews share.
struct Opinions<'o> {
    answers: &'o [Option<Answer<Level>>],
    brakes: &'o [Option<Answer<BrakeAnswer>>],
    stakes: &'o [Option<Answer<Level>>],
}

impl<'o> Opinions<'o> {
    fn of_project(project: &'o Project) -> Self {
        Self { answers: &project.answers, brakes: &project.brakes, stakes: &project.stakes }
    }

    fn of_review(review: &'o crate::descriptor::Review) -> Self {
        Self { answers: &review.answers, brakes: &review.brakes, stakes: &review.stakes }
    }

    /// What is said of a subject; None where there is no entry.
    fn voice(&self, subject: Subject, reader: Option<usize>) -> Option<Voice> {
        let on = |scale: Scale| move |level: &Level| vec![(scale, level.get())];
        match subject {
            Subject::Criterion(at) => voice(&self.answers[at], reader, on(Scale::Level)),
            Subject::Stake(at) => voice(&self.stakes[at], reader, on(Scale::Contribution)),
            Subject::Brake(at) => voice(&self.brakes[at], reader, |answer| {
                let mut levels = vec![(Scale::Intensity, answer.intensity.get())];
                levels.extend(answer.mitigation.map(|level| (Scale::Mitigation, level.get())));
                levels
            }),
        }
    }
}

fn voice<T>(
    answer: &Option<Answer<T>>,
    reader: Option<usize>,
    levels: impl Fn(&T) -> Vec<(Scale, u8)>,
) -> Option<Voice> {
    let answer = answer.as_ref()?;
    let said = match &answer.said {
        Said::Unknown => Said::Unknown,
        Said::Declined => Said::Declined,
        Said::NotApplicable(reason) => Said::NotApplicable(reason.clone()),
        Said::Given(value) => Said::Given(levels(value)),
    };
    let note = answer.note.clone().filter(|note| !note.trim().is_empty());
    let silent = said == Said::Unknown && note.is_none();
    (!silent).then_some(Voice { reader, said, at_least: answer.at_least, note })
}

/// Places of the points to talk about: those that decide first, brakes outside the core last, since
/// they enter no figure; otherwise those furthest apart first, ties in catalogue order. None where all
/// agree: what would be proposed with their answers is said apart.
pub(super) fn apart(points: &[Point], catalogue: &Catalogue) -> Vec<usize> {
    let is_aside =
        |point: &Point| matches!(point.subject, Subject::Brake(at) if !catalogue.brakes[at].core);
    let mut places: Vec<usize> = (0..points.len()).filter(|at| points[*at].gap > 0.0).collect();
    places.sort_by(|a, b| {
        let (one, other) = (&points[*a], &points[*b]);
        let first = |point: &Point| (!point.decides, is_aside(point));
        first(one).cmp(&first(other)).then(other.gap.total_cmp(&one.gap)).then(a.cmp(b))
    });
    places
}

/// One unit for each point and scale that a reader answered.
pub(super) fn units(points: &[Point]) -> Vec<Unit> {
    let lines = points.iter().flat_map(|point| &point.lines);
    lines.filter(|line| !line.levels.is_empty()).map(|line| line.levels.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of(levels: &[u8], own: Option<u8>) -> Line {
        Line::new(Scale::Level, levels.iter().copied().enumerate().collect(), own)
    }

    #[test]
    fn a_median_lies_in_the_middle_and_nothing_has_none() {
        assert_eq!(line_of(&[4, 0, 1], None).median, Some(1.0));
        assert_eq!(line_of(&[4, 1], None).median, Some(2.5));
        let empty = line_of(&[], Some(3));
        assert_eq!((empty.median, empty.spread(), empty.apart_from_bearer()), (None, None, None));
        assert_eq!(empty.gap(), 0.0);
    }

    #[test]
    fn one_reader_has_no_spread_and_still_a_distance_to_the_bearer() {
        let line = line_of(&[1], Some(4));
        assert_eq!((line.spread(), line.apart_from_bearer(), line.gap()), (None, Some(3.0), 3.0));
    }

    #[test]
    fn what_decides_comes_first_then_the_furthest_and_ties_keep_catalogue_order() {
        let catalogue = crate::catalogue::builtin::catalogue();
        let aside = catalogue.brakes.iter().position(|brake| !brake.core).unwrap();
        let point = |subject, gap, decides| Point {
            subject,
            lines: Vec::new(),
            own: Vec::new(),
            readers: Vec::new(),
            gap,
            decides,
        };
        let criterion = |at, gap| point(Subject::Criterion(at), gap, false);
        let mut points = vec![
            point(Subject::Brake(aside), 4.0, false),
            criterion(0, 1.0),
            criterion(1, 0.0),
            criterion(2, 3.0),
            criterion(3, 1.0),
            criterion(4, 0.5),
        ];
        assert_eq!(apart(&points, catalogue), [3, 1, 4, 5, 0]);
        points.push(point(Subject::Criterion(5), 0.5, true));
        assert_eq!(apart(&points, catalogue)[..2], [6, 3]);
    }
}
