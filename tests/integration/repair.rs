//! What `check` advises, done to the letter: each help, applied to the text that it is about, leaves
//! fewer problems, and one after the other they leave none.

use std::collections::BTreeSet;

use germoir::catalogue::builtin;
use germoir::descriptor::{self, Form};
use germoir::diagnostic::Severity;
use germoir::i18n::{Language, Phrases};
use germoir::material::problem::{Located, located};
use germoir::source::SourceFile;

use crate::runner::files;

/// What people write by themselves: the lines of a project after its head, and how it is called.
const WRITTEN: &[(&str, &str)] = &[
    ("a French date", "started = 12/03/2025\n"),
    ("a French date between quotes", "started = \"12/03/2025\"\n"),
    ("a decimal comma", "[answers]\nfield-listening = 2,5\n"),
    ("a decimal point", "[answers]\nfield-listening = 2.5\n"),
    ("yes for a level", "[answers]\nopenness = oui\n"),
    ("yes for a level, between quotes", "[answers]\nopenness = \"oui\"\n"),
    ("a level between quotes", "[answers]\nopenness = \"3\"\n"),
    ("a spaced number", "[reach]\nunit = \"people\"\nexpected = { count = 1 200 }\n"),
    ("yes for a permission", "[sharing]\ncohort = oui\n"),
    ("yes for a permission, between quotes", "[sharing]\ncohort = \"oui\"\n"),
    ("a French key", "debut = 2025-03-12\n"),
    ("a French key with its accent", "début = 2025-03-12\n"),
    ("a French table", "[reponses]\nopenness = 3\n"),
    ("a French table with its accent", "[réponses]\nopenness = 3\n"),
    ("French keys in a table", "[freins]\nfear-of-change = { intensite = 3, attenuation = 1 }\n"),
    ("a French word of a closed list", "territory = { scale = \"département\" }\n"),
    ("one without its accent", "territory = { scale = \"departement\" }\n"),
    ("one with its article", "[bearer]\nkind = \"une association\"\n"),
    ("words of one's own", "fields = [\"éducation\"]\n"),
    ("several of them", "funding = [\"subventions\", \"dons\", \"kermesse\"]\n"),
    (
        "a kind of evidence of one's own",
        "[answers]\nopenness = { level = 3, evidence = [{ kind = \"photo\", date = 2025-01-01, source = \"x\" }] }\n",
    ),
    ("a text without quotes", "started = mars\n"),
    ("curly quotes", "language = “fr”\n"),
    ("a misspelt id", "[answers]\nopenes = 3\n"),
    ("an answer in another table", "[answers]\nfear-of-change = 2\n"),
    ("a level that is too high", "[answers]\nopenness = 5\n"),
    ("a key of one's own", "couleur = \"vert\"\n"),
    ("the level of a brake alone", "[brakes]\nfear-of-change = 0\n"),
    ("one between quotes", "[brakes]\nfear-of-change = \"3\"\n"),
    ("one that is too high", "[brakes]\nfear-of-change = 7\n"),
    ("yes for a brake", "[brakes]\nfear-of-change = true\n"),
    ("at least, as it is typed", "[answers]\nopenness = 2+\n"),
    ("at least, in a table", "[answers]\nopenness = { level = 2+ }\n"),
    ("at least, in a table of its own", "[answers.openness]\nlevel = 2+\n"),
    ("at least, of the highest", "[answers]\nopenness = 4+\n"),
    ("at least, between quotes", "[answers]\nopenness = \"2+\"\n"),
    ("at least, between quotes in a table", "[answers]\nopenness = { level = \"2+\" }\n"),
    ("at least, of a stake", "[stakes]\nhealth = 2+\n"),
    ("at least, of a stake, between quotes", "[stakes]\nhealth = \"2+\"\n"),
    ("at least, of a brake", "[brakes]\nfear-of-change = { intensity = 2+, mitigation = 1 }\n"),
    ("a word for a level in a table", "[answers]\nopenness = { level = \"beaucoup\" }\n"),
    ("a word for a permission", "[sharing]\ncohort = jamais\nintroduce = peut-etre\n"),
    ("one between quotes", "[sharing]\ncohort = \"jamais\"\n"),
    ("a word for at least", "[answers]\nopenness = { level = 2, at_least = oui }\n"),
    ("half a pair of quotes", "language = fr\"\n"),
    ("half a pair between braces", "[bearer]\nskills = [rêveuse\", \"actrice\"]\n"),
];
const HEAD: &str = "format = 1\n[project]\nname = \"A\"\nsummary = \"Des voisins.\"\nstage = \"operating\"\nanswered_on = \"2\"\n";

