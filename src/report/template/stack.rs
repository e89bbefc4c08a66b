//! Work whose depth a stranger chooses, on a thread whose stack is known.
//!
//! The engine reads, renders, compares and drops by recursion: how deep is up to the template. What
//! [`super::scan`] lets through bounds the reading; the steps of a filling bound how deep a value can
//! be nested, since each level takes one.

use std::io;
use std::thread;

use crate::source::Limits;

/// Enough to read whatever the scan lets through.
pub(super) const TO_READ: usize = 16 << 20;

/// What a step can add to the stack. The worst that was found, lists of lists that are printed, takes
/// half of it.
const STEP: u64 = if cfg!(debug_assertions) { 1280 } else { 384 };

/// Never more than a machine can be asked for.
const MOST: u64 = 1 << 30;

/// Enough for what can be made in so many steps.
pub(super) fn to_fill(limits: &Limits) -> usize {
    let wanted = limits.steps.saturating_mul(STEP).saturating_add(TO_READ as u64);
    usize::try_from(wanted.min(MOST)).unwrap_or(TO_READ)
}

/// Does work on a thread with a stack of so many bytes, which is memory only where it is used.
///
/// # Errors
///
/// When the machine has no room for it, or knows no threads.
pub(super) fn with<T: Send>(bytes: usize, work: impl FnOnce() -> T + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(bytes).spawn_scoped(scope, work)?;
        worker.join().or_else(|panic| std::panic::resume_unwind(panic))
    })
}
