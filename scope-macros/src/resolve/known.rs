//! Which catalogue a path has led to. The catalogue's macro tells it, once for each file; of what it has
//! told, the attribute does not ask it again.

use std::cell::RefCell;
use std::sync::Arc;

use proc_macro2::{Span, TokenTree};

use crate::table::Table;
use crate::tokens::joined;

/// A path, and the file that it stands in.
#[derive(PartialEq)]
struct Place {
    file: String,
    path: String,
}

struct Known {
    place: Place,
    /// None where the path has led to several: it is another module's in another part of the file.
    table: Option<Arc<Table>>,
}

thread_local! {
    /// The file that is being expanded is among the last.
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

/// Remembers that the path leads to the catalogue of this table.
pub(super) fn remember(path: &[TokenTree], table: &Arc<Table>) {
    let Some(first) = path.first() else { return };
    let place = Place {
        file: file(first.span()),
        path: joined(path),
    };
    KNOWN.with_borrow_mut(|all| match last(all, &place) {
        Some(at) => {
            all[at].table.take_if(|other| other.module != table.module);
        }
        None => all.push(Known {
            place,
            table: Some(Arc::clone(table)),
        }),
    });
}

/// The table of the catalogue that the path, which stands there, has led to before.
pub(crate) fn table(path: String, place: Span) -> Option<Arc<Table>> {
    let file = file(place);
    let place = Place { file, path };
    KNOWN.with_borrow(|all| all[last(all, &place)?].table.clone())
}

fn last(all: &[Known], place: &Place) -> Option<usize> {
    all.iter().rposition(|known| known.place == *place)
}

fn file(place: Span) -> String {
    if proc_macro::is_available() {
        place.unwrap().file()
    } else {
        String::new()
    }
}
