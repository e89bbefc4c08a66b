//! What `check` makes: everything that is wrong with some files, each by itself and all together.

use std::path::{Path, PathBuf};

use super::setting::Setting;
use crate::data;
use crate::descriptor::problems::STATEMENT_NOT_INDEPENDENT;
use crate::descriptor::{Descriptor, Kind, MadeFrom, Own, Statement};
use crate::diagnostic::{Exit, Problem, Severity, closed_set};
use crate::intake::{Given, Invalid, Kept, Made, Refusal, Terms, circles, sort_out, understand};
use crate::material::problem::{Located, located};
use crate::report::problem::rendered;
use crate::source::{SourceFile, Span, exact, shown};

/// One file, read.
pub struct Checked {
    path: PathBuf,
    file: Option<SourceFile>,
    kind: Option<Kind>,
    /// Of a project, a structure or a block.
    id: Option<String>,
    /// What a block was made from.
    made_from: Vec<MadeFrom>,
    /// What else its file says of other files.
    said: Said,
    pub problems: Vec<Located>,
    pub exit: Exit,
}

/// What is looked at once every file has been read.
#[derive(Default)]
enum Said {
    #[default]
    Nothing,
    /// What vouches for nothing of a project.
    Project(Own),
    Statement(Box<Statement>),
}

impl Checked {
    /// A file or folder that was not read.
    pub fn unread(path: &Path, refusal: &Refusal, setting: &Setting) -> Self {
        Self {
            path: path.to_owned(),
            file: None,
            kind: None,
            id: None,
            made_from: Vec::new(),
            said: Said::Nothing,
            problems: vec![Located {
                code: refusal.code(),
                path: String::new(),
                message: refusal.sentence(&setting.phrases),
                help: refusal.help(&setting.phrases),
                file: shown(path),
                at: refusal.at,
                span: Span::START,
                facts: Vec::new(),
            }],
            exit: refusal.exit,
        }
    }
}

/// One file, by itself.
pub fn one(path: &Path, read: Result<SourceFile, Refusal>, setting: &Setting) -> Checked {
    let file = match read {
        Ok(file) => file,
        Err(refusal) => return Checked::unread(path, &refusal, setting),
    };
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    let (mut made_from, mut said) = (Vec::new(), Said::Nothing);
    let (kind, id, problems, file, exit) = match understand(path, file, terms) {
        Ok(given) => {
            let Given { file, descriptor, problems, .. } = *given;
            let kind = Kind::of(&descriptor);
            let id = match descriptor {
                Descriptor::Project(project) => {
                    said = Said::Project(project.own());
                    Some(project.id)
                }
                Descriptor::Statement(statement) => {
                    said = Said::Statement(statement);
                    None
                }
                Descriptor::Structure(structure) => Some(structure.id),
                Descriptor::Block(block) => {
                    made_from = block.based_on;
                    Some(block.id)
                }
                _ => None,
            };
            (Some(kind), id, problems, file, Exit::Done)
        }
        Err(invalid) => {
            let Invalid { file, problems, kind, .. } = *invalid;
            (kind, None, problems, file, Exit::Invalid)
        }
    };
    let problems = located(&problems, std::slice::from_ref(&file), &setting.phrases);
    Checked { path: path.to_owned(), file: Some(file), kind, id, made_from, said, problems, exit }
}

/// What only shows once all files are there: two with one id, blocks made in a circle, and who vouches
/// for their own.
pub fn mark(files: &mut [Checked], setting: &Setting) {
    mark_same_ids(files, setting);
    mark_circles(files, setting);
    mark_vouching(files, setting);
}

closed_set! {
    /// How the result is printed.
    pub enum Format {
        Terminal = "terminal",
        Json = "json",
        Sarif = "sarif",
    }
}

