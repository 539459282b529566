//! A partner API on axum: SMS, phone numbers, look-ups and partners, guarded with the scopes of
//! `scopes.csv`.
//!
//! `cargo run --example quickstart` starts it and prints curl lines to ask it with. An address
//! other than `127.0.0.1:3000` can follow: `cargo run --example quickstart -- 127.0.0.1:0`.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Path, State};
use axum::http::{StatusCode, request};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use scopegate::axum::{GrantLayer, Rejection, bearer_token};
use scopegate::partner::prelude::*;
use scopegate::{Caller, Denied, Grant, NotHeld, Requirement, Unauthenticated};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1);
    let address = address.as_deref().unwrap_or("127.0.0.1:3000");
    let listener = TcpListener::bind(address)
        .await
        .map_err(|fault| format!("cannot listen on {address}: {fault}"))?;
    let api = Api::new()?;
    print_curl_lines(&api.keys, &listener.local_addr()?.to_string())?;
    axum::serve(listener, router(api)).await?;
    Ok(())
}

pub(crate) fn router(api: Api) -> Router {
    let keys = Arc::clone(&api.keys);
    let authentication = GrantLayer::new(move |head: &request::Parts| {
        let caller = bearer_token(head).and_then(|token| keys.verify(token));
        async move { caller }
    });
    Router::new()
        .route("/partners/{partner}/sms", get(list_messages))
        .route("/sms", post(send_message))
        .route("/phonenumbers/{number}", delete(release_number))
        .route("/lookup/{number}/carrier", get(look_up_carrier))
        .route("/partners", post(create_partner))
        .layer(authentication)
        .with_state(api)
}

// ---- Handlers ----------------------------------------------------------------------------------

/// A partner's own messages, or those of a partner below it: which scope that takes is only known
/// when it is known whose messages they are.
async fn list_messages(
    caller: Guard![any(sms.read, sms.read_descendant)],
    State(api): State<Api>,
    Path(owner): Path<PartnerId>,
) -> Result<Json<Vec<Message>>, Answer> {
    let reader = partner(&caller)?;
    let store = api.store();
    let needed = if owner == reader {
        scope!(sms.read)
    } else if store.is_below(owner, reader) {
        scope!(sms.read_descendant)
    } else {
        return Err(Answer::NotFound);
    };
    caller.grant().require(&Requirement::from(needed))?;
    let of_owner = store.messages.iter().filter(|sms| sms.owner == owner);
    Ok(Json(of_owner.cloned().collect()))
}

async fn send_message(
    caller: Guard![sms.create],
    State(api): State<Api>,
    Json(draft): Json<Draft>,
) -> Result<(StatusCode, Json<Message>), Answer> {
    let message = Message {
        owner: partner(&caller)?,
        to: draft.to,
        text: draft.text,
    };
    api.store().messages.push(message.clone());
    Ok((StatusCode::CREATED, Json(message)))
}

#[allow(
    deprecated,
    reason = "its ID is that of five scopes, and these tokens have names"
)]
async fn release_number(
    caller: Guard![phonenumber.delete],
    State(api): State<Api>,
    Path(number): Path<String>,
) -> Result<StatusCode, Answer> {
    let owner = partner(&caller)?;
    let mut store = api.store();
    if store.numbers.get(&number) != Some(&owner) {
        return Err(Answer::NotFound);
    }
    store.numbers.remove(&number);
    Ok(StatusCode::NO_CONTENT)
}

/// Nothing here depends on who is asking, so the attribute alone will do.
#[requires_scope(lookup.dids.read, lookup.dids.allow_carrier)]
async fn look_up_carrier(Path(number): Path<String>) -> Json<Carrier> {
    let carrier = if number.starts_with("+1") {
        "Northern Bell"
    } else {
        "Overseas Telecom"
    };
    Json(Carrier { number, carrier })
}

/// A partner below the caller, with a token for it. What the caller hands on, it must itself hold.
async fn create_partner(
    caller: Guard![partners.create],
    State(api): State<Api>,
    Json(wish): Json<NewPartner>,
) -> Result<(StatusCode, Json<Created>), Answer> {
    let parent = partner(&caller)?;
    let grant = caller.grant().delegate(&wish.scope)?;
    let id = api.store().add_partner_below(parent);
    let token = api.keys.sign(id, &grant)?;
    Ok((StatusCode::CREATED, Json(Created { id, token })))
}

fn partner<R>(caller: &scopegate::Guard<Scope, R>) -> Result<PartnerId, Answer> {
    caller.principal().copied().ok_or(Answer::Internal)
}

// ---- What the handlers say ---------------------------------------------------------------------

pub(crate) type PartnerId = u32;

#[derive(Clone, Serialize)]
struct Message {
    owner: PartnerId,
    to: String,
    text: String,
}

#[derive(Deserialize)]
struct Draft {
    to: String,
    text: String,
}

#[derive(Serialize)]
struct Carrier {
    number: String,
    carrier: &'static str,
}

#[derive(Deserialize)]
struct NewPartner {
    scope: scopegate::ScopeSet<Scope>,
}

