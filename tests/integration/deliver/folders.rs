//! Commands that write several files into a folder, and the manifest by which these are known.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::workshop::Workshop;

/// What is typed, the exit code of a run that is done, and a file that it writes; `*` where its name
/// is chosen at random.
const WAYS: [(&str, i32, &str); 6] = [
    ("batch in -o OUT --format html,xlsx,csv,json,ndjson,markdown", 0, "report.html"),
    ("batch in -o OUT --no-kinship", 0, "projects/jardin-des-liens.html"),
    ("man -o OUT", 0, "germoir-criteria-show.1"),
    ("letter in -o OUT", 0, "jardin-des-liens.html"),
    ("screen in -o OUT", 0, "index.html"),
    ("blind in -o OUT", 3, "*"),
];

struct Tried {
    shop: Workshop,
    typed: &'static str,
    code: i32,
    file: &'static str,
}

impl Tried {
    fn all() -> impl Iterator<Item = Self> {
        WAYS.into_iter().map(|(typed, code, file)| {
            let shop = Workshop::new();
            // A manual page for each command goes into a folder that is there.
            fs::create_dir(shop.path("out")).unwrap();
            Self { shop, typed, code, file }
        })
    }

    fn run(&self, more: &[&str]) -> (Option<i32>, String) {
        self.run_into("out", more)
    }

