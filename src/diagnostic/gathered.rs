//! Problems that are told once a file, however many answers they are about.

use super::Problem;
use crate::source::Span;

/// Of so many answers the name is given.
const NAMED: usize = 3;

/// What a file has of one code.
#[derive(Clone, Debug)]
struct Gathered {
    /// The one that stands first in the file.
    first: Problem,
    count: usize,
    /// The names of the first answers in the file, each once, with their places; one more than are
    /// named, so that it is known whether there are others. A problem that comes with a `name` says it.
    names: Vec<(Span, String)>,
}

/// The problems whose code is told once, by code.
#[derive(Clone, Debug, Default)]
pub(super) struct GatheredProblems {
    codes: Vec<Gathered>,
    /// A problem that is counted with an earlier one.
    counted: Option<Problem>,
}

impl GatheredProblems {
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Takes a problem in, whose facts can still be given.
    pub fn add(&mut self, problem: Problem) -> &mut Problem {
        let at = self.codes.iter().position(|known| known.first.code == problem.code);
        let at = at.unwrap_or_else(|| {
            let first = problem.clone();
            self.codes.push(Gathered { first, count: 0, names: Vec::new() });
            self.codes.len() - 1
        });
        let known = &mut self.codes[at];
        known.count += 1;
        known.name(&problem);
        if known.count == 1 || problem.span < known.first.span {
            known.first = problem;
            return &mut known.first;
        }
        self.counted.insert(problem)
    }

    /// One problem for each code, with the facts `count` and `names`.
    pub fn told(&mut self) -> Vec<Problem> {
        let told = std::mem::take(&mut self.codes).into_iter().map(|gathered| {
            let mut names: Vec<String> = gathered.names.into_iter().map(|(_, name)| name).collect();
            if names.len() > NAMED {
                names[NAMED] = "…".to_owned();
            }
            gathered.first.with("count", gathered.count).with("names", names.join(", "))
        });
        told.collect()
    }
}

impl Gathered {
    fn name(&mut self, problem: &Problem) {
        let name = problem.text("name").unwrap_or_else(|| name_in(&problem.path));
        if self.names.iter().any(|(_, known)| known == name) {
            return;
        }
        let at = self.names.partition_point(|(span, _)| *span < problem.span);
        if at <= NAMED {
            self.names.insert(at, (problem.span, name.to_owned()));
            self.names.truncate(NAMED + 1);
        }
    }
}

/// The answer that a path of keys leads into; elsewhere the last key.
fn name_in(path: &str) -> &str {
    let mut keys = path.split('.');
    match (keys.next(), keys.next()) {
        (Some("answers" | "brakes" | "stakes"), Some(answer)) => answer,
        _ => path.rsplit('.').next().unwrap_or(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Fact, Severity};

    const CODE: Code = Code { id: "any", severity: Severity::Warning, once: true };

    fn at(place: usize, path: &str) -> Problem {
        let place = u32::try_from(place).unwrap();
        Problem::new(CODE, path, Span { start: place, end: place + 1 })
    }

    #[test]
    fn the_first_in_the_file_stands_for_all_and_names_the_first_few() {
        let mut gathered = GatheredProblems::default();
        for (place, path) in [
            (50, "answers.openness"),
            (10, "answers.listening.evidence[1].kind"),
            (90, "stakes.health"),
            (12, "answers.listening.evidence[0].kind"),
            (30, "brakes.weariness"),
            (70, "project.summary"),
        ] {
            gathered.add(at(place, path)).facts.push(("place", place.into()));
        }
        let [told] = &gathered.told()[..] else { panic!("one problem") };
        assert_eq!(told.path, "answers.listening.evidence[1].kind");
        assert_eq!(told.text("names"), Some("listening, weariness, openness, …"));
        let numbers = [("place", Fact::Number(10.0)), ("count", Fact::Number(6.0))];
        assert_eq!(told.facts[..2], numbers);
    }

    #[test]
    fn as_many_as_are_named_need_no_dots() {
        let mut gathered = GatheredProblems::default();
        for place in [3, 1, 2] {
            gathered.add(at(place, &format!("answers.n{place}")));
        }
        assert_eq!(gathered.told()[0].text("names"), Some("n1, n2, n3"));
        assert!(gathered.is_empty());
    }
}
