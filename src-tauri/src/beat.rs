//! What happens by itself: the vault locks when nobody works, limits are announced, the watched
//! folder is looked at, and scans are read.
//!
//! All of it is the contract's business; here is only the beat. It goes on while the vault is locked
//! and while the window is closed, and within a few seconds of the machine's waking it has caught
//! up with what fell into its sleep.

use std::{sync::Arc, thread, time::Duration};

use dekada_api::App;
use serde_json::json;
use tauri::{AppHandle, Manager};

use crate::{tray, window};

/// How late an idle vault may lock.
const BEAT: Duration = Duration::from_secs(5);
/// Reminders have a chosen hour and minute: they are asked for once a minute.
const BEATS_A_REMINDER: u32 = 12;

pub fn start(app: AppHandle) -> std::io::Result<()> {
    start_reading(app.clone())?;
    start_beat(app)?;
    Ok(())
}

fn start_beat(app: AppHandle) -> std::io::Result<thread::JoinHandle<()>> {
    thread::Builder::new()
        .name("beat".to_owned())
        .spawn(move || {
            for beat in (0..BEATS_A_REMINDER).cycle() {
                if beat == 0 {
                    remind(&app);
                }
                if app.state::<Arc<App>>().lock_if_idle() {
                    window::tell_locked(&app);
                }
                watch(&app);
                thread::sleep(BEAT);
            }
        })
}

/// Reading a scan takes seconds, so it has a thread of its own.
fn start_reading(app: AppHandle) -> std::io::Result<thread::JoinHandle<()>> {
    thread::Builder::new()
        .name("reading".to_owned())
        .spawn(move || {
            loop {
                if app.state::<Arc<App>>().read_in_background() {
                    window::tell_changed(&app);
                }
                thread::sleep(BEAT);
            }
        })
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
