//! The command line as the contract's host: the clock, the desktop, progress on standard error.

use chrono::{DateTime, Utc};
use dekada_api::desktop::{self, CLICK, NotifyError};
use dekada_api::{Host, Notice, Progress};
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

pub(crate) struct Terminal {
    started: Instant,
    /// Progress is for people: a script's standard error stays short.
    shows_progress: bool,
}

impl Terminal {
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            shows_progress: std::io::stderr().is_terminal(),
        }
    }
}

impl Host for Terminal {
    #[expect(
        clippy::disallowed_methods,
        reason = "the host is where the contract gets its clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn notify(&self, notice: &Notice) -> Result<(), NotifyError> {
        // This program ends at once, so a click can open nothing; the notice itself stays.
        desktop::deliver(
            &notice.title,
            &notice.body,
            &[(CLICK, notice.open.as_str())],
            |_| {},
        )
    }

    fn progress(&self, progress: &Progress) {
        if self.shows_progress {
            let mut screen = std::io::stderr().lock();
            write!(screen, "\r{}/{} ", progress.done, progress.of).ok();
            screen.flush().ok();
        }
    }
}
