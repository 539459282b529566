//! `#[requires_scope(…)]`: read the arguments, take the function apart, write the check into it.

mod arguments;
mod expand;
mod function;
mod path;

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::message;
use crate::tokens::{combine, error_items};
use arguments::Arguments;
use function::Function;

/// On an error the function is kept as it was written, so that calls to it are not reported too;
/// the error keeps it from compiling.
pub(crate) fn guard(arguments: TokenStream, item: TokenStream) -> TokenStream {
    match expand(arguments, item.clone()) {
        Ok(guarded) => guarded,
        Err(error) => {
            let mut tokens = error_items(&error);
            tokens.extend(quote!(#[allow(unused)]));
            tokens.extend(item);
            tokens
        }
    }
}

fn expand(arguments: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    match (Function::parse(item), Arguments::parse(arguments)) {
        (Ok(function), Ok(arguments)) => expand::expand(arguments, function),
        (function, arguments) => {
            let errors = function.err().into_iter().chain(arguments.err());
            Err(combine(errors).unwrap_or_else(|| message::no_scope(Span::call_site())))
        }
    }
}
