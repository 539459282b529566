//! A service that depends on the crate of a catalogue and not on scopegate.
//!
//! It keeps the promise that a catalogue's prelude is all that guarding takes, in free functions,
//! methods, implementations of traits and nested modules.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

pub mod items;
pub mod tasks;

use axum::Router;
use axum::routing::{get, post};
use catalogue::auth::{Caller, Grant, GrantLayer, bearer_token};
use catalogue::scopes::prelude::*;

/// The service. A bearer token is the list of its scopes, joined with `+`.
pub fn service() -> Router {
    Router::new()
        .route("/items", get(items::list).post(items::add))
        .route("/items/archive", post(items::archive::all))
        .route("/second-factor", get(second_factor))
        .layer(GrantLayer::new(|head| {
            let claim = bearer_token(head).map(|token| token.replace('+', " "));
            async move { Ok(Caller::new(Grant::<Scope>::parse(&claim?))) }
        }))
}

#[requires_scope(2fa.read)]
async fn second_factor() -> &'static str {
    "on"
}
