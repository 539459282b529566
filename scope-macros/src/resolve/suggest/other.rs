//! Catalogues that the compiler has met beside the one that is asked.

use std::env;
use std::ffi::OsString;
use std::path::Path;
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

/// `scope-build` tells the compiler of a crate where it has put each catalogue, which is in the folder
/// of the crate's build script. A variable that names another place is somebody else's.
fn built_for_this_crate(variables: impl Iterator<Item = (OsString, OsString)>) -> Vec<Arc<Table>> {
    let variables: Vec<_> = variables.collect();
    let folder = variables.iter().find(|(variable, _)| variable == "OUT_DIR");
    let Some((_, folder)) = folder.filter(|(_, folder)| Path::new(folder).is_absolute()) else {
        return Vec::new();
    };
    let is_here = |path: &OsString| Path::new(path).parent() == Some(Path::new(folder));
    let tables = variables.iter().filter_map(|(variable, path)| {
        variable.to_str()?.strip_prefix("SCOPEGATE_")?;
        let path = Some(path).filter(|path| is_here(path))?;
        Table::read(&format!("{}.table", path.to_str()?))
    });
    tables.collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_crates_own_catalogues_are_found_where_its_build_script_has_put_them() {
        let folder = env::temp_dir().join(format!("scope-macros-other-{}", std::process::id()));
        let path = folder.join("billing");
        let text = "scopegate 3\tbilling\t__billing_1\npay\tScope::Pay\t0\t\t\tPay\t\t\n";
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(path.with_extension("table"), text).expect("a temporary file");

        let found = |name: &str, folder: &Path| {
            let variables = [(name, path.as_path()), ("OUT_DIR", folder)];
            let variables = variables.map(|(name, path)| (name.into(), path.into()));
            let found = built_for_this_crate(variables.into_iter());
            let names = found.iter().map(|table| table.catalog.clone());
            names.collect::<Vec<_>>()
        };
        let own = found("SCOPEGATE_billing", &folder);
        let others = [
            found("SCOPEGATE_billing", &env::temp_dir()),
            found("SCOPEGATE_billing", Path::new("target")),
            found("OTHER_billing", &folder),
        ];
        fs::remove_dir_all(&folder).expect("the temporary folder");
        assert_eq!(own, ["billing"]);
        assert!(others.iter().all(Vec::is_empty), "{others:?}");
    }
}
