//! The scopes of Zoho CRM, as its "Scopes" page describes them: every listed name with every operation
//! it takes, and lists separated by commas.

crate::include_catalog!(zoho_crm);
