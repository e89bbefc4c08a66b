//! The questionnaire to print and fill in by hand.

use std::fmt::Write as _;

use super::facts::Sayings;
use super::fields::ROWS;
use super::model::*;
use crate::i18n::Language;

/// A line to write on.
const LINE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";
const BOX: char = '☐';

/// The questionnaire in one language, as Markdown.
pub fn page(all: &Questionnaire<'_>, language: Language) -> String {
    let sayings = Sayings::get();
    let say = |id: &str| sayings.say(language, &format!("form-page-{id}"));
    let mut out = format!(
        "# {}\n\n{}\n\n{}\n\n{}\n",
        say("title"),
        say("opening"),
        say("rule"),
        say("by-hand")
    );
    let count = all.items();
    let mut before = "";
    for (number, section, ask) in all.numbered() {
        if before != section.id {
            before = &section.id;
            let (title, about) = (section.title.get(language), section.about.get(language));
            let _ = write!(out, "\n## {}\n\n{}\n", escaped(title), escaped(about));
            if section.is_choice {
                let _ = write!(out, "\n{number}/{count} · {}\n\n", say("choose"));
                for one in section.chosen() {
                    let _ = writeln!(out, "- {BOX} {}", escaped(one.name.get(language)));
                }
            }
        }
        let name = escaped(ask.name.get(language));
        let place = if section.is_choice { String::new() } else { format!("{number}/{count} · ") };
        let _ = write!(out, "\n### {place}{name}");
        if ask.is_required {
            let _ = write!(out, " {}", say("required"));
        }
        let _ = write!(out, "\n\n{}\n\n", escaped(ask.question.get(language)));
        if !matches!(ask.kind, Kind::Scale(_)) {
            for line in ask.help.get(language) {
                let _ = write!(out, "{}\n\n", escaped(line));
            }
        }
        answer(&mut out, ask, language, &say);
    }
    out
}

fn answer(out: &mut String, ask: &Ask<'_>, language: Language, say: &impl Fn(&str) -> String) {
    match &ask.kind {
        Kind::Line | Kind::Date | Kind::Number => {
            let _ = writeln!(out, "{LINE}");
        }
        Kind::Paragraph | Kind::Own => {
            let _ = write!(out, "{LINE}\n\n{LINE}\n");
        }
        Kind::YesNo => {
            let _ = writeln!(out, "- {BOX} {}\n- {BOX} {}", say("yes"), say("no"));
        }
        Kind::One(choices) | Kind::Many(choices) => {
            for choice in choices {
                let _ = writeln!(out, "- {BOX} {}", escaped(choice.name.get(language)));
            }
        }
        Kind::Rows(columns) => {
            let columns = columns.iter().filter(|column| column.is_asked);
            let names: Vec<String> =
                columns.map(|column| escaped(column.name.get(language))).collect();
            let _ = writeln!(out, "| {} |\n|{}", names.join(" | "), "---|".repeat(names.len()));
            let empty = format!("|{}\n", "   |".repeat(names.len()));
            out.push_str(&empty.repeat(ROWS));
        }
        Kind::Scale(scale) => {
            for (at, side) in scale.sides.iter().enumerate() {
                if scale.sides.len() > 1 {
                    let _ = writeln!(
                        out,
                        "{}**{}**\n",
                        if at > 0 { "\n" } else { "" },
                        side.title.get(language)
                    );
                }
                for (level, words) in side.levels.iter().enumerate() {
                    let _ = writeln!(out, "- {BOX} {level} — {}", escaped(words.get(language)));
                }
                if scale.may_be_more {
                    let _ = writeln!(out, "- {BOX} + {}", say("at-least"));
                }
                let _ = writeln!(out, "- {BOX} {}", say("unknown"));
                if at == 0 {
                    let _ = writeln!(out, "- {BOX} {}", say("declined"));
                    if scale.may_not_apply {
                        let _ = writeln!(out, "- {BOX} {} {LINE}", say("not-applicable"));
                    }
                }
            }
            let gap = if scale.sides.is_empty() { "" } else { "\n" };
            let _ = writeln!(out, "{gap}{} {LINE}", say("note-by-hand"));
            if !scale.sides.is_empty() {
                let _ = writeln!(out, "\n{} {LINE}", say("evidence-by-hand"));
            }
        }
    }
}

/// What would be markup stands for itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '<' | '>' | '&') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
