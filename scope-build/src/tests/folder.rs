//! A folder with tables in it, gone when the test ends.

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::{Build, Diff, diff};

pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("scope-build-folder-{count}-{}", process::id()));
        fs::create_dir_all(path.join("out")).unwrap();
        Self(path)
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(path), text).unwrap();
    }

    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// What `text` has of this folder, without it.
    pub(super) fn strip(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.0.display()), "")
    }

    /// Builds `scopes.csv` as a build script does: its report, if it fails.
    pub(super) fn build(&self) -> Result<(), String> {
        let build = Build::new(self.path("scopes.csv"));
        let outcome = build.write_to(&self.path("out"), "scopes");
        outcome
            .map(drop)
            .map_err(|report| self.strip(&format!("{report:#}")))
    }

    pub(super) fn has_built(&self) -> bool {
        self.path("out/scopes.rs").exists()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(super) fn compared(old: &str, new: &str) -> Diff {
    let folder = Folder::new();
    folder.write("old.csv", old);
    folder.write("new.csv", new);
    let diff = diff(folder.path("old.csv"), folder.path("new.csv"));
    diff.unwrap_or_else(|report| panic!("{report}"))
}
