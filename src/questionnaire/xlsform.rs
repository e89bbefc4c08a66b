//! The questionnaire as an XLSForm, for KoBoToolbox and ODK, in both languages.

mod sheets;

use rust_xlsxwriter::XlsxError;
use sheets::Line;

use super::evidence_columns;
use super::facts::Sayings;
use super::fields::{Field, Part, fields};
use super::model::*;
use crate::descriptor::Rung;
use crate::i18n::Language;

/// One line of text that is not blank.
const NOT_BLANK: &str = "regex(., '(.|\\n)*\\S(.|\\n)*')";

struct Writer {
    sayings: &'static Sayings,
    lines: Vec<Line>,
    choices: Vec<[String; 4]>,
}

/// The XLSForm. The same bytes on every run.
///
/// # Errors
///
/// When a text is longer than a cell of a spreadsheet can hold.
pub fn workbook(all: &Questionnaire<'_>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut writer = Writer { sayings: Sayings::get(), lines: Vec::new(), choices: Vec::new() };
    writer.evidence_kinds();
    let parts = fields(all);
    let mut at = 0;
    let mut is_told = false;
    for section in &all.sections {
        let group = format!("section_{}", section.id.replace('-', "_"));
        writer.begin("begin_group", &group, &section.title, Some(&section.about));
        // Where levels are first chosen, how to choose one.
        let has_levels =
            |ask: &Ask<'_>| matches!(&ask.kind, Kind::Scale(scale) if !scale.sides.is_empty());
        if !is_told && section.asks.iter().any(has_levels) {
            writer.note("levels_about", &writer.words("rule"));
            is_told = true;
        }
        if section.is_choice {
            writer.which_stakes(section);
        }
        for ask in &section.asks {
            let own: Vec<&Field> = parts.iter().filter(|field| field.ask == at).collect();
            writer.ask(ask, &own);
            at += 1;
        }
        writer.end("end_group");
    }
    sheets::written(&writer.lines, &writer.choices, language)
}

