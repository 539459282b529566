//! `#[requires_scope(…)]`: read the arguments, take the function apart, write the check into it.

mod arguments;
mod expand;
mod function;
mod path;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::editor;
use crate::tokens::combine;
use arguments::Arguments;
use function::Function;

/// On an error the function is kept as it was written, so that calls to it are not reported too;
/// the error keeps it from compiling.
pub(crate) fn guard(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let (arguments, errors) = Arguments::parse(arguments);
    let expanded = match (Function::parse(item.clone()), combine(errors)) {
        (Ok(function), None) => expand::expand(&arguments, function),
        (Err(mut error), errors) => {
            error.extend(errors);
            Err(error)
        }
        (Ok(_), Some(errors)) => Err(errors),
    };
    expanded.unwrap_or_else(|error| {
        let mut tokens = error.to_compile_error();
        tokens.extend(quote!(#[allow(unused)]));
        match Function::parse(item.clone()) {
            Ok(function) => expand::with_mistakes(&arguments, function).to_tokens(&mut tokens),
            Err(_) if editor::is_asking() && arguments.is_readable => {
                tokens.extend(editor::beside(&expand::mention(&arguments)));
                tokens.extend(item);
            }
            Err(_) => tokens.extend(item),
        }
        tokens
    })
}
