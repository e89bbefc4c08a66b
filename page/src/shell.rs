//! The page around the engine: what stands in it before anything runs, in both languages.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use germoir::i18n::{Language, Phrases};
use germoir::questionnaire::html as form;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

/// Says whether the browser can run the rest, in words that each can read.
const OLD: &str = include_str!("old.js");
const SCRIPT: &str = concat!(include_str!("held.js"), include_str!("page.js"));
/// Runs apart from the page, which therefore never stands still.
const WORKER: &str = include_str!("worker.js");
const STYLE: &str = include_str!("page.css");

/// What the script says.
const SAYS: &[&str] = &[
    "title",
    "starting",
    "ready",
    "working",
    "reading",
    "done",
    "done-of",
    "since",
    "failed",
    "too-many",
    "none-of-them",
    "download",
    "look",
    "broken",
    "not-read",
    "dropped-folder",
    "held",
    "added",
    "again",
    "not-taken",
    "not-opened",
    "anew-sure",
    "decide-replaces",
    "noted",
    "not-noted",
    "go-on",
];
/// What people download where a browser is too old, after the version.
const ARCHIVES: [&str; 5] = [
    "x86_64-pc-windows-msvc.zip",
    "aarch64-apple-darwin.tar.gz",
    "x86_64-apple-darwin.tar.gz",
    "x86_64-unknown-linux-musl.tar.gz",
    "aarch64-unknown-linux-musl.tar.gz",
];

/// The outcomes of a screening, which a decision may take up; any other word is as good.
const OUTCOMES: [&str; 4] = ["meet", "clarify", "accompany", "redirect"];

struct Shell {
    french: Phrases,
    english: Phrases,
}

/// The page with the packed engine in it.
pub fn page(engine: &str) -> String {
    let shell =
        Shell { french: Phrases::new(Language::French), english: Phrases::new(Language::English) };
    shell.whole(engine).into_string()
}

/// Scripts by their sums, the worker from the page itself, nothing from elsewhere and nothing to it.
fn policy(scripts: &[&str]) -> String {
    let sums = scripts
        .iter()
        .map(|script| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes()))));
    let sums: Vec<String> = sums.collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; \
         style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'",
        sums.join(" ")
    )
}

impl Shell {
    /// A sentence in both languages; the style shows one.
    fn own(&self, id: &str) -> Markup {
        let id = format!("browser-{id}");
        html! {
            span lang="fr" { (self.french.say(&id)) }
            span lang="en" { (self.english.say(&id)) }
        }
    }

