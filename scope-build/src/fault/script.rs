//! What can be wrong with the build script rather than with the table.

use std::{io, path::Path};

pub(crate) fn no_out_dir() -> String {
    message(
        "there is no folder to write the catalogue to: OUT_DIR is not set",
        "call this from a build script, which cargo gives that folder",
    )
}

pub(crate) fn name_taken(name: &str, other: &Path, path: &Path) -> String {
    let (other, path) = (other.display(), path.display());
    message(
        &format!("{other} and {path} would both be the catalogue `{name}`"),
        "give one of them another name with `Build::name`",
    )
}

pub(crate) fn not_written(directory: &Path, error: &io::Error) -> String {
    message(
        &format!(
            "the catalogue cannot be written to {}: {error}",
            directory.display()
        ),
        "the build script needs to write to its output folder",
    )
}

pub(crate) fn unusable_name(name: &str) -> String {
    message(
        &format!("{name:?} cannot be the name of a catalogue"),
        "a catalogue is named like a module; rename the file, or give a name with `Build::name`",
    )
}

pub(crate) fn lock_in_build() -> String {
    message(
        "a build script does not write the lock that it is held to",
        "call `Build::write_lock` from an example or a test, when a person asks for it",
    )
}

fn message(what: &str, help: &str) -> String {
    format!("error: {what}\n  = help: {help}")
}
