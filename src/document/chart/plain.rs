//! Lines of plain characters.

use unicode_width::UnicodeWidthStr;

use super::frame::shortened;
use crate::document::safe;

/// A name on exactly so many columns.
pub fn name(text: &str, columns: usize) -> String {
    let text = shortened(&safe::terminal(text), columns);
    let gap = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(gap))
}

/// The columns for names on a line of `width`, when the drawing and its words need `rest`.
pub fn name_columns(width: usize, rest: usize, longest: usize) -> usize {
    longest.min(width.saturating_sub(rest)).max(12)
}

/// The widest of these names, in columns.
pub fn widest<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    names.map(|name| name.width()).max().unwrap_or(0)
}

/// Lines under the title of a drawing, which no heading says.
pub fn titled(title: &str, lines: impl Iterator<Item = String>) -> String {
    format!("{title}\n\n{}", lines.collect::<String>())
}

/// A level of 0 to 4 as filled and empty marks: `■■■·`.
pub fn marks(level: u8, filled: char) -> String {
    (0..4).map(|step| if step < level { filled } else { '·' }).collect()
}
