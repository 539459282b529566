//! The whole of a build script with two tables.

fn main() {
    scope_build::compile("scopes.csv");
    scope_build::compile("more.csv");
}
