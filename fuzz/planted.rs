//! The control of `.ci/fuzz`: a door that a certain byte breaks.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| assert_ne!(bytes.first(), Some(&b'!'), "planted for .ci/fuzz"));
