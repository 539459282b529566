//! A caller who is refused is refused before the body is read.
#![allow(clippy::unwrap_used)]

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use http_body::Frame;
use test_borrowed::service;
use tower::ServiceExt;

/// A body that remembers whether anybody has asked for it.
struct Watched {
    text: Option<&'static str>,
    polled: Arc<AtomicBool>,
}

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.polled.store(true, Ordering::SeqCst);
        let text = self.text.take();
        Poll::Ready(text.map(|text| Ok(Frame::data(Bytes::from(text)))))
    }
}

/// The status of the answer, and whether the body was read.
async fn send(scopes: Option<&str>, text: &'static str) -> (StatusCode, bool) {
    let polled = Arc::new(AtomicBool::new(false));
    let body = Watched {
        text: Some(text),
        polled: Arc::clone(&polled),
    };
    let mut request = Request::post("/messages").header("content-type", "application/json");
    if let Some(scopes) = scopes {
        request = request.header("authorization", format!("Bearer {scopes}"));
    }
    let request = request.body(Body::new(body)).unwrap();
    let status = service().oneshot(request).await.unwrap().status();
    (status, polled.load(Ordering::SeqCst))
}

const MALFORMED: &str = r#"{"to": "4711", "te"#;
const INCOMPLETE: &str = r#"{"to": "4711"}"#;
const GOOD: &str = r#"{"to": "4711", "text": "hello"}"#;

#[tokio::test]
async fn too_little_scope() {
    for text in [MALFORMED, INCOMPLETE, GOOD] {
        for scopes in ["sms.read", "sms.creat", "sms", "unheard.of"] {
            let answer = send(Some(scopes), text).await;
            assert_eq!(answer, (StatusCode::FORBIDDEN, false), "{scopes} {text}");
        }
    }
}

#[tokio::test]
async fn no_credentials() {
    let answer = send(None, MALFORMED).await;
    assert_eq!(answer, (StatusCode::UNAUTHORIZED, false));
}

#[tokio::test]
async fn enough_scope() {
    for scopes in ["sms.create", "sms.manage", "sms.create+unheard.of"] {
        let malformed = send(Some(scopes), MALFORMED).await;
        assert_eq!(malformed, (StatusCode::BAD_REQUEST, true));
        let incomplete = send(Some(scopes), INCOMPLETE).await;
        assert_eq!(incomplete, (StatusCode::UNPROCESSABLE_ENTITY, true));
        assert_eq!(send(Some(scopes), GOOD).await, (StatusCode::OK, true));
    }
}
