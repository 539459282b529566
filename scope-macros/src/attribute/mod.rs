//! `#[requires_scope(…)]`: read the arguments, take the function apart, write the check into it.

mod arguments;
mod expand;
mod function;
mod path;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Error;

use crate::tokens::combine;
use arguments::Arguments;
use function::Function;

/// On an error the function is kept as it was written, so that calls to it are not reported too;
/// the error keeps it from compiling.
pub(crate) fn guard(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let (arguments, errors) = Arguments::parse(arguments);
    let (error, kept) = match Function::parse(item) {
        Ok(function) => {
            let mut mistakes = Vec::from_iter(expand::obstacle(&arguments, &function));
            let is_obstructed = !mistakes.is_empty();
            mistakes.extend(errors);
            let Some(error) = combine(mistakes) else {
                return expand::expand(&arguments, function);
            };
            let kept = expand::with_mistakes(&arguments, function, is_obstructed);
            (error, kept)
        }
        Err((mut error, item)) => {
            error.extend(errors);
            (error, expand::beside(&arguments, item))
        }
    };
    refused(&error, &kept)
}

fn refused(error: &Error, kept: &TokenStream) -> TokenStream {
    let error = error.to_compile_error();
    quote!(#error #[allow(unused, trivial_bounds)] #kept)
}
