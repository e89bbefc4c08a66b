//! What packages take along: manual pages and completions, in both languages.

use std::fs;

use crate::runner::{run, stdout};

#[test]
fn each_command_has_its_manual_page() {
    for (language, words) in [("en", "Bring the answers"), ("fr", "Rapporter les")] {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().to_str().unwrap();
        assert!(run(&["man", "--lang", language, "-o", place]).status.success());
        let page = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(page("germoir.1").contains("germoir\\-import(1)"));
        assert!(
            page("germoir-criteria-show.1")
                .contains(concat!("germoir ", env!("CARGO_PKG_VERSION")))
        );
        assert!(page("germoir-import.1").contains(words), "{}", page("germoir-import.1"));
        assert!(!folder.path().join("germoir-help.1").exists());
        // To a file or to standard output, the page of the program alone.
        assert_eq!(stdout(&["man", "--lang", language], 0), page("germoir.1"));
    }
}

#[test]
fn completions_know_every_shell_and_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = stdout(&["completions", shell, "--lang", "fr"], 0);
        for word in ["interview", "export-person", "--robustness"] {
            // Fish writes long options without hyphens.
            assert!(text.contains(word.trim_start_matches('-')), "{shell}: {word}");
        }
    }
}
