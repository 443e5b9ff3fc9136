//! Prints the contract in TypeScript; `cargo xtask bindings` puts it where the window reads it.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(dekada_api::typescript().as_bytes())
}
