//! The tables of `tests/malformed`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    build::Build,
    catalog::IdKind,
    load::{Options, Source},
    tests::options,
};

/// A table of the corpus.
pub(in crate::tests) struct Malformed {
    pub(super) path: PathBuf,
    /// What it is about, and what is wrong: `header/semicolons`.
    pub(in crate::tests) name: String,
    pub(in crate::tests) bytes: Vec<u8>,
}

impl Malformed {
    pub(in crate::tests) fn all() -> Vec<Self> {
        let tables = files("csv").into_iter().map(|path| {
            let name = path.strip_prefix(corpus()).unwrap().with_extension("");
            let bytes = fs::read(&path).unwrap();
            Self {
                name: name.to_str().unwrap().replace('\\', "/"),
                path,
                bytes,
            }
        });
        tables.collect()
    }

    /// What the build script says separates scopes, in the folder that is about that.
    pub(in crate::tests) fn separator(&self) -> char {
        match self.subject() {
            "comma_separated" => ',',
            _ => ' ',
        }
    }

    /// What the build script says the IDs are, in the folders that are about that.
    pub(in crate::tests) fn id_kind(&self) -> Option<IdKind> {
        match self.subject() {
            "declared_integers" => Some(IdKind::Integer),
            "declared_guids" => Some(IdKind::Guid),
            _ => None,
        }
    }

    pub(in crate::tests) fn source(&self) -> Source {
        Source {
            path: "acme.csv".into(),
            bytes: Ok(self.bytes.clone()),
        }
    }

    pub(in crate::tests) fn options(&self) -> Options {
        Options {
            separator: self.separator(),
            id_kind: self.id_kind(),
            ..options()
        }
    }

    fn subject(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    pub(super) fn build(&self, table: PathBuf) -> Build {
        let mut build = Build::new(table);
        if self.separator() == ',' {
            build = build.comma_separated();
        }
        match self.id_kind() {
            Some(kind) => build.id_kind(kind),
            None => build,
        }
    }
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/malformed")
}

/// The files of the corpus with this extension, in the order of their names.
pub(super) fn files(extension: &str) -> Vec<PathBuf> {
    let entries = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path())
    };
    let mut files: Vec<_> = entries(&corpus())
        .flat_map(|subject| entries(&subject))
        .filter(|file| file.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}
