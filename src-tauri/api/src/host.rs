//! What a program gives the contract: the clock, the desktop, a place to show progress.

use crate::desktop::NotifyError;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::time::Duration;
use ts_rs::TS;

/// The surroundings of the running program. The only source of "now".
pub trait Host: Send + Sync {
    fn now(&self) -> DateTime<Utc>;

    /// A clock that never goes back, for measuring how long something takes.
    fn elapsed(&self) -> Duration;

    /// Shows a notice on the desktop and returns once the desktop has taken it.
    ///
    /// # Errors
    /// [`NotifyError`] where no notification service takes it.
    fn notify(&self, notice: &Notice) -> Result<(), NotifyError>;

    /// The desktop tells this program when the screen is locked.
    fn hears_screen_lock(&self) -> bool {
        false
    }

    /// Long work tells how far it is.
    fn progress(&self, progress: &Progress);
}

/// A reminder in words: numbers of requests and days, never a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub title: String,
    pub body: String,
    /// The request that a click opens; a digest of many opens the list of today.
    pub request: Option<String>,
    /// Label of the button that opens it.
    pub open: String,
}

/// How far long work is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Progress {
    /// `intake` or `find`.
    pub what: String,
    pub done: u64,
    pub of: u64,
}
