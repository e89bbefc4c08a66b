//! The practice cases that come with the program: `criteria/cases/*.toml`.

use jiff::civil::Date;

use super::{Case, Descriptor, Form, read};
use crate::catalogue::builtin;
use crate::source::SourceFile;

/// Each case by the name of its file, in the order of their ids.
const FILES: [(&str, &str); 6] = [
    ("chambre-du-fond", include_str!("../../criteria/cases/chambre-du-fond.toml")),
    ("guichet-retourne", include_str!("../../criteria/cases/guichet-retourne.toml")),
    ("ligne-de-crue", include_str!("../../criteria/cases/ligne-de-crue.toml")),
    ("roulement", include_str!("../../criteria/cases/roulement.toml")),
    ("un-pied-un-mot", include_str!("../../criteria/cases/un-pied-un-mot.toml")),
    ("verres-de-retour", include_str!("../../criteria/cases/verres-de-retour.toml")),
];

/// The practice cases, for the built-in catalogue alone: their levels are of its sentences.
pub fn cases() -> Vec<Case> {
    let read = FILES.iter().map(|(name, text)| {
        let file = SourceFile::new(format!("criteria/cases/{name}.toml"), (*text).to_owned());
        let found = read(&file, Form::Toml, builtin::catalogue(), Date::MAX, None);
        match found.descriptor {
            Some(Descriptor::Case(case)) => *case,
            _ => unreachable!("a test reads every practice case: {name}"),
        }
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_practice_case_of_the_catalogue_is_read() {
        let cases = cases();
        assert!(cases.iter().zip(FILES).all(|(case, (name, _))| case.id == name));
        assert!(cases.iter().all(|case| !case.levels.is_empty()));
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("criteria/cases");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), FILES.len());
    }
}
