//! Status and `WWW-Authenticate`, as RFC 6750 §3 has them.

use axum::handler::Handler;
use axum::routing::{Router, get};
use scopegate::axum::Rejection;
use scopegate::partner::prelude::*;
use scopegate::{Requirement, Unauthenticated};

use crate::support::{
    Answer, any_bearer, ask, granted, messages_app, messages_for, messages_when, request,
};

async fn messages_asked_with(authorization: &[&[u8]]) -> Answer {
    ask(messages_app().layer(any_bearer()), request(authorization)).await
}

#[tokio::test]
async fn a_caller_with_the_scope_is_let_in() {
    let answer = messages_for("sms.read").await;

    assert_eq!((answer.status, answer.body.as_str()), (200, "messages"));
    assert!(answer.challenges().is_empty());
}

#[tokio::test]
async fn a_caller_with_a_scope_that_implies_it_is_let_in() {
    assert_eq!(messages_for("sms.manage").await.status, 200);
}

#[tokio::test]
async fn a_scope_of_similar_name_lets_nobody_in() {
    for claim in ["sms.read_descendant", "sms", "sms.", "sms.rea", "SMS.READ"] {
        assert_eq!(messages_for(claim).await.status, 403, "{claim}");
    }
}

#[tokio::test]
async fn unknown_scopes_let_nobody_in() {
    let answer = messages_for("sms.everything * sms.** admin").await;

    assert_eq!(answer.status, 403);
}

