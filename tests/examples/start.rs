//! Measures the start of the window: `start PROGRAM VAULT`.
//!
//! Prints one line: the name of the figure, a tab, the median with its unit. Installed builds
//! refuse a WebDriver, so nobody can ask this window for its passphrase field; it is usable when
//! the screen shows it. An empty web view has one colour, and the lock screen a thousand.

use acceptance::desktop::{Desktop, PATIENCE};
use std::{
    io::Write as _,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

const RUNS: usize = 5;
/// Colours of smooth letters on a flat ground; a frame without a page stays far below.
const COLOURS: u32 = 100;
/// Inside the window, where the passphrase is asked for.
const MIDDLE: &str = "720x450+360+225";

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [program, vault] = words.as_slice() else {
        return Err("usage: start PROGRAM VAULT".into());
    };
    let desktop = Desktop::start();
    // The first start fills the caches of files and fonts, and is thrown away.
    start(&desktop, program, vault)?;
    let runs = (0..RUNS).map(|_| start(&desktop, program, vault));
    let mut taken = runs.collect::<Outcome<Vec<_>>>()?;
    taken.sort();
    let median = taken.get(RUNS / 2).copied().unwrap_or_default();
    let name = "start until the lock screen is on the screen (warm, ±50 ms)";
    writeln!(std::io::stdout(), "{name}\t{} ms", median.as_millis())?;
    Ok(())
}

fn start(desktop: &Desktop, program: &str, vault: &str) -> Outcome<Duration> {
    let began = Instant::now();
    let mut window = desktop.command(program);
    let window = window
        .args(["--vault", vault])
        .env_remove("TAURI_WEBVIEW_AUTOMATION")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let window = Running(window);
    while colours(desktop)? < COLOURS {
        if began.elapsed() > PATIENCE {
            return Err("the lock screen does not appear".into());
        }
    }
    let taken = began.elapsed();
    drop(window);
    while colours(desktop)? >= COLOURS {
        if began.elapsed() > PATIENCE {
            return Err("the window does not vanish".into());
        }
    }
    Ok(taken)
}

/// How many colours the middle of the screen has now.
fn colours(desktop: &Desktop) -> Outcome<u32> {
    let look = ["-window", "root", "-crop", MIDDLE, "-format", "%k", "info:"];
    let said = desktop.command("import").args(look).output()?;
    Ok(String::from_utf8(said.stdout)?.trim().parse()?)
}

/// A program that ends with the run.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
