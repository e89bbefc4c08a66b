//! What a panel begins with: who still owes which reading, and who may have a link to a project.

use super::Parts;
use crate::document::{Build, Cell, Column, Doc, Layout, Point, Table};
use crate::i18n::Phrases;
use crate::material::Names;
use crate::panel::conflicts::{Conflict, Place};
use crate::panel::duties::Duty;

/// Projects still to be read that are named; of many more the number is enough.
const NAMED: usize = 5;

pub(super) fn section(out: &mut Doc, parts: Parts<'_>, phrases: &Phrases) {
    if !parts.duties.is_empty() {
        out.heading(2, phrases.say("panel-duties-title"));
        let heads = ["reader", "done", "of", "recused", "left"];
        let heads = heads.map(|head| phrases.say(&format!("panel-duties-{head}")));
        let columns = heads.into_iter().enumerate().map(|(at, name)| match at {
            0 | 4 => Column::words(name),
            _ => Column::numbers(name),
        });
        out.tabled(Table {
            columns: columns.collect(),
            rows: parts.duties.iter().map(|duty| row(duty, parts, phrases)).collect(),
            layout: Layout::Headed,
            ..Table::default()
        });
    }
    if !parts.conflicts.is_empty() {
        out.heading(2, phrases.say("panel-conflicts-title"));
        out.text(phrases.say("panel-conflicts-how"));
        let lines = parts.conflicts.iter().map(|one| Point::from(conflict(one, parts, phrases)));
        out.points(lines.collect());
    }
}

fn row(duty: &Duty, parts: Parts<'_>, phrases: &Phrases) -> Vec<Cell> {
    let projects = &parts.panel.projects;
    let named = duty.left.iter().take(NAMED).map(|at| projects[*at].project.name.clone());
    let mut left = named.collect::<Vec<_>>().join(", ");
    let more = duty.left.len().saturating_sub(NAMED);
    if more > 0 {
        left = format!("{left} {}", phrases.tell("panel-duties-more", [("count", more.into())]));
    }
    let number = |count: usize| Cell::Count(count as u64);
    vec![
        parts.reader(duty.reader, phrases).into(),
        number(duty.done),
        number(duty.of),
        number(duty.recused),
        if left.is_empty() { Cell::Empty } else { left.into() },
    ]
}

/// Where a reader is named would name the reader: it is said where readers are named.
fn conflict(conflict: &Conflict, parts: Parts<'_>, phrases: &Phrases) -> String {
    let reader = parts.reader(conflict.reader, phrases);
    let project = parts.panel.projects[conflict.project].project.name.clone();
    let place = phrases.say(&format!("panel-place-{}", conflict.place.as_str()));
    let organisation = conflict.organisation.clone().unwrap_or_default();
    let id = match (conflict.place, parts.names, &conflict.organisation) {
        (Place::Bearer, ..) => "panel-conflict-bearer",
        (_, Names::Hidden, _) => "panel-conflict",
        (_, Names::Shown, Some(_)) => "panel-conflict-organisation",
        (_, Names::Shown, None) => "panel-conflict-named",
    };
    let facts = [
        ("reader", reader.into()),
        ("project", project.into()),
        ("place", place.into()),
        ("organisation", organisation.into()),
    ];
    phrases.tell(id, facts)
}
