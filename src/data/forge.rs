//! The forge for programs: `germoir/forge/1`. Its keys are a contract.

use schemars::JsonSchema;
use serde::Serialize;

use crate::access::Standing;
use crate::data::schema::OneOf;
use crate::material::ForgeParts as Parts;
use crate::portfolio::forge::{BlockKind, Holder};

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>) -> String {
    crate::data::published::pretty(&ForgeJson { schema: "germoir/forge/1", body: body(parts) })
}

/// Everything, with ids everywhere; names and words only where they may be shown.
pub fn body(parts: Parts<'_>) -> ForgeBodyJson<'_> {
    let blocks = parts.forge.blocks.iter().map(|block| {
        let is_skill = block.kind == BlockKind::Skill;
        BlockJson {
            kind: block.kind.as_str(),
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
    #[schemars(with = "OneOf<crate::portfolio::forge::BlockKind>")]
    kind: &'static str,
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
