//! Templates of users.

use germoir::assessment::assess;
use germoir::catalogue::builtin;
use germoir::data::assessment as json;
use germoir::material::AssessmentParts as Parts;
use germoir::report::template::Template;
use germoir::source::Limits;

use super::{GARDEN, PHRASES, PROFILES, TODAY, checks};

/// A name that no template writes by itself, with markup that must not get through.
const NAME: &str = "<q9zk onload=hit()>\u{1b}[31m\u{202e}";

/// The first byte chooses what is written: even for HTML, odd for text. The rest is the template.
pub fn run(bytes: &[u8]) {
    let Some((first, source)) = bytes.split_first() else { return };
    let Ok(source) = std::str::from_utf8(source) else { return };
    let (phrases, name) = (&PHRASES[0], if first % 2 == 0 { "p.html.j2" } else { "p.txt" });
    let limits = Limits { steps: 20_000, ..Limits::DEFAULT };
    let mut project = GARDEN.clone();
    project.name = NAME.to_owned();
    let catalogue = builtin::catalogue();
    let assessment = assess(&project, catalogue, &PROFILES[1], TODAY);
    let parts = Parts {
        project: &project,
        assessment: &assessment,
        reached: None,
        problems: &[],
        catalogue,
        profile: &PROFILES[1],
        language: phrases.language(),
        typed: None,
        arithmetic: &[],
    };
    let filled = Template::new(name, None, source, catalogue, phrases.language(), &limits)
        .and_then(|template| template.fill(&json::value(parts)));
    match filled {
        Ok(text) => {
            assert!(text.len() as u64 <= limits.steps * 64, "{}", text.len());
            let is_trusted = source.contains("safe") || source.contains("autoescape");
            assert!(first % 2 == 1 || is_trusted || !text.contains("<q9zk onload=hit()>"));
        }
        Err(fault) => {
            let lines = source.lines().count().max(1);
            assert!(fault.line.is_none_or(|line| line <= lines + 1), "{fault:?}");
            let sentence = fault.sentence(phrases);
            assert!(sentence.contains(' '), "{sentence}");
            checks::harmless(&sentence);
        }
    }
}
