//! The workspace's own commands: `cargo xtask COMMAND`.
//!
//! Only the standard library, so that the first command of a clean clone starts in seconds. A
//! command is a file; each prints the commands it runs, so that anybody can run them by hand.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a tool for the terminal"
)]

mod bench;
mod bindings;
mod build;
mod fix;
mod practice;
mod run;
mod setup;
mod shell;
mod test;

use std::process::ExitCode;

use shell::Outcome;

struct Verb {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome,
}

const VERBS: [Verb; 7] = [
    Verb {
        name: "setup",
        what: "install what is missing: system packages, npm packages",
        run: setup::setup,
    },
    Verb {
        name: "run",
        what: "set up, build, and open the window on the practice vault",
        run: run::run,
    },
    Verb {
        name: "test",
        what: "everything the continuous integration checks",
        run: test::test,
    },
    Verb {
        name: "fix",
        what: "format, and mend what the linters can mend",
        run: fix::fix,
    },
    Verb {
        name: "bench",
        what: "measure the figures that the README quotes",
        run: bench::bench,
    },
    Verb {
        name: "bench --debug",
        what: "the same of the programs that `run` builds, to try it quickly",
        run: bench::bench_debug,
    },
    Verb {
        name: "bindings",
        what: "print the contract to ui/src/api/generated.ts",
        run: bindings::bindings,
    },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let asked = words.join(" ");
    let Some(verb) = VERBS.iter().find(|verb| verb.name == asked) else {
        eprintln!("usage: cargo xtask COMMAND\n");
        for verb in &VERBS {
            eprintln!("  {:<13} {}", verb.name, verb.what);
        }
        return ExitCode::from(2);
    };
    match (verb.run)() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\nxtask {}: {trouble}", verb.name);
            ExitCode::FAILURE
        }
    }
}
