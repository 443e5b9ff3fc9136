//! What goes to standard output and standard error, and the exit code.

use crate::arguments::{Arguments, Command};
use crate::say;
use dekada_api::text::{self, Words};
use dekada_api::{Failure, FailureClass};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

const REFUSED: u8 = 3;

/// Prints the answer or the failure and says how it ended.
pub(crate) fn finish(arguments: &Arguments, result: Result<Value, Failure>) -> ExitCode {
    let words = text::words(arguments.lang.into());
    match result {
        Ok(value) => {
            let value = shape(&arguments.command, value, words);
            let code = code_of(&arguments.command, &value);
            let text = if arguments.json {
                value.to_string()
            } else {
                say::in_words(&arguments.command, &value, words)
            };
            // A closed pipe is the reader's choice, not a failure.
            writeln!(std::io::stdout(), "{text}").ok();
            ExitCode::from(code)
        }
        Err(failure) => {
            let message = words.failure(&failure);
            if arguments.json {
                let told = json!({ "error": { "code": failure.code, "params": failure.params, "message": message } });
                writeln!(std::io::stdout(), "{told}").ok();
            }
            writeln!(std::io::stderr(), "{message}").ok();
            ExitCode::from(match failure.class {
                FailureClass::Failed => 1,
                FailureClass::Usage => 2,
                FailureClass::Locked => 4,
                FailureClass::NotNow => 5,
                FailureClass::Broken => 6,
            })
        }
    }
}

/// Words that are no command. A script that asked for JSON gets it also then; what was wrong stands
/// in a person's words on standard error. Help and version come this way too.
pub(crate) fn not_understood(error: &clap::Error) -> ExitCode {
    error.print().ok();
    if error.use_stderr() && std::env::args_os().any(|word| word == "--json") {
        let message = error.kind().to_string();
        let told = json!({ "error": { "code": "usage", "params": {}, "message": message } });
        writeln!(std::io::stdout(), "{told}").ok();
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(1))
}

/// From the window's shapes to those of the command line: a list is a list, a refused file says why
/// in words.
fn shape(command: &Command, mut value: Value, words: &Words) -> Value {
    match command {
        Command::Requests { .. } => value.get_mut("rows").map(Value::take).unwrap_or_default(),
        Command::Intake { .. } | Command::Watch { .. } => {
            let files = value.get_mut("files").and_then(Value::as_array_mut);
            files
                .into_iter()
                .flatten()
                .for_each(|file| say_why(file, words));
            value
        }
        _ => value,
    }
}

/// Puts the reason of a refused file, and of the files inside it, into words.
fn say_why(file: &mut Value, words: &Words) {
    let failure = file
        .get("code")
        .and_then(Value::as_str)
        .map(|code| Failure {
            code: code.to_owned(),
            params: file
                .get("params")
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default(),
            class: FailureClass::Failed,
        });
    if let (Some(failure), Some(file)) = (failure, file.as_object_mut()) {
        file.insert("message".into(), words.failure(&failure).into());
    }
    let parts = file.get_mut("parts").and_then(Value::as_array_mut);
    parts
        .into_iter()
        .flatten()
        .for_each(|part| say_why(part, words));
}

/// Whether a file, or a file inside it, was refused.
fn is_refused(file: &Value) -> bool {
    let parts = file.get("parts").and_then(Value::as_array);
    file.get("outcome").and_then(Value::as_str) == Some("refused")
        || parts.is_some_and(|parts| parts.iter().any(is_refused))
}

fn code_of(command: &Command, value: &Value) -> u8 {
    match command {
        Command::Intake { .. } | Command::Watch { .. } => {
            let files = value.get("files").and_then(Value::as_array);
            if files.is_some_and(|files| files.iter().any(is_refused)) {
                REFUSED
            } else {
                0
            }
        }
        Command::Vault(_) | Command::Journal(_)
            if value.get("intact") == Some(&Value::Bool(false)) =>
        {
            6
        }
        _ => 0,
    }
}
