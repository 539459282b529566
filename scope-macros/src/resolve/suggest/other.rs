//! Catalogues that the compiler has met beside the one that is asked.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use crate::table::Table;

/// The name of a catalogue that has this scope, which the one that is asked has not. Those are known
/// that are built for the crate that is being compiled, and those that a macro of this crate has read
/// before.
pub(super) fn catalogue_with(name: &str) -> Option<String> {
    let mut tables = built_for_this_crate(env::vars_os());
    tables.extend(Table::already_read());
    let mut found: Option<String> = None;
    for table in tables {
        if table.get(name).is_some() && found.as_ref().is_none_or(|found| table.catalog < *found) {
            found = Some(table.catalog.clone());
        }
    }
    found
}

/// `scope-build` tells the compiler of a crate where it has put each catalogue, which is in the folder
/// of the crate's build script. A variable that names another place is somebody else's.
fn built_for_this_crate(variables: impl Iterator<Item = (OsString, OsString)>) -> Vec<Arc<Table>> {
    let variables: Vec<_> = variables.collect();
    let folder = variables.iter().find(|(variable, _)| variable == "OUT_DIR");
    let Some((_, folder)) = folder.filter(|(_, folder)| Path::new(folder).is_absolute()) else {
        return Vec::new();
    };
    let mut tables = Vec::new();
    for (variable, path) in &variables {
        if let (Some(variable), Some(written)) = (variable.to_str(), path.to_str())
            && variable.starts_with("SCOPEGATE_")
            && Path::new(path).parent() == Some(Path::new(folder))
        {
            tables.extend(Table::read(&format!("{written}.table")));
        }
    }
    tables
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Component, PathBuf};

    use super::*;

    #[test]
    fn the_crates_own_catalogues_are_found_where_its_build_script_has_put_them() {
        let folder = env::temp_dir().join(format!("scope-macros-other-{}", std::process::id()));
        let path = folder.join("billing");
        let text = "scopegate 3\tbilling\t__billing_1\npay\tScope::Pay\t0\t\t\tPay\t\t\n";
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(path.with_extension("table"), text).expect("a temporary file");

        let found = |name: &str, folder: &Path| found_in(name, &path, folder);
        let own = found("SCOPEGATE_billing", &folder);
        let relative = relative(&folder);
        let moved = found_in("SCOPEGATE_billing", &relative.join("billing"), &relative);
        let others = [
            found("SCOPEGATE_billing", &env::temp_dir()),
            found("SCOPEGATE_billing", Path::new("target")),
            found("OTHER_billing", &folder),
        ];
        fs::remove_dir_all(&folder).expect("the temporary folder");
        assert_eq!(own, ["billing"]);
        assert!(others.iter().all(Vec::is_empty), "{others:?}");
        assert!(
            moved.is_empty(),
            "{moved:?}: where is that for another compiler?"
        );
    }

    fn found_in(name: &str, path: &Path, folder: &Path) -> Vec<String> {
        let variables = [(name, path), ("OUT_DIR", folder)];
        let variables = variables.map(|(name, path)| (name.into(), path.into()));
        let found = built_for_this_crate(variables.into_iter());
        found.iter().map(|table| table.catalog.clone()).collect()
    }

    /// The folder as it is called from here.
    fn relative(folder: &Path) -> PathBuf {
        let here = env::current_dir().expect("a folder");
        let up = here.components().skip(1).map(|_| Component::ParentDir);
        up.chain(folder.components().skip(1)).collect()
    }
}
