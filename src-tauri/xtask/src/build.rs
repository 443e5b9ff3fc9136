//! The programs as a person would use them, in the debug profile: the screens first, because the
//! window carries them inside.

use crate::shell::{Outcome, command, run};

pub fn screens() -> Outcome {
    run(&mut command("ui", "npm", &["run", "build"]))
}

pub fn programs() -> Outcome {
    build("--bins")
}

/// Programs and tests in one go. Cargo shares features between all it builds at once, so building
/// the programs alone first would build our own crates twice.
pub fn everything() -> Outcome {
    build("--all-targets")
}

fn build(what: &str) -> Outcome {
    let words = ["build", "--workspace", what, "--locked"];
    run(&mut command(".", "cargo", &words))
}
