//! `mod __direct`: what the attribute names without asking the catalogue's macros. Types for each
//! scope, of itself, its guard and its check, called after the bytes of its name, so that in whatever
//! catalogue they are looked for they are of that scope or nothing. Those of scopes that share their IDs
//! are [`ambiguous`](super::ambiguous).

use std::fmt::Write;

use super::ambiguous::Shared;
use super::begin_hidden;
use super::shape::has_items;
use crate::catalog::Catalog;

/// Nothing for a catalogue whose scopes have no items of their own.
pub(super) fn write(out: &mut String, catalog: &Catalog, shared: &Shared<'_>) {
    if !has_items(catalog) {
        return;
    }
    let doc = "What the attribute writes of a scope that it knows.";
    begin_hidden(out, doc, "__direct");
    out.push_str(COMMON);
    for (ordinal, entry) in catalog.scopes.iter().enumerate() {
        let name = ident(&entry.value);
        if shared.id_of(entry).is_some() {
            let its = &entry.variant;
            let _ = writeln!(
                out,
                "    pub use super::ambiguous_id::{{Is_{its} as {name}, Guard_{its} as Guard{name}, Check_{its} as Check{name}}};"
            );
            continue;
        }
        let _ = writeln!(out, "    pub type {name} = Is<{ordinal}>;");
        let _ = writeln!(out, "    pub type Guard{name} = Guard_<{name}>;");
        let _ = writeln!(out, "    pub type Check{name} = Check_<{name}>;");
    }
    out.push_str("}\n");
}

/// None of these names is that of a scope, of its guard or of its check, which have more after their `_`,
/// nor any that a person may be looking for: the compiler would send them here.
const COMMON: &str = r"    pub use ::core::result::Result::Err as Refused_;
    pub use super::__scopegate::requirement::{AllOf as All_, AnyOf as Any_};
    pub use super::__scopegate::{FromDenied as Answer_, HasGrant as Asked_};
    pub use super::Scope as Scope_;
    pub type Check_<R> = super::__scopegate::__private::Check<Scope_, R>;
    pub type Guard_<R> = super::__scopegate::Guard<Scope_, R>;
    use super::__scopegate::requirement::Is;
";

/// A `_`, the letters and digits of the name, and each other byte as a `_` and two digits: never the
/// same of two names. The attribute spells it alike.
fn ident(name: &str) -> String {
    let mut ident = String::from("_");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() {
            ident.push(char::from(byte));
        } else {
            let _ = write!(ident, "_{byte:02x}");
        }
    }
    ident
}

#[cfg(test)]
mod tests {
    use super::ident;

    #[test]
    fn a_name_is_read_back_from_its_identifier() {
        for (name, expected) in [
            ("sms.read", "_sms_2eread"),
            ("sms:read", "_sms_3aread"),
            ("sms_2eread", "_sms_5f2eread"),
            ("2fa", "_2fa"),
            ("ZohoCRM.a", "_ZohoCRM_2ea"),
            ("zohocrm.a", "_zohocrm_2ea"),
            ("type", "_type"),
            ("_", "__5f"),
        ] {
            assert_eq!(ident(name), expected);
        }
    }
}
