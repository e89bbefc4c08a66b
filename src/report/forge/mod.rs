//! The forge in words: blocks that several projects have or want, and what to do about each.
//!
//! [`view`] decides once what is said; `document` lays it out for the terminal, Markdown and pages,
//! `sheet` for CSV and workbooks. A project stands under its
//! name only where `access` lets it, and « ask first » stands beside projects that have not agreed to
//! be introduced.

pub mod document;
pub mod ready;
pub mod sheet;

use crate::access::Standing;
use crate::i18n::Argument;
use crate::material::ForgeParts as Parts;
use crate::portfolio::forge::{Block, BlockKind, Holder, Quiet};
use crate::portfolio::kinship::Kin;

/// Projects that can sit around one table: as many as one line names.
const AROUND: usize = 12;

/// What is shown, by kind of block.
#[derive(Clone, Debug)]
pub struct View {
    pub title: String,
    pub subtitle: String,
    pub how: Vec<String>,
    /// Kinds without a block are left out.
    pub sections: Vec<Section>,
    pub quiet: Vec<QuietView>,
    pub closing: String,
}

/// The blocks of one kind, in the order of their names.
#[derive(Clone, Debug)]
pub struct Section {
    pub kind: BlockKind,
    pub title: String,
    pub about: String,
    pub blocks: Vec<BlockView>,
}

/// A block in words.
#[derive(Clone, Debug)]
pub struct BlockView {
    /// With the id of the catalogue, or the words of a skill.
    pub id: String,
    pub name: String,
    /// A sentence that people can act on.
    pub what_to_do: String,
    /// Those who want it, then those who have it, where there are any.
    pub sides: Vec<Side>,
}

/// Who has, or who wants, a block.
#[derive(Clone, Debug)]
pub struct Side {
    /// The same in every language: `wanted` or `held`.
    pub role: &'static str,
    pub label: String,
    pub members: Vec<Member>,
}

/// A project as it may be shown.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: String,
    /// The name, or the id where it stands under a label: the same in every language.
    pub name_or_id: String,
    pub shown: String,
    /// How it words the skill; empty where the catalogue names the block.
    pub words: String,
}

/// A project that keeps its words to itself.
#[derive(Clone, Debug)]
pub struct QuietView {
    pub id: String,
    pub shown: String,
    pub told: Vec<String>,
}

/// Puts the forge into words.
pub fn view(parts: Parts<'_>) -> View {
    let phrases = parts.phrases;
    let sections =
        [BlockKind::Skill, BlockKind::Technology, BlockKind::Concept, BlockKind::Support];
    let sections: Vec<Section> = sections.iter().filter_map(|kind| section(parts, *kind)).collect();
    let quiet: Vec<QuietView> =
        parts.forge.quiet.iter().map(|quiet| hushed(parts, quiet)).collect();
    let blocks: usize = sections.iter().map(|section| section.blocks.len()).sum();
    let mut how = vec![phrases.say("forge-how"), phrases.say("forge-how-order")];
    if blocks == 0 {
        how = vec![phrases.say("forge-none")];
    }
    View {
        title: phrases.say("forge-title"),
        subtitle: phrases.tell(
            "forge-subtitle",
            [("projects", parts.projects.len().into()), ("blocks", blocks.into())],
        ),
        how,
        sections,
        quiet,
        closing: phrases.say("forge-closing"),
    }
}

fn section(parts: Parts<'_>, kind: BlockKind) -> Option<Section> {
    let mut blocks: Vec<(String, BlockView)> = parts
        .forge
        .blocks
        .iter()
        .filter(|block| block.kind == kind)
        .map(|block| {
            let view = of_block(parts, block);
            (crate::descriptor::slug(&view.name), view)
        })
        .collect();
    // By the name in the reader's language.
    blocks.sort_by(|(a, one), (b, other)| (a, &one.name).cmp(&(b, &other.name)));
    let say = |part: &str| parts.phrases.say(&format!("forge-{part}-{}", kind.as_str()));
    (!blocks.is_empty()).then(|| Section {
        kind,
        title: say("section"),
        about: say("about"),
        blocks: blocks.into_iter().map(|(_, view)| view).collect(),
    })
}

