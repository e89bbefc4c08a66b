//! One item of the catalogue from one table.

use std::borrow::Cow;

use super::model::*;
use super::problems;
use crate::diagnostic::{Fields, Path, Problems, code};
use crate::i18n::Localised;
use crate::source::Span;
use crate::source::tree::{Entry, Node, Table, Value};

/// A table of the catalogue being read.
pub(super) struct Reader<'r, 'a> {
    fields: Fields<'r, 'a>,
}

fn owned(text: &str) -> Text {
    Cow::Owned(text.to_owned())
}

impl<'r, 'a> Reader<'r, 'a> {
    pub fn new(entry: &'r Entry<'a>, path: Path<'r>, problems: &'r mut Problems) -> Option<Self> {
        match &entry.node.value {
            Value::Table(table) => {
                Some(Self { fields: Fields::new(table, entry.node.span, path, None, problems) })
            }
            _ => {
                // Wrapped in a table of its own, so that the message can name the key.
                let table = Table::default();
                let mut fields = Fields::new(&table, entry.node.span, path, None, problems);
                fields.wrong_type::<()>("", &entry.node, "table");
                None
            }
        }
    }

    pub fn finish(self) {
        self.fields.finish();
    }

    pub fn text(&mut self, key: &'static str) -> Option<Text> {
        self.fields.required_text(key).map(owned)
    }

    pub fn optional_text(&mut self, key: &'static str) -> Option<Text> {
        if self.has(key) { self.text(key) } else { None }
    }

    pub fn boolean(&mut self, key: &'static str, otherwise: bool) -> bool {
        self.fields.boolean(key).unwrap_or(otherwise)
    }

    pub fn has(&mut self, key: &'static str) -> bool {
        self.fields.entry(key).is_some()
    }

    pub fn place_of(&mut self, key: &'static str) -> Span {
        let header = self.fields.span();
        self.fields.node(key).map_or(header, |node| node.span)
    }

    pub fn stage(&mut self, key: &'static str) -> Option<Stage> {
        self.fields.choice(key)
    }

    pub fn group_kind(&mut self) -> Option<GroupKind> {
        self.fields.required_choice("kind")
    }

    /// A name that must be one of `names`: its position among them.
    pub fn one_of(&mut self, key: &'static str, names: &[&str]) -> Option<usize> {
        let node = self.fields.node(key);
        let text = self.fields.required_text(key)?;
        let found = names.iter().position(|name| *name == text);
        if let (None, Some(node)) = (found, node) {
            self.fields.unknown_name(key, text, node.span, names.iter().copied());
        }
        found
    }

