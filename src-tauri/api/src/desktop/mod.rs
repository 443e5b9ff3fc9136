//! What is specific to an operating system's desktop: its notices, what it starts by itself, and the
//! start of the window.

mod background;
#[cfg(target_os = "linux")]
mod background_linux;
mod notify;
mod window;

pub(crate) use background::{Background, BackgroundError, Job};
#[cfg(target_os = "linux")]
pub(crate) use background_linux::Linux as System;
pub use notify::{NotifyError, deliver, is_available};
pub use window::start_window;
