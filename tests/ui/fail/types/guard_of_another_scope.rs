use scopegate::partner::prelude::*;

fn service(_: &Guard![sms.read]) {}

fn handler(caller: Guard![sms.manage]) {
    service(&caller);
}

fn main() {}
