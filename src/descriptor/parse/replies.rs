//! The tables `[[reply]]`: what the bearer replies to the readers, point by point.

use super::Context;
use super::parts::required_text;
use crate::catalogue::Catalogue;
use crate::descriptor::{Reply, Subject};
use crate::diagnostic::Fields;
use crate::source::fingerprint;
use crate::source::tree::{Node, Table, Value};

/// The key of the tables.
const KEY: &str = "reply";

pub(super) fn read(root: &mut Fields<'_, '_>, context: Context<'_>) -> Vec<Reply> {
    let allowed = root.allowed();
    let parent = *root.path();
    let path = parent.key(KEY);
    let mut replies = Vec::new();
    for (at, item) in root.list(KEY).iter().enumerate() {
        let path = path.index(at);
        let Node { value: Value::Table(table), span } = item else {
            let shown = format!("{KEY}[{at}]");
            root.wrong_type::<()>(&shown, item, "table");
            continue;
        };
        let mut fields = Fields::new(table, *span, path, allowed, root.problems());
        let subject = subject(&mut fields, context.catalogue);
        let text = required_text(&mut fields, context, "text");
        let date = fields.date("date");
        fields.finish();
        if let (Some(subject), Some(text)) = (subject, text) {
            replies.push(Reply { subject, text, date });
        }
    }
    replies
}

fn subject(fields: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Option<Subject> {
    let name = fields.required_text("criterion")?;
    let found = Subject::parse(name, catalogue);
    if found.is_none() {
        let span = fields.node("criterion").map_or(fields.span(), |node| node.span);
        let criteria = catalogue.criteria.iter().map(|item| item.id.as_ref());
        let brakes = catalogue.brakes.iter().map(|item| item.id.as_ref());
        let stakes = catalogue.stakes.iter().map(|item| item.id.as_ref());
        fields.unknown_name("criterion", name, span, criteria.chain(brakes).chain(stakes));
    }
    found
}

/// The fingerprints of the file before its first reply, and before each later one.
pub(super) fn fingerprints_before(root: &Table<'_>) -> Vec<String> {
    fingerprint::of_shortened(root, KEY)
}
