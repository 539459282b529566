use std::any::Any;
use std::convert::Infallible;

use axum_core::extract::FromRequestParts;
use http::request::Parts;

use super::asked::Asked;
use super::rejection::Rejection;
use crate::{Caller, Denied, DeniedReason, Grant, Guard, HasGrant, Refusal, Requires, Scope};

/// Refuses before the body is read: as a handler's first parameter, before every other extractor.
impl<S, R, T> FromRequestParts<T> for Guard<S, R>
where
    S: Scope,
    R: Requires<S> + 'static,
    T: Send + Sync,
{
    type Rejection = Rejection<S>;

    async fn from_request_parts(parts: &mut Parts, _state: &T) -> Result<Self, Rejection<S>> {
        match Asked::of(&parts.extensions) {
            Some(Ok(caller)) => Ok(Self::check(caller.clone())?),
            Some(Err(why)) => Err(Refusal::from(why.clone()).into()),
            None => Err(Denied::without_grant::<R>(DeniedReason::NotAsked).into()),
        }
    }
}

/// Who is calling a handler that asks nobody for a scope.
///
/// The name is what a reviewer searches for: a handler that takes this is open to everybody, with
/// credentials or without.
#[derive(Debug, Clone)]
pub struct Public<S: Scope>(Option<Caller<S>>);

impl<S: Scope> Public<S> {
    /// The caller, if there are credentials and they are valid.
    #[must_use]
    pub fn caller(&self) -> Option<&Caller<S>> {
        self.0.as_ref()
    }

    /// What the caller was granted.
    #[must_use]
    pub fn grant(&self) -> Option<&Grant<S>> {
        self.caller().map(Caller::grant)
    }

    /// Who the caller is; `None` if that was given as another type, or not at all.
    #[must_use]
    pub fn principal<P: Any>(&self) -> Option<&P> {
        self.caller().and_then(Caller::principal)
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope> HasGrant<S> for Public<S> {
    fn grant(&self) -> Option<&Grant<S>> {
        self.grant()
    }
}

impl<S: Scope, T: Send + Sync> FromRequestParts<T> for Public<S> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &T) -> Result<Self, Infallible> {
        let asked = Asked::of(&parts.extensions);
        Ok(Self(asked.and_then(|asked| asked.as_ref().ok().cloned())))
    }
}
