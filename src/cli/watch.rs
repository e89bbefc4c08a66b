//! A clock beside work on one file that came from elsewhere.

use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use super::exit::Exit;
use super::output;
use super::setting::Setting;

/// Ends the program where the work takes longer than [`Limits::seconds`](crate::source::Limits);
/// dropped before, it does nothing. A thread cannot be stopped from outside, and the work that is
/// watched writes nothing: no file is left half done.
pub(super) struct Watch {
    // Dropping it wakes the thread that waits.
    _done: Sender<()>,
}

impl Watch {
    /// Watches work on the file of this name.
    pub fn over(name: &str, exit: Exit, setting: &Setting) -> Self {
        let seconds = setting.limits.seconds;
        let facts = [
            ("name", name.to_owned().into()),
            ("limit", (seconds as f64).into()),
            ("flag", seconds.saturating_mul(10).to_string().into()),
        ];
        let words = setting.phrases.tell("too-slow", facts);
        let (done, waiting) = channel();
        std::thread::spawn(move || {
            let wait = waiting.recv_timeout(Duration::from_secs(seconds));
            if wait == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                output::say(&words);
                std::process::exit(exit.code().into());
            }
        });
        Self { _done: done }
    }
}
