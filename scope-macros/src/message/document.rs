//! `docs/errors.md`, as far as it is of the macros: written from the list, with the cases that show
//! the messages.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::list::{ENTRIES, Entry};

const START: &str = "<!-- macros -->\n";
const END: &str = "<!-- /macros -->\n";

#[test]
fn the_document_says_what_the_list_says() {
    let path = root().join("docs/errors.md");
    let document = read(&path);
    let (before, rest) = document.split_once(START).expect(START);
    let (written, after) = rest.split_once(END).expect(END);
    let expected = part();
    if std::env::var_os("BLESS").is_some() {
        let document = format!("{before}{START}{expected}{END}{after}");
        return fs::write(path, document).expect("a file");
    }
    assert_eq!(written, expected, "BLESS=1 writes it");
}

/// The case has this message, once.
#[test]
fn each_case_shows_its_message() {
    for entry in ENTRIES {
        let stderr = read(&case(entry, "stderr"));
        let titles: Vec<_> = stderr
            .lines()
            .filter_map(|line| line.strip_prefix("error: "))
            .collect();
        let is_shown = |title: &&str| fits(title, entry.kind.title());
        let shown = titles.iter().filter(|title| is_shown(title)).count();
        assert_eq!(shown, 1, "{}: {titles:?}", entry.name);
        let is_empty = |line: &str| line.trim() == "= help:";
        assert!(!stderr.lines().any(is_empty), "{}: no help", entry.name);
    }
}

#[test]
fn each_message_has_a_name_of_its_own() {
    let mut names: Vec<_> = ENTRIES.iter().map(|entry| entry.name).collect();
    let is_kebab = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    assert!(names.iter().all(is_kebab), "{names:?}");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ENTRIES.len());
}

/// Whether the text is the title with a value in the place of each `{}`.
fn fits(text: &str, title: &str) -> bool {
    let Some((first, rest)) = title.split_once("{}") else {
        return text == title;
    };
    let Some(text) = text.strip_prefix(first) else {
        return false;
    };
    let next = rest.split("{}").next().unwrap_or_default();
    let values = text.match_indices(next).filter(|(end, _)| *end > 0);
    let mut rests = values.map(|(end, _)| &text[end..]);
    rests.any(|text| fits(text, rest))
}

#[test]
fn a_message_without_one_of_its_values_does_not_fit() {
    let title = "`{}` is not a scope of `{}`";
    assert!(fits("`a` is not a scope of `b`", title));
    assert!(fits("`a`` is not a scope of `b`", title));
    for text in [
        "`` is not a scope of `b`",
        "`a` is not a scope of ``",
        "`a` is not a scope of `b`, but a group",
        "a is not a scope of `b`",
    ] {
        assert!(!fits(text, title), "{text}");
    }
    assert!(!fits("one", "one `{}`"));
}

fn part() -> String {
    let mut part = String::new();
    for entry in ENTRIES {
        let Entry {
            name, means, fix, ..
        } = entry;
        let source = read(&case(entry, "rs"));
        let stderr = read(&case(entry, "stderr"));
        let (title, source, stderr) = (entry.kind.title(), source.trim_end(), stderr.trim_end());
        let title = title.replace("`{}`", "`…`").replace("{}", "…");
        let fix = sentence(fix);
        let _ = write!(
            part,
            "\n### {name}\n\n> {title}\n\n{means}\n\n```rust,ignore\n{source}\n```\n\n\
             ```text\n{stderr}\n```\n\n{fix}\n"
        );
    }
    part.push('\n');
    part
}

/// A help is the rest of a sentence.
fn sentence(text: &str) -> String {
    let mut text = String::from(text.trim_end_matches('.'));
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text + "."
}

fn case(entry: &Entry, extension: &str) -> PathBuf {
    let case = root().join("tests/ui/fail").join(entry.case);
    case.with_extension(extension)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
