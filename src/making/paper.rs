//! A user's own paper, filled.

use super::setting::Setting;
use super::unmade::Unmade;
use crate::diagnostic::Exit;
use crate::report::template::{Fault, Template};

/// How a template is filled: [`filled`], or the same under a clock.
pub type Fill<'f> = dyn Fn(&Template<'_>, &serde_json::Value) -> Result<String, Unmade> + Sync + 'f;

/// Fills a template.
///
/// # Errors
///
/// Where it fails, and why.
pub fn filled(
    template: &Template<'_>,
    data: &serde_json::Value,
    setting: &Setting,
) -> Result<String, Unmade> {
    template.fill(data).map_err(|fault| unfilled(&fault, template.name(), setting))
}

/// Why a template of this name is not filled.
pub fn unfilled(fault: &Fault, name: &str, setting: &Setting) -> Unmade {
    let mut facts =
        vec![("name", name.to_owned().into()), ("fault", fault.sentence(&setting.phrases).into())];
    facts.extend(fault.line.map(|line| ("line", (line as f64).into())));
    let id = if fault.line.is_some() { "page-template-at" } else { "page-template-in" };
    Unmade::about(Exit::Usage, id, facts)
}
