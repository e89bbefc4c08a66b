//! The walks of `CONTRIBUTING.md` are walked: what it tells to write is a sound overlay.

use crate::runner::{json, path, root, run};

#[test]
fn the_criterion_and_the_brake_of_the_walks_are_sound() {
    let page = std::fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let blocks: Vec<&str> =
        page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 2);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("overlay.toml"), blocks.join("\n")).unwrap();
    let folder = folder.path().to_str().unwrap();
    let checked = run(&["criteria", "check", folder]);
    let said = String::from_utf8_lossy(&checked.stdout).into_owned()
        + &String::from_utf8_lossy(&checked.stderr);
    assert_eq!(checked.status.code(), Some(0), "{said}");
    assert!(!said.contains("warning"), "{said}");
    let example = path("examples/voisin-age.toml");
    let report = json(&["assess", &example, "--criteria", folder, "--format", "json"], 0);
    let has = |list: &serde_json::Value, id: &str| {
        list.as_array().unwrap().iter().any(|item| item["id"] == id && item["state"] == "unknown")
    };
    let families = report["families"].as_array().unwrap();
    assert!(families.iter().any(|family| has(&family["criteria"], "shared-tools")));
    assert!(has(&report["brakes"]["items"], "hours-that-exclude"));
    assert_eq!(report["catalogue"]["departures"].as_array().unwrap().len(), 2);
}

/// Every file that a walk names is there.
#[test]
fn what_the_walks_name_is_there() {
    let page = std::fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let code = page.split('`').skip(1).step_by(2);
    let named = code.filter(|code| {
        let is_place =
            ["src/", "tests/", ".ci/", "criteria/"].iter().any(|top| code.starts_with(top));
        is_place && !code.contains(['<', '*', '{', ' '])
    });
    let missing: Vec<&str> = named.filter(|code| !root().join(code).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
