//! Options that let in more, or less, of what strangers send.

use std::ops::RangeInclusive;

use clap::Args;

use super::whole::{Takes, whole};
use crate::source::Limits;

/// Sizes that can be asked for, in bytes: places in a text are counted in 32 bits.
const SIZES: RangeInclusive<u64> = 1..=1 << 30;

/// No number of things is larger on any machine.
const MOST: u64 = u64::MAX;

/// What the options stand under in a help text.
pub(super) const HEADING: &str = "Limits";

#[derive(Args, Debug)]
#[command(next_help_heading = HEADING)]
pub(super) struct LimitOptions {
    /// Largest file that is read, such as 16MiB [default: 4MiB; a filled-in form 20MiB; a template
    /// 256KiB]
    #[arg(long, global = true, value_name = "SIZE", value_parser = size, hide_short_help = true)]
    pub max_size: Option<u64>,
    /// Largest workbook, once unpacked [default: 64MiB]
    #[arg(long, global = true, value_name = "SIZE", value_parser = size, hide_short_help = true)]
    pub max_unpacked: Option<u64>,
    /// Rows of a sheet with something in them, and ten times as many cells [default: 200000]
    #[arg(long, global = true, value_name = "N", value_parser = whole::<usize>(1..=MOST), hide_short_help = true)]
    pub max_rows: Option<usize>,
    /// Tables and lists inside one another, 80 at most [default: 32]
    #[arg(long, global = true, value_name = "N", value_parser = whole::<usize>(1..=Limits::DEEPEST as u64), hide_short_help = true)]
    pub max_depth: Option<usize>,
    /// Problems that are shown of one file [default: 1000]
    #[arg(long, global = true, value_name = "N", value_parser = whole::<usize>(1..=MOST), hide_short_help = true)]
    pub max_problems: Option<usize>,
    /// Entries of any one list of a file or an answer [default: 1000; observations 10000]
    #[arg(long, global = true, value_name = "N", value_parser = whole::<usize>(1..=MOST), hide_short_help = true)]
    pub max_list: Option<usize>,
    /// Files and folders looked at in a folder and those below it [default: 200000]
    #[arg(long, global = true, value_name = "N", value_parser = whole::<usize>(1..=MOST), hide_short_help = true)]
    pub max_files: Option<usize>,
    /// Steps of filling a template [default: 500000]
    #[arg(long, global = true, value_name = "N", hide_short_help = true,
          value_parser = whole::<u64>(1..=u64::MAX))]
    pub max_steps: Option<u64>,
    /// Seconds for reading one filled-in form or filling one template [default: 60]
    #[arg(long, global = true, value_name = "SECONDS", hide_short_help = true,
          value_parser = whole::<u64>(1..=86_400))]
    pub max_time: Option<u64>,
}

impl LimitOptions {
    /// The limits that apply.
    pub fn limits(&self) -> Limits {
        let other = Limits::DEFAULT;
        Limits {
            text: self.max_size.unwrap_or(other.text),
            form: self.max_size.unwrap_or(other.form),
            template: self.max_size.unwrap_or(other.template),
            unpacked: self.max_unpacked.unwrap_or(other.unpacked),
            rows: self.max_rows.unwrap_or(other.rows),
            steps: self.max_steps.unwrap_or(other.steps),
            depth: self.max_depth.unwrap_or(other.depth),
            problems: self.max_problems.unwrap_or(other.problems),
            list: self.max_list.unwrap_or(other.list),
            observations: self.max_list.unwrap_or(other.observations),
            files: self.max_files.unwrap_or(other.files),
            seconds: self.max_time.unwrap_or(other.seconds),
        }
    }
}

/// `16MiB`, `16M`, `16 Mio`, `500kB`, or a number of bytes.
fn size(text: &str) -> Result<u64, Takes> {
    let units = text.trim().replace("io", "iB");
    let size = units.parse::<bytesize::ByteSize>().map(|size| size.as_u64());
    size.ok().filter(|size| SIZES.contains(size)).ok_or(Takes::Size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_typed_as_people_write_them() {
        for (text, bytes) in
            [("16MiB", 16 << 20), ("16 Mio", 16 << 20), ("500", 500), ("1G", 1_000_000_000)]
        {
            assert_eq!(size(text), Ok(bytes), "{text}");
        }
        for text in ["", "0", "-1", "2GiB", "many", "1e400"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
