//! `mod names`: the scope names as paths, which is what the macros write and rustc judges.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::begin_hidden;
use super::docs::{Docs, Short};
use super::shape::has_items;
use crate::catalog::{Catalog, SEPARATORS};
use crate::rust;

/// Names of more segments than this get no path of modules.
const DEEPEST: usize = 32;

/// The path of every scope, relative to the catalogue's module.
pub(super) struct Paths {
    of: Vec<String>,
    root: Option<Module>,
}

#[derive(Default)]
struct Module {
    leaves: BTreeMap<String, usize>,
    modules: BTreeMap<String, Module>,
}

impl Paths {
    pub(super) fn of(catalog: &Catalog) -> Self {
        let mut root = has_items(catalog).then(Module::default);
        let of = catalog.scopes.iter().enumerate().map(|(ordinal, entry)| {
            let path = root
                .as_mut()
                .and_then(|root| root.place(&entry.value, ordinal));
            path.unwrap_or_else(|| format!("Scope::{}", entry.variant))
        });
        Self {
            of: of.collect(),
            root,
        }
    }

    /// Whether there is a `mod names`.
    pub(super) fn are_modules(&self) -> bool {
        self.root.is_some()
    }

    pub(super) fn get(&self, ordinal: usize) -> &str {
        &self.of[ordinal]
    }

    pub(super) fn write(&self, out: &mut String, catalog: &Catalog) {
        let Some(root) = &self.root else { return };
        let doc = "The scopes by the segments of their names, for the macros and the editor.";
        begin_hidden(out, doc, "names");
        root.write(out, catalog, 1);
        out.push_str("}\n");
    }
}

impl Module {
    /// Gives the name the path of its segments, unless there are none or too many, or an earlier
    /// name that differs in nothing but its separators has it already.
    fn place(&mut self, name: &str, ordinal: usize) -> Option<String> {
        let segments = name.split(SEPARATORS).filter(|segment| !segment.is_empty());
        let mut segments: Vec<_> = segments.map(rust::segment).collect();
        if segments.len() > DEEPEST {
            return None;
        }
        let path = format!("names::{}", segments.join("::"));
        let leaf = segments.pop()?;
        let mut module = self;
        for segment in segments {
            module = module.modules.entry(segment).or_default();
        }
        if module.leaves.contains_key(&leaf) {
            return None;
        }
        module.leaves.insert(leaf, ordinal);
        Some(path)
    }

    fn write(&self, out: &mut String, catalog: &Catalog, depth: usize) {
        let indent = "    ".repeat(depth);
        let outer = "    ".repeat(depth - 1);
        let scope = "super::".repeat(depth) + "Scope";
        for (leaf, &ordinal) in &self.leaves {
            // A constant and no re-export: an editor that looks for who mentions `sms.read` looks
            // for what is called `read`, and a module of that name may stand beside it.
            for line in Short(catalog).scope(ordinal).lines() {
                let _ = writeln!(out, "{outer}{line}");
            }
            let variant = &catalog.scopes[ordinal].variant;
            let _ = writeln!(
                out,
                "{indent}pub const {leaf}: {scope} = {scope}::{variant};"
            );
        }
        for (name, module) in &self.modules {
            let _ = writeln!(out, "{indent}pub mod {name} {{");
            module.write(out, catalog, depth + 1);
            let _ = writeln!(out, "{indent}}}");
        }
    }
}
