//! Every node of the map and where it went, from `criteria/sources.toml`.
//!
//! Read on demand: nothing that assesses a project needs it. [`coverage`](Sources::coverage)
//! compares it with a catalogue in both directions.

mod coverage;

use std::fmt;
use std::sync::LazyLock;

use super::data_file;
use super::definition::problems;
use crate::diagnostic::{Fields, Path, Problem, closed_set, code};
use crate::i18n::Localised;
use crate::source::SourceFile;
use crate::source::tree::{Entry, Node, Value};

pub use coverage::Difference;

/// The kinds of targets that are tables of the catalogue.
const TABLES: [&str; 9] =
    ["family", "phase", "group", "criterion", "brake", "stake", "support", "warning", "facet"];

/// The nodes of the map, and what their targets may be.
#[derive(Clone, Debug)]
pub struct Sources {
    /// In the order of the map: 1.2 before 1.10.
    pub nodes: Vec<SourceNode>,
    /// Kinds of targets that are values of a facet, each with its facet.
    values: Vec<(String, String)>,
    /// Targets that stand beside the tables of the catalogue.
    beyond: Vec<Target>,
    /// Kinds of targets, or single ones, each with where a reader sees it.
    seen: Vec<(String, Vec<String>)>,
}

/// One node of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceNode {
    /// Such as `1.1.1.4`.
    pub number: String,
    pub kind: NodeKind,
    pub targets: Vec<Target>,
    /// What a node that carries nothing by itself is.
    pub reason: Option<Localised<String>>,
}

closed_set! {
    /// What a node brings.
    pub enum NodeKind {
        /// Something that is asked, obeyed or described.
        Content = "content",
        /// The name of what stands below it.
        Heading = "heading",
        /// A place outside the map.
        Pointer = "pointer",
        /// Nothing.
        Empty = "empty",
    }
}

/// What a node became: `kind:id`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub kind: String,
    pub id: String,
}

impl Target {
    fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        let said = !kind.is_empty() && !id.is_empty();
        said.then(|| Self { kind: kind.to_owned(), id: id.to_owned() })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

/// The file that comes with the program.
pub fn source() -> SourceFile {
    SourceFile::new("criteria/sources.toml", include_str!("../../criteria/sources.toml"))
}

/// The nodes of the map, read the first time that they are asked for.
pub fn built_in() -> &'static Sources {
    static BUILT_IN: LazyLock<Sources> =
        LazyLock::new(|| parse(&source()).expect("a test reads criteria/sources.toml"));
    &BUILT_IN
}

/// Reads a list of nodes.
///
/// # Errors
///
/// Every problem of the file, in the order of their places.
pub fn parse(file: &SourceFile) -> Result<Sources, Vec<Problem>> {
    data_file::read(file, |root| {
        let mut sources =
            Sources { nodes: Vec::new(), values: Vec::new(), beyond: Vec::new(), seen: Vec::new() };
        section(root, "values", |fields, entry| {
            if let Value::Text(facet) = &entry.node.value {
                sources.values.push((entry.key.to_string(), facet.to_string()));
            } else {
                fields.wrong_type::<()>(&entry.key, &entry.node, "text");
            }
        });
        section(root, "beyond", |fields, entry| {
            for id in names(fields, entry) {
                sources.beyond.push(Target { kind: entry.key.to_string(), id });
            }
        });
        section(root, "seen", |fields, entry| {
            sources.seen.push((entry.key.to_string(), names(fields, entry)));
        });
        let kinds = sources.kinds();
        let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
        let mut nodes = Vec::new();
        section(root, "nodes", |fields, entry| nodes.extend(node(fields, entry, &kinds)));
        nodes.sort_by_key(|node| place(&node.number));
        sources.nodes = nodes;
        sources
    })
}

impl Sources {
    /// The node of that number.
    pub fn node(&self, number: &str) -> Option<&SourceNode> {
        let at =
            self.nodes.binary_search_by_key(&place(number), |node| place(&node.number)).ok()?;
        (self.nodes[at].number == number).then(|| &self.nodes[at])
    }

    /// The nodes that became `target`, such as `principle:people-not-roi`, in the order of the map.
    pub fn leading_to(&self, target: &str) -> impl Iterator<Item = &SourceNode> {
        let target = Target::parse(target);
        self.nodes
            .iter()
            .filter(move |node| target.as_ref().is_some_and(|to| node.targets.contains(to)))
    }

    /// What nodes became that stands beside the tables of the catalogue, such as `principle:…`.
    pub fn beyond(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.beyond.iter().filter(move |target| target.kind == kind).map(|target| &*target.id)
    }

    /// Where a reader sees what a node became: commands, or for what the program itself obeys, the
    /// test that holds it.
    pub fn seen(&self, target: &Target) -> &[String] {
        let whole = target.to_string();
        let of = |name: &str| self.seen.iter().find(|(known, _)| known == name);
        of(&whole).or_else(|| of(&target.kind)).map_or(&[], |(_, places)| places)
    }

    fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = TABLES.iter().map(|kind| (*kind).to_owned()).collect();
        let declared = self.values.iter().map(|(kind, _)| kind);
        for kind in declared.chain(self.beyond.iter().map(|target| &target.kind)) {
            if !kinds.contains(kind) {
                kinds.push(kind.clone());
            }
        }
        kinds
    }
}

/// A key of the order of the map: its parts as numbers.
fn place(number: &str) -> Vec<u32> {
    number.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}

