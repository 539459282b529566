use core::error::Error;
use core::fmt::{self, Debug, Display};
use core::str::{self, FromStr};

/// A published ID of 128 bits (RFC 9562), as Microsoft Graph gives its permissions.
///
/// It is read from `8-4-4-4-12` hexadecimal digits in either case, and written in lower case:
/// two spellings of a GUID are the same ID.
///
/// ```
/// use scope_types::Guid;
///
/// const USER_READ: Guid = Guid::from_u128(0xe1fe6dd8_ba31_4d61_89e7_88639da4683d);
///
/// assert_eq!("E1FE6DD8-BA31-4D61-89E7-88639DA4683D".parse(), Ok(USER_READ));
/// assert_eq!(USER_READ.to_string(), "e1fe6dd8-ba31-4d61-89e7-88639da4683d");
/// ```
///
/// It is not `uuid::Uuid`: a feature that made it that would change the type of a catalogue's IDs
/// for every crate of a build as soon as one asked for it, and break those that did not. The
/// feature `uuid` only adds conversions and comparisons, both ways.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(u128);

/// How many characters a GUID is written in.
const LENGTH: usize = 36;

/// Which of them are hyphens.
const HYPHENS: [usize; 4] = [8, 13, 18, 23];

impl Guid {
    /// The GUID whose digits, without their hyphens, are this number.
    #[must_use]
    pub const fn from_u128(number: u128) -> Self {
        Self(number)
    }

    /// The number that the digits are, without their hyphens.
    #[must_use]
    pub const fn to_u128(self) -> u128 {
        self.0
    }

    fn text(self) -> [u8; LENGTH] {
        let mut text = [b'-'; LENGTH];
        let mut rest = self.0;
        for at in (0..LENGTH).rev().filter(|at| !HYPHENS.contains(at)) {
            text[at] = b"0123456789abcdef"[(rest & 0xf) as usize];
            rest >>= 4;
        }
        text
    }
}

impl FromStr for Guid {
    type Err = NotAGuid;

    /// Reads `8-4-4-4-12` hexadecimal digits in either case (RFC 9562 §4), and nothing else: no
    /// braces, no `urn:uuid:`, no blanks.
    fn from_str(text: &str) -> Result<Self, NotAGuid> {
        if text.len() != LENGTH {
            return Err(NotAGuid);
        }
        let mut number = 0;
        for (at, byte) in text.bytes().enumerate() {
            if !HYPHENS.contains(&at) {
                let digit = char::from(byte).to_digit(16).ok_or(NotAGuid)?;
                number = number << 4 | u128::from(digit);
            } else if byte != b'-' {
                return Err(NotAGuid);
            }
        }
        Ok(Self(number))
    }
}

impl Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(str::from_utf8(&self.text()).map_err(|_| fmt::Error)?)
    }
}

impl Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

/// Whether the text is this GUID, in whatever case; no GUID equals a text that is none.
impl PartialEq<str> for Guid {
    fn eq(&self, text: &str) -> bool {
        text.parse() == Ok(*self)
    }
}

/// Whether the text is this GUID, in whatever case; no GUID equals a text that is none.
impl PartialEq<&str> for Guid {
    fn eq(&self, text: &&str) -> bool {
        self == *text
    }
}

/// The text is not a GUID.
///
/// It does not repeat the text: what comes from outside does not belong in a log unexamined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotAGuid;

impl Display for NotAGuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a GUID: 8-4-4-4-12 hexadecimal digits")
    }
}

impl Error for NotAGuid {}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::{Guid, NotAGuid};

    /// The example of RFC 9562 §4, as a string and as an integer.
    const TEXT: &str = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    const NUMBER: u128 = 329_800_735_698_586_629_295_641_978_511_506_172_918;

    const NIL: &str = "00000000-0000-0000-0000-000000000000";
    const MAX: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    #[test]
    fn a_guid_is_the_number_of_its_digits() {
        for (text, number) in [(TEXT, NUMBER), (NIL, 0), (MAX, u128::MAX)] {
            assert_eq!(text.parse(), Ok(Guid::from_u128(number)));
            assert_eq!(text.parse().map(Guid::to_u128), Ok(number));
            assert_eq!(Guid::from_u128(number).to_string(), text);
        }
    }

    #[test]
    fn case_means_nothing_and_is_lower_in_what_is_written() {
        let mixed = "F81d4FAE-7dec-11D0-a765-00A0c91e6bF6";
        for spelling in [mixed, &TEXT.to_uppercase()] {
            let guid: Guid = spelling.parse().unwrap();

            assert_eq!(guid, Guid::from_u128(NUMBER));
            assert_eq!(format!("{guid} {guid:?}"), format!("{TEXT} {TEXT}"));
        }
    }

    #[test]
    fn what_is_written_fills_its_column() {
        let guid = Guid::from_u128(NUMBER);

        assert_eq!(format!("{guid:>38}"), format!("  {TEXT}"));
        assert_eq!(format!("{guid:<38?}|"), format!("{TEXT}  |"));
    }

    #[test]
    fn guids_are_in_the_order_of_their_digits() {
        let mut guids = [MAX, TEXT, NIL].map(|text| text.parse::<Guid>().unwrap());
        guids.sort();

        assert_eq!(guids.map(Guid::to_u128), [0, NUMBER, u128::MAX]);
    }

    #[test]
    fn nothing_else_is_a_guid() {
        for text in [
            "",
            "-",
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
            "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            " f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf60",
            "f81d4fae-7dec-11d0-a76500a0-c91e6bf6",
            "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae07dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765000a0c91e6bf6",
            "f81d4fae_7dec_11d0_a765_00a0c91e6bf6",
            "f81d4fag-7dec-11d0-a765-00a0c91e6bf6",
            "+81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "0x1d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "é1d4fae-7dec-11d0-a765-00a0c91e6bf66",
            "\u{ff16}1d4fa-7dec-11d0-a765-00a0c91e6bf",
        ] {
            assert_eq!(text.parse::<Guid>(), Err(NotAGuid), "{text}");
            assert_ne!(Guid::from_u128(NUMBER), text);
        }
    }

    #[test]
    fn a_guid_equals_its_text_in_either_case_and_no_other() {
        let guid = Guid::from_u128(NUMBER);

        assert_eq!(guid, TEXT);
        assert_eq!(guid, *TEXT.to_uppercase());
        assert_ne!(guid, NIL);
        assert_ne!(guid, *MAX);
    }
}
