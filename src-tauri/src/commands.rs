//! What the screens can ask of the shell: `call` for everything, `ready` once they listen, `quit`
//! to end the program.

use std::sync::Arc;

use serde_json::Value;
use tauri::{AppHandle, Manager, async_runtime::spawn_blocking};

use dekada_api::{App, Failure};

use crate::{beat::Beat, tray, window};

/// Runs a call of the contract on a worker thread, so that long work never holds the window up.
#[tauri::command]
pub async fn call(app: AppHandle, name: String, input: Value) -> Result<Value, Failure> {
    spawn_blocking(move || {
        let desk = Arc::clone(&app.state::<Arc<App>>());
        let was_open = desk.is_open();
        let answer = desk.call(&name, input);
        if !was_open && desk.is_open() {
            after_opening(&app);
        }
        answer
    })
    .await
    .unwrap_or_else(|_| Err(Failure::failed("call-crashed")))
}

/// The screens hear events now: what was asked for before is asked for again.
#[tauri::command]
pub fn ready(app: AppHandle) {
    window::is_ready(&app);
}

/// Closing the window leaves the reminders running; this ends them too.
#[tauri::command]
pub fn quit(app: AppHandle) {
    app.exit(0);
}

/// Opening writes the board anew, in the language of the settings.
fn after_opening(app: &AppHandle) {
    app.state::<Beat>().wake();
    tray::refresh(app);
}
