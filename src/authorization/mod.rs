//! Where a client sends a user to be granted scopes: the authorization request of RFC 6749 §4.1.1,
//! with the `code_challenge` of PKCE (RFC 7636).
//!
//! ```
//! use scopegate::authorization::{AccessType, AuthorizationUrl, CodeChallenge};
//! use scopegate::zoho_crm::prelude::*;
//! use url::Url;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
//! let endpoint = Url::parse("https://accounts.zoho.com/oauth/v2/auth")?;
//! let scopes = scopes!(ZohoCRM.modules.leads.READ, ZohoCRM.settings.ALL);
//! let url = AuthorizationUrl::new(&endpoint, "1000.CLIENT", scopes)
//!     .access_type(AccessType::Offline)
//!     .redirect_uri("https://app.example/callback")
//!     .state("af0ifjsldkj")
//!     .code_challenge(CodeChallenge::s256(verifier)?)
//!     .build()?;
//! assert_eq!(
//!     url.as_str(),
//!     "https://accounts.zoho.com/oauth/v2/auth\
//!      ?scope=ZohoCRM.modules.leads.READ%2CZohoCRM.settings.ALL\
//!      &client_id=1000.CLIENT\
//!      &response_type=code\
//!      &access_type=offline\
//!      &redirect_uri=https%3A%2F%2Fapp.example%2Fcallback\
//!      &state=af0ifjsldkj\
//!      &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\
//!      &code_challenge_method=S256"
//! );
//! # Ok(())
//! # }
//! ```

mod address;
mod builder;
mod error;
mod names;
mod pkce;

pub use address::AddressFault;
pub use builder::{AccessType, AuthorizationUrl};
pub use error::AuthorizationUrlError;
pub use pkce::CodeChallenge;
