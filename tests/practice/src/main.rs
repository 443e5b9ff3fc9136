//! `dekada-practice OUT_DIR` writes the practice material into a directory;
//! `dekada-practice pages N OUT_DIR` writes N pages with their true text, for measuring.

use std::error::Error as _;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let made = match words.as_slice() {
        [into] => material(Path::new(into)),
        [verb, pages, into] if verb == "pages" => {
            match pages.to_str().and_then(|pages| pages.parse().ok()) {
                Some(count) => measured(count, Path::new(into)),
                None => return usage(),
            }
        }
        _ => return usage(),
    };
    let (words, code) = match made {
        Ok(words) => (words, ExitCode::SUCCESS),
        Err(error) => {
            let cause = error
                .source()
                .map_or_else(String::new, |cause| format!(": {cause}"));
            (format!("{error}{cause}"), ExitCode::FAILURE)
        }
    };
    said(writeln!(io::stderr(), "{words}"), code)
}

fn material(into: &Path) -> Result<String, dekada_practice::Error> {
    let manifest = dekada_practice::generate(into, dekada_practice::SEED)?;
    let (letters, tables) = (manifest.letters.len(), manifest.exports.len());
    Ok(format!(
        "{letters} letters and {tables} tables of an invented company"
    ))
}

fn measured(pages: u32, into: &Path) -> Result<String, dekada_practice::Error> {
    let files = dekada_practice::generate_pages(into, dekada_practice::SEED, pages)?;
    Ok(format!("{files} letters of invented people"))
}

fn usage() -> ExitCode {
    let words = "usage: dekada-practice OUT_DIR\n       dekada-practice pages N OUT_DIR";
    said(writeln!(io::stderr(), "{words}"), ExitCode::from(2))
}

/// A closed standard error changes nothing about the outcome.
fn said(_: io::Result<()>, code: ExitCode) -> ExitCode {
    code
}
