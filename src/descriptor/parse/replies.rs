//! The tables `[[reply]]`: what the bearer replies to the readers, point by point, and to decisions.

use super::Context;
use super::parts::{note_disabled, required_text};
use crate::catalogue::Catalogue;
use crate::descriptor::{DecisionReply, Reply, Subject};
use crate::diagnostic::Fields;
use crate::source::fingerprint;
use crate::source::tree::{Node, Table, Value};

/// The key of the tables.
const KEY: &str = "reply";

/// To points, and to decisions.
pub(super) fn read(
    root: &mut Fields<'_, '_>,
    context: Context<'_>,
) -> (Vec<Reply>, Vec<DecisionReply>) {
    let allowed = root.allowed();
    let parent = *root.path();
    let path = parent.key(KEY);
    let (mut replies, mut decisions) = (Vec::new(), Vec::new());
    for (at, item) in root.list(KEY).iter().enumerate() {
        let path = path.index(at);
        let Node { value: Value::Table(table), span } = item else {
            let shown = format!("{KEY}[{at}]");
            root.wrong_type::<()>(&shown, item, "table");
            continue;
        };
        let mut fields = Fields::new(table, *span, path, allowed, root.problems());
        // A reply is to one or the other: beside a decision, a criterion is an unknown key.
        let is_to_decision = fields.node("decision").is_some();
        let decision = is_to_decision.then(|| fields.date("decision")).flatten();
        let subject = match is_to_decision {
            true => None,
            false => subject(&mut fields, context.catalogue),
        };
        let text = required_text(&mut fields, context, "text");
        let date = fields.date("date");
        fields.finish();
        match (subject, decision, text) {
            (Some(subject), _, Some(text)) => replies.push(Reply { subject, text, date }),
            (_, Some(decision), Some(text)) => {
                decisions.push(DecisionReply { decision, text, date });
            }
            _ => {}
        }
    }
    (replies, decisions)
}

fn subject(fields: &mut Fields<'_, '_>, catalogue: &Catalogue) -> Option<Subject> {
    let name = fields.required_text("criterion")?;
    let found = Subject::parse(name, catalogue);
    let span = fields.node("criterion").map_or(fields.span(), |node| node.span);
    if found.is_none() && catalogue.has_disabled(name) {
        note_disabled(fields, "criterion", name, span);
    } else if found.is_none() {
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
