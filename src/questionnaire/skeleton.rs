//! A commented descriptor, or one reader's review, to fill in with any text editor.

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::catalogue::{Catalogue, Stage, Text, Wording};
use crate::descriptor::{BlockKind, Others, Project, Role, Structure, version_of};
use crate::diagnostic::Known;
use crate::i18n::{Phrases, lines};
use crate::source::quoted;

/// The level from which on an answer is something that others could take up.
const STRONG: u8 = 3;

/// A project descriptor in which every question stands as a comment above its answer. It is valid
/// as it is: everything is unknown until somebody answers.
pub fn project(catalogue: &Catalogue, phrases: &Phrases, name: &str, express: bool) -> String {
    let language = phrases.language();
    let mut out = String::new();
    comment(&mut out, &phrases.say("new-opening"));
    let stages: Vec<&str> = Stage::NAMES.iter().map(|(name, _)| *name).collect();
    let _ = writeln!(
        out,
        "\nformat = 1\n\n[project]\nname = {}\nsummary = {}\nlanguage = \"{}\"\n\
         answered_on = \"{}\"",
        quoted(name),
        quoted(&phrases.say("new-summary")),
        language.tag(),
        version_of(catalogue)
    );
    comment(&mut out, &phrases.tell("new-stage", [("stages", stages.join(", ").into())]));
    out.push_str("stage = \"unknown\"\n");
    comment(&mut out, &phrases.say("new-keep"));
    out.push_str("# keep_until = 2030-12-31\n");
    let questions = Questions { catalogue, phrases, express, asks_others: false };
    if express {
        comment(&mut out, &phrases.say("new-places"));
        out.push_str("# territory = { places = [\"…\"] }\n\n");
        reach(&mut out, phrases);
        out.push('\n');
        questions.stakes(&mut out);
        out.push('\n');
        questions.criteria(&mut out);
        questions.brakes(&mut out);
        comment(&mut out, &phrases.say("new-sharing"));
        out.push_str("[sharing]\nintroduce = false\ncohort = false\n");
        return out;
    }
    out.push('\n');
    comment(&mut out, &phrases.say("new-bearer"));
    out.push_str(
        "[bearer]\n# name = \"…\"\n# motivation = \"…\"\n# skills = [\"dreamer\", \"doer\"]\n\n",
    );
    questions.criteria(&mut out);
    questions.brakes(&mut out);
    questions.stakes(&mut out);
    out.push('\n');
    reach(&mut out, phrases);
    out
}

/// A question of one's own, with its ladder to write. It is valid as it is, and unknown.
pub fn own(phrases: &Phrases) -> String {
    let mut out = String::from("\n");
    comment(&mut out, &phrases.say("new-own"));
    let _ = writeln!(out, "[[own]]\nquestion = {}", quoted(&phrases.say("new-own-question")));
    comment(&mut out, &phrases.say("form-page-rule"));
    out.push_str("levels = [\n");
    for level in 0..=4 {
        let sentence = phrases.tell("new-own-level", [("level", level.into())]);
        let _ = writeln!(out, "  {},", quoted(&sentence));
    }
    out.push_str("]\n# level = 2\n# note = \"…\"\n");
    out
}

/// How many people, each counted once, as comments.
fn reach(out: &mut String, phrases: &Phrases) {
    comment(out, &phrases.say("new-reach"));
    out.push_str(
        "# [reach]\n# unit = \"people\"\n# counting = \"unique\"\n\
         # expected = { low = 300, high = 500 } # { count = 400 } · { asked = 200, yes = 60, population = 3000 }\n\
         # observations = [\n#   { date = 2026-01-31, users = 40, source = \"…\" },\n# ]\n",
    );
}

/// What a review is of: the table of its file, its id, its name and its fingerprint.
pub struct Reviewed {
    key: &'static str,
    id: String,
    name: String,
    fingerprint: String,
}

impl Reviewed {
    pub fn of_project(project: &Project) -> Self {
        let Project { id, name, fingerprint, .. } = project.clone();
        Self { key: "project", id, name, fingerprint }
    }

    pub fn of_structure(structure: &Structure) -> Self {
        let Structure { id, name, fingerprint, .. } = structure.clone();
        Self { key: "structure", id, name, fingerprint }
    }

    pub fn is_structure(&self) -> bool {
        self.key == "structure"
    }
}

