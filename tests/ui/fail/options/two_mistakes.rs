use scopegate::partner::prelude::*;

#[requires_scope(sms.read, form = self, catalogue = partner)]
async fn handler() {}

fn main() {}
