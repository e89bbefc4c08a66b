//! Names from closed sets, and lists of texts.

use super::Fields;
use crate::diagnostic::{Known, code, nearest};
use crate::source::Span;
use crate::source::tree::Value;

impl<'r> Fields<'r, '_> {
    /// One of a closed set of names.
    pub fn choice<K: Known>(&mut self, key: &'static str) -> Option<K> {
        let node = self.node(key)?;
        let text = self.text_of(key, node)?;
        self.known(key, text, node.span)
    }

    /// One of a closed set of names, which must be there.
    pub fn required_choice<K: Known>(&mut self, key: &'static str) -> Option<K> {
        if self.table.get(key).is_none() {
            self.asked.push(key);
            self.missing(key);
            return None;
        }
        self.choice(key)
    }

    fn known<K: Known>(&mut self, key: &str, text: &str, span: Span) -> Option<K> {
        match K::NAMES.iter().find(|(name, _)| *name == text) {
            Some((_, known)) => Some(*known),
            None => {
                self.unknown_name(key, text, span, K::NAMES.iter().map(|(name, _)| *name));
                None
            }
        }
    }

    /// The nearest of `names`, or nothing; nothing too once problems are only counted, since looking
    /// takes long and a hostile file has a million names.
    pub fn near<'n>(&self, text: &str, names: impl IntoIterator<Item = &'n str>) -> String {
        match self.problems.is_full() {
            true => String::new(),
            false => nearest(text, names).unwrap_or_default().to_owned(),
        }
    }

    /// Reports that `text` is none of `names`, with the nearest of them.
    pub fn unknown_name<'n>(
        &mut self,
        key: &str,
        text: &str,
        span: Span,
        names: impl Iterator<Item = &'n str> + Clone,
    ) {
        let near = self.near(text, names.clone());
        let all = names.collect::<Vec<_>>();
        // A set of a dozen can be read out; a longer one is what `criteria list` is for.
        let all = if all.len() <= 12 { all.join(", ") } else { String::new() };
        let problem = self.report(code::UNKNOWN_NAME, key, span);
        problem.facts.push(("name", text.into()));
        problem.facts.push(("near", near.into()));
        problem.facts.push(("all", all.into()));
    }

    /// A list of texts; a single text is not taken for a list.
    pub fn texts(&mut self, key: &'static str) -> Vec<(&'r str, Span)> {
        let mut texts: Vec<(&'r str, Span)> = Vec::new();
        for (index, item) in self.list(key).iter().enumerate() {
            match &item.value {
                Value::Text(text) => texts.push((text, item.span)),
                _ => {
                    let shown = format!("{key}[{index}]");
                    self.wrong_type::<()>(&shown, item, "text");
                }
            }
        }
        texts
    }

    /// A list of names of a closed set, none of them twice.
    pub fn choices<K: Known + PartialEq>(&mut self, key: &'static str) -> Vec<K> {
        let mut chosen = Vec::new();
        for (index, (text, span)) in self.texts(key).into_iter().enumerate() {
            let shown = format!("{key}[{index}]");
            match self.known(&shown, text, span) {
                Some(known) if chosen.contains(&known) => self.twice(&shown, text, span),
                Some(known) => chosen.push(known),
                None => {}
            }
        }
        chosen
    }

    /// Reports that `text` stands in a list already.
    pub fn twice(&mut self, key: &str, text: &str, span: Span) {
        self.report(code::LISTED_TWICE, key, span).facts.push(("name", text.into()));
    }
}
