//! Reads a table of scopes in a build script and writes the Rust that scopegate includes.
//!
//! ```no_run
//! scope_build::compile("scopes.csv");
//! ```
//!
//! A table is read, validated and generated from. Every fault of it is reported at once, with its
//! place in the file, and nothing is written then.
#![forbid(unsafe_code)]

mod build;
mod catalog;
mod diff;
mod fault;
mod generate;
mod load;
mod lock;
mod nearest;
mod read;
mod report;
mod rust;
mod validate;
mod write;

#[cfg(test)]
mod tests;

pub use build::{Build, compile, compile_all};
pub use catalog::IdKind;
pub use diff::{Change, Diff, Effect, diff};
pub use report::Report;
