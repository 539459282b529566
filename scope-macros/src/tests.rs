//! What holds of the macros whatever they are given: no panic, and no function that is neither
//! guarded nor kept from compiling.

mod expansions;

use std::sync::Arc;

use proc_macro2::{Span, TokenStream};
use proptest::collection::vec;
use proptest::prelude::*;
use quote::quote;

use crate::attribute::guard;
use crate::message::{Asked, Examples};
use crate::requirement::Requirement;
use crate::resolve::{Catalog, expand_guard, guard as guard_type, resolve};
use crate::table::Table;

/// What attributes, and mistakes in them, are made of.
const WORDS: &[&str] = &[
    "sms",
    "read",
    ".",
    ":",
    "::",
    ",",
    "any",
    "all",
    "any(",
    "all(",
    ")",
    "(",
    "from",
    ", from = grant",
    ", catalog = acme::scopes",
    "catalog",
    "=",
    "==",
    "\"sms.read\"",
    "b\"x\"",
    "1",
    "2fa",
    "1.5",
    "'a",
    "r#type",
    "self",
    "self.grant",
    "crate::scopes",
    "-",
    "*",
    "<",
    ">",
    "::<A, B>",
    "{",
    "}",
    "[",
    "]",
    "#",
    "!",
    "$",
    "_",
    "@",
    "smsé",
    "SmsRead",
    "Scope::",
    "Short Messages",
    "\" é|\"",
    "92",
    "1e",
    "&&",
];

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

fn tokens(words: &'static [&'static str]) -> impl Strategy<Value = TokenStream> {
    let text = vec(prop::sample::select(words), 0..12).prop_map(|words| words.join(" "));
    text.prop_filter_map("not a token stream", |text| text.parse().ok())
}

/// Tokens as a text without spaces, so that it does not matter how they are printed.
fn squeezed(tokens: &TokenStream) -> String {
    tokens.to_string().replace(char::is_whitespace, "")
}

fn fails(tokens: &TokenStream) -> bool {
    squeezed(tokens).contains("compile_error!")
}

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

fn catalog() -> Catalog {
    let rows = [
        ("a-b:c", "names::a_b::c"),
        ("a:<b", "Scope::Less"),
        ("a_b.c", "Scope::Other"),
        ("sms", "names::sms"),
        ("sms.read", "names::sms::read"),
        ("sms.read_all", "names::sms::read_all"),
        ("sms.use", "names::sms::r#use"),
    ];
    let rows: String = rows
        .iter()
        .enumerate()
        .map(|(at, (name, path))| {
            format!("{name}\t{path}\t{at}\t9{at}\t\tV{at}\tShort Messages\t\n")
        })
        .collect();
    Catalog {
        path: quote!(scopes),
        table: Table::parse(format!("scopegate 3\tacme\t__id\n{rows}")).map(Arc::new),
        for_editor: false,
        asked: Asked::ByConvention,
    }
}

fn guard_of(tokens: TokenStream) -> Result<String, String> {
    let examples = Examples::of(None);
    let requirement = Requirement::parse(tokens, Span::call_site(), examples);
    match expand_guard(&catalog(), &requirement) {
        Ok(tokens) => Ok(squeezed(&tokens).replace("scopes::__scopegate::", "")),
        Err(error) => Err(error.to_string()),
    }
}

fn is(path: &str) -> String {
    format!("requirement::Is<{{scopes::__ordinal_of(scopes::{path})}}>")
}

#[test]
fn a_name_becomes_the_path_of_its_row() {
    for (tokens, path) in [
        (quote!(sms.read), "names::sms::read"),
        (quote!("sms.read"), "names::sms::read"),
        (quote!(sms.use), "names::sms::r#use"),
        (quote!(sms), "names::sms"),
        (quote!(a-b:c), "names::a_b::c"),
        (quote!(a_b.c), "Scope::Other"),
    ] {
        let expected = format!("Guard<scopes::Scope,{}>", is(path));
        assert_eq!(guard_of(tokens), Ok(expected));
    }
}

#[test]
fn nesting_is_kept_as_it_is_written() {
    let (read, use_, sms) = (
        is("names::sms::read"),
        is("names::sms::r#use"),
        is("names::sms"),
    );
    let expected = format!(
        "Guard<scopes::Scope,requirement::AllOf<({sms},\
         requirement::AnyOf<({read},requirement::AllOf<({use_},{sms},)>,)>,)>>"
    );
    assert_eq!(
        guard_of(quote!(sms, any(sms.read, all(sms.use, sms)))),
        Ok(expected)
    );
}

#[test]
fn an_angle_bracket_in_a_name_opens_nothing() {
    let (less, read) = (is("Scope::Less"), is("names::sms::read"));
    let expected = format!("Guard<scopes::Scope,requirement::AllOf<({less},{read},)>>");
    assert_eq!(guard_of(quote!(a:<b, sms.read)), Ok(expected));

    let option_after = guard(
        quote!(a:<b, from = grant),
        quote!(
            fn f() -> Answer {}
        ),
    );
    assert!(
        squeezed(&option_after).contains("Guard![@check[scopes](grant)_"),
        "{option_after}"
    );
}

