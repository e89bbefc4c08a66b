//! Files in, catalogue or problems out.

use std::borrow::Cow;
use std::collections::HashMap;

use super::items::{brake, criterion, facet, family, group, stake, support, warning};
use super::layer::{KINDS, Layer};
use super::model::*;
use super::problems;
use super::read::Reader;
use super::rules::{Change, Departure};
use crate::diagnostic::{Path, Problem, Problems};
use crate::source::tree::{Node, Value};
use crate::source::{SourceFile, Span};

/// The place at which the next file starts, when files are read as one catalogue.
pub fn end_of(files: &[SourceFile]) -> u32 {
    files.last().map_or(0, |file| file.base() + file.text().len() as u32 + 1)
}

/// Reads the files of a catalogue, and those of an overlay laid on it.
///
/// Within a layer each item is defined once; an item of the overlay is laid key by key on the one
/// of the same name below, and `disabled = true` takes it out. What the overlay has in one language
/// alone stands as it is in the other, which is a departure of the catalogue.
///
/// # Errors
///
/// Every problem of every file, in the order of their places.
pub fn load(base: &[SourceFile], overlay: &[SourceFile]) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Problems::default();
    let below = Layer::read(base, &mut problems);
    let above = Layer::read(overlay, &mut problems);
    let merged = below.overlaid(above, &mut problems);
    let mut catalogue = merged.catalogue(&mut problems);
    let change = Change::OneLanguage;
    let borrowed = merged.one_language.into_iter();
    catalogue.departures =
        borrowed.map(|item| Departure { item: Cow::Owned(item), change }).collect();
    if problems.has_errors() {
        let mut list = problems.into_list();
        list.sort_by_key(|problem| problem.span);
        return Err(list);
    }
    Ok(catalogue)
}

impl<'a> Layer<'a> {
    fn catalogue(&self, problems: &mut Problems) -> Catalogue {
        let families: Vec<(Family, bool)> = self.each(0, problems, family);
        let family_ids: Vec<&str> = families.iter().map(|(family, _)| family.id.as_ref()).collect();
        let groups: Vec<Group> = self.each(1, problems, group);
        let in_group = |kind: GroupKind| {
            let ids = groups
                .iter()
                .map(move |group| if group.kind == kind { group.id.as_ref() } else { "" });
            ids.collect::<Vec<&str>>()
        };
        let (stake_groups, support_groups) =
            (in_group(GroupKind::Stake), in_group(GroupKind::Support));

        let criteria = self.criteria(&family_ids, &families, problems);
        let brakes = self.each(3, problems, brake);
        let stakes = self.each(4, problems, |id, reader| stake(id, reader, &stake_groups));
        let supports = self.each(5, problems, |id, reader| support(id, reader, &support_groups));
        let facets = self.each(6, problems, facet);
        // A warning goes when an overlay disables the question that would tell.
        let asked: Vec<&str> = self.items[5].iter().map(|item| item.key.as_ref()).collect();
        let warnings = self.each(7, problems, |id, reader| warning(id, reader, &asked, &supports));
        let warnings: Vec<Warning> = warnings.into_iter().flatten().collect();
        let rules = self.read_rules(problems);
        self.check_families(&families, &criteria, problems);

        Catalogue {
            version: self.version.clone().unwrap_or(Cow::Borrowed("1")),
            fingerprint: Cow::Owned(self.fingerprint()),
            families: families.into_iter().map(|(family, _)| family).collect(),
            groups: Cow::Owned(groups),
            by_name: ByName {
                criteria: by_name(criteria.iter().map(|criterion| criterion.id.as_ref())),
                brakes: by_name(brakes.iter().map(|brake| brake.id.as_ref())),
                stakes: by_name(stakes.iter().map(|stake| stake.id.as_ref())),
            },
            criteria: Cow::Owned(criteria),
            brakes: Cow::Owned(brakes),
            stakes: Cow::Owned(stakes),
            supports: Cow::Owned(supports),
            warnings: Cow::Owned(warnings),
            facets: Cow::Owned(facets),
            rules,
            departures: Cow::Borrowed(&[]),
        }
    }

