//! Advice, which the compiler gives as warnings of its own.

pub(crate) fn twice(scope: &str) -> String {
    format!("`{scope}` is in this list twice: leave one of them out")
}

pub(crate) fn implied_already(scope: &str, by: &str) -> String {
    format!("`{by}`, which is required with it, implies `{scope}`: leave `{scope}` out")
}

pub(crate) fn never_matters(scope: &str, enough: &str) -> String {
    format!(
        "`{scope}` implies `{enough}`, which is enough by itself in this `any`: leave `{scope}` out"
    )
}
