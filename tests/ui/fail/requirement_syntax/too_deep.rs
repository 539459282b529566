use scopegate::partner::prelude::*;

#[requires_scope(any(all(any(all(any(all(any(all(any(all(any(all(any(all(any(all(any(sms.read))))))))))))))))))]
async fn handler() {}

fn main() {}
