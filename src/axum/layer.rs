use std::fmt::{self, Debug};
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum_core::response::{IntoResponse, Response};
use http::Request;
use http::request::Parts;
use tower_layer::Layer;
use tower_service::Service;

use super::asked::Asked;
use super::rejection::Rejection;
use crate::{Caller, Refusal, Scope, Unauthenticated};

type Render<S> = Arc<dyn Fn(&Refusal<S>) -> Response + Send + Sync>;

/// Finds out who is calling and puts it into the request, where guards look for it.
///
/// The layer itself refuses nobody: routes without a guard stay open to callers without a token.
/// The function is given the request's head. What it takes from it it takes before it goes
/// asynchronous, so that the future owns what it needs:
///
/// ```
/// # use scopegate::{Caller, Grant, Unauthenticated, axum::{GrantLayer, bearer_token}};
/// # use scopegate::partner::Scope;
/// # async fn introspect(token: String) -> Result<String, Unauthenticated> { Ok(token) }
/// let layer = GrantLayer::new(|head| {
///     let token = bearer_token(head).map(str::to_owned);
///     async move {
///         let claim = introspect(token?).await?;
///         Ok(Caller::new(Grant::<Scope>::parse(&claim)))
///     }
/// });
/// ```
#[derive(Clone)]
pub struct GrantLayer<S: Scope, F> {
    authenticate: F,
    answer: Answer<S>,
}

/// How refusals are answered.
#[derive(Clone)]
struct Answer<S: Scope> {
    render: Option<Render<S>>,
    realm: Option<Arc<str>>,
}

impl<S: Scope, F> GrantLayer<S, F> {
    /// A layer that asks this function who is calling.
    pub fn new<Fut>(authenticate: F) -> Self
    where
        F: Fn(&Parts) -> Fut + Clone + Send + Sync + 'static,
        Fut: Future<Output = Result<Caller<S>, Unauthenticated>> + Send + 'static,
    {
        Self {
            authenticate,
            answer: Answer {
                render: None,
                realm: None,
            },
        }
    }

    /// Names the realm in every challenge: `WWW-Authenticate: Bearer realm="…"` (RFC 6750 §3).
    #[must_use]
    pub fn realm(mut self, realm: impl Into<Arc<str>>) -> Self {
        self.answer.realm = Some(realm.into());
        self
    }

    /// Answers refused requests with this function's body and headers instead. The status and the
    /// `WWW-Authenticate` header stay those of the [`Refusal`].
    #[must_use]
    pub fn render<A: IntoResponse>(
        mut self,
        render: impl Fn(&Refusal<S>) -> A + Send + Sync + 'static,
    ) -> Self {
        self.answer.render = Some(Arc::new(move |refusal| render(refusal).into_response()));
        self
    }
}

impl<S: Scope, F: Clone, I> Layer<I> for GrantLayer<S, F> {
    type Service = GrantService<S, F, I>;

    fn layer(&self, inner: I) -> Self::Service {
        GrantService {
            layer: self.clone(),
            inner,
        }
    }
}

/// The service that [`GrantLayer`] makes.
#[derive(Clone)]
pub struct GrantService<S: Scope, F, I> {
    layer: GrantLayer<S, F>,
    inner: I,
}

impl<S, F, Fut, I, B> Service<Request<B>> for GrantService<S, F, I>
where
    S: Scope,
    F: Fn(&Parts) -> Fut,
    Fut: Future<Output = Result<Caller<S>, Unauthenticated>> + Send + 'static,
    I: Service<Request<B>, Response = Response> + Clone + Send + 'static,
    I::Future: Send,
    B: Send + 'static,
{
    type Response = Response;
    type Error = I::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, I::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), I::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let (mut head, body) = request.into_parts();
        let answer = (self.layer.authenticate)(&head);
        let refused = self.layer.answer.clone();
        // The service that was found ready is the one to call; a clone of it may not be.
        let clone = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, clone);
        Box::pin(async move {
            head.extensions.insert(Asked(answer.await));
            let response = inner.call(Request::from_parts(head, body)).await?;
            Ok(refused.put_into_words(response))
        })
    }
}

impl<S: Scope> Answer<S> {
    /// A refusal in the application's own words; every other response as it is.
    fn put_into_words(&self, response: Response) -> Response {
        let Some(rejection) = Rejection::<S>::behind(&response).cloned() else {
            return response;
        };
        let response = match &self.render {
            Some(render) => render(rejection.refusal()),
            None => response,
        };
        rejection.with_body(response, self.realm.as_deref())
    }
}

impl<S: Scope, F> Debug for GrantLayer<S, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GrantLayer")
            .field("catalog", &S::CATALOG)
            .field("realm", &self.answer.realm)
            .finish_non_exhaustive()
    }
}

impl<S: Scope, F, I: Debug> Debug for GrantService<S, F, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GrantService")
            .field("layer", &self.layer)
            .field("inner", &self.inner)
            .finish()
    }
}
