//! Descriptors in TOML, of any kind.

use germoir::catalogue::builtin;
use germoir::descriptor::{Descriptor, Form, read};
use germoir::source::tree::{parse_toml, parse_toml_patiently};

use super::{PROFILES, TODAY, checks, text_of};

/// Both readers of TOML agree; what is accepted is assessed in every profile.
pub fn run(bytes: &[u8]) {
    let Some(file) = text_of("p.toml", bytes) else { return };
    let (quick, errors) = parse_toml(&file);
    if errors.is_empty() {
        let (patient, errors) = parse_toml_patiently(&file);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(format!("{quick:?}"), format!("{patient:?}"));
    }
    let reading = read(&file, Form::Toml, builtin::catalogue(), TODAY, Some("p"));
    checks::reading(&reading, &file);
    if let Some(Descriptor::Project(project)) = &reading.descriptor {
        for profile in PROFILES.iter() {
            checks::assessed(project, builtin::catalogue(), profile);
        }
    }
}
