//! Kinship between projects, and the forge: what several of them have or want.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::i18n::Phrases;
use crate::portfolio::forge::Forge;
use crate::portfolio::forge::ready::{Lack, Ready};
use crate::portfolio::kinship::{Kin, Kinship};

/// Everything that kinship is written from.
#[derive(Clone, Copy)]
pub struct KinshipParts<'p> {
    pub projects: &'p [Kin],
    pub kinship: &'p Kinship,
    pub catalogue: &'p Catalogue,
    pub phrases: &'p Phrases,
}

/// Everything that the forge is written from.
#[derive(Clone, Copy)]
pub struct ForgeParts<'p> {
    pub projects: &'p [Kin],
    pub forge: &'p Forge,
    pub catalogue: &'p Catalogue,
    pub phrases: &'p Phrases,
}

/// What a cohort lacks, and the blocks that are ready to be taken up.
#[derive(Clone, Copy)]
pub struct ReadyParts<'p> {
    pub lacks: &'p [Lack],
    /// In the order of their names.
    pub blocks: &'p [Ready],
    /// What stands for each project that took a block up.
    pub names: &'p BTreeMap<String, String>,
}
