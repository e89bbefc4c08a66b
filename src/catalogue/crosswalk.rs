//! How the catalogue stands to other references, from `criteria/crosswalk/`: ids and titles only, each
//! match with how sure it is and why.
//!
//! Read on demand, one reference at a time. A match never enters a figure.

use std::sync::OnceLock;

use super::data_file::{self, both_languages, within};
use super::item::{Item, items};
use super::model::Catalogue;
use crate::diagnostic::{Fields, Path, Problem, code};
use crate::i18n::Localised;
use crate::source::SourceFile;
use crate::source::tree::{Node, Value};

/// The parts of the measure of reach that a match may start from, as `reach:…`.
pub const REACH: [&str; 9] = [
    "unit-people",
    "unit-households",
    "unit-organisations",
    "expected",
    "observations",
    "users",
    "registered",
    "active",
    "retained",
];

/// The highest confidence; 0 says that two things look alike and are not.
pub const TOP_CONFIDENCE: u8 = 3;

/// One reference, and the matches with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    pub id: String,
    pub name: Localised<String>,
    /// The edition of the reference.
    pub version: String,
    /// Where the reference is published.
    pub source: String,
    pub targets: Vec<Reference>,
    pub matches: Vec<Match>,
}

/// Something that the reference names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub id: String,
    pub title: Localised<String>,
}

/// An item of the catalogue beside something that the reference names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// `kind:id`, or `reach:…` for a part of the measure of reach.
    pub from: String,
    /// The position in [`Crosswalk::targets`].
    pub to: usize,
    /// 0 to [`TOP_CONFIDENCE`]: a false friend, a loose link, a partial match, the same thing.
    pub confidence: u8,
    pub reason: Localised<String>,
}

impl Crosswalk {
    /// The matches that start from something that neither this catalogue nor reach has. An
    /// overlay that disables an item leaves some.
    pub fn without_item(&self, catalogue: &Catalogue) -> Vec<&Match> {
        let names: Vec<String> = items(catalogue).into_iter().map(Item::name).collect();
        let known = |from: &str| match from.strip_prefix("reach:") {
            Some(part) => REACH.contains(&part),
            None => names.iter().any(|name| name == from),
        };
        self.matches.iter().filter(|found| !known(&found.from)).collect()
    }
}

/// The references that come with the program, each with its file, in the order in which they are named.
const FILES: [(&str, &str); 4] = [
    ("sdg", include_str!("../../criteria/crosswalk/sdg.toml")),
    ("iris", include_str!("../../criteria/crosswalk/iris.toml")),
    ("avise", include_str!("../../criteria/crosswalk/avise.toml")),
    ("impact", include_str!("../../criteria/crosswalk/impact.toml")),
];

/// The ids of the references that come with the program.
pub fn ids() -> [&'static str; FILES.len()] {
    FILES.map(|(id, _)| id)
}

/// The reference of this id that comes with the program, read the first time that it is asked for.
pub fn built_in(id: &str) -> Option<&'static Crosswalk> {
    static READ: [OnceLock<Crosswalk>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    let at = FILES.iter().position(|(known, _)| *known == id)?;
    Some(READ.get(at)?.get_or_init(|| {
        let found = parse(&source(at)).expect("a test reads every file");
        found.into_iter().next().expect("a test finds one reference in every file")
    }))
}

fn source(at: usize) -> SourceFile {
    let (id, text) = FILES[at];
    SourceFile::new(format!("criteria/crosswalk/{id}.toml"), text)
}

/// Reads crosswalks, in the order in which they are written.
///
/// # Errors
///
/// Every problem of the file, in the order of their places.
pub fn parse(file: &SourceFile) -> Result<Vec<Crosswalk>, Vec<Problem>> {
    data_file::read(file, |root| {
        let mut crosswalks = Vec::new();
        match root.table("crosswalk") {
            Some((all, span)) => {
                let path = Path::ROOT.key("crosswalk");
                let mut fields = Fields::new(all, span, path, None, root.problems());
                for entry in fields.rest() {
                    let read = within(&mut fields, entry, |one| crosswalk(&entry.key, one));
                    crosswalks.extend(read);
                }
            }
            None if root.node("crosswalk").is_none() => root.missing("crosswalk"),
            None => {}
        }
        crosswalks
    })
}

fn crosswalk(id: &str, fields: &mut Fields<'_, '_>) -> Option<Crosswalk> {
    let name = both_languages(fields);
    let version = fields.required_text("version").map(str::to_owned);
    let source = fields.required_text("source").map(str::to_owned);
    let targets = targets(fields);
    let mut matches: Vec<Match> = Vec::new();
    let path = *fields.path();
    let path = path.key("match");
    for (at, item) in fields.list("match").iter().enumerate() {
        let Node { value: Value::Table(table), span } = item else {
            fields.wrong_type::<()>("match", item, "table");
            continue;
        };
        let mut one = Fields::new(table, *span, path.index(at), None, fields.problems());
        let found = one_match(&mut one, &targets);
        if let Some(found) = &found
            && matches.iter().any(|other| other.from == found.from && other.to == found.to)
        {
            one.twice("from", &found.from, *span);
        }
        one.finish();
        matches.extend(found);
    }
    let id = id.to_owned();
    Some(Crosswalk { id, name: name?, version: version?, source: source?, targets, matches })
}

