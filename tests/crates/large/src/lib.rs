//! A catalogue of 10,001 scopes, and what is guarded with it. Another one of 20,001.
#![forbid(unsafe_code)]
#![deny(warnings)]
#![allow(
    clippy::result_large_err,
    reason = "a denial holds a set, and does not allocate"
)]

#[allow(missing_docs)]
pub mod scopes {
    scopegate::include_catalog!(large);
}

#[allow(missing_docs)]
pub mod huge {
    scopegate::include_catalog!(huge);
}

use scopes::prelude::*;

/// Guarded by one scope of ten thousand.
#[requires_scope(area39.object1999.read, from = grant)]
pub fn read_the_last(
    grant: &scopegate::Grant<Scope>,
) -> Result<&'static str, scopegate::Denied<Scope>> {
    Ok("read")
}

/// Guarded by either of two that are far apart.
#[requires_scope(any(area0.object0.read, all(area20.object1000.read, area39.object1999.delete)), from = grant)]
pub fn either(grant: &scopegate::Grant<Scope>) -> Result<(), scopegate::Denied<Scope>> {
    Ok(())
}

/// Guarded by a scope whose ID another one has, too, of which the compiler says something.
#[expect(deprecated)]
#[requires_scope(area0.object7.delete, from = grant)]
pub fn delete_what_shares_its_id(
    grant: &scopegate::Grant<Scope>,
) -> Result<(), scopegate::Denied<Scope>> {
    Ok(())
}

/// A set in a constant.
pub const SOME: scopegate::ScopeSet<Scope> = scopes!(area0.object0.read, area39.object1999.read);

/// A scope of the catalogue is a pattern.
#[must_use]
pub fn is_admin(scope: Scope) -> bool {
    match scope {
        Scope::Admin => true,
        scope!(area0.object0.read) => false,
        _ => false,
    }
}
