//! The words that the express page shows in French, and the minutes that they take.

use crate::runner::root;

/// Words read in a minute.
const PACE: f64 = 200.0;
/// Minutes to choose one answer, or to type a fact.
const ANSWER: f64 = 10.0 / 60.0;
/// The most words, and minutes, that the express questionnaire may take.
const MOST: (usize, f64) = (2200, 15.0);
/// Elements without an end.
const VOID: [&str; 4] = ["input", "meta", "br", "link"];

/// The words of each question by its place, those of the page itself first.
///
/// Counted as a person reads: in French, no closed help, both halves of a brake.
fn shown(page: &str) -> Vec<(String, usize)> {
    let mut counts = vec![(String::from("page"), 0)];
    // Each open element, and whether what it holds is shown, but for the summary of a closed part.
    let mut open: Vec<(&str, bool, bool)> = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '!').next().unwrap();
        if let Some(ended) = tag.strip_prefix('/') {
            while open.pop().is_some_and(|(name, ..)| name != ended) {}
        } else if !VOID.contains(&name) && !name.starts_with('!') {
            let has = |what: &str| tag.contains(what);
            let (_, is_shown, is_closed) = *open.last().unwrap_or(&("", true, false));
            let is_hidden = has(" hidden") && !has("class=\"second\"");
            let is_other =
                matches!(name, "head" | "script" | "style" | "noscript" | "template" | "nav");
            let is_english = has("lang=\"en\"");
            let is_shown = is_shown
                && !is_hidden
                && !is_other
                && !is_english
                && (!is_closed || name == "summary");
            open.push((name, is_shown, name == "details" && !has(" open")));
            // What is folded waits for no answer.
            if has("data-folded") {
                continue;
            }
            if let Some(place) = tag.split("data-ask=\"").nth(1) {
                counts.push((place.split('"').next().unwrap().to_owned(), 0));
            } else if matches!(name, "section" | "footer") {
                counts.push((String::from("page"), 0));
            }
        }
        if open.last().is_some_and(|(_, is_shown, is_closed)| *is_shown && !is_closed) {
            let words =
                text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
            counts.last_mut().unwrap().1 += words.count();
        }
    }
    counts
}

fn after_script(piece: &str) -> &str {
    piece.split_once("</script>").map_or("", |(_, rest)| rest)
}

#[allow(clippy::print_stdout)] // `--nocapture` prints what METHOD.md says.
#[test]
fn express_is_read_and_answered_in_a_quarter_of_an_hour() {
    let page = crate::runner::stdout(&["form", "html", "--express", "--lang", "fr"], 0);
    // What a script compares is no element.
    let mut pieces = page.split("<script");
    let first = pieces.next().unwrap_or_default().to_owned();
    let page = pieces.fold(first, |page, piece| page + after_script(piece));
    let counts = shown(&page);
    let of = |prefix: &str| -> Vec<usize> {
        counts.iter().filter(|(place, _)| place.starts_with(prefix)).map(|(_, n)| *n).collect()
    };
    let stakes = of("stakes.");
    // One stake is chosen, and its sentences alone are read.
    let one_stake = stakes.iter().sum::<usize>().div_ceil(stakes.len());
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let words = all - stakes.iter().sum::<usize>() + one_stake;
    let questions =
        counts.iter().filter(|(place, _)| place != "page" && !place.starts_with("stakes."));
    // A stake is chosen, then answered; a brake has two answers.
    let answers = questions.count() + 2 + of("brakes.").len();
    let minutes = words as f64 / PACE + answers as f64 * ANSWER;
    println!("express: {words} words, {answers} answers, {minutes:.1} minutes");
    assert!(
        words <= MOST.0 && minutes <= MOST.1,
        "{words} words, {minutes:.1} minutes: {counts:?}"
    );
    assert!(answers <= 24, "{answers}");
    let method = std::fs::read_to_string(root().join("criteria/METHOD.md")).unwrap();
    let thousands = |separator| format!("{}{separator}{:03}", words / 1000, words % 1000);
    for said in [
        format!("en {} mots et en attend {answers} réponses", thousands('\u{202f}')),
        format!("in {} words and waits for {answers} answers", thousands(',')),
    ] {
        assert!(method.contains(&said), "criteria/METHOD.md does not say: {said}");
    }
}
