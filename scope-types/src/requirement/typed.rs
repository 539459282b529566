use core::marker::PhantomData;

use super::Requirement;
use crate::scope::Scope;
use crate::set::ScopeSet;

/// A requirement as a type, so that checking it is code and not data: a single scope compiles to
/// one bit test.
pub trait Requires<S: Scope>: sealed::Sealed {
    /// The same requirement as a value, for messages and documentation.
    const REQUIREMENT: Requirement<S>;

    /// Whether somebody who holds these scopes meets the requirement. Nothing is implied here:
    /// `held` is to be a closure, see [`Grant::closure`](crate::Grant::closure).
    fn allows(held: &ScopeSet<S>) -> bool;
}

/// Only what the macros write is a requirement, so that a type cannot state one and check another.
#[doc(hidden)]
pub mod sealed {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a requirement",
        label = "only what the macros write is one",
        note = "write it as `Guard![…]`: a type of your own could state one requirement and check \
                another"
    )]
    pub trait Sealed {}
    #[diagnostic::do_not_recommend]
    impl<const ORDINAL: u32> Sealed for super::Is<ORDINAL> {}
    #[diagnostic::do_not_recommend]
    impl<P> Sealed for super::AllOf<P> {}
    #[diagnostic::do_not_recommend]
    impl<P> Sealed for super::AnyOf<P> {}
}

/// The scope with this ordinal. The macros write it; an ordinal that the catalogue does not have
/// is met by nobody.
#[derive(Debug)]
pub struct Is<const ORDINAL: u32>;

impl<S: Scope, const ORDINAL: u32> Requires<S> for Is<ORDINAL> {
    const REQUIREMENT: Requirement<S> = Requirement::ordinal(ORDINAL);

    #[inline]
    fn allows(held: &ScopeSet<S>) -> bool {
        held.contains_ordinal(ORDINAL)
    }
}

/// All of a tuple of requirements.
#[derive(Debug)]
pub struct AllOf<P>(PhantomData<fn() -> P>);

impl<S: Scope, P: Parts<S>> Requires<S> for AllOf<P> {
    const REQUIREMENT: Requirement<S> = Requirement::all_static(P::REQUIREMENTS);

    #[inline]
    fn allows(held: &ScopeSet<S>) -> bool {
        P::all(held)
    }
}

/// Any of a tuple of requirements.
#[derive(Debug)]
pub struct AnyOf<P>(PhantomData<fn() -> P>);

impl<S: Scope, P: Parts<S>> Requires<S> for AnyOf<P> {
    const REQUIREMENT: Requirement<S> = Requirement::any_static(P::REQUIREMENTS);

    #[inline]
    fn allows(held: &ScopeSet<S>) -> bool {
        P::any(held)
    }
}

/// A tuple of one to twelve requirements. There is none of no requirement: nothing to check is
/// not a check that passes.
#[doc(hidden)]
pub trait Parts<S: Scope> {
    /// The parts as values.
    const REQUIREMENTS: &'static [Requirement<S>];

    /// Whether every part is met.
    fn all(held: &ScopeSet<S>) -> bool;

    /// Whether at least one part is met.
    fn any(held: &ScopeSet<S>) -> bool;
}

macro_rules! parts {
    ($($Part:ident)+) => {
        impl<S: Scope, $($Part: Requires<S>),+> Parts<S> for ($($Part,)+) {
            const REQUIREMENTS: &'static [Requirement<S>] = &[$($Part::REQUIREMENT),+];

            #[inline]
            fn all(held: &ScopeSet<S>) -> bool {
                $($Part::allows(held))&&+
            }

            #[inline]
            fn any(held: &ScopeSet<S>) -> bool {
                $($Part::allows(held))||+
            }
        }
    };
}

parts!(A);
parts!(A B);
parts!(A B C);
parts!(A B C D);
parts!(A B C D E);
parts!(A B C D E F);
parts!(A B C D E F G);
parts!(A B C D E F G H);
parts!(A B C D E F G H I);
parts!(A B C D E F G H I J);
parts!(A B C D E F G H I J K);
parts!(A B C D E F G H I J K L);