#[tokio::test]
async fn unknown_scopes_do_not_break_a_token() {
    let answer = messages_for("openid sms.read something.new").await;

    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_malformed_claim_grants_nothing() {
    for claim in [
        "sms.read \"",
        "sms.read\tcalls.read",
        "sms.read\\",
        "é sms.read",
    ] {
        let answer = messages_for(claim).await;

        assert_eq!(answer.status, 403, "{claim}");
        assert_eq!(
            answer.challenges(),
            [r#"Bearer error="insufficient_scope", scope="sms.read""#]
        );
    }
}

#[tokio::test]
async fn a_bearer_token_is_taken_whatever_the_case_of_its_scheme() {
    for value in ["Bearer aB3-._~+/", "bearer t==", "BEARER t", "Bearer   t"] {
        let answer = messages_asked_with(&[value.as_bytes()]).await;

        assert_eq!(answer.status, 200, "{value}");
    }
}

#[tokio::test]
async fn no_credentials_are_401_and_a_bare_challenge() {
    let answer = messages_asked_with(&[]).await;

    assert_eq!(answer.status, 401);
    assert_eq!(answer.challenges(), ["Bearer"]);
}

#[tokio::test]
async fn another_scheme_is_no_credentials() {
    for value in ["Basic dTpw", "Bearerx t", "DPoP t", "t", "", " Bearer t"] {
        let answer = messages_asked_with(&[value.as_bytes()]).await;

        assert_eq!(answer.status, 401, "{value:?}");
        assert_eq!(answer.challenges(), ["Bearer"], "{value:?}");
    }
}

#[tokio::test]
async fn a_second_authorization_header_is_400() {
    for second in ["Bearer one", "Bearer two", "Basic dTpw", ""] {
        let answer = messages_asked_with(&[b"Bearer one", second.as_bytes()]).await;

        assert_eq!(answer.status, 400, "{second:?}");
        assert_eq!(answer.challenges(), [r#"Bearer error="invalid_request""#]);
    }
}

#[tokio::test]
async fn a_token_outside_b64token_is_400() {
    let values: [&[u8]; 10] = [
        b"Bearer",
        b"Bearer ",
        b"Bearer ==",
        b"Bearer one two",
        b"Bearer one,two",
        b"Bearer \"one\"",
        b"Bearer one=two",
        b"Bearer one\ttwo",
        b"Bearer one ",
        b"Bearer \xc3\xa9",
    ];
    for value in values {
        let answer = messages_asked_with(&[value]).await;

        assert_eq!(answer.status, 400, "{}", value.escape_ascii());
        assert_eq!(answer.challenges(), [r#"Bearer error="invalid_request""#]);
    }
}

/// RFC 6750 §2.1; `=` is for the end alone. Of long tokens many bytes may be looked at in one go.
#[tokio::test]
async fn every_byte_is_one_of_a_b64token_or_is_400() {
    let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/";
    for byte in '!'..='~' {
        let status = if allowed.contains(byte) { 200 } else { 400 };
        let long = "t".repeat(70);
        for token in [format!("{byte}t"), format!("{long}{byte}{long}")] {
            let answer = messages_asked_with(&[format!("Bearer {token}").as_bytes()]).await;

            assert_eq!(answer.status, status, "{token}");
        }
    }
}

#[tokio::test]
async fn an_invalid_token_is_401_and_says_so() {
    let answer = messages_when(Unauthenticated::invalid_token()).await;

    assert_eq!(answer.status, 401);
    assert_eq!(answer.challenges(), [r#"Bearer error="invalid_token""#]);
}

#[tokio::test]
async fn an_invalid_token_says_why_where_that_was_given() {
    let why = Unauthenticated::InvalidToken(Some("the token expired".into()));
    let answer = messages_when(why).await;

    assert_eq!(answer.status, 401);
    assert_eq!(
        answer.challenges(),
        [r#"Bearer error="invalid_token", error_description="the token expired""#]
    );
}

#[tokio::test]
async fn a_description_cannot_leave_its_quotes_or_its_line() {
    let why = "a\"b\\c\r\nSet-Cookie: d=e\u{0}é\t~!";
    let answer = messages_when(Unauthenticated::InvalidToken(Some(why.into()))).await;

    assert_eq!(answer.status, 401);
    assert_eq!(
        answer.challenges(),
        [r#"Bearer error="invalid_token", error_description="a?b?c??Set-Cookie: d=e???~!""#]
    );
    assert!(!answer.head.contains_key("set-cookie"));
}

#[tokio::test]
async fn a_token_that_cannot_be_checked_is_503_without_a_challenge() {
    let answer = messages_when(Unauthenticated::Unavailable).await;

    assert_eq!(answer.status, 503);
    assert!(answer.challenges().is_empty());
}

/// The challenge that this handler refuses a holder of the claim with.
async fn challenge<H: Handler<T, ()>, T: 'static>(handler: H, claim: &'static str) -> String {
    let app = Router::new().route("/", get(handler)).layer(granted(claim));
    let answer = ask(app, request(&[])).await;

    assert_eq!(answer.status, 403);
    answer.challenges().join("\n")
}

fn insufficient(missing: &str) -> String {
    format!(r#"Bearer error="insufficient_scope", scope="{missing}""#)
}

#[tokio::test]
async fn too_little_scope_is_403_and_names_the_scope() {
    #[requires_scope(sms.manage)]
    async fn administer() {}

    let challenge = challenge(administer, "sms.read sms.create sms.update sms.delete").await;

    assert_eq!(challenge, insufficient("sms.manage"));
}

#[tokio::test]
async fn of_several_scopes_those_not_held_are_named_in_catalogue_order() {
    #[requires_scope(tts.read, sms.read, calls.read, app.read)]
    async fn report() {}

    let challenge = challenge(report, "sms.manage unknown").await;

    assert_eq!(challenge, insufficient("app.read calls.read tts.read"));
}

#[requires_scope(any(all(app.read, calls.read, tts.read), all(sms.create, sms.read_descendant)))]
async fn either() {}

#[tokio::test]
async fn of_alternatives_the_one_that_lacks_least_is_named() {
    assert_eq!(
        challenge(either, "app.read calls.read").await,
        insufficient("tts.read")
    );
    assert_eq!(
        challenge(either, "app.read sms.manage").await,
        insufficient("sms.read_descendant")
    );
}

#[tokio::test]
async fn of_alternatives_that_lack_as_much_the_first_is_named() {
    assert_eq!(
        challenge(either, "app.read").await,
        insufficient("calls.read tts.read")
    );
}

#[tokio::test]
async fn a_requirement_that_nobody_can_meet_names_no_scope() {
    async fn closed(caller: Guard![sms.read]) -> Result<(), Rejection<Scope>> {
        let nobody = Requirement::any([] as [Scope; 0]);
        Ok(caller.grant().require(&nobody)?)
    }

    assert_eq!(
        challenge(closed, "sms.read").await,
        r#"Bearer error="insufficient_scope""#
    );
}
