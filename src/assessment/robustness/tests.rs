use super::draws::Block;
use super::*;
use crate::assessment::assess;
use crate::assessment::tests::{catalogue, profile_of, project_of};
use crate::descriptor::{Level, Subject};

const SEED: u64 = 1;

/// Enough for the bounds below, each of four standard errors.
const MANY: u32 = 20_000;

fn robustness_of(profile: &Profile, project: &Project, draws: u32) -> Robustness {
    let today = "2026-11-23".parse().unwrap();
    let assessment = assess(project, catalogue(), profile, today);
    let weightings = Weightings::new(catalogue(), profile, SEED, draws);
    weightings.robustness(project, &assessment, catalogue(), profile)
}

/// The weights of some members in every draw, made to add up to 1.
#[allow(clippy::needless_range_loop)] // A lane runs across every member.
fn weights(weightings: &Weightings, members: &[usize]) -> Vec<Vec<f64>> {
    let mut found = Vec::new();
    for Block { cells, count, .. } in weightings.blocks() {
        for lane in 0..count {
            let raw: Vec<f64> = members.iter().map(|member| cells[*member][lane]).collect();
            let total: f64 = raw.iter().sum();
            found.push(raw.iter().map(|weight| weight / total).collect());
        }
    }
    found
}

/// The mean of the products of two coordinates, less the product of their means.
fn covariance(rows: &[Vec<f64>], a: usize, b: usize) -> f64 {
    let (mean_a, mean_b) = (mean(rows, a), mean(rows, b));
    rows.iter().map(|row| (row[a] - mean_a) * (row[b] - mean_b)).sum::<f64>() / rows.len() as f64
}

fn mean(rows: &[Vec<f64>], at: usize) -> f64 {
    rows.iter().map(|row| row[at]).sum::<f64>() / rows.len() as f64
}

fn terms(weightings: &Weightings) -> Vec<usize> {
    (0..catalogue().families.len() + 2).filter_map(|at| weightings.term(at)).collect()
}

/// Four standard errors of a mean of figures with this variance.
fn slack(variance: f64, draws: u32) -> f64 {
    4.0 * (variance / f64::from(draws)).sqrt()
}

#[test]
fn equal_weights_give_the_uniform_simplex() {
    let weightings = Weightings::new(catalogue(), &profile_of(""), SEED, MANY);
    let rows = weights(&weightings, &terms(&weightings));
    assert_eq!(rows.len(), MANY as usize);
    // Seven members: mean 1/7, variance 6/(49·8), covariance −1/(49·8).
    let n = rows[0].len() as f64;
    assert_eq!(n, 7.0);
    let variance = (n - 1.0) / (n * n * (n + 1.0));
    for at in 0..rows[0].len() {
        assert!((mean(&rows, at) - 1.0 / n).abs() < slack(variance, MANY));
        assert!((covariance(&rows, at, at) - variance).abs() < 0.08 * variance);
    }
    let expected = -1.0 / (n * n * (n + 1.0));
    assert!((covariance(&rows, 0, 4) - expected).abs() < slack(variance * variance, MANY));
    // On a uniform simplex a weight is above t with probability (1 − t)^(n − 1).
    for t in [0.1, 0.2, 0.4] {
        let above = rows.iter().filter(|row| row[2] > t).count() as f64 / rows.len() as f64;
        let expected = libm::pow(1.0 - t, n - 1.0);
        assert!((above - expected).abs() < slack(expected * (1.0 - expected), MANY), "{t}");
    }
}

#[test]
fn other_weights_give_the_moments_of_their_dirichlet() {
    let own = "[families]\nspecificity = 3\ndesign = 0.5\nsuccess = 2\npractices = 0\n";
    let profile = profile_of(own);
    let weightings = Weightings::new(catalogue(), &profile, SEED, MANY);
    let rows = weights(&weightings, &terms(&weightings));
    // Six members, practices weighing nothing: α = n·w̄, and all α together are n.
    let given = [3.0, 0.5, 2.0, 1.0, 1.0, 1.0];
    let total: f64 = given.iter().sum();
    let n = given.len() as f64;
    assert_eq!(rows[0].len(), given.len());
    for (a, weight_a) in given.iter().enumerate() {
        let share = weight_a / total;
        let variance = share * (1.0 - share) / (n + 1.0);
        assert!((mean(&rows, a) - share).abs() < slack(variance, MANY), "mean {a}");
        assert!((covariance(&rows, a, a) - variance).abs() < 0.08 * variance, "variance {a}");
        for (b, weight_b) in given.iter().enumerate().skip(a + 1) {
            let expected = -share * (weight_b / total) / (n + 1.0);
            let found = covariance(&rows, a, b);
            let (p, q) = (share, weight_b / total);
            let product = p * (1.0 - p) * q * (1.0 - q) / ((n + 1.0) * (n + 1.0));
            assert!((found - expected).abs() < slack(product, MANY), "covariance {a} {b}");
        }
    }
}

