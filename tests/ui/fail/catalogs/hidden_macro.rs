fn main() {
    let _ = scopegate::__private::resolve!(sms.read);
}
