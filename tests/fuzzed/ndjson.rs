//! Projects as JSON, one a line.

use germoir::catalogue::builtin;
use germoir::descriptor::{Descriptor, Form, read};

use super::{PROFILES, TODAY, checks, text_of};

/// Each line stands alone: it is an assessment, or a problem in its place.
pub fn run(bytes: &[u8]) {
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()) {
        let Some(file) = text_of("-", line) else { continue };
        let reading = read(&file, Form::Json, builtin::catalogue(), TODAY, None);
        checks::reading(&reading, &file);
        if let Some(Descriptor::Project(project)) = &reading.descriptor {
            checks::assessed(project, builtin::catalogue(), &PROFILES[1]);
        }
    }
}
