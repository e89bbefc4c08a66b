//! How far a batch has come: on a terminal only.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::setting::Setting;

pub(super) struct Progress(ProgressBar);

impl Progress {
    pub fn new(files: usize, setting: &Setting) -> Self {
        let is_shown = !setting.quiet && std::io::stderr().is_terminal();
        let target =
            if is_shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        let template = setting.phrases.say("cohort-progress");
        // A template that cannot be read leaves the bar as it is by default.
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    pub fn done(&self, files: usize) {
        self.0.inc(files as u64);
    }

    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
