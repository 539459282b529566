use super::{
    Words,
    entry::entries,
    show::{count, quoted},
};
use crate::catalog::IdKind;

/// What can be wrong with an ID, or with `id_shared`.
#[derive(Debug)]
pub(crate) enum IdFault {
    /// It would be an integer, were it written as one.
    NotInteger { id: String },
    /// It is an integer, of more than 64 bits.
    TooLarge { id: String },
    /// It is not of the kind that another row has set.
    Mixed {
        id: String,
        kind: IdKind,
        expected: IdKind,
    },
    /// It is not of the kind that the build script has declared.
    NotDeclared {
        id: String,
        kind: IdKind,
        declared: IdKind,
    },
    /// Several rows have it, and this one does not say that it is shared.
    Unshared { id: String, rows: usize },
    /// `id_shared` says something other than `yes`.
    NotYes { found: String },
    /// `id_shared` stands beside no ID.
    NothingShared,
    /// `id_shared` stands beside an ID that no other row has.
    SharedAlone { id: String },
}

entries! { IdFault {
    Self::NotInteger { .. } => "id-not-integer":
        "The IDs are integers, and this one is written as no integer is.",
    Self::TooLarge { .. } => "id-too-large":
        "The ID is an integer of more than 64 bits.",
    Self::Mixed { .. } => "id-mixed":
        "The IDs of a table are of one kind, and this one is of another kind than the first.",
    Self::NotDeclared { .. } => "id-not-declared":
        "The build script says of what kind the IDs are, and this one is of another.",
    Self::Unshared { .. } => "id-unshared":
        "Several rows have one ID and do not all say so. An ID that is shared by mistake would grant what was never meant.",
    Self::NotYes { .. } => "id-shared-not-yes":
        "`id_shared` is `yes` or blank, and nothing else.",
    Self::NothingShared => "id-shared-without-id":
        "`id_shared` says `yes` on a row that has no ID.",
    Self::SharedAlone { .. } => "id-shared-alone":
        "`id_shared` says `yes` on a row whose ID no other row has.",
} }

impl IdFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::NotInteger { id } => Words::new(
                format!("the ID {} does not parse as an integer", quoted(id)),
                "digits only, without leading zeros",
                match is_padded(id) {
                    true => "remove what is blank around it: nothing is trimmed silently",
                    false => {
                        "an ID is taken exactly as it is published; if these are not numbers, \
                         declare the IDs as text in the build script with `Build::id_kind`"
                    }
                },
            ),
            Self::TooLarge { id } => Words::new(
                format!("the ID {} does not fit", quoted(id)),
                format!("beyond {}", u64::MAX),
                "declare the IDs as text in the build script with `Build::id_kind`",
            ),
            Self::Mixed { id, kind, expected } => Words::new(
                format!("the ID {} is {}", quoted(id), name(*kind)),
                format!("the IDs of this table are {}", plural(*expected)),
                "a catalogue has IDs of one kind; declare them as text in the build script, \
                 with `Build::id_kind`, where they are published so",
            )
            .other("because the first one is"),
            Self::NotDeclared { id, kind, declared } => Words::new(
                format!("the ID {} is {}", quoted(id), name(*kind)),
                format!("the IDs are declared as {}", plural(*declared)),
                "correct the ID, or what the build script declares",
            ),
            Self::Unshared { id, rows } => Words::new(
                format!("the ID {} stands on {}", quoted(id), count(*rows, "row")),
                "not marked as shared",
                "correct the ID; or, where it is published so, write `yes` in the `id_shared` \
                 column of every row that shares it",
            )
            .other("the same ID"),
            Self::NotYes { found } => Words::new(
                format!("{} in `id_shared`", quoted(found)),
                "neither `yes` nor blank",
                "write `yes`, or leave it blank",
            ),
            Self::NothingShared => Words::new(
                "`id_shared` on a row without an ID",
                "there is nothing to share",
                "leave it blank",
            ),
            Self::SharedAlone { id } => Words::new(
                format!("the ID {} is shared with no other row", quoted(id)),
                "marked as shared",
                "leave it blank: `yes` is for an ID that stands on several rows",
            ),
        }
    }
}

/// Whether nothing but blanks around it makes it no integer.
fn is_padded(id: &str) -> bool {
    let digits = id.trim();
    digits.len() < id.len()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

fn name(kind: IdKind) -> &'static str {
    match kind {
        IdKind::Integer => "an integer",
        IdKind::Guid => "a GUID",
        IdKind::Text => "neither an integer nor a GUID",
    }
}

pub(super) fn plural(kind: IdKind) -> &'static str {
    match kind {
        IdKind::Integer => "integers",
        IdKind::Guid => "GUIDs",
        IdKind::Text => "text",
    }
}
