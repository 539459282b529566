//! axum without scopegate, and without a guard: what the rest of a request takes in any case.

use std::sync::Arc;

use ::axum::Extension;
use ::axum::extract::Request;
use ::axum::middleware::{Next, from_fn_with_state};

use super::*;

/// Who is calling, as one would write it down.
#[derive(Clone)]
struct Verified {
    partner: PartnerId,
    /// For whoever would look for a scope in it.
    _scope: Arc<str>,
}

async fn verify(State(api): State<Api>, mut request: Request, next: Next) -> Response {
    let header = request.headers().get(AUTHORIZATION);
    let token = header.and_then(|header| header.to_str().ok()?.strip_prefix("Bearer "));
    let Some((partner, scope)) = token.and_then(|token| api.keys.verify(token)) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let verified = Verified {
        partner,
        _scope: Arc::from(String::as_str(&scope)),
    };
    request.extensions_mut().insert(verified);
    next.run(request).await
}

async fn unguarded(
    Extension(caller): Extension<Verified>,
    State(api): State<Api>,
    Path(owner): Path<PartnerId>,
) -> Result<Json<Vec<Message>>, StatusCode> {
    let store = api.store();
    if owner != caller.partner && !store.is_below(owner, caller.partner) {
        return Err(StatusCode::NOT_FOUND);
    }
    Ok(Json(store.messages(owner)))
}

pub(super) fn router(api: Api) -> Router {
    Router::new()
        .route("/partners/{partner}/sms", get(unguarded))
        .layer(from_fn_with_state(api.clone(), verify))
        .with_state(api)
}