    /// Other items of the same kind, each once and never `own` itself: their positions among `names`.
    pub fn others(&mut self, key: &'static str, own: &str, names: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for (at, (text, span)) in self.fields.texts(key).into_iter().enumerate() {
            let shown = format!("{key}[{at}]");
            match names.iter().position(|name| *name == text) {
                _ if text == own => {
                    let problem = self.fields.report(problems::NAMES_ITSELF, &shown, span);
                    problem.facts.push(("name", own.into()));
                }
                None => self.fields.unknown_name(&shown, text, span, names.iter().copied()),
                Some(other) if found.contains(&other) => self.fields.twice(&shown, text, span),
                Some(other) => found.push(other),
            }
        }
        found
    }

    /// A level of a scale, 0 to 4.
    pub fn level(&mut self, key: &'static str) -> Option<u8> {
        if !self.has(key) {
            self.fields.missing(key);
            return None;
        }
        let number = self.fields.integer(key, 0..=i64::from(TOP_LEVEL))?;
        u8::try_from(number).ok()
    }

    /// The version in which the words of the levels were last changed: 1 unless it is given.
    pub fn ladder(&mut self) -> u32 {
        let version = self.fields.integer("ladder", 1..=i64::from(u32::MAX));
        version.and_then(|version| u32::try_from(version).ok()).unwrap_or(1)
    }

    /// The weight of an item: above 0, and 1 unless it is given.
    pub fn weight(&mut self) -> f64 {
        let Some(node) = self.fields.node("weight") else { return 1.0 };
        let weight = match node.value {
            Value::Integer(number) => number as f64,
            Value::Float(number) => number,
            _ => {
                self.fields.wrong_type::<()>("weight", node, "number");
                return 1.0;
            }
        };
        if weight > 0.0 && weight.is_finite() {
            return weight;
        }
        self.fields.report(problems::WEIGHT_NOT_POSITIVE, "weight", node.span);
        1.0
    }

    /// The nodes of the map that an item comes from; a list that must be there, and may be empty.
    pub fn nodes(&mut self, key: &'static str) -> List<Text> {
        if !self.has(key) {
            self.fields.missing(key);
        }
        self.optional_nodes(key)
    }

    pub fn optional_nodes(&mut self, key: &'static str) -> List<Text> {
        let mut nodes: Vec<Text> = Vec::new();
        for (at, (text, span)) in self.fields.texts(key).into_iter().enumerate() {
            let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            let shown = format!("{key}[{at}]");
            if !text.split('.').all(number) {
                self.fields
                    .report(problems::NOT_A_NODE, &shown, span)
                    .facts
                    .push(("name", text.into()));
            } else if nodes.iter().any(|node| node == text) {
                self.fields.twice(&shown, text, span);
            } else {
                nodes.push(owned(text));
            }
        }
        Cow::Owned(nodes)
    }

    /// Texts that all say something, `count` of them where a count is asked for.
    pub fn texts(
        &mut self,
        key: &'static str,
        count: std::ops::RangeInclusive<usize>,
    ) -> Option<Vec<Text>> {
        if !self.has(key) {
            self.fields.missing(key);
            return None;
        }
        let span = self.place_of(key);
        let texts = self.fields.texts(key);
        let blank = texts.iter().position(|(text, _)| text.trim().is_empty());
        if let Some(at) = blank {
            let shown = format!("{key}[{at}]");
            self.fields
                .report(code::BLANK_TEXT, &shown, texts[at].1)
                .facts
                .push(("key", shown.as_str().into()));
            return None;
        }
        if !count.contains(&texts.len()) {
            let problem = self.fields.report(problems::WRONG_COUNT, key, span);
            problem.facts.push(("key", key.into()));
            problem.facts.push(("least", (*count.start()).into()));
            problem.facts.push(("most", (*count.end()).into()));
            let exact = if count.start() == count.end() { "yes" } else { "no" };
            problem.facts.push(("exact", exact.into()));
            problem.facts.push(("found", texts.len().into()));
            return None;
        }
        Some(texts.into_iter().map(|(text, _)| owned(text)).collect())
    }

    fn exactly<const N: usize>(&mut self, key: &'static str) -> Option<[Text; N]> {
        self.texts(key, N..=N).and_then(|texts| texts.try_into().ok())
    }

    fn nested<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Reader<'_, 'a>) -> Option<T>,
    ) -> Option<T> {
        if !self.has(key) {
            self.fields.missing(key);
            return None;
        }
        let (table, span) = self.fields.table(key)?;
        let parent = *self.fields.path();
        let path = parent.key(key);
        let fields = Fields::new(table, span, path, None, self.fields.problems());
        let mut reader = Reader { fields };
        let value = read(&mut reader);
        reader.finish();
        value
    }

    /// The same reading in each language.
    pub fn localised<T>(
        &mut self,
        mut read: impl FnMut(&mut Reader<'_, 'a>) -> Option<T>,
    ) -> Option<Localised<T>> {
        let fr = self.nested("fr", &mut read);
        let en = self.nested("en", &mut read);
        Some(Localised { fr: fr?, en: en? })
    }

    /// A short text in each language, written `fr = "…"` and `en = "…"`.
    pub fn bilingual(&mut self) -> Option<Localised<Text>> {
        let (fr, en) = (self.text("fr"), self.text("en"));
        Some(Localised { fr: fr?, en: en? })
    }

    /// A short text in each language that may be left out, written `fr_help = "…"` and so on.
    pub fn bilingual_or_none(&mut self, [fr, en]: [&'static str; 2]) -> Option<Localised<Text>> {
        if !self.has(fr) && !self.has(en) {
            return None;
        }
        let (fr, en) = (self.text(fr), self.text(en));
        Some(Localised { fr: fr?, en: en? })
    }

    pub fn wording(&mut self) -> Option<Wording> {
        let name = self.text("name");
        let question = self.text("question");
        let funder_question = self.text("funder_question");
        let interpretation = self.optional_text("interpretation");
        Some(Wording {
            name: name?,
            question: question?,
            funder_question: funder_question?,
            interpretation,
        })
    }

    pub fn scale(&mut self) -> Option<Scale> {
        let levels = self.exactly("levels");
        let evidence = self.nested("evidence", |reader| reader.proof());
        let advice = self.exactly("advice");
        Some(Scale { levels: levels?, evidence: evidence?, advice: advice?, shown: None })
    }

    /// A scale with what a real project shows about it, where the catalogue knows of one.
    pub fn shown_scale(&mut self) -> Option<Scale> {
        let shown = self.optional_text("exemplar_note");
        Some(Scale { shown, ..self.scale()? })
    }

    pub fn brake_scale(&mut self) -> Option<BrakeScale> {
        let intensity = self.exactly("levels");
        let mitigation = self.exactly("mitigation");
        let evidence = self.nested("evidence", |reader| reader.proof());
        let levers = self.texts("levers", 1..=9);
        let shown = self.optional_text("exemplar_note");
        Some(BrakeScale {
            intensity: intensity?,
            mitigation: mitigation?,
            evidence: evidence?,
            levers: Cow::Owned(levers?),
            shown,
        })
    }

    pub fn discussion(&mut self) -> Option<Discussion> {
        let reason = self.text("not_scored_because");
        let points = self.texts("discuss", 1..=9);
        Some(Discussion { reason: reason?, points: Cow::Owned(points?) })
    }

    fn proof(&mut self) -> Option<Proof> {
        let documented = self.text("documented");
        let observed = self.text("observed");
        let corroborated = self.text("corroborated");
        Some(Proof { documented: documented?, observed: observed?, corroborated: corroborated? })
    }

    /// The tables under `key`, in the order in which they were written.
    pub fn children(&mut self, key: &'static str) -> Vec<&'r Entry<'a>> {
        match self.fields.node(key) {
            Some(Node { value: Value::Table(table), .. }) => table.in_written_order(),
            Some(node) => {
                self.fields.wrong_type::<()>(key, node, "table");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub fn path(&self) -> Path<'r> {
        *self.fields.path()
    }

    pub fn problems(&mut self) -> &mut Problems {
        self.fields.problems()
    }
}
