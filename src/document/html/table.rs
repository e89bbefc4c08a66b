//! Tables: a caption, headers with their scope, and a region of their own that scrolls.

use maud::{Markup, html};

use super::parts::text;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub enum Column<'c> {
    /// Words, from the left.
    Words(&'c str),
    /// Numbers, their digits one below the other.
    Numbers(&'c str),
    /// One sign for each row. On paper the name is written upwards, so that many stand side by side.
    Signs(&'c str),
}

impl<'c> Column<'c> {
    fn name(self) -> &'c str {
        match self {
            Self::Words(name) | Self::Numbers(name) | Self::Signs(name) => name,
        }
    }

    fn class(self) -> Option<&'static str> {
        match self {
            Self::Words(_) => None,
            Self::Numbers(_) => Some("number"),
            Self::Signs(_) => Some("signs"),
        }
    }
}

/// A table. The first cell of each row names the row. On a narrow screen the table scrolls in a
/// region that the keyboard reaches.
pub fn table<R>(caption: &str, columns: &[Column<'_>], rows: R) -> Markup
where
    R: IntoIterator<Item = Vec<Markup>>,
{
    html! {
        div.table role="group" tabindex="0" aria-label=(text(caption)) {
            table {
                caption { (text(caption)) }
                thead {
                    tr {
                        @for column in columns {
                            th scope="col" class=[column.class()] { (text(column.name())) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            @for (column, cell) in columns.iter().zip(&row).take(1) {
                                th scope="row" class=[column.class()] { (cell) }
                            }
                            @for (column, cell) in columns.iter().zip(&row).skip(1) {
                                td class=[column.class()] { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_have_their_scope() {
        let columns = [Column::Words("Nom"), Column::Numbers("Personnes")];
        let shown = table("Qui ?", &columns, [vec![html! { "a" }, html! { "12" }]]).into_string();
        assert!(shown.contains(r#"<th scope="col">Nom</th>"#), "{shown}");
        assert!(shown.contains(r#"<th scope="row">a</th><td class="number">12</td>"#), "{shown}");
        assert!(shown.contains("<caption>Qui ?</caption>"));
    }
}
