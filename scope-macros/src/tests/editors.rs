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

/// What is left where the import of each scope, and the block around it, is taken away.
fn without_imports(text: &str) -> String {
    let text = text.replace("scopes::__scopegate::", "");
    let mut parts = text.split("{use");
    let first = parts.next().map(str::to_owned);
    let blocks = parts.filter_map(|part| Some(part.split_once(';')?.1.replacen('}', "", 1)));
    first.into_iter().chain(blocks).collect()
}

#[test]
fn an_editor_gets_what_a_compiler_gets_for_what_is_there() {
    for requirement in [quote!(sms.read), quote!(any(sms.read, all(sms, sms.use)))] {
        let text = without_imports(&in_editor(requirement.clone()));
        assert_eq!(Ok(text), guard_of(requirement));
    }
}

#[test]
fn a_scope_is_imported_before_all_else_whether_it_is_typed_or_half_typed() {
    let before = |typed| {
        let text = in_editor(typed);
        text.split_once("sms::r")
            .map(|(before, _)| before.to_owned())
    };
    assert_eq!(before(quote!(sms.read)), before(quote!(sms.rea)));
    assert!(before(quote!(sms.read)).is_some());
}

#[test]
fn an_editor_gets_a_path_after_a_comma_and_no_error_with_it() {
    let next = "{usescopes::names::{};scopes::__for_editors_alone()}";
    for (typed, times) in [
        (quote!(sms.read,), 1),
        (quote!(any(sms.read, sms.use,)), 1),
        (quote!(any(sms.read,), all(sms.use,),), 3),
        (quote!(any(sms.read), sms.use), 0),
    ] {
        let expanded = in_editor(typed);
        assert_eq!(expanded.matches(next).count(), times, "{expanded}");
        assert!(!expanded.contains("compile_error!"), "{expanded}");
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
        let typed = squeezed(&tokens);
        let ends_with_comma = typed.ends_with(',') || typed.contains(",)");
        match guard_of(tokens) {
            Ok(_) if ends_with_comma => prop_assert!(text.contains("::__for_editors_alone()")),
            Ok(guard) => prop_assert_eq!(without_imports(&text), guard),
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
