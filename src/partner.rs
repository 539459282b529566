//! The scopes of CarrierX's partners, as its "Partner Available Scopes" table publishes them.

crate::include_catalog!(partner);
