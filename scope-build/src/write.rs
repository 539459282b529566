//! Writing the generated files.

use std::fs;
use std::io;
use std::path::Path;

use crate::generate::Generated;

/// Writes the files of a catalogue, each only if it says something new: an unchanged file keeps
/// its time, and what depends on it is not built again.
pub(crate) fn write(directory: &Path, catalog: &str, generated: &Generated) -> io::Result<()> {
    let path = |extension: &str| directory.join(format!("{catalog}.{extension}"));
    write_if_changed(&path("table"), &generated.table)?;
    write_if_changed(&path("docs.rs"), &generated.docs)?;
    write_if_changed(&path("scope.rs"), &generated.scope)?;
    write_if_changed(&path("rs"), &generated.source)
}

fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    match fs::read(path) {
        Ok(present) if present == text.as_bytes() => Ok(()),
        _ => fs::write(path, text),
    }
}
