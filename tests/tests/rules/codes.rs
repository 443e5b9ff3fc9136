//! The codes that failures leave with, and the messages that exist for them.

use crate::reading::{after_each_quoted, sources, top};
use std::collections::BTreeSet;
use std::fs;

/// Every code a failure can leave with, read from the sources.
pub(crate) fn error_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for (_, text) in ["src-tauri/api/src", "src-tauri/cli/src", "src-tauri/src"]
        .iter()
        .flat_map(|folder| sources(folder, &["rs"]))
    {
        // However the formatter broke it.
        let one_line = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .replace("( ", "(");
        for maker in [
            "::failed(",
            "::usage(",
            "::not_now(",
            "::new(FailureClass::",
        ] {
            codes.extend(one_line.split(maker).skip(1).flat_map(literals_of_call));
        }
    }
    let read = |file: &str| fs::read_to_string(top().join(file)).unwrap();
    codes.extend(answers_of(
        &read("src-tauri/core/src/pages/refusal.rs"),
        "fn code(self)",
    ));
    let of_sources = answers_of(&read("src-tauri/finder/src/error.rs"), "fn id(&self)");
    codes.extend(of_sources.into_iter().map(|id| format!("source-{id}")));
    codes
}

/// The code in the arguments of a call: its first literal, or every answer of its `match`.
fn literals_of_call(rest: &str) -> Vec<String> {
    let mut depth = 1;
    let end = rest.find(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth == 0
    });
    let arguments = rest.get(..end.unwrap_or_default()).unwrap_or_default();
    if arguments.starts_with("match ") {
        return after_each_quoted(arguments, "=> \"");
    }
    after_each_quoted(arguments, "\"")
        .into_iter()
        .take(1)
        .collect()
}

/// The literals that a function answers with.
fn answers_of(text: &str, signature: &str) -> Vec<String> {
    let body = text.split(signature).nth(1).expect("the function is there");
    after_each_quoted(body.split("\n    }").next().unwrap(), "=> \"")
}

/// Names of the messages about errors, of all programs and of the command line alone.
pub(crate) fn messages(language: &str) -> BTreeSet<String> {
    let read =
        |file| fs::read_to_string(top().join(format!("ui/text/{language}/{file}.ftl"))).unwrap();
    let text = read("errors") + &read("programs");
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.starts_with("err-") || name.starts_with("rec-"))
        .collect()
}