/// One reader's review of a project, in the words that are put by somebody else, or a bearer's of a
/// structure. Its reader still has to give a name: until then `check` asks for it. Nothing of what is
/// read says of itself is in it, so that a reading stays one's own.
pub fn review(
    catalogue: &Catalogue,
    phrases: &Phrases,
    read: &Reviewed,
    reviewer: &str,
    date: Date,
    express: bool,
) -> String {
    let mut out = String::new();
    let is_structure = read.is_structure();
    let worded = |of_project, of_structure| if is_structure { of_structure } else { of_project };
    let opening = worded("new-review-opening", "new-review-structure-opening");
    comment(&mut out, &phrases.tell(opening, [("name", read.name.clone().into())]));
    let _ = writeln!(
        out,
        "\nformat = 1\n\n[review]\n{} = {}\nanswered_on = \"{}\"",
        read.key,
        quoted(&read.id),
        version_of(catalogue)
    );
    comment(&mut out, &phrases.say(worded("new-review-reader", "new-review-structure-reader")));
    let _ = writeln!(out, "reviewer = {}", quoted(reviewer));
    if !is_structure {
        let roles: Vec<&str> = Role::NAMES.iter().map(|(name, _)| *name).collect();
        comment(&mut out, &phrases.tell("new-review-role", [("roles", roles.join(", ").into())]));
    }
    let role = if is_structure { Role::Bearer } else { Role::Funder };
    let _ = writeln!(out, "role = \"{}\"\ndate = {date}", role.as_str());
    comment(&mut out, &phrases.say("new-review-read"));
    let _ = writeln!(out, "read = {}", quoted(&read.fingerprint));
    comment(&mut out, &phrases.say(worded("new-review-recused", "new-review-structure-recused")));
    out.push_str("# recused = \"…\"\n");
    comment(&mut out, &phrases.say("new-review-keep"));
    // The usual time after which nobody needs it any more.
    let keep = date.saturating_add(2.years());
    let _ = writeln!(out, "# keep_until = {keep}\n");
    let questions = Questions { catalogue, phrases, express, asks_others: true };
    if is_structure {
        questions.supports(&mut out);
    } else {
        questions.criteria(&mut out);
        questions.brakes(&mut out);
        questions.stakes(&mut out);
    }
    out
}

/// A block made from a project: what it did that others can take up. Its kind and what it helps with
/// are for its people to say; what the project answered at 3 or more stands ready as comments.
pub fn block(
    catalogue: &Catalogue,
    phrases: &Phrases,
    project: &Project,
    name: Option<&str>,
    date: Date,
) -> String {
    let mut out = String::new();
    let called = project.name.clone();
    comment(&mut out, &phrases.tell("new-block-opening", [("name", called.into())]));
    out.push_str("\nformat = 1\n\n[block]\n");
    let summary = phrases.say("new-block-summary");
    let _ = writeln!(out, "name = {}", quoted(name.unwrap_or(&project.name)));
    let _ = writeln!(out, "summary = {}", quoted(&summary));
    let kinds: Vec<&str> = BlockKind::NAMES.iter().map(|(name, _)| *name).collect();
    comment(&mut out, &phrases.tell("new-block-kind", [("kinds", kinds.join(", ").into())]));
    let _ = writeln!(out, "kind = \"{}\"", BlockKind::Practice.as_str());
    comment(&mut out, &phrases.say("new-block-serves"));
    let mut serves: Vec<String> = Vec::new();
    for (at, answer) in project.answers.iter().enumerate() {
        let level = answer.as_ref().and_then(|answer| answer.said.given());
        if level.is_some_and(|level| level.get() >= STRONG) {
            serves.push(format!("criterion:{}", catalogue.criteria[at].id));
        }
    }
    serves.extend(project.concepts.iter().map(|concept| format!("concept:{concept}")));
    let list = |all: &[String]| {
        let quoted: Vec<String> = all.iter().map(|text| quoted(text)).collect();
        quoted.join(", ")
    };
    let _ = writeln!(out, "serves = [{}]", list(&serves));
    comment(&mut out, &phrases.say("new-block-needs"));
    out.push_str("needs = []\n");
    comment(&mut out, &phrases.say("new-block-steps"));
    out.push_str("steps = []\n");
    comment(&mut out, &phrases.say("new-block-credit"));
    let by = project.bearer.name.clone().unwrap_or_else(|| project.name.clone());
    let _ = writeln!(out, "made_by = [{}]", list(&[by]));
    comment(&mut out, &phrases.say("new-block-based-on"));
    out.push_str("based_on = []\n");
    let since = project.started.map(|started| format!(", since = {}", started.value));
    let since = since.unwrap_or_default();
    let _ = writeln!(out, "used_by = [{{ project = {}{since} }}]", quoted(&project.id));
    comment(&mut out, &phrases.say("new-block-licence"));
    out.push_str("# licence = \"CC-BY-SA-4.0\"\n");
    let _ = writeln!(out, "links = [{}]", list(&project.links));
    if let Some(language) = &project.language {
        let _ = writeln!(out, "language = {}", quoted(language));
    }
    let _ = writeln!(out, "updated = {date}");
    out
}

