//! A record gives back what was put in.

use super::*;

#[test]
fn a_mark_gives_back_what_was_put_in() {
    for (_, rung) in Rung::NAMES {
        for level in 0..=4 {
            let level = Level::new(level);
            let mark = Mark::new(State::Answered, level, Some(*rung));
            assert_eq!((mark.level(), mark.rung()), (level, Some(*rung)));
        }
    }
    let open = Mark::new(State::Declined, None, None);
    assert_eq!((open.state(), open.level(), open.rung()), (State::Declined, None, None));
}

#[test]
fn sums_give_the_interval_of_their_tally() {
    let mut tally = Tally::default();
    tally.answer(1.0, 0.75);
    tally.leave_open(0.3);
    assert_eq!(Sums::from(tally).interval(), tally.interval());
    assert_eq!(Sums::default().interval(), Interval::default());
}
