//! The read handler of `examples/quickstart.rs`, guarded and unguarded: on axum with scopegate, and on
//! actix-web with actix-web-grants.
//!
//! Both find out who is calling in the same way, for the unguarded handler too. A guard of whatever
//! form comes on top of that, and nothing else differs.

mod actix;
mod axum;
pub mod case;
#[path = "../../src/random.rs"]
pub mod random;
mod store;
pub mod tokens;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use case::{Case, Framework};

/// Why there is no such case.
pub type Error = Box<dyn std::error::Error>;

/// Requests that were made for a case, to be answered by this thread.
pub type Batch = Box<dyn FnOnce() -> Result<(), Error>>;

/// Makes so many requests, as often as it is asked to, for one server.
pub type Batches = Box<dyn Fn(usize) -> Result<Batch, Error>>;

/// The scopes of each catalogue that handlers ask for.
macro_rules! for_each_catalogue {
    ($write:ident) => {
        $write!(partner, "sms.read", "sms.read_descendant", "sms.create");
        $write!(
            zoho_crm,
            "ZohoCRM.notifications.READ",
            "ZohoCRM.notifications.CREATE",
            "ZohoCRM.notifications.UPDATE"
        );
    };
}
use for_each_catalogue;

/// A server that has answered some requests already, and takes more.
///
/// # Errors
///
/// If there is no such case, or a request is answered otherwise.
pub fn batches(case: Case) -> Result<Batches, Error> {
    let batches: Batches = match case.framework {
        Framework::Axum => Box::new(axum::batches(case)?),
        Framework::Actix => Box::new(actix::batches(case)?),
    };
    batches(tokens::COUNT)?()?;
    Ok(batches)
}

/// Listens on the loopback, says where, and answers until the process ends.
///
/// # Errors
///
/// If it cannot listen, or there is no such case.
pub fn serve(case: Case) -> Result<(), Error> {
    match case.framework {
        Framework::Axum => axum::serve(case),
        Framework::Actix => actix::serve(case),
    }
}

/// What a future is that waits for nobody: there is no runtime to be counted.
pub(crate) fn at_once<F: Future>(future: F) -> Result<F::Output, Error> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Ok(output),
        Poll::Pending => Err("a handler waits for somebody".into()),
    }
}
