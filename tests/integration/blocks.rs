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
    for name in ["one", "two"] {
        let structure = format!("format = 1\n[structure]\nid = \"lab\"\nname = \"{name}\"\n");
        std::fs::write(folder.path().join(format!("{name}.toml")), structure).unwrap();
    }
    let check = json(&["check", folder.path().to_str().unwrap(), "--format", "json"], 1);
    for name in ["keys.toml", "twin.toml", "one.toml", "two.toml"] {
        assert_eq!(problems(&check, name)[0]["code"], "same-id", "{name}");
    }
}

/// Two projects that answer the same low, a chain of four blocks that help with it, and one that helps
/// with something else.
fn cohort() -> tempfile::TempDir {
    let folder = blocks(&[("oven", &["kiln"]), ("kiln", &["hearth"]), ("hearth", &["fire"])]);
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
    };
    for (name, by) in [("oven", "Olive"), ("kiln", "Kim"), ("hearth", "Hana")] {
        let text = std::fs::read_to_string(folder.path().join(format!("{name}.toml"))).unwrap();
        write(
            name,
            &format!(
                "{text}made_by = [\"{by}\"]\nused_by = [{{ project = \"hidden\", since = 2024-02-01 }}]\n"
            ),
        );
    }
    write(
        "fire",
        "format = 1\n[block]\nname = \"fire\"\nsummary = \"A way.\"\nkind = \"method\"\n\
         serves = [\"brake:fear-of-change\"]\nmade_by = [\"Farid\"]\nlicence = \"CC0-1.0\"\n",
    );
    for (id, name, publish) in [("shown", "Shown", true), ("hidden", "Zqhidden", false)] {
        write(
            id,
            &format!(
                "format = 1\n[project]\nname = \"{name}\"\nsummary = \"A try.\"\nstage = \"operating\"\n\
                 [sharing]\npublish = {publish}\n[answers]\nopenness = 1\nlistening = 0\ngiving = 3\n"
            ),
        );
    }
    folder
}

#[test]
fn the_forge_says_what_a_cohort_lacks_which_block_answers_it_and_keeps_all_credit() {
    let folder = cohort();
    let here = folder.path().to_str().unwrap();
    let report = json(&["federate", here, "--forge", "--format", "json"], 0);
    let lacks: Vec<(&str, u64, usize)> = report["lacks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|lack| {
            let blocks = lack["blocks"].as_array().unwrap().len();
            (lack["of"].as_str().unwrap(), lack["projects"].as_u64().unwrap(), blocks)
        })
        .collect();
    assert_eq!(lacks, [("criterion:openness", 2, 3), ("criterion:listening", 2, 0)]);
    let all = report["to_take_up"].as_array().unwrap();
    assert_eq!(all.len(), 13, "those of the folder and the nine of the program");
    let oven = all.iter().find(|block| block["id"] == "oven").unwrap();
    assert_eq!(oven["credit"], serde_json::json!(["Olive", "Kim", "Hana", "Farid"]));
    let lineage = oven["lineage"].as_array().unwrap();
    let ids: Vec<&str> = lineage.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["kiln", "hearth", "fire"]);
    assert_eq!(oven["used_by"][0]["project"], "project 1");
    assert_eq!(oven["used_by"][0]["since"], "2024-02-01");
    for (language, told) in
        [("en", "Credit: Olive, Kim, Hana, Farid"), ("fr", "Crédit\u{a0}: Olive")]
    {
        for format in ["terminal", "markdown", "html"] {
            let arguments = ["federate", here, "--forge", "--format", format, "--lang", language];
            let text = stdout(&arguments, 0);
            assert!(text.contains(told), "{format}\n{text}");
            assert!(!text.contains("Zqhidden"), "{format}");
            assert!(format != "terminal" || text.lines().all(|line| line.chars().count() <= 80));
        }
    }
}

#[test]
fn blocks_in_a_circle_are_told_and_left_out_of_the_forge() {
    let folder = cohort();
    let fire = folder.path().join("fire.toml");
    let text = std::fs::read_to_string(&fire).unwrap();
    std::fs::write(&fire, text + "based_on = [\"kiln\"]\n").unwrap();
    let here = folder.path().to_str().unwrap();
    let done = run(&["federate", here, "--forge", "--format", "json", "--lang", "en"]);
    assert_eq!(done.status.code(), Some(1));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(told.contains("in a circle") && told.matches('→').count() == 3, "{told}");
    let report: Value = serde_json::from_slice(&done.stdout).unwrap();
    let all = report["to_take_up"].as_array().unwrap();
    let own = all.iter().filter(|block| block["built_in"] == false);
    let ids: Vec<&str> = own.map(|block| block["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["oven"], "what was made from the circle goes on");
}

#[test]
fn a_block_is_made_from_a_project_and_is_valid_as_it_is() {
    for language in ["fr", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("block.toml");
        let path = file.to_str().unwrap();
        let garden = "examples/jardin-des-liens.toml";
        let arguments = ["new", path, "--block", garden, "--name", "La grille ouverte"];
        let done = run(&[&arguments[..], &["--lang", language]].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let text = std::fs::read_to_string(&file).unwrap();
        for held in
            ["Collectif du Jardin", "criterion:federating", "concept:weak-ties", "2019-09-01"]
        {
            assert!(text.contains(held), "{held}\n{text}");
        }
        assert!(!text.contains("jardin@example.org"), "a contact is for those it is sent to");
        assert_eq!(run(&["check", path]).status.code(), Some(0));
        assert_eq!(run(&["new", path, "--block", garden]).status.code(), Some(2), "not touched");
        let found = json(&["find", "grille", "--in", path, "--format", "json"], 0);
        assert_eq!(found["hits"][0]["id"], "block");
    }
    let refused =
        run(&["new", "/nowhere/b.toml", "--block", "examples/structures/antropia-essec.toml"]);
    assert_eq!(refused.status.code(), Some(1));
    let refused = run(&["new", "/nowhere/b.toml", "--block", "examples"]);
    assert_eq!(refused.status.code(), Some(2));
}
