use std::path::PathBuf;

use super::{Words, entry::entries};

/// What can be wrong with the build script rather than with the table.
#[derive(Debug)]
pub(crate) enum ScriptFault {
    /// Nobody says where to write.
    NoOutDir,
    /// Two tables would be one catalogue.
    NameTaken {
        name: String,
        other: PathBuf,
        path: PathBuf,
    },
    /// The catalogue's name is no name of a module.
    UnusableName { name: String },
    /// The operating system refuses to write.
    NotWritten { directory: PathBuf, reason: String },
    /// A build renews the lock that it is held to.
    LockInBuild,
}

entries! { ScriptFault {
    Self::NoOutDir => "script-no-out-dir":
        "`compile` was called by something other than a build script.",
    Self::NameTaken { .. } => "script-name-taken":
        "Two tables of one build script would be one catalogue.",
    Self::UnusableName { .. } => "script-unusable-name":
        "A catalogue is a module, and the name of this one, or of its file, cannot be that of a module.",
    Self::NotWritten { .. } => "script-not-written":
        "The operating system refuses to write the catalogue.",
    Self::LockInBuild => "script-writes-lock":
        "A build script calls `Build::write_lock`. A lock that every build renews guards nothing.",
} }

impl ScriptFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::NoOutDir => Words::new(
                "there is no folder to write the catalogue to: OUT_DIR is not set",
                "",
                "call this from a build script, which cargo gives that folder",
            ),
            Self::NameTaken { name, other, path } => Words::new(
                format!(
                    "{} and {} would both be the catalogue `{name}`",
                    other.display(),
                    path.display()
                ),
                "",
                "give one of them another name with `Build::name`",
            ),
            Self::UnusableName { name } => Words::new(
                format!("{name:?} cannot be the name of a catalogue"),
                "",
                "a catalogue is named like a module; rename the file, or give a name with \
                 `Build::name`",
            ),
            Self::NotWritten { directory, reason } => Words::new(
                format!(
                    "the catalogue cannot be written to {}: {reason}",
                    directory.display()
                ),
                "",
                "let the build script write to its output folder",
            ),
            Self::LockInBuild => Words::new(
                "a build script does not write the lock that it is held to",
                "",
                "call `Build::write_lock` from an example or a test, when a person asks for it",
            ),
        }
    }
}
