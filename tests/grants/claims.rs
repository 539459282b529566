//! Reading what a caller presents.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use scopegate::partner::Scope;
use scopegate::{Grant, Malformed, ScopeSet, claim};

use crate::support::{scope, scopes, set};

fn parse(claim: &str) -> Grant<Scope> {
    Grant::parse(claim)
}

fn unknown_in(claim: &str) -> Vec<&str> {
    Grant::<Scope>::unknown_in(claim).collect()
}

#[test]
fn an_empty_claim_grants_nothing_and_is_no_fault() {
    for claim in ["", " ", "   "] {
        assert_eq!(parse(claim), Grant::EMPTY);
        assert_eq!(claim.parse::<Grant<Scope>>(), Ok(Grant::EMPTY));
    }
}

#[test]
fn the_empty_grant_has_no_scope() {
    assert_eq!(Grant::<Scope>::default(), Grant::EMPTY);
    assert!(Scope::ALL.iter().all(|scope| !Grant::EMPTY.has(*scope)));
}

#[test]
fn issued_scopes_are_kept_beside_what_they_imply() {
    let grant = parse("sms.manage tts.read");

    assert_eq!(*grant.issued(), set("sms.manage tts.read"));
    assert_eq!(
        *grant.closure(),
        set("sms.manage sms.create sms.read sms.update sms.delete tts.read")
    );
}

#[test]
fn unknown_tokens_are_counted_with_their_repetitions_and_kept_out() {
    let grant = parse("openid sms.read openid SMS.READ sms.read");

    assert_eq!(*grant.issued(), set("sms.read"));
    assert_eq!(grant.unknown(), 3);
    assert_eq!(grant.fault(), None);
}

#[test]
fn unknown_tokens_can_be_listed_in_the_order_of_the_claim() {
    assert_eq!(
        unknown_in("z sms.read a  z sms.manage b"),
        ["z", "a", "z", "b"]
    );
    assert_eq!(unknown_in("sms.read"), [""; 0]);
}

#[test]
fn the_list_of_unknown_tokens_ends_at_the_first_forbidden_byte() {
    assert_eq!(unknown_in("a b c\"d e"), ["a", "b"]);
}

#[test]
fn debug_output_does_not_repeat_unknown_tokens() {
    let debug = format!("{:?}", parse("sms.read secret"));

    assert!(debug.contains("sms.read"), "{debug}");
    assert!(debug.contains('1'), "{debug}");
    assert!(!debug.contains("secret"), "{debug}");
}

#[test]
fn a_comma_does_not_split_a_claim() {
    let grant = parse("sms.read,calls.read app.read");

    assert_eq!(*grant.issued(), set("app.read"));
    assert_eq!(unknown_in("sms.read,calls.read"), ["sms.read,calls.read"]);
}

#[test]
fn a_name_within_a_longer_token_grants_nothing() {
    for claim in [
        "sms.readx",
        "xsms.read",
        "sms.read;",
        "scope=sms.read",
        "sms.read.",
    ] {
        assert_eq!(
            (*parse(claim).issued(), parse(claim).unknown()),
            (set(""), 1)
        );
    }
}

#[test]
fn a_malformed_claim_is_an_empty_grant_that_says_where_and_what() {
    let grant = parse("unknown sms.read \"app.read\"");
    let fault = Malformed { at: 17, byte: b'"' };

    assert_eq!(*grant.issued(), ScopeSet::EMPTY);
    assert_eq!(*grant.closure(), ScopeSet::EMPTY);
    assert_eq!(grant.unknown(), 0);
    assert_eq!(grant.fault(), Some(fault));
    assert_eq!(
        "sms.read\"".parse::<Grant<Scope>>(),
        Err(Malformed { at: 8, byte: b'"' })
    );
}

#[test]
fn the_fault_of_a_claim_says_which_byte_and_which_rule() {
    let fault = parse("sms.read\n").fault().expect("a fault");

    assert_eq!(
        fault.to_string(),
        "malformed scope list: byte 0x0a at 8 is not allowed in a scope (RFC 6749 section 3.3)"
    );
}

/// Wherever it stands in a claim, its last eight bytes included, which are read apart.
#[test]
fn a_name_with_one_bit_changed_is_another_name_or_none() {
    for name in Scope::ALL.iter().map(|scope| scope.name()) {
        for (at, bit) in (0..name.len()).flat_map(|at| (0..7).map(move |bit| (at, bit))) {
            let mut other = name.as_bytes().to_vec();
            other[at] ^= 1 << bit;
            let other = str::from_utf8(&other).expect("ASCII");
            let named = |scope: &&Scope| other.split(' ').any(|token| scope.name() == token);
            let issued: ScopeSet<Scope> = Scope::ALL.iter().filter(named).copied().collect();
            let well_formed = other
                .bytes()
                .all(|byte| byte == b' ' || grammar_allows(byte));
            for (before, after) in [("", ""), ("x ", ""), ("", " x"), ("x ", " x x x x x")] {
                let grant = parse(&format!("{before}{other}{after}"));

                let expected = if well_formed { issued } else { set("") };
                assert_eq!(*grant.issued(), expected, "{before}{other}{after}");
                assert_eq!(grant.closure(), Grant::from(expected).closure());
                assert_eq!(grant.fault().is_none(), well_formed);
            }
        }
    }
}

