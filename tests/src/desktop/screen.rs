//! An X server that draws into memory, on a display number that it finds free by itself.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

/// Width, height and depth: the size of a common laptop.
const SIZE: &str = "1440x900x24";

pub struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    #[expect(
        clippy::disallowed_methods,
        reason = "the X server comes before the desktop it serves"
    )]
    pub fn start() -> Self {
        let mut server = Command::new("setpriv")
            .args([
                "--pdeathsig",
                "KILL",
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                SIZE,
                "-nolisten",
                "tcp",
            ])
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb: `cargo xtask setup` installs it");
        let said = server.stdout.take().expect("a pipe");
        let mut number = String::new();
        BufReader::new(said)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        assert!(
            !number.trim().is_empty(),
            "Xvfb ended before it had a display"
        );
        Self {
            server,
            display: format!(":{}", number.trim()),
        }
    }

    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The polite end: Xvfb removes its lock file and socket from /tmp.
        if let Some(pid) = rustix::process::Pid::from_raw(self.server.id().cast_signed()) {
            rustix::process::kill_process(pid, rustix::process::Signal::TERM).ok();
        }
        self.server.wait().ok();
    }
}
