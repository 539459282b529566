use std::sync::{Mutex, PoisonError};

/// Names in the order of their bytes, each once.
#[derive(Default)]
pub(crate) struct Seen(Mutex<Vec<String>>);

impl Seen {
    pub(crate) fn has(&self, name: &str) -> bool {
        let names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        place_among(&names, name).is_ok()
    }

    pub(crate) fn insert(&self, name: String) {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(at) = place_among(&names, &name) {
            names.insert(at, name);
        }
    }
}

fn place_among(names: &[String], name: &str) -> Result<usize, usize> {
    names.binary_search_by(|own| own.as_str().cmp(name))
}
