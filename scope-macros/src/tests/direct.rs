//! What the attribute writes itself, and what it leaves to the catalogue's macro.

use proc_macro2::TokenStream;
use quote::quote;

use super::squeezed;
use crate::attribute::guard;
use crate::resolve::resolve;

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
             r#sms.read\tnames::r::sms::read\t5\t\t\tRSmsRead\t\t\n\
             sms.old\tnames::sms::old\t0\t\tdeprecated\tSmsOld\t\t\n\
             sms.read\tnames::sms::read\t1\t\t\tSmsRead\t\t2\n\
             sms.send\tnames::sms::send\t2\t\t\tSmsSend\t\t\n\
             sms.shared\tnames::sms::shared\t3\t7\tambiguous\tSmsShared\t\t\n\
             sms==b\tnames::sms::b\t6\t\t\tSmsB\t\t\n\
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
    assert!(
        text.contains("(_:scopes::__direct::Guard_sms_2eread,)"),
        "{text}"
    );
    for shared in [quote!(sms.shared), quote!(any(sms.read, sms.shared))] {
        let text = known(shared);
        assert!(text.contains("_sms_2eshared"), "{text}");
    }
    let text = known(quote!(any(sms.read, sms.old), catalog = crate::other));
    assert!(text.contains("crate::other::Guard![@["), "{text}");
    let text = known(quote!(sms.read, from = grant));
    assert!(text.contains("{ifletscopes::__direct::Refused_("), "{text}");
}

#[test]
fn what_is_read_a_second_time_is_what_it_was() {
    let read = |arguments: &str| told_of(&["__acme_1"], arguments.parse().expect("tokens"));
    let all = [
        "sms.read",
        "r # sms.read",
        "sms==b",
        "sms = = b",
        "sms.shared",
        "sms.old",
        "sms.raed",
        "sm s.read",
        "r#sms.read",
        "\"sms.read\"",
        "sms.read, sms.shared",
    ];
    // Each is read alone by a thread that has read nothing, and by this one after the others.
    let alone = all.map(|text| {
        let thread =
            std::thread::spawn(move || told_of(&["__acme_1"], text.parse().expect("tokens")));
        thread.join().expect("no panic")
    });
    for _ in 0..2 {
        for (text, alone) in all.iter().zip(&alone) {
            assert_eq!(&read(text), alone, "{text}");
        }
    }
}

#[test]
fn what_there_is_something_to_say_of_is_left_to_the_catalogue() {
    for arguments in [
        quote!(sms.raed),
        quote!(sms.old),
        quote!(any(sms.read, sms.old)),
        quote!(sms.read, sms.send),
        quote!(tts),
        quote!(sms.read, not(sms.send)),
        quote!("sms.read "),
        quote!("sms".read),
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