/// Whole files.
const WHOLE: &[(&str, &str)] = &[
    (
        "everything in French",
        "format = 1\n[projet]\nnom = \"A\"\nresume = \"Des voisins.\"\netape = \"en activité\"\n[reponses]\nopenness = 3\n",
    ),
    (
        "everything in French, with accents",
        "format = 1\n[projet]\nnom = \"A\"\nrésumé = \"Des voisins.\"\nétape = \"operating\"\n[réponses]\nopenness = 3\n",
    ),
    ("no format", "[project]\nname = \"A\"\nsummary = \"Des voisins.\"\nstage = \"idea\"\n"),
    (
        "a misspelt table",
        "format = 1\n[projct]\nname = \"A\"\nsummry = \"Des voisins.\"\nstage = \"idee\"\n",
    ),
];

/// Problems whose help asks for what only a person knows, such as words of their own, a choice or a date:
/// what stood there, and what a person who follows the help writes in its place.
const BY_A_PERSON: &[(&str, &str, &str)] = &[
    ("answer_both", "{ level = 3, not_applicable = \"x\" }", "3"),
    ("block_serves_nothing", "serves = []", "serves = [\"brake:fear-of-change\"]"),
    ("own_four_levels", "\"d\"]", "\"d\", \"e\"]"),
    (
        "project_missing",
        "format = 1",
        "format = 1\n[project]\nname = \"A\"\nsummary = \"Des voisins.\"\nstage = \"idea\"",
    ),
    ("reach_earlier_low_above_high", "low = 4, high = 2", "low = 2, high = 4"),
    ("reach_expected_asked_above_population", "population = 89", "population = 90"),
    ("reach_expected_low_above_high", "low = 400, high = 200", "low = 200, high = 400"),
    ("reach_expected_survey_and_range", ", asked = 90", ""),
    ("reach_expected_twice", ", low = 200, high = 400", ""),
    ("reach_expected_yes_above_asked", "yes = 91", "yes = 90"),
    ("active_above_users", "active = 3", "active = 2"),
    ("competes_yet_serves", "\"competes\"", "\"serves\""),
    ("evidence_in_future", "2030-01-01", "2026-01-01"),
    (
        "evidence_unsourced",
        "kind = \"observed\"",
        "kind = \"observed\", source = \"Carnet\", date = 2026-01-01",
    ),
    ("not_independent", "kind = \"corroborated\"", "kind = \"documented\""),
    ("observation_in_future", "2030-01-01", "2026-01-01"),
    ("placeholder", "À compléter : tout", "Des voisins jardinent."),
    ("set_aside", "field-listening = { not_applicable = \"personne\" }\n", ""),
    ("skills_not_named", "[answers]", "[bearer]\nskills = [\"dreamer\"]\n[answers]"),
    (
        "users_above_expected",
        "expected = { count = 1 }",
        "expected = { count = 9 }\nearlier_expectations = [{ count = 1 }]",
    ),
    (
        "users_above_survey",
        "expected = { asked = 100, yes = 10, population = 1000 }",
        "expected = { count = 500 }\nearlier_expectations = [{ count = 100 }]",
    ),
];

fn problems(text: &str, language: Language) -> Vec<Located> {
    let phrases = Phrases::new(language);
    let file = SourceFile::new("essai.toml", text.to_owned());
    let today = jiff::civil::date(2026, 11, 23);
    let reading = descriptor::read(&file, Form::Toml, builtin::catalogue(), today, Some("essai"));
    located(&reading.problems, std::slice::from_ref(&file), &phrases)
}

