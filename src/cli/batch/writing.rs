//! Every output of a batch, into the stage.

use std::fs::File;
use std::io::BufWriter;

use super::Job;
use super::spool::{self, Spool};
use super::target::Stage;
use crate::cli::failure::Failure;
use crate::comparison::since::Since;
use crate::making::batch::{Content, Format, outputs};
use crate::portfolio::cohort::Cohort;
use crate::portfolio::kinship::Kin;

pub(super) fn all(
    job: &Job<'_>,
    stage: &Stage<'_>,
    (cohort, since): (&Cohort, Option<&Since>),
    kins: Option<&[Kin]>,
    spool: Spool,
) -> Result<(), Failure> {
    outputs(&job.plan, (cohort, since), kins, &|name, content| write(job, stage, name, content))?;
    if job.plan.wants(Format::Ndjson) {
        let mut spool = Some(spool);
        write(job, stage, spool::LINES, &mut |out| match spool.take() {
            Some(spool) => spool.finish(&cohort.records, out),
            None => Ok(()),
        })?;
    }
    Ok(())
}

fn write(
    job: &Job<'_>,
    stage: &Stage<'_>,
    name: &str,
    content: Content<'_>,
) -> Result<(), Failure> {
    job.go_on()?;
    let mut whole = || {
        let mut out = BufWriter::with_capacity(1 << 16, File::create(stage.path().join(name))?);
        content(&mut out)?;
        let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.sync_all()
    };
    stage.written(name, whole())
}
