//! Words, and phrases made of several.

/// The words of a text in lower case; a comma and a slash count as words of their own. An
/// apostrophe parts two words, a hyphen does not.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || c == '-' && !word.is_empty() {
            word.extend(c.to_lowercase());
            continue;
        }
        push(&mut words, &mut word);
        if matches!(c, ',' | '/') {
            words.push(c.to_string());
        }
    }
    push(&mut words, &mut word);
    words
}

fn push(words: &mut Vec<String>, word: &mut String) {
    let whole = std::mem::take(word);
    let whole = whole.trim_end_matches('-');
    if !whole.is_empty() {
        words.push(whole.to_owned());
    }
}

/// Whether a phrase stands in a text, as whole words one after the other.
pub fn holds(text: &[String], phrase: &[String]) -> bool {
    !phrase.is_empty() && text.windows(phrase.len()).any(|window| window == phrase)
}

/// A text without any of the phrases; of two that begin at one place, the longer goes.
pub fn without(text: &[String], phrases: &[Vec<String>]) -> Vec<String> {
    let mut left = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let here = phrases.iter().filter(|phrase| text[at..].starts_with(phrase));
        match here.map(Vec::len).max() {
            Some(length) if length > 0 => at += length,
            _ => {
                left.push(text[at].clone());
                at += 1;
            }
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_and_hyphens_hold_them_together() {
        assert_eq!(
            words("L’Équipe, et/ou Qu’est-ce\u{202f}?"),
            ["l", "équipe", ",", "et", "/", "ou", "qu", "est-ce"]
        );
        assert!(holds(&words("une bonne personne ici"), &words("bonne personne")));
        assert!(!holds(&words("une bonne, personne"), &words("bonne personne")));
        assert!(!holds(&words("sagesse"), &words("sage")));
    }

    #[test]
    fn the_longest_phrase_goes_first() {
        let phrases = [words("plus"), words("plus ou moins")];
        assert_eq!(without(&words("lit plus ou moins tout"), &phrases), ["lit", "tout"]);
    }
}
