//! The command line as the contract's host: the clock, the desktop, progress on standard error.

use chrono::{DateTime, Utc};
use dekada_api::desktop::{self, NotifyError};
use dekada_api::text::Language;
use dekada_api::{App, Host, Notice, Progress, Wish};
use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

pub(crate) struct Terminal {
    started: Instant,
    /// Progress is for people: a script's standard error stays short.
    shows_progress: bool,
    language: Language,
    /// Notices that the desktop has taken, and how they ended.
    shown: AtomicUsize,
    ended: Sender<Option<Wish>>,
    endings: Mutex<Receiver<Option<Wish>>>,
}

impl Terminal {
    pub(crate) fn new(language: Language) -> Self {
        let (ended, endings) = mpsc::channel();
        Self {
            started: Instant::now(),
            shows_progress: std::io::stderr().is_terminal(),
            language,
            shown: AtomicUsize::new(0),
            ended,
            endings: Mutex::new(endings),
        }
    }

    /// Waits until every notice was pressed, closed or has faded, at most so long, and does what
    /// was pressed.
    pub(crate) fn wait_for_buttons(&self, app: &App, at_most: Duration) {
        let until = self.elapsed().saturating_add(at_most);
        let endings = self.endings.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..self.shown.load(Ordering::Relaxed) {
            let left = until.saturating_sub(self.elapsed());
            match endings.recv_timeout(left) {
                Ok(Some(Wish::Snooze { until, requests })) => app.put_off(&requests, until),
                Ok(Some(Wish::Open(request))) => self.open(app, request.as_deref()),
                Ok(None) => {}
                Err(_) => return,
            }
        }
    }

    fn open(&self, app: &App, request: Option<&str>) {
        let started = desktop::start_window(app.programs(), app.file(), request);
        if let Err(error) = started {
            writeln!(std::io::stderr(), "dekada: {error}").ok();
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

    fn language(&self) -> Option<Language> {
        Some(self.language)
    }

    fn notify(&self, notice: &Notice) -> Result<(), NotifyError> {
        let ended = self.ended.clone();
        // Without `--wait` this program ends at once and hears nothing; the notice itself stays.
        desktop::deliver(notice, move |wish| drop(ended.send(wish)))?;
        self.shown.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn progress(&self, progress: &Progress) {
        if self.shows_progress {
            let mut screen = std::io::stderr().lock();
            write!(screen, "\r{}/{} ", progress.done, progress.of).ok();
            screen.flush().ok();
        }
    }
}
