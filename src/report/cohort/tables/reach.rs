//! People reached, project by project.

use super::super::Shown;
use super::who;
use crate::access::People;
use crate::descriptor::Counting;
use crate::document::workbook::{Cell, Emit, Tone};
use crate::i18n::Named;

pub(super) fn reach<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let [few, kept_back] = ["few", "kept-back"].map(|id| shown.phrases.named("seen-", id));
    let people = |people| match people {
        People::Shown(count) => Cell::Count(count),
        People::Few => Cell::State(&few.id, &few.words, Tone::Aside),
        People::KeptBack => Cell::State(&kept_back.id, &kept_back.words, Tone::Aside),
        People::Unknown => Cell::Empty,
    };
    for (record, reach) in shown.cohort.reaching() {
        // What is not said has no id.
        let unit = Named::new(reach.unit.map_or("", |unit| unit.as_str()), shown.unit(reach.unit));
        let counting = Named::new(
            reach.counting.map_or("", |counting| counting.as_str()),
            counting(shown, reach.counting),
        );
        let uptake = reach.uptake;
        let [id, name] = who(record);
        emit(&[
            id,
            name,
            Cell::named(Some(&unit)),
            Cell::named(Some(&counting)),
            Cell::day(reach.as_of),
            people(reach.users),
            people(reach.registered),
            people(reach.expected[0]),
            people(reach.expected[1]),
            Cell::share(uptake.map(|uptake| uptake.low)),
            Cell::share(uptake.and_then(|uptake| uptake.high)),
            Cell::number(reach.speed_per_month),
        ])?;
    }
    Ok(())
}

pub(in crate::report::cohort) fn counting(shown: &Shown<'_>, counting: Option<Counting>) -> String {
    counting.map_or_else(
        || shown.phrase("not-said"),
        |counting| shown.phrases.say(&format!("page-kind-{}", counting.as_str())),
    )
}
