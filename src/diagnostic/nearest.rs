//! "Did you mean": the name of a closed set that is nearest to what was typed.

use crate::source::repair::unaccented;

/// Bytes of the longest text that may be a slip of the keyboard.
const LONGEST: usize = 200;

/// French words for names of closed sets, without accents, where a word stands for one alone.
const FRENCH: &[(&str, &str)] = &[
    ("idee", "idea"),
    ("conception", "design"),
    ("experimentation", "experiment"),
    ("fonctionnement", "operating"),
    ("activite", "operating"),
    ("en-activite", "operating"),
    ("renouvellement", "renewing"),
    ("fermeture", "closing"),
    ("termine", "ended"),
    ("inconnu", "unknown"),
    ("quartier", "neighbourhood"),
    ("commune", "local"),
    ("intercommunalite", "local"),
    ("bassin-de-vie", "local"),
    ("departement", "regional"),
    ("region", "regional"),
    ("pays", "national"),
    ("personne", "person"),
    ("equipe", "team"),
    ("collectif", "collective"),
    ("cooperative", "cooperative"),
    ("entreprise", "company"),
    ("organisme-public", "public-body"),
    ("personnes", "people"),
    ("foyers", "households"),
    ("objet", "object"),
    ("les-deux", "both"),
    ("estimation", "estimate"),
    ("statistiques", "statistics"),
    ("enquete", "survey"),
    ("inscriptions", "registrations"),
    ("declare", "declared"),
    ("documente", "documented"),
    ("observe", "observed"),
    ("corrobore", "corroborated"),
    ("recoupe", "corroborated"),
    ("aucun", "none"),
    ("dons", "giving"),
    ("mecenat", "patronage"),
    ("subvention", "grant"),
    ("pret", "loan"),
    ("ressources-propres", "own-resources"),
    ("fonds-publics", "public"),
    ("financement-participatif", "crowdfunding"),
    ("bourse", "grant"),
    ("photo", "documented"),
    ("document", "documented"),
    ("porteur", "bearer"),
    ("porteuse", "bearer"),
    ("financeur", "funder"),
    ("financeuse", "funder"),
    ("pair", "peer"),
    ("usager", "user"),
    ("usagere", "user"),
    ("environnement", "environmental"),
    ("environnemental", "environmental"),
    ("spirituel", "spiritual"),
    ("cumule", "cumulative"),
    ("acheve", "completed"),
    ("transmis", "handed-on"),
    ("fusionne", "merged"),
    ("arrete", "stopped"),
    ("il-les-sert", "serves"),
    ("concurrence", "competes"),
    ("environ", "about"),
    ("au-moins", "at-least"),
    ("jour", "day"),
    ("mois", "month"),
    ("annee", "year"),
    ("fondation", "foundation"),
    ("incubateur", "incubator"),
    ("accelerateur", "accelerator"),
    ("collectivite", "local-authority"),
];

/// The nearest of `names` to `typed`, when it is near enough to be what was meant.
///
/// A text longer than any name is none of them: looking would take as long as all of them times it.
pub fn nearest<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if typed.len() > LONGEST {
        return None;
    }
    let typed = plain(typed);
    // An article before it says nothing.
    let bare = ["une-", "un-", "le-", "la-", "les-", "des-"]
        .iter()
        .find_map(|article| typed.strip_prefix(article))
        .unwrap_or(&typed);
    let meant = FRENCH.iter().find(|(french, _)| *french == bare).map(|(_, name)| *name);
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

/// Lower case, no accents, one kind of hyphen: `Field_Listening` is `field-listening`.
fn plain(name: &str) -> String {
    unaccented(name).replace(['_', ' ', '.'], "-")
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
