//! The command `germoir`: everything is in the library, the edge in [`germoir::cli`].

/// Assessing many files is mostly making and dropping small texts, on every thread at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    germoir::cli::run(wild::args_os())
}
