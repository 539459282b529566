use core::borrow::Borrow;
use core::error::Error;
use core::fmt::{self, Display};

use super::Grant;
use crate::id::Id;
use crate::scope::Scope;
use crate::set::ScopeSet;
use crate::table::{Found, Runs};

type Key<S> = <<S as Scope>::Id as Id>::Key;

impl<S: Scope> Grant<S> {
    /// Reads a grant from published IDs. Unknown ones are counted and kept out.
    ///
    /// # Errors
    ///
    /// On an ID that stands for several scopes. See [`from_ids_with`](Self::from_ids_with) to
    /// name the one that is meant.
    pub fn from_ids<I>(ids: I) -> Result<Self, AmbiguousId<S>>
    where
        I: IntoIterator<Item: Borrow<Key<S>>>,
    {
        Self::from_ids_with(ids, |_| None)
    }

    /// Reads a grant from published IDs, where `choose` names the scope that is meant by an ID
    /// that stands for several. It is given the candidates.
    ///
    /// # Errors
    ///
    /// If `choose` names no scope, or one that is not among the candidates.
    pub fn from_ids_with<I>(
        ids: I,
        choose: impl Fn(&ScopeSet<S>) -> Option<S>,
    ) -> Result<Self, AmbiguousId<S>>
    where
        I: IntoIterator<Item: Borrow<Key<S>>>,
    {
        let mut grant = Self::EMPTY;
        for id in ids {
            grant.add_id(id.borrow(), &choose)?;
        }
        Ok(grant)
    }

    #[inline]
    pub(crate) fn add_id(
        &mut self,
        id: &Key<S>,
        choose: &impl Fn(&ScopeSet<S>) -> Option<S>,
    ) -> Result<(), AmbiguousId<S>> {
        match S::TABLE.ids.find(id) {
            Found::Nothing => self.add_unknown(),
            Found::One(ordinal) => self.add_ordinal(ordinal),
            Found::Several(sharing) => self.add_chosen(sharing, choose)?,
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn add_chosen(
        &mut self,
        sharing: Runs,
        choose: &impl Fn(&ScopeSet<S>) -> Option<S>,
    ) -> Result<(), AmbiguousId<S>> {
        let candidates = ScopeSet::from_runs(sharing);
        let meant = choose(&candidates).filter(|scope| candidates.contains(*scope));
        let meant = meant.ok_or(AmbiguousId { candidates })?;
        self.add_ordinal(meant.ordinal());
        Ok(())
    }
}

/// A published ID stands for several scopes, and nobody said which one is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmbiguousId<S: Scope> {
    candidates: ScopeSet<S>,
}

impl<S: Scope> AmbiguousId<S> {
    #[cfg(feature = "serde")]
    pub(crate) fn new(candidates: ScopeSet<S>) -> Self {
        Self { candidates }
    }

    /// Every scope that has the ID.
    #[must_use]
    pub fn candidates(&self) -> &ScopeSet<S> {
        &self.candidates
    }
}

impl<S: Scope> Display for AmbiguousId<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { candidates } = self;
        if let Some(id) = candidates.iter().next().and_then(S::id) {
            write!(f, "ID {id} ")?;
        } else {
            f.write_str("the ID ")?;
        }
        write!(f, "stands for {} scopes: {candidates}", candidates.len())
    }
}

impl<S: Scope> Error for AmbiguousId<S> {}
