//! A user's own paper: the file of `--template`, read and understood before the long work.

use std::path::Path;

use super::exit::Exit;
use super::failure::Failure;
use super::reading;
use super::setting::Setting;
use super::watch::Watch;
use crate::making::Unmade;
use crate::making::paper::{self, unfilled};
use crate::report::template::Template;
use crate::source::SourceFile;

/// The file of a template.
pub(super) struct Paper {
    file: SourceFile,
}

impl Paper {
    /// Reads the file that was asked for, if one was.
    pub fn read(path: Option<&Path>, setting: &Setting) -> Result<Option<Self>, Failure> {
        let Some(path) = path else { return Ok(None) };
        match reading::read(path, &setting.limits) {
            Ok(file) => Ok(Some(Self { file })),
            Err(refusal) => {
                // It is no descriptor that is invalid, but what was typed.
                let exit = if refusal.exit == Exit::Invalid { Exit::Usage } else { refusal.exit };
                Err(Failure::unread(path, refusal).ending(exit))
            }
        }
    }

    /// The name of the file, which says whether values are escaped.
    pub fn name(&self) -> &str {
        self.file.name()
    }

    /// The template, which makes a file of the name `made` where that is known.
    pub fn template(
        &self,
        made: Option<&Path>,
        setting: &Setting,
    ) -> Result<Template<'_>, Failure> {
        let made = made.map(|path| path.to_string_lossy());
        Template::new(
            self.name(),
            made.as_deref(),
            self.file.text(),
            &setting.catalogue,
            setting.language(),
            &setting.limits,
        )
        .map_err(|fault| unfilled(&fault, self.name(), setting).into())
    }
}

/// Fills a template, or says where it fails.
pub(super) fn filled(
    template: &Template<'_>,
    data: &serde_json::Value,
    setting: &Setting,
) -> Result<String, Unmade> {
    let _watch = Watch::over(template.name(), Exit::Usage, setting);
    paper::filled(template, data, setting)
}