#[derive(Serialize)]
struct Created {
    id: PartnerId,
    token: String,
}

enum Answer {
    NotFound,
    Internal,
    Denied(Denied<Scope>),
    NotHeld(NotHeld<Scope>),
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Self::Denied(denied) => Rejection::from(denied).into_response(),
            Self::NotHeld(fault) => (StatusCode::FORBIDDEN, fault.to_string()).into_response(),
        }
    }
}

impl From<Denied<Scope>> for Answer {
    fn from(denied: Denied<Scope>) -> Self {
        Self::Denied(denied)
    }
}

impl From<NotHeld<Scope>> for Answer {
    fn from(fault: NotHeld<Scope>) -> Self {
        Self::NotHeld(fault)
    }
}

impl From<jsonwebtoken::errors::Error> for Answer {
    fn from(_: jsonwebtoken::errors::Error) -> Self {
        Self::Internal
    }
}

// ---- Tokens ------------------------------------------------------------------------------------

const ISSUER: &str = "https://accounts.example.com";
const AUDIENCE: &str = "https://api.example.com";
const LIFETIME_IN_SECONDS: u64 = 3600;

/// The claims of an access token (RFC 9068). The grant is read straight from its `scope`.
#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    exp: u64,
    scope: Grant<Scope>,
}

pub(crate) struct Keys {
    sign: EncodingKey,
    verify: DecodingKey,
    validation: Validation,
}

impl Keys {
    /// Keys that live as long as the process.
    fn fresh() -> Result<Self, Box<dyn Error>> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).map_err(|fault| format!("no randomness: {fault}"))?;
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        Ok(Self {
            sign: EncodingKey::from_secret(&secret),
            verify: DecodingKey::from_secret(&secret),
            validation,
        })
    }

    pub(crate) fn sign(
        &self,
        partner: PartnerId,
        grant: &Grant<Scope>,
    ) -> Result<String, jsonwebtoken::errors::Error> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: partner.to_string(),
            exp: jsonwebtoken::get_current_timestamp() + LIFETIME_IN_SECONDS,
            scope: grant.clone(),
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.sign)
    }

    fn verify(&self, token: &str) -> Result<Caller<Scope>, Unauthenticated> {
        let token = jsonwebtoken::decode::<Claims>(token, &self.verify, &self.validation);
        let claims = token.map_err(|_| Unauthenticated::invalid_token())?.claims;
        let partner: PartnerId = claims
            .sub
            .parse()
            .map_err(|_| Unauthenticated::invalid_token())?;
        Ok(Caller::new(claims.scope).with_principal(partner))
    }
}

fn print_curl_lines(keys: &Keys, address: &str) -> Result<(), Box<dyn Error>> {
    let lines = [
        ("allowed: sms.read is granted", "sms.read"),
        (
            "allowed: sms.manage is granted, which implies sms.read",
            "sms.manage",
        ),
        (
            "refused: sms.update is granted, which is another scope",
            "sms.update",
        ),
    ];
    println!("A partner API, listening on http://{address}. Ask it:");
    for (comment, scope) in lines {
        let token = keys.sign(OPERATOR, &Grant::parse(scope))?;
        println!("\n# {comment}");
        println!(
            "curl -i http://{address}/partners/{OPERATOR}/sms -H 'Authorization: Bearer {token}'"
        );
    }
    Ok(())
}

// ---- State -------------------------------------------------------------------------------------

pub(crate) const OPERATOR: PartnerId = 1;
pub(crate) const RESELLER: PartnerId = 2;

#[derive(Clone)]
pub(crate) struct Api {
    pub(crate) keys: Arc<Keys>,
    store: Arc<Mutex<Store>>,
}

impl Api {
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            keys: Arc::new(Keys::fresh()?),
            store: Arc::new(Mutex::new(Store::with_two_partners())),
        })
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Store {
    /// Each partner below another, and whom it is below.
    parents: BTreeMap<PartnerId, PartnerId>,
    numbers: BTreeMap<String, PartnerId>,
    messages: Vec<Message>,
}

impl Store {
    fn with_two_partners() -> Self {
        let message = |owner, text: &str| Message {
            owner,
            to: "+15550100".to_owned(),
            text: text.to_owned(),
        };
        Self {
            parents: BTreeMap::from([(RESELLER, OPERATOR)]),
            numbers: BTreeMap::from([("+15550123".to_owned(), OPERATOR)]),
            messages: vec![
                message(OPERATOR, "Your order has left the warehouse."),
                message(RESELLER, "Your code is 424242."),
            ],
        }
    }

    fn add_partner_below(&mut self, parent: PartnerId) -> PartnerId {
        let newest = self
            .parents
            .last_key_value()
            .map_or(OPERATOR, |(id, _)| *id);
        self.parents.insert(newest + 1, parent);
        newest + 1
    }

    fn is_below(&self, partner: PartnerId, ancestor: PartnerId) -> bool {
        let parent = |id: &PartnerId| self.parents.get(id).copied();
        std::iter::successors(parent(&partner), parent).any(|above| above == ancestor)
    }
}
