//! Which tools this machine has, for the settings screen and the command line.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::Program;
use super::run::{Output, Task};

/// A system program that Dekada asks, or the data of a language for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    pub name: &'static str,
    /// The Debian package that brings it.
    pub package: &'static str,
    /// `None` when it is missing.
    pub version: Option<String>,
    /// A word for what is not possible without it: `second-engine`, `ocr` or `heif`.
    pub needed_for: &'static str,
}

/// Asks each program for its version and Tesseract for its languages.
pub fn inventory(worker: &Path) -> Vec<Tool> {
    let version = |program, argument: &str| version_in(&ask(worker, program, argument)?);
    let tesseract = version(Program::Tesseract, "--version");
    let languages = ask(worker, Program::Tesseract, "--list-langs").unwrap_or_default();
    let mut tools = vec![
        Tool {
            name: Program::Pdftoppm.name(),
            package: "poppler-utils",
            version: version(Program::Pdftoppm, "-v"),
            needed_for: "second-engine",
        },
        Tool {
            name: Program::HeifConvert.name(),
            package: "libheif-examples",
            version: version(Program::HeifConvert, "--help"),
            needed_for: "heif",
        },
        Tool {
            name: Program::Tesseract.name(),
            package: "tesseract-ocr",
            version: tesseract.clone(),
            needed_for: "ocr",
        },
    ];
    let data = [
        ("rus", "tesseract-rus", "tesseract-ocr-rus"),
        ("eng", "tesseract-eng", "tesseract-ocr-eng"),
        ("osd", "tesseract-osd", "tesseract-ocr-osd"),
    ];
    tools.extend(data.map(|(language, name, package)| {
        Tool {
            name,
            package,
            version: tesseract
                .clone()
                .filter(|_| languages.lines().any(|line| line.trim() == language)),
            needed_for: "ocr",
        }
    }));
    tools
}

fn ask(worker: &Path, program: Program, argument: &str) -> Option<String> {
    let task = Task {
        program,
        arguments: vec![argument.to_owned()],
        input: &[],
        output_cap: 64 << 10,
        output: Output::ResultsAndComplaints,
        memory_bytes: 1 << 30,
        time: Duration::from_secs(10),
    };
    let answer = task.run(worker, &AtomicBool::new(false)).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// The first word of numbers and dots: "tesseract 5.3.0", "libheif version: 1.15.1". A tool that
/// names none is there all the same.
fn version_in(answer: &str) -> Option<String> {
    let is_version = |word: &&str| {
        word.contains('.')
            && word.chars().all(|c| c.is_ascii_digit() || c == '.')
            && word.len() < 20
    };
    let found = answer.split_whitespace().find(is_version);
    (!answer.trim().is_empty()).then(|| found.unwrap_or("?").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_a_tool_says_of_itself() {
        let version = |text| version_in(text);
        assert_eq!(
            version("pdftoppm version 22.12.0\nCopyright 2005-2022 The").as_deref(),
            Some("22.12.0")
        );
        assert_eq!(
            version(" heif-convert  libheif version: 1.15.1\n---").as_deref(),
            Some("1.15.1")
        );
        assert_eq!(version("nothing to see").as_deref(), Some("?"));
        assert_eq!(version(""), None);
    }
}
