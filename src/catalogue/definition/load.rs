//! Files in, catalogue or problems out.

use std::borrow::Cow;

use super::model::*;
use super::problems;
use super::read::Reader;
use crate::diagnostic::{Path, Problem, Problems, code, nearest};
use crate::i18n::Localised;
use crate::source::tree::{Entry, Node, Table, Value, parse_toml};
use crate::source::{SourceFile, Span, fingerprint};

/// The kinds of items that a file of the catalogue may hold: its top-level tables.
const KINDS: [&str; 8] =
    ["family", "group", "criterion", "brake", "stake", "support", "facet", "warning"];
/// The only version of the file format so far.
pub const FORMAT: i64 = 1;

/// The place at which the next file starts, when files are read as one catalogue.
pub fn end_of(files: &[SourceFile]) -> u32 {
    files.last().map_or(0, |file| file.base() + file.text().len() as u32 + 1)
}

/// Reads the files of a catalogue, and those of an overlay laid on it.
///
/// Within a layer each item is defined once; an item of the overlay is laid key by key on the one
/// of the same name below, and `disabled = true` takes it out.
///
/// # Errors
///
/// Every problem of every file, in the order of their places.
pub fn load(base: &[SourceFile], overlay: &[SourceFile]) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Problems::default();
    let below = Layer::read(base, &mut problems);
    let above = Layer::read(overlay, &mut problems);
    let merged = below.overlaid(above, &mut problems);
    let catalogue = merged.catalogue(&mut problems);
    if problems.has_errors() {
        let mut list = problems.into_list();
        list.sort_by_key(|problem| problem.span);
        return Err(list);
    }
    Ok(catalogue)
}

/// The items of one kind, in the order in which they were written.
type Items<'a> = Vec<Entry<'a>>;

/// What one set of files defines.
#[derive(Default)]
struct Layer<'a> {
    items: [Items<'a>; KINDS.len()],
    rules: Option<Entry<'a>>,
    version: Option<Text>,
}

impl<'a> Layer<'a> {
    fn read(files: &'a [SourceFile], problems: &mut Problems) -> Self {
        let mut layer = Self::default();
        for file in files {
            let (table, errors) = parse_toml(file);
            problems.extend(errors.into_iter().map(Problem::from));
            check_format(&table, Span::new(file.base(), file.base()), problems);
            for entry in table.in_written_order() {
                layer.take(entry, problems);
            }
        }
        layer
    }

    fn take(&mut self, entry: &Entry<'a>, problems: &mut Problems) {
        match (KINDS.iter().position(|kind| *kind == entry.key), &entry.node.value) {
            (Some(kind), Value::Table(table)) => {
                for item in table.in_written_order() {
                    if self.items[kind].iter().any(|known| known.key == item.key) {
                        let path = format!("{}.{}", entry.key, item.key);
                        problems.push(
                            Problem::new(problems::DEFINED_TWICE, path, item.key_span)
                                .with("name", item.key.as_ref()),
                        );
                    } else {
                        self.items[kind].push(item.clone());
                    }
                }
            }
            (None, Value::Text(text)) if entry.key == "version" => {
                self.version = Some(Cow::Owned(text.as_ref().to_owned()));
            }
            (None, Value::Table(_)) if entry.key == "rules" => self.rules = Some(entry.clone()),
            (None, _) if entry.key == "format" => {}
            _ => {
                let known = KINDS.iter().copied().chain(["rules", "version", "format"]);
                let near = nearest(&entry.key, known.clone()).unwrap_or_default();
                let all = known.collect::<Vec<_>>().join(", ");
                problems.push(
                    Problem::new(code::UNKNOWN_KEY, entry.key.as_ref(), entry.key_span)
                        .with("key", entry.key.as_ref())
                        .with("near", near)
                        .with("all", all),
                );
            }
        }
    }

    fn overlaid(mut self, above: Self, problems: &mut Problems) -> Self {
        for (kind, items) in above.items.into_iter().enumerate() {
            for item in items {
                match self.items[kind].iter().position(|below| below.key == item.key) {
                    Some(at) => lay(&mut self.items[kind][at], item),
                    None if is_definition(&item) => self.items[kind].push(item),
                    None => {
                        let names = self.items[kind].iter().map(|below| below.key.as_ref());
                        let near = nearest(&item.key, names).unwrap_or_default();
                        let path = format!("{}.{}", KINDS[kind], item.key);
                        problems.push(
                            Problem::new(problems::UNKNOWN_ITEM, path, item.key_span)
                                .with("name", item.key.as_ref())
                                .with("near", near),
                        );
                    }
                }
            }
        }
        match (&mut self.rules, above.rules) {
            (Some(below), Some(rules)) => lay(below, rules),
            (None, rules @ Some(_)) => self.rules = rules,
            _ => {}
        }
        self.version = above.version.or(self.version);
        self
    }

