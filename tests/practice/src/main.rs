//! `dekada-practice OUT_DIR` writes the practice material into a directory.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = io::stderr().lock();
    let mut arguments = std::env::args_os().skip(1);
    let (Some(into), None) = (arguments.next(), arguments.next()) else {
        return said(
            writeln!(words, "usage: dekada-practice OUT_DIR"),
            ExitCode::from(2),
        );
    };
    match dekada_practice::generate(Path::new(&into), dekada_practice::SEED) {
        Ok(manifest) => said(
            writeln!(
                words,
                "{} letters and {} tables of an invented company",
                manifest.letters.len(),
                manifest.exports.len()
            ),
            ExitCode::SUCCESS,
        ),
        Err(error) => {
            let cause = std::error::Error::source(&error)
                .map_or_else(String::new, |cause| format!(": {cause}"));
            said(writeln!(words, "{error}{cause}"), ExitCode::FAILURE)
        }
    }
}

/// A closed standard error changes nothing about the outcome.
fn said(_: io::Result<()>, code: ExitCode) -> ExitCode {
    code
}