/// RFC 6749 §3.3: `scope-token = 1*( %x21 / %x23-5B / %x5D-7E )`.
fn grammar_allows(byte: u8) -> bool {
    byte == 0x21 || (0x23..=0x5b).contains(&byte) || (0x5d..=0x7e).contains(&byte)
}

/// The first character whose UTF-8 has this byte in it.
fn character_with(byte: u8) -> Option<char> {
    let has_byte = |c: &char| c.encode_utf8(&mut [0; 4]).bytes().any(|b| b == byte);
    ('\0'..=char::MAX).find(has_byte)
}

#[test]
fn every_byte_outside_the_grammar_makes_a_claim_malformed_wherever_it_stands() {
    let never_in_utf8 = |byte| matches!(byte, 0xc0 | 0xc1 | 0xf5..=0xff);
    for byte in (0..=u8::MAX).filter(|byte| !never_in_utf8(*byte)) {
        let character = character_with(byte).expect("a character");
        for (before, after) in [
            ("", ""),
            ("", "x"),
            ("x", ""),
            ("sms.read", ""),
            ("sms.read ", " app.read"),
        ] {
            let claim = format!("{before}{character}{after}");
            let fault = (byte != b' ' && !grammar_allows(byte)).then_some(Malformed {
                at: before.len(),
                byte: character.to_string().as_bytes()[0],
            });

            let grant = parse(&claim);

            assert_eq!(grant.fault(), fault, "{claim:?}");
            assert!(fault.is_none() || grant.closure().is_empty(), "{claim:?}");
        }
    }
}

#[test]
fn a_byte_is_one_of_a_scope_exactly_if_the_grammar_says_so() {
    for byte in 0..=u8::MAX {
        assert_eq!(
            claim::is_scope_byte(byte),
            grammar_allows(byte),
            "{byte:#x}"
        );
    }
}

#[test]
fn a_scope_token_has_at_least_one_byte_and_no_space() {
    assert!(claim::is_scope_token("!#[]~,"));
    assert!(!claim::is_scope_token(""));
    assert!(!claim::is_scope_token("sms.read app.read"));
}

#[test]
fn tokens_come_with_the_byte_they_start_at_and_end_after_a_fault() {
    let tokens: Vec<_> = claim::tokens("  ab c\\d e", b' ').collect();

    assert_eq!(
        tokens,
        [Ok((2, "ab")), Err(Malformed { at: 6, byte: b'\\' })]
    );
}

#[test]
fn an_array_is_read_one_token_an_element() {
    let grant = Grant::<Scope>::from_tokens(["sms.manage", "openid", "tts.read"]);

    assert_eq!(grant, parse("sms.manage openid tts.read"));
}

#[test]
fn an_element_that_is_several_tokens_makes_an_empty_grant() {
    let grant = Grant::<Scope>::from_tokens(["sms.read", "app.read calls.read"]);

    assert_eq!(*grant.closure(), ScopeSet::EMPTY);
    assert_eq!(grant.fault(), Some(Malformed { at: 8, byte: b' ' }));
}

#[test]
fn an_empty_element_grants_nothing() {
    let grant = Grant::<Scope>::from_tokens([""]);

    assert_eq!(*grant.closure(), ScopeSet::EMPTY);
}

#[test]
fn a_grant_is_made_of_scopes_too() {
    let both = parse("sms.manage tts.read");

    assert_eq!(Grant::from(set("tts.read sms.manage")), both);
    assert_eq!(Grant::from_iter([Scope::TtsRead, Scope::SmsManage]), both);
    assert_eq!(Grant::from(Scope::SmsManage), parse("sms.manage"));
}

