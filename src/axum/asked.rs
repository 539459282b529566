use http::Extensions;
use http::request::Parts;

use crate::{Caller, DeniedReason, Grant, HasGrant, Scope, Unauthenticated};

/// What the layer has found out about the caller. A request without it has passed no layer.
#[derive(Clone)]
pub(super) struct Asked<S: Scope>(pub(super) Result<Caller<S>, Unauthenticated>);

impl<S: Scope> Asked<S> {
    pub(super) fn of(extensions: &Extensions) -> Option<&Result<Caller<S>, Unauthenticated>> {
        extensions.get::<Self>().map(|asked| &asked.0)
    }
}

fn grant<S: Scope>(extensions: &Extensions) -> Option<&Grant<S>> {
    match Asked::of(extensions)? {
        Ok(caller) => Some(caller.grant()),
        Err(_) => None,
    }
}

fn why_not<S: Scope>(extensions: &Extensions) -> DeniedReason {
    match Asked::<S>::of(extensions) {
        Some(Err(why)) => why.reason(),
        Some(Ok(_)) => DeniedReason::NoGrant,
        None => DeniedReason::NotAsked,
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope, B> HasGrant<S> for http::Request<B> {
    fn grant(&self) -> Option<&Grant<S>> {
        grant(self.extensions())
    }

    fn why_not(&self) -> DeniedReason {
        why_not::<S>(self.extensions())
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope> HasGrant<S> for Parts {
    fn grant(&self) -> Option<&Grant<S>> {
        grant(&self.extensions)
    }

    fn why_not(&self) -> DeniedReason {
        why_not::<S>(&self.extensions)
    }
}
