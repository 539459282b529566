use scopegate::zoho_crm::Scope;

fn main() {}
