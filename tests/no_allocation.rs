//! Reading a claim and checking it allocate nothing, and a guard adds nothing to what a request allocates.

use std::future::ready;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::routing::get;
use scopegate::axum::{GrantLayer, Public, Rejection};
use scopegate::partner::prelude::*;
use scopegate::{Caller, Grant, Requirement, ScopeSet};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use tower::ServiceExt;

const CLAIM: &str = "sms.manage calls.read app.read phonenumber.emergency.manage";

type Met = Guard![any(verification.read, all(sms.read, sms.delete, app.read))];
type Unmet = Guard![
    any(verification.read, all(sms.read, tts.read, push.read)),
    rating.read
];

/// How many allocations this makes.
fn allocations<T>(run: impl FnOnce() -> T) -> u64 {
    allocation_counter::measure(|| drop(black_box(run()))).count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| String::from(black_box(CLAIM))), 1);
}

#[test]
fn parsing_known_scopes_does_not_allocate() {
    assert_eq!(allocations(|| Grant::<Scope>::parse(black_box(CLAIM))), 0);
}

#[test]
fn parsing_every_scope_does_not_allocate() {
    let claim = ScopeSet::<Scope>::all().to_string();

    assert_eq!(allocations(|| Grant::<Scope>::parse(black_box(&claim))), 0);
}

#[test]
fn parsing_unknown_scopes_does_not_allocate() {
    let claim = "openid sms.read something.quite.long.that.nobody.has.ever.heard.of openid";

    assert_eq!(allocations(|| Grant::<Scope>::parse(black_box(claim))), 0);
}

#[test]
fn listing_unknown_scopes_does_not_allocate() {
    let count = || Grant::<Scope>::unknown_in(black_box("openid sms.read x")).count();

    assert_eq!((count(), allocations(count)), (2, 0));
}

#[test]
fn parsing_a_malformed_claim_does_not_allocate() {
    for claim in ["sms.read \"app.read\"", "é", "sms.read\n"] {
        assert_eq!(allocations(|| Grant::<Scope>::parse(black_box(claim))), 0);
        assert_eq!(allocations(|| black_box(claim).parse::<Grant<Scope>>()), 0);
    }
}

#[test]
fn reading_an_array_does_not_allocate() {
    let tokens = ["sms.manage", "openid", "app.read"];
    let malformed = ["sms.manage", "a b"];

    assert_eq!(
        allocations(|| Grant::<Scope>::from_tokens(black_box(tokens))),
        0
    );
    assert_eq!(
        allocations(|| Grant::<Scope>::from_tokens(black_box(malformed))),
        0
    );
}

#[test]
fn reading_ids_does_not_allocate() {
    assert_eq!(
        allocations(|| Grant::<Scope>::from_ids(black_box([90, 9999]))),
        0
    );
    assert_eq!(
        allocations(|| Grant::<Scope>::from_ids(black_box([90, 74]))),
        0
    );
}

#[test]
fn asking_for_a_scope_does_not_allocate() {
    let grant = Grant::<Scope>::parse(CLAIM);

    assert_eq!(allocations(|| black_box(&grant).has(Scope::SmsRead)), 0);
    assert_eq!(allocations(|| black_box(&grant).has(Scope::TtsRead)), 0);
}

#[test]
fn a_check_that_is_met_does_not_allocate() {
    let grant = Grant::<Scope>::parse(CLAIM);

    assert!(grant.check::<Met>().is_ok());
    assert_eq!(allocations(|| black_box(&grant).check::<Met>()), 0);
}

#[test]
fn a_denial_does_not_allocate() {
    let grant = Grant::<Scope>::parse(CLAIM);

    assert!(grant.check::<Unmet>().is_err());
    assert_eq!(allocations(|| black_box(&grant).check::<Unmet>()), 0);
}

#[test]
fn a_requirement_of_run_time_does_not_allocate_when_it_is_checked() {
    let grant = Grant::<Scope>::parse(CLAIM);
    let met = Requirement::any([Scope::SmsRead, Scope::TtsRead]);
    let unmet = Requirement::all([Scope::SmsRead, Scope::TtsRead]);

    assert!(grant.require(&met).is_ok() && grant.require(&unmet).is_err());
    assert_eq!(allocations(|| black_box(&grant).require(&met)), 0);
    assert_eq!(allocations(|| black_box(&grant).require(&unmet)), 0);
}

#[test]
fn handing_on_does_not_allocate() {
    let grant = Grant::<Scope>::parse(CLAIM);

    for requested in [scopes!(sms.read, app.read), scopes!(sms.read, tts.read)] {
        assert_eq!(allocations(|| black_box(&grant).delegate(&requested)), 0);
    }
}

#[test]
fn a_claim_in_serdes_hands_does_not_allocate() {
    let from_text = || {
        Grant::<Scope>::deserialize(IntoDeserializer::<Error>::into_deserializer(black_box(
            CLAIM,
        )))
    };
    let from_json = |json: &str| serde_json::from_str::<Grant<Scope>>(black_box(json));

    assert!(from_text().is_ok());
    assert_eq!(allocations(from_text), 0);
    for json in [
        r#""sms.read openid app.read""#,
        r#"["sms.read", "openid", 122]"#,
    ] {
        assert!(from_json(json).is_ok());
        assert_eq!(allocations(|| from_json(json)), 0);
    }
}

async fn open(_caller: Public<Scope>) -> StatusCode {
    StatusCode::OK
}

async fn guarded(_caller: Met) -> StatusCode {
    StatusCode::OK
}

#[requires_scope(any(verification.read, all(sms.read, sms.delete, app.read)))]
async fn with_an_attribute(_caller: Public<Scope>) -> StatusCode {
    StatusCode::OK
}

#[requires_scope(sms.read, from = caller)]
async fn asking_a_caller(caller: Public<Scope>) -> Result<StatusCode, Rejection<Scope>> {
    Ok(StatusCode::OK)
}

/// How many allocations a request makes that this handler answers, layer and all.
fn allocations_of_a_request<T: 'static>(handler: impl Handler<T, ()>) -> u64 {
    let caller = |_: &Parts| ready(Ok(Caller::<Scope>::new(Grant::parse(CLAIM))));
    let router = Router::new()
        .route("/", get(handler))
        .layer(GrantLayer::new(caller));
    let answer = || {
        let (router, request) = (router.clone(), Request::new(Body::empty()));
        let mut status = None;
        let count = allocations(|| {
            let mut answer = pin!(router.oneshot(request));
            if let Poll::Ready(Ok(answer)) = answer
                .as_mut()
                .poll(&mut Context::from_waker(Waker::noop()))
            {
                status = Some(answer.status());
            }
        });
        assert_eq!(status, Some(StatusCode::OK));
        count
    };
    // What is made once, the first request makes.
    answer();
    answer()
}

#[test]
fn a_guard_of_a_handler_does_not_allocate() {
    let unguarded = allocations_of_a_request(open);

    assert!(unguarded > 0);
    assert_eq!(allocations_of_a_request(guarded), unguarded);
    assert_eq!(allocations_of_a_request(with_an_attribute), unguarded);
    assert_eq!(allocations_of_a_request(asking_a_caller), unguarded);
}
