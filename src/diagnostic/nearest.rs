//! "Did you mean": the name of a closed set that is nearest to what was typed.

/// Bytes of the longest text that may be a slip of the keyboard.
const LONGEST: usize = 200;

/// French words for names of closed sets, where a word stands for one alone.
const FRENCH: &[(&str, &str)] = &[
    ("idée", "idea"),
    ("conception", "design"),
    ("expérimentation", "experiment"),
    ("fonctionnement", "operating"),
    ("activité", "operating"),
    ("en-activité", "operating"),
    ("renouvellement", "renewing"),
    ("fermeture", "closing"),
    ("terminé", "ended"),
    ("inconnu", "unknown"),
    ("quartier", "neighbourhood"),
    ("commune", "local"),
    ("intercommunalité", "local"),
    ("bassin-de-vie", "local"),
    ("département", "regional"),
    ("région", "regional"),
    ("pays", "national"),
    ("personne", "person"),
    ("équipe", "team"),
    ("collectif", "collective"),
    ("coopérative", "cooperative"),
    ("entreprise", "company"),
    ("organisme-public", "public-body"),
    ("personnes", "people"),
    ("foyers", "households"),
    ("objet", "object"),
    ("les-deux", "both"),
    ("estimation", "estimate"),
    ("statistiques", "statistics"),
    ("enquête", "survey"),
    ("inscriptions", "registrations"),
    ("déclaré", "declared"),
    ("documenté", "documented"),
    ("observé", "observed"),
    ("corroboré", "corroborated"),
    ("recoupé", "corroborated"),
    ("aucun", "none"),
    ("dons", "giving"),
    ("mécénat", "patronage"),
    ("subvention", "grant"),
    ("prêt", "loan"),
];

/// The nearest of `names` to `typed`, when it is near enough to be what was meant.
///
/// A text longer than any name is none of them: looking would take as long as all of them times it.
pub fn nearest<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if typed.len() > LONGEST {
        return None;
    }
    let typed = plain(typed);
    let meant = FRENCH.iter().find(|(french, _)| *french == typed).map(|(_, name)| *name);
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        if meant == Some(name) {
            return Some(name);
        }
        let candidate = plain(name);
        let prefix = typed.len() >= 4
            && (candidate.starts_with(&typed) || typed.starts_with(candidate.as_str()));
        let score = if candidate == typed {
            1.0
        } else if prefix {
            0.95
        } else {
            strsim::normalized_damerau_levenshtein(&typed, &candidate)
        };
        if score >= 0.6 && best.is_none_or(|(least, _)| score > least) {
            best = Some((score, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Lower case, one kind of hyphen: `Field_Listening` is `field-listening`.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' ', '.'], "-")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_of_the_keyboard_and_nothing_far() {
        let names = ["openness", "open-design", "listening"];
        assert_eq!(nearest("opennes", names), Some("openness"));
        assert_eq!(nearest("Open_Design", names), Some("open-design"));
        assert_eq!(nearest("listen", names), Some("listening"));
        assert_eq!(nearest("governance", names), None);
        assert_eq!(nearest(&"open-design".repeat(300_000), names), None);
    }
}
