//! Where a test writes tables and catalogues.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use crate::{Report, build::Build};

/// A table, `acme.csv`, and two folders to write it to.
pub(super) struct Place(PathBuf);

impl Place {
    pub(super) fn new(name: &str, table: &str) -> Self {
        let place = std::env::temp_dir().join(format!("scope-build-{name}-{}", std::process::id()));
        for folder in ["one", "two"] {
            fs::create_dir_all(place.join(folder)).unwrap();
        }
        let place = Self(place);
        place.write_table(table);
        place
    }

    pub(super) fn write_table(&self, table: impl AsRef<[u8]>) {
        fs::write(self.table(), table).unwrap();
    }

    pub(super) fn table(&self) -> PathBuf {
        self.path("acme.csv")
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(super) fn compile_to(&self, folder: &str) -> Result<(), Report> {
        self.write_to(folder, &Build::new(self.table()))
    }

    pub(super) fn write_to(&self, folder: &str, build: &Build) -> Result<(), Report> {
        let warnings = build.write_to(&self.path(folder), &build.catalog_name()?)?;
        assert_eq!(warnings.lines(), Vec::<String>::new());
        Ok(())
    }

    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Dates a file back, so that writing it once more shows.
pub(super) fn make_old(path: &Path) -> SystemTime {
    let file = File::options().append(true).open(path).unwrap();
    let old = SystemTime::now() - Duration::from_secs(3600);
    file.set_modified(old).unwrap();
    fs::metadata(path).unwrap().modified().unwrap()
}
