//! Methods: who is asking is a part of what they are called on or with.

use std::future::Future;

use catalogue::auth::{Denied, Grant, HasGrant};
use catalogue::scopes::prelude::*;

/// Somebody who is at work on something.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// What they were granted, if they have said who they are.
    pub grant: Option<Grant<Scope>>,
}

impl HasGrant<Scope> for Session {
    fn grant(&self) -> Option<&Grant<Scope>> {
        self.grant.as_ref()
    }
}

/// Where tasks are kept.
pub trait Tasks {
    /// How many there are.
    fn count(&self) -> Result<usize, Denied<Scope>>;

    /// Adds one, and answers how many there are.
    fn add(&mut self, name: &str) -> impl Future<Output = Result<usize, Denied<Scope>>> + Send;
}

/// The tasks of a session.
#[derive(Debug, Default)]
pub struct Board {
    /// Whose they are.
    pub session: Session,
    tasks: Vec<String>,
}

impl Tasks for Board {
    #[requires_scope(read:async-task:jira, from = self.session)]
    fn count(&self) -> Result<usize, Denied<Scope>> {
        Ok(self.tasks.len())
    }

    #[requires_scope(write:async-task:jira, from = self.session)]
    async fn add(&mut self, name: &str) -> Result<usize, Denied<Scope>> {
        self.tasks.push(name.to_owned());
        Ok(self.tasks.len())
    }
}

impl Board {
    /// Takes every task away.
    #[requires_scope(all(write:async-task:jira, admin.apps:write), from = &self.session)]
    pub fn clear(mut self: Box<Self>) -> Result<Box<Self>, Denied<Scope>> {
        self.tasks.clear();
        Ok(self)
    }

    /// The tasks, for somebody else.
    #[requires_scope(admin.apps:read, from = reader)]
    pub fn shown_to<'a>(&'a self, reader: &Session) -> Result<&'a [String], Denied<Scope>> {
        Ok(&self.tasks)
    }
}
