//! The body of a refusal: RFC 9457, with the words of RFC 6750 beside it.

use axum::http::header::CONTENT_TYPE;
use axum::routing::{Router, get};
use scopegate::Unauthenticated;
use scopegate::partner::prelude::*;
use serde_json::json;

use crate::support::{ask, granted, messages_for, messages_when, request};

#[tokio::test]
async fn a_refusal_is_an_rfc_9457_document() {
    let answers = [
        messages_for("calls.read").await,
        messages_when(Unauthenticated::NoCredentials).await,
        messages_when(Unauthenticated::InvalidRequest).await,
        messages_when(Unauthenticated::invalid_token()).await,
        messages_when(Unauthenticated::Unavailable).await,
    ];
    for answer in answers {
        assert_eq!(answer.head[CONTENT_TYPE], "application/problem+json");
        assert_eq!(answer.json()["type"], "about:blank");
        assert_eq!(answer.json()["status"], answer.status);
    }
}

#[tokio::test]
async fn a_403_says_what_is_required_and_what_is_missing() {
    #[requires_scope(any(all(app.read, calls.read), sms.manage))]
    async fn report() {}

    let app = Router::new()
        .route("/", get(report))
        .layer(granted("app.read"));

    assert_eq!(
        ask(app, request(&[])).await.json(),
        json!({
            "type": "about:blank",
            "title": "Forbidden",
            "status": 403,
            "detail": "missing scope: calls.read (required: any(all(app.read, calls.read), sms.manage))",
            "error": "insufficient_scope",
            "scope": "calls.read",
            "required": "any(all(app.read, calls.read), sms.manage)",
        })
    );
}

#[tokio::test]
async fn a_403_says_nothing_of_what_the_caller_holds() {
    let answer = messages_for("calls.manage something.unknown").await;

    assert!(!answer.body.contains("calls"));
    assert!(!answer.body.contains("something"));
}

#[tokio::test]
async fn a_401_without_credentials_says_nothing_of_the_requirement() {
    assert_eq!(
        messages_when(Unauthenticated::NoCredentials).await.json(),
        json!({
            "type": "about:blank",
            "title": "Unauthorized",
            "status": 401,
            "detail": "the request carries no credentials",
        })
    );
}

#[tokio::test]
async fn a_401_for_a_bad_token_says_why() {
    let why = Unauthenticated::InvalidToken(Some("it \"expired\"\r\n".into()));

    assert_eq!(
        messages_when(why).await.json(),
        json!({
            "type": "about:blank",
            "title": "Unauthorized",
            "status": 401,
            "detail": "the token is not valid: it \"expired\"\r\n",
            "error": "invalid_token",
        })
    );
}

#[tokio::test]
async fn a_400_says_that_the_request_is_malformed() {
    assert_eq!(
        messages_when(Unauthenticated::InvalidRequest).await.json(),
        json!({
            "type": "about:blank",
            "title": "Bad Request",
            "status": 400,
            "detail": "the request's credentials are malformed",
            "error": "invalid_request",
        })
    );
}

#[tokio::test]
async fn a_503_says_nothing_of_the_server() {
    assert_eq!(
        messages_when(Unauthenticated::Unavailable).await.json(),
        json!({
            "type": "about:blank",
            "title": "Service Unavailable",
            "status": 503,
        })
    );
}
