//! Words that everybody uses: those of the catalogue, in every language, and numbers. A word that opens
//! a sentence and is none of them may be a name.

use std::collections::HashSet;

use crate::catalogue::Catalogue;
use crate::catalogue::item::items;
use crate::i18n::Language;
use crate::panel::blind::identities::starts_upper;
use crate::panel::folded::Folded;

/// Words in capitals that everybody uses, and that lead to nobody.
const CAPITALS: &str = "\
    ag agm api bac bafa bd ca caf cap cd cdi csv cv dvd ess etp eu fle gps html hlm http ia id io it jo \
    kg km led mp mrc nb ngo ok onu ong os oui pc pdf pib pin plu pme pmr qr rgpd gdpr rh rsa rss sa sas \
    sarl scic scop sdf sms smic ssl stem tgv toml tv tva uk ue un us usa usb vae vat vip wc wifi xls";
/// Words that are written with a capital for their own sake, and that lead to nobody: months, days, peoples
/// and languages in English, what everybody knows.
const NAMES: &str = "\
    january february march april may june july august september october november december monday \
    tuesday wednesday thursday friday saturday sunday christmas easter noel paques ramadan english \
    french spanish german italian arabic european african asian american british internet web wi fi \
    europe etat republique i ok covid";

/// Numbers, which open sentences and stand in no catalogue.
const NUMBERS: &str = "\
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente \
    quarante cinquante soixante septante huitante nonante cent mille dizaine centaine two three four \
    five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen";

/// Words that give nobody away.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Folded.
    words: HashSet<String>,
    /// Those that the catalogue writes with a capital within a sentence.
    capitals: HashSet<String>,
}

impl Vocabulary {
    /// The words of a catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut all = Self::default();
        for item in items(catalogue) {
            for language in Language::ALL {
                item.texts(language).iter().for_each(|placed| all.add(placed.text));
            }
        }
        all.words.extend(NUMBERS.split_whitespace().map(str::to_owned));
        all.capitals.extend(NAMES.split_whitespace().map(str::to_owned));
        all.capitals.extend(CAPITALS.split_whitespace().map(str::to_owned));
        all
    }

    fn add(&mut self, text: &str) {
        for word in Folded::new(text).words() {
            let capital = starts_upper(&text[word.start..word.end]);
            let list = match capital && !opens(text, word.start) {
                true => &mut self.capitals,
                false => &mut self.words,
            };
            if !list.contains(&word.folded) {
                list.insert(word.folded.clone());
            }
        }
    }

    /// Whether a folded word is one that everybody uses, whatever its ending of gender, number or person.
    pub(super) fn holds(&self, folded: &str) -> bool {
        const ENDINGS: [&str; 8] = ["s", "e", "es", "nt", "x", "d", "ed", "ing"];
        self.words.contains(folded)
            || ENDINGS.iter().any(|end| {
                let shorter = folded.strip_suffix(end);
                shorter.is_some_and(|word| word.len() > 2 && self.words.contains(word))
                    || self.words.contains(&format!("{folded}{end}"))
            })
    }

    /// Whether a folded word is written with a capital and leads to nobody.
    pub(super) fn holds_capital(&self, folded: &str) -> bool {
        let one = folded.strip_suffix('s').unwrap_or(folded);
        self.capitals.contains(folded) || self.capitals.contains(one)
    }
}

/// Whether what begins at `at` opens a sentence.
pub(super) fn opens(text: &str, at: usize) -> bool {
    let opener = |c: &char| c.is_whitespace() || "\"“”«»‘([{–—-*•·…".contains(*c);
    let mut before = text[..at].chars().rev().skip_while(opener);
    match before.next() {
        None => true,
        // `M. Dupont`: a single letter before a full stop is no end of a sentence.
        Some('.') => before.take_while(|c| c.is_alphanumeric()).count() != 1,
        Some(c) => "!?:\n".contains(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_catalogue_are_common_and_names_are_not() {
        let words = Vocabulary::of(crate::catalogue::builtin::catalogue());
        for word in ["nous", "we", "people", "personnes", "depuis", "after"] {
            assert!(words.holds(word), "{word}");
        }
        for word in ["soazig", "niort", "fatoumata"] {
            assert!(!words.holds(word), "{word}");
        }
        assert!(words.holds("soixante") && words.holds("forty"));
        assert!(words.holds_capital("internet") && words.holds_capital("fridays"));
    }
}