    /// The criteria, what an overlay adds after the others of its family.
    fn criteria(
        &self,
        family_ids: &[&str],
        families: &[(Family, bool)],
        problems: &mut Problems,
    ) -> Vec<Criterion> {
        // A criterion that an overlay disables stays a name that others may give.
        let names: Vec<&str> = self.items[2].iter().map(|item| item.key.as_ref()).collect();
        let mut named = self
            .each(2, problems, |id, reader| criterion(id, reader, family_ids, families, &names));
        named.sort_by_key(|(criterion, _)| criterion.family);
        let place: HashMap<&str, usize> =
            named.iter().enumerate().map(|(at, (one, _))| (one.id.as_ref(), at)).collect();
        let mut sisters = vec![Vec::new(); named.len()];
        for (at, (_, others)) in named.iter().enumerate() {
            for &other in others.iter().filter_map(|other| place.get(names[*other])) {
                sisters[at].push(other);
                sisters[other].push(at);
            }
        }
        let pairs = named.into_iter().zip(sisters);
        pairs
            .map(|((criterion, _), mut sisters)| {
                sisters.sort_unstable();
                sisters.dedup();
                Criterion { sisters: Cow::Owned(sisters), ..criterion }
            })
            .collect()
    }

    /// Every item of a kind that is not disabled, read by `read`.
    fn each<T>(
        &self,
        kind: usize,
        problems: &mut Problems,
        mut read: impl FnMut(Text, &mut Reader<'_, 'a>) -> Option<T>,
    ) -> Vec<T> {
        let root = Path::ROOT.key(KINDS[kind]);
        let mut list = Vec::with_capacity(self.items[kind].len());
        for item in &self.items[kind] {
            let path = root.key(&item.key);
            let Some(mut reader) = Reader::new(item, path, problems) else { continue };
            let disabled = reader.boolean("disabled", false);
            let value = read(Cow::Owned(item.key.as_ref().to_owned()), &mut reader);
            reader.finish();
            if let (Some(value), false) = (value, disabled) {
                list.push(value);
            }
        }
        list
    }

    /// A family that an overlay has emptied would silently leave the index.
    fn check_families(
        &self,
        families: &[(Family, bool)],
        criteria: &[Criterion],
        problems: &mut Problems,
    ) {
        for (at, (family, _)) in families.iter().enumerate() {
            if criteria.iter().any(|criterion| criterion.family == at) {
                continue;
            }
            let of_family = self.items[2]
                .iter()
                .rev()
                .filter(|item| text_at(&item.node, "family").is_some_and(|name| name == family.id));
            // The last `disabled` is the one that went too far; a family that never had a
            // criterion is reported where it is defined.
            let place = of_family
                .filter_map(|item| span_at(&item.node, "disabled"))
                .max()
                .or_else(|| {
                    self.items[0].iter().find(|item| item.key == family.id).map(|i| i.key_span)
                })
                .unwrap_or(Span::START);
            problems.push(
                Problem::new(problems::FAMILY_EMPTIED, format!("family.{}", family.id), place)
                    .with("name", family.id.as_ref()),
            );
        }
    }

    fn read_rules(&self, problems: &mut Problems) -> Rules {
        let nothing = Rules {
            money_keys: Cow::Borrowed(&[]),
            placeholders: Cow::Borrowed(&[]),
            no_competition: Cow::Borrowed(""),
            both_skills: Cow::Borrowed(""),
            skill_words: Cow::Borrowed(&[]),
            gated: Cow::Borrowed(&[]),
            contradictions: Cow::Borrowed(&[]),
            stake_named_in_note: Cow::Borrowed(""),
        };
        let Some(entry) = &self.rules else { return nothing };
        let path = Path::ROOT.key("rules");
        let Some(mut reader) = Reader::new(entry, path, problems) else { return nothing };
        let rules = Rules {
            money_keys: reader.texts("money_keys", 0..=999).unwrap_or_default().into(),
            placeholders: reader.texts("placeholders", 0..=999).unwrap_or_default().into(),
            no_competition: reader.text("no_competition").unwrap_or_default(),
            both_skills: reader.text("both_skills").unwrap_or_default(),
            skill_words: reader.texts("skill_words", 0..=999).unwrap_or_default().into(),
            gated: reader.texts("gated", 0..=999).unwrap_or_default().into(),
            contradictions: reader.texts("contradictions", 0..=999).unwrap_or_default().into(),
            stake_named_in_note: reader.text("stake_named_in_note").unwrap_or_default(),
        };
        reader.finish();
        rules
    }
}

/// The positions of these ids, in the order of the ids.
fn by_name<'i>(ids: impl Iterator<Item = &'i str>) -> List<usize> {
    let mut sorted: Vec<(&str, usize)> = ids.enumerate().map(|(at, id)| (id, at)).collect();
    sorted.sort_unstable();
    Cow::Owned(sorted.into_iter().map(|(_, at)| at).collect())
}

fn text_at<'n>(node: &'n Node<'_>, key: &str) -> Option<&'n str> {
    match &node.value {
        Value::Table(table) => match &table.get(key)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

fn span_at(node: &Node<'_>, key: &str) -> Option<Span> {
    match &node.value {
        Value::Table(table) => table.get(key).map(|node| node.span),
        _ => None,
    }
}
