use core::iter::FusedIterator;

use super::{Bits, ScopeSet};
use crate::scope::Scope;

/// The scopes of a set, in the order of the catalogue.
#[derive(Debug, Clone)]
pub struct Iter<'a, S: Scope> {
    bits: &'a S::Bits,
    from: u32,
}

impl<'a, S: Scope> Iter<'a, S> {
    pub(super) fn new(bits: &'a S::Bits) -> Self {
        Self { bits, from: 0 }
    }
}

/// The scopes of a set that is used up, in the order of the catalogue.
#[derive(Debug, Clone)]
pub struct IntoIter<S: Scope> {
    bits: S::Bits,
    from: u32,
}

/// The two differ in nothing but whether they own the bits.
macro_rules! iterator {
    ($Iter:ty) => {
        impl<S: Scope> Iterator for $Iter {
            type Item = S;

            fn next(&mut self) -> Option<S> {
                let ordinal = self.bits.next(self.from)?;
                self.from = ordinal + 1;
                S::from_ordinal(ordinal)
            }

            fn size_hint(&self) -> (usize, Option<usize>) {
                let left = self.bits.count_from(self.from);
                (left, Some(left))
            }
        }

        impl<S: Scope> ExactSizeIterator for $Iter {}

        impl<S: Scope> FusedIterator for $Iter {}
    };
}

iterator!(Iter<'_, S>);
iterator!(IntoIter<S>);

impl<'a, S: Scope> IntoIterator for &'a ScopeSet<S> {
    type Item = S;
    type IntoIter = Iter<'a, S>;

    fn into_iter(self) -> Iter<'a, S> {
        self.iter()
    }
}

impl<S: Scope> IntoIterator for ScopeSet<S> {
    type Item = S;
    type IntoIter = IntoIter<S>;

    fn into_iter(self) -> IntoIter<S> {
        IntoIter {
            bits: self.bits,
            from: 0,
        }
    }
}

impl<S: Scope> FromIterator<S> for ScopeSet<S> {
    fn from_iter<I: IntoIterator<Item = S>>(scopes: I) -> Self {
        let mut set = Self::EMPTY;
        set.extend(scopes);
        set
    }
}

impl<S: Scope> Extend<S> for ScopeSet<S> {
    fn extend<I: IntoIterator<Item = S>>(&mut self, scopes: I) {
        for scope in scopes {
            self.bits.insert(scope.ordinal());
        }
    }
}

impl<S: Scope> From<S> for ScopeSet<S> {
    fn from(scope: S) -> Self {
        Self::from_iter([scope])
    }
}

impl<'a, S: Scope> FromIterator<&'a S> for ScopeSet<S> {
    fn from_iter<I: IntoIterator<Item = &'a S>>(scopes: I) -> Self {
        scopes.into_iter().copied().collect()
    }
}

impl<'a, S: Scope> Extend<&'a S> for ScopeSet<S> {
    fn extend<I: IntoIterator<Item = &'a S>>(&mut self, scopes: I) {
        self.extend(scopes.into_iter().copied());
    }
}

impl<S: Scope, const N: usize> From<[S; N]> for ScopeSet<S> {
    fn from(scopes: [S; N]) -> Self {
        Self::from_iter(scopes)
    }
}
