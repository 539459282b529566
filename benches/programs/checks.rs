//! What checks and claims cost over a catalogue: prints the cells of one row.

use std::hint::black_box;
use std::time::Instant;

use catalogue::Grant;
use catalogue::scopes::prelude::*;

type Hit = Guard!["{hit}"];
type Miss = Guard!["{miss}"];

const CLAIMS: usize = 512;
const SIZES: [usize; 3] = [1, 10, 50];

fn main() {
    let mut cells = vec![size_of::<Grant<Scope>>().to_string()];
    for size in SIZES {
        let grants: Vec<_> = claims(size).iter().map(|it| Grant::<Scope>::parse(it)).collect();
        assert!(grants.iter().all(|grant| grant.unknown() == 0));
        assert!(grants.iter().all(Grant::allows::<Hit>));
        assert!(!grants.iter().any(Grant::allows::<Miss>));
        // As many as stay in the nearest cache, where the grant of a request is.
        let few = &grants[..8];
        cells.push(nanoseconds(few, |grant| grant.allows::<Hit>()));
        cells.push(nanoseconds(few, |grant| grant.allows::<Miss>()));
    }
    for size in SIZES {
        let claims = claims(size);
        cells.push(nanoseconds(&claims, |claim| Grant::<Scope>::parse(claim)));
    }
    for size in SIZES {
        let claims = claims(size);
        let mut grant = Grant::<Scope>::EMPTY;
        let heap = allocation_counter::measure(|| grant = Grant::parse(black_box(&claims[0])));
        black_box(&grant);
        cells.push(heap.bytes_current.to_string());
    }
    println!("{}", cells.join(" | "));
}

/// Claims that all have the scope that is asked for, and none the other.
fn claims(size: usize) -> Vec<String> {
    let (hit, miss) = (scope!("{hit}"), scope!("{miss}"));
    let mut state = 1_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as usize
    };
    let claim = |_| {
        let mut scopes = vec![hit];
        while scopes.len() < size {
            let scope = Scope::ALL[random() % Scope::ALL.len()];
            if scope != miss && !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        let at = random() % size;
        scopes.swap(0, at);
        let names: Vec<_> = scopes.iter().map(|scope| scope.name()).collect();
        names.join(" ")
    };
    (0..CLAIMS).map(claim).collect()
}

/// The least of some rounds, for one item.
fn nanoseconds<T, R>(items: &[T], run: impl Fn(&T) -> R) -> String {
    let round = |_| {
        let turns = (1 << 16) / items.len();
        let start = Instant::now();
        for _ in 0..turns {
            for item in items {
                black_box(run(black_box(item)));
            }
        }
        start.elapsed().as_nanos() as f64 / (turns * items.len()) as f64
    };
    let least = (0..15).map(round).fold(f64::MAX, f64::min);
    format!("{least:.1}")
}
