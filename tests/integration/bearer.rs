//! A bearer alone with the program: words before figures, nothing promised, nothing that was not said.

use germoir::assessment::{STRONG, assess, express_only};
use germoir::catalogue::{Rubric, builtin, profile};
use germoir::descriptor::{Descriptor, Form, Project, read};
use germoir::document::terminal::Screen;
use germoir::i18n::{Language, Phrases};
use germoir::material::AssessmentParts;
use germoir::questionnaire::compose::questionnaire;
use germoir::questionnaire::{Extent, Kind};
use germoir::report::view;
use germoir::source::SourceFile;
use jiff::civil::{Date, date};

use crate::runner::{json, path, run, stdout};

const TODAY: Date = date(2026, 11, 23);

/// A project of which the express questionnaire alone is answered, but for one question.
const SHUTTLE: &str = "tests/fixtures/bearer/navette.toml";

const LANGUAGES: [&str; 2] = ["fr", "en"];

/// The shapes of an assessment and of a letter that people read.
const ASSESSED: [&str; 3] = ["terminal", "markdown", "html"];
const WRITTEN: [&str; 4] = ["terminal", "markdown", "html", "json"];

fn said(arguments: &[&str], format: &str, language: &str) -> String {
    let whole = [arguments, &["--format", format, "--lang", language, "-q"]].concat();
    let text = stdout(&whole, 0).replace("&#39;", "'").replace("\\-", "-");
    // Lines are folded in a terminal.
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_come_before_figures() {
    for (language, words) in [
        ("fr", ["Fort", "En route", "À commencer", "Pas encore su", "Pas encore demandé"]),
        ("en", ["Strong", "Under way", "To begin", "Not known yet", "Not asked yet"]),
    ] {
        for format in ASSESSED {
            let shown = said(&["assess", SHUTTLE], format, language);
            let figure = shown.find("88 ").or_else(|| shown.find("88\u{a0}")).unwrap();
            for word in words {
                let at = shown.find(word).unwrap_or_else(|| panic!("{word} in {shown}"));
                assert!(at < figure, "{format}, {language}: {word} after a figure");
            }
        }
        let screen = stdout(&["assess", SHUTTLE, "--lang", language], 0);
        assert!(screen.lines().count() <= 48, "{screen}");
        let widest = screen.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(80), "{screen}");
    }
}

/// The same project with more answers.
fn project(more: &str) -> Project {
    let text = std::fs::read_to_string(path(SHUTTLE)).unwrap();
    let text = text.replace("[answers]\n", &format!("[answers]\n{more}"));
    let file = SourceFile::new("navette.toml", text);
    match read(&file, Form::Toml, builtin::catalogue(), TODAY, Some("navette")).descriptor {
        Some(Descriptor::Project(project)) => *project,
        other => panic!("{other:?}"),
    }
}

/// In a window that is too narrow for columns, each figure has lines of its own.
#[test]
fn figures_fit_a_narrow_window() {
    let (catalogue, project) = (builtin::catalogue(), project(""));
    let profile = profile::built_in(catalogue).remove(0);
    for language in [Language::French, Language::English] {
        let phrases = Phrases::new(language);
        let found = assess(&project, catalogue, &profile, TODAY);
        let parts = AssessmentParts {
            project: &project,
            assessment: &found,
            reached: None,
            problems: &[],
            catalogue,
            profile: &profile,
            language,
            typed: None,
            arithmetic: &[],
        };
        let doc = view::document(parts, &phrases);
        for width in [40, 60, 80] {
            let shown = doc.terminal(Screen { width, colour: false, verbose: false }, &phrases);
            let widest = shown.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{width}: {shown}");
        }
    }
}

/// What is said of an express file is what the two questionnaires ask.
#[test]
fn the_numbers_of_the_express_are_those_of_the_questionnaires() {
    let catalogue = builtin::catalogue();
    let judged = |extent| {
        let all = questionnaire(catalogue, extent);
        let asks = all.asks().filter(|ask| ask.path[0] != "stakes");
        asks.filter(|ask| matches!(ask.kind, Kind::Scale(_))).count()
    };
    let (express, full) = (judged(Extent::Express), judged(Extent::Full));
    // The choice of stakes is one question.
    let (asked, more) = (express + 1, full - express);
    for (language, said_so) in [
        ("fr", format!("répondu à {} des {asked} questions express", asked - 1)),
        ("en", format!("answered {} of the {asked} express questions", asked - 1)),
    ] {
        for format in ASSESSED {
            let shown = said(&["assess", SHUTTLE], format, language);
            assert!(shown.contains(&said_so), "{shown}");
            assert!(shown.contains(&format!(" {more} ")), "{more} in {shown}");
            assert!(shown.contains(&format!("germoir interview {SHUTTLE} --full")), "{shown}");
        }
    }
}

