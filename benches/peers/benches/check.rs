//! The time of each check.

use std::time::Instant;

use criterion::{BenchmarkId, Criterion};
use peers::Error;
use peers::check::{self, Asked, CALLERS, Case, GRANTED, PEERS};

fn main() -> Result<(), Error> {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("check");
    for asked in Asked::EACH {
        for granted in GRANTED {
            for hit in [true, false] {
                let case = Case {
                    asked,
                    granted,
                    hit,
                    seed: peers::seed()?,
                };
                if !case.is_possible() {
                    continue;
                }
                for who in PEERS {
                    let run = check::run(who, case)?;
                    let outcome = if hit { "hit" } else { "miss" };
                    let id = format!("{} {granted} {outcome}", asked.name());
                    group.bench_function(BenchmarkId::new(who, id), |bencher| {
                        bencher.iter_custom(|times| {
                            let start = Instant::now();
                            run(times as usize * CALLERS);
                            start.elapsed() / CALLERS as u32
                        });
                    });
                }
            }
        }
    }
    group.finish();
    criterion.final_summary();
    Ok(())
}
