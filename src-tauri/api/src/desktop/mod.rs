//! What is specific to an operating system's desktop.

mod notify;

pub use notify::{CLICK, NotifyError, deliver, is_available};