/// What to find out next was not answered, fits most projects, and nearly asks nothing that was
/// answered high; and the command beside it asks it.
#[test]
fn what_to_find_out_next_is_open_and_fits() {
    let catalogue = builtin::catalogue();
    for file in [SHUTTLE, "examples/jardin-des-liens.toml", "examples/voisin-age.toml"] {
        let report = json(&["assess", file, "--format", "json"], 0);
        let families = report["families"].as_array().unwrap();
        let items = || families.iter().flat_map(|family| family["criteria"].as_array().unwrap());
        let level = |id: &str| {
            items().find(|item| item["id"] == id).and_then(|item| item["level"].as_u64())
        };
        let next = report["next_questions"].as_array().unwrap();
        for word in next.iter().take(3).map(|word| word.as_str().unwrap()) {
            assert_eq!(level(word), None, "{word} was answered");
            let id = word.strip_prefix("brake:").unwrap_or(word);
            if let Some(at) = catalogue.criterion(word) {
                let criterion = &catalogue.criteria[at];
                assert!(!criterion.rare, "{word} fits few projects");
                for &sister in criterion.sisters.iter() {
                    let high = level(&catalogue.criteria[sister].id) >= Some(STRONG.into());
                    assert!(!high, "{word} was nearly answered");
                }
            }
            for language in LANGUAGES {
                let shown = said(&["assess", file, "--verbose"], "terminal", language);
                assert!(shown.contains(&format!("germoir interview {file} {id}")), "{shown}");
            }
        }
    }
}

/// A file that answers every question of the catalogue at one level.
fn answering(level: u8) -> tempfile::TempDir {
    let catalogue = builtin::catalogue();
    let mut text = String::from(
        "format = 1\n[project]\nname = \"Essai\"\nsummary = \"Un essai.\"\nstage = \"operating\"\n\
         answered_on = \"2\"\n[answers]\n",
    );
    let scored = catalogue.criteria.iter().filter(|one| matches!(one.rubric, Rubric::Scored(_)));
    scored.for_each(|one| text.push_str(&format!("{} = {level}\n", one.id)));
    text.push_str("[brakes]\n");
    for brake in catalogue.brakes.iter() {
        let id = &brake.id;
        text.push_str(&format!("{id} = {{ intensity = {level}, mitigation = {level} }}\n"));
    }
    text.push_str("[stakes]\n");
    catalogue.stakes.iter().for_each(|stake| text.push_str(&format!("{} = {level}\n", stake.id)));
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("essai.toml"), text).unwrap();
    folder
}

/// Of each ladder the sentence that was chosen, in any format, and no other.
#[test]
fn a_letter_says_no_sentence_that_was_not_chosen() {
    let catalogue = builtin::catalogue();
    for (language, tag) in [(Language::French, "fr"), (Language::English, "en")] {
        let criteria = catalogue.criteria.iter().filter_map(|one| one.scale());
        let brakes = || catalogue.brakes.iter().map(|brake| brake.scale.get(language));
        let stakes = catalogue.stakes.iter().map(|stake| &stake.scale.get(language).levels);
        let ladders: Vec<_> = criteria
            .map(|scale| &scale.get(language).levels)
            .chain(brakes().map(|scale| &scale.intensity))
            .chain(brakes().map(|scale| &scale.mitigation))
            .chain(stakes)
            .collect();
        for level in 0..=4 {
            let folder = answering(level);
            let file = folder.path().join("essai.toml");
            let file = file.to_str().unwrap();
            for format in WRITTEN {
                for voice in [&["letter", file][..], &["letter", file, "--from", "La Fondation"]] {
                    let letter = said(voice, format, tag).replace("\\\"", "\"");
                    let mut chosen = 0;
                    for ladder in &ladders {
                        let own = &ladder[usize::from(level)];
                        chosen += usize::from(letter.contains(own.as_ref()));
                        for other in ladder.iter().filter(|other| !own.contains(other.as_ref())) {
                            assert!(!letter.contains(other.as_ref()), "{format}: {other}");
                        }
                    }
                    assert!(chosen > 0 || level == 0, "{format}, {level}: {letter}");
                }
            }
        }
    }
}

