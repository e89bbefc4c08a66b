//! How far the express questionnaire stands from the whole one.
//!
//! `cargo test --test integration express -- --nocapture` prints the figures that
//! `criteria/METHOD.md` gives, and fails when the page says something else.

mod only;
mod population;
mod words;

pub use population::project;

use std::fmt::Write as _;

use germoir::catalogue::builtin;
use population::{Range, STRUCTURES, Sheet, assessed, crowd};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use crate::runner::{files, root};

/// Projects of each structure.
const CROWD: usize = 500;
/// Fewest answers outside the bearer family for a file to be compared.
const ENOUGH: usize = 2;
const BEARER: usize = 0;

/// One family of a sheet, `kept` alone being answered; `None` where nothing is asked.
fn family(sheet: &Sheet, kept: &[bool], family: usize) -> Option<Range> {
    let (mut achieved, mut known, mut open) = (0.0, 0.0, 0.0);
    for (at, criterion) in builtin::catalogue().criteria_of(family) {
        match sheet.levels[at] {
            Some(level) if kept[at] => {
                achieved += f64::from(level) / 4.0;
                known += 1.0;
            }
            _ if criterion.is_scored() && sheet.stage.reaches(criterion.from_stage) => open += 1.0,
            _ => {}
        }
    }
    let asked = known + open;
    (asked > 0.0).then(|| Range {
        value: (known > 0.0).then(|| achieved / known),
        low: achieved / asked,
        high: (achieved + open) / asked,
    })
}

/// The index of a sheet, each part weighing 1.
fn index(sheet: &Sheet, kept: &[bool]) -> Range {
    let families = builtin::catalogue().families.len();
    let asked = (BEARER + 1..families).filter_map(|at| family(sheet, kept, at));
    let parts: Vec<Range> = asked.chain(sheet.others).collect();
    let mean = |values: Vec<f64>| values.iter().sum::<f64>() / values.len() as f64;
    let known: Vec<f64> = parts.iter().filter_map(|part| part.value).collect();
    Range {
        value: (!known.is_empty()).then(|| mean(known)),
        low: mean(parts.iter().map(|part| part.low).collect()),
        high: mean(parts.iter().map(|part| part.high).collect()),
    }
}

fn everything() -> Vec<bool> {
    vec![true; builtin::catalogue().criteria.len()]
}

fn core() -> Vec<bool> {
    builtin::catalogue().criteria.iter().map(|criterion| criterion.core).collect()
}

/// Which figure is compared.
#[derive(Clone, Copy, PartialEq)]
enum Figure {
    Index,
    Bearer,
}

impl Figure {
    fn value(self, sheet: &Sheet, kept: &[bool]) -> Option<f64> {
        match self {
            Self::Index => index(sheet, kept).value,
            Self::Bearer => family(sheet, kept, BEARER)?.value,
        }
    }

    fn of_all(self, sheets: &[Sheet]) -> Vec<Option<f64>> {
        let all = everything();
        sheets.iter().map(|sheet| self.value(sheet, &all)).collect()
    }

    /// |express − whole|, where both have a value.
    fn distances(self, sheets: &[Sheet], whole: &[Option<f64>], kept: &[bool]) -> Vec<f64> {
        let both = sheets.iter().zip(whole);
        both.filter_map(|(sheet, whole)| Some((self.value(sheet, kept)? - (*whole)?).abs()))
            .collect()
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The value that a share of the others does not pass.
fn quantile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}

/// As many questions as the express set has, each the one that then brings it closest.
fn greedy(sheets: &[Sheet], figure: Figure) -> Vec<bool> {
    let criteria = &builtin::catalogue().criteria;
    let concerns = |at: &usize| {
        criteria[*at].is_scored() && (criteria[*at].family == BEARER) == (figure == Figure::Bearer)
    };
    let candidates: Vec<usize> = (0..criteria.len()).filter(concerns).collect();
    let count = candidates.iter().filter(|at| criteria[**at].core).count();
    let whole = figure.of_all(sheets);
    let mut kept = vec![false; criteria.len()];
    for _ in 0..count {
        let distance = |at: &usize| {
            let mut with = kept.clone();
            with[*at] = true;
            // Where a figure stays without a value, the question did not help.
            let found = figure.distances(sheets, &whole, &with);
            mean(&found) + (sheets.len() - found.len()) as f64
        };
        let left = candidates.iter().filter(|at| !kept[**at]);
        let scored = left.map(|at| (distance(at), *at));
        let (_, best) = scored.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).unwrap();
        kept[best] = true;
    }
    kept
}

