use std::sync::{Mutex, PoisonError};

/// What is known of a name.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) name: String,
    /// What is said to everybody who asks for it.
    pub(crate) note: Option<String>,
}

/// In the order of the names' bytes, each once.
#[derive(Default)]
pub(crate) struct KnownNames(Mutex<Vec<Known>>);

impl KnownNames {
    pub(crate) fn get(&self, name: &str) -> Option<Known> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        place_among(&all, name).ok().map(|at| all[at].clone())
    }

    pub(crate) fn insert(&self, known: Known) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(at) = place_among(&all, &known.name) {
            all.insert(at, known);
        }
    }
}

fn place_among(all: &[Known], name: &str) -> Result<usize, usize> {
    all.binary_search_by(|known| known.name.as_str().cmp(name))
}
