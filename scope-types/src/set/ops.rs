use core::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Sub, SubAssign};

use super::{Bits, ScopeSet};
use crate::scope::Scope;

/// One operator in the four forms a set has it in: by value, by reference, and assigning.
macro_rules! operator {
    ($(#[$doc:meta])* $Op:ident $op:ident $OpAssign:ident $op_assign:ident $bits:ident) => {
        $(#[$doc])*
        impl<S: Scope> $OpAssign<&ScopeSet<S>> for ScopeSet<S> {
            fn $op_assign(&mut self, other: &ScopeSet<S>) {
                self.bits.$bits(&other.bits);
            }
        }

        $(#[$doc])*
        impl<S: Scope> $OpAssign for ScopeSet<S> {
            fn $op_assign(&mut self, other: ScopeSet<S>) {
                self.bits.$bits(&other.bits);
            }
        }

        $(#[$doc])*
        impl<S: Scope> $Op<&ScopeSet<S>> for ScopeSet<S> {
            type Output = ScopeSet<S>;

            fn $op(mut self, other: &ScopeSet<S>) -> ScopeSet<S> {
                self.bits.$bits(&other.bits);
                self
            }
        }

        $(#[$doc])*
        impl<S: Scope> $Op for ScopeSet<S> {
            type Output = ScopeSet<S>;

            fn $op(self, other: ScopeSet<S>) -> ScopeSet<S> {
                self.$op(&other)
            }
        }

        $(#[$doc])*
        impl<S: Scope> $Op for &ScopeSet<S> {
            type Output = ScopeSet<S>;

            fn $op(self, other: &ScopeSet<S>) -> ScopeSet<S> {
                self.clone().$op(other)
            }
        }
    };
}

operator! { /// The scopes of either set.
BitOr bitor BitOrAssign bitor_assign unite }
operator! { /// The scopes of both sets.
BitAnd bitand BitAndAssign bitand_assign intersect }
operator! { /// The scopes of the first set that are not in the second.
Sub sub SubAssign sub_assign subtract }
