
static FUNCTIONS: &[fn(&Grant<Scope>, u64) -> Answer] = &[
{functions}];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let grant = Grant::parse(&arguments.next().unwrap_or_default());
    let value = arguments.count() as u64;
    for function in FUNCTIONS {
        match function(&grant, value) {
            Ok(answer) => println!("{answer}"),
            Err(denied) => println!("{denied}"),
        }
    }
}
