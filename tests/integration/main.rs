//! Everything is tested as its users meet it: the command with files, and the method as functions.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // Tests read files and stop at a surprise.

mod bad_input;
mod batch;
mod batch_output;
mod examples;
mod fixtures;
mod layers;
mod method;
mod pages;
mod phrases;
mod reports;
mod runner;
mod schemas;
mod stream;
