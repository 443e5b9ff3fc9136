//! What happens by itself: the vault locks when nobody works, limits are announced, the watched
//! folder is looked at, and scans are read.
//!
//! All of it is the contract's business; here is only the beat. It goes on while the vault is locked
//! and while the window is closed, and within a minute of the machine's waking it has caught up with
//! what fell into its sleep. While the vault is locked there is nothing to lock, to watch or to
//! read: the threads then wake once a minute, for the reminders, and whoever opens the vault wakes
//! them at once ([`Beat::wake`]).

use std::{
    sync::Arc,
    thread::{self, JoinHandle, Thread},
    time::{Duration, Instant},
};

use dekada_api::App;
use serde_json::json;
use tauri::{AppHandle, Manager};

use crate::{tray, window};

/// How late an idle vault may lock.
const BEAT: Duration = Duration::from_secs(5);
/// Reminders have a chosen hour and minute: they are asked for once a minute.
const MINUTE: Duration = Duration::from_secs(60);

/// The threads that beat.
pub struct Beat([Thread; 2]);

impl Beat {
    pub fn start(app: &AppHandle) -> std::io::Result<Self> {
        let threads = [start_beat(app.clone())?, start_reading(app.clone())?];
        Ok(Self(threads.map(|thread| thread.thread().clone())))
    }

    /// The vault was opened.
    pub fn wake(&self) {
        self.0.iter().for_each(Thread::unpark);
    }
}

fn start_beat(app: AppHandle) -> std::io::Result<JoinHandle<()>> {
    thread::Builder::new()
        .name("beat".to_owned())
        .spawn(move || {
            let mut reminded: Option<Instant> = None;
            loop {
                if reminded.is_none_or(|at| at.elapsed() >= MINUTE) {
                    remind(&app);
                    reminded = Some(Instant::now());
                }
                if app.state::<Arc<App>>().lock_if_idle() {
                    window::tell_locked(&app);
                }
                watch(&app);
                rest(&app);
            }
        })
}

/// Reading a scan takes seconds, so it has a thread of its own.
fn start_reading(app: AppHandle) -> std::io::Result<JoinHandle<()>> {
    thread::Builder::new()
        .name("reading".to_owned())
        .spawn(move || {
            loop {
                if app.state::<Arc<App>>().read_in_background() {
                    window::tell_changed(&app);
                }
                rest(&app);
            }
        })
}

fn rest(app: &AppHandle) {
    let is_open = app.state::<Arc<App>>().is_open();
    thread::park_timeout(if is_open { BEAT } else { MINUTE });
}

/// A vault that is locked, or a folder that is away, is looked at again with the next beat.
fn watch(app: &AppHandle) {
    let desk = app.state::<Arc<App>>();
    let was_reachable = desk.watched_folder_is_reachable();
    let came = desk.watch().is_ok_and(|files| !files.is_empty());
    if came || was_reachable != desk.watched_folder_is_reachable() {
        window::tell_changed(app);
        tray::refresh(app);
    }
}

fn remind(app: &AppHandle) {
    // What could not be delivered stays due: the next minute tries again.
    app.state::<Arc<App>>().call("remind", json!({})).ok();
    tray::refresh(app);
}
