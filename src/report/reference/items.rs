//! One item of the catalogue on the page.

use super::markdown::{Out, escaped};
use crate::catalogue::item::Item;
use crate::catalogue::model::*;
use crate::i18n::{Localised, Phrases, decimal};
use crate::material::shelf::rules::Rule;

/// The page in one language.
pub struct Page<'p> {
    pub catalogue: &'p Catalogue,
    pub phrases: &'p Phrases,
    pub out: &'p mut Out,
}

/// How deep the heading of an item is: a part, its families or groups, its items.
const ITEM: usize = 4;

impl Page<'_> {
    /// A paragraph that is a phrase.
    pub fn say(&mut self, phrase: &str) {
        self.out.paragraph(format_args!("{}", self.phrases.say(phrase)));
    }

    pub fn heading(&mut self, depth: usize, phrase: &str) {
        self.out.heading(depth, &self.phrases.say(phrase));
    }

    /// The heading of a part, which the contents lead to.
    pub fn section(&mut self, name: &str) {
        self.out.anchor(&self.anchor(&format!("part:{name}")));
        self.heading(2, &format!("reference-{name}"));
    }

    /// The line of a part in the contents.
    pub fn entry(&mut self, name: &str) {
        let anchor = self.anchor(&format!("part:{name}"));
        let title = self.phrases.say(&format!("reference-{name}"));
        self.out.item(0, format_args!("[{title}](#{anchor})"));
    }

    pub fn family(&mut self, family: &Family) {
        self.open(3, Item::Family(family), Vec::new());
        self.out.paragraph(format_args!("{}", escaped(family.about.get(self.phrases.language()))));
    }

    pub fn group(&mut self, group: &Group) {
        self.open(3, Item::Group(group), Vec::new());
    }

    pub fn criterion(&mut self, criterion: &Criterion) {
        let phase = criterion.nodes.first().and_then(|node| self.catalogue.phase_of(node));
        let mut marks = Vec::new();
        if let Some(phase) = phase {
            let name = self.text(&phase.name);
            marks.push(self.phrases.tell("reference-phase", [("phase", name.into())]));
        }
        if criterion.core {
            marks.push(self.phrases.say("reference-core"));
        }
        if let Some(stage) = criterion.from_stage {
            let stage = ("stage", stage.as_str().into());
            marks.push(self.phrases.tell("reference-from-stage", [stage]));
        }
        if !criterion.is_scored() {
            marks.push(self.phrases.say("reference-not-scored"));
        }
        marks.extend(self.weight(criterion.weight));
        let item = Item::Criterion(criterion);
        self.asked(item, &criterion.wording, "reference-funder-asks", marks);
        match &criterion.rubric {
            Rubric::Scored(scale) => {
                self.scale(scale);
                let shown = &scale.get(self.phrases.language()).shown;
                self.shown(&criterion.exemplar, &criterion.nodes, shown);
            }
            Rubric::NotScored(discussion) => self.discussion(discussion),
        }
        self.interpretation(&criterion.wording);
    }

    pub fn brake(&mut self, brake: &Brake) {
        let marks = self.weight(brake.weight).into_iter().collect();
        let item = Item::Brake(brake);
        self.asked(item, &brake.wording, "reference-funder-asks", marks);
        let scale = brake.scale.get(self.phrases.language());
        let head = ["reference-level", "reference-intensity", "reference-mitigation"];
        let rows = scale.intensity.iter().zip(&scale.mitigation).enumerate();
        let rows = rows.map(|(level, (intensity, mitigation))| {
            vec![level.to_string(), escaped(intensity), escaped(mitigation)]
        });
        self.out.table(&head.map(|phrase| self.phrases.say(phrase)), &rows.collect::<Vec<_>>());
        self.proof(&scale.evidence);
        self.list("reference-levers", &scale.levers);
        self.shown(&brake.exemplar, &brake.shown_by, &scale.shown);
        self.interpretation(&brake.wording);
    }

    /// What a real project shows, or the nodes that say it where none is known.
    fn shown(&mut self, exemplar: &Option<Text>, nodes: &[Text], shown: &Option<Text>) {
        let Some(shown) = shown else { return };
        let title = match exemplar {
            Some(exemplar) => {
                let exemplar = format!("`{exemplar}`");
                self.phrases.tell("reference-exemplar", [("exemplar", exemplar.into())])
            }
            None => {
                let nodes = self.nodes(nodes);
                self.phrases.tell("reference-shown", [("nodes", nodes.into())])
            }
        };
        self.out.paragraph(format_args!("**{title}** {}", escaped(shown)));
    }

    pub fn stake(&mut self, stake: &Stake) {
        let marks = self.weight(stake.weight).into_iter().collect();
        self.asked(Item::Stake(stake), &stake.wording, "reference-funder-asks", marks);
        self.scale(&stake.scale);
        let shown = &stake.scale.get(self.phrases.language()).shown;
        self.shown(&stake.exemplar, &stake.nodes, shown);
        self.interpretation(&stake.wording);
    }

    pub fn support(&mut self, support: &Support) {
        let marks = self.weight(support.weight).into_iter().collect();
        let item = Item::Support(support);
        self.asked(item, &support.wording, "reference-structure-asks", marks);
        self.scale(&support.scale);
        self.interpretation(&support.wording);
    }

    /// What the map warns those who help against, with the question that tells.
    pub fn warnings(&mut self) {
        self.heading(3, "reference-warnings");
        self.say("reference-warnings-about");
        for warning in self.catalogue.warnings.iter() {
            let (name, nodes) = (self.text(&warning.name), self.nodes(&warning.nodes));
            let question = self.link(Item::Support(&self.catalogue.supports[warning.support]));
            let levels = ("level", warning.up_to.into());
            let told = self
                .phrases
                .tell("reference-warning-told", [("question", question.into()), levels]);
            self.out.item(0, format_args!("**{name}** · `{}` · {nodes}<br>{told}", warning.id));
        }
        self.out.blank();
    }

    /// Rules, a point for each: when it applies, and what follows.
    pub fn rules<'c>(&mut self, rules: impl Iterator<Item = Rule<'c>>) {
        let (catalogue, phrases) = (self.catalogue, self.phrases);
        for rule in rules {
            let (title, nodes) = (escaped(&rule.title(phrases)), rule.nodes(catalogue));
            let nodes = self.nodes(&nodes);
            let told = rule.sentences(catalogue, phrases);
            let told =
                told.iter().map(|text| escaped(text.trim())).collect::<Vec<_>>().join("<br>");
            self.out.item(0, format_args!("**{title}** · `{}` · {nodes}<br>{told}", rule.id()));
        }
        self.out.blank();
    }

    pub fn facet(&mut self, facet: &Facet) {
        self.open(3, Item::Facet(facet), Vec::new());
        let question = self.text(&facet.question);
        self.out.paragraph(format_args!("**{question}**"));
        self.values(facet, None, 0);
        self.out.blank();
    }

    /// The values under `parent`, each followed by its own.
    fn values(&mut self, facet: &Facet, parent: Option<&str>, depth: usize) {
        for value in facet.values.iter().filter(|value| value.parent.as_deref() == parent) {
            let (name, nodes) = (self.text(&value.name), self.nodes(&value.nodes));
            let told = value.help.iter().chain(&value.asks);
            let help: String = told.map(|help| format!("<br>{}", self.text(help))).collect();
            self.out.item(depth, format_args!("**{name}** · `{}` · {nodes}{help}", value.id));
            self.values(facet, Some(&value.id), depth + 1);
        }
    }

    /// The heading of an item, its id and nodes, and the two questions.
    fn asked(
        &mut self,
        item: Item<'_>,
        wording: &Localised<Wording>,
        asker: &str,
        marks: Vec<String>,
    ) {
        let wording = wording.get(self.phrases.language());
        self.open(ITEM, item, marks);
        self.out.paragraph(format_args!("**{}**", escaped(&wording.question)));
        let asker = self.phrases.say(asker);
        self.out.paragraph(format_args!("{asker} *{}*", escaped(&wording.funder_question)));
    }

    fn open(&mut self, depth: usize, item: Item<'_>, marks: Vec<String>) {
        self.out.anchor(&self.anchor(&item.name()));
        self.out.heading(depth, &escaped(item.title(self.phrases.language())));
        let mut facts = vec![format!("`{}`", item.id()), self.nodes(item.nodes())];
        facts.extend(marks);
        self.out.paragraph(format_args!("{}", facts.join(" · ")));
    }

    fn scale(&mut self, scale: &Localised<Scale>) {
        let scale = scale.get(self.phrases.language());
        let head = ["reference-level", "reference-seen", "reference-next"];
        let rows = scale.levels.iter().enumerate().map(|(level, seen)| {
            let next = scale.advice.get(level).map(|advice| escaped(advice));
            vec![level.to_string(), escaped(seen), next.unwrap_or_default()]
        });
        self.out.table(&head.map(|phrase| self.phrases.say(phrase)), &rows.collect::<Vec<_>>());
        self.proof(&scale.evidence);
    }

    fn proof(&mut self, proof: &Proof) {
        let phrases = self.phrases;
        self.out.paragraph(format_args!("**{}**", phrases.say("reference-evidence")));
        for (rung, text) in [
            ("reference-documented", &proof.documented),
            ("reference-observed", &proof.observed),
            ("reference-corroborated", &proof.corroborated),
        ] {
            let text = escaped(text);
            self.out.item(0, format_args!("*{}* {text}", phrases.say(rung)));
        }
        self.out.blank();
    }

    fn discussion(&mut self, discussion: &Localised<Discussion>) {
        let discussion = discussion.get(self.phrases.language());
        let title = self.phrases.say("reference-why-not-scored");
        self.out.paragraph(format_args!("**{title}** {}", escaped(&discussion.reason)));
        self.list("reference-discuss", &discussion.points);
    }

    fn interpretation(&mut self, wording: &Localised<Wording>) {
        if let Some(interpretation) = &wording.get(self.phrases.language()).interpretation {
            let title = self.phrases.say("reference-interpretation");
            self.out.paragraph(format_args!("**{title}** {}", escaped(interpretation)));
        }
    }

    fn list(&mut self, title: &str, texts: &[Text]) {
        self.out.paragraph(format_args!("**{}**", self.phrases.say(title)));
        for text in texts {
            self.out.item(0, format_args!("{}", escaped(text)));
        }
        self.out.blank();
    }

    /// A weight that is not the one of nearly all items.
    fn weight(&self, weight: f64) -> Option<String> {
        let shown = decimal(weight, 2, self.phrases.language());
        let said = || self.phrases.tell("reference-weight", [("weight", shown.into())]);
        (weight != 1.0).then(said)
    }

    fn nodes(&self, nodes: &[Text]) -> String {
        if nodes.is_empty() {
            return self.phrases.say("reference-no-node");
        }
        let list = nodes.join(", ");
        self.phrases
            .tell("reference-nodes", [("count", nodes.len().into()), ("nodes", list.into())])
    }

    fn text(&self, text: &Localised<Text>) -> String {
        escaped(text.get(self.phrases.language()))
    }

    /// The anchor of `kind:id` in the language of the page.
    fn anchor(&self, name: &str) -> String {
        format!("{}-{}", self.phrases.language().tag(), name.replace([':', '.'], "-"))
    }

    /// A line of the contents: what the items are part of, then a link to each.
    pub fn links<'c>(&mut self, whole: Option<Item<'c>>, items: impl Iterator<Item = Item<'c>>) {
        let links: Vec<String> = items.map(|item| self.link(item)).collect();
        let whole = whole.map(|item| format!("**{}**<br>", self.link(item))).unwrap_or_default();
        self.out.item(1, format_args!("{whole}{}", links.join(" · ")));
    }

    fn link(&self, item: Item<'_>) -> String {
        let title = escaped(item.title(self.phrases.language()));
        format!("[{title}](#{})", self.anchor(&item.name()))
    }
}
