//! `germoir decide`.

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output, people};
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use super::{aside, inputs, output, project, reading};
use crate::assessment::decision::{Taken, compare};
use crate::assessment::{Assessment, Screening, assess, screen};
use crate::catalogue::Profile;
use crate::descriptor::{self, Decision, Descriptor, Form, Kind, Project};
use crate::document::safe;
use crate::i18n::day;
use crate::report::screening::words::agreement_words;
use crate::source::{SourceFile, shown};

#[derive(Args, Debug)]
pub(in crate::cli) struct Decide {
    /// The file of the project
    pub path: PathBuf,
    /// Who decided
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    /// What was decided: a word of yours, or meet, clarify, accompany, redirect
    #[arg(long, value_name = "WORD")]
    pub outcome: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Fingerprint of the assessment that was read [default: the one of today]
    #[arg(long, value_name = "FINGERPRINT")]
    pub assessment: Option<String>,
    /// Until when the decision is to be kept, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub keep_until: Option<String>,
    /// Put this decision in the place of one that is there
    #[arg(long)]
    pub replace: bool,
}

pub(super) fn run(command: Decide, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let delivery = Delivery::new(None, Output::Text, "decide", &setting)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let keep_until = keep_until(&command, &setting)?;
    let given = command.assessment.as_deref().map(|text| fingerprint(text)).transpose()?;
    let project = project::read(&command.path, "decide", &setting)?;
    let file = common.output.clone().unwrap_or_else(|| beside(&command.path, &project.id));
    aside::sweep(file.parent().unwrap_or(Path::new("")));
    let taken = taken(&file, &command, &setting)?;

    let catalogue = &setting.catalogue;
    let assessment = assess(&project, catalogue, &profile, setting.today);
    let screening = screen(&project, &assessment, catalogue, &profile);
    let said = Said::gather(&command, &screening, &setting)?;
    let decision = Decision {
        project: project.id.clone(),
        by: said.by,
        date: Some(setting.today),
        outcome: said.outcome,
        reason: Some(said.reason),
        assessment: Some(given.unwrap_or_else(|| assessment.fingerprint.clone())),
        keep_until,
        fingerprint: String::new(),
    };
    let text = decision.to_toml();
    if !reads_back(&text, &setting) {
        return Err(Failure::new(Exit::Files, "decide-unwritten"));
    }
    match (taken, command.replace) {
        (None, true) => people::update(&file, text.as_bytes())
            .map_err(|error| Failure::of_file(&file, &error))?,
        // Another decision may have come while the questions were answered.
        (taken, _) => {
            people::offer(&file, text.as_bytes(), taken.unwrap_or("decide-exists"), &setting)?;
        }
    }
    if setting.quiet {
        return Ok(Exit::Done);
    }
    let job = Job { setting: &setting, profile: &profile, project: &project };
    delivery.text(&job.recorded(&decision, &assessment, &screening, &file))
}

/// Why a file may not be written to, as the phrase that says so; `None` where it may. Where questions
/// would be asked, it is said at once: answers should not be given in vain.
fn taken(
    file: &Path,
    command: &Decide,
    setting: &Setting,
) -> Result<Option<&'static str>, Failure> {
    if !file.exists() {
        return Ok(None);
    }
    people::check_unread(file)?;
    let taken = match (holds_decision(file, setting), command.replace) {
        (true, true) => None,
        (true, false) => Some("decide-exists"),
        (false, _) => Some("decide-other-file"),
    };
    // It was looked at as what would go, and not as an input.
    inputs::forget(file);
    let asks = [&command.by, &command.outcome, &command.reason].iter().any(|said| said.is_none());
    match taken {
        Some(id) if asks && !setting.force => Err(usage(id, &[("name", shown(file))])),
        taken => Ok(taken),
    }
}

fn usage(id: &'static str, facts: &[(&'static str, String)]) -> Failure {
    let facts = facts.iter().map(|(name, value)| (*name, value.clone().into()));
    Failure::about(Exit::Usage, id, facts)
}

