//! What `assess` makes of lines of JSON, each of which is a project.

use super::fail_on::Watched;
use super::setting::Setting;
use crate::assessment::assess_seeded;
use crate::assessment::robustness::Weightings;
use crate::catalogue::Profile;
use crate::data;
use crate::descriptor::{self, Descriptor, Form, Kind};
use crate::diagnostic::{Exit, Severity};
use crate::document::safe;
use crate::i18n::{size, size_to_type};
use crate::material::AssessmentParts;
use crate::material::problem::located;
use crate::reach::measure;
use crate::source::SourceFile;

/// What every line is assessed with.
#[derive(Clone, Copy)]
pub struct Lines<'s> {
    pub setting: &'s Setting,
    pub profile: &'s Profile,
    pub watched: &'s Watched,
    pub weightings: Option<&'s Weightings>,
    pub seed: u64,
    /// Whether a line holds figures and answers alone.
    pub slim: bool,
}

/// One line, with its number.
pub struct Line {
    pub number: u64,
    /// `None` where it is longer than any file may be.
    pub bytes: Option<Vec<u8>>,
}

/// What came of one line.
#[derive(Default)]
pub struct Came {
    pub assessment: Option<String>,
    pub told: Vec<String>,
    pub exit: Exit,
}

impl Lines<'_> {
    /// The assessment of one line, or why there is none.
    pub fn one(&self, line: Line) -> Came {
        let Setting { phrases, limits, .. } = self.setting;
        let refused = |message: String| {
            let told = [self.told(line.number, 1, &message)].into();
            Came { assessment: None, told, exit: Exit::Invalid }
        };
        let Some(bytes) = line.bytes else {
            let limit = size(limits.text, phrases.language());
            let flag = size_to_type(limits.text + 1);
            let facts = [("limit", limit.into()), ("flag", flag.into())];
            return refused(phrases.tell("cohort-line-too-long", facts));
        };
        let Ok(file) = SourceFile::from_bytes("-", bytes, limits) else {
            return refused(phrases.say("cohort-line-not-text"));
        };
        let (catalogue, today) = (&self.setting.catalogue, self.setting.today);
        let reading = descriptor::read(&file, Form::Json, catalogue, today, None);
        let problems = located(&reading.problems, std::slice::from_ref(&file), phrases);
        let project = match reading.descriptor {
            Some(Descriptor::Project(project)) => project,
            Some(_) => {
                let kind = reading.kind.map_or("", Kind::as_str);
                return refused(phrases.tell("cohort-line-kind", [("kind", kind.into())]));
            }
            None => {
                let errors = problems.iter().filter(|p| p.code.severity == Severity::Error);
                let told = errors.map(|problem| {
                    let help = problem.help.as_deref().map_or(String::new(), |h| format!(" {h}"));
                    let message = format!("{}{help}", problem.message);
                    match problem.path.is_empty() {
                        true => self.told(line.number, problem.at.column, &message),
                        false => self.told_at(line.number, &problem.path, &message),
                    }
                });
                return Came { assessment: None, told: told.collect(), exit: Exit::Invalid };
            }
        };
        let Self { profile, watched, weightings, .. } = *self;
        let mut assessment = assess_seeded(&project, catalogue, profile, today, self.seed);
        assessment.robustness = weightings
            .map(|weightings| weightings.robustness(&project, &assessment, catalogue, profile));
        let reached = project.reach.as_ref().map(|reach| measure(reach, today));
        let parts = AssessmentParts {
            project: &project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems: &problems,
            catalogue,
            profile,
            language: self.setting.language(),
            typed: None,
            arithmetic: &[],
        };
        let is_found = watched.found(&assessment, None, profile, &problems);
        Came {
            assessment: Some(match self.slim {
                true => data::slim::line(parts),
                false => data::assessment::line(parts),
            }),
            told: Vec::new(),
            exit: if is_found { Exit::Found } else { Exit::Done },
        }
    }

    /// JSON has no places within a line but the keys.
    fn told_at(&self, line: u64, key: &str, message: &str) -> String {
        let facts = [
            ("line", (line as f64).into()),
            ("key", safe::terminal(key).into()),
            ("message", safe::terminal(message).into()),
        ];
        self.setting.phrases.tell("cohort-line-key", facts)
    }

    fn told(&self, line: u64, column: usize, message: &str) -> String {
        self.setting.phrases.tell(
            "cohort-line",
            [
                ("line", (line as f64).into()),
                ("column", column.into()),
                ("message", safe::terminal(message).into()),
            ],
        )
    }
}
