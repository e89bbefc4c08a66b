use super::*;
use crate::access::Standing;
use crate::catalogue::builtin;
use crate::portfolio::kinship::Facet;

fn kin(id: &str, shares: bool, needs: &[&str], offers: &[&str]) -> Kin {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Kin {
        id: id.to_owned(),
        name: id.to_uppercase(),
        standing: if shares { Standing::Named } else { Standing::Labelled },
        contact: None,
        called: id.to_uppercase(),
        language: Some("fr".to_owned()),
        texts: Vec::new(),
        facets: Vec::new(),
        stage: None,
        scale: None,
        started: None,
        ended: None,
        needs: owned(needs),
        offers: owned(offers),
        needs_support: Vec::new(),
        has_dreamer: false,
        has_doer: false,
    }
}

fn found(projects: &[Kin]) -> Forge {
    forge(projects, builtin::catalogue())
}

fn who(holders: &[Holder]) -> Vec<usize> {
    holders.iter().map(|holder| holder.project).collect()
}

#[test]
fn one_skill_is_one_block_whatever_its_accents_its_case_and_its_ending() {
    let all = [
        kin("a", true, &["Comptabilité"], &[]),
        kin("b", true, &["comptabilites"], &[]),
        kin("c", true, &[], &["tenir la COMPTABILITE d’une association"]),
        kin("d", true, &["menuiserie"], &[]),
    ];
    let blocks = found(&all).blocks;
    assert_eq!(blocks.len(), 1, "{blocks:?}");
    assert_eq!((blocks[0].kind, blocks[0].name.as_str()), (BlockKind::Skill, "Comptabilité"));
    assert_eq!((who(&blocks[0].wanted_by), who(&blocks[0].held_by)), (vec![0, 1], vec![2]));
    assert_eq!(blocks[0].held_by[0].words, ["tenir la COMPTABILITE d’une association"]);
}

#[test]
fn a_longer_wording_stands_in_each_shorter_one() {
    let all = [
        kin("a", true, &["droit"], &[]),
        kin("b", true, &["comptabilité"], &[]),
        kin("c", true, &[], &["droit et comptabilité"]),
    ];
    let blocks = found(&all).blocks;
    let names: Vec<&str> = blocks.iter().map(|block| block.name.as_str()).collect();
    assert_eq!(names, ["comptabilité", "droit"]);
    assert!(blocks.iter().all(|block| who(&block.held_by) == [2]));
}

#[test]
fn a_project_alone_makes_no_block_even_when_it_has_and_wants() {
    assert!(found(&[kin("a", true, &["web", "web"], &["web"])]).blocks.is_empty());
    assert_eq!(found(&[]), Forge::default());
}

#[test]
fn words_that_are_not_shared_make_no_block_and_are_only_counted() {
    let all = [
        kin("z", false, &["couture", "Coutures", "chant"], &["droit"]),
        kin("b", true, &["droit"], &["couture"]),
        kin("c", false, &["chant"], &[]),
        kin("d", false, &["apiculture"], &[]),
    ];
    let found = found(&all);
    assert!(found.blocks.is_empty(), "{:?}", found.blocks);
    let quiet = [
        Quiet { project: 2, met: 0, wanted: 0, alike: 1 },
        Quiet { project: 0, met: 1, wanted: 1, alike: 1 },
    ];
    assert_eq!(found.quiet, quiet);
}

#[test]
fn a_word_that_is_too_common_for_a_stem_is_still_a_skill() {
    let all = [kin("a", true, &["le 3"], &[]), kin("b", true, &[], &["LE 3"])];
    assert_eq!(found(&all).blocks.len(), 1);
}

#[test]
fn what_the_catalogue_names_counts_for_every_project() {
    let facet = |kind, id: &str| Facet { kind, key: id.to_owned(), written: id.to_owned() };
    let with = |id: &str, concept: &str| {
        let mut kin = kin(id, false, &[], &[]);
        kin.facets = vec![
            facet(FacetKind::Technology, "web"),
            facet(FacetKind::Concept, concept),
            facet(FacetKind::Concept, "means-to-act"),
        ];
        kin.needs_support = vec![0];
        kin
    };
    let names = |all: &[Kin]| -> Vec<(BlockKind, String)> {
        found(all).blocks.into_iter().map(|block| (block.kind, block.name)).collect()
    };
    let support = builtin::catalogue().supports[0].id.to_string();
    let block = |kind, name: &str| (kind, name.to_owned());
    // The wider concept says nothing that the narrower one does not.
    assert_eq!(
        names(&[with("a", "crowdfunding"), with("b", "crowdfunding")]),
        [
            block(BlockKind::Technology, "web"),
            block(BlockKind::Concept, "crowdfunding"),
            block(BlockKind::Support, &support),
        ]
    );
    assert_eq!(
        names(&[with("a", "crowdfunding"), with("b", "citizenship")])[1],
        block(BlockKind::Concept, "means-to-act")
    );
}

#[test]
fn the_order_of_the_projects_changes_positions_alone() {
    let all = [
        kin("c", true, &["droit"], &["web"]),
        kin("a", true, &["web"], &["droit"]),
        kin("b", true, &["Droits"], &[]),
    ];
    let turned = [all[2].clone(), all[1].clone(), all[0].clone()];
    let told = |projects: &[Kin]| -> Vec<(String, Vec<String>, Vec<String>)> {
        let ids = |holders: &[Holder]| {
            holders.iter().map(|holder| projects[holder.project].id.clone()).collect()
        };
        let blocks = found(projects).blocks.into_iter();
        blocks.map(|b| (b.name.clone(), ids(&b.held_by), ids(&b.wanted_by))).collect()
    };
    assert_eq!(told(&all), told(&turned));
    assert_eq!(told(&all)[0].2, ["b", "c"]);
}
