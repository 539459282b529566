//! Says how often one claim of a case allocates, in the mean. A program of its own: to count takes
//! instructions, which are counted elsewhere.

use peers::{Error, claim};

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [who, case @ ..] = arguments.as_slice() else {
        return Err(
            "usage: allocations <who> <catalogue> <tokens> <known|half> <form> <seed>".into(),
        );
    };
    let run = claim::run(who, case.try_into()?)?;
    let counted = allocation_counter::measure(|| run(claim::CLAIMS));
    println!("{}", counted.count_total as f64 / claim::CLAIMS as f64);
    Ok(())
}
