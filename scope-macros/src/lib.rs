//! The procedural macros of scopegate.
//!
//! The attribute knows no catalogue: it writes the requirement into the function's signature or
//! body, as the tokens of a macro that the catalogue's own module exports. That macro carries the
//! place of the catalogue's table and hands everything to `resolve!`, which speaks of scopes in
//! the catalogue's words and writes paths to generated items. Whether a scope exists is judged by
//! rustc, which has to find those items.
#![forbid(unsafe_code)]

mod attribute;
mod distance;
mod editor;
mod export;
mod include;
mod keyword;
mod message;
mod program;
mod requirement;
mod resolve;
mod table;
mod tokens;
mod written;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Lets a function run only for a caller who holds the scopes.
///
/// ```text
/// #[requires_scope(sms.read)]                           // one scope
/// #[requires_scope(sms.read, calls.read)]               // all of them
/// #[requires_scope(any(sms.read, all(calls.read, …)))]  // any and all, nested
/// #[requires_scope("https://example.com/auth/sms")]     // what is no sequence of Rust tokens
/// #[requires_scope(sms.read, from = self.grant)]        // who is asking, for methods and jobs
/// #[requires_scope(sms.read, catalog = crate::scopes)]  // which catalogue
/// ```
///
/// Without `from`, the function gets a `Guard` as its first parameter, which a framework extracts
/// before everything else; the return type is untouched. With `from = expr`, the first thing the
/// body does is to ask `expr`, which `HasGrant`, and to return `Err(Denied.into())` if it falls
/// short.
///
/// Attributes that look at a handler's signature, such as `#[axum::debug_handler]`, stand below this
/// one, where they see the guard. An attribute that caches what a function returns stands above it:
/// below, it would cache the answer together with the check of whoever came first.
///
/// The catalogue is the module called `scopes` where the attribute stands, as every catalogue's
/// prelude brings it, or the one that `catalog = path` names.
#[proc_macro_attribute]
pub fn requires_scope(arguments: TokenStream, item: TokenStream) -> TokenStream {
    attribute::guard(arguments.into(), item.into()).into()
}

/// Resolves scopes against a catalogue: what the macros of a catalogue's module forward to.
#[doc(hidden)]
#[proc_macro]
pub fn resolve(input: TokenStream) -> TokenStream {
    resolve::resolve(input.into()).into()
}

/// The type of a guard: `Guard![sms.read]`, `Guard![any(sms.read, calls.read)]`. Whoever holds a
/// value of it has been checked.
///
/// This is what an editor takes for the macro of that name that every catalogue has; no compiler
/// accepts what it writes.
#[doc(hidden)]
#[proc_macro]
pub fn guard_in_editor(input: TokenStream) -> TokenStream {
    editor::guard(input.into()).into()
}

/// Writes the macros of a catalogue's module.
#[doc(hidden)]
#[proc_macro]
pub fn write_macros(input: TokenStream) -> TokenStream {
    export::export(input.into()).into()
}

/// Includes the source of a catalogue.
#[doc(hidden)]
#[proc_macro]
pub fn include(input: TokenStream) -> TokenStream {
    include::include(input.into()).into()
}
