#![deny(deprecated)]

use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(phonenumber.delete)]
async fn handler() {}

#[requires_scope(phonenumber.delete, from = grant)]
fn task(grant: &Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

#[requires_scope(any(sms.read, phonenumber.delete))]
async fn either() {}

#[requires_scope(any(sms.manage, phonenumber.delete), sms.manage)]
async fn with_more_to_say() {}

#[requires_scope("phonenumber.delete")]
async fn quoted() {}

#[allow(deprecated)]
#[requires_scope(phonenumber.delete)]
async fn silenced() {}

fn main() {}