fn section<'a>(
    root: &mut Fields<'_, 'a>,
    key: &'static str,
    mut read: impl FnMut(&mut Fields<'_, 'a>, &Entry<'a>),
) {
    let Some((table, span)) = root.table(key) else {
        if root.node(key).is_none() {
            root.missing(key);
        }
        return;
    };
    let path = Path::ROOT.key(key);
    let mut fields = Fields::new(table, span, path, None, root.problems());
    for entry in fields.rest() {
        read(&mut fields, entry);
    }
}

fn names(fields: &mut Fields<'_, '_>, entry: &Entry<'_>) -> Vec<String> {
    let Value::List(items) = &entry.node.value else {
        fields.wrong_type::<()>(&entry.key, &entry.node, "list");
        return Vec::new();
    };
    let mut names: Vec<String> = Vec::new();
    for item in items {
        match &item.value {
            Value::Text(text) if names.iter().any(|name| name == text) => {
                fields.twice(&entry.key, text, item.span);
            }
            Value::Text(text) => names.push(text.to_string()),
            _ => {
                fields.wrong_type::<()>(&entry.key, item, "text");
            }
        }
    }
    names
}

fn node(section: &mut Fields<'_, '_>, entry: &Entry<'_>, kinds: &[&str]) -> Option<SourceNode> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !entry.key.split('.').all(digits) {
        let problem = section.report(problems::NOT_A_NODE, &entry.key, entry.key_span);
        problem.facts.push(("name", entry.key.as_ref().into()));
    }
    let Node { value: Value::Table(table), span } = &entry.node else {
        return section.wrong_type(&entry.key, &entry.node, "table");
    };
    let parent = *section.path();
    let path = parent.key(&entry.key);
    let mut fields = Fields::new(table, *span, path, None, section.problems());
    let kind = fields.choice("kind").unwrap_or(NodeKind::Content);
    let targets = targets(&mut fields, kinds);
    let reason = if kind == NodeKind::Content {
        None
    } else {
        let (fr, en) = (fields.required_text("fr"), fields.required_text("en"));
        fr.zip(en).map(|(fr, en)| Localised { fr: fr.to_owned(), en: en.to_owned() })
    };
    let count = match kind {
        NodeKind::Content => 1..=99,
        NodeKind::Heading => 0..=99,
        NodeKind::Pointer | NodeKind::Empty => 0..=0,
    };
    // As written: a target that was refused above is not a missing one.
    let written = fields.list("to").len();
    if !count.contains(&written) {
        let problem = fields.report(problems::WRONG_COUNT, "to", *span);
        problem.facts.push(("key", "to".into()));
        problem.facts.push(("least", (*count.start()).into()));
        problem.facts.push(("most", (*count.end()).into()));
        let exact = if count.start() == count.end() { "yes" } else { "no" };
        problem.facts.push(("exact", exact.into()));
        problem.facts.push(("found", written.into()));
    }
    fields.finish();
    Some(SourceNode { number: entry.key.to_string(), kind, targets, reason })
}

fn targets(fields: &mut Fields<'_, '_>, kinds: &[&str]) -> Vec<Target> {
    if fields.node("to").is_none() {
        fields.missing("to");
    }
    let mut targets = Vec::new();
    for (at, (text, span)) in fields.texts("to").into_iter().enumerate() {
        let shown = format!("to[{at}]");
        match Target::parse(text) {
            Some(target) if targets.contains(&target) => fields.twice(&shown, text, span),
            Some(target) if kinds.contains(&target.kind.as_str()) => targets.push(target),
            Some(target) => {
                fields.unknown_name(&shown, &target.kind, span, kinds.iter().copied());
            }
            None => {
                let problem = fields.report(code::UNKNOWN_NAME, &shown, span);
                problem.facts.push(("name", text.into()));
                problem.facts.push(("near", "".into()));
                problem.facts.push(("all", "kind:id".into()));
            }
        }
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_has_308_nodes_in_its_own_order() {
        let sources = parse(&source()).unwrap();
        assert_eq!(sources.nodes.len(), 308);
        let at = |number: &str| sources.nodes.iter().position(|node| node.number == number);
        assert!(at("1.2") < at("2") && at("5.9") < at("5.10") && at("9") < at("10"));
        assert!(at("1.1.1").is_some() && at("1.1.1") < at("1.1.1.1"));
        assert_eq!(sources.node("11.2.1.2.1").unwrap().kind, NodeKind::Empty);
        assert_eq!(sources.node("11.01"), None);
    }

    #[test]
    fn the_map_names_22_exemplars_and_9_principles() {
        assert_eq!(built_in().beyond("exemplar").count(), 22);
        assert_eq!(built_in().beyond("principle").count(), 9);
    }

    #[test]
    fn what_carries_nothing_says_why_and_what_carries_something_says_what() {
        let head = "format = 1\n[values]\n[beyond]\n[seen]\n[nodes]\n";
        let codes = |line: &str| {
            let file = SourceFile::new("s.toml", format!("{head}{line}\n"));
            let problems = parse(&file).unwrap_err();
            problems.iter().map(|problem| problem.code.id).collect::<Vec<_>>()
        };
        assert_eq!(codes("\"1\" = { to = [] }"), ["wrong-count"]);
        assert_eq!(codes("\"1\" = { kind = \"empty\", to = [], fr = \"…\" }"), ["missing-key"]);
        assert_eq!(codes("\"1\" = { to = [\"stakes:x\"] }"), ["unknown-name"]);
        assert_eq!(codes("\"one\" = { to = [\"stake:x\"] }"), ["not-a-node"]);
    }
}
