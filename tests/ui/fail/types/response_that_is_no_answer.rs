use axum::Router;
use axum::routing::get;
use scopegate::Denied;
use scopegate::axum::Public;
use scopegate::partner::prelude::*;

#[requires_scope(sms.read, from = caller)]
async fn handler(caller: Public<Scope>) -> Result<&'static str, Denied<Scope>> {
    Ok("inside")
}

fn main() {
    let _: Router = Router::new().route("/", get(handler));
}
