//! The catalogue is included in the crate that uses it: its file is not shown.

mod scopes {
    pub use scopegate as __scopegate;
    include!("../../../../scope-build/src/tests/expected/acme.scope.rs.txt");
    include!("../../../../scope-build/src/tests/expected/acme.rs.txt");
}

use scopes::prelude::*;

async fn handler(_: Guard![]) {}

async fn other(_: Guard![catalog = crate::scopes,]) {}

fn main() {}
