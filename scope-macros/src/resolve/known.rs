//! Which catalogue a path has led to. The catalogue's macro tells it, once for each file; of what it has
//! told, the attribute does not ask it again.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use proc_macro2::{Span, TokenStream};

use crate::table::Table;

/// A path, and the file that it stands in.
#[derive(PartialEq, Eq, Hash)]
struct Place {
    file: String,
    path: String,
}

thread_local! {
    /// No table where a path has led to several: it is another module's in another part of the file.
    static KNOWN: RefCell<HashMap<Place, Option<Arc<Table>>>> = RefCell::default();
}

impl Place {
    fn of(path: &TokenStream) -> Option<Self> {
        let first = path.clone().into_iter().next()?;
        Some(Self {
            file: file(first.span()),
            path: path.to_string().replace(char::is_whitespace, ""),
        })
    }
}

/// Remembers that the path leads to the catalogue of this table.
pub(super) fn remember(path: &TokenStream, table: &Arc<Table>) {
    let Some(place) = Place::of(path) else { return };
    KNOWN.with_borrow_mut(|known| {
        let known = known.entry(place);
        let known = known.or_insert_with(|| Some(Arc::clone(table)));
        known.take_if(|other| other.module != table.module);
    });
}

/// The table of the catalogue that the path has led to before.
pub(crate) fn table(path: &TokenStream) -> Option<Arc<Table>> {
    let place = Place::of(path)?;
    KNOWN.with_borrow(|known| known.get(&place)?.clone())
}

fn file(place: Span) -> String {
    if proc_macro::is_available() {
        place.unwrap().file()
    } else {
        String::new()
    }
}
