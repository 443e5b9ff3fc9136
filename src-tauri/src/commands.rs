//! What the screens can ask of the shell: `call` for everything, `quit` to end the program.

use std::sync::Arc;

use serde_json::Value;
use tauri::{AppHandle, Manager, async_runtime::spawn_blocking};

use dekada_api::{App, Failure};

/// Runs a call of the contract on a worker thread, so that long work never holds the window up.
#[tauri::command]
pub async fn call(app: AppHandle, name: String, input: Value) -> Result<Value, Failure> {
    let app = Arc::clone(&app.state::<Arc<App>>());
    spawn_blocking(move || app.call(&name, input))
        .await
        .unwrap_or_else(|_| Err(Failure::failed("call-crashed")))
}

/// Closing the window leaves the reminders running; this ends them too.
#[tauri::command]
pub fn quit(app: AppHandle) {
    app.exit(0);
}
