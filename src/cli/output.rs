//! What is said beside a result, on standard error.

use std::io::Write;

pub(super) use crate::source::typed;

/// Says something beside the result.
pub(super) fn say(text: &str) {
    if text.is_empty() {
        return;
    }
    let mut stderr = std::io::stderr().lock();
    // Where it cannot be said, nobody is there to hear it.
    let _ = stderr.write_all(text.trim_end().as_bytes());
    let _ = stderr.write_all(b"\n");
}
