//! Characters that are no text, or that no reader sees.

/// Control characters, and those that turn the direction of the text around them, which rustc
/// refuses in literals.
pub(crate) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Quotes that word processors write, and CSV does not know.
pub(crate) fn is_typographic_quote(character: char) -> bool {
    matches!(
        character,
        '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}'
    )
}

/// Characters that show nothing: those that Unicode lets a display ignore
/// (`Default_Ignorable_Code_Point` of UAX #44), and the blank of Braille.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The first character of `text` that shows nothing and has no business where it stands, with its
/// place.
pub(crate) fn first_hidden(text: &str) -> Option<(usize, char)> {
    let mut before = None;
    for (at, character) in text.char_indices() {
        let rest = &text[at + character.len_utf8()..];
        if !is_invisible(character) {
            before = Some(character);
        } else if !(shapes(character) && (before.is_some_and(is_shaped) || is_keycap(rest))) {
            return Some((at, character));
        }
    }
    None
}

/// Joiners and variation selectors, which change the look of what they follow.
fn shapes(character: char) -> bool {
    matches!(character, '\u{180b}'..='\u{180d}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// What they may follow: emoji and other symbols, and the scripts from Arabic to those of India
/// and the rest of Asia.
fn is_shaped(character: char) -> bool {
    matches!(
        character,
        '\u{a9}'
            | '\u{ae}'
            | '\u{600}'..='\u{109f}'
            | '\u{1780}'..='\u{18af}'
            | '\u{203c}'
            | '\u{2049}'
            | '\u{20e3}'
            | '\u{2100}'..='\u{2bff}'
            | '\u{3000}'..='\u{9fff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

fn is_keycap(rest: &str) -> bool {
    rest.starts_with('\u{20e3}')
}

#[cfg(test)]
mod tests {
    use super::first_hidden;

    #[test]
    fn what_shapes_a_letter_or_an_emoji_is_ordinary() {
        for text in [
            "plain",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
            "\u{2764}\u{fe0f}\u{200d}\u{1f525}",
            "1\u{fe0f}\u{20e3}",
            "\u{a9}\u{fe0f} 2020",
        ] {
            assert_eq!(first_hidden(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_nobody_sees_is_found() {
        let hidden = "\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\
                      \u{200f}\u{2060}\u{2061}\u{2064}\u{2800}\u{3164}\u{fe0f}\u{feff}\u{ffa0}\
                      \u{e0000}\u{e0041}\u{e007f}\u{e0100}";
        for character in hidden.chars() {
            let text = format!("ab{character}c");
            assert_eq!(first_hidden(&text), Some((2, character)), "{character:?}");
        }
        assert_eq!(first_hidden("\u{200d}a"), Some((0, '\u{200d}')));
        assert_eq!(first_hidden("म\u{200b}"), Some((3, '\u{200b}')));
    }
}
