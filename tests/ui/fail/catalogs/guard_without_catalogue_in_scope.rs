use scopegate::partner::Guard;

async fn handler(_: Guard![sms.read]) {}

fn main() {}
