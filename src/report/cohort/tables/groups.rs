//! Groups of one's own in figures: a row for each group of each key, the same columns for all.

use super::super::Shown;
use crate::access::FEWEST;
use crate::catalogue::{GroupKind, Stage};
use crate::diagnostic::Known;
use crate::document::Column;
use crate::document::workbook::{Cell, Emit};
use crate::i18n::Named;
use crate::portfolio::cohort::{Distribution, GroupName};

pub(super) fn columns(shown: &Shown<'_>) -> Vec<Column> {
    let (phrases, language) = (shown.phrases, shown.phrases.language());
    let named = |id: &str| phrases.named("cohort-column-", id);
    let mut columns = vec![
        Column::words(named("by")).wide(20),
        Column::words(named("group")).wide(32),
        Column::numbers(named("projects")),
    ];
    columns.extend(Stage::ALL.iter().map(|stage| {
        let Named { id, words } = phrases.named("stage-", stage.as_str());
        Column::numbers(Named::new(format!("stage-{id}"), words))
    }));
    let families = shown.catalogue.families.iter();
    let families = families.map(|f| Named::new(f.id.as_ref(), f.name.get(language).as_ref()));
    for family in families.chain([phrases.named("", "release")]) {
        columns.extend(["known-of", "first-of", "median-of", "third-of"].map(|id| {
            let facts = [("family", family.words.clone().into())];
            let words = phrases.tell(&format!("cohort-column-{id}"), facts);
            Column::numbers(Named::new(format!("{id}-{}", family.id), words))
        }));
    }
    columns.extend(shown.catalogue.groups_of(GroupKind::Stake).map(|(_, group)| {
        let id = format!("contributing-{}", group.id);
        Column::numbers(Named::new(id, group.name.get(language).as_ref()))
    }));
    columns
}

pub(super) fn rows<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for (at, by) in shown.cohort.by.iter().enumerate() {
        let key = Named::new(by.key(), shown.key_words(by));
        for group in shown.cohort.groups(at) {
            let named = shown.group_named(&group.name);
            let name = match &group.name {
                GroupName::Said(word) => Cell::Text(word),
                _ => Cell::Named(&named.id, &named.words),
            };
            let mut cells = vec![Cell::named(Some(&key)), name, Cell::Count(group.projects as u64)];
            let records = &group.cohort.records;
            let at_stage = |stage: &Stage| records.iter().filter(|r| r.stage == *stage).count();
            cells.extend(Stage::ALL.iter().map(|stage| Cell::Count(at_stage(stage) as u64)));
            for family in group.cohort.distributions(shown.catalogue) {
                cells.extend(middle(&family));
            }
            for covered in group.cohort.stakes(shown.catalogue) {
                let stakes = covered.stakes.iter();
                let is_silent = stakes.clone().all(|s| s.contributing + s.at_zero + s.open == 0);
                // Silence is no zero.
                let count = Some(covered.projects as u64).filter(|_| !is_silent);
                cells.push(Cell::count(count));
            }
            emit(&cells)?;
        }
    }
    Ok(())
}

/// How many have a value, and where their middle half lies, unless they are fewer than five.
fn middle<'c>(family: &Distribution) -> [Cell<'c>; 4] {
    let known = family.asked - family.silent;
    let value = family.value.filter(|_| known >= FEWEST);
    let of = |end: Option<f64>| Cell::number(end);
    [
        Cell::Count(known as u64),
        of(value.map(|value| value.first)),
        of(value.map(|value| value.median)),
        of(value.map(|value| value.third)),
    ]
}
