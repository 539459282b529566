//! What a handler learns of its caller, and through what.

use axum::extract::Path;
use axum::http::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::{Router, get};
use scopegate::axum::{Public, Rejection};
use scopegate::partner::prelude::*;
use scopegate::{Caller, Grant, Unauthenticated};

use crate::support::{Authenticated, ask, authenticated, granted, request};

#[derive(Debug)]
struct Partner(&'static str);

fn acme() -> Authenticated {
    let grant = Grant::parse("sms.manage other");
    Ok(Caller::new(grant).with_principal(Partner("acme")))
}

async fn answer_of(app: Router, answer: Authenticated) -> (u16, String) {
    let answer = ask(app.layer(authenticated(answer)), request(&[])).await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn a_public_caller_can_be_asked_for_a_grant() {
    #[requires_scope(sms.read, from = caller)]
    async fn show(caller: Public<Scope>) -> Result<&'static str, Rejection<Scope>> {
        Ok("inside")
    }
    let app = || Router::new().route("/", get(show));
    let other = Ok(Caller::new(Grant::parse("calls.read")));
    let nobody = Err(Unauthenticated::NoCredentials);

    assert_eq!(answer_of(app(), acme()).await, (200, "inside".into()));
    assert_eq!(answer_of(app(), other).await.0, 403);
    assert_eq!(answer_of(app(), nobody).await.0, 401);
}

#[tokio::test]
async fn a_handler_that_answers_with_a_response_refuses_with_one() {
    #[requires_scope(sms.read, from = caller)]
    async fn show(caller: Public<Scope>) -> Response {
        "inside".into_response()
    }
    let app = || Router::new().route("/", get(show));
    let other = Ok(Caller::new(Grant::parse("calls.read")));

    assert_eq!(answer_of(app(), acme()).await, (200, "inside".into()));
    let refused = ask(app().layer(authenticated(other)), request(&[])).await;
    assert_eq!(refused.status, 403);
    let challenges = refused.challenges();
    assert!(
        challenges[0].contains("insufficient_scope"),
        "{challenges:?}"
    );
}

#[tokio::test]
async fn a_named_guard_gives_the_grant() {
    async fn show(caller: Guard![sms.read]) -> String {
        let grant = caller.grant();
        format!("{} + {}", grant.issued(), grant.unknown())
    }
    let app = Router::new().route("/", get(show));

    assert_eq!(answer_of(app, acme()).await, (200, "sms.manage + 1".into()));
}

#[tokio::test]
async fn a_named_guard_refuses_as_an_attribute_does() {
    async fn show(_: Guard![sms.read, calls.read]) {}
    let app = Router::new().route("/", get(show));

    assert_eq!(answer_of(app, acme()).await.0, 403);
}

#[tokio::test]
async fn a_guard_stands_before_other_extractors() {
    async fn show(_: Guard![calls.read], Path(number): Path<u32>) -> String {
        number.to_string()
    }
    let app = Router::new()
        .route("/{number}", get(show))
        .layer(authenticated(acme()));
    let request = Request::get("/not-a-number")
        .body(axum::body::Body::empty())
        .expect("a request");

    assert_eq!(ask(app, request).await.status, 403);
}

#[tokio::test]
async fn a_guard_gives_the_principal_to_who_knows_its_type() {
    async fn show(caller: Guard![sms.read]) -> &'static str {
        caller.principal::<Partner>().expect("a partner").0
    }
    let app = Router::new().route("/", get(show));

    assert_eq!(answer_of(app, acme()).await, (200, "acme".into()));
}

#[tokio::test]
async fn a_principal_of_another_type_is_none() {
    async fn show(caller: Guard![sms.read]) -> String {
        format!("{:?}", caller.principal::<&'static str>())
    }
    let app = Router::new().route("/", get(show));

    assert_eq!(answer_of(app, acme()).await, (200, "None".into()));
}

#[tokio::test]
async fn a_principal_that_was_not_given_is_none() {
    async fn show(caller: Guard![sms.read]) -> String {
        format!("{:?}", caller.principal::<Partner>())
    }
    let app = Router::new()
        .route("/", get(show))
        .layer(granted("sms.read"));

    assert_eq!(ask(app, request(&[])).await.body, "None");
}

#[tokio::test]
async fn a_principal_stays_out_of_debug_output() {
    async fn show(caller: Guard![sms.read]) -> String {
        format!("{caller:?}")
    }
    let app = Router::new().route("/", get(show));
    let (_, debug) = answer_of(app, acme()).await;

    assert!(debug.contains("sms.manage"), "{debug}");
    assert!(!debug.contains("acme"), "{debug}");
}

#[tokio::test]
async fn a_guard_by_reference_proves_the_check_to_a_function_below() {
    fn count(_proof: &Guard![sms.read]) -> &'static str {
        "3"
    }
    async fn show(caller: Guard![sms.read]) -> &'static str {
        count(&caller)
    }
    let app = Router::new().route("/", get(show));

    assert_eq!(answer_of(app, acme()).await, (200, "3".into()));
}

async fn greet(caller: Public<Scope>) -> String {
    let partner = caller.principal::<Partner>().map(|partner| partner.0);
    let grant = caller.grant().map(|grant| grant.issued().to_string());
    format!("{partner:?} {grant:?} {}", caller.caller().is_some())
}

fn greeting_app() -> Router {
    Router::new().route("/", get(greet))
}

#[tokio::test]
async fn a_public_handler_learns_who_calls_with_a_valid_token() {
    assert_eq!(
        answer_of(greeting_app(), acme()).await,
        (200, r#"Some("acme") Some("sms.manage") true"#.into())
    );
}

#[tokio::test]
async fn a_public_handler_is_open_to_callers_without_a_valid_token() {
    let reasons = [
        Unauthenticated::NoCredentials,
        Unauthenticated::InvalidRequest,
        Unauthenticated::invalid_token(),
        Unauthenticated::Unavailable,
    ];
    for why in reasons {
        assert_eq!(
            answer_of(greeting_app(), Err(why)).await,
            (200, "None None false".into())
        );
    }
}

#[tokio::test]
async fn a_public_handler_needs_no_layer() {
    let answer = ask(greeting_app(), request(&[])).await;

    assert_eq!(
        (answer.status, answer.body.as_str()),
        (200, "None None false")
    );
}
