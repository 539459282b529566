//! Slips of the finger in what is right, what it means with them, and a program that finds out.

pub(crate) mod corpus;
pub(crate) mod judged;
pub(crate) mod mutation;
pub(crate) mod oracle;
pub(crate) mod program;
pub(crate) mod report;
mod tokens;
