//! Tables as people, spreadsheets and attackers break them. Those of `tests/malformed` have the
//! report that each gets beside them; the ones that are too large to keep are made here.

mod corpus;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, SystemTime},
};

use super::place::{Place, make_old};
use crate::build::Build;
pub(super) use corpus::Malformed;
use corpus::files;

const GOOD: &str = "\
value,group,id,description,implies
sms.read,SMS,1,Read messages.,
sms.manage,SMS,2,Everything.,sms.**
";

/// Far more than any table takes: what is not done by then does not end.
const PATIENCE: Duration = Duration::from_secs(10);

const FEWEST: usize = 60;
const MEGABYTE: usize = 1 << 20;

#[test]
fn every_table_is_refused_with_its_report() {
    let tables = Malformed::all();
    assert!(tables.len() >= FEWEST, "{} tables", tables.len());
    for table in tables {
        let good = LastGood::new(&table.name);
        good.place.write_table(&table.bytes);
        let printed = good.outlives(&table.build(good.place.table())) + "\n";
        let recorded = table.path.with_extension("report");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&recorded, &printed).unwrap();
        }
        let expected = fs::read_to_string(&recorded).unwrap_or_default();
        assert_eq!(printed, expected, "{}", table.name);
    }
}

#[test]
fn no_report_is_left_without_its_table() {
    for report in files("report") {
        assert!(report.with_extension("csv").exists(), "{report:?}");
    }
}

#[test]
fn a_table_that_is_gone() {
    let good = LastGood::new("gone");
    fs::remove_file(good.place.table()).unwrap();
    let report = good.outlives(&Build::new(good.place.table()));
    assert!(report.starts_with("error: there is no such file\n--> acme.csv\n"));
}

#[test]
fn a_folder_in_place_of_the_table() {
    let good = LastGood::new("folder");
    fs::remove_file(good.place.table()).unwrap();
    fs::create_dir(good.place.table()).unwrap();
    let report = good.outlives(&Build::new(good.place.table()));
    assert!(
        report.starts_with("error: the file cannot be read: "),
        "{report}"
    );
}

/// The report of a table that is made here.
fn refusal(name: &str, table: &str) -> String {
    let good = LastGood::new(name);
    good.place.write_table(table);
    good.outlives(&Build::new(good.place.table()))
}

#[test]
fn a_name_of_a_megabyte() {
    let name = "long.".repeat(MEGABYTE / 5);
    let report = refusal("name", &format!("value,implies\n{name},\n{name},{name}x\n"));
    assert!(report.starts_with("error: a scope of 1048575 bytes\n --> acme.csv:2:1\n"));
    assert!(report.ends_with("error: 3 faults; no catalogue was written"));
    assert!(report.len() < 5_000);
}

#[test]
fn a_name_is_as_long_as_may_be() {
    let table = |length: usize| format!("value\n{}\n", "a".repeat(length));
    let place = Place::new("longest", &table(1_024));
    place.compile_to("one").unwrap();
    assert!(refusal("longer", &table(1_025)).starts_with("error: a scope of 1025 bytes\n"));
}

#[test]
fn a_description_of_a_megabyte() {
    let text = "long ".repeat(MEGABYTE / 5);
    let report = refusal("description", &format!("value,description\nx,{text}\x07\n"));
    let (_, column) = report.split_once("--> acme.csv:2:").unwrap();
    let column = column.lines().next().unwrap();
    assert_eq!(column, (text.len() + "x,\x07".len()).to_string());
    assert!(report.len() < 5_000);
}

#[test]
fn a_field_for_every_byte_of_a_megabyte() {
    let report = refusal("fields", &format!("value\nx{}\n", ",".repeat(MEGABYTE)));
    assert!(report.starts_with("error: this row has 1048577 fields where the header has 1 column"));
}

#[test]
fn many_faults_on_a_line_of_a_megabyte() {
    let (names, text) = ("nobody ".repeat(2_000), "long ".repeat(MEGABYTE / 5));
    let table = format!("value,implies,description\nx,{names}x,{text}\n");
    let report = refusal("line", &table);
    assert!(report.ends_with("error: 2001 faults; no catalogue was written"));
    for column in (3..).step_by("nobody ".len()).take(1_000) {
        assert!(
            report.contains(&format!("--> acme.csv:2:{column}\n")),
            "{column}"
        );
    }
}

#[test]
fn two_places_far_apart_on_one_line() {
    let header = format!("value,{}id,{}value", " ".repeat(1_000), " ".repeat(1_000));
    let report = refusal("apart", &format!("{header}\nx,1,y\n"));
    assert!(report.contains("--> acme.csv:1:7\n"), "{report}");
    let table = format!("value,\"{}\",value\nx,1,y\n", "long ".repeat(200));
    let report = refusal("apart", &table);
    assert!(report.contains("--> acme.csv:1:1010\n"), "{report}");
    assert!(report.contains("::: acme.csv:1:1\n"), "{report}");
}