    fn run_into(&self, out: &str, more: &[&str]) -> (Option<i32>, String) {
        let words =
            self.typed.split_whitespace().map(|word| if word == "OUT" { out } else { word });
        let output = self.shop.output(&words.chain(more.iter().copied()).collect::<Vec<_>>());
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    fn done(&self, more: &[&str]) -> BTreeMap<PathBuf, Vec<u8>> {
        let (code, said) = self.run(more);
        assert_eq!(code, Some(self.code), "{} {more:?}: {said}", self.typed);
        self.shop.content()
    }

    fn refused(&self, more: &[&str]) -> String {
        let before = self.shop.content();
        let (code, said) = self.run(more);
        assert_eq!(code, Some(2), "{} {more:?}: {said}", self.typed);
        assert!(self.shop.content() == before, "{} {more:?} wrote something", self.typed);
        said
    }

    fn is(&self, command: &str) -> bool {
        self.typed.split_whitespace().next() == Some(command)
    }

    /// The file of the table, once it is there.
    fn file(&self) -> PathBuf {
        if self.file != "*" {
            return self.shop.path("out").join(self.file);
        }
        let mut copies: Vec<PathBuf> = fs::read_dir(self.shop.path("out"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        copies.sort();
        copies.remove(0)
    }

    fn manifest(&self) -> Value {
        let text = fs::read_to_string(self.shop.path("out/manifest.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    }
}

#[test]
fn half_a_file_that_a_killed_run_left_is_cleared_away() {
    for tried in Tried::all().filter(|tried| !tried.is("batch")) {
        let left = tried.shop.path("out/.germoir-Ab12cd.part");
        super::leave(&left);
        tried.done(&[]);
        assert!(!left.exists(), "{}", tried.typed);
    }
}

#[test]
fn the_same_command_twice_gives_the_same_bytes() {
    for tried in Tried::all() {
        let first = tried.done(&[]);
        assert!(tried.done(&[]) == first, "{}", tried.typed);
        let manifest = tried.manifest();
        assert_eq!(manifest["schema"], "germoir/manifest/1");
        assert!(tried.is(manifest["command"].as_str().unwrap()));
        let listed: Vec<String> = manifest["files"]
            .as_object()
            .unwrap()
            .keys()
            .map(|name| format!("out/{name}"))
            .collect();
        let out = tried.shop.path("out");
        let files = first.keys().filter(|path| path.is_file() && path.starts_with(&out));
        let there: Vec<PathBuf> =
            files.filter(|path| !path.ends_with("manifest.json")).cloned().collect();
        let mut listed: Vec<PathBuf> = listed.iter().map(|name| tried.shop.path(name)).collect();
        // Paths come folder by folder, names as they are spelt.
        listed.sort();
        assert_eq!(listed, there, "{}", tried.typed);
    }
}

#[test]
fn a_file_that_was_changed_by_hand_is_kept_until_force() {
    for tried in Tried::all() {
        let first = tried.done(&[]);
        let file = tried.file();
        let mine = fs::read_to_string(&file).unwrap() + "\n# Mine.\n";
        fs::write(&file, &mine).unwrap();
        if tried.is("blind") {
            // Copies are there to be corrected: the run goes on, and says what it kept.
            tried.done(&[]);
        } else {
            let said = tried.refused(&[]);
            assert!(said.contains("was changed") && said.contains("--force"), "{said}");
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), mine, "{}", tried.typed);
        assert!(tried.done(&["--force"]) == first, "{}", tried.typed);
        // Once it is replaced, nothing is left to say.
        assert!(tried.done(&[]) == first, "{}", tried.typed);
    }
}

#[test]
fn what_germoir_did_not_write_is_left_alone() {
    for tried in Tried::all() {
        let first = tried.done(&[]);
        fs::write(tried.shop.path("out/notes.txt"), "years").unwrap();
        if tried.is("batch") {
            // The folder is replaced whole: --force empties it of nobody's work either.
            tried.refused(&[]);
            tried.refused(&["--force"]);
        } else {
            tried.done(&[]);
            tried.done(&["--force"]);
        }
        assert_eq!(fs::read_to_string(tried.shop.path("out/notes.txt")).unwrap(), "years");
        fs::remove_file(tried.shop.path("out/notes.txt")).unwrap();
        assert!(tried.done(&[]) == first, "{}", tried.typed);
    }
}

#[test]
fn somebodys_file_under_the_name_of_an_output_goes_by_force_alone() {
    for tried in Tried::all().filter(|tried| tried.file != "*") {
        let file = tried.file();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "years").unwrap();
        let said = tried.refused(&[]);
        assert!(said.contains("--force"), "{}: {said}", tried.typed);
        tried.done(&["--force"]);
        assert_ne!(fs::read(&file).unwrap(), b"years");
    }
}

#[test]
fn a_manifest_of_somebody_else_is_not_replaced() {
    for tried in Tried::all() {
        fs::write(tried.shop.path("out/manifest.json"), "{ \"name\": \"A web app\" }").unwrap();
        let said = tried.refused(&[]);
        assert!(said.contains("manifest.json") && said.contains("--force"), "{said}");
        tried.done(&["--force"]);
    }
}

#[test]
fn the_folder_of_another_command_is_not_written_into() {
    for tried in Tried::all() {
        let other = if tried.is("man") { "letter in -o out" } else { "man -o out" };
        let words: Vec<&str> = other.split_whitespace().collect();
        assert!(tried.shop.output(&words).status.success());
        tried.refused(&[]);
    }
}

#[test]
fn a_folder_is_meant_and_has_a_name() {
    for tried in Tried::all() {
        let before = tried.shop.content();
        let (code, said) = tried.run_into("", &["--force"]);
        assert_eq!(code, Some(2), "{}: {said}", tried.typed);
        fs::write(tried.shop.path("file"), "mine").unwrap();
        let (code, said) = tried.run_into("file", &[]);
        assert_eq!(code, Some(2), "{}: {said}", tried.typed);
        let (code, said) = tried.run_into("in/a.toml", &["--force"]);
        assert!(code == Some(2) || tried.is("man"), "{}: {said}", tried.typed);
        fs::remove_file(tried.shop.path("file")).unwrap();
        assert!(tried.is("man") || tried.shop.content() == before, "{}", tried.typed);
    }
}

#[test]
fn a_folder_that_is_read_is_never_replaced_whole() {
    for tried in Tried::all().filter(|tried| tried.is("batch") || tried.is("blind")) {
        for folder in ["in", "."] {
            let before = tried.shop.content();
            let (code, said) = tried.run_into(folder, &["--force"]);
            assert_eq!(code, Some(2), "{} into {folder}: {said}", tried.typed);
            assert!(tried.shop.content() == before, "{} into {folder}", tried.typed);
        }
    }
}

#[test]
fn a_letter_never_takes_the_place_of_a_file_that_is_read() {
    let shop = Workshop::new();
    // The paper is called as the letter of a project will be.
    fs::write(shop.path("in/b.html"), "{{ project.id }}").unwrap();
    let typed = ["letter", "in", "--template", "in/b.html", "-o", "in", "--force"];
    let before = shop.content();
    assert_eq!(shop.output(&typed).status.code(), Some(2));
    assert!(shop.content() == before);
}

#[test]
fn outputs_of_earlier_versions_are_known_by_what_they_left() {
    for tried in Tried::all().filter(|tried| tried.is("batch") || tried.is("blind")) {
        let first = tried.done(&[]);
        fs::remove_file(tried.shop.path("out/manifest.json")).unwrap();
        assert!(tried.done(&[]) == first, "{}", tried.typed);
    }
}

#[test]
fn a_changed_output_is_no_start_for_another_one() {
    let tried = Tried::all().next().unwrap();
    let first = tried.done(&[]);
    let page = tried.shop.path("out/projects/b.html");
    fs::write(&page, "mine").unwrap();
    tried.refused(&["--resume"]);
    assert!(tried.done(&["--resume", "--force"]) == first);
    assert!(tried.done(&["--resume"]) == first);
}

#[cfg(unix)]
#[test]
fn a_link_in_an_output_is_somebodys() {
    let tried = Tried::all().next().unwrap();
    tried.done(&[]);
    let page = tried.shop.path("out/projects/b.html");
    fs::rename(&page, tried.shop.path("b.html")).unwrap();
    std::os::unix::fs::symlink(tried.shop.path("b.html"), &page).unwrap();
    tried.refused(&[]);
}
