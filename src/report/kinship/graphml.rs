//! Kinship as a graph for other programs: GraphML.

use std::fmt::Write as _;

use super::View;
use crate::document::safe;

/// The keys: of what, by which name and of which type.
const KEYS: [(&str, &str, &str); 11] = [
    ("node", "label", "string"),
    ("node", "stage", "string"),
    ("node", "scale", "string"),
    ("node", "places", "string"),
    ("node", "federation", "int"),
    // What programs that draw take an edge to weigh: how close two projects are, from 0 to 1.
    ("edge", "weight", "double"),
    ("edge", "text", "double"),
    ("edge", "facets", "double"),
    ("edge", "kind", "string"),
    ("edge", "figures", "string"),
    ("edge", "reasons", "string"),
];

/// Projects as nodes, of those that are named with where and how far they are; pairs as edges with
/// their weight, kind and reasons.
pub fn graph(view: &View) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    ));
    for (target, name, kind) in KEYS {
        let _ = writeln!(
            out,
            "  <key id=\"{name}\" for=\"{target}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
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
        let known = [
            ("stage", entry.stage.map_or("", |stage| stage.as_str())),
            ("scale", entry.scale.map_or("", |scale| scale.as_str())),
            ("places", &entry.places),
        ];
        for (key, text) in known.into_iter().filter(|(_, text)| !text.is_empty()) {
            out.push_str(&data(key, text));
        }
        if let Some(number) = group {
            out.push_str(&data("federation", &number.to_string()));
        }
        out.push_str("</node>\n");
    }
    for pair in &view.pairs {
        let [first, second] = [pair.first, pair.second].map(|at| escaped(&view.entries[at].id));
        let _ = writeln!(
            out,
            "    <edge source=\"{first}\" target=\"{second}\">{}{}{}{}{}{}</edge>",
            data("weight", &pair.together.to_string()),
            data("text", &pair.text.to_string()),
            data("facets", &pair.facets.to_string()),
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
