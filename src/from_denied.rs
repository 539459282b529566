use crate::{Denied, Scope};

/// What a function under `#[requires_scope(…, from = …)]` returns: there is a way to say in it that
/// the caller is refused.
///
/// A `Result` is one if its error can be made from a [`Denied`]: a `Denied`, a `Box<dyn Error>`, a
/// framework's answer, or any `E` with `impl From<Denied<Scope>> for E`. A framework's response is one
/// without a `Result`, with the feature of the framework.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no place for a refusal",
    label = "not a `Result` whose error can be made from a `Denied`",
    note = "with `from = …`, a caller who lacks the scope is answered `Err(Denied.into())`: return a \
            `Result<…, Denied<Scope>>`, or one with an error `E` that has `impl From<Denied<Scope>> for E`, \
            as `scopegate::axum::Rejection<Scope>` for a handler of axum's"
)]
pub trait FromDenied<S: Scope> {
    /// The answer to a caller who is refused.
    fn from_denied(denied: Denied<S>) -> Self;
}

#[diagnostic::do_not_recommend]
impl<S: Scope, T, E: From<Denied<S>>> FromDenied<S> for Result<T, E> {
    fn from_denied(denied: Denied<S>) -> Self {
        Err(E::from(denied))
    }
}
