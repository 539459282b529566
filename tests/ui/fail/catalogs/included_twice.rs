mod scopes {
    scopegate::include_catalog!();
}

mod api {
    scopegate::include_catalog!();
}

fn main() {}
