//! What the options, the environment and the clock say.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::Path;

use clap::ValueEnum;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::common::{Colour, Common, Lang};
use super::exit::Exit;
use super::failure::Failure;
use super::output;
use super::reading;
use super::reading::folders::below;
use super::refusal::Refusal;
use crate::catalogue::definition::load::{end_of, load};
use crate::catalogue::departures::departures;
use crate::catalogue::{Catalogue, Profile, builtin, profile};
use crate::diagnostic::Problem;
use crate::i18n::{Argument, Language, Phrases};
pub(super) use crate::making::Setting;
use crate::material::problem::located;
use crate::report::problem::rendered;
use crate::source::{SourceFile, shown};

impl Setting {
    /// Says something beside the result.
    pub(in crate::cli) fn say<'f, const N: usize>(
        &self,
        id: &str,
        facts: [(&'f str, Argument<'f>); N],
    ) {
        output::say(&self.phrases.tell(id, facts));
    }

    /// The same, unless the result alone is asked for.
    pub(in crate::cli) fn note<'f, const N: usize>(
        &self,
        id: &str,
        facts: [(&'f str, Argument<'f>); N],
    ) {
        if !self.quiet {
            self.say(id, facts);
        }
    }

    /// Gathers the setting; fails on a date, a language or an overlay that cannot be read.
    pub(in crate::cli) fn new(common: &Common) -> Result<Self, Failure> {
        let phrases = Phrases::new(language(common.lang));
        let today = today(common.date.as_deref())?;
        let mut setting = Self {
            today,
            catalogue: Cow::Borrowed(builtin::catalogue()),
            width: width(),
            colour: colour(common.color, std::io::stdout().is_terminal(), || {
                reads_escapes(Stream::Output)
            }),
            colour_errors: colour(common.color, std::io::stderr().is_terminal(), || {
                reads_escapes(Stream::Errors)
            }),
            quiet: common.quiet,
            force: common.force,
            plain: common.plain,
            limits: common.limits.limits(),
            phrases,
        };
        if let Some(folder) = &common.criteria {
            setting.catalogue = Cow::Owned(setting.overlaid(folder)?);
        }
        if let Some(threads) = common.threads {
            // A pool that is there already keeps its threads; results do not depend on them.
            let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build_global();
        }
        Ok(setting)
    }

    /// The built-in catalogue with a folder laid on it.
    pub(in crate::cli) fn overlaid(&self, folder: &Path) -> Result<Catalogue, Failure> {
        let mut files = builtin::sources();
        let base = files.len();
        let failed = |path: &Path, refusal: Refusal| {
            let exit = if refusal.exit == Exit::Files { Exit::Files } else { Exit::Catalogue };
            Failure::unread(path, refusal).ending(exit)
        };
        if !folder.exists() {
            let refusal = Refusal::new(Exit::Files, "problem-no-such-folder");
            return Err(failed(folder, refusal));
        }
        let paths =
            below(folder, &self.limits).map_err(|(path, refusal)| failed(&path, refusal))?;
        if paths.is_empty() {
            let facts = [("name", shown(folder).into())];
            return Err(Failure::about(Exit::Catalogue, "overlay-empty", facts));
        }
        for path in paths {
            let file =
                reading::read(&path, &self.limits).map_err(|refusal| failed(&path, refusal))?;
            let start = end_of(&files);
            files.push(file.starting_at(start));
        }
        let mut catalogue = load(&files[..base], &files[base..])
            .map_err(|problems| self.catalogue_failure(&problems, &files))?;
        let mut all = departures(builtin::catalogue(), &catalogue);
        all.extend(catalogue.departures.iter().cloned());
        catalogue.departures = Cow::Owned(all);
        Ok(catalogue)
    }

    /// The profile that is asked for, by name or by file.
    pub(in crate::cli) fn profile(
        &self,
        asked: Option<&str>,
        otherwise: &str,
    ) -> Result<Profile, Failure> {
        self.profile_for(&self.catalogue, asked, otherwise)
    }

    /// The same for another catalogue than the setting's own.
    pub(in crate::cli) fn profile_for(
        &self,
        catalogue: &Catalogue,
        asked: Option<&str>,
        otherwise: &str,
    ) -> Result<Profile, Failure> {
        let name = asked.unwrap_or(otherwise);
        let file = match profile::source(name) {
            Some(file) => file,
            None if !Path::new(name).exists() && !name.contains(['.', '/', '\\']) => {
                let all = profile::NAMES.join(", ");
                let facts = [("name", name.to_owned().into()), ("all", all.into())];
                return Err(Failure::about(Exit::Usage, "profile-unknown", facts));
            }
            None => {
                let path = Path::new(name);
                reading::read(path, &self.limits).map_err(|refusal| {
                    let exit =
                        if refusal.exit == Exit::Invalid { Exit::Catalogue } else { refusal.exit };
                    Failure::unread(path, refusal).ending(exit)
                })?
            }
        };
        profile::parse(&file, catalogue)
            .map_err(|problems| self.catalogue_failure(&problems, std::slice::from_ref(&file)))
    }

    fn catalogue_failure(&self, problems: &[Problem], files: &[SourceFile]) -> Failure {
        let located = located(problems, files, &self.phrases);
        let text = rendered(&located, files, &self.phrases, self.colour_errors, self.width);
        Failure::told(Exit::Catalogue, text)
    }
}