    fn whole(&self, engine: &str) -> Markup {
        let main = format!("{}\n{SCRIPT}", form::SCRIPTS.join("\n"));
        html! {
            (DOCTYPE)
            html lang="fr" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy(&[OLD, &main]));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    title { "germoir" }
                    style { (PreEscaped(form::STYLE)) (PreEscaped(STYLE)) }
                    script { (PreEscaped(OLD)) }
                }
                body {
                    a.skip href="#main" { (self.skip()) }
                    (self.head())
                    main id="main" {
                        (self.carry())
                        (self.door("read", "screen"))
                        (self.door("many", "cohort"))
                    }
                    footer { p { (self.own("foot")) } }
                    dialog id="looked" aria-labelledby="looked-title" {
                        h2 id="looked-title" {}
                        button type="button" { (self.own("close")) }
                    }
                    div id="words" hidden {
                        @for id in SAYS { span data-id=(id) { (self.own(id)) } }
                    }
                    script type="text/plain" id="engine" { (PreEscaped(engine)) }
                    script type="text/plain" id="worker" { (PreEscaped(WORKER)) }
                    script { (PreEscaped(&main)) }
                }
            }
        }
    }

    fn skip(&self) -> Markup {
        html! {
            span lang="fr" { (self.french.say("page-skip")) }
            span lang="en" { (self.english.say("page-skip")) }
        }
    }

    fn head(&self) -> Markup {
        html! {
            header {
                nav aria-label="Langue / Language" {
                    // Each language in its own name, whatever the page shows.
                    @for (tag, name) in [("fr", "Français"), ("en", "English")] {
                        button type="button" data-speak=(tag) aria-pressed=(tag == "fr") { (name) }
                    }
                }
                h1 { (self.own("title")) }
                p { (self.own("opening")) }
                p { (self.own("nothing-sent")) }
                noscript { p { (self.own("no-script")) } }
                div.too-old {
                    p { (self.own("too-old")) }
                    ul { @for archive in ARCHIVES {
                        li { "germoir-" (env!("CARGO_PKG_VERSION")) "-" (archive) }
                    } }
                }
                p id="state" role="status" aria-live="polite" {}
                div id="kept" hidden { p { (self.own("kept")) } ul {} }
                div.doors role="group" aria-label=(format!("{} / {}", self.french.say("browser-who"), self.english.say("browser-who"))) {
                    @for door in ["carry", "read", "many"] {
                        button type="button" data-door=(door) aria-pressed="false" { (self.own(door)) }
                    }
                }
            }
        }
    }

    fn carry(&self) -> Markup {
        html! {
            section.door id="carry" aria-labelledby="carry-title" hidden {
                h2 id="carry-title" { (self.own("carry")) }
                p { (self.own("carry-how")) }
                div role="group" aria-labelledby="carry-title" {
                    @for extent in ["express", "full"] {
                        button type="button" data-extent=(extent) aria-pressed="false" { (self.own(extent)) }
                    }
                }
                div.columns {
                    aside aria-labelledby="going-title" hidden {
                        details open {
                            summary id="going-title" { (self.own("going")) }
                            p id="not-yet" { (self.own("not-yet")) }
                            p id="not-valid" hidden { (self.own("not-valid")) }
                            button type="button" id="take" { (self.own("take")) }
                            (self.out("bearer"))
                            ul id="remarks" {}
                            div id="going" {}
                        }
                    }
                    div id="form" {}
                }
            }
        }
    }

    /// A way in for files, and what was made of them.
    fn door(&self, id: &str, ask: &str) -> Markup {
        let title = format!("{id}-title");
        html! {
            section.door id=(id) data-ask=(ask) aria-labelledby=(title) hidden {
                h2 id=(title) { (self.own(id)) }
                p { (self.own(&format!("{id}-how"))) }
                label.field { (self.own("folder")) input type="file" multiple data-folder; }
                label.field { (self.own("files")) input type="file" multiple accept=(if ask == "screen" { ".toml,.json,.zip" } else { ".toml,.zip" }) data-files; }
                p { (self.own("drop")) }
                div.held hidden {
                    details { summary {} ul {} }
                    button type="button" data-anew { (self.own("anew")) }
                }
                div.taken role="status" aria-live="polite" {}
                (self.out(ask))
                @if id == "read" { (self.decide()) }
            }
        }
    }

    /// What people decide about a project that was read.
    fn decide(&self) -> Markup {
        let asked = |id: &str| {
            html! {
                span lang="fr" { (self.french.say(id)) }
                span lang="en" { (self.english.say(id)) }
            }
        };
        html! {
            details id="decide" hidden {
                summary { (self.own("decide")) }
                p { (self.own("decide-how")) }
                form autocomplete="off" {
                    label.field { (self.own("decide-project")) select name="project" {} }
                    label.field { (self.own("decide-date")) input type="date" name="date" required; }
                    label.field { (asked("decide-ask-by")) input name="by" required pattern=r".*\S.*"; }
                    label.field { (self.own("decide-outcome")) input name="outcome" list="outcomes" required pattern=r".*\S.*"; }
                    datalist id="outcomes" {
                        @for said in [&self.french, &self.english] {
                            @for outcome in OUTCOMES { option value=(said.say(&format!("screen-name-{outcome}"))) {} }
                        }
                    }
                    label.field { (asked("decide-ask-reason")) textarea name="reason" required {} }
                    label.field { (self.own("decide-keep")) input type="date" name="keep_until"; }
                    button type="submit" { (self.own("decide-write")) }
                    p.noted role="status" aria-live="polite" {}
                }
            }
        }
    }

    /// Where outputs of what is asked for are put.
    fn out(&self, ask: &str) -> Markup {
        html! {
            div.out data-out=(ask) hidden {
                p.told role="status" aria-live="polite" {}
                progress aria-label=(format!("{} / {}", self.french.say("browser-working"), self.english.say("browser-working"))) hidden {}
                ul.outputs {}
                details.said hidden { summary { (self.own("said")) } pre tabindex="0" {} }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beside what the page shares with `form html`.
    const MOST_LINES: usize = 520;

    #[test]
    fn the_script_of_the_page_is_short() {
        let lines: usize = [OLD, SCRIPT, WORKER].iter().map(|script| script.lines().count()).sum();
        assert!(lines <= MOST_LINES, "{lines} lines");
    }

    #[test]
    fn only_its_own_scripts_run_and_nothing_is_fetched() {
        let page = page("engine");
        let policy = page
            .split("Content-Security-Policy\" content=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let policy = policy.expect("the page has a policy");
        for part in
            ["default-src 'none'", "'wasm-unsafe-eval'", "worker-src blob:", "connect-src 'none'"]
        {
            assert!(policy.contains(part), "{part}: {policy}");
        }
        assert!(
            !policy
                .split(';')
                .any(|part| part.contains("script-src") && part.contains("unsafe-inline")),
            "{policy}"
        );
        let scripts: Vec<&str> = page
            .split("<script>")
            .skip(1)
            .filter_map(|rest| rest.split("</script>").next())
            .collect();
        assert_eq!(scripts.len(), 2, "scripts that run");
        for script in scripts {
            let sum = STANDARD.encode(Sha256::digest(script.as_bytes()));
            assert!(policy.contains(&sum), "a script that the policy does not name");
        }
        assert!(!page.contains("<link") && !page.contains(" src="), "something from elsewhere");
    }

    #[test]
    fn every_sentence_of_the_script_is_there_in_both_languages() {
        let page = page("");
        for id in SAYS {
            assert!(SCRIPT.contains(&format!("\"{id}\"")), "{id} is never said");
            assert!(page.contains(&format!("data-id=\"{id}\"")), "{id}");
        }
        let said = SCRIPT.split("say(\"").skip(1).filter_map(|rest| rest.split('"').next());
        for id in said {
            assert!(SAYS.contains(&id), "{id} is not on the page");
        }
        assert!(!page.contains("browser-"), "a sentence is missing");
    }
}
