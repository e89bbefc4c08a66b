//! What can be typed.

use clap::{Parser, Subcommand};

use super::common::Common;

/// Assesses social-innovation projects against the factors of a French mind map.
#[derive(Parser, Debug)]
#[command(name = "germoir", version, about, propagate_version = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Write a commented descriptor to fill in
    New(super::new::New),
    /// Fill in a project by questions in the terminal; each answer is saved, and it can be resumed
    Interview(super::interview::Interview),
    /// Write a questionnaire to send to a bearer
    Form(super::form::Form),
    /// Bring the answers of filled-in forms into descriptors
    Import(super::import::Import),
    /// Validate files, and point out contradictions
    Check(super::check::Check),
    /// Assess projects
    Assess(super::assess::Assess),
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
    Criteria(super::criteria::Criteria),
    /// Gather everything that the files of a folder hold about one person
    ExportPerson(super::export_person::ExportArguments),
    /// Delete what the files of a folder hold about one person, or what is past its time
    Purge(super::purge::PurgeArguments),
    /// Print the JSON Schema of what people write, for editors, or of what a command prints, for
    /// programs
    Schema(super::schema::Schema),
    /// Print completions for a shell
    Completions { shell: clap_complete::Shell },
    /// Print the manual page; with -o and a folder, write a page for each command into it
    Man,
}
