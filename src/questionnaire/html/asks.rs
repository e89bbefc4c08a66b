//! The questions of the page: each kind with what takes its answer.

use maud::{Markup, html};

use super::{Page, two, words};
use crate::questionnaire::*;

impl Page {
    pub(super) fn section(&self, section: &Section<'_>) -> Markup {
        let title = format!("section-{}", section.id);
        html! {
            section aria-labelledby=(title) {
                h2 id=(title) { (words(&section.title)) }
                p { (words(&section.about)) " " span data-progress=(title) {} }
                @if section.is_choice {
                    fieldset data-choice {
                        legend { (self.own(self.choose)) }
                        @for ask in section.chosen() {
                            (self.choice("checkbox", "choice", &ask.dotted(), words(&ask.name), false))
                        }
                    }
                }
                @for ask in &section.asks {
                    @if ask.is_folded {
                        details.more { summary { (words(&ask.name)) } (self.ask(ask, section)) }
                    } @else { (self.ask(ask, section)) }
                }
            }
        }
    }

    pub(super) fn ask(&self, ask: &Ask<'_>, section: &Section<'_>) -> Markup {
        let is_chosen = section.is_chosen(ask);
        // It belongs to the item of the choice.
        let is_joined = section.is_choice && !is_chosen;
        let path = ask.dotted();
        let kind = ask.kind.as_str();
        let sides = match &ask.kind {
            Kind::Scale(scale) => {
                Some(scale.sides.iter().map(|side| side.key).collect::<Vec<_>>().join(" "))
            }
            _ => None,
        };
        let implies = (!ask.implies.is_empty()).then(|| {
            let said = ask.implies.iter().map(|(place, word)| format!("{place}={word}"));
            said.collect::<Vec<_>>().join(" ")
        });
        let question = format!("q-{}", ask.plain_name());
        html! {
            fieldset data-ask=(path) data-kind=(kind) data-sides=[sides] data-after=[ask.after]
                data-required[ask.is_required] data-folded[ask.is_folded] data-chosen[is_chosen] data-joined[is_joined] data-implies=[implies] aria-describedby=(question) {
                legend {
                    (words(&ask.name))
                    @if ask.is_required { " " (self.own("required")) }
                }
                p id=(question) { (words(&ask.question)) }
                (self.help(ask))
                @match &ask.kind {
                    Kind::Line => input type="text" aria-labelledby=(question);,
                    Kind::Paragraph | Kind::Own => textarea aria-labelledby=(question) {},
                    Kind::Date => input type="date" aria-labelledby=(question);,
                    Kind::Number => input type="text" inputmode="numeric" data-number aria-labelledby=(question);,
                    Kind::YesNo => {
                        (self.choice("radio", &path, "true", self.own("yes"), false))
                        (self.choice("radio", &path, "false", self.own("no"), false))
                        (self.choice("radio", &path, "", self.own("no-answer"), true))
                    }
                    Kind::One(choices) => {
                        @for one in choices { (self.choice("radio", &path, &one.id, words(&one.name), false)) }
                        // Where it can be said that nothing is known, that is no other answer.
                        @let says_unknown = choices.iter().any(|one| one.id == "unknown");
                        @if !ask.is_required && !says_unknown {
                            (self.choice("radio", &path, "", self.own("no-answer"), true))
                        }
                    }
                    Kind::Many(choices) => {
                        @for one in choices { (self.choice("checkbox", &path, &one.id, words(&one.name), false)) }
                    }
                    Kind::Rows(columns) => (self.rows(columns)),
                    Kind::Scale(scale) => (self.scale(&path, scale)),
                }
            }
        }
    }

    fn help(&self, ask: &Ask<'_>) -> Markup {
        let lines = ask.help.fr.len().max(ask.help.en.len());
        html! {
            @if lines > 0 {
                @if matches!(ask.kind, Kind::Scale(_)) {
                    details {
                        summary { (self.own("help")) }
                        (self.help_lines(ask))
                    }
                } @else { (self.help_lines(ask)) }
            }
        }
    }

    fn help_lines(&self, ask: &Ask<'_>) -> Markup {
        html! {
            @for line in &ask.help.fr { p lang="fr" { (line) } }
            @for line in &ask.help.en { p lang="en" { (line) } }
        }
    }

