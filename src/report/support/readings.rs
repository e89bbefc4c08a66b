//! What bearers who read a structure say of it, beside its own answers. Never by name.

use super::Words;
use crate::descriptor::{Level, Structure};
use crate::document::{Build, Doc, Point};
use crate::portfolio::support::readings::Readings;

/// The questions on which they part that are told.
const PARTED: usize = 3;

impl Words<'_> {
    pub(super) fn readings(self, out: &mut Doc, structure: &Structure, read: &Readings) {
        let phrases = self.phrases;
        out.text(phrases.tell("support-read-by", [("count", read.readers.into())]));
        // Where a sentence has changed since, its number stands alone.
        let said = |who: &str, support: usize, level: Level, is_of_today: bool| {
            let scale = self.parts.catalogue.supports[support].scale.get(phrases.language());
            let words = scale.levels[usize::from(level.get())].to_string();
            let words = [("words", words.into())];
            is_of_today
                .then(|| Point::from(phrases.tell(&format!("support-read-words-{who}"), words)))
        };
        let parted = read.parted();
        if parted.is_empty() {
            out.text(phrases.say("support-read-alike"));
            return;
        }
        out.text(phrases.say("support-read-parted"));
        let points = parted.iter().take(PARTED).filter_map(|item| {
            let own = item.own?;
            let facts = [
                ("name", self.support(item.support).to_owned().into()),
                ("own", own.get().into()),
                ("middle", item.middle.get().into()),
                ("readers", item.readers.into()),
            ];
            let ladder = self.parts.catalogue.supports[item.support].ladder;
            let below = [
                said("own", item.support, own, structure.answered_on.read(ladder)),
                said("readers", item.support, item.middle, item.is_of_today),
            ];
            Some(Point {
                text: phrases.tell("support-read-item", facts).into(),
                below: below.into_iter().flatten().collect(),
            })
        });
        out.points(points.collect());
    }
}
