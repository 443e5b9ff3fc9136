//! `cargo xtask bindings`: the contract in TypeScript, printed from the registry of calls.

use std::fs;

use crate::{
    build,
    shell::{Outcome, command, program, read, top},
};

const FILE: &str = "ui/src/api/generated.ts";

pub fn bindings() -> Outcome {
    // Built with everything else: alone it would share no features and build typst once more.
    build::everything()?;
    let text = read(&mut command(".", program("examples/bindings"), &[]))?;
    fs::write(top().join(FILE), text)?;
    Ok(())
}
