//! Handlers.

use axum::Json;
use catalogue::scopes::prelude::*;

/// Lists the items.
#[requires_scope(items.read)]
pub async fn list() -> &'static str {
    "items"
}

/// Adds items.
#[requires_scope(items.write, any(items.use, items.move))]
pub async fn add(Json(items): Json<Vec<String>>) -> String {
    format!("{} added", items.len())
}

/// What is done with old items.
pub mod archive {
    use catalogue::scopes::prelude::*;

    /// Moves every item to the archive.
    #[requires_scope(any("items.move", repo))]
    pub async fn all() -> &'static str {
        "archived"
    }
}
