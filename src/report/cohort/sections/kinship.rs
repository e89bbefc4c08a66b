//! Who could meet whom: in short, for Markdown. A page shows more, in its own way.

use super::{Entry, Grid, Section, Writer};
use crate::portfolio::kinship::Kind;
use crate::report::kinship::View;

impl Writer<'_> {
    pub(super) fn kinship(&self) -> Section {
        let mut section = self.section("kinship");
        let Some(near) = self.shown.kinship else {
            section.sentences.push(self.phrase("kinship-left-out"));
            return section;
        };
        let view = near.view;
        section.sentences.extend(view.how.iter().cloned());
        if view.federations.is_empty() {
            section.sentences.push(self.shown.phrases.say("kin-no-federation"));
        }
        section.sentences.push(self.phrase("kinship-nearest"));
        section.grids.push(self.federations(view));
        for (kind, caption) in [
            (Kind::Duplicate, "section-duplicate"),
            (Kind::Lineage, "section-lineage"),
            (Kind::Template, "section-template"),
        ] {
            let pairs = view.pairs.iter().filter(|pair| pair.kind == kind);
            let rows = pairs.map(|pair| vec![pair.both.clone(), pair.reasons.join(" · ")]);
            section.grids.push(self.kin_grid(caption, &["both", "reasons"], rows));
        }
        for (told, caption) in
            [(&view.gifts, "section-gifts"), (&view.meetings, "section-meetings")]
        {
            let rows = told.iter().map(|sentence| vec![sentence.clone()]);
            section.grids.push(self.kin_grid(caption, &["both"], rows));
        }
        section
    }

    fn federations(&self, view: &View) -> Grid {
        let rows = view.federations.iter().map(|group| {
            let members: Vec<&str> =
                group.members.iter().map(|at| view.entries[*at].shown.as_str()).collect();
            vec![group.number.to_string(), members.join(" · "), group.shared.clone()]
        });
        self.kin_grid("section-federations", &["group", "members", "shared"], rows)
    }

    /// A table in the words of kinship.
    fn kin_grid(
        &self,
        caption: &str,
        columns: &[&str],
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Grid {
        let say = |id: &str| self.shown.phrases.say(&format!("kin-{id}"));
        let columns = columns.iter().map(|column| (say(&format!("column-{column}")), false));
        Grid {
            caption: say(caption),
            columns: columns.collect(),
            rows: rows.map(|row| row.into_iter().map(Entry::Text).collect()).collect(),
        }
    }
}
