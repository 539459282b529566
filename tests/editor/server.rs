//! A language server: a program that is spoken to in JSON, and that may say nothing for ever.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{self, Path};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long the server may take to read the package, whose macros are built before.
const TO_START: Duration = Duration::from_secs(240);

/// How long it may take to answer, on a machine that has other things to do.
const TO_ANSWER: Duration = Duration::from_secs(180);

/// What a server answers that has begun anew meanwhile (`ContentModified`, `ServerCancelled`).
const ASK_AGAIN: [i64; 2] = [-32_801, -32_802];

pub(crate) struct Server {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
}

/// The program that `RUST_ANALYZER` names, or the one in `PATH`, if it is one: rustup puts a proxy
/// there that has nothing to run before the component is added.
pub(crate) fn find() -> Option<OsString> {
    let program = match env::var_os("RUST_ANALYZER") {
        Some(path) => path::absolute(path).ok()?.into(),
        None => OsString::from("rust-analyzer"),
    };
    let version = Command::new(&program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let is_one = version.status.success() && version.stdout.starts_with(b"rust-analyzer");
    is_one.then_some(program)
}

impl Server {
    /// Starts the server in a package, and waits until it has read all of it.
    pub(crate) fn start(program: OsString, package: &Path, target: &Path) -> Self {
        let mut child = Command::new(program)
            .current_dir(package)
            .env("CARGO_TARGET_DIR", target)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = mpsc::channel();
        thread::spawn(move || {
            let mut output = output;
            while let Ok(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let mut server = Self {
            child,
            input,
            messages,
            requests: 0,
        };
        server.initialize(package);
        server
    }

    fn initialize(&mut self, package: &Path) {
        let folder = uri(package);
        self.request(
            "initialize",
            json!({
                "processId": null,
                "rootUri": folder,
                "workspaceFolders": [{ "uri": folder, "name": "editor" }],
                "capabilities": {
                    "general": { "positionEncodings": ["utf-8"] },
                    "experimental": { "serverStatusNotification": true },
                    "textDocument": {
                        "hover": { "contentFormat": ["markdown"] },
                        "completion": { "completionItem": { "snippetSupport": false } },
                    },
                },
                "initializationOptions": {
                    "cachePriming": { "enable": false },
                    "checkOnSave": false,
                    "completion": { "autoimport": { "enable": false } },
                },
            }),
        );
        self.notify("initialized", json!({}));
        let deadline = Instant::now() + TO_START;
        loop {
            let message = self.next(deadline);
            let is_status = message["method"] == "experimental/serverStatus";
            if is_status && message["params"]["quiescent"] == true {
                return;
            }
        }
    }

    /// The server's answer.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let deadline = Instant::now() + TO_ANSWER;
        loop {
            self.requests += 1;
            let id = self.requests;
            self.send(json!({
                "jsonrpc": "2.0", "id": id, "method": method, "params": &params,
            }));
            let mut answer = loop {
                let message = self.next(deadline);
                if message["id"] == id && message["method"].is_null() {
                    break message;
                }
            };
            let code = answer["error"]["code"].as_i64();
            if code.is_some_and(|code| ASK_AGAIN.contains(&code)) {
                continue;
            }
            assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
            return answer["result"].take();
        }
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The next message, unless it is a request: those are answered with nothing.
    fn next(&mut self, deadline: Instant) -> Value {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left);
            let message = message.expect("rust-analyzer says nothing any more");
            if message["id"].is_null() || message["method"].is_null() {
                return message;
            }
            self.send(json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
        }
    }

    fn send(&mut self, message: Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(output: &mut impl BufRead) -> io::Result<Value> {
    let mut length = 0;
    loop {
        let mut header = String::new();
        if output.read_line(&mut header)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match header.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => {
                length = value.parse().map_err(io::Error::other)?;
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut text = vec![0; length];
    output.read_exact(&mut text)?;
    Ok(serde_json::from_slice(&text)?)
}

pub(crate) fn uri(path: &Path) -> String {
    url::Url::from_file_path(path).unwrap().into()
}
