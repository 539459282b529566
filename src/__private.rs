//! What generated code and expanded macros call. Not for people, and not stable.

pub use scope_macros::{guard_in_editor, include, resolve, write_macros};
pub use scope_types::table::{Closure, IdIndex, Ids, Index, Lists, NameIndex, Table, Texts, Words};
pub use scope_types::{Sparse, words};

use std::marker::PhantomData;

use crate::{Denied, DeniedReason, Grant, Requirement, Requires, Scope};

/// Every scope of a catalogue. A constant that is made by this call, and not of the other constant,
/// rustc leaves unevaluated until somebody asks for it.
#[must_use]
pub const fn all<S: Scope>() -> &'static [S] {
    S::ALL
}

/// The check that `#[requires_scope(…, from = expr)]` puts before a body. The catalogue and the
/// requirement are one type, which a catalogue has a name for.
#[derive(Debug)]
pub struct Check<S, R>(PhantomData<fn() -> (S, R)>);

impl<S: Scope, R: Requires<S>> Check<S, R> {
    /// The check of what `expr` answered.
    ///
    /// # Errors
    ///
    /// If there is no grant, or it does not meet the requirement.
    #[inline]
    pub fn of(asked: Result<&Grant<S>, DeniedReason>) -> Result<(), Refused<'_, S>> {
        match asked {
            Ok(grant) if grant.allows::<R>() => Ok(()),
            asked => Err(Refused {
                asked,
                required: const { &R::REQUIREMENT },
            }),
        }
    }
}

/// Who is refused, and nothing made of it yet: that is not the business of a body that is guarded.
#[derive(Debug)]
pub struct Refused<'a, S: Scope> {
    asked: Result<&'a Grant<S>, DeniedReason>,
    required: &'static Requirement<S>,
}

impl<S: Scope> Refused<'_, S> {
    /// What the caller is told.
    #[cold]
    #[inline(never)]
    #[must_use]
    pub fn denied(self) -> Denied<S> {
        Denied::of(self.required.clone(), self.asked)
    }
}

/// What stands where a scope would, if a macro has an error to tell instead of one: the error is the
/// number. As a pattern it matches one scope and not all of them, so that the compiler has nothing to
/// say of the others.
#[derive(Debug)]
pub struct NoScope<S, const ERROR: u32>(PhantomData<S>);

impl<S: Scope, const ERROR: u32> NoScope<S, ERROR> {
    /// No scope that anybody has named.
    pub const SCOPE: S = S::ALL[0];
}

/// Writes the macros of a catalogue. The word `anywhere` stands here and not in the generated file.
#[doc(hidden)]
#[macro_export]
macro_rules! __export_macros {
    ($catalog:ident $identity:ident $($example:literal)+) => {
        $crate::__private::write_macros! { $catalog $identity anywhere $($example)+ }
    };
}
pub use __export_macros as export_macros;

/// Gives a generated enum serde's traits.
#[cfg(feature = "serde")]
pub use scope_types::impl_serde;

/// Without the `serde` feature there are none to give.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_no_serde {
    ($Scope:ident) => {};
}
#[cfg(not(feature = "serde"))]
pub use __impl_no_serde as impl_serde;
