//! What is said on standard error once a cohort was read.

use super::super::output;
use super::target::Target;
use super::{Job, earlier};
use crate::comparison::since::Since;
use crate::making::labels::told_of;
use crate::portfolio::cohort::{By, Cohort, Refused};

impl Job<'_> {
    /// Says what has to be mended.
    pub(super) fn told(&self, cohort: &Cohort) {
        let phrases = &self.setting.phrases;
        let refused = cohort.refused.iter().map(|Refused { label, faults }| {
            let faults = faults.iter().map(|fault| {
                let at = (fault.line as usize, fault.column as usize);
                (fault.severity, fault.code.as_ref(), at)
            });
            (*label, faults.collect())
        });
        let check = self.source.check(phrases);
        told_of(refused.collect(), &check, phrases).iter().for_each(|told| output::say(told));
        let is_unsaid = |(at, _): &(usize, &By)| !cohort.is_said(*at);
        for (_, by) in cohort.by.iter().enumerate().filter(is_unsaid) {
            let facts = [("key", by.key().to_owned().into())];
            output::say(&phrases.tell("cohort-by-unsaid-key", facts));
        }
    }

    /// Says what is there now.
    pub(super) fn done(&self, cohort: &Cohort, since: Option<&Since>, target: &Target) {
        let facts = [
            ("out", target.name().into()),
            ("projects", cohort.records.len().into()),
            ("refused", cohort.refused.len().into()),
        ];
        self.setting.note("cohort-done", facts);
        if let Some(since) = since.filter(|_| !self.setting.quiet) {
            output::say(&earlier::counted(since, &self.setting.phrases));
        }
    }
}