/// As many questions of each family as the express set has, drawn by lot.
fn lot(rng: &mut ChaCha8Rng) -> Vec<bool> {
    let catalogue = builtin::catalogue();
    let mut kept = vec![false; catalogue.criteria.len()];
    for family in 0..catalogue.families.len() {
        let of_family = || catalogue.criteria_of(family).filter(|(_, c)| c.is_scored());
        let count = of_family().filter(|(_, criterion)| criterion.core).count();
        let mut places: Vec<usize> = of_family().map(|(at, _)| at).collect();
        places.shuffle(rng);
        places.iter().take(count).for_each(|at| kept[*at] = true);
    }
    kept
}

fn per_cent(share: f64) -> f64 {
    share * 100.0
}

/// What the block of the page says, in one language.
struct Words {
    crowds: [&'static str; STRUCTURES.len()],
    heads: [&'static str; 2],
    sets: [&'static str; 3],
    files: &'static str,
}

const FRENCH: Words = Words {
    crowds: ["une tendance", "par famille", "sans lien"],
    heads: ["indice, de 0 à 100        porteur", "moyen   19 sur 20  fourchette   moyen"],
    sets: ["jeu express", "choix glouton", "tirage au sort"],
    files: "fichiers d’au moins 2 réponses   entier          express         écart",
};

const ENGLISH: Words = Words {
    crowds: ["one tendency", "by family", "no tie"],
    heads: ["index, 0 to 100           bearer", " mean   19 in 20       range    mean"],
    sets: ["express set", "greedy choice", "drawn by lot"],
    files: "files with 2 answers or more     whole           express         distance",
};

/// The distances of one set in one crowd: mean, the one that 19 in 20 keep within, mean width of
/// the express range, mean for the bearer.
type Row = [f64; 4];

/// Each crowd with the express set, the greedy choice and the lot in the middle of eleven.
fn rows() -> Vec<[Row; 3]> {
    let training: Vec<Sheet> =
        STRUCTURES.iter().flat_map(|structure| crowd(structure, CROWD / 2, 2)).collect();
    let [of_index, of_bearer] = [Figure::Index, Figure::Bearer].map(|one| greedy(&training, one));
    let asked = |kept: &[bool], family| {
        let catalogue = builtin::catalogue();
        catalogue.criteria_of(family).filter(|(at, _)| kept[*at]).count()
    };
    for family in BEARER + 1..builtin::catalogue().families.len() {
        assert_eq!(asked(&of_index, family), asked(&core(), family), "family {family}");
    }
    let found: Vec<bool> = of_index.iter().zip(&of_bearer).map(|(a, b)| *a || *b).collect();
    let crowds = STRUCTURES.iter().map(|structure| {
        let sheets = crowd(structure, CROWD, 1);
        let wholes = [Figure::Index, Figure::Bearer].map(|figure| figure.of_all(&sheets));
        let row = |kept: &[bool]| {
            let index = |sheet| index(sheet, kept);
            let widths: Vec<f64> = sheets.iter().map(index).map(|r| r.high - r.low).collect();
            let far = Figure::Index.distances(&sheets, &wholes[0], kept);
            let bearer = Figure::Bearer.distances(&sheets, &wholes[1], kept);
            [mean(&far), quantile(far, 0.95), mean(&widths), mean(&bearer)].map(per_cent)
        };
        let mut rng = ChaCha8Rng::seed_from_u64(3);
        let mut lots: Vec<Row> = (0..11).map(|_| row(&lot(&mut rng))).collect();
        lots.sort_by(|a, b| a[0].total_cmp(&b[0]));
        [row(&core()), row(&found), lots[5]]
    });
    crowds.collect()
}

/// One line for each example with enough answers: its id, whole, express, distance.
fn compared() -> Vec<(String, [Range; 2], f64)> {
    let mut lines = Vec::new();
    for file in files("examples") {
        let Some(project) = project(&file) else { continue };
        let sheet = Sheet::of(&project);
        let answered = sheet.levels.iter().zip(builtin::catalogue().criteria.iter());
        let count = answered.filter(|(level, c)| level.is_some() && c.family != BEARER).count();
        let both = [index(&sheet, &everything()), index(&sheet, &core())];
        if let (true, [Some(one), Some(other)]) = (count >= ENOUGH, both.map(|range| range.value)) {
            lines.push((project.id.clone(), both, per_cent((one - other).abs())));
        }
    }
    lines
}

/// The block of the page in one language.
fn block(words: &Words, rows: &[[Row; 3]], files: &[(String, [Range; 2], f64)]) -> String {
    let comma = |text: String| match words.sets[0] {
        "jeu express" => text.replace('.', ","),
        _ => text,
    };
    let mut out = String::new();
    words.heads.iter().for_each(|head| writeln!(out, "{:<33}{head}", "").unwrap());
    for (crowd, sets) in words.crowds.iter().zip(rows) {
        for (name, [far, most, width, bearer]) in words.sets.iter().zip(sets) {
            let figures = format!("{far:>6.1}{most:>11.1}{width:>12.0}{bearer:>8.1}");
            writeln!(out, "{crowd:<16}{name:<16}{}", comma(figures)).unwrap();
        }
    }
    writeln!(out, "\n{}", words.files).unwrap();
    for (id, both, distance) in files {
        let [whole, express] = both.map(|Range { value, low, high }| {
            let [value, low, high] = [value.unwrap(), low, high].map(per_cent);
            format!("{value:.0} [{low:.0} ; {high:.0}]")
        });
        let line = format!("{id:<33}{whole:<16}{express:<16}{distance:>5.1}");
        writeln!(out, "{}", comma(line)).unwrap();
    }
    out
}

#[allow(clippy::print_stdout)] // The page names the command that prints them.
#[test]
fn express_figures_of_the_page_are_those_of_the_catalogue() {
    let (rows, files) = (rows(), compared());
    let blocks = [FRENCH, ENGLISH].map(|words| block(&words, &rows, &files));
    blocks.iter().for_each(|block| println!("{block}"));
    let page = std::fs::read_to_string(root().join("criteria/METHOD.md")).unwrap();
    for block in blocks {
        assert!(
            page.contains(block.trim_end()),
            "criteria/METHOD.md gives other figures:\n{block}"
        );
    }
}

#[test]
fn express_arithmetic_is_that_of_the_program() {
    let base = project(&root().join("examples/jardin-des-liens.toml")).unwrap();
    let others = Sheet::of(&base).others;
    for structure in &STRUCTURES {
        for sheet in crowd(structure, 25, 4) {
            let sheet = Sheet { others, ..sheet };
            for kept in [everything(), core()] {
                let ours = index(&sheet, &kept);
                let theirs = assessed(&sheet, &kept, &base).index.unwrap();
                let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
                assert!(close(ours.value.unwrap(), theirs.value.unwrap()));
                assert!(close(ours.low, theirs.low) && close(ours.high, theirs.high));
            }
        }
    }
}

#[test]
fn the_whole_range_lies_within_the_express_range() {
    for structure in &STRUCTURES {
        for sheet in crowd(structure, CROWD, 1) {
            let (whole, express) = (index(&sheet, &everything()), index(&sheet, &core()));
            assert!(express.low <= whole.low + 1e-12 && whole.high <= express.high + 1e-12);
        }
    }
}

#[test]
fn the_express_set_is_short_and_asks_in_every_family_from_the_idea_on() {
    let catalogue = builtin::catalogue();
    let criteria = catalogue.criteria.iter().filter(|criterion| criterion.core).count();
    let brakes = catalogue.brakes.iter().filter(|brake| brake.core).count();
    assert!(criteria + brakes <= 12, "{criteria} + {brakes}");
    for family in 0..catalogue.families.len() {
        let mut core = catalogue.criteria_of(family).filter(|(_, criterion)| criterion.core);
        let id = &catalogue.families[family].id;
        assert!(core.any(|(_, criterion)| criterion.from_stage.is_none()), "{id}");
    }
    assert!(catalogue.criteria.iter().all(|criterion| !criterion.core || criterion.is_scored()));
}
