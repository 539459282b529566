//! The loop around every check.

use std::hint::black_box;

use crate::Run;

/// Callers, each linked to the next, so that the loop over them takes the same instructions whatever
/// is done with each: of an array, rustc would count instead of point where nothing is.
struct Caller<T> {
    own: T,
    next: Option<Box<Self>>,
}

/// Goes on while callers are answered so, over and over: as in a guard, the answer decides whether
/// what follows is done at all. All callers of a case are answered alike.
pub(super) fn each<T: 'static>(callers: Vec<T>, goes_on: impl Fn(&T) -> bool + 'static) -> Run {
    let count = callers.len();
    let link = |next, own| Some(Box::new(Caller { own, next }));
    let first = callers.into_iter().rev().fold(None, link);
    Box::new(move |times| {
        for _ in 0..times / count {
            let mut next = black_box(&first);
            while let Some(caller) = next {
                if !goes_on(&caller.own) {
                    return;
                }
                black_box(());
                next = &caller.next;
            }
        }
    })
}
