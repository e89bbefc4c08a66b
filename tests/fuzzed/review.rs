//! One person's reading of a project, laid over it.

use germoir::catalogue::builtin;
use germoir::comparison::reviewed;
use germoir::descriptor::{Descriptor, Form, read};
use germoir::panel::merge::{Given, Readers, Setting, merge};

use super::{GARDEN, PROFILES, TODAY, checks, text_of};

/// A review that is accepted changes figures within their ranges, alone and in a panel.
pub fn run(bytes: &[u8]) {
    let Some(file) = text_of("r.toml", bytes) else { return };
    let catalogue = builtin::catalogue();
    let reading = read(&file, Form::Toml, catalogue, TODAY, None);
    checks::reading(&reading, &file);
    let Some(Descriptor::Review(review)) = &reading.descriptor else { return };
    let profile = &PROFILES[1];
    checks::assessed(&reviewed(&GARDEN, review), catalogue, profile);
    let given = [Given { review, file: "r.toml" }];
    let readers = &Readers::of(std::iter::once(&**review));
    let (key, invalid) = (None, &[][..]);
    let setting = Setting { catalogue, readers, profile, key, invalid, today: TODAY, seed: 1 };
    let panel = merge(&[&GARDEN], &given, setting);
    let read = &panel.projects[0];
    assert!(read.counted.len() + read.own.len() <= 1);
    // A review that is kept too long is named, and enters nothing.
    let is_stray = review.project() != Some(GARDEN.id.as_str()) && panel.expired.is_empty();
    assert_eq!(panel.strays.len(), usize::from(is_stray), "{:?}", panel.strays);
}
