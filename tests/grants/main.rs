//! What callers hold, what functions require, and what is said when the first is less than the
//! second; over the partner catalogue.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot prepare its case fails the test"
)]

mod claims;
mod decisions;
mod delegation;
mod has_grant;
mod requirements;
mod support;
