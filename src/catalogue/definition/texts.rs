//! How a catalogue holds its texts and lists.

use std::borrow::Cow;

/// A text of the catalogue: a constant of the built-in one, owned in an overlay.
pub type Text = Cow<'static, str>;
/// A list in the catalogue, likewise.
pub type List<T> = Cow<'static, [T]>;
