//! The outputs of a batch about all projects, by their names.

use std::io::{Error, Result, Write};

use super::{Format, Plan};
use crate::comparison::since::Since;
use crate::data;
use crate::material::{ForgeParts, KinshipParts};
use crate::portfolio::cohort::Cohort;
use crate::portfolio::forge::forge;
use crate::portfolio::kinship::{Kin, kinship};
use crate::report::cohort::{self, Near, On, Shown, Table};
use crate::report::kinship::view;

/// Neighbours shown for each project.
const NEAREST: usize = 5;

/// What writes the bytes of an output, however many they are.
pub type Content<'c> = &'c mut dyn FnMut(&mut dyn Write) -> Result<()>;

/// Makes each output in turn and gives it to `write`: its name, and what writes its bytes. The lines of
/// assessments are not among them: they were made with the files. `since` is what changed since an
/// earlier folder, where one was given.
///
/// # Errors
///
/// The first that `write` gives.
pub fn outputs<E>(
    plan: &Plan<'_>,
    (cohort, since): (&Cohort, Option<&Since>),
    kins: Option<&[Kin]>,
    write: &mut dyn FnMut(&str, Content<'_>) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let (catalogue, phrases) = (&plan.setting.catalogue, &plan.setting.phrases);
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
        since,
        catalogue,
        profile: plan.profile,
        phrases,
        date: plan.setting.today,
        with_values: plan.with_values,
        with_pages: plan.wants_pages(),
        is_full: plan.is_full,
        letterhead: plan.letterhead,
    };
    if plan.wants(Format::Html) {
        let page = cohort::document(&shown, On::Page).html(phrases);
        write("report.html", &mut |out| out.write_all(page.as_bytes()))?;
        for (name, list) in cohort::lists(&shown) {
            write(&name, &mut |out| out.write_all(list.html(phrases).as_bytes()))?;
        }
    }
    if plan.wants(Format::Markdown) {
        let page = cohort::document(&shown, On::Text).markdown(phrases);
        write("report.md", &mut |out| out.write_all(page.as_bytes()))?;
    }
    if plan.wants(Format::Json) {
        write("cohort.json", &mut |out| data::cohort::json(&shown.parts(), out))?;
    }
    if plan.wants(Format::Csv) {
        for table in Table::all(&shown) {
            let name = format!("{}.csv", table.as_str());
            write(&name, &mut |out| cohort::csv(table, &shown, plan.setting.dialect(), out))?;
        }
    }
    if plan.wants(Format::Xlsx) {
        write("cohort.xlsx", &mut |out| {
            out.write_all(&cohort::workbook(&shown).map_err(Error::other)?)
        })?;
    }
    Ok(())
}
