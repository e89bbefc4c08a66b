//! What stands somewhere within the parts of a document.

use super::{Block, Frame, Search, Section, Table};

/// The names of what is closed, each once.
pub(super) fn gather_folds(blocks: &[Block], names: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Fold(name, _) => {
                let name = name.plain();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            Block::Frame(Frame::Screen, blocks) => {
                let titles = blocks.iter().filter_map(|block| match block {
                    Block::Section(section) => Some(section.title.plain()),
                    _ => None,
                });
                names.extend(titles);
            }
            Block::Section(Section { blocks, .. })
            | Block::Note(blocks)
            | Block::Frame(_, blocks) => gather_folds(blocks, names),
            _ => {}
        }
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
