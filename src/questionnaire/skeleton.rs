//! A commented descriptor to fill in with any text editor.

use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Stage};
use crate::diagnostic::Known;
use crate::i18n::Phrases;
use crate::source::quoted;

/// A project descriptor in which every question stands as a comment above its answer. It is valid
/// as it is: everything is unknown until somebody answers.
pub fn project(catalogue: &Catalogue, phrases: &Phrases, name: &str, express: bool) -> String {
    let language = phrases.language();
    let mut out = String::new();
    comment(&mut out, &phrases.say("new-opening"));
    let stages: Vec<&str> = Stage::NAMES.iter().map(|(name, _)| *name).collect();
    let _ = writeln!(
        out,
        "\nformat = 1\n\n[project]\nname = {}\nsummary = {}\nlanguage = \"{}\"",
        quoted(name),
        quoted(&phrases.say("new-summary")),
        language.tag()
    );
    comment(&mut out, &phrases.tell("new-stage", [("stages", stages.join(", ").into())]));
    out.push_str("stage = \"unknown\"\n\n");
    comment(&mut out, &phrases.say("new-bearer"));
    out.push_str(
        "[bearer]\n# name = \"…\"\n# motivation = \"…\"\n# skills = [\"dreamer\", \"doer\"]\n\n",
    );
    comment(&mut out, &phrases.say("new-answers"));
    out.push_str("[answers]\n");
    for (at, family) in catalogue.families.iter().enumerate() {
        let _ = writeln!(out, "\n# ── {} ──", family.name.get(language));
        for (_, criterion) in catalogue.criteria_of(at) {
            let Some(scale) = criterion.scale() else { continue };
            if express && !criterion.core {
                continue;
            }
            out.push('\n');
            comment(&mut out, &criterion.wording.get(language).question);
            steps(&mut out, &scale.get(language).levels);
            let _ = writeln!(out, "{} = \"unknown\"", criterion.id);
        }
    }
    out.push('\n');
    comment(&mut out, &phrases.say("new-brakes"));
    out.push_str("[brakes]\n");
    for brake in catalogue.brakes.iter().filter(|brake| brake.core || !express) {
        out.push('\n');
        comment(&mut out, &brake.wording.get(language).question);
        let scale = brake.scale.get(language);
        let _ = writeln!(out, "#   intensity");
        steps(&mut out, &scale.intensity);
        let _ = writeln!(out, "#   mitigation");
        steps(&mut out, &scale.mitigation);
        let _ = writeln!(out, "{} = \"unknown\"", brake.id);
    }
    out.push('\n');
    comment(&mut out, &phrases.say("new-stakes"));
    out.push_str("[stakes]\n");
    for stake in catalogue.stakes.iter() {
        out.push('\n');
        comment(&mut out, &stake.wording.get(language).question);
        if !express {
            steps(&mut out, &stake.scale.get(language).levels);
        }
        let _ = writeln!(out, "# {} = 2", stake.id);
    }
    out.push('\n');
    comment(&mut out, &phrases.say("new-reach"));
    out.push_str(
        "# [reach]\n# unit = \"people\"\n# counting = \"unique\"\n# observations = [\n#   { date = 2026-01-31, users = 40, source = \"…\" },\n# ]\n",
    );
    out
}

fn steps(out: &mut String, levels: &[crate::catalogue::Text]) {
    for (level, words) in levels.iter().enumerate() {
        let _ = writeln!(out, "#   {level}: {words}");
    }
}

/// A text as comment lines of at most 96 columns.
fn comment(out: &mut String, text: &str) {
    for line in text.lines().flat_map(|line| textwrap::wrap(line, 96)) {
        let _ = writeln!(out, "# {line}");
    }
}
