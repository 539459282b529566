use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

struct Service(Grant<Scope>);

impl Service {
    #[requires_scope(sms.raed, from = self.0)]
    async fn call(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }
}

fn main() {}
