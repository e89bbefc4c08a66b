use proptest::prelude::*;

use super::matching;
use super::near::Near::{self, Country, Elsewhere, Unknown, Within};
use super::near::Nears;

/// Each bearer seen by themselves.
fn assign(nears: &[Vec<Near>], capacities: &[Option<u64>]) -> Vec<Option<usize>> {
    let nears = Nears {
        rows: nears.to_vec(),
        row_of: (0..nears.len()).collect(),
        column_of: (0..capacities.len()).collect(),
    };
    matching::assign(&nears, capacities)
}

/// Bearers and offers who are alike in one group.
fn assign_grouped(nears: &[Vec<Near>], capacities: &[Option<u64>]) -> Vec<Option<usize>> {
    let bearers: Vec<usize> = (0..nears.len()).collect();
    let offers: Vec<usize> = (0..capacities.len()).collect();
    let all = Nears { rows: nears.to_vec(), row_of: bearers.clone(), column_of: offers.clone() };
    matching::assign(&all.among(&bearers, &offers), capacities)
}

/// What a way of giving out places is judged by, the greatest matter first; last the order of names
/// of those who have one.
type Judged = (usize, usize, usize, usize, usize, usize);

fn judged(ways: &[Option<usize>], nears: &[Vec<Near>], capacities: &[Option<u64>]) -> Judged {
    let count = |is: &dyn Fn(usize, usize) -> bool| {
        ways.iter().enumerate().filter(|(at, way)| way.is_some_and(|offer| is(*at, offer))).count()
    };
    (
        count(&|_, _| true),
        count(&|_, offer| capacities[offer].is_some()),
        count(&|at, offer| nears[at][offer] == Within),
        count(&|at, offer| nears[at][offer] >= Country),
        count(&|at, offer| nears[at][offer] != Elsewhere),
        ways.iter()
            .enumerate()
            .map(|(at, way)| if way.is_some() { nears.len() - at } else { 0 })
            .sum(),
    )
}

fn respects(ways: &[Option<usize>], capacities: &[Option<u64>]) -> bool {
    capacities.iter().enumerate().all(|(offer, capacity)| {
        let taken = ways.iter().filter(|way| **way == Some(offer)).count() as u64;
        capacity.is_none_or(|capacity| taken <= capacity)
    })
}

/// The best of every way there is.
fn best(nears: &[Vec<Near>], capacities: &[Option<u64>]) -> Judged {
    let choices = capacities.len() + 1;
    let ways = choices.pow(nears.len() as u32);
    let all = (0..ways).map(|mut way| {
        let mut one = Vec::new();
        for _ in nears {
            one.push((way % choices).checked_sub(1));
            way /= choices;
        }
        one
    });
    let kept = all.filter(|one| respects(one, capacities));
    kept.map(|one| judged(&one, nears, capacities)).max().unwrap()
}

fn near() -> impl Strategy<Value = Near> {
    prop_oneof![Just(Elsewhere), Just(Unknown), Just(Country), Just(Within)]
}

fn problem() -> impl Strategy<Value = (Vec<Vec<Near>>, Vec<Option<u64>>)> {
    (0usize..6, 0usize..4).prop_flat_map(|(bearers, offers)| {
        let rows = prop::collection::vec(prop::collection::vec(near(), offers), bearers);
        (rows, prop::collection::vec(prop::option::weighted(0.8, 0u64..4), offers))
    })
}

proptest! {
    #[test]
    fn no_other_way_serves_more_or_better((nears, capacities) in problem()) {
        let best = best(&nears, &capacities);
        for ways in [assign(&nears, &capacities), assign_grouped(&nears, &capacities)] {
            prop_assert_eq!(ways.len(), nears.len());
            prop_assert!(respects(&ways, &capacities));
            prop_assert_eq!(judged(&ways, &nears, &capacities), best);
        }
    }
}

#[test]
fn giving_each_the_nearest_in_turn_would_be_worse() {
    // The first is at home with both, the second with one alone.
    let nears = [vec![Within, Within], vec![Within, Elsewhere]];
    assert_eq!(assign(&nears, &[Some(1), Some(1)]), [Some(1), Some(0)]);
}

#[test]
fn ones_own_place_comes_before_the_country() {
    assert_eq!(assign(&[vec![Country, Within]], &[None, None]), [Some(1)]);
    let nears = [vec![Within, Country], vec![Within, Country]];
    assert_eq!(assign(&nears, &[Some(1), Some(1)]), [Some(0), Some(1)]);
}

#[test]
fn who_does_not_say_how_many_comes_last_and_takes_whoever_is_left() {
    let nears = vec![vec![Within, Within]; 3];
    assert_eq!(assign(&nears, &[None, Some(2)]), [Some(1), Some(1), Some(0)]);
    assert_eq!(assign(&nears, &[None, Some(9)]), [Some(1); 3]);
}

#[test]
fn an_offer_without_a_place_serves_nobody() {
    assert_eq!(assign(&[vec![Within]], &[Some(0)]), [None]);
    assert_eq!(assign(&[vec![]], &[]), [None]);
    assert!(assign(&[], &[Some(1)]).is_empty());
}

#[test]
fn what_is_equal_follows_the_order_of_names() {
    let nears = vec![vec![Unknown]; 4];
    assert_eq!(assign(&nears, &[Some(2)]), [Some(0), Some(0), None, None]);
}

#[test]
fn everybody_has_the_best_where_there_is_room() {
    // Ten thousand places that nobody competes for take no search.
    let nears = vec![vec![Within, Country]; 9_999];
    assert_eq!(assign(&nears, &[Some(9_999), Some(9_998)]), vec![Some(0); 9_999]);
}

#[test]
fn a_thousand_bearers_are_given_out_in_no_time() {
    let nears: Vec<Vec<Near>> = (0..1000)
        .map(|at| (0..3).map(|offer| if at % 3 == offer { Within } else { Elsewhere }).collect())
        .collect();
    let capacities = [Some(40), Some(40), Some(1_000_000)];
    let ways = assign(&nears, &capacities);
    assert!(respects(&ways, &capacities));
    assert_eq!(
        judged(&ways, &nears, &capacities),
        (1000, 1000, 80 + 333, 80 + 333, 80 + 333, 1000 * 1001 / 2)
    );
}
