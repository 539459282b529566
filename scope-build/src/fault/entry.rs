//! What each message is called, and what it means.

/// The name of a message, which stays as it is when its words change, and its meaning.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// In kebab case.
    pub(crate) name: &'static str,
    /// One sentence or two, in Markdown.
    pub(crate) meaning: &'static str,
}

/// Gives every message of a type its entry. Does not compile where one has none.
macro_rules! entries {
    ($type:ident { $($message:pat => $name:literal: $meaning:literal,)* }) => {
        impl $type {
            #[cfg(test)]
            pub(crate) const ENTRIES: &'static [$crate::fault::Entry] = &[
                $($crate::fault::Entry { name: $name, meaning: $meaning },)*
            ];

            /// What it is called, and what it means.
            #[cfg_attr(not(test), allow(dead_code, reason = "a report names faults alone"))]
            pub(crate) fn entry(&self) -> &'static $crate::fault::Entry {
                match self {
                    $($message => &$crate::fault::Entry { name: $name, meaning: $meaning },)*
                }
            }
        }
    };
}

pub(super) use entries;
