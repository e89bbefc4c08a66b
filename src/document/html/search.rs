//! Search and filters of a page: a form that only the script of this page shows, and what it reads.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::parts::text;
use crate::document::safe;
use crate::document::search::{Found, Page, Search};

/// The one script that a page may run.
const SCRIPT: &str = include_str!("search.js");

/// What the policy of a page says of it: this script alone, by the sum of its bytes.
pub(super) fn policy() -> String {
    format!("; script-src 'sha256-{}'", STANDARD.encode(Sha256::digest(SCRIPT)))
}

pub(super) fn form(search: &Search) -> Markup {
    html! {
        form.search id="search" hidden data-pages=(text(&search.pages))
            data-found=(text(&search.found)) data-part=(text(&search.part)) {
            label { (text(&search.words)) " " input type="search" autocomplete="off"; }
            @for (name, _) in &search.filters {
                label { (text(name)) " " select { option value="" { (text(&search.all)) } } }
            }
            p aria-live="polite" {}
            ul {}
        }
        script id="search-data" type="application/json" { (PreEscaped(data(search))) }
        script { (PreEscaped(SCRIPT)) }
    }
}

/// What the script reads. A text cannot end the element that it stands in.
fn data(search: &Search) -> String {
    let clean = |words: &str| safe::html_text(words).into_owned();
    let filters = search.filters.iter().map(|(_, choices)| {
        choices.iter().map(|choice| Value::from(clean(choice))).collect::<Value>()
    });
    let row = |found: &Found| {
        let page = match &found.page {
            Page::None => Value::Null,
            // Most are, which the script works out: a third of all that it reads.
            Page::OfName => json!(0),
            Page::Called(page) => json!(page),
        };
        let choices = found.choices.iter().map(|at| json!(at));
        [json!(clean(&found.name)), page].into_iter().chain(choices).collect::<Value>()
    };
    let rows = search.rows.iter().map(row);
    let all = json!({ "filters": filters.collect::<Value>(), "rows": rows.collect::<Value>() });
    all.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_what_the_script_reads() {
        let search = Search {
            filters: vec![("Stage".into(), vec!["</script>".into()])],
            rows: vec![Found { name: "<!-- é".into(), page: Page::OfName, choices: vec![0] }],
            ..Search::default()
        };
        let form = form(&search).into_string();
        assert_eq!(form.matches("</script>").count(), 2, "{form}");
        assert!(
            form.contains(r#"{"filters":[["\u003c/script>"]],"rows":[["\u003c!-- é",0,0]]}"#),
            "{form}"
        );
        assert!(form.contains("hidden"), "without the script nothing of it is seen");
    }

    #[test]
    fn the_policy_names_the_script_by_its_sum() {
        let form = form(&Search::default()).into_string();
        let script = form.rsplit("<script>").next().and_then(|rest| rest.split("</script>").next());
        let sum = STANDARD.encode(Sha256::digest(script.expect("the form ends with its script")));
        assert_eq!(policy(), format!("; script-src 'sha256-{sum}'"));
    }
}
