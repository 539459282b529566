mod delegate;
mod ids;

use core::fmt::{self, Debug};
use core::str::FromStr;

pub use delegate::NotHeld;
pub use ids::AmbiguousId;

use crate::claim::{self, Malformed};
use crate::denied::Denied;
use crate::requirement::{Requirement, Requires};
use crate::scope::Scope;
use crate::set::ScopeSet;
use crate::table::{Closure, Runs};

/// What a caller was granted: the scopes as issued, and everything they imply.
///
/// The implied scopes are found once, when the grant is made; a check is then a bit test. What
/// the catalogue does not know grants nothing: unknown tokens are counted and kept out, and text
/// outside the grammar of RFC 6749 §3.3 makes an empty grant that says so.
#[derive(Clone, PartialEq, Eq)]
pub struct Grant<S: Scope> {
    issued: ScopeSet<S>,
    closure: ScopeSet<S>,
    unknown: u32,
    fault: Option<Malformed>,
}

impl<S: Scope> Grant<S> {
    /// The grant that allows nothing.
    pub const EMPTY: Self = Self {
        issued: ScopeSet::EMPTY,
        closure: ScopeSet::EMPTY,
        unknown: 0,
        fault: None,
    };

    /// Reads the claim a caller presents: a scope list as in RFC 6749 §3.3, the `scope` claim of
    /// RFC 9068 and RFC 8693, the `scope` member of RFC 7662.
    ///
    /// Cannot fail: see [`unknown`](Self::unknown) and [`fault`](Self::fault) for what was kept
    /// out. Does not allocate, unless the catalogue has more than 2,048 scopes and the claim names
    /// or implies many.
    #[must_use]
    pub fn parse(claim: &str) -> Self {
        let mut grant = Self::EMPTY;
        let mut unknown = 0_usize;
        claim::scan(claim, S::SEPARATOR, S::TABLE.index.seed(), |token| {
            let (ordinal, difference) = S::TABLE.candidate(token.bytes, token.hash);
            grant.add_if(difference == 0, ordinal);
            unknown += usize::from(difference != 0);
        });
        // What is known is well formed.
        if unknown > 0
            && let Some(fault) = claim::fault_in_claim(claim, S::SEPARATOR)
        {
            return Self::malformed(fault);
        }
        Self {
            unknown: u32::try_from(unknown).unwrap_or(u32::MAX),
            fault: None,
            ..grant
        }
    }

