//! The page of an assessment, made by the library alone: built without `cli`, as a page in a browser
//! would be. `.ci/library` holds its bytes against those of the command.
//!
//!     cargo run --no-default-features --example page -- FILE LANGUAGE DATE

#![allow(clippy::disallowed_methods)] // This program is the edge of the library that it tries.

use std::io::Write;

use germoir::assessment::assess;
use germoir::catalogue::{builtin, profile};
use germoir::descriptor::Descriptor;
use germoir::i18n::{Language, Phrases};
use germoir::intake::{Terms, understand};
use germoir::material::AssessmentParts;
use germoir::material::problem::located;
use germoir::reach::measure;
use germoir::report::view;
use germoir::source::{Limits, SourceFile, typed};

fn main() {
    let [path, language, date] =
        std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("a file, fr or en, a date");
    let bytes = std::fs::read(&path).expect("the file can be read");
    let phrases = Phrases::new(match language.as_str() {
        "fr" => Language::French,
        _ => Language::English,
    });
    let (catalogue, today) = (builtin::catalogue(), date.parse().expect("a date"));
    let profile = profile::source("bearer").and_then(|file| profile::parse(&file, catalogue).ok());
    let profile = profile.expect("the profile is the program's own");
    let file = SourceFile::from_bytes(path.clone(), bytes, &Limits::default()).expect("a text");
    let given = understand(path.as_ref(), file, Terms { catalogue, today });
    let given = given.unwrap_or_else(|_| panic!("{path} is not valid"));
    let Descriptor::Project(project) = &given.descriptor else { panic!("{path} is no project") };
    let assessment = assess(project, catalogue, &profile, today);
    let reached = project.reach.as_ref().map(|reach| measure(reach, today));
    let page = view::whole(
        AssessmentParts {
            project,
            assessment: &assessment,
            reached: reached.as_ref(),
            problems: &located(&given.problems, std::slice::from_ref(&given.file), &phrases),
            catalogue,
            profile: &profile,
            language: phrases.language(),
            typed: Some(&typed(path.as_ref())),
            arithmetic: &[],
        },
        &phrases,
    )
    .html(&phrases);
    std::io::stdout().write_all(page.as_bytes()).expect("somebody reads the page");
}
