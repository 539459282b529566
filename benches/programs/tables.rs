//! Compiles a table as a build script does.

fn main() {
    for table in std::env::args_os().skip(1) {
        scope_build::compile(table);
    }
}
