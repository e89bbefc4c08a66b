//! A [`Document`] as a page.

use maud::{Markup, html};

use super::parts::{Depth, text};
use super::{Column, Link, Page, page, table};
use crate::i18n::Phrases;
use crate::report::document::{Block, Document, Point};

/// The page of a document: its first heading is the title, those of the second depth make the
/// contents.
pub fn page_of(document: &Document, phrases: &Phrases) -> String {
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Heading(1, text) => Some(text.as_str()),
        _ => None,
    });
    let headings = document.blocks.iter().enumerate().filter_map(|(at, block)| match block {
        Block::Heading(2, text) => Some(Link::new(place(at), text)),
        _ => None,
    });
    let shell = Page {
        title: title.unwrap_or_default(),
        subtitle: "",
        language: phrases.language(),
        contents: headings.collect(),
        body: body(document),
        footer: html! {},
    };
    page(&shell, phrases)
}

/// The id of the block at this place.
fn place(at: usize) -> String {
    format!("part-{at}")
}

fn body(document: &Document) -> Markup {
    // A table's caption is the heading that it stands under.
    let mut under = "";
    html! {
        @for (at, block) in document.blocks.iter().enumerate() {
            @match block {
                Block::Heading(1, _) => {},
                Block::Heading(depth, words) => {
                    ({ under = words.as_str(); depth_of(*depth).heading(&place(at), words) })
                },
                Block::Text(words) => p dir="auto" { (text(words)) },
                Block::Points(list) => (points(list)),
                Block::Gap(words) => p { (text(words)) " …" },
                Block::Table(content) => ({
                    let columns: Vec<Column<'_>> = content
                        .heads
                        .iter()
                        .enumerate()
                        .map(|(at, head)| match at {
                            0 => Column::Words(head),
                            _ => Column::Numbers(head),
                        })
                        .collect();
                    let rows = content.rows.iter().map(|row| {
                        row.iter().map(|cell| html! { (text(cell)) }).collect::<Vec<_>>()
                    });
                    table(under, &columns, rows)
                }),
            }
        }
    }
}

fn depth_of(depth: usize) -> Depth {
    match depth {
        2 => Depth::Second,
        3 => Depth::Third,
        _ => Depth::Fourth,
    }
}

fn points(list: &[Point]) -> Markup {
    html! {
        ul {
            @for point in list {
                li dir="auto" {
                    (text(&point.text))
                    @if !point.below.is_empty() { (points(&point.below)) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn headings_lists_and_tables_are_marked_up_and_texts_are_not() {
        let mut document = Document::default();
        document.heading(1, "Title");
        document.heading(2, "<b>Part</b>");
        let below = vec![Point::from("below")];
        document.points(vec![Point { text: "<script>".into(), below }]);
        document.table(vec!["n".into(), "x".into()], vec![vec!["a".into(), "1".into()]]);
        let page = page_of(&document, &Phrases::new(Language::English));
        assert!(page.contains("<h1 dir=\"auto\">Title</h1>"));
        assert!(page.contains("<h2 id=\"part-1\">&lt;b&gt;Part&lt;/b&gt;</h2>"), "{page}");
        assert!(page.contains("href=\"#part-1\""));
        assert!(page.contains("<caption>&lt;b&gt;Part&lt;/b&gt;</caption>"));
        assert!(!page.contains("<script"));
        assert!(page.contains("<ul><li dir=\"auto\">below</li></ul>"));
    }
}