fn beside(project: &Path, id: &str) -> PathBuf {
    project.with_file_name(format!("{}.decision.toml", descriptor::file_stem(id)))
}

fn keep_until(command: &Decide, setting: &Setting) -> Result<Option<Date>, Failure> {
    let Some(text) = &command.keep_until else { return Ok(None) };
    let keep: Date =
        text.parse().map_err(|_| usage("decide-keep-invalid", &[("value", text.clone())]))?;
    if keep < setting.today {
        let facts = [("keep", text.clone()), ("date", setting.today.to_string())];
        return Err(usage("decide-keep-past", &facts));
    }
    Ok(Some(keep))
}

fn fingerprint(text: &str) -> Result<String, Failure> {
    let digits = text.strip_prefix("sha256:").unwrap_or_default();
    let is_one =
        digits.len() == 64 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if is_one {
        return Ok(text.to_owned());
    }
    Err(usage("decide-fingerprint", &[("value", text.to_owned())]))
}

/// What people say of their decision.
struct Said {
    outcome: String,
    by: String,
    reason: String,
}

impl Said {
    /// From the options, and on a terminal from plain questions for what is missing.
    fn gather(command: &Decide, screening: &Screening, setting: &Setting) -> Result<Self, Failure> {
        let options =
            [("outcome", &command.outcome), ("by", &command.by), ("reason", &command.reason)];
        let blank = |text: &str| text.trim().is_empty();
        if let Some((name, _)) = options.iter().find(|(_, text)| text.as_deref().is_some_and(blank))
        {
            return Err(usage("decide-blank", &[("option", (*name).to_owned())]));
        }
        let missing: Vec<String> = options
            .iter()
            .filter(|(_, text)| text.is_none())
            .map(|(name, _)| format!("--{name}"))
            .collect();
        let refused = || usage("decide-missing", &[("options", missing.join(" "))]);
        if !missing.is_empty() && !std::io::stdin().is_terminal() {
            return Err(refused());
        }
        let outcome = format!("screen-name-{}", screening.outcome.as_str());
        let outcome = setting.phrases.say(&outcome);
        let questions = [
            setting.phrases.tell("decide-ask-outcome", [("outcome", outcome.into())]),
            setting.phrases.say("decide-ask-by"),
            setting.phrases.say("decide-ask-reason"),
        ];
        // Whoever leaves at one question is not asked the next: a terminal can be read again.
        let said = options.iter().zip(questions).map_while(|((_, text), question)| match text {
            Some(text) => Some(text.trim().to_owned()),
            None => answer(&question),
        });
        match <[String; 3]>::try_from(said.collect::<Vec<_>>()) {
            Ok([outcome, by, reason]) => Ok(Self { outcome, by, reason }),
            Err(_) => Err(refused()),
        }
    }
}

/// Asks until something is said; `None` when whoever answers has left.
fn answer(question: &str) -> Option<String> {
    loop {
        output::say(question);
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => return None,
            Ok(_) if line.trim().is_empty() => {}
            Ok(_) => return Some(line.trim().to_owned()),
        }
    }
}

/// Whether a file set out to be a decision: nothing else is ever replaced.
fn holds_decision(path: &Path, setting: &Setting) -> bool {
    let Ok(file) = reading::read(path, &setting.limits) else { return false };
    let reading = descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, None);
    reading.kind == Some(Kind::Decision)
}

fn reads_back(text: &str, setting: &Setting) -> bool {
    let file = SourceFile::new("decision.toml", text);
    let reading = descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, None);
    matches!(reading.descriptor, Some(Descriptor::Decision(_)))
}

struct Job<'j> {
    setting: &'j Setting,
    profile: &'j Profile,
    project: &'j Project,
}

impl Job<'_> {
    /// What was recorded, and how it stands to the screening.
    fn recorded(
        &self,
        decision: &Decision,
        assessment: &Assessment,
        screening: &Screening,
        file: &Path,
    ) -> String {
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
