//! `docs/errors.md` explains what the compiler says in its own words, and names a case of each.

use std::fs;
use std::path::Path;

use crate::recorded::{Case, Recorded, cases};

fn page() -> String {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/errors.md");
    fs::read_to_string(page).unwrap()
}

#[test]
fn every_case_in_the_compilers_words_is_on_the_page() {
    let page = page();
    let in_its_words = |case: &Case| {
        let errors = case.errors();
        errors
            .iter()
            .any(|error| matches!(error, Recorded::Code(_)))
    };
    for case in cases().into_iter().filter(in_its_words) {
        let path = format!(
            "`tests/ui/fail/{}`",
            case.name().replacen('-', "/", 1) + ".rs"
        );
        assert!(page.contains(&path), "not in docs/errors.md: {path}");
    }
}

#[test]
fn every_case_on_the_page_is_there() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = page();
    let paths = page.split("`tests/ui/").skip(1);
    let paths: Vec<_> = paths.filter_map(|rest| rest.split_once('`')).collect();
    assert!(paths.len() >= 25, "{} paths", paths.len());
    for (path, _) in paths {
        assert!(here.join(path).exists(), "{path}");
    }
}

/// The page is read where the tests are not: in the package that is published.
#[test]
fn the_page_links_to_nothing_that_is_not_published() {
    let page = page();
    assert!(!page.contains("](../"), "a link into the repository");
}
