use scopegate::partner::prelude::*;

#[requires_scope(sms.raed, form = self.grant)]
async fn handler() {}

fn main() {}