    /// What is hashed: every item under its kind, as if all files were one.
    fn fingerprint(&self) -> String {
        let kind_table = |kind: usize| Table::new(self.items[kind].clone());
        let mut entries: Vec<Entry<'_>> = KINDS
            .iter()
            .enumerate()
            .map(|(at, kind)| entry(kind, Value::Table(kind_table(at))))
            .collect();
        entries.extend(self.rules.clone());
        let version = self.version.clone().unwrap_or_default();
        entries.push(entry("version", Value::Text(version)));
        fingerprint::of_table(&Table::new(entries))
    }

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

        let mut criteria: Vec<Criterion> =
            self.each(2, problems, |id, reader| criterion(id, reader, &family_ids, &families));
        // What an overlay adds comes after the others of its family.
        criteria.sort_by_key(|criterion| criterion.family);
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

/// Reports a file whose `format` is missing or is not one that this version reads.
pub fn check_format(table: &Table<'_>, start: Span, problems: &mut Problems) {
    match table.get("format").map(|node| (&node.value, node.span)) {
        Some((Value::Integer(FORMAT), _)) => {}
        Some((_, span)) => {
            problems.push(Problem::new(code::UNKNOWN_FORMAT, "format", span).with("known", FORMAT))
        }
        None => {
            problems.push(Problem::new(code::MISSING_KEY, "format", start).with("key", "format"))
        }
    }
}

/// Lays an item of an overlay on the one below it.
fn lay<'a>(below: &mut Entry<'a>, above: Entry<'a>) {
    let (Value::Table(old), Value::Table(_)) = (&mut below.node.value, &above.node.value) else {
        below.node = above.node;
        return;
    };
    let old = std::mem::take(old);
    if let Value::Table(new) = above.node.value {
        // From here on, what is missing is missing in the overlay's table.
        below.node = Node { value: Value::Table(old.overlaid(new)), span: above.node.span };
    }
    below.key_span = above.key_span;
}