#[test]
fn steps_are_three_uniform_places_in_order() {
    let weightings = Weightings::new(catalogue(), &profile_of(""), SEED, MANY);
    let mut rows = Vec::new();
    for Block { steps, own, count, .. } in weightings.blocks() {
        rows.extend((0..count).map(|lane| steps.map(|step| step[lane]).to_vec()));
        // Those of one ladder are drawn apart from those of all, and from those of another.
        assert!(own[0] != own[1] && own[0] != *steps);
    }
    for row in &rows {
        assert!(0.0 < row[0] && row[0] < row[1] && row[1] < row[2] && row[2] < 1.0);
    }
    // The k-th of three: mean k/4, variance k(4 − k)/80; the first and the third covary by 1/80.
    for (at, k) in [1.0, 2.0, 3.0].into_iter().enumerate() {
        let variance = k * (4.0 - k) / 80.0;
        assert!((mean(&rows, at) - k / 4.0).abs() < slack(variance, MANY));
        assert!((covariance(&rows, at, at) - variance).abs() < 0.08 * variance);
    }
    assert!((covariance(&rows, 0, 2) - 1.0 / 80.0).abs() < 0.001);
}

/// One family of which only two questions apply.
const TWO_APPLY: &str = "[answers]
association = { not_applicable = \"x\", evidence = [{ kind = \"documented\", date = 2026-01-01, source = \"s\" }] }
giving = { not_applicable = \"x\", evidence = [{ kind = \"documented\", date = 2026-01-01, source = \"s\" }] }
creativity = { not_applicable = \"x\", evidence = [{ kind = \"documented\", date = 2026-01-01, source = \"s\" }] }
";

fn family_gate(minimum: f64, measure: &str) -> Profile {
    profile_of(&format!(
        "[[gate]]\nid = \"g\"\nmeasure = \"{measure}:organisation\"\nminimum = {minimum}\n"
    ))
}

#[test]
fn of_two_measures_the_probability_of_a_flip_is_known() {
    // Levels 4 and 0: the family is worth the first weight, which is uniform on 0 to 1. At equal
    // weights that is 0.5, and a minimum of 0.3 is met; it no longer is with probability 0.3.
    let project = project_of(&format!("{TWO_APPLY}empathy = 4\nconfidence = 0\n"));
    let found = robustness_of(&family_gate(0.3, "family"), &project, MANY);
    let gate = found.weights.gates[0];
    assert_eq!(gate.status, Status::Met);
    assert!((gate.changes() - 0.3).abs() < slack(0.21, MANY), "{}", gate.changes());
    assert_eq!(gate.undecided, 0);
    // Neither level is one of those that the steps move.
    assert_eq!(found.levels.gates, found.weights.gates);
    let family = catalogue().family("organisation").unwrap();
    let spread = found.weights.families[family].unwrap();
    for (found, expected) in [(spread.p5, 0.05), (spread.p50, 0.5), (spread.p95, 0.95)] {
        assert!((found - expected).abs() < slack(0.25, MANY));
    }
}

#[test]
fn a_step_that_is_drawn_moves_what_stands_on_it() {
    // Level 1 twice: equally spaced it is worth 0.25; drawn, it is the least of three uniforms,
    // which is below 0.2 with probability 1 − 0.8³.
    let project = project_of(&format!("{TWO_APPLY}empathy = 1\nconfidence = 1\n"));
    let found = robustness_of(&family_gate(0.2, "family"), &project, MANY);
    assert_eq!(found.weights.gates[0].changes(), 0.0);
    let expected: f64 = 1.0 - 0.8_f64.powi(3);
    let changes = found.one_scale.gates[0].changes();
    assert!((changes - expected).abs() < slack(0.25, MANY), "{changes}");
    // Two ladders drawn apart seldom lie as low together.
    let family = catalogue().family("organisation").unwrap();
    let width = |spread: &Spread| spread.families[family].map(|p| p.p95 - p.p5).unwrap();
    assert!(width(&found.levels) < 0.9 * width(&found.one_scale));
    assert!(found.levels.gates[0].changes() > 0.1);
}

#[test]
fn what_is_unknown_stays_unknown() {
    // One of two is answered: coverage is its weight, uniform on 0 to 1, and the value is its
    // level whatever it weighs.
    let project = project_of(&format!("{TWO_APPLY}empathy = 3\n"));
    let found = robustness_of(&family_gate(0.4, "coverage"), &project, MANY);
    let gate = found.weights.gates[0];
    assert_eq!((gate.status, gate.unmet), (Status::Met, 0));
    assert!((gate.changes() - 0.4).abs() < slack(0.24, MANY));
    let family = catalogue().family("organisation").unwrap();
    let spread = found.weights.families[family].unwrap();
    assert!((spread.p5 - 0.75).abs() < 1e-12 && (spread.p95 - 0.75).abs() < 1e-12);
    let index = found.weights.index.unwrap();
    assert!(index.low.p50 < index.value.unwrap().p50 && index.value.unwrap().p50 < index.high.p50);
}

#[test]
fn the_index_of_one_family_is_that_family() {
    let profile = profile_of(
        "[families]\nspecificity = 0\ndesign = 0\nsuccess = 0\npractices = 0\nrelease = 0\nstakes = 0\n",
    );
    let project = project_of(&format!("{TWO_APPLY}empathy = 4\nconfidence = 2\n"));
    let found = robustness_of(&profile, &project, 10_000);
    let family = catalogue().family("organisation").unwrap();
    let (index, spread) =
        (found.weights.index.unwrap().value.unwrap(), found.weights.families[family].unwrap());
    assert!((index.p50 - spread.p50).abs() < 1e-12 && (index.p95 - spread.p95).abs() < 1e-12);
}

#[test]
fn draws_are_the_same_again_and_fewer_are_the_first_of_more() {
    let profile = profile_of("");
    let few = Weightings::new(catalogue(), &profile, 7, 300);
    let more = Weightings::new(catalogue(), &profile, 7, 1_000);
    let members = terms(&few);
    let (first, all) = (weights(&few, &members), weights(&more, &members));
    assert_eq!(first.len(), 300);
    assert_eq!(first, all[..300]);
    let other = Weightings::new(catalogue(), &profile, 8, 300);
    assert_ne!(first, weights(&other, &members));
}

#[test]
fn one_answer_that_flips_a_gate_is_named() {
    // Two questions: an answer of 0 and one that is not known. 2/4 would be enough for 0.25.
    let project = project_of(&format!("{TWO_APPLY}empathy = 0\n"));
    let profile = family_gate(0.25, "family");
    let flips = robustness_of(&profile, &project, 100).flips;
    let confidence = catalogue().criterion("confidence").unwrap();
    let levels = flips.iter().filter(|flip| matches!(flip.change, Change::Level { .. }));
    let found: Vec<_> = levels.filter(|flip| flip.item == Item::Criterion(confidence)).collect();
    let level = |number| Level::new(number).unwrap();
    assert_eq!(found[0].change, Change::Level { from: None, to: (level(0), level(1)) });
    assert_eq!(found[0].gates, [(0, Status::Unmet)]);
    assert_eq!(found[1].change, Change::Level { from: None, to: (level(2), level(4)) });
    assert_eq!(found[1].gates, [(0, Status::Met)]);
}

#[test]
fn an_answer_that_is_not_believed_or_read_lower_is_named() {
    let project = project_of(&format!("{TWO_APPLY}empathy = 4\nconfidence = 2\n"));
    let profile = family_gate(0.7, "family");
    let date = "2026-11-23".parse().unwrap();
    let assessment = assess(&project, catalogue(), &profile, date);
    let confidence = catalogue().criterion("confidence").unwrap();
    let lowest =
        |subject| (subject == Subject::Criterion(confidence)).then(|| Level::new(1)).flatten();
    let found = turns(&project, &assessment, catalogue(), &profile, &lowest);
    let of = |change| {
        let flip = found.iter().find(|flip| flip.change == change);
        flip.map(|flip| flip.gates.clone())
    };
    let level = |number| Level::new(number).unwrap();
    let disbelieved = Change::Disbelieved { from: level(4) };
    assert_eq!(of(disbelieved), Some(vec![(0, Status::Undecided)]));
    let read = Change::Reader { from: level(2), to: level(1) };
    assert_eq!(of(read), Some(vec![(0, Status::Unmet)]));
}
