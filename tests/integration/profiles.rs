//! What a profile of one's own means where it says nothing, and on what its gates can be set.

use germoir::catalogue::profile::{Measure, Section, parse};
use germoir::catalogue::{Profile, builtin};
use germoir::diagnostic::Known;
use germoir::source::SourceFile;

fn read(rest: &str) -> Profile {
    let text = format!("format = 1\n[profile]\nname = \"nous\"\n{rest}");
    parse(&SourceFile::new("p.toml", text), builtin::catalogue()).unwrap()
}

/// No index, every section, every weight 1, no gate.
#[test]
fn what_a_profile_leaves_out_is_the_plainest() {
    let plain = read("");
    assert!(!plain.shows_index && plain.gates.is_empty());
    assert_eq!(plain.sections.len(), Section::NAMES.len());
    let weights = plain.family_weights.iter().chain(&plain.criterion_weights);
    assert!(weights.chain([&plain.release_weight, &plain.stakes_weight]).all(|w| *w == 1.0));
    assert!(read("index = true").shows_index && !read("index = false").shows_index);
    assert_eq!(read("sections = [\"stakes\"]").sections, [Section::Stakes]);
    let weighed = read("[families]\nspecificity = 3\nrelease = 0\nstakes = 0.5\n");
    let at = builtin::catalogue().family("specificity").unwrap();
    assert_eq!(weighed.family_weights[at], 3.0);
    assert_eq!(
        weighed.family_weights.iter().sum::<f64>(),
        weighed.family_weights.len() as f64 + 2.0
    );
    assert_eq!((weighed.release_weight, weighed.stakes_weight), (0.0, 0.5));
}

#[test]
fn a_gate_is_set_on_what_it_names() {
    let catalogue = builtin::catalogue();
    let mut tried = 0;
    for measure in Measure::all(catalogue) {
        let name = measure.name(catalogue);
        let gate =
            format!("[[gate]]\nid = \"g\"\nmeasure = \"{name}\"\nminimum = 0.25\nproof = true\n");
        let profile = read(&gate);
        let [gate] = profile.gates.as_slice() else { panic!("{name}") };
        assert_eq!((gate.measure, gate.minimum, gate.proof), (measure, 0.25, true), "{name}");
        tried += 1;
    }
    assert!(tried > 80, "{tried}");
}
