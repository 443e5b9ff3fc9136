//! Reading the repository: its sources as text, its manifests through cargo.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const RUST: &[&str] = &["src-tauri", "tests"];

/// Fails with every breach and the place where the rule is written.
#[track_caller]
pub(crate) fn holds(section: &str, breaches: Vec<String>) {
    assert!(
        breaches.is_empty(),
        "README.md, \"{section}\", is broken by:\n  {}",
        breaches.join("\n  ")
    );
}

pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Our own files below a folder, with their text; what is generated or fetched is left out.
pub(crate) fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![top().join(folder)];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).unwrap().map(Result::unwrap) {
            let (path, name) = (
                entry.path(),
                entry.file_name().to_string_lossy().into_owned(),
            );
            if path.is_dir() {
                if !["target", "node_modules", "dist", "gen"].contains(&name.as_str()) {
                    open.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|ending| endings.iter().any(|known| ending == *known))
            {
                let short = path
                    .strip_prefix(top())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.push((short, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has sources");
    found
}

/// `file:line` of every line that holds the text, comments and these rules aside.
pub(crate) fn files_with(folders: &[&str], endings: &[&str], text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (file, source) in folders.iter().flat_map(|folder| sources(folder, endings)) {
        if file.starts_with("tests/tests/rules/") {
            continue;
        }
        for (number, line) in (1..).zip(source.lines()) {
            if line.contains(text) && !line.trim_start().starts_with("//") {
                lines.push(format!("{file}:{number}: {text}"));
            }
        }
    }
    lines
}

/// The identifier after each occurrence of a prefix.
pub(crate) fn after_each<'t>(text: &'t str, prefix: &str) -> Vec<&'t str> {
    let identifier = |rest: &'t str| {
        rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .next()
    };
    text.split(prefix).skip(1).filter_map(identifier).collect()
}

/// What stands between each occurrence of a prefix and the next quotation mark.
pub(crate) fn after_each_quoted(text: &str, prefix: &str) -> Vec<String> {
    text.split(prefix)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

/// A path without `.` and `..`.
pub(crate) fn normal(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
    {
        match part.as_str() {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

pub(crate) fn packages() -> Vec<Value> {
    metadata(&[])
}

/// Each crate of the workspace with each of its dependencies, of every kind.
pub(crate) fn dependencies() -> Vec<(String, String)> {
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    metadata(&["--no-deps"])
        .iter()
        .flat_map(|package| {
            let listed = package["dependencies"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            listed
                .into_iter()
                .map(|dependency| (name(package), name(&dependency)))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Crates but one that depend on something whose name begins so.
pub(crate) fn dependents(prefix: &str, but: &str) -> Vec<String> {
    let strays = dependencies()
        .into_iter()
        .filter(|(user, used)| used.starts_with(prefix) && user != but);
    strays
        .map(|(user, used)| format!("{user} depends on {used}"))
        .collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "cargo alone knows what the manifests mean"
)]
fn metadata(options: &[&str]) -> Vec<Value> {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(options)
        .current_dir(top())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata
        .pointer("/packages")
        .unwrap()
        .as_array()
        .cloned()
        .unwrap()
}
