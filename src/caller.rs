use std::any::Any;
use std::fmt::{self, Debug};
use std::sync::Arc;

use crate::{Grant, HasGrant, Scope};

/// Who is calling: a grant, and whatever the application knows of the one it was given to.
///
/// Cheap to clone.
pub struct Caller<S: Scope> {
    grant: Arc<Grant<S>>,
    principal: Option<Arc<dyn Any + Send + Sync>>,
}

impl<S: Scope> Caller<S> {
    /// A caller of whom nothing is known but the grant.
    #[must_use]
    pub fn new(grant: Grant<S>) -> Self {
        Self {
            grant: Arc::new(grant),
            principal: None,
        }
    }

    /// The same caller, known to the application as this.
    #[must_use]
    pub fn with_principal<P: Any + Send + Sync>(self, principal: P) -> Self {
        Self {
            principal: Some(Arc::new(principal)),
            ..self
        }
    }

    /// What the caller was granted.
    #[must_use]
    pub fn grant(&self) -> &Grant<S> {
        &self.grant
    }

    /// Who the caller is; `None` if that was given as another type, or not at all.
    #[must_use]
    pub fn principal<P: Any>(&self) -> Option<&P> {
        self.principal.as_deref()?.downcast_ref()
    }
}

impl<S: Scope> Clone for Caller<S> {
    fn clone(&self) -> Self {
        Self {
            grant: Arc::clone(&self.grant),
            principal: self.principal.clone(),
        }
    }
}

/// Without the principal, who may be anything and does not belong in a log unasked.
impl<S: Scope> Debug for Caller<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller")
            .field("grant", &self.grant)
            .finish_non_exhaustive()
    }
}

impl<S: Scope> From<Grant<S>> for Caller<S> {
    fn from(grant: Grant<S>) -> Self {
        Self::new(grant)
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope> HasGrant<S> for Caller<S> {
    fn grant(&self) -> Option<&Grant<S>> {
        Some(&self.grant)
    }
}
