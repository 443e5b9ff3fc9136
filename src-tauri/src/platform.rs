//! What differs between operating systems: a trait for each thing, a file for each system.
//!
//! Windows and macOS are a port of the files in `platform/` and of nothing else in the shell.

#[path = "platform/screen_lock_linux.rs"]
mod screen_lock;
#[path = "platform/system_linux.rs"]
mod system;
#[path = "platform/tray_linux.rs"]
mod tray;

use std::{io, time::Duration};

pub use screen_lock::Linux as Desktop;
pub use system::Linux as System;
pub use tray::Linux as Panel;

/// Keeps what the program holds in memory from leaving it.
pub trait Hardening {
    /// No core dump of this process or its children reaches a disk.
    fn forbid_core_dumps(&self) -> io::Result<()>;
}

/// A clock that never goes back.
pub trait Clock {
    /// Counts while the machine sleeps: a closed laptop is an idle one.
    fn since_boot(&self) -> Duration;
}

/// Hears that the officer has left the machine.
pub trait ScreenLock {
    /// Calls `on_lock` whenever the screen locks, the session locks or the machine falls asleep,
    /// until the process ends. Returns what can be heard on this machine.
    fn watch(&self, on_lock: impl Fn() + Clone + Send + 'static) -> Heard;
}

/// Knows whether a sign beside the clock can be seen.
pub trait Tray {
    /// Some panel shows it just now.
    fn is_shown(&self) -> bool;
}

/// Which of the two can be heard; minimal desktops and containers have neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The desktop's screen saver.
    pub screen: bool,
    /// The session manager: session lock and sleep.
    pub session: bool,
}
