//! Programs that live at another time.

use std::process::Command;

use super::Desktop;

impl Desktop {
    /// The command line of Dekada, whose clock shows this moment in UTC when it starts
    /// (`2026-11-16 07:00:00`) and goes on from there.
    #[must_use]
    pub fn dekadactl_at(&self, moment: &str, arguments: &[&str]) -> Command {
        let mut command = self.dekadactl(arguments);
        // The loader knows where this machine's libraries lie.
        command
            .env("LD_PRELOAD", "/usr/$LIB/faketime/libfaketimeMT.so.1")
            .env("FAKETIME", format!("@{moment}"))
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .env("TZ", "UTC");
        command
    }
}
