//! What is looked for.

use super::Place;
use super::entry::{Text, stem_of};
use crate::descriptor::{folded, words};
use crate::portfolio::kinship::words::{Tongue, stem};

/// Letters from which on a word that says little in a text is looked for all the same.
const LONG: usize = 6;

/// What is looked for: words, of which some are enough, and what has to be there.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub(super) words: Vec<Word>,
    pub(super) required: Vec<Wanted>,
}

/// A word in the forms that are compared, one for each language.
#[derive(Clone, Debug)]
pub(super) struct Word {
    forms: Vec<(Tongue, String)>,
}

/// What has to be there.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    /// An id, or one of those that it holds.
    Id(Place, String),
    /// All of these words, in one text at this place.
    Written(Place, Vec<Word>),
}

impl Asked {
    /// Words to look for anywhere. Those that say nothing, such as articles, are left out where
    /// others remain.
    pub fn words(mut self, text: &str) -> Self {
        self.words.extend(telling(text));
        self
    }

    /// A concept or a stake that has to be there, by its id.
    pub fn id(mut self, place: Place, id: &str) -> Self {
        self.required.push(Wanted::Id(place, id.to_owned()));
        self
    }

    /// A public or a place that has to be there, in words.
    pub fn written(mut self, place: Place, text: &str) -> Self {
        self.required.push(Wanted::Written(place, telling(text)));
        self
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.required.is_empty()
    }
}

/// The words of a text that tell something; all of them where none does.
fn telling(text: &str) -> Vec<Word> {
    let all: Vec<String> = words(text).map(folded).collect();
    let tells = |word: &String| {
        let said = |tongue| stem(word, tongue, None).is_some();
        let in_both = said(Tongue::French) && said(Tongue::English);
        in_both || word.chars().count() >= LONG
    };
    let some: Vec<Word> = all.iter().filter(|word| tells(word)).map(|w| Word::of(w)).collect();
    if some.is_empty() { all.iter().map(|word| Word::of(word)).collect() } else { some }
}

impl Word {
    fn of(folded: &str) -> Self {
        let form = |tongue| (tongue, stem_of(folded, tongue));
        Self { forms: Tongue::ALL.map(form).to_vec() }
    }

    fn is(&self, tongue: Tongue, stem: &str) -> bool {
        self.forms.iter().any(|(own, form)| *own == tongue && form == stem)
    }

    /// What a text holds of it: the id, or the words as they are written there.
    pub fn within(&self, text: &Text) -> Vec<String> {
        if !self.forms.iter().any(|form| text.stems.contains(form)) {
            return Vec::new();
        }
        // A name, a public or a place is short, and says more than one word of it.
        if text.is_id || text.place != Place::Words {
            return vec![text.what.clone()];
        }
        let mut written: Vec<String> = Vec::new();
        for word in words(&text.what) {
            let stem = stem_of(&folded(word), text.tongue);
            let is_new = !written.iter().any(|known| folded(known) == folded(word));
            if is_new && self.is(text.tongue, &stem) {
                written.push(word.to_owned());
            }
        }
        written
    }
}

impl Wanted {
    /// What a text holds of it.
    pub fn held_by(&self, text: &Text) -> Option<String> {
        let is_held = match self {
            Self::Id(place, id) => {
                let is_wider = text.wider.as_ref() == Some(id);
                text.place == *place && (text.what == *id || is_wider)
            }
            Self::Written(place, words) => {
                let holds = |word: &Word| word.forms.iter().any(|form| text.stems.contains(form));
                text.place == *place && words.iter().all(holds)
            }
        };
        is_held.then(|| text.what.clone())
    }
}
