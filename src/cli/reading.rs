//! Paths become named texts: one file at a time, within a limit.
//!
//! [`folders`] says which files a path stands for. What the texts say is [`crate::intake`]'s.

pub(super) mod folders;

use std::io::{ErrorKind, Read};
use std::path::Path;

use super::exit::Exit;
use super::inputs;
use super::refusal::Refusal;
use crate::intake::text_of;
use crate::source::{Limits, SourceFile, shown};

/// Reads a file of text within the limits; `-` is standard input.
pub(super) fn read(path: &Path, limits: &Limits) -> Result<SourceFile, Refusal> {
    let name = shown(path);
    let bytes = if path == Path::new("-") {
        bytes_of(inputs::stdin(), 0, limits)
    } else {
        inputs::open(path).and_then(|file| {
            let found = file.metadata()?;
            if found.is_dir() {
                return Err(ErrorKind::IsADirectory.into());
            }
            let size = found.len();
            if size > limits.text { Ok(Err(size)) } else { bytes_of(file, size, limits) }
        })
    };
    let bytes = match bytes {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(size)) => return Err(Refusal::too_large(size, limits.text)),
        // Some systems open a folder, others refuse to: what was done wrong is the same.
        Err(_) if path.is_dir() => {
            return Err(Refusal::new(Exit::Usage, "problem-is-a-directory"));
        }
        Err(error) => return Err(Refusal::of(&error)),
    };
    text_of(name, bytes, limits)
}

/// The bytes of a source, or its size where that is over the limit.
///
/// `expected` is the size that the source is likely to have: a file that grows is read all the same.
fn bytes_of(
    source: impl Read,
    expected: u64,
    limits: &Limits,
) -> std::io::Result<Result<Vec<u8>, u64>> {
    // A little more, so that the end is seen without another, larger buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default() + 64);
    source.take(limits.text + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > limits.text { Err(size) } else { Ok(bytes) })
}
