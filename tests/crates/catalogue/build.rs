//! The whole of a build script with five tables.

fn main() {
    scope_build::compile("scopes.csv");
    scope_build::compile("more.csv");
    scope_build::compile("graph.csv");
    scope_build::compile("far.csv");
    scope_build::compile("codes.csv");
}