/// The text with a part of it written anew.
fn replaced(text: &str, range: std::ops::Range<usize>, by: &str) -> String {
    format!("{}{by}{}", &text[..range.start], &text[range.end..])
}

/// The line around a place, without its end.
fn line_at(text: &str, at: usize) -> std::ops::Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}

/// What stands between the first pair of these marks.
fn between<'h>(help: &'h str, open: &str, close: &str) -> Option<&'h str> {
    let (_, rest) = help.split_once(open)?;
    rest.split_once(close).map(|(inside, _)| inside.trim_matches([' ', '\u{a0}', '\u{202f}']))
}

/// A value as it stands in the place of another: quoted where that was.
fn as_before(old: &str, new: &str) -> String {
    match old.starts_with('"') && !new.starts_with('"') {
        true => format!("\"{new}\""),
        false => new.to_owned(),
    }
}

/// A name of a closed set as a value: a level is a number, a word is quoted.
fn as_value(name: &str) -> String {
    match name.parse::<u64>() {
        Ok(_) => name.to_owned(),
        Err(_) => format!("\"{name}\""),
    }
}

/// What somebody would write in the place of the dots.
fn filling(key: &str) -> &'static str {
    match key {
        "kind" => "\"declared\"",
        "count" | "high" | "population" | "asked" | "yes" | "users" => "500",
        "low" => "100",
        _ => "\"mots\"",
    }
}

/// The text after the help of a problem was done to the letter; `None` where the help asks for
/// something that only a person can do.
fn applied(text: &str, problem: &Located) -> Option<String> {
    let help = problem.help.as_deref()?;
    let (start, end) = (problem.span.start as usize, problem.span.end as usize);
    let span = start..end.max(start);
    let line = line_at(text, start);
    let old = &text[span.clone()];
    // "Write `X`".
    if let Some(code) = between(help, "`", "`") {
        let key = code.split(" = ").next()?;
        let filled = code.replace('…', filling(key));
        let is_key = |key: &str| key.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
        if let Some((key, value)) = filled.split_once(" = ").filter(|(key, _)| is_key(key)) {
            if key == "format" {
                return Some(match text.contains("format =") {
                    true => replaced(text, line_at(text, text.find("format =")?), &filled),
                    false => format!("{filled}\n{text}"),
                });
            }
            if problem.code.id == "wrong-table" {
                let rest = replaced(text, line.start..(line.end + 1).min(text.len()), "");
                return Some(format!("{rest}\n[brakes]\n{filled}\n"));
            }
            // The key stands in this line: its value is written anew. Otherwise it is a line more.
            let own = &text[line.clone()];
            if let Some(at) = own.find(&format!("{key} = ")) {
                let from = line.start + at;
                let to = match own[..at].trim().is_empty() {
                    true => line.end,
                    false => span.end,
                };
                return Some(replaced(text, from..to, &format!("{key} = {value}")));
            }
            // Between braces, after a comma.
            if problem.code.id == "missing-key" && old.starts_with('{') {
                let close = end - 1;
                return Some(replaced(text, close..close, &format!(", {key} = {value} ")));
            }
            let after = (line.end + 1).min(text.len());
            return Some(replaced(text, after..after, &format!("{key} = {value}\n")));
        }
        if problem.code.id == "syntax" || problem.code.id == "out-of-range" {
            // A key or a value, in the place of the whole word that stands there.
            let ends = |c: char| c.is_whitespace() || "[]={},#".contains(c);
            let whole = match old.chars().count() > 1 {
                true => span.clone(),
                false => {
                    let from = text[..start].rfind(ends).map_or(0, |at| at + 1);
                    let to = text[start..]
                        .find(|c: char| c.is_whitespace() || "]={}#".contains(c))
                        .map_or(text.len(), |at| start + at);
                    from..to
                }
            };
            return Some(replaced(text, whole, &filled));
        }
    }
    // "Did you mean X ?"
    for (open, close) in [("«", "»"), ("“", "”"), ("[", "]")] {
        let is_offered = help.starts_with("Vouliez-vous") || help.starts_with("Did you mean");
        if let Some(near) = between(help, open, close).filter(|_| is_offered) {
            return Some(replaced(text, span, &as_before(old, near)));
        }
    }
    // "Choose one of: a, b".
    for list in ["Choisissez parmi", "Choose one of"] {
        if let Some((_, names)) = help.split_once(list) {
            let names = names.trim_start_matches([' ', '\u{a0}', ':']);
            return Some(replaced(text, span, &as_value(names.split(", ").next()?)));
        }
    }
    // "What is yours goes into [extra]", "move this line under [x]".
    for (word, table) in [
        ("[extra]", "extra"),
        ("[brakes]", "brakes"),
        ("[answers]", "answers"),
        ("[stakes]", "stakes"),
    ] {
        let moves = ["se met dans", "goes in", "Déplacez", "Move"];
        if moves.iter().any(|moves| help.contains(moves)) && help.contains(word) {
            let moved = text[line.clone()].to_owned();
            let rest = replaced(text, line.start..(line.end + 1).min(text.len()), "");
            let header = format!("[{table}]\n");
            return Some(match rest.find(&header) {
                Some(at) => {
                    let at = at + header.len();
                    replaced(&rest, at..at, &format!("{moved}\n"))
                }
                None => format!("{rest}\n[{table}]\n{moved}\n"),
            });
        }
    }
    by_code(text, problem, line, span)
}

