//! The real projects of `examples/`: they say what a page states, and nothing else.

use std::path::Path;

use germoir::catalogue::builtin;
use germoir::descriptor::{Answer, Descriptor, Evidence, Form, Rung, Said, Structure, read};
use germoir::source::SourceFile;

use crate::express::project;
use crate::runner::{DATE, files};

/// Those of which nothing but the map was found.
const THIN: [&str; 6] =
    ["wizine", "idact", "un-jour-a-vendre", "yoocasa", "playmakers", "aidons-ensemble"];

fn stem(file: &Path) -> &str {
    file.file_stem().unwrap().to_str().unwrap()
}

fn exemplars() -> impl Iterator<Item = std::path::PathBuf> {
    files("examples").into_iter().filter(|file| {
        let text = std::fs::read_to_string(file).unwrap();
        text.contains("[project]") && !text.contains("FICTIF") && !text.contains("FICTIONAL")
    })
}

/// The structure of a file of `examples/structures/`.
fn structure(file: &Path) -> Structure {
    let text = std::fs::read_to_string(file).unwrap();
    let source = SourceFile::new(file.display().to_string(), text);
    let date = DATE.parse().unwrap();
    let reading = read(&source, Form::Toml, builtin::catalogue(), date, Some(stem(file)));
    match reading.descriptor {
        Some(Descriptor::Structure(structure)) => *structure,
        other => panic!("{}: {other:?}", file.display()),
    }
}

/// Whether a file says of itself that what it is about is made up.
fn is_fictional(file: &Path) -> bool {
    std::fs::read_to_string(file).unwrap().starts_with("# STRUCTURE FICTIVE")
}

#[test]
fn no_real_structure_is_judged_and_each_fact_about_it_cites_its_page() {
    let (made_up, real): (Vec<_>, Vec<_>) =
        files("examples/structures").into_iter().partition(|file| is_fictional(file));
    assert!(made_up.len() >= 3 && real.len() >= 3);
    for file in real {
        let structure = structure(&file);
        assert!(cited(&structure.answers).is_empty(), "{}: a level", stem(&file));
        let facts: Vec<&Answer<_>> = structure.answers.iter().flatten().collect();
        assert!(facts.len() >= 4, "{}", stem(&file));
        for fact in facts {
            let note = fact.note.as_deref().unwrap_or_default();
            let is_cited = note.contains("https://") || note.contains("page citée plus haut");
            assert!(is_cited || !fact.evidence.is_empty(), "{}: {note}", stem(&file));
            for one in &fact.evidence {
                let source = one.source.as_deref().unwrap_or_default();
                assert_eq!(one.kind, Rung::Documented, "{}", stem(&file));
                assert!(source.starts_with("https://") && one.is_sourced, "{source}");
                assert!(!is_undated(one), "{}: {source}", stem(&file));
            }
        }
        for offer in structure.offers.iter().filter(|offer| offer.capacity.is_some()) {
            let conditions = offer.conditions.as_deref().unwrap_or_default();
            assert!(conditions.contains("https://"), "{}: {conditions}", stem(&file));
        }
        let summary = structure.summary.unwrap_or_default();
        assert!(summary.contains("n’a pas rempli ce fichier"), "{}", stem(&file));
    }
    for file in made_up {
        let structure = structure(&file);
        assert!(cited(&structure.answers).len() >= 4, "{}", stem(&file));
        let summary = structure.summary.unwrap_or_default();
        assert!(summary.starts_with("Structure fictive."), "{}", stem(&file));
    }
}

/// Whether the note of a piece of evidence says that its page bears no day.
fn is_undated(one: &Evidence) -> bool {
    let note = one.note.as_deref().unwrap_or_default().to_lowercase();
    note.contains("sans date") || note.contains("jour inconnu")
}

#[test]
fn the_cohort_with_needs_says_that_it_is_made_up() {
    for file in files("examples/cohort") {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("# PROJET FICTIF"), "{}", stem(&file));
        assert!(project(&file).unwrap().summary.starts_with("Projet fictif."), "{}", stem(&file));
    }
}

/// The evidence of what is given; a level without any is a defect.
fn cited<T>(answers: &[Option<Answer<T>>]) -> Vec<&[Evidence]> {
    let given = answers.iter().flatten().filter(|answer| matches!(answer.said, Said::Given(_)));
    given.map(|answer| answer.evidence.as_slice()).collect()
}

#[test]
fn every_level_of_an_exemplar_cites_the_page_that_states_it() {
    let mut levels = 0;
    for file in exemplars() {
        let project = project(&file).unwrap();
        let all = [cited(&project.answers), cited(&project.brakes), cited(&project.stakes)];
        for evidence in all.concat() {
            levels += 1;
            assert!(!evidence.is_empty(), "{}: a level without a page", stem(&file));
            for one in evidence {
                let source = one.source.as_deref().unwrap_or_default();
                assert!(source.starts_with("http"), "{}: {source}", stem(&file));
                assert!(one.note.is_some(), "{}: {source}", stem(&file));
                // A page without a date is given none, and what it states counts as declared.
                match one.kind {
                    Rung::Documented => assert!(one.is_sourced && !is_undated(one), "{source}"),
                    kind => assert!(kind == Rung::Declared && one.date.is_none(), "{source}"),
                }
            }
        }
    }
    assert!(levels >= 25, "{levels}");
}

/// Every item that a project shows, with the project and whether it is told in both languages.
fn shown() -> Vec<(String, String, bool)> {
    let catalogue = builtin::catalogue();
    let both = |fr: &Option<_>, en: &Option<_>| fr.is_some() && en.is_some();
    let criteria = catalogue.criteria.iter().filter_map(|item| {
        let told = item.scale().is_some_and(|scale| both(&scale.fr.shown, &scale.en.shown));
        Some((item.id.to_string(), item.exemplar.as_ref()?.to_string(), told))
    });
    let stakes = catalogue.stakes.iter().filter_map(|item| {
        let told = both(&item.scale.fr.shown, &item.scale.en.shown);
        Some((item.id.to_string(), item.exemplar.as_ref()?.to_string(), told))
    });
    let brakes = catalogue.brakes.iter().filter_map(|item| {
        let told = both(&item.scale.fr.shown, &item.scale.en.shown);
        Some((item.id.to_string(), item.exemplar.as_ref()?.to_string(), told))
    });
    criteria.chain(stakes).chain(brakes).collect()
}

#[test]
fn what_shows_an_item_is_a_project_of_the_map_with_a_file() {
    let names: Vec<String> = exemplars().map(|file| stem(&file).to_owned()).collect();
    let shown = shown();
    assert!(shown.len() >= 30, "{}", shown.len());
    for (item, exemplar, told) in shown {
        assert!(names.contains(&exemplar), "{item}: no examples/{exemplar}.toml");
        assert!(told, "{item}: what {exemplar} shows is not said in both languages");
    }
}

#[test]
fn what_was_not_found_is_not_answered() {
    for name in THIN {
        let file = exemplars().find(|file| stem(file) == name).unwrap();
        let project = project(&file).unwrap();
        assert!(cited(&project.answers).is_empty() && cited(&project.stakes).is_empty(), "{name}");
        assert!(cited(&project.brakes).is_empty() && project.reach.is_none(), "{name}");
        assert!(project.summary.contains("Aucune autre source"), "{name}");
    }
}

#[test]
fn every_exemplar_opens_with_what_was_found() {
    for file in exemplars() {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("# "), "{}", stem(&file));
        // The fictional project's place and contact belong to it alone.
        assert!(!text.contains("Niort") && !text.contains("example.org"), "{}", stem(&file));
    }
}
