//! The whole of a build script.

fn main() {
    scope_build::compile("scopes.csv");
}
