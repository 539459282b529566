//! Who is let in, and who is refused.
#![allow(clippy::unwrap_used)]

use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;
use test_alone::service;
use test_alone::tasks::{Board, Session, Tasks};
use tower::ServiceExt;

const OK: StatusCode = StatusCode::OK;
const FORBIDDEN: StatusCode = StatusCode::FORBIDDEN;

async fn answer(method: &str, uri: &str, scopes: Option<&str>) -> StatusCode {
    let mut request = Request::builder().method(method).uri(uri);
    request = request.header("content-type", "application/json");
    if let Some(scopes) = scopes {
        request = request.header("authorization", format!("Bearer {scopes}"));
    }
    let request = request.body(Body::from(r#"["a"]"#)).unwrap();
    service().oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn handlers() {
    for (method, uri, scopes, expected) in [
        ("GET", "/items", "items.read", OK),
        ("GET", "/items", "items.write", OK),
        ("GET", "/items", "items.use", FORBIDDEN),
        ("GET", "/items", "items.READ", FORBIDDEN),
        ("POST", "/items", "items.write+items.use", OK),
        ("POST", "/items", "items.move+items.write", OK),
        ("POST", "/items", "items.write", FORBIDDEN),
        ("POST", "/items", "items.use+items.move", FORBIDDEN),
        ("POST", "/items/archive", "repo", OK),
        ("POST", "/items/archive", "items.move", OK),
        ("POST", "/items/archive", "repo.status", FORBIDDEN),
        ("GET", "/second-factor", "2fa.read", OK),
        ("GET", "/second-factor", "any.read", FORBIDDEN),
    ] {
        let answer = answer(method, uri, Some(scopes)).await;
        assert_eq!(answer, expected, "{method} {uri} {scopes}");
    }
}

#[tokio::test]
async fn nobody() {
    let answer = answer("GET", "/items", None).await;
    assert_eq!(answer, StatusCode::UNAUTHORIZED);
}

fn session(claim: &str) -> Session {
    let grant = Some(Grant::parse(claim));
    Session { grant }
}

fn board(claim: &str) -> Board {
    let mut board = Board::default();
    board.session = session(claim);
    board
}

#[tokio::test]
async fn methods_of_a_trait() {
    let mut board = board("read:async-task:jira");
    assert_eq!(board.count(), Ok(0));
    let denied = board.add("one").await.unwrap_err();
    assert_eq!(*denied.missing(), scopes!(write:async-task:jira));

    board.session = session("write:async-task:jira");
    assert_eq!(board.add("one").await, Ok(1));
    assert!(board.count().is_err());

    board.session = Session::default();
    assert!(board.count().is_err());
    assert!(board.add("two").await.is_err());
    board.session = session("read:async-task:jira");
    assert_eq!(board.count(), Ok(1));
}

#[test]
fn methods() {
    let both = "admin.apps:write write:async-task:jira";
    assert!(Box::new(board(both)).clear().is_ok());
    assert!(Box::new(board("admin.apps:write")).clear().is_err());

    let board = board("");
    assert!(board.shown_to(&session("admin.apps:read")).is_ok());
    assert!(board.shown_to(&board.session).is_err());
}

fn reader() -> Grant<Scope> {
    Grant::parse("items.read")
}

#[tokio::test]
#[requires_scope(items.read, from = reader())]
async fn a_test_that_is_guarded() -> Result<(), Denied<Scope>> {
    Ok(())
}

#[requires_scope(items.read, from = reader())]
#[tokio::test]
async fn a_guarded_function_that_is_a_test() -> Result<(), Denied<Scope>> {
    Ok(())
}
