//! The forge for programs: `germoir/forge/1`. Its keys are a contract.

use schemars::JsonSchema;
use serde::Serialize;

use crate::access::Standing;
use crate::catalogue::Catalogue;
use crate::data::published;
use crate::data::schema::{Day, OneOf};
use crate::descriptor::Serves;
use crate::material::{ForgeParts as Parts, ReadyParts};
use crate::portfolio::forge::ready::Ready;
use crate::portfolio::forge::{BlockKind, Holder};

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>, ready: ReadyParts<'_>) -> String {
    let catalogue = parts.catalogue;
    let lacks = ready.lacks.iter().map(|lack| LackJson {
        of: serves_id(&lack.of, catalogue),
        projects: lack.projects,
        blocks: lack.blocks.iter().map(|at| ready.blocks[*at].block.id.as_str()).collect(),
    });
    published::document(&ForgeJson {
        schema: "germoir/forge/1",
        body: body(parts),
        lacks: lacks.collect(),
        to_take_up: ready.blocks.iter().map(|one| to_take_up(one, ready, catalogue)).collect(),
    })
}

/// `kind:ID`.
fn serves_id(serves: &Serves, catalogue: &Catalogue) -> String {
    match serves {
        Serves::Item(subject) => format!("{}:{}", subject.kind(), subject.id(catalogue)),
        Serves::Concept(id) => format!("concept:{id}"),
    }
}

fn to_take_up<'f>(one: &'f Ready, ready: ReadyParts<'f>, catalogue: &Catalogue) -> TakeUpJson<'f> {
    let Ready { block, lineage, credit, .. } = one;
    TakeUpJson {
        id: &block.id,
        name: &block.name,
        summary: &block.summary,
        kind: OneOf(block.kind),
        built_in: one.is_built_in,
        serves: block.serves.iter().map(|serves| serves_id(serves, catalogue)).collect(),
        needs: &block.needs,
        steps: &block.steps,
        used_by: block
            .used_by
            .iter()
            .map(|used| UsedJson {
                project: ready.names.get(&used.project).unwrap_or(&used.project),
                since: used.since.map(Day),
            })
            .collect(),
        lineage: lineage
            .iter()
            .map(|ancestor| AncestorJson {
                id: &ancestor.id,
                name: ancestor.name.as_deref(),
                made_by: &ancestor.made_by,
            })
            .collect(),
        credit,
        licence: block.licence.as_deref(),
        links: &block.links,
    }
}

/// Everything, with ids everywhere; names and words only where they may be shown.
pub fn body(parts: Parts<'_>) -> ForgeBodyJson<'_> {
    let blocks = parts.forge.blocks.iter().map(|block| {
        let is_skill = block.kind == BlockKind::Skill;
        BlockJson {
            kind: OneOf(block.kind),
            id: (!is_skill).then_some(block.name.as_str()),
            words: is_skill.then_some(block.name.as_str()),
            held_by: holders(parts, &block.held_by),
            wanted_by: holders(parts, &block.wanted_by),
        }
    });
    let quiet = parts.forge.quiet.iter().map(|quiet| QuietJson {
        id: &parts.projects[quiet.project].id,
        met: quiet.met,
        wanted: quiet.wanted,
        alike: quiet.alike,
    });
    let sharing = parts.projects.iter().filter(|kin| kin.standing.is_named()).count();
    ForgeBodyJson {
        projects: parts.projects.len(),
        sharing,
        blocks: blocks.collect(),
        ask_first: quiet.collect(),
    }
}

fn holders<'f>(parts: Parts<'f>, holders: &'f [Holder]) -> Vec<HolderJson<'f>> {
    holders.iter().map(|holder| HolderJson::new(parts, holder)).collect()
}

/// Blocks that several projects have or want.
#[derive(JsonSchema, Serialize)]
pub(super) struct ForgeJson<'f> {
    #[schemars(extend("const" = "germoir/forge/1"))]
    schema: &'static str,
    #[serde(flatten)]
    body: ForgeBodyJson<'f>,
    /// What at least two projects lack, in the order of the catalogue.
    lacks: Vec<LackJson<'f>>,
    /// Blocks that come with the program or stand beside the projects, in the order of their names.
    to_take_up: Vec<TakeUpJson<'f>>,
}

