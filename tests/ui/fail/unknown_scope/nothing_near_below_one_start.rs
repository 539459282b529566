use scopegate::zoho_crm::prelude::*;

#[requires_scope(CRM.money.READ)]
async fn handler() {}

fn main() {}
