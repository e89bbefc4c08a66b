//! The catalogue in the terminal: lists, one item whole, a search.

use std::fmt::Write as _;

use crate::catalogue::{BrakeScale, Catalogue, Discussion, Proof, Rubric, Scale, Text, Wording};
use crate::i18n::{Language, Phrases};

/// One item, whatever its kind.
struct Item<'c> {
    kind: &'static str,
    id: &'c str,
    nodes: &'c [Text],
    wording: &'c Wording,
    body: Body<'c>,
}

enum Body<'c> {
    Scale(&'c Scale),
    Brake(&'c BrakeScale),
    Discussion(&'c Discussion),
}

fn items(catalogue: &Catalogue, language: Language) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for item in catalogue.criteria.iter() {
        let body = match &item.rubric {
            Rubric::Scored(scale) => Body::Scale(scale.get(language)),
            Rubric::NotScored(discussion) => Body::Discussion(discussion.get(language)),
        };
        let wording = item.wording.get(language);
        items.push(Item { kind: "criterion", id: &item.id, nodes: &item.nodes, wording, body });
    }
    for item in catalogue.brakes.iter() {
        let (wording, body) = (item.wording.get(language), Body::Brake(item.scale.get(language)));
        items.push(Item { kind: "brake", id: &item.id, nodes: &item.nodes, wording, body });
    }
    for item in catalogue.stakes.iter() {
        let (wording, body) = (item.wording.get(language), Body::Scale(item.scale.get(language)));
        items.push(Item { kind: "stake", id: &item.id, nodes: &item.nodes, wording, body });
    }
    for item in catalogue.supports.iter() {
        let (wording, body) = (item.wording.get(language), Body::Scale(item.scale.get(language)));
        items.push(Item { kind: "support", id: &item.id, nodes: &item.nodes, wording, body });
    }
    items
}

/// Every id, for "did you mean".
pub fn ids(catalogue: &Catalogue) -> Vec<String> {
    items(catalogue, Language::English).iter().map(|item| item.id.to_owned()).collect()
}

/// Every item on a line.
pub fn list(catalogue: &Catalogue, phrases: &Phrases) -> String {
    let mut out = String::new();
    let mut last = "";
    for item in items(catalogue, phrases.language()) {
        if item.kind != last {
            let _ = writeln!(out, "{}", phrases.say(&format!("kind-{}", item.kind)));
            last = item.kind;
        }
        let _ = writeln!(out, "  {:<36} {}", item.id, item.wording.name);
    }
    out
}

/// The items whose id or words contain every one of `words`, case aside.
pub fn search(catalogue: &Catalogue, phrases: &Phrases, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let mut out = String::new();
    for item in items(catalogue, phrases.language()) {
        let mut text = String::new();
        write_item(&mut text, &item, phrases);
        let text = text.to_lowercase();
        if words.iter().all(|word| text.contains(word)) {
            let _ = writeln!(out, "{}:{} · {}", item.kind, item.id, item.wording.name);
        }
    }
    if out.is_empty() { format!("{}\n", phrases.say("search-nothing")) } else { out }
}

/// One item whole, by its id or by `kind:id`; `None` when there is none.
pub fn show(catalogue: &Catalogue, phrases: &Phrases, id: &str) -> Option<String> {
    let mut out = String::new();
    for item in items(catalogue, phrases.language()) {
        if item.id == id || id.split_once(':') == Some((item.kind, item.id)) {
            write_item(&mut out, &item, phrases);
        }
    }
    (!out.is_empty()).then_some(out)
}

fn write_item(out: &mut String, item: &Item<'_>, phrases: &Phrases) {
    let Wording { name, question, funder_question, interpretation } = item.wording;
    let _ = writeln!(out, "{name} ({}:{}) · {}\n", item.kind, item.id, item.nodes.join(", "));
    let _ = writeln!(out, "{question}");
    let _ = writeln!(out, "{} {funder_question}\n", phrases.say("show-funder"));
    match &item.body {
        Body::Scale(scale) => {
            steps(out, &scale.levels);
            proof(out, &scale.evidence, phrases);
            let _ = writeln!(out, "{}", phrases.say("show-advice"));
            for (from, advice) in scale.advice.iter().enumerate() {
                let _ = writeln!(out, "  {from} → {}  {advice}", from + 1);
            }
            shown(out, &scale.shown);
        }
        Body::Brake(scale) => {
            let _ = writeln!(out, "{}", phrases.say("show-intensity"));
            steps(out, &scale.intensity);
            let _ = writeln!(out, "{}", phrases.say("show-mitigation"));
            steps(out, &scale.mitigation);
            proof(out, &scale.evidence, phrases);
            let _ = writeln!(out, "{}", phrases.say("show-levers"));
            for lever in scale.levers.iter() {
                let _ = writeln!(out, "  - {lever}");
            }
            shown(out, &scale.shown);
        }
        Body::Discussion(discussion) => {
            let _ = writeln!(out, "{}", discussion.reason);
            for point in discussion.points.iter() {
                let _ = writeln!(out, "  - {point}");
            }
        }
    }
    if let Some(text) = interpretation {
        let _ = writeln!(out, "\n{} {text}", phrases.say("show-interpretation"));
    }
    out.push('\n');
}

fn steps(out: &mut String, levels: &[Text]) {
    for (level, words) in levels.iter().enumerate() {
        let _ = writeln!(out, "  {level}  {words}");
    }
}

/// What a real project or the map shows, in a paragraph of its own.
fn shown(out: &mut String, shown: &Option<Text>) {
    if let Some(shown) = shown {
        let _ = writeln!(out, "\n{shown}");
    }
}

fn proof(out: &mut String, proof: &Proof, phrases: &Phrases) {
    let _ = writeln!(out, "{}", phrases.say("show-evidence"));
    let rungs = [
        ("rung-documented", &proof.documented),
        ("rung-observed", &proof.observed),
        ("rung-corroborated", &proof.corroborated),
    ];
    for (rung, text) in rungs {
        let _ = writeln!(out, "  {} · {text}", phrases.say(rung));
    }
}
