//! Keys, part by part: `reach.unit` has two.

use std::borrow::Cow;

use crate::source::Span;

/// One part of a key, and where it stands.
pub(super) type Key<'a> = (Cow<'a, str>, Span);

/// A key as its parts are met.
#[derive(Default)]
pub(super) struct NextKey<'a> {
    /// The parts before the last dot.
    pub path: Vec<Key<'a>>,
    pub last: Option<Key<'a>>,
    /// Whether a dot was the last that was met.
    pub goes_on: bool,
}

impl<'a> NextKey<'a> {
    pub fn push(&mut self, part: Key<'a>) {
        let before = self.last.replace(part);
        if std::mem::take(&mut self.goes_on) {
            self.path.extend(before);
        } else {
            self.path.clear();
        }
    }

    /// The last part, when there is a key; [`Self::path`] is then the rest of it.
    pub fn take(&mut self) -> Option<Key<'a>> {
        self.goes_on = false;
        self.last.take()
    }
}

/// Whether a path leads below `list`, or to it.
pub(super) fn is_below(path: &[Key<'_>], list: &[Key<'_>]) -> bool {
    let same = path.iter().zip(list).take_while(|((one, _), (other, _))| one == other);
    same.count() == list.len()
}
