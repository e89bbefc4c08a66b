//! The program's own sentences, from the `.ftl` files of each language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, number};

/// What a phrase is told to fill its gaps with.
pub type Argument<'a> = FluentValue<'a>;

/// The phrases of one language.
pub struct Phrases {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Phrases {
    /// The files of a language's phrases, as written: one for each part of the program.
    pub fn sources(language: Language) -> [&'static str; 4] {
        match language {
            Language::French => [
                include_str!("fr/problems.ftl"),
                include_str!("fr/catalogue.ftl"),
                include_str!("fr/report.ftl"),
                include_str!("fr/command.ftl"),
            ],
            Language::English => [
                include_str!("en/problems.ftl"),
                include_str!("en/catalogue.ftl"),
                include_str!("en/report.ftl"),
                include_str!("en/command.ftl"),
            ],
        }
    }

    pub fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that keep right-to-left text apart would show as boxes in many terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::French => |value, _| written(value, Language::French),
            Language::English => |value, _| written(value, Language::English),
        }));
        // What cannot be parsed is left out, and a test compares the two languages.
        for source in Self::sources(language) {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A phrase without gaps.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, [])
    }

    /// A phrase, its gaps filled. `id.name` is the attribute `name` of the phrase `id`.
    ///
    /// A phrase that does not exist comes back as its id, so that a report is never lost to one.
    pub fn tell<'a, const N: usize>(
        &self,
        id: &str,
        arguments: [(&'a str, Argument<'a>); N],
    ) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
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
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let mut unfilled = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut unfilled);
        Some(text.into_owned())
    }
}

fn written(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number::decimal(number.value, 2, language)),
        _ => None,
    }
}
