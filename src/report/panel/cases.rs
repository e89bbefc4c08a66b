//! Readings of practice cases, beside those of projects.

use super::{Pages, Parts, agreement, questions, sums};
use crate::document::{Build, Doc};
use crate::i18n::Phrases;
use crate::material::panel::arithmetic;
use crate::report::Extent;

/// How far readers agree on the practice cases, and with the agreed levels; where one was read.
pub(super) fn section(out: &mut Doc, parts: Parts<'_>, extent: Extent, phrases: &Phrases) {
    let cases = parts.cases;
    if cases.readings + cases.left_out == 0 {
        return;
    }
    out.heading(2, phrases.say("panel-cases-title"));
    if cases.left_out > 0 {
        out.text(phrases.tell("panel-cases-left-out", [("count", cases.left_out.into())]));
    }
    if cases.readings == 0 {
        return;
    }
    out.text(phrases.tell(
        "panel-cases-counts",
        [
            ("readings", cases.readings.into()),
            ("cases", cases.cases.into()),
            ("readers", cases.readers.into()),
        ],
    ));
    if cases.with_agreed.all > 0 {
        out.text(phrases.tell(
            "panel-cases-agreed",
            [
                ("pairs", cases.with_agreed.all.into()),
                ("same", cases.with_agreed.same.into()),
                ("near", cases.with_agreed.within_one.into()),
            ],
        ));
    }
    agreement::paragraphs(out, &cases.agreement, Pages::Cases, phrases);
    sums(out, arithmetic::of_cases(parts, phrases), 3, phrases);
    questions::section(out, parts, &cases.questions, extent, phrases);
}
