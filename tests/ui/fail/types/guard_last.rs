use axum::Json;
use axum::Router;
use axum::routing::post;
use scopegate::partner::prelude::*;

async fn handler(_: Json<u8>, _: Guard![sms.read]) {}

fn main() {
    let _: Router = Router::new().route("/", post(handler));
}
