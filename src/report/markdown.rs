//! A report in Markdown, to be pasted or kept.

use super::view::{Content, View};
use crate::document::safe;
use crate::i18n::Phrases;

/// Writes a view as Markdown.
pub fn report(view: &View, phrases: &Phrases) -> String {
    let mut out = format!("# {}\n\n", safe::markdown(&view.title));
    out.push_str(&format!(
        "{}\n\n{}\n",
        safe::markdown(&view.subtitle),
        safe::markdown(&view.summary)
    ));
    for departure in &view.departures {
        out.push_str(&format!("\n{}\n", safe::markdown(departure)));
    }
    for part in &view.parts {
        out.push_str(&format!("\n## {}\n\n", safe::markdown(&part.title)));
        match &part.content {
            Content::Sentences(lines) => {
                for line in lines {
                    out.push_str(&format!("{}\n\n", safe::markdown(line)));
                }
            }
            Content::Points(lines) => {
                for line in lines {
                    out.push_str(&format!("- {}\n", safe::markdown(line)));
                }
            }
            Content::Figures(figures) => {
                let heads = ["column-name", "column-range", "column-coverage", "column-supported"];
                let heads = heads.map(|head| phrases.say(head));
                out.push_str(&format!("| {} |\n| --- | --- | --- | --- |\n", heads.join(" | ")));
                for figure in figures {
                    out.push_str(&format!(
                        "| {} | {} | {} | {} |\n",
                        safe::markdown(&figure.name),
                        safe::markdown(&figure.range),
                        safe::markdown(&figure.coverage),
                        safe::markdown(&figure.supported)
                    ));
                }
            }
        }
    }
    out.push_str(&format!("\n---\n\n{}\n", safe::markdown(&view.closing)));
    out
}
