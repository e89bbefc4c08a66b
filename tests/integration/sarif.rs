//! `check --format sarif`, for code hosts. `.ci/sarif` holds it against the published schema.

use crate::runner::{json, stdout};

#[test]
fn every_problem_is_a_result_with_its_rule_and_place() {
    let log = json(&["check", "tests/fixtures/many_problems.toml", "--format", "sarif"], 1);
    let plain = json(&["check", "tests/fixtures/many_problems.toml", "--format", "json"], 1);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let problems = plain["files"][0]["problems"].as_array().unwrap();
    assert!(problems.len() > 5);
    assert_eq!(results.len(), problems.len());
    for (result, problem) in results.iter().zip(problems) {
        assert_eq!(result["ruleId"], problem["code"]);
        assert_eq!(result["level"], problem["severity"]);
        let rule = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["region"]["startLine"], problem["line"]);
        assert_eq!(place["region"]["startColumn"], problem["column"]);
        assert_eq!(place["artifactLocation"]["uri"], "tests/fixtures/many_problems.toml");
    }
}

#[test]
fn nothing_wrong_is_a_log_without_results() {
    let text = stdout(&["check", "examples/jardin-des-liens.toml", "--format", "sarif"], 0);
    let log: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
}
