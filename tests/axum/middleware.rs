//! `#[requires_scope(…, from = request)]`: the check inside a function that is no handler.

use axum::extract::Request;
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{Router, get};
use scopegate::axum::Rejection;
use scopegate::partner::prelude::*;
use scopegate::{Caller, Denied, Grant, Unauthenticated};
use serde_json::json;

use crate::support::{Answer, Authenticated, ask, authenticated, granted, request};

#[requires_scope(sms.read, from = request)]
async fn gate(request: Request, next: Next) -> Result<Response, Rejection<Scope>> {
    Ok(next.run(request).await)
}

fn gated_app() -> Router {
    Router::new()
        .route("/", get(async || "inside"))
        .layer(from_fn(gate))
}

async fn gated_when(answer: Authenticated) -> Answer {
    ask(gated_app().layer(authenticated(answer)), request(&[])).await
}

#[tokio::test]
async fn a_request_of_an_allowed_caller_passes_the_gate() {
    let answer = gated_when(Ok(Caller::new(Grant::parse("sms.manage")))).await;

    assert_eq!((answer.status, answer.body.as_str()), (200, "inside"));
}

#[tokio::test]
async fn a_request_with_too_little_scope_is_403_at_the_gate() {
    let answer = gated_when(Ok(Caller::new(Grant::parse("calls.read")))).await;

    assert_eq!(answer.status, 403);
    assert_eq!(
        answer.challenges(),
        [r#"Bearer error="insufficient_scope", scope="sms.read""#]
    );
}

#[tokio::test]
async fn a_request_of_nobody_is_401_at_the_gate() {
    let answer = gated_when(Err(Unauthenticated::NoCredentials)).await;

    assert_eq!(answer.status, 401);
    assert_eq!(answer.challenges(), ["Bearer"]);
}

#[tokio::test]
async fn a_request_with_a_bad_token_is_401_at_the_gate() {
    let answer = gated_when(Err(Unauthenticated::invalid_token())).await;

    assert_eq!(answer.status, 401);
    assert_eq!(answer.challenges(), [r#"Bearer error="invalid_token""#]);
}

#[tokio::test]
async fn a_malformed_request_is_400_at_the_gate() {
    let answer = gated_when(Err(Unauthenticated::InvalidRequest)).await;

    assert_eq!(answer.status, 400);
    assert_eq!(answer.challenges(), [r#"Bearer error="invalid_request""#]);
}

#[tokio::test]
async fn a_token_that_cannot_be_checked_is_503_at_the_gate() {
    let answer = gated_when(Err(Unauthenticated::Unavailable)).await;

    assert_eq!(answer.status, 503);
    assert!(answer.challenges().is_empty());
}

#[tokio::test]
async fn a_request_that_passed_no_layer_is_500_at_the_gate() {
    let answer = ask(gated_app(), request(&[])).await;

    assert_eq!(answer.status, 500);
    assert!(answer.challenges().is_empty());
    assert_eq!(
        answer.json(),
        json!({ "type": "about:blank", "title": "Internal Server Error", "status": 500 })
    );
}

#[requires_scope(sms.read, from = head)]
fn read(head: &Parts) -> Result<String, Denied<Scope>> {
    Ok(head.uri.to_string())
}

async fn reason(request: Request) -> String {
    let (head, _) = request.into_parts();
    read(&head).unwrap_or_else(|denied| format!("{:?}", denied.reason()))
}

#[tokio::test]
async fn the_head_of_a_request_is_asked_as_the_request_is() {
    let app = || Router::new().route("/", get(reason));
    let nobody = authenticated(Err(Unauthenticated::NoCredentials));
    let answers = [
        ask(app().layer(granted("sms.manage")), request(&[])).await,
        ask(app().layer(granted("calls.read")), request(&[])).await,
        ask(app().layer(nobody), request(&[])).await,
        ask(app(), request(&[])).await,
    ];

    assert_eq!(
        answers.map(|answer| answer.body),
        ["/", "InsufficientScope", "NoGrant", "NotAsked"]
    );
}
