//! Statements of third parties, read beside the project that they vouch for.

use jiff::civil::Date;

use super::answer::{Answer, Claim, Evidence, Rung};
use super::independence::{Lack, Own};
use super::{Project, Stated, Statement, Subject};

impl Project {
    /// What vouches for nothing of it: its own names and links.
    pub fn own(&self) -> Own {
        let links = self.links.iter().map(String::as_str);
        Own::new(self.bearer.name.as_deref(), Some(&self.name), links)
    }

    /// Why what somebody states is not shown to come from an independent third party; `None` where it
    /// is.
    pub fn doubts(&self, by: &str) -> Option<Lack> {
        self.own().lack(Some(by), None)
    }

    /// Takes in what others say of it, as seen at a date: a level at least the answer's is evidence
    /// for it, its words being the source; a lower one is kept beside the answer and counts for
    /// nothing. What was not to be kept until then is left out.
    pub fn vouch(&mut self, statements: impl IntoIterator<Item = Statement>, today: Date) {
        let own = self.own();
        for statement in statements {
            let expired = statement.keep_until.is_some_and(|keep| keep < today);
            let Some(about) = statement.about.filter(|_| statement.project == self.id && !expired)
            else {
                continue;
            };
            let evidence = || evidence(&statement, &own, today);
            match about {
                (Subject::Criterion(at), Stated::Level(level)) => {
                    support(&mut self.answers[at], &level, evidence);
                }
                (Subject::Stake(at), Stated::Level(level)) => {
                    support(&mut self.stakes[at], &level, evidence);
                }
                (Subject::Brake(at), Stated::Brake(stated)) => {
                    support(&mut self.brakes[at], &stated, evidence);
                }
                _ => {}
            }
            self.statements.push(statement);
        }
    }
}

/// Evidence for an answer that claims no more than what was stated.
fn support<T: Claim>(answer: &mut Option<Answer<T>>, stated: &T, evidence: impl Fn() -> Evidence) {
    if let Some(answer) = answer
        && answer.said.given().is_some_and(|own| own.claims_no_more_than(stated))
    {
        answer.evidence.push(evidence());
    }
}

fn evidence(statement: &Statement, own: &Own, today: Date) -> Evidence {
    let independent = own.lack(Some(&statement.by), None).is_none();
    Evidence {
        kind: Rung::Corroborated,
        date: Some(statement.date),
        source: Some(statement.words.clone()),
        by: Some(statement.by.clone()),
        note: statement.role.clone(),
        standing: if independent { Rung::Corroborated } else { Rung::Documented },
        is_sourced: statement.date <= today,
    }
}
