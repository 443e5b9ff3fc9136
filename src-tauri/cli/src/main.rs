//! `dekadactl`: the calls of the window, without one.
//!
//! Arguments become calls of the registry (`command`), the vault is opened first where a call needs
//! it (`session`), and the answer goes to standard output: one JSON value with `--json`, else words
//! for a person (`say`). Messages and progress go to standard error. Exit codes: 0 done, 1 failed,
//! 2 usage, 3 some inputs refused, 4 wrong passphrase or locked, 5 not possible now, 6 integrity
//! broken.

mod arguments;
mod command;
mod host;
mod output;
mod passphrase;
mod say;
mod session;

use arguments::Arguments;
use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    dekada_api::serve_if_worker();
    match Arguments::try_parse() {
        Ok(arguments) => output::finish(&arguments, session::run(&arguments)),
        Err(error) => output::not_understood(&error),
    }
}