#[test]
fn ten_thousand_faults() {
    let report = refusal("faults", &format!("value\n{}", "sms read\n".repeat(10_000)));
    assert!(report.ends_with("error: 10000 faults; no catalogue was written"));
    assert!(report.contains("--> acme.csv:1001:4\n"));
    assert!(report.contains("error: and 9000 more faults\n"));
}

#[test]
fn a_hundred_thousand_alternatives() {
    let alternatives = ["read"; 100_000].join(",");
    let table = format!("value,implies\nsms.read,\nsms.manage,\"sms.{{{alternatives}}}\"\n,\n");
    let report = refusal("alternatives", &table);
    assert!(report.starts_with("error: this row names no scope\n --> acme.csv:4:1\n"));
}

/// A catalogue that has been written, and a table in place of that which it was written from.
struct LastGood {
    name: String,
    place: Place,
    written: BTreeMap<PathBuf, (SystemTime, Vec<u8>)>,
}

impl LastGood {
    fn new(name: &str) -> Self {
        let place = Place::new(&format!("malformed-{}", name.replace('/', "-")), GOOD);
        place.compile_to("one").unwrap();
        for file in written(&place.path("one")).keys() {
            make_old(file);
        }
        Self {
            name: name.to_owned(),
            written: written(&place.path("one")),
            place,
        }
    }

    /// The report of a build after which everything that was written before is there untouched,
    /// and nothing is where nothing was.
    fn outlives(&self, build: &Build) -> String {
        let name = &self.name;
        let report = attempt(name, build, &self.place.path("one"));
        assert_eq!(
            attempt(name, build, &self.place.path("two")),
            report,
            "{name}"
        );
        assert!(written(&self.place.path("one")) == self.written, "{name}");
        assert!(written(&self.place.path("two")).is_empty(), "{name}");

        let folder = self.place.path("").display().to_string();
        let report = report.replace(&folder, "");
        assert_only_shown(name, &report);
        assert_places(name, &report);
        report
    }
}

/// Compiles a table that must not compile, and must not keep anybody waiting.
fn attempt(name: &str, build: &Build, folder: &Path) -> String {
    let (build, folder) = (build.clone(), folder.to_path_buf());
    let (sender, receiver) = channel();
    thread::spawn(move || sender.send(build.write_to(&folder, "acme")));
    match receiver.recv_timeout(PATIENCE) {
        Ok(outcome) => format!("{:#}", outcome.expect_err(name)),
        Err(RecvTimeoutError::Timeout) => panic!("{name} takes more than {PATIENCE:?}"),
        Err(RecvTimeoutError::Disconnected) => panic!("{name} makes the build script panic"),
    }
}

/// What is in a folder, byte for byte, and since when.
fn written(folder: &Path) -> BTreeMap<PathBuf, (SystemTime, Vec<u8>)> {
    let files = fs::read_dir(folder).unwrap().map(|file| {
        let file = file.unwrap();
        let time = file.metadata().unwrap().modified().unwrap();
        (file.path(), (time, fs::read(file.path()).unwrap()))
    });
    files.collect()
}

/// Nothing of the table reaches a terminal that would not merely be shown.
fn assert_only_shown(name: &str, report: &str) {
    let acts = |character: char| {
        let directs = matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        );
        directs || character.is_control() && character != '\n'
    };
    if let Some(found) = report.chars().find(|character| acts(*character)) {
        panic!("{name}: the report has {found:?}:\n{report:?}");
    }
}

/// Every fault says in which file it is, and on which line unless the file as such is meant; those
/// that are not shown are counted.
fn assert_places(name: &str, report: &str) {
    let (faults, sum) = report.rsplit_once("\n\n").expect(name);
    let mut count = 0;
    for fault in faults.split("\n\n") {
        let more = fault.strip_prefix("error: and ");
        let more = more.and_then(|more| more.split(' ').next()?.parse().ok());
        count += more.unwrap_or(1);
        let mut lines = fault.lines().map(str::trim_start);
        let place = lines.find_map(|line| line.strip_prefix("--> acme.csv"));
        let place = place.unwrap_or_else(|| panic!("{name}: no place in:\n{fault}"));
        let numbers: Vec<_> = place.split(':').skip(1).map(str::parse::<usize>).collect();
        match numbers.as_slice() {
            [] | [Ok(1..), Ok(1..)] => {}
            _ => panic!("{name}: no line in:\n{fault}"),
        }
    }
    let expected = match count {
        1 => "error: 1 fault; no catalogue was written".to_owned(),
        _ => format!("error: {count} faults; no catalogue was written"),
    };
    assert_eq!(sum, expected, "{name}");
}
