//! What is written for an editor, which asks for more than a compiler, and what no compiler accepts.

use proc_macro2::{Span, TokenStream};
use proptest::prelude::*;
use quote::quote;

use super::{WORDS, catalog, guard_of, squeezed, tokens};
use crate::resolve::{Catalog, guard as guard_type};

/// What is in a macro's answer where it is an editor that asks.
fn in_editor(requirement: TokenStream) -> String {
    let mut catalog = Catalog {
        for_editor: true,
        ..catalog()
    };
    squeezed(&guard_type(
        &mut catalog,
        requirement.into_iter().collect(),
        Span::call_site(),
    ))
}

#[test]
fn an_editor_gets_what_a_compiler_gets_for_what_is_there() {
    for requirement in [quote!(sms.read), quote!(any(sms.read, all(sms, sms.use)))] {
        let text = in_editor(requirement.clone()).replace("scopes::__scopegate::", "");
        assert_eq!(Ok(text), guard_of(requirement));
    }
}

#[test]
fn an_editor_gets_a_path_for_what_is_half_typed_and_the_error_with_it() {
    for (typed, path) in [
        (quote!(sms.), "{usescopes::names::sms::;("),
        (quote!(sms.rea), "{usescopes::names::sms::rea;("),
        (quote!(sms.typ), "{usescopes::names::sms::typ;("),
        (quote!(sms.type), "{usescopes::names::sms::r#type;("),
        (quote!(sms.2fa), "{usescopes::names::sms::_2fa;("),
        (quote!(sms.self), "{usescopes::names::sms::self_;("),
        (quote!("sms."), "{usescopes::names::sms::;("),
    ] {
        let expanded = in_editor(typed);
        assert!(expanded.contains(path), "{path} in {expanded}");
        assert!(expanded.contains("compile_error!"), "{expanded}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn an_editor_gets_what_a_compiler_gets_or_an_error(tokens in tokens(WORDS)) {
        let text = in_editor(tokens.clone());
        match guard_of(tokens) {
            Ok(guard) => prop_assert_eq!(text.replace("scopes::__scopegate::", ""), guard),
            Err(_) => prop_assert!(text.contains("compile_error!"), "{text}"),
        }
    }

    /// The macro that has no table accepts every name: a compiler must never accept it.
    #[test]
    fn what_is_for_editors_alone_does_not_compile(tokens in tokens(WORDS)) {
        let text = squeezed(&crate::editor::guard(tokens));
        let compiles_nowhere = ["::__for_editors_alone(", "compile_error!"];
        prop_assert!(compiles_nowhere.iter().any(|part| text.contains(part)), "{text}");
    }
}
