//! Answers one request as a browser would be answered: from standard input, to standard output.
//! `tests/library/answers.py` holds what comes against what the command makes.

use std::io::{Read, Write};

fn main() -> std::io::Result<()> {
    let mut asked = Vec::new();
    std::io::stdin().read_to_end(&mut asked)?;
    std::io::stdout().write_all(&germoir_engine::answer(&asked))
}
