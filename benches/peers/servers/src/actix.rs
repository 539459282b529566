//! actix-web, and actix-web-grants.

use std::collections::HashSet;
use std::rc::Rc;

use actix_web::dev::{Service, ServiceRequest};
use actix_web::error::{ErrorForbidden, ErrorNotFound, ErrorUnauthorized};
use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::{self, Data, Json, Path, ReqData, ServiceConfig};
use actix_web::{App, HttpMessage, HttpServer, Route, rt, test};
use actix_web_grants::authorities::AuthDetails;
use actix_web_grants::{GrantsMiddleware, protect};

use crate::case::{Case, Catalogue, Form};
use crate::store::{Api, Message, OPERATOR, PartnerId};
use crate::{Batch, Error, at_once, tokens};

type Answered = Result<Json<Vec<Message>>, actix_web::Error>;

async fn extract(request: &ServiceRequest) -> Result<HashSet<String>, actix_web::Error> {
    let verified = || -> Option<(PartnerId, String)> {
        let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
        let api = request.app_data::<Data<Api>>()?;
        api.keys.verify(header.strip_prefix("Bearer ")?)
    };
    let (partner, scope) = verified().ok_or_else(|| ErrorUnauthorized("no valid token"))?;
    request.extensions_mut().insert(partner);
    // Zoho CRM separates scopes by commas, which no scope of the partner's has.
    Ok(scope.split([' ', ',']).map(String::from).collect())
}

/// The handler behind whatever guard: what the quickstart's does, but for scopes.
fn messages(api: &Api, reader: PartnerId, owner: PartnerId) -> Answered {
    let store = api.store();
    if owner != reader && !store.is_below(owner, reader) {
        return Err(ErrorNotFound("not found"));
    }
    Ok(Json(store.messages(owner)))
}

macro_rules! handlers {
    ($catalogue:ident, $one:tt, $two:tt, $three:tt) => {
        mod $catalogue {
            use super::*;

            async fn unguarded(
                reader: ReqData<PartnerId>,
                api: Data<Api>,
                owner: Path<PartnerId>,
            ) -> Answered {
                messages(&api, *reader, *owner)
            }

            #[protect(any($one, $two))]
            async fn quickstart(
                granted: AuthDetails,
                reader: ReqData<PartnerId>,
                api: Data<Api>,
                owner: Path<PartnerId>,
            ) -> Answered {
                let store = api.store();
                let needed = if *owner == *reader {
                    $one
                } else if store.is_below(*owner, *reader) {
                    $two
                } else {
                    return Err(ErrorNotFound("not found"));
                };
                if !granted.has_authority(needed) {
                    return Err(ErrorForbidden("forbidden"));
                }
                Ok(Json(store.messages(*owner)))
            }

            #[protect($one)]
            async fn one(
                reader: ReqData<PartnerId>,
                api: Data<Api>,
                owner: Path<PartnerId>,
            ) -> Answered {
                messages(&api, *reader, *owner)
            }

            #[protect(any($one, $two, $three))]
            async fn any(
                reader: ReqData<PartnerId>,
                api: Data<Api>,
                owner: Path<PartnerId>,
            ) -> Answered {
                messages(&api, *reader, *owner)
            }

            #[protect($one, $two, $three)]
            async fn all(
                reader: ReqData<PartnerId>,
                api: Data<Api>,
                owner: Path<PartnerId>,
            ) -> Answered {
                messages(&api, *reader, *owner)
            }

            pub(super) fn handler(form: Form) -> Option<Route> {
                Some(match form {
                    Form::Unguarded => web::get().to(unguarded),
                    Form::Quickstart => web::get().to(quickstart),
                    Form::One => web::get().to(one),
                    Form::Any => web::get().to(any),
                    Form::All => web::get().to(all),
                    _ => return None,
                })
            }
        }
    };
}

crate::for_each_catalogue!(handlers);

fn handler(case: Case) -> Option<Route> {
    match case.catalogue {
        Catalogue::Partner => partner::handler(case.form),
        Catalogue::ZohoCrm => zoho_crm::handler(case.form),
    }
}

/// Without the forms that only scopegate has.
fn possible(case: Case) -> Result<(), Error> {
    let nothing = || format!("actix-web-grants has no guard of the form {:?}", case.form);
    handler(case).map(drop).ok_or_else(|| nothing().into())
}

fn configure(case: Case, api: Data<Api>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(api);
        if let Some(handler) = handler(case) {
            config.route("/partners/{partner}/sms", handler);
        }
    }
}

pub(crate) fn serve(case: Case) -> Result<(), Error> {
    possible(case)?;
    let api = Data::new(Api::new(case.seed));
    rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            App::new()
                .wrap(GrantsMiddleware::with_extractor(extract))
                .configure(configure(case, api.clone()))
        });
        let server = server.workers(1).disable_signals().bind("127.0.0.1:0")?;
        for address in server.addrs() {
            println!("{address}");
        }
        Ok(server.run().await?)
    })
}

pub(crate) fn batches(case: Case) -> Result<impl Fn(usize) -> Result<Batch, Error>, Error> {
    possible(case)?;
    let tokens = tokens::made(case)?;
    let api = Data::new(Api::new(case.seed));
    let app = App::new()
        .wrap(GrantsMiddleware::with_extractor(extract))
        .configure(configure(case, api));
    let app = Rc::new(at_once(test::init_service(app))?);
    let expected = match case.allowed {
        true => StatusCode::OK,
        false => StatusCode::FORBIDDEN,
    };
    Ok(move |count| {
        let made = tokens.iter().cycle().take(count).map(|token| {
            test::TestRequest::get()
                .uri(&format!("/partners/{OPERATOR}/sms"))
                .insert_header((AUTHORIZATION, format!("Bearer {token}")))
                .to_request()
        });
        let requests: Vec<_> = made.collect();
        let app = Rc::clone(&app);
        let batch: Batch = Box::new(move || {
            for request in requests {
                let response = at_once(app.call(request))??;
                if response.status() != expected {
                    return Err(format!("{case:?} is answered with {}", response.status()).into());
                }
                at_once(test::try_read_body(response))??;
            }
            Ok(())
        });
        Ok(batch)
    })
}
