//! `germoir assess - --input ndjson`: a project a line in, an assessment a line out.
//!
//! Memory does not grow with the stream: some lines are read, assessed in parallel, written in
//! their order, and forgotten. A line that is invalid is told on standard error; the rest goes on.
//! For the same reason nothing remembers ids: the same one may come twice.

use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::Path;

use rayon::prelude::*;

use super::super::deliver::{Delivery, Kind as Output};
use super::super::fail_on::Watched;
use super::super::{inputs, output};
use super::{Assess, AssessFormat};
use crate::assessment::assess_seeded;
use crate::assessment::robustness::Weightings;
use crate::catalogue::Profile;
use crate::cli::common::Common;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::setting::Setting;
use crate::data;
use crate::descriptor::{self, Descriptor, Form, Kind};
use crate::diagnostic::Severity;
use crate::document::safe;
use crate::i18n::{size, size_to_type};
use crate::material::AssessmentParts;
use crate::material::problem::located;
use crate::reach::measure;
use crate::source::{SourceFile, shown};

/// Lines that are read before they are assessed, unless they are long.
const LINES: usize = 256;
/// Bytes that are read before they are assessed.
const BYTES: usize = 4 * 1024 * 1024;

/// What every line is assessed with.
#[derive(Clone, Copy)]
pub(super) struct Job<'s> {
    pub setting: &'s Setting,
    pub profile: &'s Profile,
    pub watched: &'s Watched,
    pub weightings: Option<&'s Weightings>,
}

pub(super) struct Stream<'s> {
    job: Job<'s>,
    seed: u64,
    from: &'s Path,
    delivery: Delivery<'s>,
}

/// One line, with its number.
struct Line {
    number: u64,
    /// `None` where it is longer than any file may be.
    bytes: Option<Vec<u8>>,
}

/// What came of one line.
#[derive(Default)]
struct Came {
    assessment: Option<String>,
    told: Vec<String>,
    exit: Exit,
}

impl<'s> Stream<'s> {
    /// Fails unless there is one stream, and lines are to be written.
    pub fn new(command: &'s Assess, common: &'s Common, job: Job<'s>) -> Result<Self, Failure> {
        let is_for_people = command.explain || command.verbose || command.template.is_some();
        let ([from], AssessFormat::Ndjson, false) =
            (command.paths.as_slice(), command.format, is_for_people)
        else {
            return Err(Failure::new(Exit::Usage, "cohort-stream-how"));
        };
        let file = common.output.as_deref();
        let delivery = Delivery::new(file, Output::Json, "assess", job.setting)?;
        Ok(Self { job, seed: command.drawing.seed, from, delivery })
    }

    pub fn run(&self) -> Result<Exit, Failure> {
        let source: Box<dyn BufRead> = if self.from == Path::new("-") {
            Box::new(inputs::stdin())
        } else {
            Box::new(BufReader::new(inputs::open(self.from).map_err(|e| failed(self.from, &e))?))
        };
        let Some(path) = self.delivery.file() else {
            let out = self.delivery.print()?;
            return self.copy(source, out).map(|(exit, _)| exit);
        };
        let file = self.delivery.begin(path)?;
        let (exit, out) = self.copy(source, BufWriter::new(file))?;
        let file = out.into_inner().map_err(|error| Failure::of_file(path, error.error()))?;
        self.delivery.put(file, path)?;
        Ok(exit)
    }

    fn copy<W: Write>(
        &self,
        mut source: Box<dyn BufRead + '_>,
        mut out: W,
    ) -> Result<(Exit, W), Failure> {
        let mut exit = Exit::Done;
        let mut number = 0;
        loop {
            let some =
                self.some_lines(&mut source, &mut number).map_err(|e| failed(self.from, &e))?;
            if some.is_empty() {
                break;
            }
            let came: Vec<Came> = some.into_par_iter().map(|line| self.one(line)).collect();
            for came in came {
                exit = exit.and(came.exit);
                came.told.iter().for_each(|told| output::say(told));
                let Some(mut assessment) = came.assessment else { continue };
                assessment.push('\n');
                match out.write_all(assessment.as_bytes()) {
                    Ok(()) => {}
                    Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok((exit, out)),
                    Err(error) => return Err(anyhow::Error::new(error).into()),
                }
            }
        }
        match out.flush() {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(anyhow::Error::new(error).into())
            }
            _ => Ok((exit, out)),
        }
    }

    fn one(&self, line: Line) -> Came {
        let Setting { phrases, limits, .. } = self.job.setting;
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
        let (catalogue, today) = (&self.job.setting.catalogue, self.job.setting.today);
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
                    self.told(line.number, problem.at.column, &message)
                });
                return Came { assessment: None, told: told.collect(), exit: Exit::Invalid };
            }
        };
        let Job { profile, watched, weightings, .. } = self.job;
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
            language: self.job.setting.language(),
            typed: None,
            arithmetic: &[],
        };
        let is_found = watched.found(&assessment, None, profile, &problems);
        Came {
            assessment: Some(data::assessment::line(parts)),
            told: Vec::new(),
            exit: if is_found { Exit::Found } else { Exit::Done },
        }
    }

    /// The next lines that are not blank; none at the end.
    fn some_lines(&self, source: &mut dyn BufRead, number: &mut u64) -> std::io::Result<Vec<Line>> {
        let (mut lines, mut size) = (Vec::new(), 0);
        while lines.len() < LINES && size < BYTES {
            let mut bytes = Vec::new();
            let limit = self.job.setting.limits.text.saturating_add(1);
            if Read::take(&mut *source, limit).read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
            *number += 1;
            size += bytes.len();
            let is_cut = bytes.len() as u64 == limit && !bytes.ends_with(b"\n");
            if is_cut {
                pass_over(source)?;
            }
            if is_cut || !bytes.trim_ascii().is_empty() {
                lines.push(Line { number: *number, bytes: (!is_cut).then_some(bytes) });
            }
        }
        Ok(lines)
    }

    fn told(&self, line: u64, column: usize, message: &str) -> String {
        self.job.setting.phrases.tell(
            "cohort-line",
            [
                ("line", (line as f64).into()),
                ("column", column.into()),
                ("message", safe::terminal(message).into()),
            ],
        )
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    anyhow::anyhow!("{}: {error}", shown(path)).into()
}

/// Leaves out the rest of a line.
fn pass_over(source: &mut dyn BufRead) -> std::io::Result<()> {
    loop {
        let found = source.fill_buf()?;
        let (length, is_end) = match found.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (found.len(), found.is_empty()),
        };
        source.consume(length);
        if is_end {
            return Ok(());
        }
    }
}