fn language(asked: Option<Lang>) -> Language {
    match asked {
        Some(Lang::Fr) => Language::French,
        Some(Lang::En) => Language::English,
        None => {
            let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty());
            let known = match named {
                Some(value) => Language::from_locale(&value),
                None => of_system().iter().find_map(|tag| Language::from_locale(tag)),
            };
            known.unwrap_or(Language::English)
        }
    }
}

/// The languages that somebody has told the system that they read, the dearest first, where the system
/// keeps them elsewhere than in the environment.
#[cfg(any(windows, target_vendor = "apple"))]
fn of_system() -> Vec<String> {
    sys_locale::get_locales().collect()
}

#[cfg(not(any(windows, target_vendor = "apple")))]
fn of_system() -> Vec<String> {
    Vec::new()
}

/// The language asked for by arguments that could not be read whole.
pub(super) fn language_of(arguments: &[OsString]) -> Language {
    let texts = || arguments.iter().filter_map(|argument| argument.to_str());
    let beside = texts().find_map(|text| text.strip_prefix("--lang="));
    let after = texts().zip(texts().skip(1)).find(|(name, _)| *name == "--lang");
    let asked = beside.or(after.map(|(_, value)| value));
    language(asked.and_then(|text| Lang::from_str(text, true).ok()))
}

/// The day that is asked for, or today where the machine stands: by `TZ`, else by the system's own
/// zone, else by UTC.
pub(super) fn today(asked: Option<&str>) -> Result<Date, Failure> {
    match asked {
        Some(text) => text.parse().map_err(|_| {
            Failure::about(Exit::Usage, "date-invalid", [("date", text.to_owned().into())])
        }),
        None => Ok(ZonedDateTime::now().date()),
    }
}

fn width() -> usize {
    terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0))
}

fn colour(asked: Colour, is_terminal: bool, reads_escapes: impl FnOnce() -> bool) -> bool {
    match asked {
        Colour::Never => false,
        Colour::Always => {
            let _ = reads_escapes();
            true
        }
        Colour::Auto => {
            let says = |name: &str| std::env::var(name).unwrap_or_default();
            let is_wanted = says("NO_COLOR").is_empty() && says("TERM") != "dumb";
            is_terminal && is_wanted && reads_escapes()
        }
    }
}

#[cfg_attr(not(windows), allow(dead_code))] // Consoles of Windows alone are asked.
enum Stream {
    Output,
    Errors,
}

/// Asks a console of Windows to read escapes as colours: unasked, it shows them as they are, and one
/// older than Windows 10 cannot. Every other terminal reads them, those of Unix shells on Windows too.
#[cfg(windows)]
fn reads_escapes(stream: Stream) -> bool {
    use winapi_util::console::Console;
    let console = match stream {
        Stream::Output => Console::stdout(),
        Stream::Errors => Console::stderr(),
    };
    console.map_or(true, |mut console| console.set_virtual_terminal_processing(true).is_ok())
}

#[cfg(not(windows))]
fn reads_escapes(_: Stream) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_that_does_not_read_escapes_is_sent_none() {
        assert!(!colour(Colour::Auto, true, || false));
        assert!(colour(Colour::Always, false, || false));
        // A console is asked where it is written to in colours, and not otherwise.
        assert!(!colour(Colour::Never, true, || panic!("asked")));
        assert!(!colour(Colour::Auto, false, || panic!("asked")));
    }
}