/// What is asked, with the levels in words as comments and `unknown` for an answer.
struct Questions<'q> {
    catalogue: &'q Catalogue,
    phrases: &'q Phrases,
    express: bool,
    /// Whether questions are put by somebody else, and not to the bearer.
    asks_others: bool,
}

impl Questions<'_> {
    fn asked<'w>(&self, wording: &'w Wording) -> &'w str {
        if self.asks_others { &wording.funder_question } else { &wording.question }
    }

    /// How an answer is given, with an item to show it on.
    fn how(&self, out: &mut String, id: &str) {
        let rule = self.phrases.say("form-page-rule");
        let facts = [("rule", rule.into()), ("id", id.to_owned().into())];
        comment(out, &self.phrases.tell("new-answers", facts));
    }

    fn criteria(&self, out: &mut String) {
        let language = self.phrases.language();
        self.how(out, "openness");
        out.push_str("[answers]\n");
        for (at, family) in self.catalogue.families.iter().enumerate() {
            let _ = writeln!(out, "\n# ── {} ──", family.name.get(language));
            for (_, criterion) in self.catalogue.criteria_of(at) {
                let Some(scale) = criterion.scale() else { continue };
                // A reader looks at the bearer first: a short reading asks about the whole of it.
                let is_asked = criterion.core || (self.asks_others && at == 0);
                if self.express && !is_asked {
                    continue;
                }
                out.push('\n');
                comment(out, self.asked(criterion.wording.get(language)));
                self.steps(out, &scale.get(language).levels);
                let _ = writeln!(out, "{} = \"unknown\"", criterion.id);
            }
        }
        let talks = self.catalogue.criteria.iter().filter(|item| item.asked_in_talks);
        for criterion in talks.filter(|_| !self.express) {
            out.push('\n');
            comment(out, self.asked(criterion.wording.get(language)));
            let _ = writeln!(out, "# {} = {{ note = \"…\" }}", criterion.id);
        }
        out.push('\n');
    }

    /// What a structure is asked, by their names: the sentences speak of the structure themselves.
    fn supports(&self, out: &mut String) {
        let language = self.phrases.language();
        let first = self.catalogue.supports.first().map_or("", |support| support.id.as_ref());
        self.how(out, first);
        out.push_str("[answers]\n");
        for support in self.catalogue.supports.iter() {
            out.push('\n');
            comment(out, &support.wording.get(language).name);
            self.steps(out, &support.scale.get(language).levels);
            let _ = writeln!(out, "{} = \"unknown\"", support.id);
        }
    }

    fn brakes(&self, out: &mut String) {
        let language = self.phrases.language();
        comment(out, &self.phrases.say("new-brakes"));
        out.push_str("[brakes]\n");
        for brake in self.catalogue.brakes.iter().filter(|brake| brake.core || !self.express) {
            out.push('\n');
            comment(out, self.asked(brake.wording.get(language)));
            let scale = brake.scale.get(language);
            let _ = writeln!(out, "#   intensity");
            self.steps(out, &scale.intensity);
            let _ = writeln!(out, "#   mitigation");
            self.steps(out, &scale.mitigation);
            let _ = writeln!(out, "{} = \"unknown\"", brake.id);
        }
        out.push('\n');
    }

    fn stakes(&self, out: &mut String) {
        let language = self.phrases.language();
        let about = match (self.asks_others, self.express) {
            (true, _) => "new-review-stakes",
            (false, true) => "new-stakes-express",
            (false, false) => "new-stakes",
        };
        comment(out, &self.phrases.say(about));
        out.push_str("[stakes]\n");
        for stake in self.catalogue.stakes.iter() {
            // A bearer names a stake first; a reader has only these words to go by.
            if self.express && !self.asks_others {
                let _ = writeln!(out, "# {} = 2  # {}", stake.id, stake.wording.get(language).name);
                continue;
            }
            out.push('\n');
            comment(out, self.asked(stake.wording.get(language)));
            self.steps(out, &stake.scale.get(language).levels);
            let _ = writeln!(out, "# {} = 2", stake.id);
        }
        comment(out, &self.phrases.say("new-others"));
        let _ = writeln!(out, "# others = \"{}\"", Others::None.as_str());
    }

    fn steps(&self, out: &mut String, levels: &[Text]) {
        for (level, words) in levels.iter().enumerate() {
            let said = self.phrases.said_of(&level.to_string(), words);
            let _ = writeln!(out, "#   {said}");
        }
    }
}

/// A text as comment lines of at most 96 columns.
fn comment(out: &mut String, text: &str) {
    for line in text.lines().flat_map(|line| textwrap::wrap(line, lines(96))) {
        let _ = writeln!(out, "# {line}");
    }
}
