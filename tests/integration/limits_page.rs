//! `criteria/LIMITS.md` names what has no level, as the catalogue has it, in both languages.

use germoir::catalogue::builtin;
use germoir::i18n::Language;

use crate::runner::root;

/// The ids at the beginning of the items of a list.
fn listed(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next()).collect()
}

#[test]
fn the_page_on_limits_names_what_is_not_scored() {
    let page = std::fs::read_to_string(root().join("criteria/LIMITS.md")).unwrap();
    let (fr, en) = page.split_once("<a id=\"en\"></a>").unwrap();
    let unscored: Vec<&germoir::catalogue::Criterion> =
        builtin::catalogue().criteria.iter().filter(|item| !item.is_scored()).collect();
    assert!(!unscored.is_empty());
    for (text, language) in [(fr, Language::French), (en, Language::English)] {
        let ids: Vec<&str> = unscored.iter().map(|item| item.id.as_ref()).collect();
        assert_eq!(listed(text), ids);
        for item in &unscored {
            let line = text.lines().find(|line| line.starts_with(&format!("- `{}`", item.id)));
            let line = line.unwrap();
            assert!(line.contains(item.wording.get(language).name.as_ref()), "{line}");
            for node in item.nodes.iter() {
                assert!(line.contains(node.as_ref()), "{}: {node}", item.id);
            }
        }
    }
}

#[test]
fn the_page_on_limits_tells_how_long_a_list_may_be() {
    let page = std::fs::read_to_string(root().join("criteria/LIMITS.md")).unwrap();
    let (fr, en) = page.split_once("<a id=\"en\"></a>").unwrap();
    let limits = germoir::source::Limits::DEFAULT;
    for (text, language) in [(fr, Language::French), (en, Language::English)] {
        let line = text.lines().find(|line| line.contains("`--max-list`")).unwrap();
        for number in [limits.list, limits.observations] {
            assert!(line.contains(&germoir::i18n::count(number as u64, language)), "{line}");
        }
    }
}

#[test]
fn the_pages_that_people_begin_with_lead_there() {
    for page in ["README.md", "README.fr.md", "criteria/METHOD.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        assert!(text.contains("LIMITS.md"), "{page}");
    }
}

/// The anchors that the pages of the catalogue lead to are there.
#[test]
fn links_within_the_pages_lead_somewhere() {
    for page in ["criteria/LIMITS.md", "criteria/METHOD.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            if file.contains(':') {
                continue;
            }
            let target = if file.is_empty() {
                text.clone()
            } else {
                let path = root().join("criteria").join(file);
                std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{link}: {error}"))
            };
            let place = format!("<a id=\"{anchor}\"></a>");
            assert!(anchor.is_empty() || target.contains(&place), "{page}: {link}");
        }
    }
}
