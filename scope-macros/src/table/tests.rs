use std::env;
use std::time::Duration;

use super::*;

fn parse(rows: &str) -> Option<Table> {
    Table::parse(format!("scopegate 3\tacme\t__acme_1\n{rows}"))
}

fn table(rows: &str) -> Table {
    parse(rows).unwrap_or_else(|| panic!("the table is well formed"))
}

#[test]
fn a_table_is_read_as_it_is_written() {
    let table = table(
        "sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\t\n\
         sms.type\tnames::sms::r#type\t1\t\t\tSmsType\t\t\n",
    );
    assert_eq!(
        (table.catalog.as_str(), table.module.as_str()),
        ("acme", "__acme_1")
    );
    let path = |name| table.get(name).map(|row| row.path);
    assert_eq!(path("sms.read"), Some("names::sms::read"));
    assert_eq!(path("sms.type"), Some("names::sms::r#type"));
    for absent in ["", "a", "sms", "sms.reac", "sms.reads", "sms.send", "z"] {
        assert_eq!(path(absent), None, "{absent}");
    }
}

#[test]
fn every_row_of_any_table_is_found() {
    for count in 0..70 {
        let names: Vec<_> = (0..count)
            .map(|n| format!("{n:03}{}", "x".repeat(n % 7)))
            .collect();
        let row = |(at, name)| format!("{name}\tScope::A{name}\t{at}\t\t\tA{name}\t\t\n");
        let table = table(&names.iter().enumerate().map(row).collect::<String>());
        for (at, name) in names.iter().enumerate() {
            let found = table.get(name);
            assert_eq!(found.map(|row| row.name), Some(name.as_str()));
            assert_eq!(found.and_then(|row| row.number()), Some(at));
            assert!(table.get(&format!("{name}y")).is_none());
        }
        assert_eq!(table.beginning_with("").count(), count);
        assert_eq!(table.beginning_with("00").count(), count.min(10));
    }
}

#[test]
fn rows_are_found_by_what_else_is_in_them() {
    let table = table(
        "a\tScope::A\t0\t1\tambiguous\tA\tLetters\t\n\
         b\tScope::B\t1\t1\tambiguous\tB\tLetters\t0\n\
         c\tScope::C\t2\t7\t\tLetters\t1\t1\n",
    );
    let names = |rows: Vec<Row<'_>>| rows.iter().map(|row| row.name.to_owned()).collect();
    let id = |id: &str| -> Vec<String> { names(table.with_id(id)) };
    assert_eq!(id("1"), ["a", "b"]);
    assert_eq!(id("7"), ["c"]);
    for absent in ["", "0", "2", "17", "A", "1\tambiguous"] {
        assert_eq!(id(absent), [""; 0], "{absent}");
    }
    let group: Vec<String> = names(table.in_group("Letters"));
    assert_eq!(group, ["a", "b"]);
    let variant: Vec<String> = names(table.with_variant("Letters"));
    assert_eq!(variant, ["c"]);
}

#[test]
fn what_scope_build_does_not_write_is_no_table() {
    assert!(parse("").is_some());
    assert!(parse("sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\t").is_none());
    assert!(Table::parse(String::new()).is_none());
    assert!(Table::parse("scopegate 2\tacme\t__acme_1\n".to_owned()).is_none());
    assert!(Table::parse("scopegate 3\tacme\n".to_owned()).is_none());
    for rows in [
        "sms.read\n",
        "sms.read\tnames::sms::read\n",
        "sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\n",
        "sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\t\textra\n",
        "sms.read\tnames::sms::read as u32 + 0\t0\t\t\tSmsRead\t\t\n",
    ] {
        assert!(table(rows).get("sms.read").is_none(), "{rows}");
    }
}

#[test]
fn a_table_is_read_again_when_its_file_has_changed() {
    let path = env::temp_dir().join(format!("scope-macros-stamp-{}.table", std::process::id()));
    let written = path.to_str().expect("a path of this text");
    let write = |name: &str, modified: SystemTime| {
        let row = format!("{name}\tScope::A\t0\t\t\tA\t\t\n");
        fs::write(&path, format!("scopegate 3\tacme\t__acme_1\n{row}")).expect("a file");
        let file = fs::File::options().write(true).open(&path);
        let stamped = file.and_then(|file| file.set_modified(modified));
        stamped.expect("a file with a time");
    };
    let name = || {
        let table = Table::read(written)?;
        let name = table.rows().next()?.name.to_owned();
        Some((name, table))
    };
    let now = SystemTime::now();

    write("a.one", now);
    let first = name().expect("a table");
    let again = name().expect("a table");
    write("a.other", now);
    let of_another_length = name().map(|(name, _)| name);
    write("a.third", now + Duration::from_secs(1));
    let of_another_time = name().map(|(name, _)| name);
    fs::remove_file(&path).expect("the file");
    let gone = name().is_none();

    assert_eq!(first.0, "a.one");
    assert!(Arc::ptr_eq(&first.1, &again.1), "read twice");
    assert_eq!(of_another_length.as_deref(), Some("a.other"));
    assert_eq!(of_another_time.as_deref(), Some("a.third"));
    assert!(gone);
}
