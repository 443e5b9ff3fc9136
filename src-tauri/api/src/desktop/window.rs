//! The window, started by the command line when somebody presses a notice.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Starts the window on a vault, at a request if one is named. A window that runs already is shown
/// instead: it has only one instance. The window outlives the caller.
///
/// # Errors
/// Where there is no such program in the folder, or it does not start.
pub fn start_window(programs: &Path, vault: &Path, request: Option<&str>) -> io::Result<()> {
    let vault = std::path::absolute(vault)?;
    let mut command = program(&programs.join("dekada"));
    command.arg("--vault").arg(vault);
    if let Some(request) = request {
        command.args([OsStr::new("--open"), OsStr::new(request)]);
    }
    command.spawn().map(drop)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the window is a program of its own; it is started with nothing but a vault and a number"
)]
fn program(path: &Path) -> Command {
    let mut command = Command::new(path);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        // Not ended with the terminal or the job that it came from.
        command.process_group(0);
    }
    command
}
