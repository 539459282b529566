use std::fmt::{self, Debug, Display};
use std::sync::Arc;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use serde_json::json;

use crate::{Denied, DeniedReason, FromDenied, Refusal, Scope};

/// The answer to a refused request: the status and challenge of RFC 6750 §3, and a body of
/// RFC 9457, which [`GrantLayer::render`](super::GrantLayer::render) can replace.
///
/// What a guard refuses with; `?` makes one of a [`Denied`] in a handler.
#[derive(Clone)]
pub struct Rejection<S: Scope> {
    refusal: Arc<Refusal<S>>,
}

impl<S: Scope> Rejection<S> {
    /// Why the request was refused.
    #[must_use]
    pub fn refusal(&self) -> &Refusal<S> {
        &self.refusal
    }

    /// The rejection that a response was made of.
    pub(super) fn behind(response: &Response) -> Option<&Self> {
        response.extensions().get()
    }

    /// A response that says no, whatever the body says: status and challenge are not for the body
    /// to choose.
    pub(super) fn with_body(&self, mut response: Response, realm: Option<&str>) -> Response {
        *response.status_mut() = status(&self.refusal);
        let headers = response.headers_mut();
        match challenge(&self.refusal, realm) {
            Some(challenge) => headers.insert(WWW_AUTHENTICATE, challenge),
            None => headers.remove(WWW_AUTHENTICATE),
        };
        response
    }
}

impl<S: Scope> IntoResponse for Rejection<S> {
    fn into_response(self) -> Response {
        if let Refusal::Denied(denied) = self.refusal()
            && denied.reason() == DeniedReason::NotAsked
        {
            tracing::error!(
                catalog = S::CATALOG,
                required = %denied.required(),
                "a guarded handler was called without a GrantLayer before it: the request is refused",
            );
        }
        let mut response = Response::new(Body::from(problem(&self.refusal)));
        let json = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(CONTENT_TYPE, json);
        let mut response = self.with_body(response, None);
        response.extensions_mut().insert(self);
        response
    }
}

fn status<S: Scope>(refusal: &Refusal<S>) -> StatusCode {
    StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn challenge<S: Scope>(refusal: &Refusal<S>, realm: Option<&str>) -> Option<HeaderValue> {
    HeaderValue::try_from(refusal.challenge(realm)?).ok()
}

/// The body: RFC 9457, with the words of RFC 6750 as extension members. A server that is not set
/// up says nothing of what it would have asked for.
fn problem<S: Scope>(refusal: &Refusal<S>) -> String {
    let status = status(refusal);
    let mut problem = json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
    });
    if !status.is_server_error() {
        problem["detail"] = json!(refusal.to_string());
    }
    if let Some(code) = refusal.error_code() {
        problem["error"] = json!(code);
    }
    if let Some(denied) = refusal.denied() {
        problem["scope"] = json!(denied.missing().space_separated().to_string());
        problem["required"] = json!(denied.required().to_string());
    }
    problem.to_string()
}

impl<S: Scope> From<Refusal<S>> for Rejection<S> {
    fn from(refusal: Refusal<S>) -> Self {
        Self {
            refusal: Arc::new(refusal),
        }
    }
}

impl<S: Scope> From<Denied<S>> for Rejection<S> {
    fn from(denied: Denied<S>) -> Self {
        Refusal::from(denied).into()
    }
}

/// A handler that answers with a [`Response`] can be guarded with `from = …`: a caller who lacks the scope
/// gets the response that a [`Rejection`] becomes.
impl<S: Scope> FromDenied<S> for Response {
    fn from_denied(denied: Denied<S>) -> Self {
        Rejection::from(denied).into_response()
    }
}

impl<S: Scope> Debug for Rejection<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.refusal, f)
    }
}

impl<S: Scope> Display for Rejection<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.refusal, f)
    }
}

impl<S: Scope> std::error::Error for Rejection<S> {}
