//! Who could meet whom.

use super::{Part, Writer};
use crate::report::kinship::document::within;

impl Writer<'_> {
    pub(super) fn kinship(&self) -> Part {
        let mut section = self.section("kinship");
        match self.shown.kinship {
            Some(near) => section.rest = within(near.view, self.phrases),
            None => section.sentences.push(self.phrase("kinship-left-out")),
        }
        section
    }
}
