//! Files in which one thing is many.

use std::fmt::Write as _;
use std::path::Path;

/// Words that texts are made of: few enough for projects to share some, many enough for each to
/// have its own.
const WORDS: usize = 5_000;

/// Writes a file of the folder, and says its path.
pub fn written(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// A folder of the folder, made where it is not there.
pub fn within(folder: &Path, name: &str) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(&path).unwrap();
    path.display().to_string()
}

/// A text of its own for each number, always the same.
pub fn summary(number: usize) -> String {
    let mut state = number as u64 + 1;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % WORDS
    };
    let words: Vec<String> = (0..14).map(|_| word(next())).collect();
    words.join(" ")
}

fn word(mut number: usize) -> String {
    let mut word = String::from("m");
    for _ in 0..4 {
        word.push(['a', 'e', 'i', 'o', 'u'][number % 5]);
        word.push(['b', 'd', 'l', 'n', 'r', 's', 't'][number % 7]);
        number /= 35;
    }
    word
}

/// A project with more keys in `[project]`, and more tables.
pub fn project(number: usize, keys: &str, tables: &str) -> String {
    format!(
        "format = 1\n\n[project]\nid = \"p{number}\"\nname = \"Projet {number}\"\n\
         summary = \"{}\"\nlanguage = \"fr\"\nstage = \"operating\"\n{keys}\n\n[sharing]\n\
         introduce = true\ncohort = true\n\n[bearer]\nname = \"Porteuse {number}\"\n\
         contact = \"p{number}@example.org\"\n\n{tables}",
        summary(number)
    )
}

/// So many projects in a folder, with tables of their own.
pub fn projects(folder: &Path, count: usize, tables: impl Fn(usize) -> String) -> String {
    for at in 0..count {
        written(folder, &format!("in/p{at:06}.toml"), project(at, "", &tables(at)));
    }
    within(folder, "in")
}

/// One project, and its path.
pub fn one(folder: &Path, keys: &str, tables: &str) -> String {
    written(folder, "in/p.toml", project(0, keys, tables))
}

/// `make(0), make(1), …`, set between `before` and `after`.
pub fn list(before: &str, count: usize, after: &str, make: impl Fn(usize) -> String) -> String {
    let mut out = String::from(before);
    for at in 0..count {
        out.push_str(&make(at));
    }
    out.push_str(after);
    out
}

/// A list of texts under a key.
pub fn texts(key: &str, count: usize, make: impl Fn(usize) -> String) -> String {
    list(&format!("{key} = [\n"), count, "]\n", |at| format!("  \"{}\",\n", make(at)))
}

pub fn partners(count: usize) -> String {
    list("partners = [\n", count, "]\n", |at| {
        format!("  {{ name = \"Association {at} du lac\" }},\n")
    })
}

/// The days from 1980 on.
fn day(number: usize) -> jiff::civil::Date {
    jiff::civil::date(1980, 1, 1).checked_add(jiff::ToSpan::days(number as i64)).unwrap()
}

/// Counts of users, one a day or all on one day.
pub fn observations(count: usize, on_one_day: bool) -> String {
    let head = "[reach]\nunit = \"people\"\ncounting = \"unique\"\n\n";
    list(head, count, "", |at| {
        let date = day(if on_one_day { 0 } else { at });
        let own = if on_one_day { format!("scope = \"lieu {at}\"\n") } else { String::new() };
        format!("[[reach.observations]]\ndate = {date}\nusers = {}\n{own}\n", at % 700)
    })
}

pub fn evidence(count: usize) -> String {
    list("[answers.openness]\nlevel = 2\nevidence = [\n", count, "]\n", |at| {
        format!("  {{ kind = \"observed\", date = 2025-01-02, source = \"Cahier {at}\" }},\n")
    })
}

pub fn skills(count: usize, number: usize) -> String {
    // A word in common, and one of its own.
    let needs = texts("skills", count, |at| format!("atelier {}", word(number * 7 + at)));
    let offers = texts("skills", count, |at| format!("atelier {}", word(number * 11 + at)));
    format!("[needs]\n{needs}\n[offers]\n{offers}\n")
}

pub fn replies(count: usize) -> String {
    list("", count, "", |at| {
        format!(
            "[[reply]]\ncriterion = \"openness\"\ntext = \"Réponse {at}\"\ndate = 2025-02-03\n\n"
        )
    })
}

