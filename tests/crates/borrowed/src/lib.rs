//! A service without a build script and without a catalogue of its own.
//!
//! It keeps the promise that the catalogue embedded in scopegate guards a handler as one's own
//! does, and that a refused request's body is never read.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

use axum::routing::post;
use axum::{Json, Router};
use scopegate::axum::{GrantLayer, bearer_token};
use scopegate::partner::prelude::*;
use scopegate::{Caller, Grant};
use serde::Deserialize;

/// A message to be sent.
#[derive(Debug, Deserialize)]
pub struct Message {
    /// To whom.
    pub to: String,
    /// What it says.
    pub text: String,
}

#[requires_scope(sms.create)]
async fn send(Json(message): Json<Message>) -> String {
    format!("{} characters to {}", message.text.len(), message.to)
}

/// The service. A bearer token is the list of its scopes, joined with `+`.
pub fn service() -> Router {
    Router::new()
        .route("/messages", post(send))
        .layer(GrantLayer::new(|head| {
            let claim = bearer_token(head).map(|token| token.replace('+', " "));
            async move { Ok(Caller::new(Grant::<Scope>::parse(&claim?))) }
        }))
}
