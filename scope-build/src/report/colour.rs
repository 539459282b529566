//! Colours, where they are seen and wanted.

use std::{
    env,
    ffi::OsString,
    io::{IsTerminal, stderr},
};

use crate::read::is_control;

const ESCAPE: char = '\u{1b}';
const REPLACEMENT: &str = "\u{fffd}";

/// Whether standard error is to have colours.
pub(super) fn is_wanted() -> bool {
    decide(|name| env::var_os(name), stderr().is_terminal())
}

/// Cargo reads a build script through a pipe, shows what it reads, and takes the colours out where
/// its own output has none, by `--color`, its configuration, `NO_COLOR`, or for want of a terminal.
/// So a build script leaves that to cargo, unless it can tell that nobody wants them.
fn decide(variable: impl Fn(&str) -> Option<OsString>, terminal: bool) -> bool {
    let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
    let is = |name, wanted| variable(name).is_some_and(|value| value == wanted);
    if is("CARGO_TERM_COLOR", "always") {
        true
    } else if is("CARGO_TERM_COLOR", "never") || is_set("NO_COLOR") {
        false
    } else if is_set("CLICOLOR_FORCE") && !is("CLICOLOR_FORCE", "0") {
        true
    } else if terminal {
        !is("TERM", "dumb")
    } else {
        is_set("CARGO") && is_set("CARGO_CFG_TARGET_ARCH") && is_set("CARGO_MANIFEST_PATH")
    }
}

/// `text` without what would act on a terminal. Most of that never comes out of the renderer.
pub(super) fn tamed(text: &str) -> String {
    text.replace(acts_on_a_terminal, REPLACEMENT)
}

/// `coloured`, if it is `plain` and colours, and nothing else that acts on a terminal; otherwise
/// `plain`.
pub(super) fn over(plain: String, coloured: &str) -> String {
    let but_colours = |character| character != ESCAPE && acts_on_a_terminal(character);
    let coloured = coloured.replace(but_colours, REPLACEMENT);
    match without_colours(&coloured) == plain {
        true => coloured,
        false => plain,
    }
}

/// `text` without the sequences that set colours and weights, `ESC [ … m`.
fn without_colours(text: &str) -> String {
    let mut parts = text.split(ESCAPE);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sets = |character: char| character.is_ascii_digit() || character == ';';
        let rest = part
            .strip_prefix('[')
            .map(|part| part.trim_start_matches(sets));
        match rest.and_then(|rest| rest.strip_prefix('m')) {
            Some(rest) => plain.push_str(rest),
            None => {
                plain.push(ESCAPE);
                plain.push_str(part);
            }
        }
    }
    plain
}

fn acts_on_a_terminal(character: char) -> bool {
    let marks_direction = matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}');
    marks_direction || is_control(character) && character != '\n'
}

#[cfg(test)]
mod tests {
    use super::{decide, over};

    fn wanted(variables: &[(&str, &str)], terminal: bool) -> bool {
        let find = |name: &str| variables.iter().find(|(known, _)| *known == name);
        decide(|name| find(name).map(|(_, value)| value.into()), terminal)
    }

    const CARGO: [(&str, &str); 3] = [
        ("CARGO", "/usr/bin/cargo"),
        ("CARGO_CFG_TARGET_ARCH", "x86_64"),
        ("CARGO_MANIFEST_PATH", "/acme/Cargo.toml"),
    ];

    #[test]
    fn a_terminal_has_colours_and_a_log_has_none() {
        assert!(wanted(&[], true));
        assert!(!wanted(&[], false));
        assert!(!wanted(&[("TERM", "dumb")], true));
        assert!(!wanted(&CARGO[..1], false), "`cargo run` into a log");
    }

    #[test]
    fn cargo_takes_out_of_a_build_script_what_is_not_wanted() {
        assert!(wanted(&CARGO, false));
    }

    #[test]
    fn the_user_has_the_last_word() {
        for setting in [("NO_COLOR", "1"), ("CARGO_TERM_COLOR", "never")] {
            assert!(!wanted(&[setting], true), "{setting:?}");
            assert!(
                !wanted(&[&CARGO[..], &[setting]].concat(), false),
                "{setting:?}"
            );
        }
        for setting in [("CLICOLOR_FORCE", "1"), ("CARGO_TERM_COLOR", "always")] {
            assert!(wanted(&[setting], false), "{setting:?}");
        }
        for nothing in [
            ("NO_COLOR", ""),
            ("CLICOLOR_FORCE", "0"),
            ("CARGO_TERM_COLOR", "auto"),
        ] {
            assert!(wanted(&[nothing], true), "{nothing:?}");
            assert!(!wanted(&[nothing], false), "{nothing:?}");
        }
        // As cargo has it.
        assert!(wanted(
            &[("CARGO_TERM_COLOR", "always"), ("NO_COLOR", "1")],
            false
        ));
        assert!(!wanted(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], true));
    }

    #[test]
    fn colours_are_all_that_is_added() {
        let over = |coloured| over("error: a".into(), coloured);
        let red = "\u{1b}[1m\u{1b}[91merror\u{1b}[0m: a";
        assert_eq!(over(red), red);
        for other in [
            "\u{1b}[1merror\u{1b}[0m: b",
            "\u{1b}[2Kerror: a",
            "\u{1b}[1Aerror: a",
            "\u{1b}]0;m\u{7}error: a",
            "error: \u{202e}a",
            "error: a\u{1b}",
            "error: a\u{1b}[1",
        ] {
            assert_eq!(over(other), "error: a", "{other:?}");
        }
    }
}
