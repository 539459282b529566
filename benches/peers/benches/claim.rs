//! The time of each claim.

use std::time::Instant;

use criterion::{BenchmarkId, Criterion};
use peers::Error;
use peers::claim::{self, ARRAY_PEERS, CLAIMS, Case, Form, ID_PEERS, MADE_PEERS, PEERS, TOKENS};

const CASES: [(&str, Form, &[&str]); 5] = [
    ("partner", Form::String, &PEERS),
    ("zoho_crm", Form::String, &PEERS),
    ("made", Form::String, &MADE_PEERS),
    ("partner", Form::Array, &ARRAY_PEERS),
    ("partner", Form::Ids, &ID_PEERS),
];

fn main() -> Result<(), Error> {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("claim");
    for (catalogue, form, peers) in CASES {
        for tokens in TOKENS {
            for known in [true, false] {
                let case = Case {
                    catalogue,
                    tokens,
                    known,
                    form,
                    seed: peers::seed()?,
                };
                for who in peers {
                    let run = claim::run(who, case)?;
                    let share = if known { "known" } else { "half" };
                    let id = format!("{catalogue} {tokens} {share} {}", form.name());
                    group.bench_function(BenchmarkId::new(*who, id), |bencher| {
                        bencher.iter_custom(|times| {
                            let start = Instant::now();
                            run(times as usize * CLAIMS);
                            start.elapsed() / CLAIMS as u32
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
