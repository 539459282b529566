//! The quickstart is an API that does what its comments say.
#![allow(clippy::expect_used, clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../examples/quickstart.rs"]
mod quickstart;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use quickstart::{Api, OPERATOR, PartnerId, RESELLER, router};
use scopegate::Grant;
use serde_json::{Value, json};
use tower::ServiceExt;

/// Asks as this partner, with a token of these scopes.
struct Caller {
    api: Api,
    token: String,
}

impl Caller {
    fn new(partner: PartnerId, scopes: &str) -> Self {
        let api = Api::new().unwrap();
        let token = api.keys.sign(partner, &Grant::parse(scopes)).unwrap();
        Self { api, token }
    }

    async fn ask(&self, method: Method, path: &str, body: Value) -> (StatusCode, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        let response = router(self.api.clone()).oneshot(request).await.unwrap();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.ask(Method::GET, path, Value::Null).await
    }
}

#[tokio::test]
async fn a_partner_reads_its_own_messages_with_sms_read() {
    for scopes in ["sms.read", "sms.manage"] {
        let (status, body) = Caller::new(OPERATOR, scopes).get("/partners/1/sms").await;
        assert_eq!(status, StatusCode::OK);
        assert!(body.contains("left the warehouse"), "{body}");
    }
    let (status, _) = Caller::new(OPERATOR, "sms.read_descendant")
        .get("/partners/1/sms")
        .await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn those_of_a_partner_below_it_take_sms_read_descendant() {
    for scopes in ["sms.read", "sms.manage"] {
        let (status, body) = Caller::new(OPERATOR, scopes).get("/partners/2/sms").await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(body.contains(r#""scope":"sms.read_descendant""#), "{body}");
    }
    let caller = Caller::new(OPERATOR, "sms.read_descendant");
    let (status, body) = caller.get("/partners/2/sms").await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("424242"), "{body}");
}

#[tokio::test]
async fn nobody_reads_those_of_a_partner_above() {
    let caller = Caller::new(RESELLER, "sms.manage sms.read_descendant");
    let (status, _) = caller.get("/partners/1/sms").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_message_is_sent_with_sms_create() {
    let draft = json!({ "to": "+15550101", "text": "Hello." });
    let sender = Caller::new(OPERATOR, "sms.create");
    let (status, _) = sender.ask(Method::POST, "/sms", draft.clone()).await;
    assert_eq!(status, StatusCode::CREATED);

    let reader = Caller::new(OPERATOR, "sms.read");
    let (status, _) = reader.ask(Method::POST, "/sms", draft).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_number_is_released_by_its_owner_alone() {
    let path = "/phonenumbers/+15550123";
    let other = Caller::new(RESELLER, "phonenumber.delete");
    let (status, _) = other.ask(Method::DELETE, path, Value::Null).await;
    assert_eq!(status, StatusCode::NOT_FOUND);

    let owner = Caller::new(OPERATOR, "phonenumber.delete");
    let (status, _) = owner.ask(Method::DELETE, path, Value::Null).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (status, _) = owner.ask(Method::DELETE, path, Value::Null).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_look_up_takes_both_its_scopes() {
    let path = "/lookup/+15550123/carrier";
    let (status, body) = Caller::new(OPERATOR, "lookup.dids.read").get(path).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(
        body.contains(r#""scope":"lookup.dids.allow_carrier""#),
        "{body}"
    );

    let caller = Caller::new(OPERATOR, "lookup.dids.read lookup.dids.allow_carrier");
    assert_eq!(caller.get(path).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_partner_hands_on_what_it_holds_and_no_more() {
    let parent = Caller::new(OPERATOR, "partners.create sms.manage");
    let wish = |scope: &str| json!({ "scope": scope });

    let (status, body) = parent
        .ask(Method::POST, "/partners", wish("sms.read"))
        .await;
    assert_eq!(status, StatusCode::CREATED);
    let created: Value = serde_json::from_str(&body).unwrap();
    let child = Caller {
        api: parent.api.clone(),
        token: created["token"].as_str().unwrap().to_owned(),
    };
    let path = format!("/partners/{}/sms", created["id"]);
    assert_eq!(child.get(&path).await, (StatusCode::OK, "[]".to_owned()));

    let (status, body) = parent
        .ask(Method::POST, "/partners", wish("sms.read calls.read"))
        .await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(body.ends_with("not held: calls.read"), "{body}");
}

#[tokio::test]
async fn a_token_that_was_signed_elsewhere_is_not_valid() {
    let stranger = Caller {
        api: Api::new().unwrap(),
        ..Caller::new(OPERATOR, "sms.read")
    };
    let (status, body) = stranger.get("/partners/1/sms").await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(body.contains("invalid_token"), "{body}");
}
