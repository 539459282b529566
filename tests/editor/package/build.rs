//! Compiles both tables, and one of more scopes than have paths that follow from their names.

use std::fmt::Write;

fn main() {
    scope_build::compile("scopes.csv");
    scope_build::compile("billing.csv");
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = String::from("value,description\n");
    for object in 0..2_500 {
        for operation in ["show", "edit"] {
            let _ = writeln!(table, "area{}.object{object}.{operation},Area.", object / 50);
        }
    }
    let path = std::path::PathBuf::from(std::env::var_os("OUT_DIR").unwrap()).join("large.csv");
    std::fs::write(&path, table).unwrap();
    scope_build::compile(path);
}
