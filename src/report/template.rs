//! Templates of users, so that a foundation prints on its own paper.
//!
//! A template is filled with the published JSON of an assessment (`report::json`), and with the
//! words of the letter where one is written. It is a sandbox: it reads no file and includes no
//! other, and runs for a limited number of steps, which pay for what it makes. In a file whose
//! name says HTML or XML every value is escaped.
//!
//! Beside the filters of the language there are `name` (the name of an id of the catalogue),
//! `points` (a share as 0 to 100), `percent`, `day` and `markdown` (a text that is no markup).

mod filters;

use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};

use super::safe;
use crate::catalogue::Catalogue;
use crate::i18n::{Language, Phrases, count, size, size_to_type};
use crate::source::Limits;

/// A template that was read and understood.
pub struct Template<'t> {
    environment: Environment<'t>,
    name: &'t str,
    limits: Limits,
}

/// What is wrong with a template, and on which of its lines where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: Option<usize>,
    kind: FaultKind,
    /// The limit that applies, and what would have to be let in.
    limit: u64,
    wanted: u64,
    /// What the engine says of it, in English; may be empty.
    detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FaultKind {
    TooLarge,
    Syntax,
    Undefined,
    OtherFile,
    Steps,
    Unknown,
    Other,
}

impl Fault {
    fn of(error: &minijinja::Error, limits: &Limits) -> Self {
        let kind = match error.kind() {
            ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => {
                FaultKind::Syntax
            }
            ErrorKind::UndefinedError => FaultKind::Undefined,
            ErrorKind::TemplateNotFound | ErrorKind::BadInclude => FaultKind::OtherFile,
            ErrorKind::OutOfFuel => FaultKind::Steps,
            ErrorKind::UnknownFilter
            | ErrorKind::UnknownTest
            | ErrorKind::UnknownFunction
            | ErrorKind::UnknownMethod => FaultKind::Unknown,
            _ => FaultKind::Other,
        };
        let detail = error.detail().map(safe::terminal).unwrap_or_default();
        let (limit, wanted) = (limits.steps, limits.steps.saturating_mul(10));
        Self { line: error.line(), kind, limit, wanted, detail }
    }

    /// The fault as a sentence, without the name of the file.
    pub fn sentence(&self, phrases: &Phrases) -> String {
        let kind = match self.kind {
            FaultKind::TooLarge => "too-large",
            FaultKind::Syntax => "syntax",
            FaultKind::Undefined => "undefined",
            FaultKind::OtherFile => "other-file",
            FaultKind::Steps => "steps",
            FaultKind::Unknown => "unknown",
            FaultKind::Other => "other",
        };
        let limit = match self.kind {
            FaultKind::TooLarge => size(self.limit, phrases.language()),
            _ => count(self.limit, phrases.language()),
        };
        let flag = match self.kind {
            FaultKind::TooLarge => size_to_type(self.wanted),
            _ => self.wanted.to_string(),
        };
        let facts = [("limit", limit.into()), ("flag", flag.into())];
        let sentence = phrases.tell(&format!("page-template-{kind}"), facts);
        if self.detail.is_empty() {
            return sentence;
        }
        format!("{sentence} ({})", self.detail)
    }
}

impl<'t> Template<'t> {
    /// Reads a template within [`Limits::template`], to be filled within [`Limits::steps`]. `name` is
    /// that of its file: it says whether values are escaped.
    pub fn new(
        name: &'t str,
        source: &'t str,
        catalogue: &Catalogue,
        language: Language,
        limits: &Limits,
    ) -> Result<Self, Fault> {
        if source.len() as u64 > limits.template {
            let (limit, wanted) = (limits.template, source.len() as u64);
            let (kind, detail) = (FaultKind::TooLarge, String::new());
            return Err(Fault { line: None, kind, limit, wanted, detail });
        }
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(escaping);
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        environment.set_fuel(Some(limits.steps));
        filters::add(&mut environment, catalogue, language);
        environment.add_template(name, source).map_err(|error| Fault::of(&error, limits))?;
        Ok(Self { environment, name, limits: *limits })
    }

    /// The name of its file.
    pub fn name(&self) -> &str {
        self.name
    }

    /// Fills the template with published data.
    pub fn fill(&self, data: &serde_json::Value) -> Result<String, Fault> {
        let data = Value::from(minijinja::value::Serde(harmless(data)));
        self.environment
            .get_template(self.name)
            .and_then(|template| template.render(data))
            .map_err(|error| Fault::of(&error, &self.limits))
    }
}

