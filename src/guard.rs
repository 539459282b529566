use std::any::Any;
use std::fmt::{self, Debug};
use std::marker::PhantomData;

use crate::{Caller, Denied, Grant, HasGrant, Requirement, Requires, Scope, ScopeSet};

/// Proof that a caller was checked against a requirement, and the only way to the caller.
///
/// Write it with the catalogue's macro: `Guard![sms.read]`. As the first parameter of a handler it
/// is extracted before everything else; `#[requires_scope(sms.read)]` adds it where the handler
/// does not ask who is calling. A function that must not run unchecked can take one by reference.
pub struct Guard<S: Scope, R> {
    caller: Caller<S>,
    requirement: PhantomData<fn() -> R>,
}

impl<S: Scope, R: Requires<S>> Guard<S, R> {
    /// Checks a caller.
    ///
    /// # Errors
    ///
    /// If the caller's grant does not meet the requirement, with what is missing.
    pub fn check(caller: Caller<S>) -> Result<Self, Denied<S>> {
        caller.grant().check::<R>()?;
        Ok(Self {
            caller,
            requirement: PhantomData,
        })
    }
}

impl<S: Scope, R> Guard<S, R> {
    /// Who is calling.
    #[must_use]
    pub fn caller(&self) -> &Caller<S> {
        &self.caller
    }

    /// What the caller was granted.
    #[must_use]
    pub fn grant(&self) -> &Grant<S> {
        self.caller.grant()
    }

    /// Who the caller is; `None` if that was given as another type, or not at all.
    #[must_use]
    pub fn principal<P: Any>(&self) -> Option<&P> {
        self.caller.principal()
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope, R> crate::requirement::sealed::Sealed for Guard<S, R> {}

/// A guard states what its requirement states, so that `grant.allows::<Guard![sms.read]>()` asks
/// without a caller.
impl<S: Scope, R: Requires<S>> Requires<S> for Guard<S, R> {
    const REQUIREMENT: Requirement<S> = R::REQUIREMENT;

    #[inline]
    fn allows(held: &ScopeSet<S>) -> bool {
        R::allows(held)
    }
}

#[diagnostic::do_not_recommend]
impl<S: Scope, R> HasGrant<S> for Guard<S, R> {
    fn grant(&self) -> Option<&Grant<S>> {
        Some(self.caller.grant())
    }
}

impl<S: Scope, R> Clone for Guard<S, R> {
    fn clone(&self) -> Self {
        Self {
            caller: self.caller.clone(),
            requirement: PhantomData,
        }
    }
}

impl<S: Scope, R: Requires<S>> Debug for Guard<S, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guard")
            .field("requirement", &R::REQUIREMENT)
            .field("caller", &self.caller)
            .finish()
    }
}
