//! The two ends of a conversation: standard input and output. No colour, no raw terminal.

use std::io::{BufRead, ErrorKind, Read, Result, Write};

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::making::talk::{Ends, Talk};

/// The longest line that is taken, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// Standard input and output.
pub(in crate::cli) struct Terminal;

impl Ends for Terminal {
    fn line(&mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::io::stdin().lock().take(LONGEST).read_until(b'\n', &mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, text: &str) -> Result<()> {
        let mut stdout = std::io::stdout().lock();
        stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush())
    }

    fn aside(&mut self, text: &str) {
        output::say(text);
    }
}

/// How a conversation ended: a reader who has left (a broken pipe) is no failure.
pub(in crate::cli) fn ended(talk: &Talk<'_>) -> std::result::Result<Exit, Failure> {
    match &talk.failure {
        Some(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(anyhow::anyhow!("{error}").into())
        }
        _ => Ok(Exit::Done),
    }
}
