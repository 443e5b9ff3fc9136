//! What the contract asks of the machine, answered by the window: the clock, notices, progress.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use dekada_api::{
    App, Host, Notice, Progress, Wish,
    desktop::{self, NotifyError},
};
use serde_json::json;
use tauri::{AppHandle, Emitter, Manager};

use crate::{
    platform::{self, Clock, Heard},
    window,
};

/// Event: long work tells how far it is, `{ what, done, total }`.
const PROGRESS: &str = "progress";

pub struct Shell {
    app: AppHandle,
    heard: Heard,
}

impl Shell {
    pub const fn new(app: AppHandle, heard: Heard) -> Self {
        Self { app, heard }
    }
}

impl Host for Shell {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the Host: the one place where the window asks the clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn elapsed(&self) -> Duration {
        platform::System.since_boot()
    }

    fn notify(&self, notice: &Notice) -> Result<(), NotifyError> {
        let app = self.app.clone();
        desktop::deliver(notice, move |wish| match wish {
            Some(Wish::Open(Some(request))) => window::open_request(&app, &request),
            Some(Wish::Open(None)) => window::show(&app),
            Some(Wish::Snooze { until, requests }) => {
                app.state::<Arc<App>>().put_off(&requests, until);
                window::tell_changed(&app);
            }
            None => {}
        })
    }

    fn hears_screen_lock(&self) -> bool {
        self.heard.screen || self.heard.session
    }

    fn progress(&self, progress: &Progress) {
        let event = json!({ "what": progress.what, "done": progress.done, "total": progress.of });
        // A window that is gone needs no progress; the work is still worth finishing.
        self.app.emit(PROGRESS, event).ok();
    }
}
