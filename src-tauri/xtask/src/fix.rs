//! `cargo xtask fix`: what machines can put right by themselves.

use crate::{
    setup,
    shell::{Outcome, command, run},
};

pub fn fix() -> Outcome {
    setup::setup()?;
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--fix",
        "--allow-dirty",
        "--allow-staged",
    ];
    run(&mut command(".", "cargo", &clippy))?;
    run(&mut command(".", "cargo", &["fmt", "--all"]))?;
    run(&mut command("ui", "npm", &["run", "fix"]))
}
