use core::error::Error;
use core::fmt::{self, Display};

use super::Grant;
use crate::scope::Scope;
use crate::set::ScopeSet;

impl<S: Scope> Grant<S> {
    /// The grant to hand on to somebody below the caller, who asks for `requested`: what a caller
    /// hands on, it must itself hold, as issued or implied.
    ///
    /// # Errors
    ///
    /// If a requested scope is not held. Nothing is handed on then, and the error names every
    /// such scope.
    pub fn delegate(&self, requested: &ScopeSet<S>) -> Result<Self, NotHeld<S>> {
        let scopes = requested - &self.closure;
        if !scopes.is_empty() {
            return Err(NotHeld { scopes });
        }
        Ok(requested.iter().collect())
    }
}

/// A caller asked to hand on scopes that it does not hold itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotHeld<S: Scope> {
    scopes: ScopeSet<S>,
}

impl<S: Scope> NotHeld<S> {
    /// The requested scopes that the caller does not hold.
    #[must_use]
    pub fn scopes(&self) -> &ScopeSet<S> {
        &self.scopes
    }
}

impl<S: Scope> Display for NotHeld<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot hand on what is not held: {}", self.scopes)
    }
}

impl<S: Scope> Error for NotHeld<S> {}