/// What is wrong with the files, in their order.
pub fn written(files: Vec<Checked>, format: Format, setting: &Setting) -> String {
    match format {
        Format::Json => {
            let files = files.into_iter().map(|file| (exact(&file.path), file.kind, file.problems));
            data::check::json(&files.collect::<Vec<_>>())
        }
        Format::Sarif => {
            let files = files.into_iter().map(|file| (exact(&file.path), file.problems));
            data::sarif::json(&files.collect::<Vec<_>>())
        }
        Format::Terminal => told(&files, setting),
    }
}

/// Two files of a kind with one id are both invalid, and each names the other.
fn mark_same_ids(files: &mut [Checked], setting: &Setting) {
    let named = files.iter().enumerate().filter_map(|(at, file)| {
        Some(Kept { path: file.path.clone(), kind: file.kind?, id: file.id.clone()?, item: at })
    });
    for twin in sort_out(named.collect()).twins {
        let Some(file) = files.iter_mut().find(|file| file.path == twin.path) else { continue };
        let words =
            located(std::slice::from_ref(&twin.item), file.file.as_slice(), &setting.phrases);
        file.problems.splice(0..0, words);
        file.exit = Exit::Invalid;
    }
}

/// Blocks that are made from one another in a circle are invalid, each at the name that leads round.
fn mark_circles(files: &mut [Checked], setting: &Setting) {
    let is_block = |file: &&mut Checked| file.kind == Some(Kind::Block) && file.id.is_some();
    let mut blocks: Vec<&mut Checked> = files.iter_mut().filter(is_block).collect();
    let made = blocks.iter().map(|file| {
        let id = file.id.as_deref().unwrap_or_default();
        Made { id, from: &file.made_from }
    });
    for (at, problem) in circles(&made.collect::<Vec<_>>()) {
        let file = &mut *blocks[at];
        let words = located(&[problem], file.file.as_slice(), &setting.phrases);
        file.problems.extend(words);
        file.problems.sort_by_key(|problem| (problem.at.line, problem.at.column));
        file.exit = Exit::Invalid;
    }
}

/// A statement about a project that stands beside it counts as a document where it is not shown that a
/// third party makes it.
fn mark_vouching(files: &mut [Checked], setting: &Setting) {
    let mut found: Vec<(usize, Problem)> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let Said::Statement(statement) = &file.said else { continue };
        let about = files.iter().find_map(|file| match &file.said {
            Said::Project(own) if file.id.as_ref() == Some(&statement.project) => Some(own),
            _ => None,
        });
        let Some(lack) = about.and_then(|own| own.lack(Some(&statement.by), None)) else {
            continue;
        };
        let problem =
            Problem::new(STATEMENT_NOT_INDEPENDENT, "statement.by".to_owned(), statement.by_span)
                .with("lack", lack.as_str())
                .with("by", statement.by.as_str());
        found.push((at, problem));
    }
    for (at, problem) in found {
        let file = &mut files[at];
        let words = located(&[problem], file.file.as_slice(), &setting.phrases);
        file.problems.extend(words);
        file.problems.sort_by_key(|problem| (problem.at.line, problem.at.column));
    }
}

fn told(files: &[Checked], setting: &Setting) -> String {
    let mut out = String::new();
    for checked in files {
        let sources = checked.file.as_slice();
        if sources.is_empty() {
            for problem in &checked.problems {
                out.push_str(&setting.phrases.said_of(&problem.file, &problem.message));
                out.push('\n');
                if let Some(help) = &problem.help {
                    out.push_str(&format!("{help}\n"));
                }
                out.push('\n');
            }
            continue;
        }
        out.push_str(&rendered(
            &checked.problems,
            sources,
            &setting.phrases,
            setting.colour,
            setting.width,
        ));
    }
    let count = |severity| {
        let problems = files.iter().flat_map(|file| &file.problems);
        problems.filter(|problem| problem.code.severity == severity).count()
    };
    out.push_str(&setting.phrases.tell(
        "check-summary",
        [
            ("files", files.iter().filter(|file| file.file.is_some()).count().into()),
            ("errors", count(Severity::Error).into()),
            ("warnings", count(Severity::Warning).into()),
        ],
    ));
    out.push('\n');
    out
}
