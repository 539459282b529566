//! A request's body is nobody's business before the caller has been checked.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Json;
use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use axum::routing::{Router, post};
use http_body_util::{BodyExt, Full};
use scopegate::Unauthenticated;
use scopegate::partner::prelude::*;
use serde_json::Value;

use crate::support::{Authenticated, ask, authenticated};

#[requires_scope(sms.create)]
async fn attributed(Json(message): Json<Value>) -> String {
    message.to_string()
}

async fn named(_caller: Guard![sms.create], Json(message): Json<Value>) -> String {
    message.to_string()
}

/// What both handlers answer to this caller and this body: the status, and how often the body was
/// asked for a part of itself.
async fn sent(by: &Authenticated, json: &'static str) -> [(u16, usize); 2] {
    [
        sent_to("/attributed", by, json).await,
        sent_to("/named", by, json).await,
    ]
}

async fn sent_to(path: &str, by: &Authenticated, json: &'static str) -> (u16, usize) {
    let reads = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&reads);
    let body = Full::new(Bytes::from_static(json.as_bytes())).map_frame(move |frame| {
        counted.fetch_add(1, Ordering::Relaxed);
        frame
    });
    let request = Request::post(path)
        .header(CONTENT_TYPE, "application/json")
        .body(Body::new(body))
        .expect("a request");
    let app = Router::new()
        .route("/attributed", post(attributed))
        .route("/named", post(named))
        .layer(authenticated(by.clone()));
    let answer = ask(app, request).await;
    (answer.status, reads.load(Ordering::Relaxed))
}

fn holding(claim: &str) -> Authenticated {
    Ok(scopegate::Grant::parse(claim).into())
}

#[tokio::test]
async fn a_body_is_read_once_the_caller_is_let_in() {
    assert_eq!(sent(&holding("sms.create"), "{}").await, [(200, 1); 2]);
}

#[tokio::test]
async fn a_malformed_body_from_an_allowed_caller_is_a_bad_request() {
    assert_eq!(sent(&holding("sms.create"), "{").await, [(400, 1); 2]);
}

#[tokio::test]
async fn a_malformed_body_from_a_caller_with_too_little_scope_is_403_and_not_read() {
    assert_eq!(sent(&holding("sms.read"), "{").await, [(403, 0); 2]);
}

#[tokio::test]
async fn a_malformed_body_from_nobody_is_401_and_not_read() {
    let nobody = Err(Unauthenticated::NoCredentials);

    assert_eq!(sent(&nobody, "{").await, [(401, 0); 2]);
}

#[tokio::test]
async fn a_malformed_body_with_a_bad_token_is_401_and_not_read() {
    let bad = Err(Unauthenticated::invalid_token());

    assert_eq!(sent(&bad, "{").await, [(401, 0); 2]);
}
