//! What a requirement becomes, and what is said of a mistake in it.

use quote::quote;

use super::{guard_of, squeezed};
use crate::attribute::guard;
use crate::message::Examples;
use crate::requirement::parse_names;
use crate::resolve::resolve;
use crate::table::Table;

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
    assert!(squeezed(&own).contains("scopes::__yesterday::__direct::Guard_sms_2eread"));
    assert!(squeezed(&stale).contains("Is<{scopes::__today::__ordinal(\"sms.read\")}>"));
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

#[test]
fn a_word_of_a_list_is_a_scope_where_the_catalogue_has_one() {
    let rows = "all\tnames::all\t0\t\t\tAll\t\t\nany\tnames::any\t1\t\t\tAny\t\t\n";
    let table = Table::parse(format!("scopegate 3\tacme\t__id\n{rows}")).expect("a table");
    let other = "scopegate 3\tother\t__id\nb\tnames::b\t0\t\t\tB\t\t\n";
    let other = Table::parse(other.to_owned()).expect("a table");
    for word in [quote!(any), quote!(all)] {
        let is_name = |examples| {
            parse_names(word.clone().into_iter().collect(), examples)
                .iter()
                .all(Result::is_ok)
        };
        assert!(is_name(Examples::of(Some(&table))), "{word}");
        assert!(!is_name(Examples::of(Some(&other))), "{word}");
        // Nobody knows: the catalogue itself will say.
        assert!(is_name(Examples::of(None)), "{word}");
    }
}
