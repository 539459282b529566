//! What the quickstart's read handler reads, and whose it is.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use crate::tokens::Keys;

pub(crate) type PartnerId = u32;

pub(crate) const OPERATOR: PartnerId = 1;
const RESELLER: PartnerId = 2;

#[derive(Clone)]
pub(crate) struct Api {
    pub(crate) keys: Arc<Keys>,
    store: Arc<Mutex<Store>>,
}

impl Api {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            keys: Arc::new(Keys::new(seed)),
            store: Arc::new(Mutex::new(Store::with_two_partners())),
        }
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Clone, Serialize)]
pub(crate) struct Message {
    owner: PartnerId,
    to: String,
    text: String,
}

pub(crate) struct Store {
    /// Each partner below another, and whom it is below.
    parents: BTreeMap<PartnerId, PartnerId>,
    messages: Vec<Message>,
}

impl Store {
    fn with_two_partners() -> Self {
        let message = |owner, text: &str| Message {
            owner,
            to: "+15550100".to_owned(),
            text: text.to_owned(),
        };
        Self {
            parents: BTreeMap::from([(RESELLER, OPERATOR)]),
            messages: vec![
                message(OPERATOR, "Your order has left the warehouse."),
                message(RESELLER, "Your code is 424242."),
            ],
        }
    }

    pub(crate) fn is_below(&self, partner: PartnerId, ancestor: PartnerId) -> bool {
        let parent = |id: &PartnerId| self.parents.get(id).copied();
        std::iter::successors(parent(&partner), parent).any(|above| above == ancestor)
    }

    pub(crate) fn messages(&self, owner: PartnerId) -> Vec<Message> {
        let of_owner = self.messages.iter().filter(|sms| sms.owner == owner);
        of_owner.cloned().collect()
    }
}
