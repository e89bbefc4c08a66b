//! The forge in words: blocks that several projects have or want, and what to do about each.
//!
//! What is said stands here; `document` lays it out for the terminal, Markdown and pages, `sheet` for CSV
//! and workbooks. A project stands under its name only where `access` lets it, and « ask first » stands
//! beside projects that have not agreed to be introduced.

pub mod document;
pub mod ready;
pub mod sheet;

use crate::access::Standing;
use crate::descriptor::slug;
use crate::diagnostic::Known;
use crate::i18n::{Argument, Named};
use crate::material::ForgeParts as Parts;
use crate::portfolio::forge::{Block, BlockKind, Holder, Quiet};
use crate::portfolio::kinship::Kin;

/// Projects that can sit around one table: as many as one line names.
const AROUND: usize = 12;

impl<'f> Parts<'f> {
    /// How it is read, or that there is nothing to read.
    pub(in crate::report) fn how(&self) -> Vec<String> {
        let ids: &[&str] = match self.forge.blocks.is_empty() {
            true => &["forge-none"],
            false => &["forge-how", "forge-how-order"],
        };
        ids.iter().map(|id| self.phrases.say(id)).collect()
    }

    /// The blocks of each kind, by their names in the reader's language; kinds without one are left out.
    pub(in crate::report) fn sections(&self) -> Vec<(BlockKind, Vec<(String, &'f Block)>)> {
        let blocks_of = |kind: BlockKind| {
            let blocks = self.forge.blocks.iter().filter(|block| block.kind == kind);
            let mut blocks: Vec<(String, &Block)> =
                blocks.map(|block| (self.name(block), block)).collect();
            blocks.sort_by_cached_key(|(name, _)| (slug(name), name.clone()));
            (kind, blocks)
        };
        let sections = BlockKind::ALL.iter().copied().map(blocks_of);
        sections.filter(|(_, blocks)| !blocks.is_empty()).collect()
    }

    /// What is said of every block of a kind: what it is called, or what it is about.
    pub(in crate::report) fn of_kind(&self, part: &str, kind: BlockKind) -> String {
        self.phrases.say(&format!("forge-{part}-{}", kind.as_str()))
    }

    /// Those who want a block, then those who have it, where there are any.
    pub(in crate::report) fn sides(&self, block: &'f Block) -> Vec<(Named, &'f [Holder])> {
        let sides = [("wanted", &block.wanted_by), ("held", &block.held_by)];
        let sides = sides.into_iter().filter(|(_, holders)| !holders.is_empty());
        let named = |role| Named::new(role, self.of_kind(role, block.kind));
        sides.map(|(role, holders)| (named(role), holders.as_slice())).collect()
    }

    /// A side in a line.
    pub(in crate::report) fn side(&self, side: &Named, holders: &[Holder], block: &str) -> String {
        let who = self.members(holders, block);
        self.phrases.tell("forge-side", [("label", side.words.clone().into()), ("who", who.into())])
    }

    /// The members of a side in one line, each with its own words where these are not the block's.
    fn members(&self, holders: &[Holder], block: &str) -> String {
        let said = |holder: &Holder| {
            let (shown, words) = (self.shown(holder.project), holder.words.join(" · "));
            if words.is_empty() || words == block {
                return shown;
            }
            self.phrases.tell("forge-says", [("who", shown.into()), ("words", words.into())])
        };
        let mut named: Vec<String> = holders.iter().take(AROUND).map(said).collect();
        if let more @ 1.. = holders.len().saturating_sub(AROUND) {
            named.push(self.phrases.tell("forge-more", [("count", more.into())]));
        }
        named.join(", ")
    }

    /// What people call the block.
    pub(in crate::report) fn name(&self, block: &Block) -> String {
        let (catalogue, language) = (self.catalogue, self.phrases.language());
        let facet = match block.kind {
            BlockKind::Skill => return block.name.clone(),
            BlockKind::Support => {
                let support = catalogue.support(&block.name).map(|at| &catalogue.supports[at]);
                let title = support.map(|support| support.wording.get(language).name.as_ref());
                return title.unwrap_or(block.name.as_str()).to_owned();
            }
            BlockKind::Technology => "technologies",
            BlockKind::Concept => "concepts",
        };
        catalogue.value_name(facet, &block.name, language).to_owned()
    }

    pub(in crate::report) fn what_to_do(&self, block: &Block) -> String {
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
        self.phrases.tell(id, [("held", held.into()), ("wanted", wanted.into())])
    }

    /// A project under the name that it shares. Whoever has not agreed to be introduced is asked first.
    pub(in crate::report) fn shown(&self, project: usize) -> String {
        let Kin { id, name, standing, .. } = &self.projects[project];
        let id: Argument<'_> = id.clone().into();
        let name: Argument<'_> = name.clone().into();
        match standing {
            Standing::Labelled => self.phrases.tell("forge-hidden", [("id", name)]),
            Standing::Named => self.phrases.tell("forge-ask-first", [("name", name), ("id", id)]),
            Standing::Introduced => self.phrases.tell("forge-named", [("name", name), ("id", id)]),
        }
    }

    /// What may be said of a project that keeps its words to itself.
    pub(in crate::report) fn told(&self, quiet: &Quiet) -> Vec<String> {
        let counts = [
            ("forge-quiet-met", quiet.met),
            ("forge-quiet-wanted", quiet.wanted),
            ("forge-quiet-alike", quiet.alike),
        ];
        let told = counts.into_iter().filter(|(_, count)| *count > 0);
        told.map(|(id, count)| self.phrases.tell(id, [("count", count.into())])).collect()
    }
}
