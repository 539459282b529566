//! Text in doc comments. Table text is only ever text in them: Markdown and HTML are escaped, and no
//! line of it is without its `///`.

/// `/// …`, a comment a line, because an attribute costs rustc four times as much.
pub(super) fn comment(indent: &str, doc: &str) -> String {
    let line = |line| match line {
        "" => format!("{indent}///"),
        line => format!("{indent}/// {line}"),
    };
    let lines = doc.lines().map(line);
    lines.collect::<Vec<_>>().join("\n")
}

/// Text between backticks, with as many of them as it takes.
pub(super) fn code(text: &str) -> String {
    let mut fence = String::from("`");
    while text.contains(&fence) {
        fence.push('`');
    }
    if text.starts_with('`') || text.ends_with('`') {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// Text in which no character means anything to Markdown: every punctuation mark of ASCII may stand
/// behind a backslash (CommonMark 0.31, section 2.4), and none that does is markup. A comma never
/// is. Blanks before it could be: four of them begin a block of code.
pub(super) fn escape(text: &str) -> String {
    let text = text.trim_matches([' ', '\n', '\r', '\t']);
    let mut out = String::with_capacity(text.len());
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let marked = byte.is_ascii_punctuation() && byte != b',';
        if marked || matches!(byte, b'\n' | b'\r' | b'\t') {
            out.push_str(&text[plain..at]);
            out.push(if marked { '\\' } else { ' ' });
            plain = if marked { at } else { at + 1 };
        }
    }
    out.push_str(&text[plain..]);
    out
}

#[cfg(test)]
mod tests {
    use std::{fs, process::Command};

    use proptest::{collection::vec, prelude::*, sample::select};
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::super::docs::deprecated;
    use super::*;

    const HOSTILE: &[&str] = &[
        "ends a comment */ /* and /// begins one //! or another",
        "# heading",
        "- list",
        "+ list",
        "* list",
        "1. list",
        "1) list",
        "> quote",
        "\tcode\n    code",
        "```rust\npanic!()\n```",
        "~~~\ncode\n~~~",
        "one\n\ntwo\r\n---\n===",
        "hard  \nbreak\\\nbreak",
        "\n\n\n\nfour lines down",
        "\r\t\r\ttabs and carriage returns before",
        "&lt;b&gt; &amp; &#60; &copy",
        "<b>bold</b><script>alert(1)</script><!-- --> <?x?> <![CDATA[x]]>",
        "http://example.org <http://example.org> www.example.org a@example.org <a@example.org>",
        "[text](http://example.org) ![image](http://example.org) [ref][ref] [ref]: http://x.org",
        "[ref]: http://example.org",
        "note[^1] [^1]: foot",
        "[Scope] [`Scope`] [the enum](Scope) [Scope::ALL] [self::Group]",
        "| a | b |\n|---|---|\n| c | d |",
        "- [ ] task\n- [x] done",
        "*em* **strong** _em_ __strong__ ~~gone~~ ~x~ ^x^ $x$ $$x$$ ||x||",
        "`code` ``code`` \\`",
        "quotes \"double\" 'single' -- --- ... \"# \"##",
        "{{}} {0} {} %s \\n \\u{41} \\",
        "# heading {#id .class} :::warning :emoji:",
        "\u{200b}\u{200f}\u{feff} هذا עברית \u{2028}\u{2029}",
        "\\",
        "`",
    ];

    /// What rustdoc turns on, and the rest.
    fn markdown(text: &str) -> Vec<Event<'_>> {
        Parser::new_ext(text, Options::all()).collect()
    }

    /// The text that Markdown reads, if it reads nothing but one paragraph of text.
    fn plain(markdown_text: &str) -> Result<String, String> {
        let mut text = String::new();
        for event in markdown(markdown_text) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                other => return Err(format!("{other:?} in {markdown_text:?}")),
            }
        }
        Ok(text)
    }

    /// `text` as Markdown shows text: on one line, without blanks at its ends.
    fn on_one_line(text: &str) -> String {
        let line = text.replace(['\n', '\r', '\t'], " ");
        line.trim_matches(' ').to_owned()
    }

    #[test]
    fn only_text_comes_out_of_a_text() {
        for text in HOSTILE {
            assert_eq!(plain(&escape(text)), Ok(on_one_line(text)));
            let after = format!("x: {text}");
            assert_eq!(plain(&escape(&after)), Ok(on_one_line(&after)));
        }
    }

    #[test]
    fn rustdoc_finds_no_markup_in_a_text() {
        let place = std::env::temp_dir().join(format!("scope-build-docs-{}", std::process::id()));
        fs::create_dir_all(&place).unwrap();
        let items = HOSTILE.iter().enumerate().map(|(at, text)| {
            let described = comment("", &format!("{}: {}", code("a`b"), escape(text)));
            let headed = comment("", &escape(text));
            let note = deprecated(&escape(&on_one_line(text)));
            format!("{described}\npub struct D{at};\n{headed}\n{note}\npub struct H{at};\n")
        });
        let source = format!("//! Texts.\n{}", items.collect::<String>());
        fs::write(place.join("lib.rs"), source).unwrap();
        let output = Command::new("rustdoc")
            .current_dir(&place)
            .args(["lib.rs", "--edition=2024", "-Dwarnings", "-Drustdoc::all"])
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for (at, text) in HOSTILE.iter().enumerate() {
            for letter in ["D", "H"] {
                let page = place.join(format!("doc/lib/struct.{letter}{at}.html"));
                let page = fs::read_to_string(page).unwrap();
                let docblock = page.split("class=\"docblock\"").nth(1).unwrap();
                let docblock = docblock.split("</details>").next().unwrap();
                let note = page
                    .split("class=\"stab deprecated\"")
                    .nth(1)
                    .unwrap_or_default();
                let note = note.split("</div>").next().unwrap_or_default();
                for part in [docblock, note] {
                    for element in [
                        "<a ", "<script", "<b>", "<h", "<li", "<em", "<pre", "<table", "<img",
                    ] {
                        let element = part.find(element).map(|found| &part[found..]);
                        assert_eq!(element, None, "{text:?}");
                    }
                }
            }
        }
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn an_id_and_a_name_are_code() {
        assert_eq!(code("a`b"), "``a`b``");
        for text in ["a`b", "`", "``a", "a|b", "[a](b)", "<b>", "&lt;", "*a*"] {
            let written = code(text);
            let read = markdown(&written);
            assert_eq!(read[1], Event::Code(text.into()), "{read:?}");
            assert_eq!(read.len(), 3);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_is_markup(parts in vec(select(HOSTILE), 1..4), other in "[ -~\\n\u{a0}é电]{0,40}") {
            let text = format!("{other}{}", parts.join(&other));
            prop_assert_eq!(plain(&escape(&text)), Ok(on_one_line(&text)));
        }
    }
}
