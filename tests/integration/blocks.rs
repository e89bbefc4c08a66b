//! Blocks beside one another: what no block alone can tell.

use serde_json::Value;

use crate::runner::{json, run, stdout};

/// A folder of blocks, each with the ids that it is made from.
fn blocks(made: &[(&str, &[&str])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (id, from) in made {
        let text = format!(
            "format = 1\n[block]\nname = \"{id}\"\nsummary = \"A way.\"\nkind = \"method\"\n\
             serves = [\"criterion:openness\"]\nbased_on = {from:?}\n"
        );
        std::fs::write(folder.path().join(format!("{id}.toml")), text).unwrap();
    }
    folder
}

fn problems<'v>(check: &'v Value, name: &str) -> &'v [Value] {
    let files = check["files"].as_array().unwrap();
    let file = files.iter().find(|file| file["path"].as_str().unwrap().ends_with(name)).unwrap();
    file["problems"].as_array().unwrap()
}

#[test]
fn blocks_made_from_one_another_in_a_circle_are_told_where_each_names_the_next() {
    let folder = blocks(&[
        ("keys", &["list", "wall"]),
        ("list", &["door"]),
        ("door", &["keys"]),
        ("wall", &["keys-of-old"]),
        ("roof", &["keys"]),
    ]);
    let here = folder.path().to_str().unwrap();
    let check = json(&["check", here, "--format", "json", "--lang", "en"], 1);
    for (name, chain) in [
        ("keys.toml", "keys → list → door → keys"),
        ("list.toml", "list → door → keys → list"),
        ("door.toml", "door → keys → list → door"),
    ] {
        let [problem] = problems(&check, name) else { panic!("{check}") };
        assert_eq!(problem["code"], "blocks-in-a-circle");
        assert!(problem["message"].as_str().unwrap().contains(chain), "{problem}");
        assert_eq!((&problem["line"], &problem["column"]), (&7.into(), &13.into()), "{problem}");
    }
    for name in ["wall.toml", "roof.toml"] {
        assert!(problems(&check, name).is_empty());
    }
    let french = stdout(&["check", here, "--lang", "fr"], 1);
    assert!(french.contains("en cercle\u{a0}: door → keys → list → door"), "{french}");
    // The help, to the letter.
    assert!(french.contains("Retirez «\u{a0}keys\u{a0}» de `based_on`"));
    let door = folder.path().join("door.toml");
    let text = std::fs::read_to_string(&door).unwrap();
    std::fs::write(&door, text.replace("[\"keys\"]", "[]")).unwrap();
    assert_eq!(run(&["check", here]).status.code(), Some(0));
}

#[test]
fn two_files_of_a_kind_with_one_id_are_both_told() {
    let folder = blocks(&[("keys", &[])]);
    let text = std::fs::read_to_string(folder.path().join("keys.toml")).unwrap();
    let twin = text.replace("[block]", "[block]\nid = \"keys\"");
    std::fs::write(folder.path().join("twin.toml"), twin).unwrap();
    let structure = "format = 1\n[structure]\nid = \"lab\"\nname = \"Lab\"\n";
    for name in ["one.toml", "two.toml"] {
        std::fs::write(folder.path().join(name), structure).unwrap();
    }
    let check = json(&["check", folder.path().to_str().unwrap(), "--format", "json"], 1);
    for name in ["keys.toml", "twin.toml", "one.toml", "two.toml"] {
        assert_eq!(problems(&check, name)[0]["code"], "same-id", "{name}");
    }
}
