//! Other attributes above and below, and inside the body.
#![deny(warnings)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use catalogue::auth::{Denied, Grant, GrantLayer, bearer_token};
use catalogue::scopes::prelude::*;
use tower::ServiceExt;

#[path = "../../support.rs"]
mod support;
use support::{answer, caller};

/// An attribute that reads the parameters stands below, where it finds the guard among them.
#[requires_scope(items.read)]
#[axum::debug_handler]
async fn below() -> &'static str {
    "below"
}

/// Documented above.
#[allow(non_snake_case)]
#[requires_scope(items.read)]
/// Documented below.
#[must_use]
#[inline]
fn Documented(#[allow(unused_variables)] unused: u8) -> u8 {
    #![allow(unused_mut)]
    //! Documented within.
    let mut value = 1;
    value
}

#[requires_scope(items.read, from = who)]
#[cfg_attr(all(), doc = "Conditionally documented.")]
fn inner(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    #![allow(unused_variables)]
    #![allow(unused_mut)]
    let mut unused = 1;
    Ok(2)
}

#[requires_scope(items.use, from = who)]
#[requires_scope(items.read, from = who)]
fn twice(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Ok(3)
}

#[tokio::main(flavor = "current_thread")]
#[requires_scope(items.read, from = who)]
async fn started_above(who: Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

#[requires_scope(items.read, from = who)]
#[tokio::main(flavor = "current_thread")]
async fn started_below(who: Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn served() {
    let service = Router::new()
        .route("/", get(below))
        .layer(GrantLayer::new(|head| {
            let caller = bearer_token(head).map(caller::<Scope>);
            async move { caller }
        }));
    for (scope, expected) in [
        ("items.read", StatusCode::OK),
        ("items.write", StatusCode::OK),
        ("items.use", StatusCode::FORBIDDEN),
    ] {
        let request = Request::get("/").header("authorization", format!("Bearer {scope}"));
        let request = request.body(Body::empty()).unwrap();
        let response = service.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), expected, "{scope}");
    }
}

fn main() {
    for started in [started_above, started_below] {
        assert!(started(Grant::parse("items.read")).is_ok());
        assert!(started(Grant::parse("items.use")).is_err());
    }
    served();

    assert_eq!(answer(|guard| Documented(guard, 0), "items.read"), Some(1));
    assert_eq!(answer(|guard| Documented(guard, 0), "items.use"), None);
    assert_eq!(inner(&Grant::parse("items.read")), Ok(2));
    assert!(inner(&Grant::parse("items.use")).is_err());
    assert_eq!(twice(&Grant::parse("items.read items.use")), Ok(3));
    assert!(twice(&Grant::parse("items.use")).is_err());
    assert!(twice(&Grant::parse("items.read")).is_err());
}