fn targets(fields: &mut Fields<'_, '_>) -> Vec<Reference> {
    let Some((table, span)) = fields.table("target") else { return Vec::new() };
    let path = *fields.path();
    let path = path.key("target");
    let mut list = Fields::new(table, span, path, None, fields.problems());
    let mut targets = Vec::new();
    for entry in list.rest() {
        let title = within(&mut list, entry, both_languages);
        targets.extend(title.map(|title| Reference { id: entry.key.to_string(), title }));
    }
    targets
}

fn one_match(fields: &mut Fields<'_, '_>, targets: &[Reference]) -> Option<Match> {
    let from_span = fields.node("from").map(|node| node.span);
    let mut from = fields.required_text("from");
    if let (Some(text), Some(span)) = (from, from_span)
        && text.split_once(':').is_none_or(|(kind, id)| kind.is_empty() || id.is_empty())
    {
        let problem = fields.report(code::UNKNOWN_NAME, "from", span);
        problem.facts.push(("name", text.into()));
        problem.facts.push(("near", "".into()));
        problem.facts.push(("all", "kind:id".into()));
        from = None;
    }
    let to_span = fields.node("to").map(|node| node.span);
    let to = fields.required_text("to").and_then(|text| {
        let found = targets.iter().position(|target| target.id == text);
        if let (None, Some(span)) = (found, to_span) {
            fields.unknown_name("to", text, span, targets.iter().map(|target| &*target.id));
        }
        found
    });
    if fields.node("confidence").is_none() {
        fields.missing("confidence");
    }
    let confidence = fields.integer("confidence", 0..=i64::from(TOP_CONFIDENCE));
    let confidence = confidence.and_then(|number| u8::try_from(number).ok());
    let reason = both_languages(fields);
    Some(Match { from: from?.to_owned(), to: to?, confidence: confidence?, reason: reason? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    #[test]
    fn each_file_holds_the_one_reference_that_it_is_called_after() {
        let files = std::fs::read_dir("criteria/crosswalk").unwrap().count();
        assert_eq!(files, FILES.len());
        for (at, id) in ids().into_iter().enumerate() {
            let crosswalks = parse(&source(at)).unwrap();
            let found: Vec<&str> = crosswalks.iter().map(|crosswalk| &*crosswalk.id).collect();
            assert_eq!(found, [id]);
            let written = source(at).text().matches(".match]]").count();
            assert!(written > 0);
            assert_eq!(crosswalks[0].matches.len(), written);
        }
    }

    #[test]
    fn every_target_has_a_match() {
        for crosswalk in ids().into_iter().filter_map(built_in) {
            for (at, target) in crosswalk.targets.iter().enumerate() {
                let matched = crosswalk.matches.iter().any(|found| found.to == at);
                assert!(matched, "{} {}", crosswalk.id, target.id);
            }
        }
    }

    #[test]
    fn every_match_starts_from_something_that_exists() {
        for crosswalk in ids().into_iter().filter_map(built_in) {
            assert_eq!(crosswalk.without_item(builtin::catalogue()), Vec::<&Match>::new());
        }
        let mut catalogue = builtin::catalogue().clone();
        catalogue.stakes.to_mut().retain(|stake| stake.id != "housing");
        let left = built_in("sdg").unwrap().without_item(&catalogue);
        assert!(!left.is_empty() && left.iter().all(|found| found.from == "stake:housing"));
    }

    #[test]
    fn what_is_wrong_with_a_match_is_said_all_at_once() {
        let text = "format = 1\n[crosswalk.x]\nfr = 'X'\nen = 'X'\nversion = '1'\nsource = 's'\n\
            [crosswalk.x.target.a]\nfr = 'A'\nen = 'A'\n\
            [[crosswalk.x.match]]\nfrom = 'stake'\nto = 'b'\nconfidence = 4\nfr = 'f'\n";
        let problems = parse(&SourceFile::new("c.toml", text)).unwrap_err();
        let said: Vec<_> =
            problems.iter().map(|problem| (problem.code.id, problem.path.as_str())).collect();
        assert_eq!(
            said,
            [
                ("missing-key", "crosswalk.x.match[0].en"),
                ("unknown-name", "crosswalk.x.match[0].from"),
                ("unknown-name", "crosswalk.x.match[0].to"),
                ("out-of-range", "crosswalk.x.match[0].confidence"),
            ]
        );
    }
}
