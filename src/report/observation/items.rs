//! First answers beside what came after, question by question.

use super::Parts;
use super::document::counts;
use crate::document::{Build, Doc, Point};
use crate::i18n::percent;
use crate::portfolio::observation::Became;
use crate::portfolio::observation::{ItemSeen, Row};
use crate::report::Extent;

/// Questions that a brief report shows.
const BRIEF: usize = 8;

pub(super) fn section(out: &mut Doc, parts: Parts<'_>, extent: Extent) {
    let (observed, phrases) = (parts.observed, parts.phrases);
    let untold = observed.untold;
    out.heading(2, parts.phrase("section-items"));
    out.text(phrases.tell(
        "observe-items-counted",
        [
            ("counted", untold.counted.into()),
            ("early", untold.too_early.into()),
            ("ended", untold.ended_at_first.into()),
        ],
    ));
    if untold.counted == 0 {
        return out.text(parts.phrase("items-none"));
    }
    let told: Vec<&ItemSeen> =
        observed.items.iter().filter(|item| item.can_be_compared()).collect();
    let few = observed.items.len() - told.len();
    if told.is_empty() {
        return out.text(phrases.tell("observe-items-few", [("count", few.into())]));
    }
    out.text(phrases.tell("observe-items-how", [("count", told.len().into())]));
    let shown = if extent == Extent::Brief { told.len().min(BRIEF) } else { told.len() };
    let mut group = String::new();
    for item in &told[..shown] {
        let own = parts.group(item.subject).words;
        if own != group {
            out.heading(3, own.as_str());
            group = own;
        }
        of_item(out, parts, item);
    }
    if shown < told.len() {
        let told = [("shown", shown.into()), ("count", told.len().into())];
        out.text(phrases.tell("observe-items-brief", told));
    }
    if few > 0 {
        out.text(phrases.tell("observe-items-others", [("count", few.into())]));
    }
}

fn of_item(out: &mut Doc, parts: Parts<'_>, item: &ItemSeen) {
    out.heading(4, parts.item(item).words);
    let rows = || item.rows.iter().filter(|row| row.counts.all() > 0);
    let named = rows().map(|row| (parts.given(item.subject, row.given), row.counts));
    counts(out, parts, "answer", named.collect());
    let shares = rows().filter(|row| row.has_shares()).map(|row| shares(parts, item, row));
    out.points(shares.collect());
}

/// The shares of one row, each with its interval, and how far those without news could move it.
fn shares(parts: Parts<'_>, item: &ItemSeen, row: &Row) -> Point {
    let language = parts.phrases.language();
    let (known, all) = (row.counts.known(), row.counts.all());
    let shown = Became::among(std::iter::once(&row.counts)).into_iter();
    let below = shown.filter_map(|became| {
        let share = row.share(became)?;
        Some(Point::from(parts.phrases.tell(
            "observe-share",
            [
                ("what", parts.head(became).words.into()),
                ("count", row.counts.of(became).into()),
                ("known", known.into()),
                ("value", percent(share.value, language).into()),
                ("low", percent(share.low, language).into()),
                ("high", percent(share.high, language).into()),
                ("all", all.into()),
                ("least", percent(share.least, language).into()),
                ("most", percent(share.most, language).into()),
                ("bounded", usize::from(known < all).into()),
            ],
        )))
    });
    let told = [
        ("answer", parts.given(item.subject, row.given).words.into()),
        ("known", known.into()),
        ("all", all.into()),
    ];
    Point { text: parts.phrases.tell("observe-shares", told).into(), below: below.collect() }
}
