//! Where the check stands, and what it does.

use proc_macro2::TokenStream;
use quote::quote;

use super::{fails, squeezed};
use crate::attribute::guard;
use crate::resolve::resolve;

#[test]
fn nothing_of_a_body_comes_before_the_check() {
    let check = "{scopes::Guard![@check[scopes](grant)_";
    let body_of = |body: TokenStream| {
        let function = quote!(fn f() -> Boxed { #body });
        squeezed(&guard(quote!(sms.read, from = grant), function)).replacen("fnf()->Boxed", "", 1)
    };
    for body in [
        quote!(touch()),
        quote!(Box::pin(touch() + async move { 1 })),
        quote!(Box::pin({
            touch();
            async move { 1 }
        })),
        quote!(Box::pin(async move { 1 }.then({ touch() }))),
        quote!(touch(); Box::pin(async move { 1 })),
        quote!(queue::pin(async move { 1 })),
        quote!(my::Box::pin(async move { 1 })),
    ] {
        let text = body_of(body);
        assert!(text.starts_with(check), "{text}");
    }
    for body in [
        quote!(Box::pin(async move { touch() })),
        quote!(::std::boxed::Box::pin(async { touch() })),
    ] {
        let text = body_of(body);
        let (before, _) = text.split_once("touch()").unwrap_or_default();
        assert!(before.contains(check), "{text}");
        assert!(before.contains("::core::pin::Pin<_>="), "{text}");
    }
}

#[test]
fn a_check_returns_unless_the_guard_lets_the_asker_in() {
    let expanded = resolve(quote!(check "" __id [scopes] (self.grant) Answer a_b.c));
    let scopegate = "scopes::__id::__scopegate";
    let scope = "scopes::__id::Scope";
    let guard = format!(
        "{scopegate}::Guard<{scope},{scopegate}::requirement::Is<{{scopes::__id::__ordinal(\"a_b.c\")}}>>"
    );
    let expected = format!(
        "iflet::core::result::Result::Err(__scopegate_refused)=\
         {scopegate}::__private::Check::<{scope},{guard}>::of(\
         {scopegate}::HasGrant::<{scope}>::ask(&(self.grant))){{return\
         <Answeras{scopegate}::FromDenied<{scope}>>::from_denied(__scopegate_refused.denied());}}"
    );
    assert_eq!(squeezed(&expanded), expected);
}

#[test]
fn a_macro_of_another_catalogue_is_an_error() {
    for kind in [quote!(Guard), quote!(scope), quote!(scopes)] {
        let expanded = resolve(quote!(#kind __my_api_1f __other_2e [scopes] sms.read));
        let text = expanded.to_string();
        assert!(fails(&expanded), "{text}");
        assert!(
            text.contains("`my_api`") && text.contains("`other`"),
            "{text}"
        );
    }
}

#[test]
fn whatever_word_stands_before_fn_it_is_a_function() {
    for words in ["default", "safe", "gen", "pub async unsafe", "pub(crate)"] {
        let item = format!("{words} fn f(a: u8) {{}}").parse().expect("tokens");
        let guarded = squeezed(&guard(quote!(sms.read), item));
        assert!(guarded.contains("fnf(_:scopes::Guard!["), "{guarded}");
        assert!(guarded.contains("],a:u8){}"), "{guarded}");
    }
}

#[test]
fn an_attribute_of_the_first_statement_stays_with_it() {
    for (body, expected) in [
        (
            quote!(#[allow(unused)] let a = 1; a),
            ";{{}#[allow(unused)]leta=1;a}}",
        ),
        (
            quote!(#[allow(unused)] [touch()]; a),
            ";{{}#[allow(unused)][touch()];a}}",
        ),
    ] {
        let item = quote!(fn f() -> R { #body });
        let guarded = squeezed(&guard(quote!(sms.read, from = who), item));
        assert!(guarded.contains(expected), "{guarded}");
    }
}
