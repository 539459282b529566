//! axum, and scopegate.

mod by_hand;

use ::axum::body::{Body, to_bytes};
use ::axum::extract::{Path, State};
use ::axum::http::header::AUTHORIZATION;
use ::axum::http::{Request, StatusCode, request};
use ::axum::response::{IntoResponse, Response};
use ::axum::routing::get;
use ::axum::{Json, Router};
use scopegate::axum::{GrantLayer, Public, Rejection, bearer_token};
use scopegate::{Caller, Denied, Requirement, Unauthenticated};
use tokio::net::TcpListener;
use tower_service::Service;

use crate::case::{Case, Catalogue, Form};
use crate::store::{Api, Message, OPERATOR, PartnerId};
use crate::{Batch, Error, at_once, tokens};

fn authentication<S: scopegate::Scope + serde::de::DeserializeOwned>(
    api: &Api,
) -> GrantLayer<S, impl Fn(&request::Parts) -> Ready<S> + Clone + use<S>> {
    let keys = api.keys.clone();
    GrantLayer::new(move |head: &request::Parts| {
        let caller = bearer_token(head).and_then(|token| {
            let verified = keys.verify(token);
            let (partner, grant) = verified.ok_or_else(Unauthenticated::invalid_token)?;
            Ok(Caller::new(grant).with_principal::<PartnerId>(partner))
        });
        std::future::ready(caller)
    })
}

type Ready<S> = std::future::Ready<Result<Caller<S>, Unauthenticated>>;

/// What handlers answer: the messages, or why not.
type Answered<S> = Result<Json<Vec<Message>>, Answer<S>>;

enum Answer<S: scopegate::Scope> {
    NotFound,
    Internal,
    Denied(Denied<S>),
}

impl<S: scopegate::Scope> IntoResponse for Answer<S> {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Self::Denied(denied) => Rejection::from(denied).into_response(),
        }
    }
}

impl<S: scopegate::Scope> From<Denied<S>> for Answer<S> {
    fn from(denied: Denied<S>) -> Self {
        Self::Denied(denied)
    }
}

/// The handler behind whatever guard: what the quickstart's does, but for scopes.
fn messages<S: scopegate::Scope>(
    api: &Api,
    reader: Option<&PartnerId>,
    owner: PartnerId,
) -> Answered<S> {
    let reader = *reader.ok_or(Answer::Internal)?;
    let store = api.store();
    if owner != reader && !store.is_below(owner, reader) {
        return Err(Answer::NotFound);
    }
    Ok(Json(store.messages(owner)))
}

macro_rules! handlers {
    ($catalogue:ident, $one:tt, $two:tt, $three:tt) => {
        mod $catalogue {
            use scopegate::$catalogue::prelude::*;

            use super::*;

            async fn unguarded(
                caller: Public<Scope>,
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            async fn quickstart(
                caller: Guard![any($one, $two)],
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                let reader = caller.principal().copied().ok_or(Answer::Internal)?;
                let store = api.store();
                let needed = if owner == reader {
                    scope!($one)
                } else if store.is_below(owner, reader) {
                    scope!($two)
                } else {
                    return Err(Answer::NotFound);
                };
                caller.grant().require(&Requirement::from(needed))?;
                Ok(Json(store.messages(owner)))
            }

            async fn one(
                caller: Guard![$one],
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            async fn any(
                caller: Guard![any($one, $two, $three)],
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            async fn all(
                caller: Guard![$one, $two, $three],
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            #[requires_scope($one)]
            async fn attribute(
                caller: Public<Scope>,
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            #[requires_scope($one, $two, $three)]
            async fn attribute_all(
                caller: Public<Scope>,
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            #[requires_scope($one, from = caller)]
            async fn from(
                caller: Public<Scope>,
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            #[requires_scope($one, $two, $three, from = caller)]
            async fn from_all(
                caller: Public<Scope>,
                State(api): State<Api>,
                Path(owner): Path<PartnerId>,
            ) -> Answered<Scope> {
                messages(&api, caller.principal(), owner)
            }

            pub(super) fn router(form: Form, api: Api) -> Router {
                let handler = match form {
                    Form::ByHand => return by_hand::router(api),
                    Form::Unguarded => get(unguarded),
                    Form::Quickstart => get(quickstart),
                    Form::One => get(one),
                    Form::Any => get(any),
                    Form::All => get(all),
                    Form::Attribute => get(attribute),
                    Form::AttributeAll => get(attribute_all),
                    Form::From => get(from),
                    Form::FromAll => get(from_all),
                };
                Router::new()
                    .route("/partners/{partner}/sms", handler)
                    .layer(authentication::<Scope>(&api))
                    .with_state(api)
            }
        }
    };
}

crate::for_each_catalogue!(handlers);

fn router(case: Case) -> Router {
    let api = Api::new(case.seed);
    match case.catalogue {
        Catalogue::Partner => partner::router(case.form, api),
        Catalogue::ZohoCrm => zoho_crm::router(case.form, api),
    }
}

pub(crate) fn serve(case: Case) -> Result<(), Error> {
    // As many threads as actix-web is given: the other processor is the load generator's.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        Ok(::axum::serve(listener, router(case)).await?)
    })
}

pub(crate) fn batches(case: Case) -> Result<impl Fn(usize) -> Result<Batch, Error>, Error> {
    let tokens = tokens::made(case)?;
    let router = router(case);
    let expected = match case.allowed {
        true => StatusCode::OK,
        false => StatusCode::FORBIDDEN,
    };
    Ok(move |count| {
        let made = tokens.iter().cycle().take(count).map(|token| {
            Request::get(format!("/partners/{OPERATOR}/sms"))
                .header(AUTHORIZATION, format!("Bearer {token}"))
                .body(Body::empty())
        });
        let requests = made.collect::<Result<Vec<_>, _>>()?;
        let mut router = router.clone();
        let batch: Batch = Box::new(move || {
            for request in requests {
                let response = at_once(router.call(request))??;
                if response.status() != expected {
                    return Err(format!("{case:?} is answered with {}", response.status()).into());
                }
                at_once(to_bytes(response.into_body(), usize::MAX))??;
            }
            Ok(())
        });
        Ok(batch)
    })
}
