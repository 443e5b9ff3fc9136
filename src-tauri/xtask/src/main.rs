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
    run: Run,
}

enum Run {
    Alone(fn() -> Outcome),
    /// With the words that follow the name.
    With(fn(&[String]) -> Outcome),
}

const VERBS: [Verb; 8] = [
    Verb {
        name: "setup",
        what: "install what is missing: system packages, npm packages",
        run: Run::Alone(setup::setup),
    },
    Verb {
        name: "run",
        what: "set up, build, and open the window on the practice vault",
        run: Run::Alone(run::run),
    },
    Verb {
        name: "test",
        what: "everything the continuous integration checks",
        run: Run::Alone(test::test),
    },
    Verb {
        name: "fix",
        what: "format, and mend what the linters can mend",
        run: Run::Alone(fix::fix),
    },
    Verb {
        name: "bench documents",
        what: "documents beside other programs: [--pages N] [--requests N] [--files N] [FOLDER…]",
        run: Run::With(bench::bench_documents),
    },
    Verb {
        name: "bench clock",
        what: "limits of 100,000 requests, and what reminding costs at rest",
        run: Run::With(bench::bench_clock),
    },
    Verb {
        name: "bench",
        what: "measure the figures that the README quotes; --debug: of the programs that `run`\n                   builds; --built: of the programs as they are",
        run: Run::With(bench::bench),
    },
    Verb {
        name: "bindings",
        what: "print the contract to ui/src/api/generated.ts",
        run: Run::Alone(bindings::bindings),
    },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((verb, rest)) = VERBS
        .iter()
        .find_map(|verb| Some((verb, verb.rest(&words)?)))
    else {
        eprintln!("usage: cargo xtask COMMAND\n");
        for verb in &VERBS {
            eprintln!("  {:<16} {}", verb.name, verb.what);
        }
        return ExitCode::from(2);
    };
    let ended = match verb.run {
        Run::Alone(run) => run(),
        Run::With(run) => run(rest),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\nxtask {}: {trouble}", verb.name);
            ExitCode::FAILURE
        }
    }
}

impl Verb {
    /// The words after the name; nothing where something else was asked for. The longer of two
    /// names that begin alike stands first in the list.
    fn rest<'w>(&self, words: &'w [String]) -> Option<&'w [String]> {
        let name: Vec<&str> = self.name.split(' ').collect();
        let (asked, rest) = words.split_at_checked(name.len())?;
        let takes = matches!(self.run, Run::With(_)) || rest.is_empty();
        (takes && asked == name).then_some(rest)
    }
}
