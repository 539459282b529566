use scopegate::partner::prelude::*;

fn job(caller: scopegate::Caller<Scope>) {
    Guard![sms.read]::check(caller);
}

fn main() {}
