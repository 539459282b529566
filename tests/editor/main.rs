//! What rust-analyzer offers and knows where a scope is written, asked as an editor asks it.
//!
//! Where there is no rust-analyzer the tests say so and pass; CONTRIBUTING says where it is looked
//! for.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod completion;
mod definition;
mod half_typed;
mod hover;
mod mistakes;
mod places;
mod references;
#[allow(dead_code, reason = "made for tests that read reports, too")]
#[path = "../scratch/mod.rs"]
mod scratch;
mod server;
mod session;
