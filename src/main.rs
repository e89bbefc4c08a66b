//! The command `germoir`: everything is in the library, the edge in [`germoir::cli`].

fn main() -> std::process::ExitCode {
    germoir::cli::run(std::env::args_os())
}