/// What helps in prose ask for, by the code of the problem.
fn by_code(
    text: &str,
    problem: &Located,
    line: std::ops::Range<usize>,
    span: std::ops::Range<usize>,
) -> Option<String> {
    let whole_line = line.start..(line.end + 1).min(text.len());
    Some(match problem.code.id {
        // "Write the quotes straight, in the whole file."
        "syntax" if problem.help.as_deref()?.contains('“') => text.replace(['“', '”'], "\""),
        // "Write a few words between the quotes."
        "blank-text" => replaced(text, span, "\"mots\""),
        // "Keep one of the two."
        "defined-twice" | "listed-twice" | "observed-twice" | "several-kinds" | "review-of-one" => {
            replaced(text, whole_line, "")
        }
        // "Choose a number from 0 to 4."
        "out-of-range" => replaced(text, span, "1"),
        "bad-id" => replaced(text, span, &as_value(between(problem.help.as_deref()?, "\"", "\"")?)),
        "bad-language" => replaced(text, span, "\"fr\""),
        // "You may take it out."
        "money-return" | "blocks-in-a-circle" => replaced(text, whole_line, ""),
        // "Write people, households or organisations."
        "not-a-unit-of-reach" => replaced(text, span, "\"people\""),
        // "Count each person once."
        "cumulative-count" => text.replace("\"cumulative\"", "\"unique\""),
        // "Add `ending`."
        "ended-without-ending" => {
            replaced(text, whole_line.end..whole_line.end, "ending = \"unknown\"\n")
        }
        // "The stage may be experiment."
        "idea-with-users" => text.replace("stage = \"idea\"", "stage = \"experiment\""),
        "ladder-changed" => replaced(text, whole_line.end..whole_line.end, "answered_on = \"2\"\n"),
        _ => return None,
    })
}

/// What a person wrote, and what the help has to tell them to write: all that they said, and no
/// more than that.
const SAYS_WHAT_WAS_SAID: &[(&str, &str)] = &[
    ("[brakes]\nfear-of-change = 0\n", "{ intensity = 0, mitigation = \"unknown\" }"),
    ("[brakes]\nfear-of-change = \"3\"\n", "{ intensity = 3, mitigation = \"unknown\" }"),
    ("[brakes]\nfear-of-change = 7\n", "fear-of-change = \"unknown\""),
    ("[answers]\nlistening = 2+\n", "`{ level = 2, at_least = true }`"),
    ("[answers]\nlistening = { level = 2+ }\n", "`2, at_least = true`"),
    ("[answers]\nlistening = \"2+\"\n", "`listening = { level = 2, at_least = true }`"),
    ("[answers]\nlistening = { level = \"2+\" }\n", "at_least = true"),
    ("[stakes]\nhealth = 2+\n", "`2`"),
    ("[stakes]\nhealth = \"2+\"\n", "`health = 2`"),
    ("[sharing]\ncohort = jamais\n", "`false`"),
    ("[sharing]\ncohort = peut-etre\n", "`false` o"),
    ("[sharing]\ncohort = \"peut-etre\"\n", "`cohort = false` o"),
    ("[reach]\nunit = \"people\"\nexpected = { count = \"30\" }\n", "`count = 30`"),
    ("[bearer]\nname = Rue du Levain\" # à relire\n", "`\"Rue du Levain\"`"),
    ("[bearer]\nname = Le « four\" d'ici\n", "`\"Le « four\\\" d'ici\"`"),
];

