//! Somebody's own catalogue, laid over the built-in one.

use germoir::catalogue::builtin;
use germoir::catalogue::definition::load::{end_of, load};
use germoir::catalogue::profile;
use germoir::questionnaire::Extent;
use germoir::questionnaire::compose::questionnaire;
use germoir::source::parse_toml;

use super::{checks, project, text_of};

/// An overlay is refused with places, or makes a catalogue that projects can be read with.
pub fn run(bytes: &[u8]) {
    let Some(file) = text_of("overlay.toml", bytes) else { return };
    if !parse_toml(&file).1.is_empty() {
        // What breaks the rules of TOML is refused by itself: laid on nothing it is found out a
        // hundred times sooner than laid on the whole built-in catalogue.
        let files = std::slice::from_ref(&file);
        return checks::problems(&load(files, &[]).unwrap_err(), files);
    }
    let base = builtin::sources();
    let file = file.starting_at(end_of(&base));
    let catalogue = match load(&base, std::slice::from_ref(&file)) {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            assert!(!problems.is_empty());
            let files: Vec<_> = base.into_iter().chain([file]).collect();
            return checks::problems(&problems, &files);
        }
    };
    assert!(questionnaire(&catalogue, Extent::Full).asks().count() > 0);
    let garden = include_str!("../../examples/jardin-des-liens.toml");
    let garden = germoir::source::SourceFile::new("p.toml", garden);
    // A catalogue may no longer ask what the project answers: then it is a problem of the project.
    let project = project(&garden, &catalogue);
    let funder = profile::source("funder").and_then(|file| profile::parse(&file, &catalogue).ok());
    if let (Some(project), Some(funder)) = (project, funder) {
        checks::assessed(&project, &catalogue, &funder);
    }
}
