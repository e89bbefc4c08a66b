//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Assesses social-innovation projects against the factors of a French mind map.
#[derive(Parser, Debug)]
#[command(name = "germoir", version, about, propagate_version = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Common {
    /// Language of messages and reports [default: from LC_ALL, LC_MESSAGES, LANG; else English]
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
    /// Number of threads [default: one for each processor]
    #[arg(long, global = true, value_parser = clap::value_parser!(u16).range(1..=512))]
    pub threads: Option<u16>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto)]
    pub color: Colour,
    /// Say nothing beside the result
    #[arg(short, long, global = true)]
    pub quiet: bool,
    #[command(flatten)]
    pub limits: super::limits::LimitOptions,
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

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Write a commented descriptor to fill in
    New(New),
    /// Fill in a project by questions in the terminal; each answer is saved, and it can be resumed
    Interview(super::interview::Interview),
    /// Write a questionnaire to send to a bearer
    Form(super::form::Form),
    /// Bring the answers of filled-in forms into descriptors
    Import(super::import::Import),
    /// Validate files, and point out contradictions
    Check(Check),
    /// Assess projects
    Assess(Assess),
    /// Write what a bearer receives: strengths, questions, brakes and levers, next steps; no grade
    Letter(super::letter::Arguments),
    /// Show the trajectory of users, and how fast it goes
    Reach(super::reach::Reach),
    /// Show what changed between two states of a project or of a folder, and why
    Compare(super::compare::Compare),
    /// Read projects as a funder: bearer first, gates, open questions, risks
    Screen(super::screen::Screen),
    /// Read a practice case, and see where and why one differs
    #[command(visible_alias = "practice")]
    Practise(super::practise::Practise),
    /// Lay several reviews of each project side by side: spread, agreement, what to discuss
    Panel(super::panel::PanelArguments),
    /// Make copies without identities, and look for what still gives somebody away
    Blind(super::blind::BlindArguments),
    /// Record what people decided about a project
    Decide(super::decide::Decide),
    /// Report on a cohort: a folder of projects
    Batch(super::batch::Batch),
    /// Say who could join forces with whom, and why
    Federate(super::federate::FederateArguments),
    /// Look at a structure by its own answers, and say whom bearers can see for what
    Support(super::support::SupportArguments),
    /// Say what became of projects over cohorts of several years: counts, side by side
    Observe(super::observe::ObserveArguments),
    /// Look into the catalogue
    Criteria(Criteria),
    /// Gather everything that the files of a folder hold about one person
    ExportPerson(super::export_person::ExportArguments),
    /// Delete what the files of a folder hold about one person, or what is past its time
    Purge(super::purge::PurgeArguments),
    /// Print a JSON Schema for editors
    Schema(Schema),
    /// Print completions for a shell
    Completions { shell: clap_complete::Shell },
    /// Print the manual page; with -o and a folder, write a page for each command into it
    Man,
}

#[derive(Args, Debug)]
pub(super) struct New {
    /// The file to write
    pub path: PathBuf,
    /// Name of the project; with --review, of the person who reads
    #[arg(long)]
    pub name: Option<String>,
    /// Only the questions of the express questionnaire
    #[arg(long)]
    pub express: bool,
    /// Write one reader's review of this project, for `panel`
    #[arg(long, value_name = "PROJECT")]
    pub review: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct Check {
    /// Files, or folders to look for *.toml in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = CheckFormat::Terminal)]
    pub format: CheckFormat,
    /// End with exit code 3 when this was found: warnings
    #[arg(long, value_name = "WHAT")]
    pub fail_on: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    Terminal,
    Json,
    Sarif,
}

#[derive(Args, Debug)]
pub(super) struct Assess {
    /// Project files, or folders of them; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How projects are written: ndjson is one JSON object on each line
    #[arg(long, value_enum, default_value_t = AssessInput::Toml)]
    pub input: AssessInput,
    /// How the assessment is printed
    #[arg(long, value_enum, default_value_t = AssessFormat::Terminal)]
    pub format: AssessFormat,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
    /// Show every criterion
    #[arg(long)]
    pub verbose: bool,
    /// Fill this template (MiniJinja) with the data of the JSON format, and print that
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "explain", "verbose"])]
    pub template: Option<PathBuf>,
    #[command(flatten)]
    pub drawing: super::drawing::Drawing,
    /// End with exit code 3 when this was found: gate[:ID], warnings, coverage<N
    #[arg(long, value_name = "WHAT")]
    pub fail_on: Vec<String>,
}

impl Assess {
    /// Whether one file is asked about, rather than several or what a folder holds.
    pub fn is_alone(&self) -> bool {
        matches!(self.paths.as_slice(), [path] if !path.is_dir())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AssessInput {
    Toml,
    Ndjson,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AssessFormat {
    Terminal,
    Json,
    Ndjson,
    Markdown,
    Html,
    Xlsx,
}

#[derive(Args, Debug)]
pub(super) struct Criteria {
    #[command(subcommand)]
    pub command: CriteriaCommand,
}

#[derive(Subcommand, Debug)]
pub(super) enum CriteriaCommand {
    /// Every id with its name
    List,
    /// One item whole: questions, levels, evidence, advice
    Show {
        /// An id, or kind:id where two kinds share it
        id: String,
        /// Show how differently the question is read in the reviews of this folder, years and all
        #[arg(long, value_name = "DIR")]
        readings: Option<PathBuf>,
    },
    /// Items whose words contain these
    Search {
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Where each node of the map went
    Coverage,
    /// Print the reference page of the catalogue, in both languages
    Reference,
    /// See the catalogue, or a project's answers, through sdg, iris, avise or impact
    Crosswalk {
        reference: String,
        /// A project file
        file: Option<PathBuf>,
    },
    /// Load a catalogue with an overlay, and report every mistake and every doubt about style
    Check {
        /// Folder of the overlay [default: the built-in catalogue alone]
        directory: Option<PathBuf>,
    },
}

#[derive(Args, Debug)]
pub(super) struct Schema {
    #[arg(value_enum)]
    pub what: SchemaKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaKind {
    Project,
    Review,
    Structure,
    Decision,
    Block,
    Statement,
    Case,
    Catalogue,
    Profile,
    Assessment,
}
