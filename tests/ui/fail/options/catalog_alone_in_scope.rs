use scopegate::partner::prelude::*;

fn main() {
    let _ = scope!(catalog = catalogue::more);
}
