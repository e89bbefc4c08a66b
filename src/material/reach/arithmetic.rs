//! The arithmetic of reach, line by line, for a reader with a pencil.

use jiff::civil::Date;

use crate::descriptor::{Expectation, Reach, Z};
use crate::i18n::{Phrases, fixed, shortest};
use crate::reach::{
    Arrival, DAYS_A_MONTH, Everyone, Point, Reached, Speed, months_after, twelve_months_earlier,
};

/// Every figure of reach with the numbers that it is made of, named as in JSON. Results have four
/// decimals.
pub fn arithmetic(reach: &Reach, reached: &Reached, phrases: &Phrases) -> Vec<String> {
    let mut lines: Vec<String> = reached.series.iter().map(|one| point(one, phrases)).collect();
    expected(reach, phrases, &mut lines);
    uptake(reached, phrases, &mut lines);
    speeds(reached, phrases, &mut lines);
    everyone(reached, phrases, &mut lines);
    if let Some(reason) = reached.reason {
        lines.push(phrases.say(&format!("reach-{}", reason.as_str())));
    }
    lines
}

fn four(phrases: &Phrases, number: f64) -> String {
    fixed(number, 4, phrases.language())
}

/// A count, or four decimals where it is none.
fn plain(phrases: &Phrases, number: f64) -> String {
    match number.fract() == 0.0 {
        true => shortest(number, phrases.language()),
        false => four(phrases, number),
    }
}

fn is_exact(point: &Point) -> bool {
    point.high == Some(point.users as f64)
}

/// `2026-01-01: 160`, and how far it may be off.
fn point(point: &Point, phrases: &Phrases) -> String {
    let Point { date, users, low, high } = *point;
    let said = match high {
        Some(_) if is_exact(point) => users.to_string(),
        Some(high) => format!("{users}, {} – {}", plain(phrases, low), plain(phrases, high)),
        None => format!("≥ {users}"),
    };
    phrases.said_of(&date.to_string(), &said)
}

fn expected(reach: &Reach, phrases: &Phrases, lines: &mut Vec<String>) {
    let Some(expected) = &reach.expected else { return };
    let range = expected.people.range();
    let Expectation::Survey { asked, yes, population } = expected.people else {
        let (low, high) = (plain(phrases, range.low), plain(phrases, range.high));
        lines.push(format!("expected.low = {low} · expected.high = {high}"));
        return;
    };
    let (n, p) = (asked as f64, yes as f64 / asked as f64);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    // With four decimals, thousands of people would be some people off.
    let eight = |number: f64| fixed(number, 8, phrases.language());
    let (middle, whole) = (eight(p + Z * Z / (2.0 * n)), eight(1.0 + Z * Z / n));
    let half = eight(half);
    lines.push(format!(
        "p = yes / asked = {yes} / {asked} = {} · z = {}",
        eight(p),
        shortest(Z, phrases.language())
    ));
    lines.push(format!("p + z² / (2 × {asked}) = {middle}"));
    lines.push(format!("z × √(p × (1 − p) / {asked} + z² / (4 × {asked}²)) = {half}"));
    lines.push(format!("1 + z² / {asked} = {whole}"));
    for (name, sign, end) in [("low", '−', range.low), ("high", '+', range.high)] {
        let end = four(phrases, end);
        lines.push(format!(
            "expected.{name} = {population} × ({middle} {sign} {half}) / {whole} = {end}"
        ));
    }
}

fn uptake(reached: &Reached, phrases: &Phrases, lines: &mut Vec<String>) {
    let (Some(users), Some(expected), Some(uptake)) =
        (reached.users, reached.expected, reached.uptake)
    else {
        return;
    };
    let (low, high) = (plain(phrases, expected.low), plain(phrases, expected.high));
    lines.push(format!("uptake.low = {users} / {high} = {}", four(phrases, uptake.low)));
    let share = uptake.high.map_or("—".to_owned(), |share| four(phrases, share));
    lines.push(format!("uptake.high = {users} / {low} = {share}"));
}