fn of_block(parts: Parts<'_>, block: &Block) -> BlockView {
    let side = |role: &'static str, holders: &[Holder]| {
        (!holders.is_empty()).then(|| Side {
            role,
            label: parts.phrases.say(&format!("forge-{role}-{}", block.kind.as_str())),
            members: holders.iter().map(|holder| member(parts, holder)).collect(),
        })
    };
    let sides = [side("wanted", &block.wanted_by), side("held", &block.held_by)];
    BlockView {
        id: block.name.clone(),
        name: name(parts, block),
        what_to_do: what_to_do(parts, block),
        sides: sides.into_iter().flatten().collect(),
    }
}

/// What people call the block.
fn name(parts: Parts<'_>, block: &Block) -> String {
    let (catalogue, language) = (parts.catalogue, parts.phrases.language());
    let facet = match block.kind {
        BlockKind::Skill => return block.name.clone(),
        BlockKind::Support => {
            let support = catalogue.support(&block.name).map(|at| &catalogue.supports[at]);
            let title = support.map(|support| support.wording.get(language).name.to_string());
            return title.unwrap_or_else(|| block.name.clone());
        }
        BlockKind::Technology => "technologies",
        BlockKind::Concept => "concepts",
    };
    let values = catalogue.facet(facet).map(|facet| &facet.values);
    let value = values.and_then(|all| all.iter().find(|value| value.id == block.name));
    value.map_or_else(|| block.name.clone(), |value| value.name.get(language).to_string())
}

fn what_to_do(parts: Parts<'_>, block: &Block) -> String {
    let (held, wanted) = (block.held_by.len(), block.wanted_by.len());
    let id = match (block.kind, held, wanted) {
        (BlockKind::Skill, 0, _) => "forge-do-skill-wanted",
        (BlockKind::Skill, _, 0) => "forge-do-skill-offered",
        (BlockKind::Skill, ..) if held + wanted > AROUND => "forge-do-skill-many",
        (BlockKind::Skill, ..) => "forge-do-skill-met",
        (BlockKind::Technology, ..) => "forge-do-technology",
        (BlockKind::Concept, ..) => "forge-do-concept",
        (BlockKind::Support, ..) => "forge-do-support",
    };
    parts.phrases.tell(id, [("held", held.into()), ("wanted", wanted.into())])
}

fn member(parts: Parts<'_>, holder: &Holder) -> Member {
    let kin = &parts.projects[holder.project];
    let name = if kin.standing.is_named() { &kin.name } else { &kin.id };
    Member {
        id: kin.id.clone(),
        name_or_id: name.clone(),
        shown: shown(parts, kin),
        words: holder.words.join(" · "),
    }
}

/// A project under the name that it shares. Whoever has not agreed to be introduced is asked first.
fn shown(parts: Parts<'_>, kin: &Kin) -> String {
    let id: Argument<'_> = kin.id.clone().into();
    match kin.standing {
        Standing::Labelled => parts.phrases.tell("forge-hidden", [("id", kin.name.clone().into())]),
        Standing::Named => {
            parts.phrases.tell("forge-ask-first", [("name", kin.name.clone().into()), ("id", id)])
        }
        Standing::Introduced => {
            parts.phrases.tell("forge-named", [("name", kin.name.clone().into()), ("id", id)])
        }
    }
}

fn hushed(parts: Parts<'_>, quiet: &Quiet) -> QuietView {
    let kin = &parts.projects[quiet.project];
    let counts = [
        ("forge-quiet-met", quiet.met),
        ("forge-quiet-wanted", quiet.wanted),
        ("forge-quiet-alike", quiet.alike),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    QuietView {
        id: kin.id.clone(),
        shown: shown(parts, kin),
        told: told.map(|(id, n)| parts.phrases.tell(id, [("count", n.into())])).collect(),
    }
}
