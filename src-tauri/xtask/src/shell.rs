//! Running other programs: every command is printed as it could be typed, and a failure names it.

use std::{
    ffi::OsStr,
    fmt,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What went wrong, in words for the person at the terminal.
#[derive(Debug)]
pub struct Trouble(String);

pub type Outcome<T = ()> = Result<T, Trouble>;

impl Trouble {
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The top folder of the checkout.
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where `cargo build` of this checkout puts its programs.
pub fn program(name: &str) -> PathBuf {
    top()
        .join("target/debug")
        .join(name)
        .with_extension(std::env::consts::EXE_EXTENSION)
}

/// A program to start in a folder of the checkout; the only place of this crate that makes one.
#[expect(
    clippy::disallowed_methods,
    reason = "starting programs is what xtask is for"
)]
pub fn command(folder: &str, program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(top().join(folder));
    command
}

/// Runs to the end, showing everything.
pub fn run(command: &mut Command) -> Outcome {
    announce(command);
    let ended = command.status();
    finish(command, ended)
}

/// Runs to the end, showing everything, and also returns the lines of its standard output.
pub fn run_and_read(command: &mut Command) -> (Vec<String>, Outcome) {
    announce(command);
    let mut lines = Vec::new();
    let ended = command
        .stdout(Stdio::piped())
        .spawn()
        .and_then(|mut child| {
            let output = child.stdout.take();
            for line in output
                .into_iter()
                .flat_map(|output| BufReader::new(output).lines())
            {
                let line = line?;
                println!("{line}");
                lines.push(line);
            }
            child.wait()
        });
    (lines, finish(command, ended))
}

/// The standard output of a command that is asked quietly.
pub fn read(command: &mut Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output();
    let output =
        output.map_err(|error| Trouble(format!("{} does not start: {error}", line(command))))?;
    finish(command, Ok(output.status))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a `dekadactl --json` command answers. `accepted` are the exit codes that are no trouble.
pub fn ask(command: &mut Command, accepted: &[i32]) -> Outcome<serde_json::Value> {
    announce(command);
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output
        .status
        .code()
        .is_some_and(|code| accepted.contains(&code))
    {
        finish(command, Ok(output.status))?;
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Trouble(format!("`{}` answers no JSON: {error}", line(command))))
}

/// What a `--json` command answers that is asked quietly.
pub fn read_json(command: &mut Command, accepted: &[i32]) -> Outcome<serde_json::Value> {
    serde_json::from_slice(&read_quietly(command, accepted)?)
        .map_err(|error| Trouble(format!("`{}` answers no JSON: {error}", line(command))))
}

/// The standard output of a command that shows nothing. Where it ends badly, the last line that it
/// wrote to its standard error says why.
pub fn read_quietly(command: &mut Command, accepted: &[i32]) -> Outcome<Vec<u8>> {
    let output = command.output();
    let output =
        output.map_err(|error| Trouble(format!("`{}` does not start: {error}", line(command))))?;
    let code = output.status.code();
    if code.is_some_and(|code| accepted.contains(&code)) {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.trim_end().lines().next_back().unwrap_or_default();
    let (line, status) = (line(command), output.status);
    Err(Trouble(format!("`{line}` failed: {status}: {last}")))
}

/// Whether a command exists and succeeds; nothing is shown.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

fn announce(command: &Command) {
    println!("\n$ {}", line(command));
}

fn finish(command: &Command, ended: std::io::Result<std::process::ExitStatus>) -> Outcome {
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Trouble(format!("`{}` failed: {status}", line(command)))),
        Err(error) => Err(Trouble(format!(
            "`{}` does not start: {error}",
            line(command)
        ))),
    }
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
