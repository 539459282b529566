//! What is written, and when.

use std::{fs, path::Path};

use super::place::{Place, make_old};
use crate::build::Build;

const TABLE: &str = "\
value,group,id,id_shared,description,implies,deprecated,ident
sms.read,SMS,92,,The caller can read *messages*.,,,
sms.manage,SMS,90,,\"Everything, \"\"really\"\".\",sms.**,,
sms.type,SMS,91,yes,,,use sms.read,SmsKind
sms,,91,yes,,,,
";

#[test]
fn the_same_table_gives_the_same_bytes_wherever_it_is_compiled() {
    let place = Place::new("same", TABLE);
    place.compile_to("one").unwrap();
    place.compile_to("two").unwrap();
    for file in ["acme.rs", "acme.scope.rs", "acme.docs.rs", "acme.table"] {
        let text = place.read(&format!("one/{file}"));
        assert_eq!(text, place.read(&format!("two/{file}")));
        assert!(!text.contains(place.path("").to_str().unwrap()));
    }
}

/// `expected/` holds what this table has been compiled to before, on some other machine.
#[test]
fn the_bytes_are_those_of_every_other_machine() {
    let place = Place::new("expected", TABLE);
    place.compile_to("one").unwrap();
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/expected");
    for file in ["acme.rs", "acme.scope.rs", "acme.docs.rs", "acme.table"] {
        let text = place.read(&format!("one/{file}"));
        let expected = expected.join(format!("{file}.txt"));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &text).unwrap();
        }
        assert_eq!(text, fs::read_to_string(expected).unwrap(), "{file}");
    }
}

/// What the macros read of a row: its number among the names in their order, its ID and whether
/// others share it, its variant, its heading, and what it reaches by those numbers.
#[test]
fn the_table_says_what_is_asked_of_a_row() {
    let place = Place::new(
        "fields",
        "\
value,group,id,id_shared,description,implies,ident
b.all,\"B, \"\"all\"\"\",1,,,**,Everything
b.read,B\\C,2,yes,,,
a.read,,2,yes,,,
a.write,,,,,a.read c,
c,,3,,,,
",
    );
    place.compile_to("one").unwrap();
    let table = place.read("one/acme.table");
    let (header, rows) = table.split_once('\n').unwrap();
    assert!(header.starts_with("scopegate 3\tacme\t__acme_"), "{header}");
    let rows: Vec<_> = rows.lines().collect();
    assert_eq!(
        rows,
        [
            "a.read\tnames::a::read\t0\t2\tambiguous\tARead\t\t",
            "a.write\tnames::a::write\t1\t\t\tAWrite\t\t0,4",
            "b.all\tnames::b::all\t2\t1\t\tEverything\tB, \"all\"\t0-1,3-4",
            "b.read\tnames::b::read\t3\t2\tambiguous\tBRead\tB\\\\C\t",
            "c\tnames::c\t4\t3\t\tC\t\t",
        ]
    );
}

#[test]
fn a_file_that_would_not_change_is_not_written() {
    let place = Place::new("unchanged", TABLE);
    place.compile_to("one").unwrap();
    let files = ["acme.rs", "acme.scope.rs", "acme.docs.rs", "acme.table"]
        .map(|file| format!("one/{file}"))
        .map(|file| place.path(&file));
    let times = files.each_ref().map(|file| make_old(file));

    place.compile_to("one").unwrap();
    for (file, time) in files.iter().zip(&times) {
        assert_eq!(fs::metadata(file).unwrap().modified().unwrap(), *time);
    }

    place.write_table(TABLE.replace("sms.type", "sms.kind"));
    place.compile_to("one").unwrap();
    for (file, time) in files.iter().zip(&times) {
        assert!(fs::metadata(file).unwrap().modified().unwrap() > *time);
    }
}

#[test]
fn a_faulty_table_leaves_what_was_written_before() {
    let place = Place::new("faulty", TABLE);
    place.compile_to("one").unwrap();
    let good = place.read("one/acme.rs");

    place.write_table("value\nsms read\nsms.read\nsms.read\n");
    let report = place.compile_to("one").unwrap_err().to_string();
    assert!(
        report.ends_with("error: 2 faults; no catalogue was written"),
        "{report}"
    );
    assert_eq!(place.read("one/acme.rs"), good);
    assert!(place.compile_to("two").is_err());
    assert!(fs::read_dir(place.path("two")).unwrap().next().is_none());
}

#[test]
fn a_catalogue_needs_a_name_that_a_module_can_have() {
    let place = Place::new("names", TABLE);
    let table = place.table();
    let name = |name: &str| place.write_to("one", &Build::new(&table).name(name));
    assert!(name("billing").is_ok());
    assert!(place.path("one/billing.rs").exists());
    for unusable in ["", "Billing", "type", "a b", "../a", "2fa"] {
        let report = name(unusable).unwrap_err().to_string();
        assert!(
            report.contains("cannot be the name of a catalogue"),
            "{report}"
        );
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_reported() {
    let place = Place::new("nowhere", TABLE);
    let report = place.compile_to("three").unwrap_err().to_string();
    assert!(
        report.starts_with("error: the catalogue cannot be written to"),
        "{report}"
    );
}
