//! A program that ends with the test, and everything it started with it.

use std::{
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

use rustix::process::{Pid, Signal, kill_process_group};

pub struct Program(Child);

impl Program {
    /// Starts it as the head of a process group of its own. What it says is thrown away: a test
    /// asks it questions instead.
    pub fn start(mut command: Command) -> Self {
        let quiet = command
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        match quiet.spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!("{command:?} does not start ({error}): `cargo xtask setup`"),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself; what matters is that nothing of it is left.
        kill_process_group(Pid::from_child(&self.0), Signal::KILL).ok();
        self.0.wait().ok();
    }
}
