//! What happens by itself: the vault locks when nobody works, and limits are announced.
//!
//! Both are the contract's business; here is only the beat. It goes on while the vault is locked
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
                thread::sleep(BEAT);
            }
        })?;
    Ok(())
}

fn remind(app: &AppHandle) {
    // What could not be delivered stays due: the next minute tries again.
    app.state::<Arc<App>>().call("remind", json!({})).ok();
    tray::refresh(app);
}
