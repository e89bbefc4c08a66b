//! Stakes by group: what a project contributes to, and the groups that it leaves to others.

use maud::{Markup, html};

use super::frame::{self, shortened, tenth};
use super::plain;
use crate::document::html::{Column, text};
use crate::i18n::Phrases;

/// The groups of stakes, in catalogue order.
#[derive(Clone, Debug, PartialEq)]
pub struct Stakes {
    /// Every group, those without a stake of the project too.
    pub groups: Vec<StakeGroup>,
}

/// One group, with the stakes of it that the project names: none is no fault.
#[derive(Clone, Debug, PartialEq)]
pub struct StakeGroup {
    /// What the group is called.
    pub name: String,
    /// Stakes that the project names; none is no fault.
    pub stakes: Vec<StakeRow>,
}

/// One stake, with its contribution of 0 to 4.
#[derive(Clone, Debug, PartialEq)]
pub struct StakeRow {
    /// What the stake is called.
    pub name: String,
    /// `None` when it is named and not known.
    pub contribution: Option<u8>,
    /// `3/4`, or the state of the question.
    pub said: String,
}

const GROUP: f64 = 22.0;
const ROW: f64 = 19.0;

impl Stakes {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        let title = phrases.say("page-chart-stakes");
        let words = [title.as_str(), &phrases.say("page-chart-stakes-how")];
        let mut top = 0.0;
        let mut rows = Vec::new();
        for group in &self.groups {
            rows.push((top, group));
            top += GROUP + ROW * group.stakes.len() as f64 + 4.0;
        }
        let none = phrases.say("page-chart-stakes-none");
        let drawing = html! { @for (top, group) in rows { (group.drawn(top, &none)) } };
        frame::figure(id, words, top, drawing, self.table(&title, &none, phrases), phrases)
    }

    fn table(&self, caption: &str, none: &str, phrases: &Phrases) -> Markup {
        let names =
            ["group", "stake", "contribution"].map(|id| phrases.say(&format!("page-column-{id}")));
        let columns = names.each_ref().map(|name| Column::Words(name));
        let mut rows = Vec::new();
        for group in &self.groups {
            if group.stakes.is_empty() {
                rows.push(vec![group.name.as_str(), none, ""]);
            }
            let stakes = group.stakes.iter();
            rows.extend(stakes.map(|stake| vec![group.name.as_str(), &stake.name, &stake.said]));
        }
        frame::table(caption, &columns, rows.into_iter())
    }

    pub(super) fn plain(&self, width: usize) -> String {
        let names = self.groups.iter().flat_map(|group| &group.stakes);
        let longest = plain::widest(names.map(|stake| stake.name.as_str()));
        let columns = plain::name_columns(width, 28, longest);
        let mut out = String::new();
        for group in &self.groups {
            out.push_str(&group.name);
            out.push_str(if group.stakes.is_empty() { " –\n" } else { "\n" });
            for stake in &group.stakes {
                let marks = stake.contribution.map_or("????".into(), |to| plain::marks(to, '■'));
                let name = plain::name(&stake.name, columns);
                out.push_str(&format!("  {name}  {marks}  {}\n", stake.said));
            }
        }
        out
    }
}

impl StakeGroup {
    fn drawn(&self, top: f64, none: &str) -> Markup {
        html! {
            text.group x="0" y=(tenth(top + 15.0)) {
                (text(&shortened(&self.name, 40)))
                @if self.stakes.is_empty() { tspan.said dx="8" { (text(none)) } }
            }
            @for (at, stake) in self.stakes.iter().enumerate() {
                (stake.drawn(top + GROUP + at as f64 * ROW))
            }
        }
    }
}

impl StakeRow {
    fn drawn(&self, top: f64) -> Markup {
        let line = tenth(top + 12.0);
        html! {
            text.name x="10" y=(line) { (text(&shortened(&self.name, 34))) }
            @match self.contribution {
                None => text.said x="232" y=(line) { (text(&self.said)) },
                Some(level) => {
                    @for step in 0..4u8 {
                        @let class = if step < level { "full" } else { "empty" };
                        rect class=(class) x=(232.0 + f64::from(step) * 17.0) y=(tenth(top + 2.0))
                            width="12" height="12" rx="2" {}
                    }
                    text.said x="306" y=(line) { (text(&self.said)) }
                }
            }
        }
    }
}