/// Whether a table says enough to be a new item rather than a change to one: it puts something
/// into words, or says which nodes it comes from.
fn is_definition(item: &Entry<'_>) -> bool {
    match &item.node.value {
        Value::Table(table) => ["fr", "en", "nodes"].iter().any(|key| table.get(key).is_some()),
        _ => false,
    }
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

fn entry<'a>(key: &'static str, value: Value<'a>) -> Entry<'a> {
    let span = Span::START;
    Entry::new(Cow::Borrowed(key), span, Node { value, span })
}

fn family(id: Text, reader: &mut Reader<'_, '_>) -> Option<(Family, bool)> {
    let nodes = reader.nodes("nodes");
    let always_scored = reader.boolean("always_scored", false);
    let about = reader.localised(|reader| {
        let (name, about) = (reader.text("name"), reader.text("about"));
        Some((name?, about?))
    });
    let Localised { fr, en } = about?;
    let name = Localised { fr: fr.0, en: en.0 };
    let about = Localised { fr: fr.1, en: en.1 };
    Some((Family { id, nodes, name, about }, always_scored))
}

fn group(id: Text, reader: &mut Reader<'_, '_>) -> Option<Group> {
    let kind = reader.group_kind();
    let nodes = reader.nodes("nodes");
    let name = reader.bilingual();
    Some(Group { kind: kind?, id, nodes, name: name? })
}

fn criterion(
    id: Text,
    reader: &mut Reader<'_, '_>,
    family_ids: &[&str],
    families: &[(Family, bool)],
) -> Option<Criterion> {
    let family = reader.one_of("family", family_ids);
    let nodes = reader.nodes("nodes");
    let core = reader.boolean("core", false);
    let scored = reader.boolean("scored", true);
    let from_stage = reader.stage("from_stage");
    let weight = reader.weight();
    let exemplar = reader.optional_text("exemplar");
    if !scored && family.is_some_and(|family| families[family].1) {
        let span = reader.place_of("scored");
        let path = reader.path().key("scored").to_string();
        reader.problems().push(Problem::new(problems::MUST_BE_SCORED, path, span));
    }
    // The levels are there all the same: to ask for the texts of a discussion would mislead.
    let scored = scored || family.is_some_and(|family| families[family].1);
    let (wording, rubric) = if scored {
        let (wording, scale) = both(reader, |reader| reader.shown_scale())?;
        (wording, Rubric::Scored(scale))
    } else {
        let (wording, discussion) = both(reader, |reader| reader.discussion())?;
        (wording, Rubric::NotScored(discussion))
    };
    let family = family?;
    Some(Criterion { id, family, nodes, core, from_stage, weight, exemplar, wording, rubric })
}

fn brake(id: Text, reader: &mut Reader<'_, '_>) -> Option<Brake> {
    let nodes = reader.nodes("nodes");
    let core = reader.boolean("core", false);
    let weight = reader.weight();
    let exemplar = reader.optional_text("exemplar");
    let shown_by = reader.optional_nodes("shown_by");
    let (wording, scale) = both(reader, |reader| reader.brake_scale())?;
    Some(Brake { id, nodes, core, weight, exemplar, shown_by, wording, scale })
}

fn stake(id: Text, reader: &mut Reader<'_, '_>, groups: &[&str]) -> Option<Stake> {
    let group = reader.one_of("group", groups);
    let nodes = reader.nodes("nodes");
    let weight = reader.weight();
    let exemplar = reader.optional_text("exemplar");
    let (wording, scale) = both(reader, |reader| reader.shown_scale())?;
    Some(Stake { id, group: group?, nodes, weight, exemplar, wording, scale })
}

fn support(id: Text, reader: &mut Reader<'_, '_>, groups: &[&str]) -> Option<Support> {
    let group = reader.one_of("group", groups);
    let nodes = reader.nodes("nodes");
    let weight = reader.weight();
    let (wording, scale) = both(reader, |reader| reader.scale())?;
    Some(Support { id, group: group?, nodes, weight, wording, scale })
}

/// `None` inside where the question that would tell is disabled.
fn warning(
    id: Text,
    reader: &mut Reader<'_, '_>,
    asked: &[&str],
    supports: &[Support],
) -> Option<Option<Warning>> {
    let nodes = reader.nodes("nodes");
    let support = reader.one_of("support", asked);
    let up_to = reader.level("up_to");
    let name = reader.bilingual();
    let (support, up_to, name) = (asked[support?], up_to?, name?);
    let support = supports.iter().position(|item| item.id == support);
    Some(support.map(|support| Warning { id, nodes, support, up_to, name }))
}

/// The wording and the scale of an item, in both languages.
fn both<T>(
    reader: &mut Reader<'_, '_>,
    mut scale: impl FnMut(&mut Reader<'_, '_>) -> Option<T>,
) -> Option<(Localised<Wording>, Localised<T>)> {
    let Localised { fr, en } = reader.localised(|reader| {
        let (wording, scale) = (reader.wording(), scale(reader));
        Some((wording?, scale?))
    })?;
    Some((Localised { fr: fr.0, en: en.0 }, Localised { fr: fr.1, en: en.1 }))
}

fn facet(id: Text, reader: &mut Reader<'_, '_>) -> Option<Facet> {
    let nodes = reader.nodes("nodes");
    let worded = reader.localised(|reader| {
        let (name, question) = (reader.text("name"), reader.text("question"));
        Some((name?, question?))
    });
    let mut values: Vec<FacetValue> = Vec::new();
    let path = reader.path();
    let path = path.key("value");
    for entry in reader.children("value") {
        let path = path.key(&entry.key);
        let Some(mut reader) = Reader::new(entry, path, reader.problems()) else { continue };
        let nodes = reader.nodes("nodes");
        let known: Vec<&str> = values.iter().map(|value| value.id.as_ref()).collect();
        let parent = match reader.has("parent") {
            true => reader.one_of("parent", &known).map(|at| values[at].id.clone()),
            false => None,
        };
        let (name, help) = (reader.bilingual(), reader.bilingual_help());
        reader.finish();
        if let Some(name) = name {
            let id = Cow::Owned(entry.key.as_ref().to_owned());
            values.push(FacetValue { id, parent, nodes, name, help });
        }
    }
    let Localised { fr, en } = worded?;
    Some(Facet {
        id,
        nodes,
        name: Localised { fr: fr.0, en: en.0 },
        question: Localised { fr: fr.1, en: en.1 },
        values: Cow::Owned(values),
    })
}