    /// Reads the scopes of a claim that is an array, one token an element.
    ///
    /// An element with a byte that RFC 6749 §3.3 allows in no token makes an empty grant with that
    /// fault, its place counted in the element. An empty element is an unknown scope.
    #[must_use]
    pub fn from_tokens<'a>(tokens: impl IntoIterator<Item = &'a str>) -> Self {
        let mut grant = Self::EMPTY;
        for token in tokens {
            if let Err(fault) = grant.add_element(token) {
                return Self::malformed(fault);
            }
        }
        grant
    }

    pub(crate) fn add_element(&mut self, token: &str) -> Result<(), Malformed> {
        if let Some(ordinal) = S::TABLE.find(token.as_bytes()) {
            self.add_ordinal(ordinal);
            return Ok(());
        }
        match claim::fault_in_token(token) {
            Some(fault) => Err(fault),
            None => {
                self.add_unknown();
                Ok(())
            }
        }
    }

    pub(crate) fn malformed(fault: Malformed) -> Self {
        Self {
            fault: Some(fault),
            ..Self::EMPTY
        }
    }

    /// Takes down a fault, the first one, of a grant that is not handed out for it.
    #[cfg(feature = "serde")]
    #[cold]
    pub(crate) fn spoil(&mut self, fault: Malformed) {
        self.fault.get_or_insert(fault);
    }

    pub(crate) fn add_unknown(&mut self) {
        self.unknown = self.unknown.saturating_add(1);
    }

    #[inline]
    pub(crate) fn add_ordinal(&mut self, ordinal: u32) {
        self.add_if(true, ordinal);
    }

    /// Adds a scope and what it implies, or nothing.
    #[inline(always)]
    fn add_if(&mut self, whether: bool, ordinal: u32) {
        const {
            let (scopes, set) = (S::TABLE.names.len(), size_of::<S::Bits>());
            assert!(S::TABLE.closure.grants_nothing_to_none(scopes, set));
        }
        match &S::TABLE.closure {
            Closure::Sets(pairs) => {
                let Self {
                    issued, closure, ..
                } = self;
                issued.unite_pair(closure, pairs, whether.then_some(ordinal));
            }
            Closure::Lists(lists) => {
                // Duplicates are harmless (RFC 6749 §3.3), and so are claims of nothing but one broad
                // scope.
                if whether && self.issued.insert_ordinal(ordinal) {
                    self.closure.insert_ordinal(ordinal);
                    let implied = lists.of(ordinal);
                    if !implied.is_empty() {
                        self.add_implied(implied);
                    }
                }
            }
        }
    }

    /// Apart from the rest: most scopes imply nothing.
    #[inline(never)]
    fn add_implied(&mut self, implied: Runs) {
        self.closure.insert_runs(implied);
    }

    /// The scopes as issued, without what they imply.
    #[must_use]
    pub fn issued(&self) -> &ScopeSet<S> {
        &self.issued
    }

    /// The scopes as issued and everything they imply: what the caller may do.
    #[must_use]
    pub fn closure(&self) -> &ScopeSet<S> {
        &self.closure
    }

    /// How many tokens or IDs the catalogue did not know, repetitions included.
    #[must_use]
    pub fn unknown(&self) -> u32 {
        self.unknown
    }

    /// The tokens of a claim that the catalogue does not know, in the order of the claim, for a
    /// log. Ends at the first byte outside the grammar.
    pub fn unknown_in(claim: &str) -> impl Iterator<Item = &str> {
        let tokens = claim::tokens(claim, S::SEPARATOR).map_while(Result::ok);
        Self::unknown_among(tokens.map(|(_, token)| token))
    }

    /// The same for a claim that is an array, one token an element.
    pub fn unknown_among<'a>(
        tokens: impl IntoIterator<Item = &'a str>,
    ) -> impl Iterator<Item = &'a str> {
        tokens
            .into_iter()
            .filter(|token| S::from_name(token).is_none())
    }

    /// Why the claim was taken for an empty one, if it was malformed.
    #[must_use]
    pub fn fault(&self) -> Option<Malformed> {
        self.fault
    }

    /// Whether the caller may do this: the scope was issued, or an issued one implies it.
    #[inline]
    #[must_use]
    pub fn has(&self, scope: S) -> bool {
        self.closure.contains(scope)
    }

    /// Whether the caller meets a requirement that is a type, such as `Guard![sms.read]`.
    #[inline]
    #[must_use]
    pub fn allows<R: Requires<S>>(&self) -> bool {
        R::allows(&self.closure)
    }

    /// Checks a requirement that is a type.
    ///
    /// # Errors
    ///
    /// If the grant does not meet it, with what is missing.
    #[inline]
    pub fn check<R: Requires<S>>(&self) -> Result<(), Denied<S>> {
        if self.allows::<R>() {
            return Ok(());
        }
        Err(self.denied(&R::REQUIREMENT))
    }

    /// Checks a requirement that is only known at run time.
    ///
    /// # Errors
    ///
    /// If the grant does not meet it, with what is missing.
    pub fn require(&self, requirement: &Requirement<S>) -> Result<(), Denied<S>> {
        if requirement.allows(&self.closure) {
            return Ok(());
        }
        Err(self.denied(requirement))
    }

    #[cold]
    fn denied(&self, requirement: &Requirement<S>) -> Denied<S> {
        Denied::of(requirement.clone(), Ok(self))
    }
}

impl<S: Scope> Default for Grant<S> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<S: Scope> Debug for Grant<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Grant");
        debug.field("issued", &self.issued);
        if self.unknown > 0 {
            debug.field("unknown", &self.unknown);
        }
        if let Some(fault) = &self.fault {
            debug.field("fault", fault);
        }
        debug.finish()
    }
}

/// As [`Grant::parse`], for callers who want malformed text as an error.
impl<S: Scope> FromStr for Grant<S> {
    type Err = Malformed;

    fn from_str(claim: &str) -> Result<Self, Malformed> {
        let grant = Self::parse(claim);
        grant.fault.map_or(Ok(grant), Err)
    }
}

/// A grant of exactly these scopes and what they imply.
impl<S: Scope> From<ScopeSet<S>> for Grant<S> {
    fn from(issued: ScopeSet<S>) -> Self {
        issued.iter().collect()
    }
}

/// A grant of this one scope and what it implies.
impl<S: Scope> From<S> for Grant<S> {
    fn from(scope: S) -> Self {
        Self::from_iter([scope])
    }
}

impl<S: Scope> FromIterator<S> for Grant<S> {
    fn from_iter<I: IntoIterator<Item = S>>(scopes: I) -> Self {
        let mut grant = Self::EMPTY;
        for scope in scopes {
            grant.add_ordinal(scope.ordinal());
        }
        grant
    }
}