    fn choice(&self, kind: &str, name: &str, value: &str, text: Markup, checked: bool) -> Markup {
        html! {
            label.choice {
                input type=(kind) name=(name) value=(value) checked[checked];
                span { (text) }
            }
        }
    }

    fn scale(&self, path: &str, scale: &Scale<'_>) -> Markup {
        html! {
            @if let Some(side) = scale.sides.first() {
                (self.levels(path, side))
                @if scale.may_be_more {
                    label.choice.at-least hidden {
                        input type="checkbox" data-at-least;
                        span { (self.own("at-least")) }
                    }
                }
                @let name = format!("{path}.{}", side.key);
                (self.choice("radio", &name, "unknown", self.own("unknown"), true))
            }
            @if let Some(side) = scale.sides.get(1) {
                fieldset.second hidden {
                    legend { (words(&side.title)) }
                    (self.levels(path, side))
                    // Whoever vouches for what was done says what it is.
                    @if !scale.vouches {
                        @let name = format!("{path}.{}", side.key);
                        @let unknown = words(&self.sayings.words("form-value-unknown"));
                        (self.choice("radio", &name, "unknown", unknown, false))
                    }
                }
            }
            @if scale.vouches {
                label.field { (self.own("words")) textarea data-note data-must {} }
            } @else { (self.beside(path, scale)) }
        }
    }

    /// What may stand with a level: what shows it, a note, why there is none.
    fn beside(&self, path: &str, scale: &Scale<'_>) -> Markup {
        html! {
            @if scale.asks_proof {
                p { (self.own("proof")) }
                (self.rows(self.evidence))
            }
            details.more open[scale.sides.is_empty()] {
                summary { (self.own("more")) }
                @if let Some(side) = scale.sides.first() {
                    @let name = format!("{path}.{}", side.key);
                    (self.choice("radio", &name, "declined", self.own("declined"), false))
                    @if scale.may_not_apply {
                        (self.choice("radio", &name, "not_applicable", self.own("not-applicable"), false))
                        label.field.reason hidden { (self.own("reason")) input type="text" data-reason; }
                    }
                }
                @if !scale.sides.is_empty() { p.alone hidden { (self.own("declined-alone")) } }
                label.field { (self.own("note")) textarea data-note {} }
                @if !scale.asks_proof { (self.rows(self.evidence)) }
            }
        }
    }

    fn levels(&self, path: &str, side: &Side<'_>) -> Markup {
        let name = format!("{path}.{}", side.key);
        html! {
            @for (level, text) in side.levels.iter().enumerate() {
                @let shown = two(format!("{level} — {}", text.fr), format!("{level} — {}", text.en));
                (self.choice("radio", &name, &level.to_string(), shown, false))
            }
        }
    }

    fn rows(&self, columns: &[Column<'_>]) -> Markup {
        let says_precision = columns.iter().any(|column| column.key == "precision");
        html! {
            div data-rows {
                div.list {}
                template { div.row {
                    @for column in columns.iter().filter(|column| column.is_asked) {
                        @let only = column.only_with.map(|(key, value)| format!("{key}={value}"));
                        @let instead = (!column.instead.is_empty()).then(|| column.instead.join(" "));
                        label.field data-only=[only] data-instead=[instead] hidden[column.only_with.is_some()] {
                            (words(&column.name))
                            @match &column.kind {
                                ColumnKind::Text => input type="text" data-key=(column.key) data-must[column.is_required];,
                                ColumnKind::Date => input type="date" data-key=(column.key) data-must[column.is_required];,
                                ColumnKind::Lines(count) => textarea rows=(count) data-key=(column.key) data-lines=(count) data-must[column.is_required] {},
                                ColumnKind::Number => input type="text" inputmode="numeric" data-number data-most=[column.most] data-precise[column.key == "users" && says_precision] data-key=(column.key) data-must[column.is_required];,
                                ColumnKind::One(choices) => select data-key=(column.key) data-must[column.is_required] {
                                    option value="" { "—" }
                                    @for one in choices {
                                        option value=(one.id) data-fr=(one.name.fr) data-en=(one.name.en) { (one.name.fr) }
                                    }
                                },
                            }
                        }
                    }
                    button type="button" data-remove { (self.own("remove")) }
                } }
                button type="button" data-add {
                    @if columns.iter().any(|column| column.key == "kind" && column.is_required) {
                        (self.own("add-evidence"))
                    } @else { (self.own("add")) }
                }
            }
        }
    }
}
