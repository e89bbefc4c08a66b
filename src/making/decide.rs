//! What `decide` makes: the file of a decision, and what is said of it.

use std::path::Path;

use jiff::civil::Date;

use super::output::{Kind as OutputKind, Output};
use super::setting::Setting;
use super::unmade::Unmade;
use crate::assessment::decision::{Taken, compare};
use crate::assessment::{Assessment, Screening, assess, screen};
use crate::catalogue::Profile;
use crate::descriptor::{self, Decision, Descriptor, Form, Kind, Project};
use crate::diagnostic::Exit;
use crate::document::safe;
use crate::i18n::day;
use crate::report::screening::words::agreement_words;
use crate::source::{SourceFile, shown};

/// What people say of their decision.
pub struct Said {
    pub outcome: String,
    pub by: String,
    pub reason: String,
    /// Fingerprint of the assessment that was read; otherwise it is the one of today.
    pub assessment: Option<String>,
    pub keep_until: Option<Date>,
}

/// The name of the file of a decision, beside that of its project.
pub fn name_of(id: &str) -> String {
    format!("{}.decision.toml", descriptor::file_stem(id))
}

/// The day of a decision, as it was written on a page. In a terminal that day is what `--date` says,
/// as of any other work.
///
/// # Errors
///
/// Where that is no day, or one to come.
pub fn decided_on(text: &str, setting: &Setting) -> Result<Date, Unmade> {
    let usage = |id, name, date: String| Unmade::about(Exit::Usage, id, vec![(name, date.into())]);
    let on: Date =
        text.parse().map_err(|_| usage("decide-date-invalid", "value", text.to_owned()))?;
    if on > setting.today {
        return Err(usage("decide-date-to-come", "date", day(on, setting.language())));
    }
    Ok(on)
}

/// Until when a decision of this day is to be kept, as it was typed.
///
/// # Errors
///
/// Where that is no day, or one before the decision.
pub fn keep_until(text: &str, on: Date) -> Result<Date, Unmade> {
    let usage = |id, facts| Unmade::about(Exit::Usage, id, facts);
    let keep: Date = text
        .parse()
        .map_err(|_| usage("decide-keep-invalid", vec![("value", text.to_owned().into())]))?;
    if keep < on {
        let date = on.to_string();
        let facts = vec![("keep", text.to_owned().into()), ("date", date.into())];
        return Err(usage("decide-keep-past", facts));
    }
    Ok(keep)
}

/// The fingerprint of an assessment, as it was typed.
///
/// # Errors
///
/// Where it is none.
pub fn fingerprint(text: &str) -> Result<String, Unmade> {
    let digits = text.strip_prefix("sha256:").unwrap_or_default();
    let is_one =
        digits.len() == 64 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if is_one {
        return Ok(text.to_owned());
    }
    Err(Unmade::about(Exit::Usage, "decide-fingerprint", [("value", text.to_owned().into())]))
}

/// What a text sets out to be.
pub fn kind_of(file: &SourceFile, setting: &Setting) -> Option<Kind> {
    descriptor::read(file, Form::Toml, &setting.catalogue, setting.today, None).kind
}

fn reads_back(text: &str, setting: &Setting) -> bool {
    let file = SourceFile::new("decision.toml", text);
    let reading = descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, None);
    matches!(reading.descriptor, Some(Descriptor::Decision(_)))
}

/// A project, read again for those who decide.
pub struct Job<'j> {
    setting: &'j Setting,
    profile: &'j Profile,
    project: &'j Project,
    /// The day of the decision, on which the project is read.
    on: Date,
    assessment: Assessment,
    pub screening: Screening,
}

impl<'j> Job<'j> {
    /// A decision of this day.
    pub fn new(project: &'j Project, profile: &'j Profile, on: Date, setting: &'j Setting) -> Self {
        let catalogue = &setting.catalogue;
        let assessment = assess(project, catalogue, profile, on);
        let screening = screen(project, &assessment, catalogue, profile);
        Self { setting, profile, project, on, assessment, screening }
    }

    /// The file of the decision; what is said of it once it is written to a path.
    ///
    /// # Errors
    ///
    /// Where it would not be read again as a decision.
    pub fn made(&self, said: Said) -> Result<(Output, Decision), Unmade> {
        let decision = Decision {
            project: self.project.id.clone(),
            by: said.by,
            date: Some(self.on),
            outcome: said.outcome,
            reason: Some(said.reason),
            assessment: said.assessment.or_else(|| Some(self.assessment.fingerprint.clone())),
            keep_until: said.keep_until,
            fingerprint: String::new(),
        };
        let text = decision.to_toml();
        if !reads_back(&text, self.setting) {
            return Err(Unmade::about(Exit::Files, "decide-unwritten", []));
        }
        let name = name_of(&self.project.id);
        let output = Output { name, kind: OutputKind::Unmarked, bytes: text.into_bytes() };
        Ok((output, decision))
    }

    /// What was recorded, and how it stands to the screening.
    pub fn recorded(&self, decision: &Decision, file: &Path) -> String {
        let Self { assessment, screening, .. } = self;
        let phrases = &self.setting.phrases;
        let language = self.setting.language();
        let tell =
            |id: &str, name: &str, value: &str| phrases.tell(id, [(name, value.to_owned().into())]);
        let date = decision.date.map_or(String::new(), |date| day(date, language));
        let by = [("by", decision.by.clone().into()), ("date", date.into())];
        let mut lines = vec![
            tell("decide-line-project", "project", &self.project.name),
            tell("decide-line-outcome", "outcome", &decision.outcome),
            phrases.tell("decide-line-by", by),
        ];
        let reason = decision.reason.iter();
        lines.extend(reason.map(|reason| tell("decide-line-reason", "reason", reason)));
        let read = decision.assessment.iter();
        lines.extend(read.map(|read| tell("decide-line-assessment", "fingerprint", read)));
        lines.extend(
            decision.keep_until.map(|keep| tell("decide-line-keep", "date", &day(keep, language))),
        );
        let mut out = tell("decide-recorded", "name", &shown(file));
        for line in lines {
            out.push_str(&format!("\n  {}", safe::terminal(&line)));
        }
        let catalogue = &self.setting.catalogue;
        let outcome = screening.outcome;
        let taken: Taken<'_> =
            compare(decision, outcome, self.project, assessment, catalogue, self.profile);
        let words = safe::terminal(&agreement_words(&taken, screening, phrases));
        out.push_str(&format!("\n{words}\n{}\n", phrases.say("screen-never-a-decision")));
        out
    }
}
