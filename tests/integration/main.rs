//! Everything is tested as its users meet it: the command with files, and the method as functions.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // Tests read files and stop at a surprise.

mod asking;
mod bad_input;
mod batch;
mod batch_output;
mod blind;
mod blocks;
mod busy;
mod carried;
mod catalogues;
mod committee;
mod compare;
mod contributing;
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod decide;
mod deliver;
mod dossier;
mod examples;
mod exemplars;
mod expectations;
mod exports;
mod express;
mod faults;
mod find;
mod fixtures;
mod forge;
mod forms;
#[path = "../fuzzed/mod.rs"]
mod fuzzed;
#[path = "fuzzed.rs"]
mod fuzzed_seeds;
mod hostile;
mod import;
mod interview;
mod kinship;
mod labels;
mod laid;
mod lasting;
mod law;
mod layers;
mod letter;
mod limits;
mod limits_page;
mod lists;
mod lot;
mod method;
mod method_answers;
mod method_page;
mod names;
mod observe;
mod overlays;
mod pages;
mod panel;
mod panel_over_all;
mod panel_readings;
mod person;
mod phrases;
mod practice;
mod principles;
mod reach;
mod readers;
mod readme;
mod reported;
mod reports;
mod runner;
mod sarif;
mod schemas;
mod screening;
mod seen;
mod shapes;
mod sheets;
mod shell;
mod silence;
mod statements;
mod stream;
mod support;
mod tables;
mod templates;
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod terminal;
mod today;
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod typing;
mod walking;
mod workflows;
mod xlsforms;