/// To oneself nobody speaks; a structure says who it is; neither promises to write.
#[test]
fn a_letter_has_two_voices() {
    let mine = ["nous", "notre", "nos", "we", "us", "our"];
    let spoken = |text: &str| {
        let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        words.filter(|word| mine.contains(&word.as_str())).collect::<Vec<_>>()
    };
    for language in LANGUAGES {
        for format in WRITTEN {
            for file in [SHUTTLE, "examples/voisin-age.toml"] {
                let own = said(&["letter", file], format, language);
                // The style of a page has words of its own.
                let own = own.rsplit("</style>").next().unwrap();
                assert_eq!(spoken(own), Vec::<String>::new(), "{format}: {own}");
                let signed = ["letter", file, "--from", "La Fondation X"];
                let from = said(&signed, format, language);
                assert!(from.contains("La Fondation X"), "{from}");
                let from = from.rsplit("</style>").next().unwrap();
                assert!(!spoken(from).is_empty(), "{format}: {from}");
                for promise in
                    ["écrirons", "will write", "autour d’un café", "cup of coffee", "vive voix"]
                {
                    assert!(!from.contains(promise), "{format}: {promise}");
                }
            }
        }
        for unsigned in [
            &["letter", SHUTTLE, "--profile", "funder"][..],
            &["letter", SHUTTLE, "--profile", "accelerator", "--format", "json"],
            &["letter", SHUTTLE, "--from", " "],
        ] {
            let output = run(&[unsigned, &["--lang", language]].concat());
            assert_eq!(output.status.code(), Some(2), "{unsigned:?}");
            assert!(String::from_utf8(output.stderr).unwrap().contains("--from \""));
        }
    }
}

/// The view that French funders know is named with its command, which works as it stands.
#[test]
fn the_axes_of_french_funders_are_pointed_to() {
    let command = format!("germoir criteria crosswalk avise {SHUTTLE}");
    for language in LANGUAGES {
        for format in ASSESSED {
            let shown = said(&["assess", SHUTTLE], format, language);
            assert!(shown.contains(&command), "{format}: {shown}");
        }
        for format in WRITTEN {
            let letter = said(&["letter", SHUTTLE], format, language);
            assert!(letter.contains(&command), "{format}: {letter}");
        }
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        let axes = stdout(&[&words[..], &["--lang", language]].concat(), 0);
        assert!(axes.contains("field-listening"), "{axes}");
    }
    // Those who only hold the file are shown the axes when they write.
    let from = said(&["letter", SHUTTLE, "--from", "La Fondation X"], "markdown", "fr");
    assert!(from.contains("germoir criteria crosswalk avise votre-fichier.toml"), "{from}");
}

/// Who wrote more than the express is not told about it.
#[test]
fn more_than_the_express_is_no_express() {
    let catalogue = builtin::catalogue();
    let profile = profile::built_in(catalogue).remove(0);
    let of =
        |more: &str| express_only(&assess(&project(more), catalogue, &profile, TODAY), catalogue);
    assert!(of("").is_some());
    assert!(of("openness = 2\n").is_none());
}

/// Documents for word processors: the same bytes again, known again by the program, without a link
/// that leads elsewhere than to the web, and by the ending of the file where nothing else says so.
#[test]
fn documents_are_for_word_processors() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.docx");
    let out = out.to_str().unwrap();
    for file in [SHUTTLE, "tests/fixtures/pages/hostile.toml"] {
        for typed in [
            &["letter", file, "-o", out][..],
            &["letter", file, "--from", "La Fondation", "--format", "docx", "-o", out],
            &["assess", file, "--format", "docx", "-o", out],
            &["assess", file, SHUTTLE, "--format", "docx", "--full", "-o", out],
        ] {
            for language in LANGUAGES {
                let whole = [typed, &["--lang", language, "-q"]].concat();
                let mut made = Vec::new();
                for _ in 0..2 {
                    let output = run(&whole);
                    let told = String::from_utf8_lossy(&output.stderr);
                    assert!(output.status.success(), "{whole:?}: {told}");
                    made.push(std::fs::read(out).unwrap());
                }
                assert!(made[0] == made[1] && made[0].starts_with(b"PK"), "{whole:?}");
            }
        }
        std::fs::write(out, b"PK of somebody else").unwrap();
        assert_eq!(run(&["letter", file, "-o", out]).status.code(), Some(2));
        std::fs::remove_file(out).unwrap();
    }
    let letters = folder.path().join("letters");
    let all = ["letter", "examples/cohort", "--format", "docx", "-o", letters.to_str().unwrap()];
    assert!(run(&all).status.success());
    let is_document = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().path().extension().is_some_and(|ending| ending == "docx")
    };
    assert!(std::fs::read_dir(letters).unwrap().any(is_document));
}