fn owned(words: &Words<'_>) -> Words<'static> {
    Words { fr: words.fr.to_string().into(), en: words.en.to_string().into() }
}

/// A dotted path as a reference to its field.
fn reference(dotted: &str) -> String {
    format!("${{{}}}", dotted.replace(['.', '-'], "_"))
}

impl Writer {
    fn words(&self, id: &str) -> Words<'static> {
        self.sayings.words(&format!("form-page-{id}"))
    }

    fn begin(&mut self, kind: &str, name: &str, label: &Words<'_>, hint: Option<&Words<'_>>) {
        self.lines.push(Line {
            kind: kind.to_owned(),
            name: name.to_owned(),
            label: Some(owned(label)),
            ..Line::default()
        });
        // Groups show no hint: what the section is about is a line of its own.
        if let Some(hint) = hint {
            self.note(&format!("{name}_about"), hint);
        }
    }

    fn note(&mut self, name: &str, words: &Words<'_>) {
        self.lines.push(Line {
            kind: "note".to_owned(),
            name: name.to_owned(),
            label: Some(owned(words)),
            ..Line::default()
        });
    }

    fn end(&mut self, kind: &str) {
        self.lines.push(Line { kind: kind.to_owned(), ..Line::default() });
    }

    fn choice(&mut self, list: &str, name: &str, label: &Words<'_>) {
        let row = [list.to_owned(), name.to_owned(), label.fr.to_string(), label.en.to_string()];
        self.choices.push(row);
    }

    fn evidence_kinds(&mut self) {
        for column in evidence_columns() {
            if let ColumnKind::One(choices) = &column.kind {
                for one in choices {
                    self.choice("evidence_kinds", &one.id, &one.name);
                }
            }
        }
        let (yes, no) = (self.words("yes"), self.words("no"));
        self.choice("yes_no", "true", &yes);
        self.choice("yes_no", "false", &no);
    }

    /// Only the stakes that are named are asked about one by one.
    fn which_stakes(&mut self, section: &Section<'_>) {
        for ask in section.chosen() {
            self.choice("stakes_named", &ask.plain_name(), &ask.name);
        }
        self.lines.push(Line {
            kind: "select_multiple stakes_named".to_owned(),
            name: "stakes_named".to_owned(),
            label: Some(self.words("which-stakes")),
            ..Line::default()
        });
    }

    fn ask(&mut self, ask: &Ask<'_>, own: &[&Field]) {
        let relevant = match (ask.after, ask.path.first().map(AsRef::as_ref)) {
            (Some(before), _) => format!("{} != ''", reference(before)),
            (None, Some("stakes")) if matches!(ask.kind, Kind::Scale(_)) => {
                format!("selected(${{stakes_named}}, '{}')", ask.plain_name())
            }
            _ => String::new(),
        };
        match &ask.kind {
            Kind::Scale(scale) => self.scale(ask, scale, own, relevant),
            Kind::Rows(columns) => self.rows(ask, columns, relevant),
            _ => self.fact(ask, relevant),
        }
    }

    fn hint(ask: &Ask<'_>) -> Option<Words<'static>> {
        let joined = |language| ask.help.get(language).join("\n");
        (!ask.help.fr.is_empty()).then(|| Words {
            fr: joined(Language::French).into(),
            en: joined(Language::English).into(),
        })
    }

    fn fact(&mut self, ask: &Ask<'_>, relevant: String) {
        let name = ask.plain_name();
        let list = |choices: &[Choice<'_>], writer: &mut Self| {
            for one in choices {
                writer.choice(&name, &one.id, &one.name);
            }
        };
        let (kind, constraint, message) = match &ask.kind {
            Kind::One(choices) => {
                list(choices, self);
                (format!("select_one {name}"), "", "")
            }
            Kind::Many(choices) => {
                list(choices, self);
                (format!("select_multiple {name}"), "", "")
            }
            Kind::YesNo => ("select_one yes_no".to_owned(), "", ""),
            Kind::Date => ("date".to_owned(), "", ""),
            Kind::Number => ("integer".to_owned(), ". >= 0", "not-negative"),
            _ if ask.is_required => ("text".to_owned(), NOT_BLANK, "not-blank"),
            _ => ("text".to_owned(), "", ""),
        };
        self.lines.push(Line {
            kind,
            label: Some(owned(&ask.question)),
            hint: Self::hint(ask),
            is_required: ask.is_required,
            relevant,
            constraint: constraint.to_owned(),
            message: (!message.is_empty()).then(|| self.words(message)),
            appearance: match &ask.kind {
                Kind::Paragraph | Kind::Own => "multiline",
                _ => "",
            },
            name,
            calculation: String::new(),
        });
    }

    fn rows(&mut self, ask: &Ask<'_>, columns: &[Column<'_>], relevant: String) {
        let name = ask.plain_name();
        self.begin("begin_repeat", &name, &ask.question, None);
        if let Some(line) = self.lines.last_mut() {
            line.relevant = relevant;
        }
        for column in columns.iter().filter(|column| column.is_asked) {
            let own = format!("{name}_{}", column.key);
            let (kind, constraint) = match &column.kind {
                ColumnKind::Text => ("text".to_owned(), ""),
                ColumnKind::Date => ("date".to_owned(), ""),
                ColumnKind::Lines(_) => ("text".to_owned(), ""),
                ColumnKind::Number => ("integer".to_owned(), ". >= 0"),
                ColumnKind::One(choices) => {
                    for one in choices {
                        self.choice(&own, &one.id, &one.name);
                    }
                    (format!("select_one {own}"), "")
                }
            };
            let label =
                |language| format!("{} ({})", column.name.get(language), ask.name.get(language));
            let label =
                Words { fr: label(Language::French).into(), en: label(Language::English).into() };
            self.lines.push(Line {
                kind,
                name: own,
                label: Some(label),
                is_required: column.is_required,
                constraint: constraint.to_owned(),
                message: (!constraint.is_empty()).then(|| self.words("not-negative")),
                ..Line::default()
            });
        }
        self.end("end_repeat");
        // What the question says by itself, in each answer that is sent.
        for (place, word) in ask.implies {
            self.lines.push(Line {
                kind: "calculate".to_owned(),
                name: place.replace(['.', '-'], "_"),
                calculation: format!("if(count({}) > 0, '{word}', '')", reference(&ask.dotted())),
                ..Line::default()
            });
        }
    }

    fn scale(&mut self, ask: &Ask<'_>, scale: &Scale<'_>, own: &[&Field], relevant: String) {
        let name = ask.plain_name();
        let first = reference(&ask.dotted());
        self.begin("begin_group", &format!("{name}_group"), &ask.name, None);
        if let Some(line) = self.lines.last_mut() {
            line.relevant = relevant;
        }
        for (number, side) in scale.sides.iter().enumerate() {
            let list = format!("{name}_{}", side.key);
            for (level, words) in side.levels.iter().enumerate() {
                let numbered = |text: &str| format!("{level} — {text}");
                let words =
                    Words { fr: numbered(&words.fr).into(), en: numbered(&words.en).into() };
                self.choice(&list, &level.to_string(), &words);
            }
            let others = ["unknown", "declined", "not-applicable"];
            let count = match (number, scale.may_not_apply) {
                (0, true) => 3,
                (0, false) => 2,
                _ => 1,
            };
            for id in others.iter().take(count) {
                let words = self.words(id);
                self.choice(&list, &id.replace('-', "_"), &words);
            }
        }
        let given = format!("{first} >= 0 and {first} <= 4");
        for field in own {
            let label = Some(field.label.clone());
            let base = Line { name: field.plain_name(), label, ..Line::default() };
            let line = match &field.part {
                Part::Side(0) => Line {
                    kind: format!("select_one {name}_{}", scale.sides[0].key),
                    hint: Self::hint(ask),
                    ..base
                },
                Part::Side(side) => Line {
                    kind: format!("select_one {name}_{}", scale.sides[*side].key),
                    relevant: format!("{first} >= 1 and {first} <= 4"),
                    is_required: true,
                    ..base
                },
                Part::AtLeast => Line {
                    kind: "select_one yes_no".to_owned(),
                    relevant: format!("{first} >= 1 and {first} <= 3"),
                    ..base
                },
                Part::Reason => Line {
                    kind: "text".to_owned(),
                    relevant: format!("{first} = 'not_applicable'"),
                    is_required: true,
                    constraint: NOT_BLANK.to_owned(),
                    message: Some(self.words("not-blank")),
                    ..base
                },
                Part::Note => Line { kind: "text".to_owned(), appearance: "multiline", ..base },
                // Evidence is asked for only when there is a level that it could support.
                Part::Evidence(_) if scale.sides.is_empty() => continue,
                Part::Evidence(key) => self.evidence(key, base, &given, &name),
                Part::Whole | Part::Pick(_) | Part::Cell(..) => continue,
            };
            self.lines.push(line);
        }
        self.end("end_group");
    }

    fn evidence(&self, key: &str, base: Line, given: &str, name: &str) -> Line {
        let kind = format!("${{{name}_evidence_kind}}");
        match key {
            "kind" => Line {
                kind: "select_one evidence_kinds".to_owned(),
                relevant: given.to_owned(),
                ..base
            },
            "date" => Line {
                kind: "date".to_owned(),
                relevant: format!("{kind} != ''"),
                constraint: ". <= today()".to_owned(),
                message: Some(self.words("not-future")),
                ..base
            },
            "by" => Line {
                kind: "text".to_owned(),
                relevant: format!("{kind} = '{}'", Rung::Corroborated.as_str()),
                ..base
            },
            _ => Line { kind: "text".to_owned(), relevant: format!("{kind} != ''"), ..base },
        }
    }
}
