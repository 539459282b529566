//! The realm that a layer names in its challenges.

use axum::routing::{Router, get};
use scopegate::axum::GrantLayer;
use scopegate::{Caller, Grant, Unauthenticated};

use crate::support::{Authenticated, ask, messages, request};

async fn challenges(realm: &str, answer: Authenticated) -> Vec<String> {
    let layer = GrantLayer::new(move |_| {
        let answer = answer.clone();
        async move { answer }
    });
    let app = Router::new()
        .route("/", get(messages))
        .layer(layer.realm(realm));
    let answer = ask(app, request(&[])).await;
    answer.challenges().into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_realm_comes_first_in_every_challenge() {
    let nobody = Err(Unauthenticated::NoCredentials);
    assert_eq!(
        challenges("partners", nobody).await,
        [r#"Bearer realm="partners""#]
    );

    let expired = Err(Unauthenticated::invalid_token_because("expired"));
    assert_eq!(
        challenges("partners", expired).await,
        [r#"Bearer realm="partners", error="invalid_token", error_description="expired""#]
    );

    let other = Ok(Caller::new(Grant::parse("calls.read")));
    assert_eq!(
        challenges("partners", other).await,
        [r#"Bearer realm="partners", error="insufficient_scope", scope="sms.read""#]
    );
}

#[tokio::test]
async fn a_realm_cannot_leave_its_quotes() {
    let nobody = Err(Unauthenticated::NoCredentials);
    assert_eq!(
        challenges("a\"b\r\n", nobody).await,
        [r#"Bearer realm="a?b??""#]
    );
}

#[tokio::test]
async fn where_there_is_no_challenge_there_is_no_realm() {
    assert!(
        challenges("partners", Err(Unauthenticated::Unavailable))
            .await
            .is_empty()
    );
}
