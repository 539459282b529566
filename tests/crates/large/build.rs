//! Writes two tables and compiles them: one of more scopes than have ID constants, and one of more
//! than an enum is made for.
#![allow(
    clippy::unwrap_used,
    reason = "a table that cannot be written fails the build"
)]

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    compile("large", 2_000);
    compile("huge", 4_000);
}

fn compile(name: &str, objects: usize) {
    let mut table = String::from("value,group,id,id_shared,description,implies\n");
    writeln!(table, "admin,Root,1,,Everything.,area**").unwrap();
    for object in 0..objects {
        let area = object / 50;
        for (at, operation) in ["manage", "create", "read", "update", "delete"]
            .iter()
            .enumerate()
        {
            let (id, shared) = match (object, *operation) {
                (7, "manage" | "delete") => (10 + 5 * object, "yes"),
                _ => (10 + 5 * object + at, ""),
            };
            let implies = match *operation {
                "manage" => format!("\"area{area}.object{object}.{{create,read,update,delete}}\""),
                _ => String::new(),
            };
            writeln!(
                table,
                "area{area}.object{object}.{operation},Area {area},{id},{shared},The caller can {operation} it.,{implies}"
            )
            .unwrap();
        }
    }
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join(format!("{name}.csv"));
    fs::write(&path, table).unwrap();
    scope_build::compile(path);
}
