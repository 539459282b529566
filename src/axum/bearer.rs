use http::header::AUTHORIZATION;
use http::request::Parts;

use crate::Unauthenticated;

/// The bearer token of a request's `Authorization` header (RFC 6750 §2.1).
///
/// # Errors
///
/// [`NoCredentials`](Unauthenticated::NoCredentials) without the header or with another scheme;
/// [`InvalidRequest`](Unauthenticated::InvalidRequest) if the header stands there twice, is not ASCII,
/// or has something after its scheme that is no `b64token`.
pub fn bearer_token(head: &Parts) -> Result<&str, Unauthenticated> {
    let mut values = head.headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        return Err(Unauthenticated::NoCredentials);
    };
    if values.next().is_some() {
        return Err(Unauthenticated::InvalidRequest);
    }
    let value = value
        .to_str()
        .map_err(|_| Unauthenticated::InvalidRequest)?;
    let (scheme, token) = value.split_once(' ').unwrap_or((value, ""));
    if !scheme.eq_ignore_ascii_case("Bearer") {
        return Err(Unauthenticated::NoCredentials);
    }
    let token = token.trim_start_matches(' ');
    if is_b64token(token) {
        Ok(token)
    } else {
        Err(Unauthenticated::InvalidRequest)
    }
}

/// `1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="`
fn is_b64token(token: &str) -> bool {
    let unpadded = token.trim_end_matches('=');
    let allowed = |byte: u8| {
        byte.is_ascii_alphanumeric() | matches!(byte, b'-' | b'.' | b'_' | b'~' | b'+' | b'/')
    };
    // Of hundreds of bytes, many are looked at in one instruction where none decides about the next.
    !unpadded.is_empty() && unpadded.bytes().fold(true, |all, byte| all & allowed(byte))
}
