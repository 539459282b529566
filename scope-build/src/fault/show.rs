//! Text from the table, made fit to stand in a sentence.

use crate::read::is_invisible;

const LONGEST: usize = 80;

/// What to do about quotes that are read as part of a name.
pub(super) const QUOTES: &str =
    "remove the quotes: names stand bare, and around a cell with a comma in it stands `\"`";

/// `text` between backticks.
pub(super) fn quoted(text: &str) -> String {
    format!("`{}`", visible(text))
}

/// `text` with what nobody can see written as an escape, cut where it is too long for a sentence.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for (count, character) in text.chars().enumerate() {
        match character {
            _ if count == LONGEST => {
                shown.push('…');
                break;
            }
            other => push_visible(&mut shown, other),
        }
    }
    shown
}

/// The whole of `text` between backticks, so that nothing in it reads like what is around it.
pub(super) fn whole(text: &str) -> String {
    let mut shown = String::from('`');
    for character in text.chars() {
        match character {
            '"' | '\'' => shown.push(character),
            '`' => shown.push_str("\\`"),
            other => shown.extend(other.escape_debug()),
        }
    }
    shown.push('`');
    shown
}

/// `text` as one line that does nothing to a terminal, however long it is.
pub(crate) fn one_line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    text.chars()
        .for_each(|character| push_visible(&mut shown, character));
    shown
}

fn push_visible(shown: &mut String, character: char) {
    match character {
        '"' | '\'' | '\\' => shown.push(character),
        hidden if is_invisible(hidden) => shown.extend(hidden.escape_unicode()),
        other => shown.extend(other.escape_debug()),
    }
}

/// A character, by a name that a person recognises.
pub(super) fn character(character: char) -> String {
    let name = match character {
        ' ' => return "a space".into(),
        '\t' => return "a tab".into(),
        '\n' => return "a line break".into(),
        '\r' => return "a carriage return".into(),
        '"' => return "a double quote".into(),
        '\\' => return "a backslash".into(),
        '\u{a0}' => "a no-break space",
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{34f}' => "a combining grapheme joiner",
        '\u{61c}' | '\u{200e}' | '\u{200f}' => "a text direction mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "a Hangul filler",
        '\u{180e}' => "a Mongolian vowel separator",
        '\u{2060}' => "a word joiner",
        '\u{2061}'..='\u{2064}' => "an invisible operator",
        '\u{2800}' => "a blank of Braille",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "a variation selector",
        '\u{e0000}'..='\u{e007f}' => "a tag character",
        '\u{2010}' | '\u{2011}' => "a typographic hyphen",
        '\u{2013}' => "an en dash",
        '\u{2014}' => "an em dash",
        '\u{2018}' | '\u{2019}' => "a typographic single quote",
        '\u{201c}' | '\u{201d}' => "a typographic double quote",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "a text direction control",
        '\u{202f}' => "a narrow no-break space",
        '\u{3000}' => "an ideographic space",
        '\u{feff}' => "a byte order mark",
        hidden if is_invisible(hidden) => "an invisible character",
        control if control.is_control() => "a control character",
        blank if blank.is_whitespace() => "a blank",
        printable if printable.is_ascii() => return format!("`{printable}`"),
        printable => {
            return format!(
                "{} (U+{:04X})",
                quoted(printable.encode_utf8(&mut [0; 4])),
                u32::from(printable)
            );
        }
    };
    format!("{name} (U+{:04X})", u32::from(character))
}

/// `names` as a list in a sentence.
pub(super) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(quoted).collect::<Vec<_>>().join(", ")
}

/// A count with its noun.
pub(super) fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
