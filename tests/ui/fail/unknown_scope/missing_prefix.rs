use scopegate::zoho_crm::prelude::*;

#[requires_scope(modules.leads.READ)]
async fn handler() {}

fn main() {}
