//! Why a command does not make something.

use std::error::Error;

use crate::diagnostic::Exit;
use crate::i18n::Argument;

/// What is not made, and why.
#[derive(Debug)]
pub enum Unmade {
    /// What has to be done otherwise: the phrase that says it, and what fills its gaps.
    Phrase { exit: Exit, id: &'static str, facts: Vec<(&'static str, Argument<'static>)> },
    /// What nobody foresaw.
    Unexpected(Box<dyn Error + Send + Sync>),
}

impl Unmade {
    /// For a phrase, and what fills its gaps.
    pub fn about(
        exit: Exit,
        id: &'static str,
        facts: impl IntoIterator<Item = (&'static str, Argument<'static>)>,
    ) -> Self {
        Self::Phrase { exit, id, facts: facts.into_iter().collect() }
    }

    pub fn unexpected(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Unexpected(Box::new(error))
    }

    /// How a run ends where this is not made.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Phrase { exit, .. } => *exit,
            Self::Unexpected(_) => Exit::Files,
        }
    }
}
