use std::rc::Rc;
use std::sync::Arc;

use crate::{DeniedReason, Grant, Scope};

/// What `#[requires_scope(…, from = …)]` can ask for a grant: a context, a session, a request.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be asked for a grant of `{S}`",
    label = "does not implement `HasGrant<{S}>`",
    note = "`from = …` asks a `Grant`, a `Caller`, a `Guard`, or whatever else implements `HasGrant` \
            for the catalogue's `Scope`, by reference, in a pointer or in an `Option`; a request \
            does with the feature of its framework, `axum`"
)]
pub trait HasGrant<S: Scope> {
    /// The grant of whoever is asking; `None` if nobody has said who that is.
    fn grant(&self) -> Option<&Grant<S>>;

    /// Why there is no grant, where there is none.
    fn why_not(&self) -> DeniedReason {
        DeniedReason::NoGrant
    }

    /// The grant, or why there is none.
    ///
    /// # Errors
    ///
    /// If there is no grant.
    fn ask(&self) -> Result<&Grant<S>, DeniedReason> {
        self.grant().ok_or_else(|| self.why_not())
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope> HasGrant<S> for Grant<S> {
    fn grant(&self) -> Option<&Grant<S>> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope, G: HasGrant<S>> HasGrant<S> for Option<G> {
    fn grant(&self) -> Option<&Grant<S>> {
        self.as_ref().and_then(G::grant)
    }

    fn why_not(&self) -> DeniedReason {
        self.as_ref().map_or(DeniedReason::NoGrant, G::why_not)
    }

    fn ask(&self) -> Result<&Grant<S>, DeniedReason> {
        self.as_ref().map_or(Err(DeniedReason::NoGrant), G::ask)
    }
}

macro_rules! pointers {
    ($($Pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Scope, G: HasGrant<S> + ?Sized> HasGrant<S> for $Pointer {
            fn grant(&self) -> Option<&Grant<S>> {
                (**self).grant()
            }

            fn why_not(&self) -> DeniedReason {
                (**self).why_not()
            }

            fn ask(&self) -> Result<&Grant<S>, DeniedReason> {
                (**self).ask()
            }
        }
    )+};
}

pointers!(&G, &mut G, Box<G>, Rc<G>, Arc<G>);
