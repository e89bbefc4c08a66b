//! The tables `[[own]]`: questions that the bearer added for themselves.

use super::Context;
use super::answers::own_level;
use super::parts::{free_text, note_placeholder, required_text};
use super::reach::tables;
use crate::descriptor::{OwnQuestion, problems};
use crate::diagnostic::Fields;

pub(super) fn read(root: &mut Fields<'_, '_>, context: Context<'_>) -> Vec<OwnQuestion> {
    tables(root, "own", |fields, _| {
        let question = required_text(fields, context, "question");
        let levels = levels(fields, context);
        let level = own_level(fields);
        let note = free_text(fields, context, "note");
        let own = OwnQuestion { question: question?, levels: levels?, level, note };
        // What was made to be filled in, and is not, is no question of anybody's yet.
        let left = own.levels.iter().chain([&own.question]);
        let is_left = left.into_iter().any(|text| context.catalogue.is_unwritten(text));
        (!is_left).then_some(own)
    })
}

fn levels(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Option<[String; 5]> {
    let Some(span) = fields.node("levels").map(|node| node.span) else {
        fields.missing("levels");
        return None;
    };
    let texts: Vec<String> =
        fields.texts("levels").into_iter().map(|(text, _)| text.trim().to_owned()).collect();
    if let Some(first) = texts.iter().find(|text| context.catalogue.is_unwritten(text)) {
        note_placeholder(fields, context, "levels", first, span);
    }
    let count = texts.iter().filter(|text| !text.is_empty()).count();
    let five = <[String; 5]>::try_from(texts).ok().filter(|_| count == 5);
    if five.is_none() {
        fields
            .report(problems::NOT_FIVE_LEVELS, "levels", span)
            .facts
            .push(("count", count.into()));
    }
    five
}
