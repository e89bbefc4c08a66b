//! What stands somewhere within the parts of a document.

use super::{Block, Frame, Search, Section, Table};

/// What paper leaves out of a document.
#[derive(Default)]
pub(super) struct LeftOut {
    /// Whether what stands open on a screen alone is left out too.
    has_screen: bool,
    /// The titles of parts that are there.
    open: Vec<String>,
    /// Each name, and the title of the part that it stands in.
    closed: Vec<(String, String)>,
}

impl LeftOut {
    pub fn new(has_screen: bool) -> Self {
        Self { has_screen, ..Self::default() }
    }

    pub fn gather(&mut self, blocks: &[Block], within: &str) {
        for block in blocks {
            match block {
                Block::Fold(name, _) => self.closed.push((name.plain(), within.to_owned())),
                Block::Frame(Frame::Screen, blocks) if self.has_screen => {
                    let titles = blocks.iter().filter_map(|block| match block {
                        Block::Section(section) => Some((section.title.plain(), String::new())),
                        _ => None,
                    });
                    self.closed.extend(titles);
                }
                Block::Section(Section { blocks, title, .. }) => {
                    let title = title.plain();
                    let is_closed = blocks.iter().all(|block| matches!(block, Block::Fold(..)));
                    self.gather(blocks, &title);
                    self.open.extend((!is_closed).then_some(title));
                }
                Block::Note(blocks) | Block::Frame(_, blocks) => self.gather(blocks, within),
                _ => {}
            }
        }
    }

    /// The names, each once. Where a part that is there has the same name, the title of the part that
    /// the other one stands in says which is meant.
    pub fn names(self) -> Vec<String> {
        let Self { open, closed, .. } = self;
        let mut names = Vec::new();
        for (name, within) in closed {
            let is_twice = open.contains(&name) && !within.is_empty();
            let name = if is_twice { within } else { name };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// The search, where there is one.
pub(super) fn find_search(blocks: &[Block]) -> Option<&Search> {
    blocks.iter().find_map(|block| match block {
        Block::Search(search) => Some(search),
        Block::Section(Section { blocks, .. }) | Block::Frame(_, blocks) => find_search(blocks),
        _ => None,
    })
}

/// The tables that are read, in their order.
pub(super) fn gather<'d>(blocks: &'d [Block], found: &mut Vec<&'d Table>) {
    for block in blocks {
        match block {
            Block::Table(table) => found.push(table),
            Block::Section(Section { blocks, .. })
            | Block::Note(blocks)
            | Block::Frame(_, blocks)
            | Block::Fold(_, blocks) => gather(blocks, found),
            _ => {}
        }
    }
}
