//! Where a client sends a user to be granted scopes: held to the Zoho CRM page, and to what
//! RFC 6749, RFC 7636 and RFC 8252 say of each part.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot do its part fails the test"
)]

mod addresses;
mod encoding;
mod page;
mod parameters;
mod pkce;
mod support;
