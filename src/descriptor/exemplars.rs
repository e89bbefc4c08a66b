//! What comes with the program to be found: the real projects that the map names, and blocks made
//! from what some of them did. `examples/*.toml` but for the fictional one, `examples/blocks/*.toml`.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::{Block, Descriptor, Form, Project, read};
use crate::catalogue::builtin;
use crate::source::SourceFile;

/// Each by the name of its file, in the order of the names.
macro_rules! files {
    ($folder:literal: $($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../", $folder, "/", $name, ".toml")))),*]
    };
}

const EXEMPLARS: [(&str, &str); 22] = files![
    "examples":
    "aidons-ensemble",
    "babyloan",
    "beebac",
    "colocation-intergeneration",
    "elix",
    "flashmob",
    "friendsclear",
    "idact",
    "itn-america",
    "la-ruche-qui-dit-oui",
    "le-potiron",
    "playmakers",
    "projet-watch",
    "sol",
    "supermarmite",
    "ulule",
    "un-jour-a-vendre",
    "voisin-age",
    "websourd",
    "wizine",
    "yoocasa",
    "zilok",
];

const BLOCKS: [(&str, &str); 9] = files![
    "examples/blocks":
    "commande-groupee-de-produits-locaux",
    "dictionnaire-vivant",
    "gestes-comptes-entre-voisins",
    "interpretation-en-visio",
    "monnaie-dessinee-en-ateliers",
    "parts-de-plats-entre-voisins",
    "pret-choisi-sur-place",
    "rides-paid-in-credits",
    "surplus-du-potager",
];

/// The real projects that the map names, read with the built-in catalogue.
pub fn exemplars() -> &'static [Project] {
    static ALL: OnceLock<Vec<Project>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = EXEMPLARS.iter().map(|(name, text)| match descriptor(name, text) {
            Descriptor::Project(project) => *project,
            _ => unreachable!("a test reads every exemplar: {name}"),
        });
        all.collect()
    })
}

/// The blocks that come with the program, read with the built-in catalogue.
pub fn blocks() -> &'static [Block] {
    static ALL: OnceLock<Vec<Block>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = BLOCKS.iter().map(|(name, text)| match descriptor(name, text) {
            Descriptor::Block(block) => *block,
            _ => unreachable!("a test reads every block: {name}"),
        });
        all.collect()
    })
}

fn descriptor(name: &str, text: &str) -> Descriptor {
    let file = SourceFile::new(format!("examples/{name}.toml"), text.to_owned());
    let found = read(&file, Form::Toml, builtin::catalogue(), Date::MAX, Some(name));
    found.descriptor.unwrap_or_else(|| unreachable!("a test reads every file: {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the files of a folder of examples, in their order.
    fn names(folder: &str) -> Vec<String> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
        let mut names: Vec<String> =
            files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn every_exemplar_and_every_block_comes_with_the_program() {
        let mut real = names("examples");
        real.retain(|name| name != "jardin-des-liens");
        assert_eq!(real, EXEMPLARS.map(|(name, _)| name));
        assert_eq!(names("examples/blocks"), BLOCKS.map(|(name, _)| name));
        assert!(exemplars().iter().zip(EXEMPLARS).all(|(project, (name, _))| project.id == name));
        assert!(exemplars().iter().all(|project| project.sharing.value.publish));
        assert!(blocks().iter().zip(BLOCKS).all(|(block, (name, _))| block.id == name));
    }

    #[test]
    fn a_block_is_credited_sourced_and_used_by_an_exemplar() {
        for block in blocks() {
            assert!(!block.made_by.is_empty() && !block.links.is_empty(), "{}", block.id);
            let user = |id: &str| exemplars().iter().find(|project| project.id == id);
            let [used] = block.used_by.as_slice() else { panic!("{}", block.id) };
            let project = user(&used.project).unwrap();
            let file = EXEMPLARS.iter().find(|(name, _)| *name == project.id).unwrap().1;
            for link in &block.links {
                assert!(file.contains(link.as_str()), "{}: {link} is no source", block.id);
            }
        }
    }
}
