//! What a style check of a catalogue finds, one line each.

use std::fmt::Write as _;

use fluent_bundle::FluentValue;

use crate::catalogue::lint::Finding;
use crate::diagnostic::Fact;
use crate::i18n::{Language, Phrases};

/// Writes findings, each with its place, its sentence and what to do.
pub fn report(findings: &[Finding], phrases: &Phrases) -> String {
    let mut out = String::new();
    for finding in findings {
        let facts = || {
            finding.facts.iter().map(|(name, fact)| match fact {
                Fact::Text(text) => (*name, FluentValue::from(text.clone())),
                Fact::Number(number) => (*name, FluentValue::from(*number)),
            })
        };
        let id = format!("lint-{}", finding.code.id);
        let words = phrases.find(&id, facts()).unwrap_or_else(|| id.clone());
        let help = phrases.find(&format!("{id}.help"), facts()).unwrap_or_default();
        let place = [
            finding.item.as_str(),
            finding.language.map_or("", Language::tag),
            finding.field.as_str(),
        ];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        let code = finding.code;
        let severity = phrases.say(&format!("page-severity-{}", code.severity.as_str()));
        let place = format!("{severity}[{}] {}", code.id, place.join("."));
        let _ = writeln!(out, "{}", phrases.said_of(&place, &format!("{words} {help}")));
    }
    out
}
