//! Functions with a guard, and with the check that somebody would write by hand. What the second know
//! of scopes is where their bits are: see the test.

use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant, Requirement};

type Answer = Result<u32, Denied<Scope>>;

#[requires_scope(sms.read, from = grant)]
#[inline(never)]
pub fn guarded_by_one(grant: &Grant<Scope>, value: u32) -> Answer {
    Ok(value)
}

#[requires_scope(any(sms.read, sms.create, sms.update), from = grant)]
#[inline(never)]
pub fn guarded_by_any(grant: &Grant<Scope>, value: u32) -> Answer {
    Ok(value)
}

#[requires_scope(sms.read, sms.create, sms.update, from = grant)]
#[inline(never)]
pub fn guarded_by_all(grant: &Grant<Scope>, value: u32) -> Answer {
    Ok(value)
}

#[inline(never)]
pub fn by_hand_one(held: &[u64; 2], value: u32) -> Answer {
    if held[1] & (1 << 31) == 0 {
        return Err(denied());
    }
    Ok(value)
}

#[inline(never)]
pub fn by_hand_any(held: &[u64; 2], value: u32) -> Answer {
    if held[1] & (0b111 << 31) == 0 {
        return Err(denied());
    }
    Ok(value)
}

#[inline(never)]
pub fn by_hand_all(held: &[u64; 2], value: u32) -> Answer {
    if !held[1] & (0b111 << 31) != 0 {
        return Err(denied());
    }
    Ok(value)
}

/// What the reader of the assembly has to find something in.
#[inline(never)]
pub fn asked_at_run_time(grant: &Grant<Scope>, required: &Requirement<Scope>) -> Answer {
    grant.require(required)?;
    Ok(1)
}

#[cold]
#[inline(never)]
fn denied() -> Denied<Scope> {
    Denied::of(Requirement::from(Scope::SmsRead), Ok(&Grant::EMPTY))
}