/// The ending of a name that says what is written: `html` of `letter.html.j2`.
pub fn extension(name: &str) -> Option<&str> {
    let endings = [".j2", ".jinja", ".jinja2", ".tmpl"];
    let name = endings.into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    name.rsplit_once('.').map(|(_, extension)| extension)
}

fn escaping(name: &str) -> AutoEscape {
    match extension(name).map(str::to_ascii_lowercase).as_deref() {
        Some("html" | "htm" | "xhtml" | "xml" | "svg") => AutoEscape::Html,
        _ => AutoEscape::None,
    }
}

/// The data with every text made harmless: nothing in it acts on the page or the terminal.
fn harmless(data: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match data {
        Json::String(text) => Json::String(safe::html_text(text).into_owned()),
        Json::Array(items) => Json::Array(items.iter().map(harmless).collect()),
        Json::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| (key.clone(), harmless(value)));
            Json::Object(fields.collect())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    fn fill(name: &str, source: &str) -> Result<String, Fault> {
        let data = serde_json::json!({ "project": { "name": "<b>\u{1b}é</b>" }, "share": 0.125 });
        let (catalogue, limits) = (builtin::catalogue(), Limits::DEFAULT);
        Template::new(name, source, catalogue, Language::French, &limits)?.fill(&data)
    }

    #[test]
    fn values_are_escaped_where_the_name_says_so() {
        let source = "{{ project.name }}";
        assert_eq!(fill("a.html", source).unwrap(), "&lt;b&gt;é&lt;&#x2f;b&gt;");
        assert_eq!(fill("a.xml.j2", source).unwrap(), "&lt;b&gt;é&lt;&#x2f;b&gt;");
        assert_eq!(fill("a.txt", source).unwrap(), "<b>é</b>");
        assert_eq!(fill("a.md", "{{ project.name | markdown }}").unwrap(), "&lt;b&gt;é&lt;/b&gt;");
    }

    #[test]
    fn ids_and_shares_can_be_read_by_people() {
        assert_eq!(fill("a.txt", "{{ 'openness' | name }}").unwrap(), "Porte ouverte");
        assert_eq!(fill("a.txt", "{{ share | points }}").unwrap(), "12");
        assert_eq!(fill("a.txt", "{{ share | percent }}").unwrap(), "12\u{a0}%");
        assert_eq!(fill("a.txt", "{{ '2026-05-01' | day }}").unwrap(), "1er mai 2026");
        assert_eq!(fill("a.txt", "{{ 'rien-de-tel' | name }}").unwrap(), "rien-de-tel");
    }

    #[test]
    fn a_template_cannot_leave_its_sandbox() {
        let kind = |source: &str| fill("a.txt", source).unwrap_err().kind;
        assert_eq!(kind("{% include '/etc/passwd' %}"), FaultKind::OtherFile);
        assert_eq!(
            kind("{% for i in range(100000) %}{% for j in range(1000) %}x{% endfor %}{% endfor %}"),
            FaultKind::Steps
        );
        assert_ne!(fill("a.txt", "{{ 'a' * 100000000000 }}"), Ok(String::new()));
        // Doubling a text forty times is forty steps and a million million bytes.
        let doubling = "{% set n = namespace(x='a') %}{% for i in range(40) %}{% set n.x = n.x ~ n.x %}\
                        {% endfor %}{{ n.x }}";
        assert_eq!(kind(doubling), FaultKind::Steps);
        let long = " ".repeat(Limits::DEFAULT.template as usize + 1);
        assert_eq!(kind(&long), FaultKind::TooLarge);
    }

    #[test]
    fn a_fault_has_its_line() {
        let fault = fill("a.txt", "un\ndeux\n{{ projet.name }}").unwrap_err();
        assert_eq!((fault.line, fault.kind), (Some(3), FaultKind::Undefined));
        let fault = fill("a.txt", "un\n{% if %}").unwrap_err();
        assert_eq!((fault.line, fault.kind), (Some(2), FaultKind::Syntax));
        let fault = fill("a.txt", "{{ 1 | inconnu }}").unwrap_err();
        assert_eq!((fault.line, fault.kind), (Some(1), FaultKind::Unknown));
    }
}
