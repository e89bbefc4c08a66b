//! How much is read of what strangers send, and how much work is done on it.

/// The key of the one kind of list that may be longer than others.
const OBSERVATIONS: &str = "observations";

/// The most that is read at once, in every direction in which a file can be made to grow.
///
/// The defaults are far above what an honest file needs, and low enough for a small machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one text: a descriptor, a review, a file of a catalogue, a line of a stream.
    pub text: u64,
    /// Bytes of one filled-in form, as it is sent.
    pub form: u64,
    /// Bytes of a workbook once it is unpacked.
    pub unpacked: u64,
    /// Lines of a sheet with something in them; cells are limited to [ten times as
    /// many](Self::cells).
    pub rows: usize,
    /// Bytes of a template.
    pub template: u64,
    /// Steps of filling a template. Each also pays for 64 bytes that are made on the way, so that
    /// they bound both time and memory, and end at the same place on every machine.
    pub steps: u64,
    /// Tables and lists inside one another. A descriptor needs four.
    pub depth: usize,
    /// Problems that are told of one file. What is beyond is counted and not told.
    pub problems: usize,
    /// Entries of one list of a file, or of an answer that is a list.
    pub list: usize,
    /// Entries of a list of observations: whoever counts every day has many.
    pub observations: usize,
    /// Files and folders that are looked at in one folder and those below it.
    pub files: usize,
    /// Seconds that reading one form or filling one template may take. Everything above ends sooner on
    /// any machine that is not overworked; this is for the one that is.
    pub seconds: u64,
}

impl Limits {
    /// What applies where nothing else is asked for.
    pub const DEFAULT: Self = Self {
        text: 4 << 20,
        form: 20 << 20,
        unpacked: 64 << 20,
        rows: 200_000,
        template: 256 << 10,
        steps: 500_000,
        depth: 32,
        problems: 1_000,
        list: 1_000,
        observations: 10_000,
        files: 200_000,
        seconds: 60,
    };
    /// The deepest that any text is read: further down, whatever walks a tree could run out of
    /// stack.
    pub const DEEPEST: usize = 80;

    /// How many entries the list under `key` may have.
    pub fn entries(&self, key: &str) -> usize {
        if key == OBSERVATIONS { self.observations } else { self.list }
    }

    /// The same limits for texts whose lists are read whole: those that the program has written
    /// itself, and those that are searched for a person, who has a right to all that is held.
    #[must_use]
    pub fn with_whole_lists(&self) -> Self {
        Self { list: usize::MAX, observations: usize::MAX, ..*self }
    }

    /// Cells of a workbook with something in them.
    pub fn cells(&self) -> usize {
        self.rows.saturating_mul(10)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
