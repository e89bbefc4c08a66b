//! The worked example of `criteria/METHOD.md`, worked out again: the arithmetic as it is written,
//! and what the program makes of the same project.

use crate::runner::{json, root};

/// One language of the page: its text, with points in the numbers.
fn parts() -> [String; 2] {
    let page = std::fs::read_to_string(root().join("criteria/METHOD.md")).unwrap();
    let (fr, en) = page.split_once("<a id=\"en\"></a>").unwrap();
    [fr.to_owned(), en.to_owned()]
}

/// The fenced blocks of one kind.
fn blocks<'p>(page: &'p str, kind: &str) -> Vec<&'p str> {
    let open = format!("```{kind}\n");
    page.split(open.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// The project of the page, as the funder's profile sees it.
fn assessed(page: &str) -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("project.toml");
    std::fs::write(&file, blocks(page, "toml")[0]).unwrap();
    let file = file.to_str().unwrap();
    // What the page teaches about what is set aside, and nothing else.
    let check = json(&["check", file, "--format", "json"], 0);
    let problems = check["files"][0]["problems"].as_array().unwrap();
    let codes: Vec<&str> = problems.iter().filter_map(|problem| problem["code"].as_str()).collect();
    assert_eq!(codes, ["much-set-aside"]);
    json(&["assess", file, "--format", "json", "--profile", "funder"], 0)
}

/// A figure by its name on the page, such as `organisation.supported.low`.
fn figure(report: &serde_json::Value, name: &str) -> f64 {
    let (part, rest) = name.split_once('.').unwrap();
    let start = match part {
        "release" => &report["brakes"]["release"],
        "stakes" | "index" | "reach" => &report[part],
        id => {
            let families = report["families"].as_array().unwrap();
            families.iter().find(|family| family["id"] == id).unwrap()
        }
    };
    let found = rest.split('.').fold(start, |value, key| &value[key]);
    found.as_f64().unwrap_or_else(|| panic!("{name}"))
}

/// Arithmetic as people write it: `+ - × /`, brackets, `ln(…)` and `√(…)`.
struct Sum<'t> {
    text: &'t [u8],
    at: usize,
}

impl Sum<'_> {
    fn of(text: &str) -> f64 {
        let plain = text.replace('×', "*").replace('√', "sqrt");
        let plain: String = plain.split_whitespace().collect();
        let mut sum = Sum { text: plain.as_bytes(), at: 0 };
        let value = sum.terms();
        assert_eq!(sum.at, sum.text.len(), "{text}");
        value
    }

    fn next_is(&mut self, mark: u8) -> bool {
        let is = self.text.get(self.at) == Some(&mark);
        self.at += usize::from(is);
        is
    }

    fn terms(&mut self) -> f64 {
        let mut value = self.factors();
        loop {
            if self.next_is(b'+') {
                value += self.factors();
            } else if self.next_is(b'-') {
                value -= self.factors();
            } else {
                return value;
            }
        }
    }

    fn factors(&mut self) -> f64 {
        let mut value = self.atom();
        loop {
            if self.next_is(b'*') {
                value *= self.atom();
            } else if self.next_is(b'/') {
                value /= self.atom();
            } else {
                return value;
            }
        }
    }

    fn atom(&mut self) -> f64 {
        for opening in ["ln(", "sqrt(", "("] {
            if self.text[self.at..].starts_with(opening.as_bytes()) {
                self.at += opening.len();
                let value = self.terms();
                assert!(self.next_is(b')'));
                return match opening {
                    "ln(" => value.ln(),
                    "sqrt(" => value.sqrt(),
                    _ => value,
                };
            }
        }
        let start = self.at;
        while self.text.get(self.at).is_some_and(|c| c.is_ascii_digit() || *c == b'.') {
            self.at += 1;
        }
        let digits = std::str::from_utf8(&self.text[start..self.at]).unwrap();
        digits.parse().unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(self.text)))
    }
}

#[test]
fn every_figure_of_the_worked_example_comes_out_again() {
    for page in parts() {
        let report = assessed(&page);
        let mut checked = 0;
        for line in blocks(&page, "text").join("\n").lines() {
            let sides: Vec<&str> = line.split('=').map(str::trim).collect();
            let [name, sum, stated] = sides.as_slice() else { continue };
            let number = |text: &str| text.replace(',', ".");
            let digits = number(stated);
            let stated: f64 = digits.parse().unwrap();
            let close = |found: f64| (found - stated).abs() <= 0.000_05 + 1e-9;
            assert!(close(Sum::of(&number(sum))), "{line}");
            assert!(close(figure(&report, name)), "{line}: {}", figure(&report, name));
            assert_eq!(digits.split_once('.').unwrap().1.len(), 4, "{line}");
            checked += 1;
        }
        assert_eq!(checked, 35);
    }
}

#[test]
fn the_gates_and_the_first_questions_of_the_worked_example_are_as_said() {
    for page in parts() {
        let report = assessed(&page);
        let text = blocks(&page, "text").join("\n");
        let says = |id: &str, what: &[&str]| {
            let what = what.join(", ");
            let is_said = text.lines().any(|line| {
                line.split_once('=').is_some_and(|(a, b)| a.trim() == id && b.trim() == what)
            });
            assert!(is_said, "{id} = {what}");
        };
        for gate in report["gates"].as_array().unwrap() {
            let stands: Vec<&str> =
                ["status", "why"].iter().filter_map(|key| gate[key].as_str()).collect();
            says(gate["id"].as_str().unwrap(), &stands);
        }
        let questions = report["next_questions"].as_array().unwrap();
        let first: Vec<&str> = questions.iter().take(3).filter_map(|one| one.as_str()).collect();
        says("next_questions", &first);
    }
}

#[test]
fn both_languages_say_the_same_and_every_link_leads_somewhere() {
    let [fr, en] = parts();
    for (page, language) in [(&fr, "fr"), (&en, "en")] {
        for link in page.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
            let whole = format!("{fr}<a id=\"en\"></a>{en}");
            assert!(whole.contains(&format!("<a id=\"{link}\"></a>")), "{language}: {link}");
        }
        for id in page.split(" *").skip(1).filter_map(|rest| rest.split('*').next()) {
            let is_id = id.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            if is_id && !id.is_empty() {
                let catalogue = germoir::catalogue::builtin::catalogue();
                let is_known = catalogue.criterion(id).is_some()
                    || catalogue.brakes.iter().any(|brake| brake.id == id)
                    || catalogue.support(id).is_some();
                assert!(is_known, "{language}: {id}");
            }
        }
    }
    assert_eq!(fr.matches("\n## ").count(), en.matches("\n## ").count());
}
