//! The whole of a build script with three tables.

fn main() {
    scope_build::compile("scopes.csv");
    scope_build::compile("more.csv");
    scope_build::compile("graph.csv");
}