#[test]
fn help_says_what_was_said_and_makes_nothing_up() {
    for (lines, wanted) in SAYS_WHAT_WAS_SAID {
        for language in Language::ALL {
            let found = problems(&format!("{HEAD}{lines}"), language);
            let [problem] = found.as_slice() else { panic!("{lines}: {found:#?}") };
            let help = problem.help.as_deref().unwrap_or_default();
            assert!(help.contains(wanted), "{lines}{help}");
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            // “0 to 4” says which numbers there are.
            let invented = digits(help)
                .chars()
                .find(|c| !digits(lines).contains(*c) && *c != '0' && *c != '4');
            assert_eq!(invented, None, "{lines}{help}");
        }
    }
}

#[test]
fn one_question_set_aside_is_not_said_to_be_many() {
    let evidence = "evidence = [{ kind = \"documented\", date = 2026-05-01, source = \"Cahier\" }]";
    for rest in [String::new(), format!(", {evidence}")] {
        let lines = format!("[answers]\nfield-listening = {{ not_applicable = \"x\"{rest} }}\n");
        let found = problems(&format!("{HEAD}{lines}"), Language::French);
        let [problem] = found.as_slice() else { panic!("{found:#?}") };
        let help = problem.help.as_deref().unwrap_or_default();
        assert!(!problem.message.contains("Beaucoup"), "{}", problem.message);
        // With evidence it stays, and says so.
        assert!(help.contains("ce message reste"), "{help}");
    }
}

#[test]
fn every_help_done_to_the_letter_leaves_fewer_problems() {
    let fixtures = ["tests/fixtures/invalid", "tests/fixtures/warnings"];
    let fixtures = fixtures.iter().flat_map(|folder| files(folder)).map(|file| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(file).unwrap())
    });
    let written =
        WRITTEN.iter().map(|(name, lines)| ((*name).to_owned(), format!("{HEAD}{lines}")));
    let whole = WHOLE.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let (mut tried, mut wrong, mut by_hand) = (0, Vec::new(), BTreeSet::new());
    for (name, text) in fixtures.chain(written).chain(whole) {
        for language in Language::ALL {
            let found = problems(&text, language);
            assert!(!found.is_empty(), "{name}");
            for problem in &found {
                let help = problem.help.clone().unwrap_or_default();
                let mended = applied(&text, problem).unwrap_or_else(|| {
                    let by_person = BY_A_PERSON.iter().find(|(of, ..)| *of == name);
                    let (_, was, now) = by_person.unwrap_or_else(|| {
                        panic!("{name}: {}: nobody says how to follow “{help}”", problem.code.id)
                    });
                    assert!(text.contains(was) && !help.is_empty(), "{name}: {help}");
                    by_hand.insert(name.clone());
                    text.replacen(was, now, 1)
                });
                tried += 1;
                let left = problems(&mended, language);
                // A value that could not be read may have a problem of its own, as a warning.
                let weight = |problems: &[Located]| {
                    let errors = problems.iter().filter(|one| one.code.severity == Severity::Error);
                    (errors.count(), problems.len())
                };
                if weight(&left) >= weight(&found) {
                    let left: Vec<&str> = left.iter().map(|one| one.message.as_str()).collect();
                    wrong.push(format!("{name}: {help}\n{mended}\n{left:#?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n----\n"));
    assert!(tried > 150, "{tried}");
    assert_eq!(by_hand.len(), BY_A_PERSON.len(), "{by_hand:?}");
}
