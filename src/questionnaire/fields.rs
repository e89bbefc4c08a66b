//! Each question taken apart into the single values that a form has room for, each with a name
//! that stays the same from form to form.

use super::evidence_columns;
use super::facts::Sayings;
use super::model::*;
use crate::i18n::Language;

/// How many rows a form of single cells has for a question of rows.
pub const ROWS: usize = 5;

/// One value of one question.
#[derive(Clone, Debug)]
pub struct Field {
    /// The position of the question among [`Questionnaire::asks`].
    pub ask: usize,
    pub part: Part,
    /// `answers.openness.note`.
    pub place: String,
    /// What a form calls it; no two fields share one.
    pub label: Words<'static>,
}

/// Which value of its question a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole answer.
    Whole,
    /// A level, on this of the question's scales; on the first also a word in its place.
    Side(usize),
    /// Whether the level holds, and the next one cannot be told.
    AtLeast,
    Reason,
    Note,
    /// A column of the one piece of evidence.
    Evidence(&'static str),
    /// Whether the choice of this id is among the answers.
    Pick(String),
    /// A column of a row, counted from 0.
    Cell(usize, &'static str),
}

impl Field {
    /// The place as one name that any form or database takes: `answers_open_design_note`.
    pub fn plain_name(&self) -> String {
        self.place.replace(['.', '-'], "_")
    }
}

/// Every field of a questionnaire, in the order of its questions.
pub fn fields(all: &Questionnaire<'_>) -> Vec<Field> {
    let sayings = Sayings::get();
    let evidence = evidence_columns();
    let mut fields = Vec::new();
    for (at, ask) in all.asks().enumerate() {
        let mut push = |part: Part, ending: &str, label: Words<'static>| {
            let place = format!("{}{ending}", ask.dotted());
            fields.push(Field { ask: at, part, place, label });
        };
        match &ask.kind {
            Kind::Scale(scale) => {
                for (number, side) in scale.sides.iter().enumerate() {
                    match number {
                        0 => push(Part::Side(0), "", owned(&ask.question)),
                        _ => {
                            let ending = format!(".{}", side.key);
                            push(Part::Side(number), &ending, about(&side.title, ask));
                        }
                    }
                }
                if scale.may_be_more {
                    push(Part::AtLeast, ".at_least", said("at-least", sayings, ask));
                }
                if scale.may_not_apply {
                    push(Part::Reason, ".reason", said("reason", sayings, ask));
                }
                push(Part::Note, ".note", said("note", sayings, ask));
                for column in evidence {
                    let name = sayings.words(&format!("form-evidence-{}", column.key));
                    let ending = format!(".evidence.{}", column.key);
                    push(Part::Evidence(column.key), &ending, about(&name, ask));
                }
            }
            Kind::Many(choices) => {
                push(Part::Whole, "", owned(&ask.question));
                for choice in choices {
                    let label = about(&choice.name, ask);
                    push(Part::Pick(choice.id.to_string()), &format!(".{}", choice.id), label);
                }
            }
            Kind::Rows(columns) => {
                for row in 0..ROWS {
                    for column in columns.iter().filter(|column| column.is_asked) {
                        let number = row + 1;
                        let name = Words {
                            fr: format!("{} {number}", column.name.fr).into(),
                            en: format!("{} {number}", column.name.en).into(),
                        };
                        let ending = format!(".{number}.{}", column.key);
                        push(Part::Cell(row, column.key), &ending, about(&name, ask));
                    }
                }
            }
            _ => push(Part::Whole, "", owned(&ask.question)),
        }
    }
    fields
}

fn owned(words: &Words<'_>) -> Words<'static> {
    Words { fr: words.fr.to_string().into(), en: words.en.to_string().into() }
}

fn said(id: &str, sayings: &Sayings, ask: &Ask<'_>) -> Words<'static> {
    about(&sayings.words(&format!("form-page-{id}")), ask)
}

/// `Note (Openness)`: the same word stands beside many questions.
fn about(part: &Words<'_>, ask: &Ask<'_>) -> Words<'static> {
    let name = |language| format!("{} ({})", part.get(language), ask.name.get(language));
    Words { fr: name(Language::French).into(), en: name(Language::English).into() }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::catalogue::builtin;
    use crate::questionnaire::{compose::questionnaire, entry};

    #[test]
    fn no_two_fields_share_a_name_or_a_label() {
        let all = questionnaire(builtin::catalogue(), Extent::Full);
        let mut names = HashSet::new();
        let mut labels = HashSet::new();
        for field in fields(&all) {
            assert!(names.insert(field.plain_name()), "{}", field.place);
            assert!(labels.insert(entry::folded(&field.label.fr)), "{}", field.label.fr);
            assert!(labels.insert(entry::folded(&field.label.en)), "{}", field.label.en);
        }
    }
}
