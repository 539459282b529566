use scope_types::claim::is_scope_byte;

/// Where `text` leaves the grammar of RFC 6749 §3.3, `1*( %x21 / %x23-5B / %x5D-7E )`, and with
/// which character.
pub(super) fn stray(text: &str) -> Option<(usize, char)> {
    text.char_indices()
        .find(|(_, character)| !u8::try_from(*character).is_ok_and(is_scope_byte))
}

/// Whether `text` is spelled as what stands for many scopes.
pub(super) fn is_template(text: &str) -> bool {
    text.contains(['*', '{', '}'])
}
