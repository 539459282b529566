//! What runs the macros: a compiler, or an editor's server.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Whether it is the program of this name.
pub(crate) fn is(name: &str) -> bool {
    path().file_stem().is_some_and(|own| own == name)
}

/// Whether this is in the name of the program's file.
pub(crate) fn is_called_like(part: &str) -> bool {
    let name = path().file_name().unwrap_or_default();
    name.to_string_lossy().contains(part)
}

/// Where the program is, which no process asks for twice.
fn path() -> &'static Path {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| env::current_exe().unwrap_or_default())
}
