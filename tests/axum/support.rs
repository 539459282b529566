//! A few guarded handlers, layers that know their answer in advance, and a way to ask.

use std::future::{Ready, ready};

use axum::body::{Body, to_bytes};
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, Request, request::Parts};
use axum::routing::{Router, get};
use scopegate::axum::{GrantLayer, bearer_token};
use scopegate::partner::prelude::*;
use scopegate::{Caller, Grant, Unauthenticated};
use tower::ServiceExt;

pub(crate) type Authenticated = Result<Caller<Scope>, Unauthenticated>;

/// An answer, its body read to the end.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn challenges(&self) -> Vec<&str> {
        let values = self.head.get_all(WWW_AUTHENTICATE).iter();
        values
            .map(|value| value.to_str().expect("a challenge in ASCII"))
            .collect()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("a body in JSON")
    }
}

pub(crate) async fn ask(app: Router, request: Request<Body>) -> Answer {
    let response = app.oneshot(request).await.expect("routers do not fail");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX)
        .await
        .expect("the body can be read");
    Answer {
        status: parts.status.as_u16(),
        head: parts.headers,
        body: String::from_utf8(body.to_vec()).expect("a body in UTF-8"),
    }
}

/// A request to `/` with these `Authorization` headers.
pub(crate) fn request(authorization: &[&[u8]]) -> Request<Body> {
    let mut request = Request::new(Body::empty());
    for value in authorization {
        let value = HeaderValue::from_bytes(value).expect("a header value");
        request.headers_mut().append(AUTHORIZATION, value);
    }
    request
}

#[requires_scope(sms.read)]
pub(crate) async fn messages() -> &'static str {
    "messages"
}

/// The service at `/`, behind a layer.
pub(crate) fn messages_app() -> Router {
    Router::new().route("/", get(messages))
}

/// A layer whose callers all hold this claim.
pub(crate) fn granted(
    claim: &'static str,
) -> GrantLayer<Scope, impl Fn(&Parts) -> Ready<Authenticated> + Clone> {
    authenticated(Ok(Caller::new(Grant::parse(claim))))
}

/// A layer to which all callers are the same.
pub(crate) fn authenticated(
    answer: Authenticated,
) -> GrantLayer<Scope, impl Fn(&Parts) -> Ready<Authenticated> + Clone> {
    GrantLayer::new(move |_: &Parts| ready(answer.clone()))
}

/// A layer to which every bearer token stands for `sms.read`.
pub(crate) fn any_bearer() -> GrantLayer<Scope, impl Fn(&Parts) -> Ready<Authenticated> + Clone> {
    GrantLayer::new(|head: &Parts| {
        ready(bearer_token(head).map(|_| Caller::new(Grant::from(scope!(sms.read)))))
    })
}

/// What `/` answers to callers who hold this claim.
pub(crate) async fn messages_for(claim: &'static str) -> Answer {
    ask(messages_app().layer(granted(claim)), request(&[])).await
}

/// What `/` answers when authentication has failed like this.
pub(crate) async fn messages_when(why: Unauthenticated) -> Answer {
    ask(messages_app().layer(authenticated(Err(why))), request(&[])).await
}
