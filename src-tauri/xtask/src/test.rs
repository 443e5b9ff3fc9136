//! `cargo xtask test`: everything the continuous integration checks, in the order in which a
//! mistake costs least to find.
//!
//! Every step runs even when an earlier one failed, unless the later one cannot mean anything
//! without it; the end repeats `cargo test`'s own summary lines and names what failed.

use crate::{
    build, setup,
    shell::{Outcome, Trouble, command, run, run_and_read},
};

pub fn test() -> Outcome {
    setup::setup()?;
    let mut verdict = Verdict::default();
    verdict.step(
        "format",
        run(&mut command(".", "cargo", &["fmt", "--all", "--check"])),
    );
    verdict.step(
        "screens: types",
        run(&mut command("ui", "npm", &["run", "check"])),
    );
    verdict.step(
        "screens: lint",
        run(&mut command("ui", "npm", &["run", "lint"])),
    );
    verdict.step("screens: tests", run(&mut command("ui", "npm", &["test"])));
    // The window carries the screens inside: without them nothing below compiles.
    build::screens()?;
    verdict.step("lint", run(&mut clippy()));
    // The tests of the real window and of the command line start these programs.
    build::everything()?;
    let (output, ended) = run_and_read(&mut command(
        ".",
        "cargo",
        &["test", "--workspace", "--locked", "--no-fail-fast"],
    ));
    verdict.step("tests", ended);
    verdict.print(&output)
}

fn clippy() -> std::process::Command {
    let words = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "--deny",
        "warnings",
    ];
    command(".", "cargo", &words)
}

#[derive(Default)]
struct Verdict {
    failed: Vec<String>,
}

impl Verdict {
    fn step(&mut self, name: &str, ended: Outcome) {
        if let Err(trouble) = ended {
            eprintln!("\n{name}: {trouble}");
            self.failed.push(format!("{name}: {trouble}"));
        }
    }

    fn print(self, output: &[String]) -> Outcome {
        println!();
        for line in output
            .iter()
            .filter(|line| line.starts_with("test result:"))
        {
            println!("{line}");
        }
        if self.failed.is_empty() {
            return Ok(());
        }
        Err(Trouble::new(self.failed.join("\n")))
    }
}
