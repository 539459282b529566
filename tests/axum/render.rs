//! Refusals in the application's own words: the words, and nothing but the words.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Json;
use axum::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{Router, get};
use scopegate::axum::{Public, Rejection};
use scopegate::partner::prelude::*;
use scopegate::{Refusal, Unauthenticated};
use serde_json::{Value, json};

use crate::support::{ask, authenticated, granted, messages_app, request};

const WORDS: HeaderName = HeaderName::from_static("x-words");

/// The hook of an application that has a house style.
fn in_own_words(refusal: &Refusal<Scope>) -> impl IntoResponse + use<> {
    let missing = refusal.denied().map(|denied| denied.missing().to_string());
    (
        [(WORDS, "own")],
        Json(json!({ "no": refusal.status(), "missing": missing })),
    )
}

/// A hook that says yes to a caller who was refused, and sends it to log in elsewhere.
fn overreaching(_: &Refusal<Scope>) -> impl IntoResponse + use<> {
    let mut headers = HeaderMap::new();
    headers.append(WWW_AUTHENTICATE, HeaderValue::from_static("Basic"));
    headers.append(WWW_AUTHENTICATE, HeaderValue::from_static("Digest"));
    (StatusCode::OK, headers, "welcome")
}

#[tokio::test]
async fn a_hook_replaces_body_and_headers() {
    let app = messages_app().layer(granted("calls.read").render(in_own_words));
    let answer = ask(app, request(&[])).await;

    assert_eq!(answer.json(), json!({ "no": 403, "missing": "sms.read" }));
    assert_eq!(answer.head[WORDS], "own");
    assert_eq!(answer.head[CONTENT_TYPE], "application/json");
}

#[tokio::test]
async fn a_hook_has_the_words_for_every_refusal() {
    let refusals = [
        (Unauthenticated::NoCredentials, 401),
        (Unauthenticated::InvalidRequest, 400),
        (Unauthenticated::invalid_token(), 401),
        (Unauthenticated::Unavailable, 503),
    ];
    for (why, status) in refusals {
        let layer = authenticated(Err(why)).render(in_own_words);
        let answer = ask(messages_app().layer(layer), request(&[])).await;

        assert_eq!(answer.status, status);
        assert_eq!(answer.json(), json!({ "no": status, "missing": null }));
    }
}

#[tokio::test]
async fn a_hook_has_the_words_for_a_rejection_returned_from_a_body() {
    async fn show(caller: Public<Scope>) -> Result<&'static str, Rejection<Scope>> {
        let grant = caller
            .grant()
            .ok_or(Refusal::from(Unauthenticated::NoCredentials))?;
        grant.check::<Guard![sms.read, calls.read]>()?;
        Ok("shown")
    }
    let app = Router::new()
        .route("/", get(show))
        .layer(granted("calls.read").render(in_own_words));
    let answer = ask(app, request(&[])).await;

    assert_eq!(answer.status, 403);
    assert_eq!(
        answer.challenges(),
        [r#"Bearer error="insufficient_scope", scope="sms.read""#]
    );
    assert_eq!(answer.json(), json!({ "no": 403, "missing": "sms.read" }));
}

#[tokio::test]
async fn a_hook_cannot_turn_a_refusal_into_a_welcome() {
    let app = messages_app().layer(granted("calls.read").render(overreaching));
    let answer = ask(app, request(&[])).await;

    assert_eq!((answer.status, answer.body.as_str()), (403, "welcome"));
}

#[tokio::test]
async fn a_hook_cannot_change_the_challenge() {
    let app = messages_app().layer(granted("calls.read").render(overreaching));

    assert_eq!(
        ask(app, request(&[])).await.challenges(),
        [r#"Bearer error="insufficient_scope", scope="sms.read""#]
    );
}

#[tokio::test]
async fn a_hook_cannot_challenge_where_there_is_nothing_to_ask_for() {
    let layer = authenticated(Err(Unauthenticated::Unavailable)).render(overreaching);
    let answer = ask(messages_app().layer(layer), request(&[])).await;

    assert_eq!(answer.status, 503);
    assert_eq!(answer.challenges(), [""; 0]);
}

#[tokio::test]
async fn a_hook_is_not_asked_about_other_answers() {
    async fn teapot() -> (StatusCode, Json<Value>) {
        (StatusCode::FORBIDDEN, Json(json!("not today")))
    }
    let app = Router::new()
        .route("/", get(teapot))
        .layer(granted("sms.read").render(overreaching));
    let answer = ask(app, request(&[])).await;

    assert_eq!(answer.json(), json!("not today"));
    assert!(answer.challenges().is_empty());
}

#[tokio::test]
async fn of_two_hooks_the_inner_one_has_the_word_and_the_outer_one_is_not_asked() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let outer = granted("calls.read").render(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        "outer"
    });
    let app = messages_app()
        .layer(granted("calls.read").render(|_| "inner"))
        .layer(outer);
    let answer = ask(app, request(&[])).await;

    assert_eq!((answer.status, answer.body.as_str()), (403, "inner"));
    assert_eq!(asked.load(Ordering::Relaxed), 0);
}
