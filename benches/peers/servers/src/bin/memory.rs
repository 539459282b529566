//! Says how often one request of a case allocates, and how many bytes, in the mean. A program of its
//! own: to count takes instructions, which are counted elsewhere.

use servers::{Error, batches, tokens};

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let batch = batches(arguments.as_slice().try_into()?)?(tokens::COUNT)?;
    let mut outcome = Ok(());
    let counted = allocation_counter::measure(|| outcome = batch());
    outcome?;
    let mean = |total: u64| total as f64 / tokens::COUNT as f64;
    println!(
        "{} {}",
        mean(counted.count_total),
        mean(counted.bytes_total)
    );
    Ok(())
}
