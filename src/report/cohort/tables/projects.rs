//! The table of projects: who they are, how much is known of them, and where they come from.

use super::{
    Cell, Column, Emit, Interval, Named, ORIGIN, Record, Shown, column, figures, origin, who,
};

pub(super) fn projects_columns(shown: &Shown<'_>) -> Vec<Column> {
    let named = [
        ("id", 24),
        ("name", 32),
        ("stage", 18),
        ("scale", 16),
        ("places", 28),
        ("bearer", 18),
        ("fields", 20),
        ("answered", 11),
        ("asked", 11),
        ("groups", 12),
        ("sharing", 24),
        ("file", 40),
    ];
    let mut columns: Vec<Column> =
        named.iter().chain(&ORIGIN).map(|(id, width)| column(shown, id, *width)).collect();
    let language = shown.phrases.language();
    let families = shown.catalogue.families.iter();
    let families = families.map(|f| Named::new(f.id.as_ref(), f.name.get(language).as_ref()));
    for family in families.chain([shown.phrases.named("", "release")]) {
        let tell = |id: &str| {
            let facts = [("family", family.words.clone().into())];
            let words = shown.phrases.tell(&format!("cohort-column-{id}"), facts);
            Column::numbers(Named::new(format!("{id}-{}", family.id), words)).wide(14)
        };
        columns.push(tell("coverage-of"));
        if shown.with_values {
            let values = ["value-of", "low-of", "high-of", "supported-low-of", "supported-high-of"];
            columns.extend(values.map(tell));
        }
    }
    columns
}

pub(super) fn projects<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let phrases = shown.phrases;
    let [yes, ask] = ["shares", "ask-first"].map(|id| phrases.named("cohort-", id));
    for record in &shown.cohort.records {
        let stage = phrases.named("stage-", record.stage.as_str());
        let scale = record.scale.map(|scale| phrases.named("cohort-scale-", scale.as_str()));
        let bearer = record.bearer.map(|kind| phrases.named("bearer-", kind.as_str()));
        let fields = fields(shown, record);
        let (known, asked) = record.answered();
        let mut groups: Vec<usize> = touched(shown, record);
        groups.sort_unstable();
        groups.dedup();
        let [id, name] = who(record);
        let file = match record.shares {
            true => Cell::Text(&record.file),
            false => name,
        };
        let mut cells = vec![
            id,
            name,
            Cell::named(Some(&stage)),
            Cell::named(scale.as_ref()),
            match record.shares {
                true => Cell::Text(&record.places),
                // What stands in the place of places that are withheld.
                false if record.places.is_empty() => Cell::Empty,
                false => Cell::Named("withheld", &record.places),
            },
            Cell::named(bearer.as_ref()),
            Cell::named(Some(&fields)),
            Cell::Count(known as u64),
            Cell::Count(asked as u64),
            Cell::Count(groups.len() as u64),
            Cell::named(Some(if record.shares { &yes } else { &ask })),
            file,
        ];
        cells.extend(origin(Some(record)));
        for [declared, supported] in figures(record) {
            cells.push(Cell::share(declared.coverage));
            if shown.with_values {
                let Interval { value, low, high, .. } = declared;
                let values = [value, low, high, supported.low, supported.high];
                cells.extend(values.map(Cell::number));
            }
        }
        emit(&cells)?;
    }
    Ok(())
}

/// The groups of stakes that a project contributes to, once for each stake.
fn touched(shown: &Shown<'_>, record: &Record) -> Vec<usize> {
    let stakes = record.stakes.iter().filter(|s| s.mark.level().is_some_and(|l| l.get() >= 1));
    stakes.filter_map(|s| Some(shown.catalogue.stakes.get(usize::from(s.stake))?.group)).collect()
}

fn fields(shown: &Shown<'_>, record: &Record) -> Named {
    let known = |at: &u16| shown.fields().get(usize::from(*at)).map(|value| value.id.as_ref());
    let ids: Vec<&str> = record.fields.iter().filter_map(known).collect();
    let names = record.fields.iter().map(|at| shown.field(usize::from(*at)));
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    Named::new(ids.join(", "), names.join(", "))
}
