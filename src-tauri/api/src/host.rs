//! What a program gives the contract: the clock, the desktop, a place to show progress.

use crate::desktop::{self, NotifyError};
use crate::text::Language;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::time::Duration;
use ts_rs::TS;

/// The surroundings of the running program. The only source of "now".
pub trait Host: Send + Sync {
    fn now(&self) -> DateTime<Utc>;

    /// A clock that never goes back, for measuring how long something takes.
    fn elapsed(&self) -> Duration;

    /// The language that this program was told to speak; otherwise that of the settings.
    fn language(&self) -> Option<Language> {
        None
    }

    /// Shows a notice on the desktop and returns once the desktop has taken it.
    ///
    /// # Errors
    /// [`NotifyError`] where no notification service takes it.
    fn notify(&self, notice: &Notice) -> Result<(), NotifyError>;

    /// A notification service answers.
    fn takes_notices(&self) -> bool {
        desktop::is_available()
    }

    /// The desktop tells this program when the screen is locked.
    fn hears_screen_lock(&self) -> bool {
        false
    }

    /// Long work tells how far it is.
    fn progress(&self, progress: &Progress);
}

/// A reminder in words: numbers of requests and days, never a person but the deputy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub title: String,
    pub body: String,
    /// The request that a click opens; a digest of many opens the list of today.
    pub request: Option<String>,
    /// Label of the button that opens it.
    pub open: String,
    /// Buttons that put all of its requests off.
    pub snoozes: Vec<SnoozeButton>,
    /// Every request that it tells of.
    pub requests: Vec<String>,
}

/// `until` as [`SnoozeInput`](crate::view::SnoozeInput) has it: `hour` or `tomorrow`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnoozeButton {
    pub until: &'static str,
    pub label: String,
}

/// What a person wants who pressed a notice or one of its buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// See the request; without one, the list of today.
    Open(Option<String>),
    /// Be left alone until then.
    Snooze {
        until: &'static str,
        requests: Vec<String>,
    },
}

/// How far long work is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Progress {
    /// `intake` or `find`.
    pub what: String,
    pub done: u64,
    pub of: u64,
}
