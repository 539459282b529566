//! Valid attributes and macro calls of every form, which the others are made of.

/// Where what is written stands, which is what it has to guard or to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// `#[requires_scope(…)]` on a function, which it gives a guard as a parameter.
    Handler,
    /// The same, on a function with somebody to ask.
    Job,
    /// The same, on a method.
    Method,
    /// `Guard![…]`, as a parameter.
    Parameter,
    /// `scope!(…)`, as an expression.
    One,
    /// `scope!(…)`, as a pattern.
    Pattern,
    /// `scopes!(…)`.
    Set,
}

impl Form {
    pub(crate) fn is_attribute(self) -> bool {
        matches!(self, Self::Handler | Self::Job | Self::Method)
    }
}

pub(crate) const VALID: &[(Form, &str)] = &[
    (Form::Handler, "sms.read"),
    (Form::Handler, "sms.read, calls.read,"),
    (Form::Handler, "\"sms.read\""),
    (
        Form::Handler,
        "lookup.dids.read, \"tts.manage\", app.update",
    ),
    (Form::Handler, "any(sms.read, calls.read)"),
    (Form::Handler, "all(sms.read, calls.read)"),
    (
        Form::Handler,
        "any(sms.read, all(calls.read, \"push.read\"))",
    ),
    (
        Form::Handler,
        "batch.read, any(sms.delete, all(calls.read, push.read), tts.read)",
    ),
    (
        Form::Handler,
        "any(all(sms.read, tts.read), all(sms.update, any(app.read, push.read)))",
    ),
    (Form::Handler, "sms.read, catalog = scopegate::partner"),
    (
        Form::Handler,
        "catalog = ::scopegate::partner, any(sms.read, calls.read)",
    ),
    (Form::Job, "sms.read, from = session"),
    (Form::Job, "from = session.grant, sms.read, calls.read"),
    (
        Form::Job,
        "any(sms.read, \"calls.read\"), from = &session.grant,",
    ),
    (
        Form::Job,
        "sms.manage, any(app.read, batch.read), from = Some(&session.grant)",
    ),
    (
        Form::Job,
        "from = grant_of::<Left, Right>(session), trunk_groups.trunks.read",
    ),
    (
        Form::Job,
        "sms.read, from = <Session as Deref>::deref(session), push.read",
    ),
    (
        Form::Job,
        "catalog = scopegate::partner, sms.read, from = session.grant",
    ),
    (
        Form::Job,
        "all(sms.read, any(calls.read, app.read)), from = session, catalog = scopes",
    ),
    (Form::Method, "sms.read, from = self"),
    (
        Form::Method,
        "from = self.session.grant, any(sms.read, calls.read)",
    ),
    (
        Form::Method,
        "\"sms.read\", partners.billing_method.read, from = &self.session",
    ),
    (
        Form::Method,
        "any(sms.read, all(calls.read, push.read)), from = self.session()",
    ),
    (Form::Parameter, "sms.read"),
    (Form::Parameter, "sms.read, any(calls.read, \"push.read\")"),
    (
        Form::Parameter,
        "any(sms.read, all(calls.read, push.read), tts.read)",
    ),
    (
        Form::Parameter,
        "catalog = scopegate::partner, sms.read, calls.read",
    ),
    (Form::One, "sms.read"),
    (Form::One, "\"partners.billing_method.read\","),
    (Form::One, "catalog = ::scopegate::partner, calls.read"),
    (Form::Pattern, "sms.read_descendant"),
    (Form::Pattern, "catalog = scopegate::partner, \"sms.read\""),
    (Form::Set, "sms.read"),
    (Form::Set, "sms.read, calls.read, \"push.read\","),
    (
        Form::Set,
        "catalog = scopegate::partner, sms.read, tts.manage",
    ),
];
