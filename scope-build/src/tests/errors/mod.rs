//! `docs/errors.md` has an entry for every message about a table, and says what the code says.

mod elsewhere;
mod lock;

use std::{fs, path::Path};

use super::{malformed::Malformed, reached::faults};
use crate::{
    fault::{Entry, Kind, Warning, lock::BEHIND},
    load::load,
    read::{is_control, is_invisible},
};

const BEGIN: &str = "<!-- tables -->\n";
const END: &str = "<!-- /tables -->\n";

/// How many lines an example may have.
const LONGEST: usize = 12;

/// Tables that show more than the shortest with their fault.
const CHOSEN: &[(&str, &str)] = &[
    ("header-missing", "header/missing"),
    ("column-unknown", "header/extra_column"),
    ("row-too-short", "row/too_few_fields"),
    ("implies-unknown", "implies/near_miss"),
    ("ident-not-variant", "ident/lower_case"),
];

/// What is wrong, and what is said of it.
struct Example {
    /// The files, each with the language of its block.
    files: Vec<(&'static str, String)>,
    /// What else has to be known.
    note: String,
    said: String,
}

impl Example {
    /// The table that is chosen, or the shortest of the corpus, that has this fault and no other.
    fn of_table(name: &str, tables: &[(Malformed, Vec<&'static str>)]) -> Option<Self> {
        let chosen = CHOSEN.iter().find(|(fault, _)| *fault == name);
        let alone = tables.iter().filter(|(_, faults)| faults == &[name]);
        let (table, _) = alone.min_by_key(|(table, _)| {
            let is_chosen = chosen.is_some_and(|(_, chosen)| *chosen == table.name);
            let text = shown(&table.bytes);
            let size = text.as_ref().map_or(usize::MAX, String::len);
            (!is_chosen, size, &table.name)
        })?;
        let note = match (table.separator(), table.id_kind()) {
            (',', _) => "The build script calls `Build::comma_separated`.".into(),
            (_, Some(kind)) => {
                format!("The build script calls `Build::id_kind(IdKind::{kind:?})`.")
            }
            _ => String::new(),
        };
        let report = load(&table.source(), &table.options()).unwrap_err();
        Some(Self {
            files: shown(&table.bytes)
                .map(|text| ("csv", text))
                .into_iter()
                .collect(),
            note,
            said: report.to_string(),
        })
    }

    fn of(name: &str, tables: &[(Malformed, Vec<&'static str>)]) -> Self {
        let example = elsewhere::example(name)
            .or_else(|| lock::example(name))
            .or_else(|| Self::of_table(name, tables));
        example.unwrap_or_else(|| panic!("no table has `{name}` alone"))
    }

    /// The way out, as the report has it.
    fn fix(&self) -> String {
        let report = self
            .said
            .lines()
            .rev()
            .find_map(|line| line.trim().strip_prefix("= help: "));
        let warning = || {
            self.said
                .split_once("; ")
                .or_else(|| self.said.rsplit_once(": "))
        };
        let fix = report.unwrap_or_else(|| warning().unwrap().1);
        fix[..1].to_uppercase() + &fix[1..]
    }
}

/// A table, if a page can show it.
fn shown(bytes: &[u8]) -> Option<String> {
    let text = str::from_utf8(bytes).ok()?;
    let hidden =
        |character| character != '\n' && (is_control(character) || is_invisible(character));
    let fits = text.lines().count() <= LONGEST && !text.contains(hidden) && !text.is_empty();
    let fits = fits && text.lines().all(|line| line.len() <= 120);
    fits.then(|| text.to_owned())
}

fn block(page: &mut String, language: &str, text: &str) {
    *page += &format!("```{language}\n{}\n```\n\n", text.trim_end_matches('\n'));
}

fn section(page: &mut String, entry: &Entry, example: &Example) {
    *page += &format!("#### {}\n\n{}\n\n", entry.name, entry.meaning);
    if !example.note.is_empty() {
        *page += &format!("{}\n\n", example.note);
    }
    for (language, text) in &example.files {
        block(page, language, text);
    }
    block(page, "text", &example.said);
    *page += &format!("**Fix:** {}.\n\n", example.fix());
}

fn page() -> String {
    let tables = Malformed::all().into_iter();
    let tables: Vec<_> = tables.map(|table| (faults(&table), table)).collect();
    let tables: Vec<_> = tables
        .into_iter()
        .map(|(faults, table)| (table, faults))
        .collect();
    let mut page = String::new();
    let warnings: Vec<_> = Warning::ENTRIES.iter().chain([&BEHIND]).collect();
    let faults = Kind::ALL
        .iter()
        .map(|(subject, entries)| (*subject, entries.iter().collect()));
    for (subject, entries) in faults.chain([("Warnings", warnings)]) {
        page += &format!("### {subject}\n\n");
        for entry in entries {
            section(&mut page, entry, &Example::of(entry.name, &tables));
        }
    }
    page
}

#[test]
fn every_message_is_on_the_page() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors.md");
    let document = fs::read_to_string(&path).unwrap();
    let (before, rest) = document.split_once(BEGIN).expect(BEGIN);
    let (recorded, after) = rest.split_once(END).expect(END);
    let expected = format!("\n{}", page());
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
        return;
    }
    assert!(
        recorded == expected,
        "`BLESS=1 cargo test -p scope-build` writes what is new"
    );
}