/// A review by one of several readers.
pub fn review(project: usize, reader: usize) -> String {
    format!(
        "format = 1\n\n[review]\nproject = \"p{project}\"\nreviewer = \"Lectrice {reader}\"\n\
         role = \"funder\"\ndate = 2025-03-04\n\n[answers]\nopenness = {}\nlistening = {}\n",
        reader % 5,
        (reader / 2) % 5
    )
}

pub fn decision(number: usize) -> String {
    format!(
        "format = 1\n\n[decision]\nproject = \"p{number}\"\nby = \"Jury {}\"\ndate = 2025-04-05\n\
         outcome = \"accompany\"\nreason = \"Pour {number}\"\n",
        number % 9
    )
}

pub fn structure(number: usize, towns: usize) -> String {
    format!(
        "format = 1\n\n[structure]\nid = \"s{number}\"\nname = \"Structure {number}\"\n\
         territory = {{ scale = \"local\", places = [\"Ville {}\", \"FR\"] }}\n\n\
         [offers.support.places-to-germinate]\ncapacity = {}\n\n[offers]\n\
         skills = [\"comptabilité\", \"atelier {}\"]\n",
        number % towns,
        3 + number % 4,
        word(number)
    )
}

/// Projects that look for a place and a skill, in so many towns, and structures that have some.
pub fn seekers(folder: &Path, projects: usize, structures: usize, towns: usize) -> String {
    for at in 0..projects {
        let place = format!("territory = {{ places = [\"Ville {}\", \"FR\"] }}\n", at % towns);
        let needs = "[needs]\nsupport = [\"places-to-germinate\"]\nskills = [\"comptabilité\"]\n";
        written(folder, &format!("in/p{at:06}.toml"), project(at, &place, needs));
    }
    for at in 0..structures {
        written(folder, &format!("in/s{at:06}.toml"), structure(at, towns));
    }
    within(folder, "in")
}

/// A catalogue with more criteria laid on it.
pub fn overlay(folder: &Path, count: usize) -> String {
    let levels = |language: &str| {
        let levels: Vec<String> =
            (0..5).map(|level| format!("\"{language} degré {level} du fait\"")).collect();
        levels.join(", ")
    };
    let text = list("format = 1\n", count.max(1), "", |at| {
        let mut out = format!(
            "\n[criterion.own-{at}]\nfamily = \"practices\"\nnodes = [\"9.2.2\"]\nweight = 1\n"
        );
        for language in ["fr", "en"] {
            let _ = writeln!(
                out,
                "\n[criterion.own-{at}.{language}]\nname = \"Fait {at}\"\nquestion = \"Quel fait {at} ?\"\n\
                 funder_question = \"Montrez le fait {at}.\"\nlevels = [{}]\nevidence = {{ documented = \"Un cahier.\", \
                 observed = \"On l’a vu.\", corroborated = \"Un voisin le dit.\" }}\n\
                 advice = [\"Un.\", \"Deux.\", \"Trois.\", \"Quatre.\"]",
                levels(language)
            );
        }
        out
    });
    written(folder, "overlay/own.toml", text);
    within(folder, "overlay")
}

/// A sheet with a project to a line.
pub fn sheet(folder: &Path, rows: usize) -> String {
    let head = "project_name,project_summary,project_stage\n";
    let text = list(head, rows, "", |at| format!("Projet {at},{},idea\n", summary(at)));
    written(folder, "in/form.csv", text)
}

/// A form of one project that holds so many observations, publics, and pieces of evidence.
pub fn form(folder: &Path, count: usize) -> String {
    let of = |make: &dyn Fn(usize) -> String| (0..count).map(make).collect::<Vec<_>>().join(",");
    let publics = of(&|at| format!("\"public {at}\""));
    let counts = of(&|at| format!("{{\"date\":\"{}\",\"users\":{at}}}", day(at)));
    let evidence = of(&|at| format!("{{\"kind\":\"declared\",\"note\":\"mot {at}\"}}"));
    let text = format!(
        "{{\"format\":1,\"project\":{{\"name\":\"Projet\",\"summary\":\"Un jardin.\",\"stage\":\"experiment\",\
         \"publics\":[{publics}]}},\"answers\":{{\"openness\":{{\"level\":2,\"evidence\":[{evidence}]}}}},\
         \"reach\":{{\"unit\":\"people\",\"counting\":\"unique\",\"observations\":[{counts}]}}}}"
    );
    written(folder, "in/form.json", text)
}
