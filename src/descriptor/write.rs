//! A decision as a file, which [`super::read`] accepts.

use std::fmt::Write as _;

use super::other::Decision;
use crate::source::quoted;

impl Decision {
    /// The file, in TOML 1.0: what is not said is left out.
    pub fn to_toml(&self) -> String {
        let mut out = String::from("format = 1\n\n[decision]\n");
        let mut line = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                // Writing to a string cannot fail.
                let _ = writeln!(out, "{key} = {value}");
            }
        };
        line("project", Some(quoted(&self.project)));
        line("by", Some(quoted(&self.by)));
        line("date", self.date.map(|date| date.to_string()));
        line("outcome", Some(quoted(&self.outcome)));
        line("reason", self.reason.as_deref().map(quoted));
        line("assessment", self.assessment.as_deref().map(quoted));
        line("keep_until", self.keep_until.map(|date| date.to_string()));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::descriptor::{Descriptor, Form, read};
    use crate::source::SourceFile;

    #[test]
    fn what_is_written_reads_back_the_same() {
        let decision = Decision {
            project: "jardin".to_owned(),
            by: "Comité « A »\t\"B\" \\ C".to_owned(),
            date: "2026-11-23".parse().ok(),
            outcome: "meet".to_owned(),
            reason: Some("Première ligne\nSeconde\u{7f}\u{1} ligne = [x]".to_owned()),
            assessment: Some(format!("sha256:{}", "a".repeat(64))),
            keep_until: "2028-11-23".parse().ok(),
            fingerprint: String::new(),
        };
        let file = SourceFile::new("d.toml", decision.to_toml());
        let today = "2026-11-23".parse().unwrap();
        let reading = read(&file, Form::Toml, builtin::catalogue(), today, None);
        let Some(Descriptor::Decision(back)) = reading.descriptor else {
            panic!("{:?}", reading.problems);
        };
        assert!(reading.problems.is_empty());
        assert_eq!((back.by, back.reason), (decision.by.clone(), decision.reason.clone()));
        assert_eq!((back.date, back.keep_until), (decision.date, decision.keep_until));
        assert_eq!(back.assessment, decision.assessment);
    }
}
