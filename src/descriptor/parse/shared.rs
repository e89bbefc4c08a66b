//! Blocks, statements and practice cases.

use super::parts::{
    checked_id, free_text, language, nested, note_disabled, own_id, required_text, words,
};
use super::reach::tables;
use super::{Context, answers};
use crate::descriptor::answer::Subject;
use crate::descriptor::problems;
use crate::descriptor::shared::*;
use crate::diagnostic::{Fields, Path};
use crate::i18n::Localised;
use crate::source::fingerprint;
use crate::source::tree::{Entry, Value};

pub(super) fn block(
    root: &mut Fields<'_, '_>,
    context: Context<'_>,
    id: &mut Option<String>,
) -> Option<Block> {
    let fingerprint = fingerprint::of_table(root.whole());
    nested(root, "block", |fields| {
        *id = own_id(fields, context);
        let name = required_text(fields, context, "name");
        let summary = required_text(fields, context, "summary");
        let kind = fields.required_choice("kind");
        let serves = serves(fields, context);
        let based_on = based_on(fields, id.as_deref());
        let used_by = tables(fields, "used_by", |inner, _| {
            let project = inner.required_text("project").map(str::to_owned);
            let since = inner.date("since");
            let note = free_text(inner, context, "note");
            Some(Use { project: project?, since, note })
        });
        let [needs, steps, made_by, links] =
            ["needs", "steps", "made_by", "links"].map(|key| words(fields, key));
        let licence = fields.text("licence").map(str::to_owned);
        let language = language(fields);
        let updated = fields.date("updated");
        Some(Block {
            id: id.clone()?,
            name: name?,
            summary: summary?,
            kind: kind?,
            serves,
            needs,
            steps,
            made_by,
            based_on,
            used_by,
            licence,
            links,
            language,
            updated,
            fingerprint,
        })
    })
    .flatten()
}

/// `kind:ID` of what a block helps with; there must be one.
fn serves(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Vec<Serves> {
    let catalogue = context.catalogue;
    let Some(span) = fields.node("serves").map(|node| node.span) else {
        fields.missing("serves");
        return Vec::new();
    };
    let concepts = || catalogue.facet("concepts").into_iter().flat_map(|facet| facet.values.iter());
    let texts = fields.texts("serves");
    if texts.is_empty() {
        fields.report(problems::SERVES_NOTHING, "serves", span);
    }
    let mut serves = Vec::new();
    for (at, (text, span)) in texts.into_iter().enumerate() {
        let found = match text.split_once(':') {
            Some(("concept", id)) => concepts()
                .find(|value| value.id == id)
                .map(|value| Serves::Concept(value.id.clone())),
            Some(_) => Subject::parse(text, catalogue).map(Serves::Item),
            None => None,
        };
        let shown = format!("serves[{at}]");
        match found {
            Some(found) if serves.contains(&found) => fields.twice(&shown, text, span),
            Some(found) => serves.push(found),
            None => {
                let subjects = Subject::all(catalogue)
                    .map(|subject| format!("{}:{}", subject.kind(), subject.id(catalogue)));
                let concepts = concepts().map(|value| format!("concept:{}", value.id));
                let names: Vec<String> = subjects.chain(concepts).collect();
                fields.unknown_name(&shown, text, span, names.iter().map(String::as_str));
            }
        }
    }
    serves
}

/// Ids of other blocks. One that names itself goes in a circle.
fn based_on(fields: &mut Fields<'_, '_>, own: Option<&str>) -> Vec<MadeFrom> {
    let mut ids = Vec::new();
    for (at, (text, span)) in fields.texts("based_on").into_iter().enumerate() {
        let shown = format!("based_on[{at}]");
        if Some(text) == own {
            let problem = fields.report(problems::BLOCKS_IN_A_CIRCLE, &shown, span);
            problem.facts.push(("name", text.into()));
            problem.facts.push(("chain", "none".into()));
        } else {
            let id = checked_id(fields, &shown, text, span);
            ids.extend(id.map(|id| MadeFrom { id, span }));
        }
    }
    ids
}

pub(super) fn statement(root: &mut Fields<'_, '_>, context: Context<'_>) -> Option<Statement> {
    let fingerprint = fingerprint::of_table(root.whole());
    nested(root, "statement", |fields| {
        let place = |fields: &mut Fields<'_, '_>, key| {
            fields.node(key).map_or(fields.span(), |node| node.span)
        };
        let project = fields.required_text("project");
        let at = place(fields, "project");
        let project = project.and_then(|id| checked_id(fields, "project", id, at));
        let by = required_text(fields, context, "by");
        let by_span = place(fields, "by");
        let role = free_text(fields, context, "role");
        let date = fields.date("date");
        if let Some(date) = date.filter(|date| *date > context.today) {
            let at = place(fields, "date");
            let problem = fields.report(problems::STATEMENT_IN_FUTURE, "date", at);
            problem.facts.push(("date", date.to_string().into()));
            problem.facts.push(("today", context.today.to_string().into()));
        }
        if fields.node("date").is_none() {
            fields.missing("date");
        }
        let name = fields.required_text("answer");
        let at = place(fields, "answer");
        let is_out = name.is_some_and(|name| context.catalogue.has_disabled(name));
        let subject = name.and_then(|name| {
            let found = Subject::parse(name, context.catalogue);
            if found.is_none() && is_out {
                note_disabled(fields, "answer", name, at);
            } else if found.is_none() {
                let ids = Subject::all(context.catalogue).map(|it| it.id(context.catalogue));
                fields.unknown_name("answer", name, at, ids);
            }
            found
        });
        let stated = stated(fields, subject);
        let words = required_text(fields, context, "words");
        let keep_until = fields.date("keep_until");
        Some(Statement {
            project: project?,
            by: by?,
            by_span,
            role,
            date: date?,
            about: if is_out { None } else { Some((subject?, stated?)) },
            words: words?,
            keep_until,
            fingerprint,
        })
    })
    .flatten()
}

fn stated(fields: &mut Fields<'_, '_>, subject: Option<Subject>) -> Option<Stated> {
    let Some(subject) = subject else {
        // Which of them it takes cannot be told: none is out of place.
        for key in ["level", "intensity", "mitigation"] {
            fields.entry(key);
        }
        return None;
    };
    let required = |fields: &mut Fields<'_, '_>, key: &'static str| {
        if fields.node(key).is_none() {
            fields.missing(key);
        }
        answers::required_level(fields, key)
    };
    match subject {
        Subject::Brake(_) => {
            let intensity = required(fields, "intensity");
            // Of a brake that is not felt there is nothing to undo.
            let is_felt = intensity.is_none_or(|level| level.get() > 0);
            let is_due = is_felt || fields.node("mitigation").is_some();
            let mitigation = if is_due { Some(required(fields, "mitigation")?) } else { None };
            let intensity = intensity?;
            Some(Stated::Brake(crate::descriptor::BrakeAnswer { intensity, mitigation }))
        }
        _ => required(fields, "level").map(Stated::Level),
    }
}

