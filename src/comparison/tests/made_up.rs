//! Projects of any answers.

use proptest::prelude::*;

/// What may be written about one question.
fn answer() -> impl Strategy<Value = Option<String>> {
    let evidence = prop_oneof![
        Just(String::new()),
        (0..4usize, 2019..2027i32).prop_map(|(kind, year)| {
            let kind = ["declared", "documented", "observed", "corroborated"][kind];
            format!(", evidence = [{{ kind = \"{kind}\", date = {year}-03-31, source = \"s\" }}]")
        }),
    ];
    prop_oneof![
        2 => Just(None),
        1 => Just(Some("\"unknown\"".to_owned())),
        1 => Just(Some("\"declined\"".to_owned())),
        1 => Just(Some("{ not_applicable = \"why\" }".to_owned())),
        4 => (0..5u8, evidence).prop_map(|(level, evidence)| {
            Some(format!("{{ level = {level}{evidence} }}"))
        }),
    ]
}

pub fn body() -> impl Strategy<Value = String> {
    let stages = ["idea", "experiment", "operating", "scaling", "ended", "unknown"];
    (
        0..stages.len(),
        proptest::collection::vec(answer(), 10),
        proptest::collection::vec(proptest::option::of((0..5u8, 0..5u8)), 4),
        proptest::collection::vec(answer(), 3),
    )
        .prop_map(move |(stage, answers, brakes, stakes)| {
            let mut text = format!("stage = \"{}\"\n[answers]\n", stages[stage]);
            // From two families, one of them with questions that become due late.
            let asked = [
                "openness",
                "trusting",
                "attention",
                "listening",
                "diversity",
                "field-listening",
                "letting-go",
                "federating",
                "scaling",
                "job-creation",
            ];
            for (id, answer) in asked.iter().zip(answers) {
                if let Some(answer) = answer {
                    text.push_str(&format!("{id} = {answer}\n"));
                }
            }
            text.push_str("[brakes]\n");
            let felt =
                ["fear-of-precarity", "fear-of-change", "left-brain-dominance", "pigeonholing"];
            for (id, answer) in felt.iter().zip(brakes) {
                if let Some((intensity, mitigation)) = answer {
                    text.push_str(&format!(
                        "{id} = {{ intensity = {intensity}, mitigation = {mitigation} }}\n"
                    ));
                }
            }
            text.push_str("[stakes]\n");
            for (id, answer) in ["housing", "health", "family-balance"].iter().zip(stakes) {
                // Any stake may be named, as long as what is named applies.
                if let Some(answer) = answer.filter(|answer| !answer.contains("applicable")) {
                    let answer = answer.replace("level", "contribution");
                    text.push_str(&format!("{id} = {answer}\n"));
                }
            }
            text
        })
}
