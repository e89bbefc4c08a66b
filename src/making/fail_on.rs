//! What `--fail-on` names, and whether it was found.

use super::unmade::Unmade;
use crate::assessment::decision::named_outcome;
use crate::assessment::{Assessment, Outcome, Status};
use crate::catalogue::Profile;
use crate::diagnostic::{Exit, Severity};
use crate::i18n::points;
use crate::material::Located;

/// What `--fail-on` asks to be told by the exit code.
#[derive(Debug, Default)]
pub struct Watched {
    warnings: bool,
    any_gate: bool,
    gates: Vec<String>,
    /// In whole points.
    least_coverage: Option<i64>,
    outcomes: Vec<Outcome>,
}

/// Where `--fail-on` was given: only a screening has an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Assessment,
    Screening,
}

impl Scope {
    /// What may be asked for there.
    fn choices(self) -> &'static str {
        match self {
            Self::Assessment => "gate, gate:ID, warnings, coverage<N",
            Self::Screening => {
                "gate, gate:ID, outcome:meet, outcome:clarify, outcome:accompany, outcome:redirect, warnings, coverage<N"
            }
        }
    }
}

impl Watched {
    /// Reads what is asked for; refuses what does not exist, and everything in the bearer's profile.
    pub fn parse(asked: &[String], scope: Scope, profile: &Profile) -> Result<Self, Unmade> {
        let mut watched = Self::default();
        let refuse = |id: &'static str, what: &str| {
            let facts = [("what", what.to_owned().into()), ("all", scope.choices().into())];
            Unmade::about(Exit::Usage, id, facts)
        };
        if !asked.is_empty() && profile.name == "bearer" {
            return Err(refuse("fail-on-bearer", &asked[0]));
        }
        for what in asked {
            let outcome = what.strip_prefix("outcome:").and_then(named_outcome);
            if let (Some(outcome), Scope::Screening) = (outcome, scope) {
                watched.outcomes.push(outcome);
                continue;
            }
            let coverage = what.strip_prefix("coverage<").map(str::parse::<i64>);
            match (what.as_str(), what.strip_prefix("gate:"), coverage) {
                ("warnings", ..) => watched.warnings = true,
                ("gate", ..) => watched.any_gate = true,
                (_, Some(id), _) if profile.gates.iter().any(|gate| gate.id == id) => {
                    watched.gates.push(id.to_owned());
                }
                (_, _, Some(Ok(least))) if (0..=100).contains(&least) => {
                    watched.least_coverage = Some(least);
                }
                _ => return Err(refuse("fail-on-unknown", what)),
            }
        }
        Ok(watched)
    }

    /// Whether anything that was asked for is there.
    pub fn found(
        &self,
        assessment: &Assessment,
        outcome: Option<Outcome>,
        profile: &Profile,
        problems: &[Located],
    ) -> bool {
        let warned = problems.iter().any(|problem| problem.code.severity == Severity::Warning);
        let gate = assessment.gates.iter().any(|result| {
            let id = &profile.gates[result.gate].id;
            result.status == Status::Unmet && (self.any_gate || self.gates.contains(id))
        });
        let thin = self.least_coverage.is_some_and(|least| {
            let coverages = assessment.families.iter().filter_map(|f| f.interval.coverage);
            coverages.into_iter().any(|coverage| points(coverage) < least)
        });
        let outcome = outcome.is_some_and(|outcome| self.outcomes.contains(&outcome));
        self.warnings && warned || gate || thin || outcome
    }
}
