use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catlog = other)]
fn lost() {}

#[requires_scope(sms.raed, only = admin)]
fn guarded(_: u8) {}

#[requires_scope(sms.read, any = calls.read)]
fn listed(_: u8) {}

#[requires_scope]
fn empty(_: u8) {}

fn caller(read: Guard![sms.read]) {
    guarded(read, 1);
    listed(read, 1);
    empty(read, 1);
}

fn main() {}
