//! Compiles the catalogues, and writes what peers are given of the same tables: an enum with the
//! derives of strum and enumset, and a map of phf.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use heck::ToUpperCamelCase;

const MADE: usize = 50_000;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let tables = [
        ("partner", "../../scopes.csv"),
        ("zoho_crm", "../../catalogs/zoho_crm.csv"),
    ];
    for (name, table) in tables {
        scope_build::Build::new(table).name(name).compile();
        fs::write(
            out.join(format!("{name}_peers.rs")),
            peers(Path::new(table))?,
        )?;
    }
    let made = out.join("made.csv");
    fs::write(&made, table(MADE))?;
    scope_build::compile(made);
    Ok(())
}

/// What one would write by hand for this table.
fn peers(table: &Path) -> Result<String, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(table)?;
    let header = reader.headers()?;
    let value = header.iter().position(|column| column == "value");
    let value = value.ok_or("the table has no `value` column")?;
    let (mut variants, mut entries) = (String::new(), String::new());
    for record in reader.records() {
        let record = record?;
        let name = record.get(value).ok_or("a row has no `value`")?;
        let variant = name.to_upper_camel_case();
        writeln!(
            variants,
            "    #[strum(serialize = {name:?})]\n    {variant},"
        )?;
        writeln!(entries, "    {name:?} => Name::{variant},")?;
    }
    Ok(format!(
        "#[derive(Debug, Hash, strum::EnumString, enumset::EnumSetType)]\n\
         pub enum Name {{\n{variants}}}\n\n\
         pub static PHF: phf::Map<&str, Name> = phf::phf_map! {{\n{entries}}};\n"
    ))
}

/// A table of any size, always the same for the same size.
fn table(size: usize) -> String {
    const OBJECTS: [&str; 10] = [
        "address", "batch", "contact", "document", "invoice", "line", "payment", "quota", "route",
        "user",
    ];
    const ACTIONS: [&str; 10] = [
        "approve", "archive", "create", "delete", "export", "list", "manage", "read", "share",
        "update",
    ];
    let row = |at: usize| {
        let (object, action) = (OBJECTS[at / 10 % 10], ACTIONS[at % 10]);
        let object = format!("area{}.{object}", at / 100);
        let implies = match action {
            "manage" => format!("\"{object}.{{create,read,update,delete}}\""),
            _ => String::new(),
        };
        format!("{object}.{action},{},{implies}\n", at + 1)
    };
    let rows: String = (0..size).map(row).collect();
    format!("value,id,implies\n{rows}")
}
