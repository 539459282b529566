//! Writes a table of more scopes than an enum is made for, and compiles it.
#![allow(
    clippy::unwrap_used,
    reason = "a table that cannot be written fails the build"
)]

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = String::from("value,group,id,description,implies\n");
    writeln!(table, "admin,Root,1,Everything.,area**").unwrap();
    for object in 0..2_000 {
        let area = object / 50;
        for (at, operation) in ["manage", "create", "read", "update", "delete"]
            .iter()
            .enumerate()
        {
            let id = 10 + 5 * object + at;
            let implies = match *operation {
                "manage" => format!("\"area{area}.object{object}.{{create,read,update,delete}}\""),
                _ => String::new(),
            };
            writeln!(
                table,
                "area{area}.object{object}.{operation},Area {area},{id},The caller can {operation} it.,{implies}"
            )
            .unwrap();
        }
    }
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join("large.csv");
    fs::write(&path, table).unwrap();
    scope_build::compile(path);
}
