//! What an `implies` cell of `scopes.csv` says, read without the library: for oracles.

/// The names in a cell, each `{a,b}` written out.
pub(crate) fn names_in_cell(cell: &str) -> Vec<String> {
    cell.split_whitespace().flat_map(expand_braces).collect()
}

fn expand_braces(pattern: &str) -> Vec<String> {
    let Some((before, rest)) = pattern.split_once('{') else {
        return vec![pattern.to_owned()];
    };
    let (choices, after) = rest.split_once('}').expect("a closing brace");
    choices
        .split(',')
        .flat_map(|choice| expand_braces(&format!("{before}{choice}{after}")))
        .collect()
}