fn speeds(reached: &Reached, phrases: &Phrases, lines: &mut Vec<String>) {
    let ([.., before, after], Some(speed)) = (reached.series.as_slice(), reached.speeds.last())
    else {
        return;
    };
    let days = (after.date - before.date).get_days();
    let months = four(phrases, f64::from(days) / DAYS_A_MONTH);
    let month = shortest(DAYS_A_MONTH, phrases.language());
    let between = format!("{} → {}", before.date, after.date);
    lines.push(phrases.said_of(&between, &format!("{days} / {month} = {months}")));
    let (from, to) = (before.users, after.users);
    let named = format!("speed_per_month = ({to} − {from}) / {months}");
    lines.push(format!("{named} = {}", four(phrases, speed.per_month)));
    let name = "speed_per_month";
    ends(speed, after, (before.low, before.high), (name, &months), phrases, lines);
    if let Some(doubling) = reached.doubling_months {
        let named = format!("doubling_months = {months} × ln 2 / ln({to} / {from})");
        lines.push(format!("{named} = {}", four(phrases, doubling)));
    }
    year(reached, phrases, lines);
}

/// The speed over twelve months, from a count read off the straight line between two others.
fn year(reached: &Reached, phrases: &Phrases, lines: &mut Vec<String>) {
    let (Some(earlier), Some(last)) =
        (twelve_months_earlier(&reached.series), reached.series.last())
    else {
        return;
    };
    let Some(year) = &reached.year else { return };
    let (from, to) = (earlier.before.users, earlier.after.users);
    let (part, whole) = earlier.days();
    let count = plain(phrases, earlier.read(|point| point.users as f64));
    if whole > 0.0 {
        let line = format!("{from} + {part} / {whole} × ({to} − {from})");
        lines.push(phrases.said_of(&earlier.date.to_string(), &format!("{line} = {count}")));
    }
    let named = format!("speed_12_months = ({} − {count}) / 12", last.users);
    lines.push(format!("{named} = {}", four(phrases, year.per_month)));
    if reached.speed_of_the_year().is_none() {
        lines.push(phrases.say("trajectory-one-line"));
        return;
    }
    let high = earlier.read(|point| point.high.unwrap_or(f64::INFINITY));
    let high = high.is_finite().then_some(high);
    let first = (earlier.read(|point| point.low), high);
    ends(year, last, first, ("speed_12_months", "12"), phrases, lines);
}

/// How slow and how fast a speed may be where its counts are not exact.
fn ends(
    speed: &Speed,
    last: &Point,
    (least, most): (f64, Option<f64>),
    (name, months): (&str, &str),
    phrases: &Phrases,
    lines: &mut Vec<String>,
) {
    if speed.low == Some(speed.per_month) && speed.high == Some(speed.per_month) {
        return;
    }
    if let (Some(most), Some(low)) = (most, speed.low) {
        let (last, most) = (plain(phrases, last.low), plain(phrases, most));
        lines.push(format!("{name} ≥ ({last} − {most}) / {months} = {}", four(phrases, low)));
    }
    if let (Some(last), Some(high)) = (last.high, speed.high) {
        let (last, least) = (plain(phrases, last), plain(phrases, least));
        lines.push(format!("{name} ≤ ({last} − {least}) / {months} = {}", four(phrases, high)));
    }
}

fn everyone(reached: &Reached, phrases: &Phrases, lines: &mut Vec<String>) {
    let (Some(Everyone::Within { soonest, latest }), Some(as_of)) =
        (reached.everyone, reached.as_of)
    else {
        return;
    };
    for (name, arrival) in [("soonest", soonest), ("latest", latest)] {
        lines.extend(arrival.map(|arrival| {
            let line = arrives(arrival, as_of, phrases);
            format!("everyone.{name}_months = {line}")
        }));
    }
}

fn arrives(arrival: Arrival, as_of: Date, phrases: &Phrases) -> String {
    let Arrival::Ahead { users, expected, per_month } = arrival else {
        return "0".to_owned();
    };
    let months = four(phrases, arrival.months());
    let line = format!(
        "({} − {}) / {} = {months}",
        plain(phrases, expected),
        plain(phrases, users),
        four(phrases, per_month)
    );
    match months_after(as_of, arrival.months()) {
        Some(then) => phrases.tell(
            "trajectory-after",
            [
                ("line", line.into()),
                ("date", as_of.to_string().into()),
                ("then", then.to_string().into()),
            ],
        ),
        None => line,
    }
}
