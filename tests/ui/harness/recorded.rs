//! The failing cases, and what is recorded of them.

use std::fs;
use std::path::{Path, PathBuf};

/// A program that must not compile.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) source: PathBuf,
}

/// An error of a recorded message.
#[derive(Debug, PartialEq)]
pub(crate) enum Recorded {
    /// In our words, or in those of a lint: the text, with its help.
    Text(String),
    /// In the compiler's own words: the error's code.
    Code(String),
}

/// Every case, in the order of the alphabet.
pub(crate) fn cases() -> Vec<Case> {
    let subjects = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fail"));
    let mut sources: Vec<_> = subjects.iter().flat_map(|subject| files(subject)).collect();
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    sources.sort();
    sources.into_iter().map(|source| Case { source }).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

impl Case {
    /// `subject-case`, which no other case is called.
    pub(crate) fn name(&self) -> String {
        let parts: Vec<_> = self.source.iter().rev().take(2).collect();
        let name = Path::new(parts[0]).with_extension("");
        format!("{}-{}", parts[1].display(), name.display())
    }

    /// All that is recorded.
    pub(crate) fn stderr(&self) -> String {
        fs::read_to_string(self.source.with_extension("stderr")).unwrap_or_default()
    }

    /// The errors that are recorded, in their order.
    pub(crate) fn errors(&self) -> Vec<Recorded> {
        let stderr = self.stderr();
        let starts = stderr.match_indices("error").filter(|(at, _)| {
            let before = &stderr[..*at];
            before.is_empty() || before.ends_with('\n')
        });
        starts
            .map(|(at, _)| Recorded::parse(&stderr[at..]))
            .collect()
    }
}

impl Recorded {
    /// Reads `error: text`, or `error[E0277]: text`, and the lines of help down to the place.
    fn parse(stderr: &str) -> Self {
        if let Some(coded) = stderr.strip_prefix("error[") {
            let (code, _) = coded.split_once(']').unwrap();
            return Self::Code(code.to_owned());
        }
        let text = stderr.strip_prefix("error: ").unwrap().lines();
        let text = text
            .map(str::trim)
            .take_while(|line| !line.starts_with("--> "));
        Self::Text(text.collect::<Vec<_>>().join("\n"))
    }
}
