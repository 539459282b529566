use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

struct Service {
    grant: Grant<Scope>,
}

impl Service {
    #[requires_scope(sms.read, form = self.grant)]
    fn misspelt(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    #[requires_scope(sms.read, grant = self.grant)]
    fn renamed(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    #[requires_scope(sms.read, from == self.grant)]
    fn compared(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    #[requires_scope(sms.read, from)]
    fn alone(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    #[requires_scope(sms.read, from = self grant)]
    fn without_dot(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    #[requires_scope(sms.read, from = self.)]
    fn unfinished(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }
}

fn main() {}
