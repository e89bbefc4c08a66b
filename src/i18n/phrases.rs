//! The program's own sentences, from the `.ftl` files of each language. A new file is named in
//! [`PARTS`], and nowhere else.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Named, number};

/// What a phrase is told to fill its gaps with.
pub type Argument<'a> = FluentValue<'a>;

/// The phrases of one language.
pub struct Phrases {
    language: Language,
    /// Whether readers have a terminal, in which to type what a phrase names.
    has_terminal: bool,
    base: Bundle,
    /// One place for each of [`PARTS`], read when one of its phrases is first said: a command
    /// pays for its own sentences and for no other's.
    parts: [OnceLock<Bundle>; PARTS.len()],
    help: OnceLock<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// The files of one part of the program in each language, as written.
struct Part {
    /// What the ids of its phrases begin with, up to their first hyphen.
    prefix: &'static str,
    french: &'static str,
    english: &'static str,
}

macro_rules! parts {
    ($($prefix:literal),* $(,)?) => {
        &[$(Part {
            prefix: $prefix,
            french: include_str!(concat!("fr/", $prefix, ".ftl")),
            english: include_str!(concat!("en/", $prefix, ".ftl")),
        }),*]
    };
}

/// What every command may say.
const BASE: &[Part] = parts!["problems", "catalogue", "report", "command"];

/// What one command says: the ids of `fr/panel.ftl` all begin with `panel-`, and so on.
const PARTS: &[Part] = parts![
    "blind",
    "browser",
    "cohort",
    "compare",
    "decide",
    "deliver",
    "dossier",
    "find",
    "forge",
    "form",
    "here",
    "import",
    "interview",
    "kin",
    "letter",
    "notice",
    "observe",
    "page",
    "panel",
    "person",
    "practise",
    "robust",
    "screen",
    "seen",
    "standing",
    "support",
    "trajectory",
    "usage",
];

/// What begins the id of a phrase that takes the place of another where there is no terminal.
const HERE: &str = "here-";

/// French help texts, ids beginning with `help`; the English ones are written beside the arguments.
const HELP: Part = Part { prefix: "help", french: include_str!("fr/help.ftl"), english: "" };

impl Part {
    fn source(&self, language: Language) -> &'static str {
        match language {
            Language::French => self.french,
            Language::English => self.english,
        }
    }
}

impl Phrases {
    /// Every file of a language's phrases, as written, with what its ids begin with where it is
    /// read on demand.
    pub fn sources(language: Language) -> Vec<(Option<&'static str>, &'static str)> {
        let base = BASE.iter().map(|part| (None, part.source(language)));
        base.chain(PARTS.iter().map(|part| (Some(part.prefix), part.source(language)))).collect()
    }

    pub fn new(language: Language) -> Self {
        let base = bundle(language, BASE);
        Self {
            language,
            has_terminal: true,
            base,
            parts: std::array::from_fn(|_| OnceLock::new()),
            help: OnceLock::new(),
        }
    }

    /// The same where there is no terminal: a sentence that tells what to type gives way to the one
    /// of the same id behind `here-`, and what is a command alone is left out.
    #[must_use]
    pub fn without_terminal(self) -> Self {
        Self { has_terminal: false, ..self }
    }

    /// Whether what is said may tell what to type.
    pub fn has_terminal(&self) -> bool {
        self.has_terminal
    }

    /// Where the phrase of this id is.
    fn bundle_of(&self, id: &str) -> &Bundle {
        let prefix = id.split_once('-').map_or(id, |(prefix, _)| prefix);
        if prefix == HELP.prefix {
            return self.help.get_or_init(|| bundle(self.language, &[HELP]));
        }
        // They stand in the order of the alphabet.
        match PARTS.binary_search_by_key(&prefix, |part| part.prefix) {
            Ok(at) => self.parts[at]
                .get_or_init(|| bundle(self.language, std::slice::from_ref(&PARTS[at]))),
            Err(_) => &self.base,
        }
    }

    /// A share of 0 to 1 as a percentage; “less than 1%” of a few in many, which are not none, and
    /// “more than 99%” of nearly all.
    pub fn share(&self, share: f64) -> String {
        match number::points(share) {
            0 if share > 0.0 => self.say("reach-less-than-one"),
            100 if share < 1.0 => self.say("reach-more-than-99"),
            _ => number::percent(share, self.language()),
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A phrase without gaps.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, [])
    }

    /// A word of a closed set: the phrase `set` and `id` together, with its id.
    pub fn named(&self, set: &str, id: &str) -> Named {
        Named::new(id, self.say(&format!("{set}{id}")))
    }

    /// A phrase, its gaps filled. `id.name` is the attribute `name` of the phrase `id`.
    ///
    /// A phrase that does not exist comes back as its id, so that a report is never lost to one;
    /// where programs are tried, it stops them.
    pub fn tell<'a, const N: usize>(
        &self,
        id: &str,
        arguments: [(&'a str, Argument<'a>); N],
    ) -> String {
        let found = self.find(id, arguments);
        debug_assert!(found.is_some(), "no phrase {id}");
        found.unwrap_or_else(|| id.to_owned())
    }

    /// Words about something that is named before them: `name: words`, with the space that French
    /// puts before a colon.
    pub fn said_of(&self, name: &str, words: &str) -> String {
        match self.language {
            Language::French => format!("{name}\u{a0}: {words}"),
            Language::English => format!("{name}: {words}"),
        }
    }

    /// The ends of a range, which do not part at the end of a line: `[4 ; 100]`.
    pub fn between(&self, low: &str, high: &str) -> String {
        match self.language {
            Language::French => format!("[{low}\u{a0};\u{a0}{high}]"),
            Language::English => format!("[{low} ; {high}]"),
        }
    }

    /// A phrase that may not exist, such as the help line of a problem that needs none.
    pub fn find<'a>(
        &self,
        id: &str,
        arguments: impl IntoIterator<Item = (&'a str, Argument<'a>)>,
    ) -> Option<String> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let here = (!self.has_terminal).then(|| format!("{HERE}{message}"));
        let here = here.filter(|here| self.bundle_of(here).has_message(here));
        let message = here.as_deref().unwrap_or(message);
        let bundle = self.bundle_of(message);
        let message = bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let mut unfilled = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut unfilled);
        Some(text.into_owned())
    }
}

fn bundle(language: Language, parts: &[Part]) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().expect("fr and en are tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that keep right-to-left text apart would show as boxes in many terminals.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::French => |value, _| written(value, Language::French),
        Language::English => |value, _| written(value, Language::English),
    }));
    // What cannot be parsed is left out, and a test compares the two languages.
    for part in parts {
        let resource = match FluentResource::try_new(part.source(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn written(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number::decimal(number.value, 2, language)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_are_not_none_and_nearly_all_are_not_all() {
        let phrases = Phrases::new(Language::English);
        let said = [0.0, 0.001, 0.005, 0.5, 0.994, 0.997, 1.0].map(|share| phrases.share(share));
        let expected =
            ["0%", "less than 1%", "less than 1%", "50%", "99%", "more than 99%", "100%"];
        assert_eq!(said, expected);
    }
}