/// A criterion answered 0 or 1, a brake felt at 2 or more with 0 or 1 done about it, or a concept that
/// several work on.
#[derive(JsonSchema, Serialize)]
struct LackJson<'f> {
    /// `criterion:ID`, `brake:ID` or `concept:ID`.
    of: String,
    /// How many projects.
    projects: usize,
    /// Ids of the blocks that help with it; none where there is no such block here.
    blocks: Vec<&'f str>,
}

/// A block to take up.
#[derive(JsonSchema, Serialize)]
struct TakeUpJson<'f> {
    id: &'f str,
    name: &'f str,
    summary: &'f str,
    kind: OneOf<crate::descriptor::BlockKind>,
    built_in: bool,
    /// `kind:ID` of what it helps with.
    serves: Vec<String>,
    needs: &'f [String],
    steps: &'f [String],
    used_by: Vec<UsedJson<'f>>,
    /// What it was made from, nearest first.
    lineage: Vec<AncestorJson<'f>>,
    /// Everybody who made it or what it was made from, nearest first.
    credit: &'f [String],
    licence: Option<&'f str>,
    links: &'f [String],
}

/// A project that took a block up.
#[derive(JsonSchema, Serialize)]
struct UsedJson<'f> {
    /// The name that it shares, its id where no file of it is at hand, or its label.
    project: &'f str,
    since: Option<Day>,
}

/// A block that another was made from.
#[derive(JsonSchema, Serialize)]
struct AncestorJson<'f> {
    id: &'f str,
    /// Null where the block is not at hand.
    name: Option<&'f str>,
    made_by: &'f [String],
}

/// The forge inside another document.
#[derive(JsonSchema, Serialize)]
pub struct ForgeBodyJson<'f> {
    projects: usize,
    /// Of these, how many share their name and words.
    sharing: usize,
    /// By kind, then by name.
    blocks: Vec<BlockJson<'f>>,
    ask_first: Vec<QuietJson<'f>>,
}

/// A block.
#[derive(JsonSchema, Serialize)]
struct BlockJson<'f> {
    kind: OneOf<crate::portfolio::forge::BlockKind>,
    /// Null for a skill.
    id: Option<&'f str>,
    /// Null but for a skill.
    words: Option<&'f str>,
    held_by: Vec<HolderJson<'f>>,
    wanted_by: Vec<HolderJson<'f>>,
}

/// A project that has it, or wants it.
#[derive(JsonSchema, Serialize)]
struct HolderJson<'f> {
    id: &'f str,
    /// Null unless the project shares it.
    name: Option<&'f str>,
    #[schemars(extend("enum" = ["by-name", "ask-first"]))]
    introduce: &'static str,
    /// How it words the skill; empty for other kinds.
    words: &'f [String],
}

/// How many skills of a project that keeps its words to itself concern somebody else.
#[derive(JsonSchema, Serialize)]
struct QuietJson<'f> {
    id: &'f str,
    /// Looked for, and offered by others.
    met: usize,
    /// Offered, and looked for by others.
    wanted: usize,
    /// Looked for, also by others, and offered by nobody.
    alike: usize,
}

impl<'f> HolderJson<'f> {
    fn new(parts: Parts<'f>, holder: &'f Holder) -> Self {
        let kin = &parts.projects[holder.project];
        let by_name = kin.standing == Standing::Introduced;
        Self {
            id: &kin.id,
            name: kin.standing.is_named().then_some(kin.name.as_str()),
            introduce: if by_name { "by-name" } else { "ask-first" },
            words: &holder.words,
        }
    }
}
