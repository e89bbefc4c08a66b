//! What a form saved (`.json`), as the descriptors that `germoir import` makes of it.

use std::path::Path;

use germoir::making::Setting;
use germoir::making::import::{Job, Left, Made, Told, words};
use germoir::questionnaire::compose::questionnaire;
use germoir::questionnaire::{Extent, import};
use germoir::source::shown;

use crate::request::{File, Request};

/// The request with the descriptors of its saved forms in their places, those descriptors by themselves,
/// and what is to be said of it.
pub fn read(request: &mut Request) -> (Vec<(String, Vec<u8>)>, Vec<String>) {
    let (mut made, mut said) = (Vec::new(), Vec::new());
    let is_saved = |file: &File| file.path.extension().is_some_and(|ending| ending == "json");
    let (saved, mut files): (Vec<File>, Vec<File>) =
        std::mem::take(&mut request.files).into_iter().partition(is_saved);
    if !saved.is_empty() {
        let all = questionnaire(&request.setting.catalogue, Extent::Full);
        let mut job = Job::new(&request.setting, import::every_ask(&all).collect());
        for file in &saved {
            let Setting { limits, .. } = &request.setting;
            let language = request.setting.phrases.language();
            let name = shown(&file.path);
            let mut tell = |trouble: &_| said.push(words(trouble, &name, job.setting));
            match import::read(&file.bytes, &all, None, language, limits) {
                Err(trouble) => tell(&trouble),
                Ok(imported) => {
                    imported.notes.iter().chain(&imported.troubles).for_each(&mut tell);
                    for entry in &imported.entries {
                        entered(&mut job, entry, &file.path, &mut made, &mut said);
                    }
                }
            }
        }
    }
    files.extend(made.iter().map(|(name, bytes): &(String, Vec<u8>)| File {
        path: Path::new(name).to_owned(),
        bytes: bytes.clone(),
    }));
    request.files = files;
    (made, said)
}

/// A descriptor beside the file that was saved.
fn entered(
    job: &mut Job<'_>,
    entry: &import::Entry,
    from: &Path,
    made: &mut Vec<(String, Vec<u8>)>,
    said: &mut Vec<String>,
) {
    let (setting, shown) = (job.setting, shown(from));
    let file = from.file_name().unwrap_or_default().to_string_lossy();
    let named = match job.named(entry, &shown) {
        Ok(named) => named,
        Err(trouble) => return said.push(words(&trouble, &shown, setting)),
    };
    let written = format!("{}.toml", named.stem);
    let mut tell = |told: Told| match told {
        Told::Trouble(trouble) | Told::Note(trouble) => said.push(words(&trouble, &shown, setting)),
    };
    match job.made(entry, named, (&file, &written), None, &mut tell) {
        Ok(Made::Unchanged) => {}
        Ok(Made::Written(output, ..)) => {
            let path = from.with_file_name(&output.name);
            made.push((path.to_string_lossy().into_owned(), output.bytes));
        }
        Err(Left { trouble, beside }) => {
            said.push(words(&trouble, &shown, setting));
            said.extend(beside);
        }
    }
}
