//! No panic, and no function that is neither guarded nor kept from compiling.

use proptest::prelude::*;
use quote::quote;

use super::{WORDS, fails, guard_of, squeezed, tokens};
use crate::attribute::guard;
use crate::resolve::resolve;

/// What functions, and what is none, are made of.
const PIECES: &[&str] = &[
    "fn",
    "f",
    "(",
    ")",
    "()",
    "(&self)",
    "(x: u8)",
    "{",
    "}",
    "{ 1 }",
    ";",
    "const",
    "async",
    "unsafe",
    "extern \"C\"",
    "pub",
    "pub(crate)",
    "#[inline]",
    "<",
    ">",
    "->",
    "<F: Fn(u8) -> u8>",
    "where T: Copy",
    "struct",
    "impl",
    "Box::pin(async move { 1 })",
    "{ Box::pin(async move { 1 }) }",
    "{ #![allow(x)] 1 }",
    "self",
    "&'a mut self",
    "::",
    "trait",
    "type T = fn() -> u8;",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_function_is_guarded_or_does_not_compile(arguments in tokens(WORDS)) {
        let expanded = guard(arguments, quote!(async fn f(x: u8) -> Result<u8, E> { body(x) }));
        let text = squeezed(&expanded);
        let guarded = text.contains("asyncfnf(_:") && text.contains("::Guard![@[");
        let checked = text.contains("->Result<u8,E>{") && text.contains("::Guard![@check[");
        prop_assert!(guarded || checked || fails(&expanded), "{expanded}");
        prop_assert!(text.contains("body(x)"));
    }

    #[test]
    fn an_item_is_guarded_or_does_not_compile(item in tokens(PIECES)) {
        for arguments in [quote!(sms.read), quote!(sms.read, from = grant)] {
            let expanded = guard(arguments, item.clone());
            let text = squeezed(&expanded);
            let guarded = text.contains("(_:scopes::Guard![@[scopes]");
            let checked = text.contains("scopes::Guard![@check[scopes](grant)_sms.read");
            prop_assert!(guarded || checked || fails(&expanded), "{expanded}");
        }
    }

    #[test]
    fn a_requirement_is_a_guard_or_does_not_compile(tokens in tokens(WORDS)) {
        for kind in [quote!(Guard), quote!(scope), quote!(scopes)] {
            let expanded = resolve(quote!(#kind "" __id [scopes] #tokens));
            let text = squeezed(&expanded);
            prop_assert!(text.contains("scopes::") || fails(&expanded), "{expanded}");
        }
    }

    #[test]
    fn a_mistake_is_explained_whatever_it_is(tokens in tokens(WORDS), text in "\\PC{0,12}") {
        let text = proc_macro2::Literal::string(&text);
        for tokens in [tokens, quote!(#text)] {
            match guard_of(tokens) {
                Ok(guard) => prop_assert!(guard.contains("Is<"), "{guard}"),
                Err(message) => prop_assert!(message.contains("\n= help: "), "{message}"),
            }
        }
    }

    #[test]
    fn whatever_resolve_is_given_it_answers(tokens in tokens(WORDS)) {
        resolve(tokens);
    }
}
