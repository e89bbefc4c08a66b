//! No output replaces what people wrote: every command and every option that names an output, tried
//! with each thing that can lie at its place.

mod folders;
mod people;
mod ways;
mod workshop;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::runner::{run, stdout};
use ways::{Known, WAYS, Way};
use workshop::Workshop;

/// Commands whose outputs are folders, or files that people go on writing in: `folders`, `people`.
const OTHERS: [&str; 7] = ["batch", "blind", "decide", "import", "interview", "new", "practise"];

/// Options that take a file or a folder to read.
const READ: [&str; 13] = [
    "apply",
    "criteria",
    "in",
    "key",
    "list",
    "map",
    "old-criteria",
    "review",
    "template",
    "logo",
    "with",
    "profile",
    "old-profile",
];
/// Options that name an output: each is in the table, or in `folders` and `people`.
const WRITTEN: [&str; 4] = ["draft-map", "into", "minutes", "output"];

#[test]
fn every_command_is_in_the_table() {
    let pages = tempfile::tempdir().unwrap();
    assert!(run(&["man", "-o", pages.path().to_str().unwrap()]).status.success());
    let pages = fs::read_dir(pages.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: BTreeSet<String> = pages
        .filter_map(|name| {
            Some(name.to_str()?.strip_prefix("germoir-")?.strip_suffix(".1")?.to_owned())
        })
        .collect();
    assert!(names.len() > 25, "{names:?}");
    let tried = |name: &str| {
        // An overlay is a file that people go on writing in.
        OTHERS.contains(&name)
            || name == "criteria-draft"
            || WAYS.iter().any(|way| way.command().join("-") == name)
    };
    for name in &names {
        let is_group = names.iter().any(|other| other.starts_with(&format!("{name}-")));
        assert!(tried(name) || is_group, "germoir {name} is not in the table");
    }
}

#[test]
fn every_option_that_takes_a_file_is_known_as_read_or_written() {
    let commands: BTreeSet<&str> = WAYS.iter().map(|way| way.words()[0]).chain(OTHERS).collect();
    let mut seen = BTreeSet::new();
    for command in commands {
        for line in stdout(&[command, "--help", "--lang", "en"], 0).lines() {
            let Some((_, option)) = line.split_once("--") else { continue };
            let Some((name, value)) = option.split_once(" <") else { continue };
            if !["FILE>", "DIR>", "PATH>", "PROFILE>"].iter().any(|kind| value.starts_with(kind)) {
                continue;
            }
            assert!(READ.contains(&name) || WRITTEN.contains(&name), "{command} --{name} <{value}");
            seen.insert(name.to_owned());
        }
    }
    assert!(WRITTEN.iter().all(|name| seen.contains(*name)), "{seen:?}");
    for option in ["-o", "--minutes"] {
        assert!(WAYS.iter().any(|way| way.words().contains(&option)));
    }
}

/// Refused with exit code 2, a sentence, and nothing written.
fn refused(shop: &Workshop, way: &Way, out: &str, more: &[&str]) -> String {
    let before = shop.content();
    let (code, said) = shop.run(way, out, more);
    assert_eq!(code, Some(2), "{} -o {out} {more:?}: {said}", way.typed);
    assert!(shop.content() == before, "{} -o {out} {more:?} wrote something: {said}", way.typed);
    assert!(!said.is_empty(), "{}", way.typed);
    said
}

fn done(shop: &Workshop, way: &Way, out: &str, more: &[&str]) -> Vec<u8> {
    let (code, said) = shop.run(way, out, more);
    assert_eq!(code, Some(0), "{} -o {out} {more:?}: {said}", way.typed);
    fs::read(shop.path(out)).unwrap()
}

#[test]
fn an_output_is_never_an_input_whatever_it_is_called() {
    for way in ways::one_of_each() {
        let shop = Workshop::new();
        let Some(input) = way.input else { continue };
        let mut names = vec![input.to_owned()];
        // Of a hard link, the second name is as good as the first.
        fs::hard_link(shop.path(input), shop.path("second-name")).unwrap();
        names.push("second-name".to_owned());
        names.push(format!("./{input}"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(input, shop.path("link")).unwrap();
            names.push("link".to_owned());
        }
        for name in &names {
            refused(&shop, way, name, &["--force"]);
        }
        for name in [input, "second-name"] {
            let said = refused(&shop, way, name, &[]);
            // What it says to type is no refusal the next time.
            let is_told = said.contains("is read by") || said.contains("est lu par");
            assert!(is_told || !said.contains("--force"), "{}: {said}", way.typed);
        }
    }
}

/// Everything that is read beside what is named as the subject.
#[test]
fn templates_profiles_overlays_keys_and_neighbours_are_inputs_too() {
    for (typed, input) in [
        ("assess in/a.toml --template fiche.md.j2 -o OUT", "fiche.md.j2"),
        ("assess in/a.toml --profile own.toml -o OUT", "own.toml"),
        ("assess in/a.toml --criteria mine -o OUT", "mine/overlay.toml"),
        ("letter in/a.toml --with in -o OUT", "in/b.toml"),
        ("compare in/a.toml later.toml --old-criteria mine -o OUT", "mine/overlay.toml"),
        ("panel in --key copies.key --minutes OUT", "copies.key"),
        ("import answers.csv --into into --map map.toml --update -o OUT", "map.toml"),
        ("screen in/a.toml -o OUT", "in/a.decision.toml"),
        ("export-person Ada in -o OUT", "in/hidden.key"),
        ("criteria check mine -o OUT", "mine/overlay.toml"),
        ("new OUT --review in/a.toml", "in/a.toml"),
        ("decide in/a.toml --by We --outcome meet --reason So. -o OUT", "in/a.toml"),
    ] {
        let way = Way { typed, out: "", known: Known::Mark, input: Some(input) };
        let shop = Workshop::new();
        refused(&shop, &way, input, &[]);
        refused(&shop, &way, input, &["--force"]);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_redirected_is_an_input_too() {
    for (line, file) in [
        ("assess - -o in/a.toml --force < in/a.toml", "in/a.toml"),
        ("assess - --format html >> in/a.toml < in/a.toml", "in/a.toml"),
        ("check in/a.toml >> in/a.toml", "in/a.toml"),
        ("screen in >> in/b.toml", "in/b.toml"),
        (
            "assess - --input ndjson --format ndjson -o lines.ndjson --force < lines.ndjson",
            "lines.ndjson",
        ),
        ("assess lines.ndjson --input ndjson --format ndjson >> lines.ndjson", "lines.ndjson"),
        // Nothing is written before standard output is looked at.
        ("blind in -o new-copies >> in/a.toml", "in/a.toml"),
        ("import answers.csv --into into --update >> answers.csv", "answers.csv"),
    ] {
        let shop = Workshop::new();
        let before = shop.content();
        let (code, said) = shop.shell(line);
        assert_eq!(code, Some(2), "{line}: {said}");
        assert!(shop.content() == before, "{line} wrote into {file}");
    }
}

#[test]
fn an_earlier_result_is_replaced_by_the_same_bytes() {
    for way in WAYS {
        let shop = Workshop::new();
        let first = done(&shop, way, way.out, &[]);
        assert!(!first.is_empty(), "{}", way.typed);
        if way.known == Known::Nothing {
            refused(&shop, way, way.out, &[]);
            assert_eq!(done(&shop, way, way.out, &["--force"]), first, "{}", way.typed);
            continue;
        }
        assert!(done(&shop, way, way.out, &[]) == first, "{}", way.typed);
    }
}

/// What a killed run has left in a folder is hidden: nobody would ever find it.
#[test]
fn half_a_file_that_a_killed_run_left_is_cleared_away() {
    for way in ways::one_of_each() {
        let shop = Workshop::new();
        let left = shop.path(way.out).with_file_name(".germoir-Ab12cd.part");
        leave(&left);
        done(&shop, way, way.out, &[]);
        assert!(!left.exists(), "{}", way.typed);
    }
}

/// Half a file of a run that was killed an hour ago.
fn leave(path: &Path) {
    let file = fs::File::create(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(3600)).unwrap();
}

/// Where `>` of a shell and `-o` write the same.
#[cfg(unix)]
#[test]
fn what_went_to_standard_output_is_known_in_a_file() {
    for way in ways::one_of_each_kind() {
        let is_text = way.out.ends_with(".txt") || way.typed.contains("--minutes");
        // A letter is a page in a file and Markdown elsewhere, and so is what was purged.
        let follows = way.typed.starts_with("purge") || way.typed == "letter in/a.toml -o OUT";
        if way.known == Known::Nothing || is_text || follows {
            continue;
        }
        let shop = Workshop::new();
        let (code, said) = shop.shell(&way.typed.replace("-o OUT", &format!("> {}", way.out)));
        assert_eq!(code, Some(0), "{}: {said}", way.typed);
        let printed = fs::read(shop.path(way.out)).unwrap();
        assert!(done(&shop, way, way.out, &[]) == printed, "{}", way.typed);
    }
}

#[test]
fn what_germoir_did_not_make_or_what_was_changed_since_is_replaced_by_force_alone() {
    for way in ways::one_of_each_kind() {
        let shop = Workshop::new();
        let somebodys = ways::somebodys(way.out);
        fs::write(shop.path(way.out), &somebodys).unwrap();
        let said = refused(&shop, way, way.out, &[]);
        assert!(said.contains("--force"), "{}: {said}", way.typed);
        let first = done(&shop, way, way.out, &["--force"]);
        assert!(first != somebodys, "{}", way.typed);
        // JSON and tables are known by what they are, not by a sum.
        if matches!(way.known, Known::Mark | Known::Property) {
            fs::write(shop.path(way.out), ways::edited(&first, way.known)).unwrap();
            let said = refused(&shop, way, way.out, &[]);
            assert!(said.contains("was changed") && said.contains("--force"), "{said}");
            assert!(done(&shop, way, way.out, &["--force"]) == first, "{}", way.typed);
        }
    }
}

#[test]
fn descriptors_and_keys_are_always_peoples_and_results_always_germoirs() {
    for way in ways::one_of_each() {
        let shop = Workshop::new();
        for name in ["notes.toml", "copies.key"] {
            fs::write(shop.path(name), "a = 1\n").unwrap();
            let said = refused(&shop, way, name, &[]);
            assert!(!said.contains("--force"), "{}: {said}", way.typed);
        }
        // What holds nothing, as `mktemp` makes it, is no loss; nor is another command's result.
        fs::write(shop.path("out"), "").unwrap();
        let other = Way { typed: "schema project -o OUT", ..*way };
        done(&shop, &other, "out", &[]);
        done(&shop, way, "out", &[]);
    }
}

#[test]
fn a_file_that_is_read_only_stays_until_it_is_let_change() {
    for way in ways::one_of_each() {
        let shop = Workshop::new();
        let first = done(&shop, way, way.out, &[]);
        let path = shop.path(way.out);
        let mut rights = fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights).unwrap();
        let (code, said) = shop.run(way, way.out, &["--force"]);
        assert_eq!(code, Some(5), "{}: {said}", way.typed);
        assert_eq!(fs::read(&path).unwrap(), first, "{}", way.typed);
        // What it says to type is right to the letter.
        let (_, typed) = said.trim_end().rsplit_once("type: ").unwrap();
        assert!(
            typed.starts_with(if cfg!(windows) { "attrib -r " } else { "chmod u+w " }),
            "{said}"
        );
        #[cfg(unix)]
        {
            let mut shell = std::process::Command::new("sh");
            let ended = shell.args(["-c", typed]).current_dir(shop.path("")).status().unwrap();
            assert!(ended.success(), "{typed}");
            done(&shop, way, way.out, &["--force"]);
        }
    }
}

#[test]
fn plain_text_has_no_mark_on_standard_output() {
    let shop = Workshop::new();
    for typed in ["assess in/a.toml", "criteria list", "check in", "export-person Ada in"] {
        let way = Way { typed, out: "", known: Known::Mark, input: None };
        let (code, said) = shop.printed(&way);
        assert_eq!(code, Some(0));
        assert!(!said.contains("sha256:"), "{said}");
    }
}

#[test]
fn an_empty_name_and_a_folder_are_wrong_usage() {
    for way in ways::one_of_each() {
        let shop = Workshop::new();
        let said = refused(&shop, way, "", &[]);
        let is_french = way.typed.contains("--lang fr");
        assert!(is_french || said.contains("Nothing stands after"), "{}: {said}", way.typed);
        fs::create_dir(shop.path("folder")).unwrap();
        // Manual pages, a letter and a dossier go into a folder.
        if ["man", "letter", "screen"].contains(&way.words()[0]) {
            continue;
        }
        for folder in ["folder", "not-there/", "folder/.."] {
            let said = refused(&shop, way, folder, &["--force"]);
            assert!(is_french || said.contains("is a folder"), "{}: {said}", way.typed);
        }
    }
}

#[test]
fn a_folder_that_is_not_there_is_told_before_the_work() {
    for way in ways::one_of_each() {
        let shop = Workshop::new();
        let before = shop.content();
        let (code, said) = shop.run(way, "nowhere/out.txt", &[]);
        assert_eq!(code, Some(5), "{}: {said}", way.typed);
        let is_french = way.typed.contains("--lang fr");
        assert!(is_french || said.contains("no folder nowhere"), "{}: {said}", way.typed);
        assert!(shop.content() == before);
    }
}

#[test]
fn two_results_do_not_go_into_one_file() {
    let shop = Workshop::new();
    let way = Way {
        typed: "panel in --format markdown --minutes m.md -o OUT",
        out: "",
        known: Known::Mark,
        input: None,
    };
    for out in ["m.md", "./m.md", "in/../m.md"] {
        let said = refused(&shop, &way, out, &["--force"]);
        assert!(said.contains("two results"), "{said}");
    }
}

#[test]
fn both_languages_say_it() {
    let shop = Workshop::new();
    let way = WAYS[0];
    for (out, words) in [("in/a.toml", "est lu par cette commande"), ("in/b.toml", "existe")] {
        let said = refused(&shop, &way, out, &["--lang", "fr"]);
        assert!(said.contains(words), "{said}");
    }
    let said = refused(&shop, &way, "", &["--lang", "fr"]);
    assert!(said.contains("Rien ne suit --output"), "{said}");
}

#[test]
fn a_name_that_another_program_would_open_holds_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let garden = "examples/jardin-des-liens.toml";
    for command in ["assess", "screen", "reach", "letter"] {
        for ending in ["html", "xlsx", "pdf", "CSV", "json", "md"] {
            let file = folder.path().join(format!("{command}.{ending}")).display().to_string();
            let output =
                run(&[command, garden, "-o", &file, "--format", "terminal", "--lang", "en"]);
            assert_eq!(output.status.code(), Some(2), "{command} {ending}");
            let told = String::from_utf8_lossy(&output.stderr);
            let ends = format!("ends as .{} files do", ending.to_lowercase());
            assert!(told.contains(&ends) && told.contains("ends in .txt"), "{told}");
        }
        let file = folder.path().join(format!("{command}.htm")).display().to_string();
        stdout(&[command, garden, "-o", &file, "--format", "html"], 0);
    }
}
