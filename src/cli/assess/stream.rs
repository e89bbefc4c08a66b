//! `germoir assess - --input ndjson`: a project a line in, an assessment a line out.
//!
//! Memory does not grow with the stream: some lines are read, assessed in parallel, written in
//! their order, and forgotten. A line that is invalid is told on standard error; the rest goes on.
//! For the same reason nothing remembers ids: the same one may come twice.

use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::Path;

use rayon::prelude::*;

use super::super::deliver::{Delivery, Kind as Output};
use super::super::{inputs, output};
use super::{Assess, Format};
use crate::cli::common::Common;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::making::assess_lines::{Came, Line, Lines};

/// Lines that are read before they are assessed, unless they are long.
const LINES: usize = 256;
/// Bytes that are read before they are assessed.
const BYTES: usize = 4 * 1024 * 1024;

pub(super) struct Stream<'s> {
    job: Lines<'s>,
    from: &'s Path,
    delivery: Delivery<'s>,
}

impl<'s> Stream<'s> {
    /// Fails unless there is one stream, and lines are to be written.
    pub fn new(command: &'s Assess, common: &'s Common, job: Lines<'s>) -> Result<Self, Failure> {
        let is_for_people = command.explain || command.verbose || command.template.is_some();
        let ([from], Format::Ndjson, false) =
            (command.paths.as_slice(), command.format, is_for_people)
        else {
            return Err(Failure::new(Exit::Usage, "cohort-stream-how"));
        };
        let file = common.output.as_deref();
        let delivery = Delivery::new(file, Output::Json, "assess", job.setting)?;
        Ok(Self { job, from, delivery })
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
            let came: Vec<Came> = some.into_par_iter().map(|line| self.job.one(line)).collect();
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
                inputs::copy_line(source, &mut std::io::sink())?;
            }
            if is_cut || !bytes.trim_ascii().is_empty() {
                lines.push(Line { number: *number, bytes: (!is_cut).then_some(bytes) });
            }
        }
        Ok(lines)
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    Failure::of_file(path, error)
}