pub(super) fn case(
    root: &mut Fields<'_, '_>,
    context: Context<'_>,
    id: &mut Option<String>,
) -> Option<Case> {
    let head = nested(root, "case", |fields| {
        *id = own_id(fields, context);
        let version = fields.required_text("version").map(str::to_owned);
        let [fr, en] = ["fr", "en"].map(|language| {
            if fields.node(language).is_none() {
                fields.missing(language);
            }
            nested(fields, language, |inner| {
                let title = inner.required_text("title").map(str::to_owned);
                let text = inner.required_text("text").map(str::to_owned);
                Some(Telling { title: title?, text: text? })
            })
            .flatten()
        });
        Some((version?, Localised { fr: fr?, en: en? }))
    });
    let levels = levels(root, context);
    let fingerprint = fingerprint::of_table(root.whole());
    let (version, telling) = head.flatten()?;
    Some(Case { id: id.clone()?, version, telling, levels, fingerprint })
}

/// `[levels]`, keyed by criterion.
fn levels(root: &mut Fields<'_, '_>, context: Context<'_>) -> Vec<CaseLevel> {
    let Some((table, span)) = root.table("levels") else {
        if root.whole().get("levels").is_none() {
            root.missing("levels");
        }
        return Vec::new();
    };
    let catalogue = context.catalogue;
    let path = Path::ROOT.key("levels");
    let mut fields = Fields::new(table, span, path, None, root.problems());
    let mut levels = Vec::new();
    for entry in fields.rest() {
        let scored =
            catalogue.criterion(&entry.key).filter(|at| catalogue.criteria[*at].is_scored());
        match scored {
            Some(criterion) => levels.extend(level(&mut fields, entry, path, criterion)),
            None if catalogue.has_disabled(&entry.key) => {
                note_disabled(&mut fields, &entry.key, &entry.key, entry.key_span);
            }
            None => {
                let ids = catalogue.criteria.iter().filter(|criterion| criterion.is_scored());
                let ids = ids.map(|criterion| criterion.id.as_ref());
                fields.unknown_name(&entry.key, &entry.key, entry.key_span, ids);
            }
        }
    }
    levels.sort_by_key(|level| level.criterion);
    levels
}

fn level(
    fields: &mut Fields<'_, '_>,
    entry: &Entry<'_>,
    path: Path<'_>,
    criterion: usize,
) -> Option<CaseLevel> {
    let Value::Table(table) = &entry.node.value else {
        return fields.wrong_type(&entry.key, &entry.node, "table");
    };
    let path = path.key(&entry.key);
    let mut inner = Fields::new(table, entry.node.span, path, None, fields.problems());
    if inner.node("level").is_none() {
        inner.missing("level");
    }
    let level = answers::required_level(&mut inner, "level");
    let because = nested(&mut inner, "because", |inner| {
        let fr = inner.required_text("fr").map(str::to_owned);
        let en = inner.required_text("en").map(str::to_owned);
        Some(Localised { fr: fr?, en: en? })
    });
    if table.get("because").is_none() {
        inner.missing("because");
    }
    inner.finish();
    Some(CaseLevel { criterion, level: level?, because: because.flatten()? })
}
