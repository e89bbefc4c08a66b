//! The outputs of a batch about all projects, by their names.

use std::io::{Error, Result};

use rayon::prelude::*;

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
pub type Content<'c> = &'c mut dyn FnMut(&mut dyn std::io::Write) -> Result<()>;

/// Takes an output: its name, and what writes its bytes.
pub type Write<'w, E> = &'w (dyn Fn(&str, Content<'_>) -> std::result::Result<(), E> + Sync);

/// A way to make some outputs, one after the other.
type Task<'t, E> = Box<dyn Fn() -> std::result::Result<(), E> + Send + Sync + 't>;

/// Makes each output and gives it to `write`, several at a time. The lines of assessments are not among
/// them: they were made with the files. `since` is what changed since an earlier folder, where one was
/// given.
///
/// # Errors
///
/// The first that `write` gives, in the order in which outputs are made on one thread.
pub fn outputs<E: Send>(
    plan: &Plan<'_>,
    (cohort, since): (&Cohort, Option<&Since>),
    kins: Option<&[Kin]>,
    write: Write<'_, E>,
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
    let shown = &shown;
    let mut tasks: Vec<Task<'_, E>> = Vec::new();
    // What takes longest comes first.
    if plan.wants(Format::Xlsx) {
        tasks.push(Box::new(move || {
            write("cohort.xlsx", &mut |out| {
                out.write_all(&cohort::workbook(shown).map_err(Error::other)?)
            })
        }));
    }
    if plan.wants(Format::Html) {
        tasks.push(Box::new(move || {
            let page = cohort::document(shown, On::Page).html(phrases);
            write("report.html", &mut |out| out.write_all(page.as_bytes()))?;
            cohort::lists(shown).try_for_each(|(name, list)| {
                write(&name, &mut |out| out.write_all(list.html(phrases).as_bytes()))
            })
        }));
    }
    if plan.wants(Format::Json) {
        let json = move || write("cohort.json", &mut |out| data::cohort::json(&shown.parts(), out));
        tasks.push(Box::new(json));
    }
    if plan.wants(Format::Csv) {
        tasks.extend(Table::all(shown).map(|table| -> Task<'_, E> {
            let name = format!("{}.csv", table.as_str());
            Box::new(move || {
                let dialect = plan.setting.dialect();
                write(&name, &mut |out| cohort::csv(table, shown, dialect, out))
            })
        }));
    }
    if plan.wants(Format::Markdown) {
        tasks.push(Box::new(move || {
            let page = cohort::document(shown, On::Text).markdown(phrases);
            write("report.md", &mut |out| out.write_all(page.as_bytes()))
        }));
    }
    let made: Vec<_> = tasks.par_iter().with_max_len(1).map(|task| task()).collect();
    made.into_iter().collect()
}
