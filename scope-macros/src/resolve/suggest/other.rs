//! Catalogues that the compiler has met beside the one that is asked.

use std::env;
use std::ffi::OsString;
use std::sync::Arc;

use crate::table::Table;

/// The name of another catalogue that has this scope. Those are known that are built for the crate
/// that is being compiled, and those that a macro of this crate has read before.
pub(super) fn catalogue_with(own: &Table, name: &str) -> Option<String> {
    let mut others = built_for_this_crate(env::vars_os());
    others.extend(Table::already_read());
    let is_other = |table: &Arc<Table>| table.module != own.module && table.get(name).is_some();
    let names = others.into_iter().filter(is_other);
    names.map(|table| table.catalog.clone()).min()
}

/// `scope-build` tells the compiler of a crate where it has put each catalogue.
fn built_for_this_crate(variables: impl Iterator<Item = (OsString, OsString)>) -> Vec<Arc<Table>> {
    let tables = variables.filter_map(|(variable, path)| {
        variable.to_str()?.strip_prefix("SCOPEGATE_")?;
        Table::read(&format!("{}.table", path.to_str()?))
    });
    tables.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_own_catalogues_are_found_by_their_variables() {
        let path = env::temp_dir().join(format!("scope-macros-other-{}", std::process::id()));
        let table = path.with_extension("table");
        let text = "scopegate 3\tbilling\t__billing_1\npay\tScope::Pay\t0\t\t\tPay\t\t\n";
        std::fs::write(&table, text).expect("a temporary file");
        let variables = |name: &str| {
            let variable = (OsString::from(name), path.clone().into_os_string());
            let found = built_for_this_crate([variable].into_iter());
            found
                .iter()
                .map(|table| table.catalog.clone())
                .collect::<Vec<_>>()
        };
        let found = [variables("SCOPEGATE_billing"), variables("OTHER_billing")];
        std::fs::remove_file(table).expect("the temporary file");
        assert_eq!(found, [vec!["billing".to_owned()], Vec::new()]);
    }
}
