//! The adapter for axum, asked over HTTP's types with the partner catalogue behind it.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot ask its question fails the test"
)]

mod body;
mod caller;
mod challenge;
mod layer;
mod middleware;
mod problem;
mod realm;
mod render;
mod support;
