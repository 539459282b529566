//! One check, or one claim, of scopegate or of what one would use instead.
//!
//! Each peer is called as its documentation tells its users to. What is measured is written once, and
//! run by a command for the instruction count and by criterion for the time.

pub mod catalogue;
pub mod check;
pub mod claim;
pub mod random;

use std::hint::black_box;

/// A case with its inputs made: does it so many times.
pub type Run = Box<dyn Fn(usize)>;

/// Why there is no such case.
pub type Error = Box<dyn std::error::Error>;

/// What inputs are made from where no argument can say it: a bench's arguments are criterion's.
///
/// # Errors
///
/// If `PEERS_SEED` is no number.
pub fn seed() -> Result<u64, Error> {
    match std::env::var("PEERS_SEED") {
        Ok(seed) => Ok(seed.parse()?),
        Err(_) => Ok(1),
    }
}

/// Does it to one input after the other, over and over.
pub(crate) fn over<T: 'static, R>(inputs: Vec<T>, run: impl Fn(&T) -> R + 'static) -> Run {
    Box::new(move |times| {
        for _ in 0..times / inputs.len() {
            for input in &inputs {
                black_box(&run(black_box(input)));
            }
        }
    })
}
