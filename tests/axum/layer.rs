//! The layer, where it stands and where it does not.

use std::fmt::{Debug, Write};
use std::future::Ready;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::http::request::Parts;
use axum::routing::{Router, get};
use scopegate::Unauthenticated;
use scopegate::axum::GrantLayer;
use scopegate::partner::prelude::*;
use serde_json::json;
use tower::ServiceExt;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::support::{
    Answer, Authenticated, ask, authenticated, granted, messages, messages_app, request,
};

/// Every event as one line.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let metadata = event.metadata();
        let mut line = Line(format!("{} {}", metadata.level(), metadata.target()));
        event.record(&mut line);
        self.0.lock().expect("no test panics here").push(line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

/// What `/` answers, and what is logged meanwhile.
fn logged(app: Router) -> (Answer, Vec<String>) {
    let log = Log::default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let answer = tracing::subscriber::with_default(log.clone(), || {
        runtime.block_on(ask(app, request(&[b"Bearer token"])))
    });
    let lines = log.0.lock().expect("no test panics here").clone();
    (answer, lines)
}

#[test]
fn without_a_layer_a_guard_answers_500_and_says_nothing_of_what_it_requires() {
    let (answer, _) = logged(messages_app());

    assert_eq!(answer.status, 500);
    assert!(answer.challenges().is_empty());
    assert_eq!(
        answer.json(),
        json!({ "type": "about:blank", "title": "Internal Server Error", "status": 500 })
    );
}

#[test]
fn without_a_layer_an_error_in_the_log_says_what_to_do() {
    let (_, log) = logged(messages_app());

    assert_eq!(log.len(), 1, "{log:?}");
    assert!(log[0].starts_with("ERROR scopegate"), "{log:?}");
    assert!(log[0].contains("GrantLayer"), "{log:?}");
    assert!(log[0].contains("required=sms.read"), "{log:?}");
    assert!(log[0].contains("catalog=\"partner\""), "{log:?}");
}

#[test]
fn a_caller_who_is_refused_is_no_error_of_the_server() {
    let (answer, log) = logged(messages_app().layer(granted("calls.read")));

    assert_eq!(answer.status, 403);
    assert_eq!(log, [""; 0]);
}

#[tokio::test]
async fn a_route_added_after_the_layer_has_none() {
    let app = Router::new()
        .layer(granted("sms.read"))
        .route("/", get(messages));

    assert_eq!(ask(app, request(&[])).await.status, 500);
}

#[tokio::test]
async fn a_route_without_a_guard_stays_open() {
    async fn health() -> &'static str {
        "well"
    }
    let app = Router::new()
        .route("/", get(health))
        .layer(authenticated(Err(Unauthenticated::invalid_token())));
    let answer = ask(app, request(&[])).await;

    assert_eq!((answer.status, answer.body.as_str()), (200, "well"));
}

#[tokio::test]
async fn of_two_layers_the_inner_one_says_who_is_calling() {
    let nobody = || authenticated(Err(Unauthenticated::NoCredentials));
    let allowed_inside = messages_app().layer(granted("sms.read")).layer(nobody());
    let refused_inside = messages_app().layer(nobody()).layer(granted("sms.read"));

    assert_eq!(ask(allowed_inside, request(&[])).await.status, 200);
    assert_eq!(ask(refused_inside, request(&[])).await.status, 401);
}

#[tokio::test]
async fn the_same_layer_twice_does_no_harm() {
    for (claim, status) in [("sms.read", 200), ("calls.read", 403)] {
        let app = messages_app().layer(granted(claim)).layer(granted(claim));
        let answer = ask(app, request(&[])).await;

        assert_eq!(answer.status, status);
        assert_eq!(answer.challenges().len(), usize::from(status == 403));
    }
}

#[tokio::test]
async fn a_grant_is_of_one_request_and_not_of_the_next() {
    let app = messages_app().layer(crate::support::any_bearer());

    assert_eq!(
        ask(app.clone(), request(&[b"Bearer token"])).await.status,
        200
    );
    assert_eq!(ask(app, request(&[])).await.status, 401);
}

/// Sends a request that nobody survives, and asserts that it does not reach a guarded handler.
async fn assert_panics_before_the_handler<F, Fut>(layer: GrantLayer<Scope, F>)
where
    F: Fn(&Parts) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Authenticated> + Send + 'static,
{
    let reached = Arc::new(AtomicBool::new(false));
    let reach = Arc::clone(&reached);
    let handler = async move |_: Guard![sms.read]| reach.store(true, Ordering::Relaxed);
    let app = Router::new().route("/", get(handler)).layer(layer);

    let served = tokio::spawn(app.oneshot(request(&[]))).await;

    assert!(served.is_err_and(|error| error.is_panic()));
    assert!(!reached.load(Ordering::Relaxed));
}

#[tokio::test]
async fn a_panic_while_the_head_is_read_lets_nobody_in() {
    let layer = GrantLayer::new(|_: &Parts| -> Ready<Authenticated> { panic!("reading") });

    assert_panics_before_the_handler(layer).await;
}

#[tokio::test]
async fn a_panic_while_the_token_is_checked_lets_nobody_in() {
    let layer = GrantLayer::new(|_: &Parts| async { panic!("checking") as Authenticated });

    assert_panics_before_the_handler(layer).await;
}
