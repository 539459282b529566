use scopegate::Caller;
use scopegate::partner::prelude::*;

fn count(caller: Caller<Scope>) {
    let guard: Guard![sms.read] = scopegate::Guard::check(caller);
}

fn main() {}
