//! From a text to a descriptor, with every problem on the way.

mod answered;
mod answers;
mod assignments;
mod expectation;
mod foreign;
mod level;
mod other;
mod own;
mod parts;
mod project;
mod reach;
mod replies;
mod shared;

use jiff::civil::Date;

use super::independence::Own;
use super::{Descriptor, Extra, Kind, contradictions, problems};
use crate::catalogue::Catalogue;
use crate::catalogue::definition::format::check_format;
use crate::diagnostic::{Allowed, Fields, Path, Problem, Problems};
use crate::source::tree::{Table, Value};
use crate::source::{SourceFile, Span};
use crate::source::{parse_json, parse_toml};

/// The form in which a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Toml,
    /// One JSON object: the same keys, dates as texts, and `project.id` required.
    Json,
}

/// What came of reading a file.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the file set out to be, even where it is invalid.
    pub kind: Option<Kind>,
    /// The id that the file gives itself or gets from its name, where it has one.
    pub id: Option<String>,
    /// The descriptor, when nothing is an error.
    pub descriptor: Option<Descriptor>,
    /// Every problem, in the order of their places.
    pub problems: Vec<Problem>,
}

/// What reading needs beside the text.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub catalogue: &'c Catalogue,
    /// The date of the assessment: what is later is in the future.
    pub today: Date,
    pub form: Form,
    pub default_id: Option<&'c str>,
    /// What corroborates nothing, once it is known.
    pub own: &'c Own,
}

impl<'c> Context<'c> {
    pub fn money(&self) -> Option<Allowed<'c>> {
        let names = &self.catalogue.rules.money_keys;
        Some(Allowed { names, code: problems::MONEY_RETURN })
    }
}

/// Reads a file of any of the eight kinds.
///
/// `default_id` is the id of a project or structure that gives none, made from the file's name by
/// [`super::slug`]. `today` decides what lies in the future.
pub fn read(
    file: &SourceFile,
    form: Form,
    catalogue: &Catalogue,
    today: Date,
    default_id: Option<&str>,
) -> Reading {
    let (table, errors) = match form {
        Form::Toml => parse_toml(file),
        Form::Json => parse_json(file),
    };
    let errors: Vec<Problem> = errors.into_iter().map(Problem::from).collect();
    let context = Context { catalogue, today, form, default_id, own: &Own::default() };
    let reading = read_table(file, &table, errors.clone(), context);
    // Only what is invalid can have keys under another name.
    match reading.descriptor.is_none().then(|| foreign::renamed(&table)).flatten() {
        Some((renamed, foreign)) => {
            let errors = errors.into_iter().chain(foreign).collect();
            Reading { descriptor: None, ..read_table(file, &renamed, errors, context) }
        }
        None => reading,
    }
}

fn read_table(
    file: &SourceFile,
    table: &Table<'_>,
    errors: Vec<Problem>,
    context: Context<'_>,
) -> Reading {
    let Context { catalogue, today, .. } = context;
    let mut found = Problems::within(file.limits());
    found.extend(errors);
    if table.is_empty() && found.is_empty() {
        let problem = Problem::new(problems::EMPTY_FILE, "", Span::START);
        return Reading { kind: None, id: None, descriptor: None, problems: vec![problem] };
    }
    check_format(table, Span::START, &mut found);
    let kind = kind_of(table, &mut found);
    let mut id = None;
    let mut descriptor = kind.and_then(|kind| {
        let mut root = Fields::new(table, Span::START, Path::ROOT, context.money(), &mut found);
        root.entry("format");
        let extra = root.entry("extra");
        let descriptor =
            match kind {
                Kind::Project => project::read(&mut root, context, &mut id).map(|mut project| {
                    if let Some(Value::Table(table)) = extra.map(|entry| &entry.node.value) {
                        project.extra = Extra::of(table);
                    }
                    Descriptor::Project(Box::new(project))
                }),
                Kind::Review => other::review(&mut root, context)
                    .map(|review| Descriptor::Review(Box::new(review))),
                Kind::Structure => other::structure(&mut root, context, &mut id)
                    .map(|structure| Descriptor::Structure(Box::new(structure))),
                Kind::Decision => other::decision(&mut root)
                    .map(|decision| Descriptor::Decision(Box::new(decision))),
                Kind::Block => shared::block(&mut root, context, &mut id)
                    .map(|block| Descriptor::Block(Box::new(block))),
                Kind::Statement => shared::statement(&mut root, context)
                    .map(|statement| Descriptor::Statement(Box::new(statement))),
                Kind::Case => shared::case(&mut root, context, &mut id)
                    .map(|case| Descriptor::Case(Box::new(case))),
                Kind::Assignments => assignments::assignments(&mut root)
                    .map(|assignments| Descriptor::Assignments(Box::new(assignments))),
            };
        root.finish();
        descriptor
    });
    if let Some(Descriptor::Project(project)) = &descriptor {
        contradictions::find(project, catalogue, today, &mut found);
    }
    let valid = !found.has_errors();
    let problems = found.sorted(file);
    if let Some(Descriptor::Project(project)) = &mut descriptor {
        let denies = |problem: &&Problem| {
            catalogue.rules.contradictions.iter().any(|code| **code == *problem.code.id)
        };
        project.contradictions = problems.iter().filter(denies).cloned().collect();
    }
    Reading { kind, id, descriptor: descriptor.filter(|_| valid), problems }
}

/// The one table that says what the file is.
fn kind_of(table: &Table<'_>, found: &mut Problems) -> Option<Kind> {
    let mut kinds: Vec<(Span, Kind)> = Kind::all()
        .filter_map(|kind| {
            let at = table.position(kind.as_str())?;
            Some((table.entries()[at].key_span, kind))
        })
        .collect();
    kinds.sort_by_key(|(span, _)| *span);
    match kinds.as_slice() {
        [] => {
            let problem = Problem::new(problems::MISSING_KIND, "", Span::START)
                .with("near", "")
                .with("other", other_file(table));
            found.push(problem);
            None
        }
        [(_, kind)] => Some(*kind),
        [(_, first), rest @ ..] => {
            for (span, kind) in rest {
                found.push(
                    Problem::new(problems::SEVERAL_KINDS, kind.as_str(), *span)
                        .with("first", first.as_str())
                        .with("second", kind.as_str()),
                );
            }
            None
        }
    }
}

/// Which of the other files that somebody writes it is, by its tables, where it describes nothing.
fn other_file(table: &Table<'_>) -> &'static str {
    let has = |keys: &[&str]| keys.iter().any(|key| table.position(key).is_some());
    match () {
        () if has(&["columns"]) => "map",
        () if has(&["profile"]) => "profile",
        () if has(&["criterion", "brake", "stake", "concept", "rules"]) => "overlay",
        () => "none",
    }
}
