//! What an editor has open.

#[allow(missing_docs)]
pub mod scopes {
    scopegate::include_catalog!();
}

#[allow(missing_docs)]
pub mod billing {
    scopegate::include_catalog!(billing);
}

#[allow(missing_docs)]
pub mod large {
    scopegate::include_catalog!(large);
}

pub mod handlers;
pub mod open;