#[test]
fn more_parts_than_a_tuple_has_are_nested() {
    let many = vec![quote!(sms.read); 30];
    let Ok(text) = guard_of(quote!(any(#(#many),*))) else {
        panic!("thirty parts are no mistake");
    };
    assert_eq!(text.matches("Is<").count(), 30);
    assert_eq!(text.matches("AnyOf<").count(), 4);
    assert!(!text.contains("AllOf<"));
}

#[test]
fn a_name_without_a_table_is_judged_by_the_compiler() {
    let expanded = resolve(quote!(Guard "" __id [scopes] a_b.c));
    assert!(squeezed(&expanded).contains("Is<{scopes::__id::__ordinal(\"a_b.c\")}>"));
}

#[test]
fn a_table_of_another_catalogue_says_nothing() {
    let path = std::env::temp_dir().join(format!("scope-macros-{}.table", std::process::id()));
    let text = "scopegate 3\tacme\t__yesterday\nsms.read\tnames::sms::write\t0\t\t\tSmsRead\t\t\n";
    std::fs::write(&path, text).expect("a temporary file");
    let path = path.to_str().expect("a path in UTF-8");

    let own = resolve(quote!(Guard #path __yesterday [scopes] sms.read));
    let stale = resolve(quote!(Guard #path __today [scopes] sms.read));
    std::fs::remove_file(path).expect("the temporary file");
    assert!(squeezed(&own).contains("scopes::__yesterday::__direct::_sms_2eread"));
    assert!(squeezed(&stale).contains("Is<{scopes::__today::__ordinal(\"sms.read\")}>"));
}

/// What an attribute becomes where `scopes` has led to the catalogues of these identities before.
fn told_of(identities: &[&str], arguments: TokenStream) -> String {
    let thread = format!("{:?}", std::thread::current().id()).replace(['(', ')'], "-");
    for identity in identities {
        let file = format!(
            "scope-macros-{identity}-{thread}{}.table",
            std::process::id()
        );
        let path = std::env::temp_dir().join(file);
        let text = format!(
            "scopegate 3\tacme\t{identity}\n\
             sms.old\tnames::sms::old\t0\t\tdeprecated\tSmsOld\t\t\n\
             sms.read\tnames::sms::read\t1\t\t\tSmsRead\t\t2\n\
             sms.send\tnames::sms::send\t2\t\t\tSmsSend\t\t\n\
             sms.shared\tnames::sms::shared\t3\t7\tambiguous\tSmsShared\t\t\n\
             tts\tScope::Tts\t4\t\t\tTts\t\t\n"
        );
        std::fs::write(&path, text).expect("a temporary file");
        let table = path.to_str().expect("a path in UTF-8");
        let identity = quote::format_ident!("{identity}");
        resolve(quote!(Guard #table #identity [scopes] sms.read));
        std::fs::remove_file(&path).expect("the temporary file");
    }
    squeezed(&guard(
        arguments,
        quote!(
            fn f() -> Result<u8, E> {
                1
            }
        ),
    ))
}

#[test]
fn what_there_is_nothing_to_say_of_the_attribute_writes_itself() {
    let known = |arguments| told_of(&["__acme_1"], arguments);
    let text = known(quote!(sms.read));
    assert!(text.contains("(_:scopes::__direct::Guard<scopes::__direct::_sms_2eread>,)"));
    let text = known(quote!(any(sms.read, sms.old), catalog = crate::other));
    assert!(text.contains("crate::other::Guard![@["), "{text}");
    let text = known(quote!(sms.read, from = grant));
    assert!(text.contains("{ifletscopes::__direct::Refused("), "{text}");
}

#[test]
fn what_there_is_something_to_say_of_is_left_to_the_catalogue() {
    for arguments in [
        quote!(sms.raed),
        quote!(sms.old),
        quote!(sms.shared),
        quote!(any(sms.read, sms.old)),
        quote!(sms.read, sms.send),
        quote!(tts),
        quote!(sms.read, not(sms.send)),
        quote!("sms.read "),
    ] {
        let text = told_of(&["__acme_1"], arguments);
        assert!(text.contains("scopes::Guard![@["), "{text}");
    }
}

#[test]
fn of_a_path_that_has_led_to_two_catalogues_each_is_asked() {
    let text = told_of(&["__acme_1", "__acme_2"], quote!(sms.read));
    assert!(text.contains("scopes::Guard![@["), "{text}");
    let text = told_of(&["__acme_1"], quote!(sms.read));
    assert!(text.contains("scopes::Guard![@["), "{text}");
}

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
         {scopegate}::__private::check::<{scope},{guard}>(\
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
fn every_mistake_of_a_list_is_reported() {
    let expanded = resolve(quote!(Guard "" __id [scopes] any(), sms read, b"x"));
    assert_eq!(squeezed(&expanded).matches("compile_error!").count(), 3);
}

#[test]
fn a_name_that_is_near_is_suggested() {
    for (tokens, nearest) in [
        (quote!(sms.raed), "sms.read"),
        (quote!(SMS.READ), "sms.read"),
        (quote!(sms:read), "sms.read"),
        (quote!(smsread), "sms.read"),
    ] {
        let Err(message) = guard_of(tokens) else {
            panic!("there is no such scope");
        };
        assert!(
            message.contains(&format!("did you mean `{nearest}`?")),
            "{message}"
        );
    }
}

#[test]
fn names_that_are_equally_near_are_all_suggested() {
    let message = guard_of(quote!(a_b:c)).unwrap_err();
    assert!(
        message.contains("did you mean one of `a-b:c`, `a_b.c`?"),
        "{message}"
    );
}

#[test]
fn what_is_far_from_every_name_gets_no_suggestion() {
    let Err(message) = guard_of(quote!(sms.xxxxxxxxxx)) else {
        panic!("there is no such scope");
    };
    assert!(!message.contains("did you mean"), "{message}");
    assert!(
        message.contains("`sms` offers `sms.read`, `sms.read_all`, `sms.use`"),
        "{message}"
    );
}

/// What is in a macro's answer where it is an editor that asks.
fn in_editor(requirement: TokenStream) -> String {
    let mut catalog = Catalog {
        for_editor: true,
        ..catalog()
    };
    squeezed(&guard_type(&mut catalog, requirement, Span::call_site()))
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
