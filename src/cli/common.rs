//! Options of every command.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::limits::LimitOptions;
use super::whole::whole;

#[derive(Args, Debug)]
pub(super) struct Common {
    /// Language of messages and reports [default: from LC_ALL, LC_MESSAGES, LANG, or the system; else English]
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// Date of the assessment, YYYY-MM-DD [default: today]
    #[arg(long, global = true)]
    pub date: Option<String>,
    /// Profile: bearer, funder, accelerator, or a file of your own
    #[arg(long, global = true)]
    pub profile: Option<String>,
    /// Folder of an overlay that adds, rewords, reweights or disables criteria
    #[arg(long, global = true, value_name = "DIR")]
    pub criteria: Option<PathBuf>,
    /// Write to this file rather than to standard output
    #[arg(short, long, global = true, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Put the result in the place of a file that germoir did not make, or that was changed since;
    /// never of one that is read
    #[arg(long, global = true)]
    pub force: bool,
    /// CSV for programs: ids in the place of words, commas and decimal points, no sentences, the same
    /// in every language
    #[arg(long, global = true)]
    pub plain: bool,
    /// Number of threads, from 1 to 512 [default: one for each processor]
    #[arg(long, global = true, value_parser = whole::<u16>(1..=512))]
    pub threads: Option<u16>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto)]
    pub color: Colour,
    /// Say nothing beside the result
    #[arg(short, long, global = true)]
    pub quiet: bool,
    #[command(flatten)]
    pub limits: LimitOptions,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Fr,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}
