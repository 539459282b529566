//! A figure beside what it may be at most or must be at least.

use std::fmt;

use crate::markdown::thousands;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Limit {
    AtMost(f64, &'static str),
    AtLeast(f64, &'static str),
}

impl Limit {
    /// `at most 120 instructions a token: **126.3**, over`
    pub(crate) fn with(self, found: f64) -> String {
        format!("{self}: {}", self.verdict(found))
    }

    /// `**126.3**, over`
    pub(crate) fn verdict(self, found: f64) -> String {
        let (kept, missed) = match self {
            Self::AtMost(most, _) => (found <= most, "over"),
            Self::AtLeast(least, _) => (found >= least, "under"),
        };
        let verdict = if kept { "kept" } else { missed };
        format!("**{}**, {verdict}", figure(found))
    }
}

/// `at most 120 instructions a token`
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(most, unit) => write!(f, "at most {most} {unit}"),
            Self::AtLeast(least, unit) => write!(f, "at least {least} {unit}"),
        }
    }
}

/// `1.26`, `12.6`, `1,262`
pub(crate) fn figure(figure: f64) -> String {
    match figure.abs() {
        0.0..9.995 => format!("{figure:.2}"),
        0.0..999.95 => format!("{figure:.1}"),
        _ if figure < 0.0 => format!("-{}", self::figure(-figure)),
        _ => thousands(figure.round() as usize),
    }
}

/// `12.6 ×`, where there is something to compare with.
pub(crate) fn times(figure: f64, of: f64) -> String {
    match of > 0.0 {
        true => format!("{} ×", self::figure(figure / of)),
        false => String::from("–"),
    }
}