proptest! {
    #[test]
    fn a_claim_of_known_names_grants_them_and_nothing_unknown(held in scopes()) {
        let grant = parse(&held.to_string());

        prop_assert_eq!(*grant.issued(), held);
        prop_assert_eq!(grant.unknown(), 0);
    }

    #[test]
    fn a_closure_is_what_was_issued_and_what_that_implies(held in scopes()) {
        let mut closure = held;
        for scope in held {
            closure |= scope.implies();
        }

        prop_assert_eq!(*Grant::from(held).closure(), closure);
    }

    #[test]
    fn order_means_nothing(names in shuffled_names()) {
        let (one, other) = names;

        prop_assert_eq!(parse(&one.join(" ")), parse(&other.join(" ")));
    }

    #[test]
    fn duplicates_of_known_names_mean_nothing(scope in scope(), times in 1_usize..9) {
        let claim = vec![scope.name(); times].join(" ");

        prop_assert_eq!(parse(&claim), Grant::from(scope));
    }

    #[test]
    fn spaces_around_tokens_mean_nothing(scope in scope(), before in " {0,3}", after in " {0,3}") {
        prop_assert_eq!(parse(&format!("{before}{scope}{after}")), Grant::from(scope));
    }

    #[test]
    fn a_name_in_other_case_is_unknown((name, at) in name_and_letter()) {
        let mut other = name.as_bytes().to_vec();
        other[at].make_ascii_uppercase();
        let other = String::from_utf8(other).expect("ASCII");
        let grant = parse(&other);

        prop_assert_eq!(*grant.closure(), ScopeSet::EMPTY);
        prop_assert_eq!(grant.unknown(), 1);
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(claim in any::<String>()) {
        let grant = parse(&claim);
        let well_formed = claim.bytes().all(|byte| byte == b' ' || grammar_allows(byte));

        prop_assert_eq!(grant.fault().is_none(), well_formed);
        prop_assert_eq!(*grant.issued(), set(""));
    }

    /// The reader looks at eight bytes at a time: names, blanks and what is in no name, in any order
    /// and without anything between them, against one byte at a time.
    #[test]
    fn a_claim_is_read_as_if_byte_by_byte(claim in pieces()) {
        let grant = parse(&claim);
        let fault = claim.bytes().position(|byte| byte != b' ' && !grammar_allows(byte));
        prop_assert_eq!(grant.fault().map(|fault| fault.at), fault);
        let tokens = || claim.split(' ').filter(|token| fault.is_none() && !token.is_empty());
        let is = |scope: &Scope, token: &str| scope.name() == token;
        let named = |scope: &&Scope| tokens().any(|token| is(scope, token));
        let known = |token: &&str| Scope::ALL.iter().any(|scope| is(scope, token));

        prop_assert_eq!(*grant.issued(), Scope::ALL.iter().filter(named).copied().collect());
        prop_assert_eq!(*grant.closure(), *Grant::from(*grant.issued()).closure());
        prop_assert_eq!(grant.unknown() as usize, tokens().filter(|token| !known(token)).count());
    }

    #[test]
    fn an_array_and_a_list_of_the_same_tokens_are_one_grant(
        tokens in prop::collection::vec("[!#-\\[\\]-~]{1,9}", 0..9)
    ) {
        let array = Grant::<Scope>::from_tokens(tokens.iter().map(String::as_str));

        prop_assert_eq!(array, parse(&tokens.join(" ")));
    }
}

/// Names, blanks, letters, and sometimes what no claim holds.
fn pieces() -> impl Strategy<Value = String> {
    let names = scope().prop_map(|scope| scope.name().to_owned());
    let odd = select(vec![
        "\u{a0}",
        "é",
        "€",
        "\u{10ffff}",
        "\0",
        "\t",
        "\"",
        "\\",
        "\u{7f}",
    ]);
    let allowed = prop_oneof![
        6 => names,
        4 => Just(" ".to_owned()),
        1 => "[!#-\\[\\]-~ ]{1,20}",
    ];
    let any = prop_oneof![40 => allowed.clone(), 1 => odd.prop_map(str::to_owned)];
    let claim = prop_oneof![
        prop::collection::vec(allowed, 0..40),
        prop::collection::vec(any, 0..40)
    ];
    claim.prop_map(|pieces| pieces.concat())
}

/// Known and unknown names in two orders.
fn shuffled_names() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let mut names: Vec<_> = Scope::ALL.iter().map(Scope::to_string).collect();
    names.extend(["openid", "x", "sms"].map(str::to_owned));
    subsequence(names, 0..20)
        .prop_flat_map(|names| (Just(names.clone()), Just(names).prop_shuffle()))
}

/// A name, and where a letter stands in it.
fn name_and_letter() -> impl Strategy<Value = (&'static str, usize)> {
    scope().prop_flat_map(|scope| {
        let name = scope.name();
        let letters = name
            .bytes()
            .enumerate()
            .filter(|(_, byte)| byte.is_ascii_alphabetic());
        let letters: Vec<_> = letters.map(|(at, _)| at).collect();
        (Just(name), select(letters))
    })
}

#[test]
fn the_unknown_scopes_of_an_array_are_listed() {
    let tokens = ["sms.fly", "sms.read", "", "calls.raed"];
    let unknown: Vec<_> = Grant::<Scope>::unknown_among(tokens).collect();
    assert_eq!(unknown, ["sms.fly", "", "calls.raed"]);
    assert_eq!(Grant::<Scope>::from_tokens(tokens).unknown(), 3);
}
