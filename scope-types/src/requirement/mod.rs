mod typed;

use alloc::sync::Arc;
use core::fmt::{self, Debug, Display};
use core::marker::PhantomData;

pub use typed::{AllOf, AnyOf, Is, Parts, Requires, sealed};

use crate::scope::Scope;
use crate::set::ScopeSet;

/// What a caller must hold: a scope, all of several requirements, or any of several.
///
/// As a value it serves messages, challenges, documentation, and checks that are only known at
/// run time; what an attribute states is a type, see [`Requires`]. There is no `not`, and a list
/// of nothing is met by nobody: absence never grants.
#[derive(Clone, PartialEq, Eq)]
pub struct Requirement<S: 'static> {
    node: Node<S>,
}

/// `S` itself does not stand in here, only ordinals: a constant of a generic type may hold
/// references only to what is known to be without interior mutability.
#[derive(Clone, PartialEq, Eq)]
enum Node<S: 'static> {
    Scope(u32, PhantomData<fn() -> S>),
    All(List<S>),
    Any(List<S>),
}

#[derive(Clone)]
enum List<S: 'static> {
    Static(&'static [Requirement<S>]),
    Shared(Arc<[Requirement<S>]>),
}

impl<S: 'static> List<S> {
    fn as_slice(&self) -> &[Requirement<S>] {
        match self {
            Self::Static(parts) => parts,
            Self::Shared(parts) => parts,
        }
    }
}

impl<S: PartialEq + 'static> PartialEq for List<S> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<S: Eq + 'static> Eq for List<S> {}

/// The outermost part of a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequirementKind<'a, S: Scope> {
    /// This scope.
    Scope(S),
    /// Every one of these. Of none: nobody meets it.
    All(&'a [Requirement<S>]),
    /// At least one of these. Of none: nobody meets it.
    Any(&'a [Requirement<S>]),
}

impl<S: 'static> Requirement<S> {
    const fn ordinal(ordinal: u32) -> Self {
        Self {
            node: Node::Scope(ordinal, PhantomData),
        }
    }

    const fn all_static(parts: &'static [Self]) -> Self {
        Self {
            node: Node::All(List::Static(parts)),
        }
    }

    const fn any_static(parts: &'static [Self]) -> Self {
        Self {
            node: Node::Any(List::Static(parts)),
        }
    }
}

impl<S: Scope> Requirement<S> {
    /// All of these requirements. Of none: nobody meets it.
    #[must_use]
    pub fn all(parts: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        let parts = parts.into_iter().map(Into::into).collect();
        Self {
            node: Node::All(List::Shared(parts)),
        }
    }

    /// At least one of these requirements. Of none: nobody meets it.
    #[must_use]
    pub fn any(parts: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        let parts = parts.into_iter().map(Into::into).collect();
        Self {
            node: Node::Any(List::Shared(parts)),
        }
    }

    /// The outermost part, to walk a requirement by.
    #[must_use]
    pub fn kind(&self) -> RequirementKind<'_, S> {
        match &self.node {
            Node::Scope(ordinal, _) => match S::from_ordinal(*ordinal) {
                Some(scope) => RequirementKind::Scope(scope),
                None => RequirementKind::Any(&[]),
            },
            Node::All(parts) => RequirementKind::All(parts.as_slice()),
            Node::Any(parts) => RequirementKind::Any(parts.as_slice()),
        }
    }

    /// Whether somebody who holds these scopes meets the requirement. Nothing is implied here:
    /// `held` is to be a closure, see [`Grant::closure`](crate::Grant::closure).
    #[must_use]
    pub fn allows(&self, held: &ScopeSet<S>) -> bool {
        match self.kind() {
            RequirementKind::Scope(scope) => held.contains(scope),
            RequirementKind::All(parts) => {
                !parts.is_empty() && parts.iter().all(|part| part.allows(held))
            }
            RequirementKind::Any(parts) => parts.iter().any(|part| part.allows(held)),
        }
    }

    /// The scopes which somebody who holds `held` lacks: all that are missing of an `all`, and of
    /// an `any` those of the part that lacks the fewest, the first of several such. Empty if the
    /// requirement is met, and if no scope could meet it, as a list of nothing.
    #[must_use]
    pub fn missing(&self, held: &ScopeSet<S>) -> ScopeSet<S> {
        self.lacks(held).unwrap_or_default()
    }

    /// What would be enough in addition; `None` if nothing would.
    fn lacks(&self, held: &ScopeSet<S>) -> Option<ScopeSet<S>> {
        match self.kind() {
            RequirementKind::Scope(scope) if held.contains(scope) => Some(ScopeSet::EMPTY),
            RequirementKind::Scope(scope) => Some(ScopeSet::from(scope)),
            RequirementKind::All([]) => None,
            RequirementKind::All(parts) => {
                let unite = |all: ScopeSet<S>, part: &Self| Some(all | part.lacks(held)?);
                parts.iter().try_fold(ScopeSet::EMPTY, unite)
            }
            RequirementKind::Any(parts) => {
                let lacks = parts.iter().filter_map(|part| part.lacks(held));
                lacks.min_by_key(ScopeSet::len)
            }
        }
    }

    /// Every scope that the requirement mentions.
    #[must_use]
    pub fn scopes(&self) -> ScopeSet<S> {
        match self.kind() {
            RequirementKind::Scope(scope) => ScopeSet::from(scope),
            RequirementKind::All(parts) | RequirementKind::Any(parts) => {
                let unite = |all: ScopeSet<S>, part: &Self| all | part.scopes();
                parts.iter().fold(ScopeSet::EMPTY, unite)
            }
        }
    }
}

/// Exactly this scope.
impl<S: Scope> From<S> for Requirement<S> {
    fn from(scope: S) -> Self {
        Self::ordinal(scope.ordinal())
    }
}

/// As in an attribute: `sms.read`, `all(sms.read, calls.read)`, `any(sms.read, all(…))`.
impl<S: Scope> Display for Requirement<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, parts) = match self.kind() {
            RequirementKind::Scope(scope) => return f.write_str(scope.name()),
            RequirementKind::All(parts) => ("all", parts),
            RequirementKind::Any(parts) => ("any", parts),
        };
        write!(f, "{name}(")?;
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                f.write_str(", ")?;
            }
            Display::fmt(part, f)?;
        }
        f.write_str(")")
    }
}

impl<S: Scope> Debug for Requirement<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Requirement({self})")
    }
}
