//! Places given by lot among projects whose gates are met: in an order that nobody can choose and that
//! anybody can work out again.
//!
//! First the fingerprints of those who take part are published, with the place from which a seed will
//! come that nobody knows yet. Once the seed is known, the order is that of the SHA-256 of seed, line
//! feed and fingerprint.

use sha2::{Digest, Sha256};

use super::setting::Setting;
use crate::assessment::Status;
use crate::assessment::screening::standing;
use crate::catalogue::Profile;
use crate::descriptor::Project;
use crate::i18n::Phrases;

/// What stands before the number of places, and before where the seed comes from, on lines of their own.
const PLACES: &str = "# places: ";
const SOURCE: &str = "# seed: ";
const PRINT: &str = "sha256:";

/// Who takes part, by fingerprints alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    pub places: usize,
    /// Where the seed comes from: something public that nobody knows before its day.
    pub source: String,
    /// Of the files of the projects, in their own order, which tells nothing.
    pub prints: Vec<String>,
}

/// One project in the order that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Of seed, line feed and fingerprint: 64 hexadecimal digits.
    pub sum: String,
    pub print: String,
}

/// Whether every gate of the profile is met.
pub fn takes_part(project: &Project, profile: &Profile, setting: &Setting) -> bool {
    let (_, gates) = standing(project, &setting.catalogue, profile, setting.today);
    gates.iter().all(|gate| gate.status == Status::Met)
}

impl Lot {
    pub fn new(places: usize, source: &str, prints: impl Iterator<Item = String>) -> Self {
        let mut prints: Vec<String> = prints.collect();
        prints.sort_unstable();
        Self { places, source: on_one_line(source), prints }
    }

    /// The list as it is published.
    pub fn written(&self, phrases: &Phrases) -> String {
        let mut out = String::new();
        for line in phrases.say("decide-lot-list").lines() {
            out.push_str(&format!("# {line}\n"));
        }
        out.push_str(&format!("{PLACES}{}\n{SOURCE}{}\n", self.places, self.source));
        self.prints.iter().for_each(|print| out.push_str(&format!("{print}\n")));
        out
    }

    /// A list as it was published; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let after = |start| text.lines().find_map(|line: &str| line.strip_prefix(start));
        let prints = text.lines().map(str::trim).filter(|line| line.starts_with(PRINT));
        let places = after(PLACES)?.trim().parse().ok()?;
        Some(Self::new(places, after(SOURCE)?, prints.map(str::to_owned)))
    }

    /// How many fingerprints of a list are not among those of today, and the other way round.
    pub fn apart(&self, today: &Self) -> (usize, usize) {
        let missing = |one: &Self, other: &Self| {
            one.prints.iter().filter(|print| other.prints.binary_search(print).is_err()).count()
        };
        (missing(self, today), missing(today, self))
    }

    /// The order that a seed gives.
    pub fn drawn(&self, seed: &str) -> Vec<Drawn> {
        let seed = on_one_line(seed);
        let mut drawn: Vec<Drawn> = self
            .prints
            .iter()
            .map(|print| Drawn { sum: sum(&seed, print), print: print.clone() })
            .collect();
        drawn.sort_by(|a, b| a.sum.cmp(&b.sum));
        drawn
    }
}

/// A text as it is typed on one line: what is drawn must not hang on a space that nobody sees.
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sum(seed: &str, print: &str) -> String {
    let digest = Sha256::digest(format!("{seed}\n{print}"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What anybody types to work out the order again.
pub fn command(seed: &str, list: &str) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    format!(
        "grep '^{PRINT}' {} | while read -r f; do printf '%s\\n%s' {} \"$f\" | sha256sum | \
         tr -d '\\n-'; echo \"$f\"; done | sort",
        quoted(list),
        quoted(&on_one_line(seed)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn print(c: char) -> String {
        format!("sha256:{}", c.to_string().repeat(64))
    }

    #[test]
    fn a_list_reads_back_and_its_order_tells_nothing() {
        let prints = ['c', 'a', 'b'].map(print);
        let lot = Lot::new(2, " Draw of\n5 December ", prints.clone().into_iter());
        assert_eq!(lot.prints, ['a', 'b', 'c'].map(print));
        let text = lot.written(&Phrases::new(Language::English));
        assert_eq!(Lot::parse(&text), Some(lot.clone()));
        assert_eq!(Lot::parse("nothing"), None);
        let other = Lot::new(2, "x", ['a', 'b', 'd', 'e'].map(print).into_iter());
        assert_eq!(lot.apart(&other), (1, 2));
    }

    #[test]
    fn the_order_is_that_of_the_sums() {
        let lot = Lot::new(1, "x", ['a', 'b', 'c', 'd'].map(print).into_iter());
        let drawn = lot.drawn("4 12 23");
        assert!(drawn.windows(2).all(|two| two[0].sum < two[1].sum));
        // printf '4 12 23\nsha256:aa…' | sha256sum
        let first = drawn.iter().find(|one| one.print == print('a')).unwrap();
        assert_eq!(first.sum, sum("4 12 23", &print('a')));
        assert_eq!(drawn, lot.drawn("  4 12\t23 "));
        assert_ne!(drawn, lot.drawn("4 12 24"));
    }
}
