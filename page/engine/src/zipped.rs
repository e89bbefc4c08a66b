//! What lies in an archive (`.zip`), such as one that the page made, as files by themselves.

use std::io::{Cursor, Read};
use std::path::Path;

use germoir::source::shown;
use zip::ZipArchive;
use zip::result::ZipResult;

use crate::request::{Ask, File, Request};

/// Files that are taken out of one archive: as many as the page takes at once.
const MOST: usize = 1_000;

/// The request with the descriptors, and what forms saved, of each archive in its place; and what is to be
/// said of those that hold none.
pub fn read(request: &mut Request) -> Vec<String> {
    let is_zip = |file: &File| file.path.extension().is_some_and(|ending| ending == "zip");
    let (zips, mut files): (Vec<File>, Vec<File>) =
        std::mem::take(&mut request.files).into_iter().partition(is_zip);
    let mut said = Vec::new();
    let limits = &request.setting.limits;
    for zip in &zips {
        let phrases = &request.setting.phrases;
        let name = [("name", shown(&zip.path).into())];
        match inside(zip, request.ask, limits.text, limits.unpacked) {
            Ok(found) if found.is_empty() => said.push(phrases.tell("browser-zip-empty", name)),
            Ok(found) => {
                // What was given by itself stays, where an archive has the same file.
                let news = |file: &File| files.iter().all(|known| known.path != file.path);
                let found: Vec<File> = found.into_iter().filter(news).collect();
                files.extend(found);
            }
            Err(_) => said.push(phrases.tell("browser-zip-broken", name)),
        }
    }
    request.files = files;
    said
}

/// The files of an archive that this page reads, each of at most so many bytes and so many in all.
fn inside(zip: &File, ask: Ask, most: u64, mut left: u64) -> ZipResult<Vec<File>> {
    let mut archive = ZipArchive::new(Cursor::new(zip.bytes.as_slice()))?;
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at)?;
        // A path that leads out of the archive is none.
        let Some(path) = part.enclosed_name() else { continue };
        let is_hidden = path.iter().any(|name| name.to_string_lossy().starts_with('.'));
        if part.is_dir() || is_hidden || !is_read(&path, ask) || found.len() == MOST {
            continue;
        }
        let mut bytes = Vec::new();
        // One byte more than is read shows that it is too large.
        (&mut part).take(left.min(most + 1)).read_to_end(&mut bytes)?;
        left = left.saturating_sub(bytes.len() as u64);
        found.push(File { path, bytes });
    }
    Ok(found)
}

/// What forms saved is read with applications alone.
fn is_read(path: &Path, ask: Ask) -> bool {
    let name = path.to_string_lossy();
    !name.ends_with(".map.toml")
        && (name.ends_with(".toml") || ask == Ask::Screen && name.ends_with(".json"))
}
