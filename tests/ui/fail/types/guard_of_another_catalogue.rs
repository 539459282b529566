use scopegate::partner::prelude::*;

fn service(_: &Guard![sms.read]) {}

fn handler(caller: catalogue::scopes::Guard![catalog = catalogue::scopes, items.read]) {
    service(&caller);
}

fn main() {}
