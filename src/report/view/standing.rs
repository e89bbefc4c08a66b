//! The answers in words: what is strong, under way, to begin, and not asked yet.

use std::cmp::Reverse;

use unicode_width::UnicodeWidthStr;

use super::builder::Builder;
use crate::assessment::{CriterionItem, STRONG, State};
use crate::catalogue::Stage;
use crate::document::{Block, Build, Line};

/// Names that stand in a row at most, and the characters that they take together, so that a row of a
/// terminal holds them; the others are counted.
const NAMED: usize = 4;
const WIDE: usize = 55;

impl Builder<'_> {
    /// A row for each word that something can be said under; nothing where nothing is asked.
    pub(super) fn words(&self) -> Option<Vec<Block>> {
        let families = &self.parts.assessment.families;
        let items: Vec<&CriterionItem> = families.iter().flat_map(|family| &family.items).collect();
        let at_levels = |low: u8, high: u8| -> Vec<&CriterionItem> {
            let is_there = |item: &&CriterionItem| {
                item.level.is_some_and(|level| (low..=high).contains(&level.get()))
            };
            items.iter().copied().filter(is_there).collect()
        };
        let mut strong = at_levels(STRONG, u8::MAX);
        strong.sort_by_key(|item| (Reverse(item.rung), Reverse(item.level)));
        // What is over begins nothing any more.
        let is_over = matches!(self.parts.project.stage.value, Stage::Closing | Stage::Ended);
        let begin = if is_over { "words-not-begun" } else { "words-to-begin" };
        let unknown = items.iter().copied().filter(|item| item.state == State::Unknown);
        let is_said = |item: &&CriterionItem| self.parts.project.answers[item.criterion].is_some();
        let (passed, unasked): (Vec<_>, Vec<_>) = unknown.partition(is_said);
        let mut rows: Vec<(Line, Line)> = Vec::new();
        let mut add = |id: &str, said: Option<String>| {
            rows.extend(said.map(|said| (self.phrases.say(id).into(), said.into())));
        };
        add("words-strong", self.named(&strong));
        add("words-under-way", self.named(&at_levels(1, STRONG - 1)));
        add(begin, self.named(&at_levels(0, 0)));
        add("words-not-known", self.named(&passed));
        let count = [("count", unasked.len().into())];
        let are_unasked = !unasked.is_empty();
        add("words-not-asked", are_unasked.then(|| self.phrases.tell("words-questions", count)));
        let mut blocks = Vec::new();
        blocks.facts(rows);
        (!blocks.is_empty()).then_some(blocks)
    }

    /// The first few by name, and how many others there are.
    fn named(&self, items: &[&CriterionItem]) -> Option<String> {
        let name = |item: &&CriterionItem| {
            let criterion = &self.parts.catalogue.criteria[item.criterion];
            criterion.wording.get(self.language).name.to_string()
        };
        let between = self.phrases.say("list-between");
        let mut names = String::new();
        let mut named = 0;
        for next in items.iter().take(NAMED).map(name) {
            let after = if names.is_empty() { "" } else { between.as_str() };
            if !names.is_empty() && names.width() + after.width() + next.width() > WIDE {
                break;
            }
            names.push_str(after);
            names.push_str(&next);
            named += 1;
        }
        let others = &items[named..];
        if others.is_empty() {
            return (!names.is_empty()).then_some(names);
        }
        let facts = [("names", names.into()), ("count", others.len().into())];
        Some(self.phrases.tell("words-and-others", facts))
    }
}
