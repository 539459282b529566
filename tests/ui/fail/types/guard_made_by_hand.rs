use scopegate::partner::prelude::*;

fn handler(_: Guard![sms.read]) {}

fn forge(caller: scopegate::Caller<Scope>) {
    handler(scopegate::Guard { caller });
}

fn main() {}
