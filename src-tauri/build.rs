//! Puts the built screens, the icons and the capabilities into the binary.

use std::path::Path;

fn main() {
    // Without this, a clean checkout fails inside a macro with words that help nobody.
    if Path::new("../ui/dist/index.html").exists() {
        tauri_build::build();
    } else {
        println!("cargo::rerun-if-changed=../ui/dist");
        println!(
            "cargo::error=the screens are not built yet: `cargo xtask run` does everything, or `npm ci && npm run build` in ui"
        );
    }
}
