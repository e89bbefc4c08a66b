//! How cells look: one format for each kind.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Header,
    QuotedHeader,
    Text,
    /// On one line, over as many columns as it takes.
    Below,
    /// For a text that would become a formula if somebody edited it.
    Quoted,
    Known,
    Open,
    Aside,
    Number,
    Count,
    Share,
    Day,
}

/// The formats of a workbook.
pub struct Formats {
    header: Format,
    quoted_header: Format,
    text: Format,
    below: Format,
    quoted: Format,
    known: Format,
    open: Format,
    aside: Format,
    number: Format,
    count: Format,
    share: Format,
    day: Format,
    /// In the order in which they came: a cell names its look by the place in it, from 1.
    order: Vec<Look>,
}

impl Formats {
    pub fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let text = || top().set_text_wrap();
        let state = |colour| text().set_background_color(Color::RGB(colour));
        let header = || text().set_bold().set_border_bottom(FormatBorder::Medium);
        Self {
            header: header(),
            quoted_header: header().set_quote_prefix(),
            text: text(),
            below: top(),
            quoted: text().set_quote_prefix(),
            known: state(0xDCEBF7),
            open: state(0xFFF2CC),
            aside: state(0xEDEDED),
            number: top().set_num_format("0.0##"),
            count: top().set_num_format_index(3),
            share: top().set_num_format_index(9),
            day: top().set_num_format_index(14),
            order: Vec::new(),
        }
    }

    /// What a cell names its look by.
    pub fn number(&mut self, look: Look) -> usize {
        let at = self.order.iter().position(|known| *known == look);
        1 + at.unwrap_or_else(|| {
            self.order.push(look);
            self.order.len() - 1
        })
    }

    pub fn of(&self, look: Look) -> &Format {
        match look {
            Look::Header => &self.header,
            Look::QuotedHeader => &self.quoted_header,
            Look::Text => &self.text,
            Look::Below => &self.below,
            Look::Quoted => &self.quoted,
            Look::Known => &self.known,
            Look::Open => &self.open,
            Look::Aside => &self.aside,
            Look::Number => &self.number,
            Look::Count => &self.count,
            Look::Share => &self.share,
            Look::Day => &self.day,
        }
    }
}
