#![deny(ambiguous_glob_imports)]
#![allow(unused_imports)]

use scopegate::partner::prelude::*;
use scopegate::zoho_crm::prelude::*;

#[requires_scope(sms.read)]
async fn handler() {}

fn main() {}
