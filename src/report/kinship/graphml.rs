//! Kinship as a graph for other programs: GraphML.

use std::fmt::Write as _;

use super::View;
use crate::document::safe;

/// Projects as nodes, pairs as edges with their kind, figures and reasons.
pub fn graph(view: &View) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    ));
    for (id, target, name) in [
        ("label", "node", "label"),
        ("federation", "node", "federation"),
        ("kind", "edge", "kind"),
        ("figures", "edge", "figures"),
        ("reasons", "edge", "reasons"),
    ] {
        let kind = if id == "federation" { "int" } else { "string" };
        let _ = writeln!(
            out,
            "  <key id=\"{id}\" for=\"{target}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
        );
    }
    out.push_str("  <graph edgedefault=\"undirected\">\n");
    let mut federation = vec![None; view.entries.len()];
    for group in &view.federations {
        group.members.iter().for_each(|at| federation[*at] = Some(group.number));
    }
    for (entry, group) in view.entries.iter().zip(federation) {
        let _ =
            write!(out, "    <node id=\"{}\">{}", escaped(&entry.id), data("label", &entry.shown));
        if let Some(number) = group {
            out.push_str(&data("federation", &number.to_string()));
        }
        out.push_str("</node>\n");
    }
    for pair in &view.pairs {
        let [first, second] = [pair.first, pair.second].map(|at| escaped(&view.entries[at].id));
        let _ = writeln!(
            out,
            "    <edge source=\"{first}\" target=\"{second}\">{}{}{}</edge>",
            data("kind", pair.kind.as_str()),
            data("figures", &pair.figures),
            data("reasons", &pair.reasons.join(" · ")),
        );
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn data(key: &str, text: &str) -> String {
    format!("<data key=\"{key}\">{}</data>", escaped(text))
}

fn escaped(text: &str) -> String {
    let text = safe::terminal(text);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
