//! Minutes of the meeting, with places to fill in.

use super::{Parts, points, verdicts, who};
use crate::document::{Build, Doc, Point};
use crate::i18n::{Phrases, day};

/// One section for each project: who has read, then each point to discuss with room for what was
/// heard, what was agreed and who does what. The decision itself is recorded apart.
pub fn document(parts: Parts<'_>, phrases: &Phrases) -> Doc {
    let mut out = Doc::new(phrases.say("panel-minutes-title"), phrases.language());
    out.audience = phrases.say("confidential").into();
    let date = day(parts.date, phrases.language());
    out.text(phrases.tell("panel-minutes-from", [("date", date.into())]));
    for gap in ["panel-minutes-date", "panel-minutes-present", "panel-minutes-excused"] {
        out.gap(phrases.say(gap));
    }
    out.text(super::unread(parts, phrases));
    out.text(phrases.say("panel-principle"));
    points::how_more(&mut out, parts, phrases);
    for read in &parts.panel.projects {
        out.heading(2, parts.project(read));
        verdicts::section(&mut out, parts, read, 3, phrases);
        out.points(who(parts, read, phrases));
        for recused in &read.recused {
            let reader = parts.reader(recused.reader, phrases);
            out.text(phrases.tell("panel-minutes-recused", [("reader", reader.into())]));
        }
        if read.discuss.is_empty() {
            out.text(phrases.say(points::nothing_to_discuss(read)));
        }
        for at in &read.discuss {
            let point = &read.points[*at];
            out.heading(3, points::title(parts, point, phrases));
            let wording = point.subject.wording(parts.catalogue, phrases.language());
            out.text(wording.funder_question.to_string());
            let mut voices: Vec<Point> = points::decides(point, phrases).into_iter().collect();
            voices.extend(points::voices(parts, point, phrases));
            voices.extend(points::replies(read, point, phrases));
            out.points(voices);
            for gap in ["panel-minutes-heard", "panel-minutes-agreed", "panel-minutes-open"] {
                out.gap(phrases.say(gap));
            }
        }
        points::also_apart(&mut out, parts, read, phrases);
        out.heading(3, phrases.say("panel-minutes-end-title"));
        for gap in ["panel-minutes-bearer", "panel-minutes-next", "panel-minutes-minority"] {
            out.gap(phrases.say(gap));
        }
    }
    out.text(phrases.say("panel-minutes-decision"));
    out
}
