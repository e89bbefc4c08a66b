//! Builds `target/germoir.html`: the whole of germoir in one file, for a browser.
//!
//!     cargo run -p germoir-page [-- FILE]
//!
//! The engine is compiled to WebAssembly, packed, and put into a page with what carries text between
//! the two. Every question, sentence and figure comes from the library.
#![allow(clippy::disallowed_methods)] // A builder is an edge: it reads what was compiled, and writes the page.

mod shell;

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

const TARGET: &str = "wasm32-unknown-unknown";
/// The largest page, in bytes: a letter-box takes it, and so does a slow line.
const LARGEST: usize = 4 << 20;

fn main() -> ExitCode {
    match build() {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("germoir-page: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<String, Box<dyn Error>> {
    let target = target_folder()?;
    let engine = engine(&target)?;
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&engine)?;
    let packed = packer.finish()?;
    let page = shell::page(&STANDARD.encode(&packed));
    let size = page.len();
    if size > LARGEST {
        return Err(format!("the page would be of {size} bytes, and {LARGEST} are the most").into());
    }
    let file =
        std::env::args_os().nth(1).map_or_else(|| target.join("germoir.html"), PathBuf::from);
    std::fs::write(&file, page).map_err(|error| format!("{}: {error}", file.display()))?;
    let (whole, packed) = (engine.len(), packed.len());
    Ok(format!("{}: {size} bytes; the engine {whole}, packed {packed}", file.display()))
}

/// The folder that cargo builds into, where this program lies in that of its profile.
fn target_folder() -> Result<PathBuf, Box<dyn Error>> {
    let own = std::env::current_exe()?;
    let folder = own.ancestors().nth(2).ok_or("this program lies in no folder of cargo")?;
    Ok(folder.to_owned())
}

/// The engine, compiled.
fn engine(target: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let printed =
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output()?;
    if !Path::new(String::from_utf8_lossy(&printed.stdout).trim()).is_dir() {
        return Err(format!(
            "Rust cannot compile for a browser yet; type:  rustup target add {TARGET}"
        )
        .into());
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--locked", "--package", "germoir-engine", "--profile", "page"])
        .args(["--target", TARGET, "--target-dir"])
        .arg(target)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .status()?;
    if !built.success() {
        return Err("the engine was not built: cargo says why above".into());
    }
    let file = target.join(TARGET).join("page/germoir_engine.wasm");
    std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()).into())
}
