//! Every output of a batch, into the stage.

use std::fs::File;
use std::io::{BufWriter, Write};

use super::spool::{self, Spool};
use super::target::Stage;
use super::{BatchFormat, Job};
use crate::cli::failure::Failure;
use crate::data;
use crate::material::{ForgeParts, KinshipParts};
use crate::portfolio::cohort::Cohort;
use crate::portfolio::forge::forge;
use crate::portfolio::kinship::{Kin, kinship};
use crate::report::cohort::{self, Near, Shown, Table};
use crate::report::kinship::view;

/// Neighbours shown for each project.
const NEAREST: usize = 5;

pub(super) fn all(
    job: &Job<'_>,
    stage: &Stage,
    cohort: &Cohort,
    kins: Option<&[Kin]>,
    spool: Spool,
) -> Result<(), Failure> {
    let (catalogue, phrases) = (&job.setting.catalogue, &job.setting.phrases);
    let found = kins.map(|kins| (kins, kinship(kins, NEAREST), forge(kins, catalogue)));
    let told = found.as_ref().map(|(projects, kinship, forge)| {
        let parts = KinshipParts { projects, kinship, catalogue, phrases };
        (parts, view(parts), ForgeParts { projects, forge, catalogue, phrases })
    });
    let shown = Shown {
        kinship: told.as_ref().map(|(parts, view, forge)| Near {
            parts: *parts,
            view,
            forge: *forge,
        }),
        cohort,
        catalogue,
        profile: job.profile,
        phrases,
        date: job.setting.today,
        with_values: job.command.with_values,
        with_pages: job.wants_pages(),
    };
    if job.wants(BatchFormat::Html) {
        let page = cohort::document(&shown).html(shown.phrases);
        write(job, stage, "report.html", |out| out.write_all(page.as_bytes()))?;
    }
    if job.wants(BatchFormat::Markdown) {
        let page = cohort::document(&shown).markdown(shown.phrases);
        write(job, stage, "report.md", |out| out.write_all(page.as_bytes()))?;
    }
    if job.wants(BatchFormat::Json) {
        write(job, stage, "cohort.json", |out| data::cohort::json(&shown.parts(), out))?;
    }
    if job.wants(BatchFormat::Csv) {
        for table in Table::all(&shown) {
            let name = format!("{}.csv", table.as_str());
            write(job, stage, &name, |out| cohort::csv(table, &shown, out))?;
        }
    }
    if job.wants(BatchFormat::Xlsx) {
        let book = cohort::workbook(&shown).map_err(std::io::Error::other);
        let book = stage.written("cohort.xlsx", book)?;
        write(job, stage, "cohort.xlsx", |out| out.write_all(&book))?;
    }
    if job.wants(BatchFormat::Ndjson) {
        write(job, stage, spool::LINES, |out| spool.finish(&cohort.records, out))?;
    }
    Ok(())
}

fn write(
    job: &Job<'_>,
    stage: &Stage,
    name: &str,
    content: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> Result<(), Failure> {
    job.go_on()?;
    let whole = || {
        let mut out = BufWriter::with_capacity(1 << 16, File::create(stage.path().join(name))?);
        content(&mut out)?;
        let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.sync_all()
    };
    stage.written(name, whole())
}
