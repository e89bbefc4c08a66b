//! Templates of users, so that a foundation prints on its own paper.
//!
//! A template is filled with the published JSON of an assessment (`data::assessment`), and with the
//! words of the letter where one is written. It is a sandbox: it reads no file and includes no
//! other, and runs for a limited number of steps, which pay for what it makes, on a stack that is
//! large enough for them. Where its name or that of the file it makes says HTML or XML, every value
//! is escaped.
//!
//! Beside the filters of the language there are `name` (the name of an id of the catalogue),
//! `points` (a share as 0 to 100), `percent`, `day` and `markdown` (a text that is no markup).

mod fault;
mod filters;
mod scan;
mod stack;
mod tags;

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

pub use fault::Fault;
use fault::FaultKind;

use crate::catalogue::Catalogue;
use crate::document::safe;
use crate::i18n::Language;
use crate::source::Limits;

/// A template that was read and understood.
pub struct Template<'t> {
    environment: Environment<'t>,
    name: &'t str,
    limits: Limits,
}

impl<'t> Template<'t> {
    /// Reads a template within [`Limits::template`], to be filled within [`Limits::steps`]. `name` is
    /// that of its file, `made` that of the file which it makes, where that is known: where either says
    /// HTML or XML, values are escaped.
    ///
    /// # Errors
    ///
    /// When the template is too long or too deep, or breaks the rules of the language.
    pub fn new(
        name: &'t str,
        made: Option<&str>,
        source: &'t str,
        catalogue: &Catalogue,
        language: Language,
        limits: &Limits,
    ) -> Result<Self, Fault> {
        if source.len() as u64 > limits.template {
            let (limit, wanted) = (limits.template, source.len() as u64);
            return Err(Fault::early(FaultKind::TooLarge, None, limit, wanted));
        }
        scan::check(source)?;
        let is_markup = [Some(name), made].into_iter().flatten().any(is_markup);
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(move |_| match is_markup {
            true => AutoEscape::Html,
            false => AutoEscape::None,
        });
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        environment.set_fuel(Some(limits.steps));
        filters::add(&mut environment, catalogue, language);
        stack::with(stack::TO_READ, || {
            environment.add_template(name, source).map_err(|error| Fault::of(&error, limits))?;
            Ok(Self { environment, name, limits: *limits })
        })
        .map_err(|error| Fault::no_stack(&error, limits))?
    }

    /// The name of its file.
    pub fn name(&self) -> &str {
        self.name
    }

    /// Fills the template with published data.
    ///
    /// # Errors
    ///
    /// When it asks for what is not there, or for more steps than it has.
    pub fn fill(&self, data: &serde_json::Value) -> Result<String, Fault> {
        let Self { environment, name, limits } = self;
        // What is nested is dropped as deep as it was made: nothing of it leaves this stack.
        stack::with(stack::to_fill(limits), || {
            let data = Value::from(minijinja::value::Serde(harmless(data)));
            environment
                .get_template(name)
                .and_then(|template| template.render(data))
                .map_err(|error| Fault::of(&error, limits))
        })
        .map_err(|error| Fault::no_stack(&error, limits))?
    }
}

/// The ending of a name that says what is written: `html` of `letter.html.j2`.
pub fn extension(name: &str) -> Option<&str> {
    let endings = [".j2", ".jinja", ".jinja2", ".tmpl"];
    // A dot in the name of a folder begins no ending.
    let name = name.rsplit(['/', '\\']).next()?;
    let name = endings.into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// Whether a file of this name holds HTML or XML.
fn is_markup(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    matches!(extension(&name), Some("html" | "htm" | "xhtml" | "xml" | "svg"))
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
        Template::new(name, None, source, catalogue, Language::French, &limits)?.fill(&data)
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
    fn the_ending_is_that_of_the_file_without_the_template() {
        assert_eq!(extension("a/letter.html.j2"), Some("html"));
        assert_eq!(extension("a.d/letter.j2"), None);
        assert_eq!(extension(r"a.d\letter"), None);
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
