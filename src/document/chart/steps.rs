//! Counts along a way: a circle for each step, larger where there are more.

use maud::{Markup, html};

use super::frame::tenth;
use super::plain;
use crate::document::html::text;
use crate::i18n::{Phrases, count};

/// Steps in the order in which they are gone through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// What the steps are.
    pub title: String,
    /// Each step and its count; one without any is left blank.
    pub steps: Vec<(String, u64)>,
    /// Those that do not say where they are: beside the way, not on it.
    pub unsaid: Option<(String, u64)>,
}

const LARGEST: f64 = 13.0;

impl Steps {
    /// Its texts are those of the page: they are heard as they are seen, and wrap where there is no room.
    pub(super) fn figure(&self, phrases: &Phrases) -> Markup {
        let most = self.all().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let radius = |of: u64| tenth((of as f64 / most as f64).sqrt() * LARGEST).max(2.5);
        html! {
            figure.chart {
                figcaption { (text(&self.title)) }
                ol.way {
                    @for (at, (name, of)) in self.all().enumerate() {
                        @let is_on = at < self.steps.len();
                        li {
                            svg viewBox="0 0 60 28" aria-hidden="true" focusable="false" {
                                @if is_on { path.grid d="M0 14H60" {} }
                                @if *of == 0 { circle.empty cx="30" cy="14" r="2.5" {} }
                                @else if is_on { circle.full cx="30" cy="14" r=(radius(*of)) {} }
                                @else { circle.empty.aside cx="30" cy="14" r=(radius(*of)) {} }
                            }
                            @if *of > 0 { strong { (count(*of, phrases.language())) } " " }
                            span { (text(name)) }
                        }
                    }
                }
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = &(String, u64)> {
        self.steps.iter().chain(&self.unsaid)
    }

    pub(super) fn plain(&self, width: usize, phrases: &Phrases) -> String {
        let longest = plain::widest(self.all().map(|(name, _)| name.as_str()));
        let columns = plain::name_columns(width, 10, longest);
        let said = self.all().filter(|(_, of)| *of > 0);
        let line = |(name, of): &(String, u64)| {
            format!("{}  {}\n", plain::name(name, columns), count(*of, phrases.language()))
        };
        plain::titled(&self.title, said.map(line))
    }
}
