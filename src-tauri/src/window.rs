//! The one window.
//!
//! Its title says the program's name and never what is on the screen: titles are shown by task
//! bars, screen sharing and other programs. The web view is incognito: no cookies, no storage, no
//! cache on disk. Closing the window locks the vault and keeps the reminders running; starting the
//! program again shows the window, with or without a tray.

use std::{path::PathBuf, sync::Arc};

use tauri::{
    AppHandle, Emitter, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::NewWindowResponse,
};

use dekada_api::App;

use crate::driven;

const LABEL: &str = "main";

/// Event: the vault was locked from outside the screens, which drop what they show.
const VAULT_LOCKED: &str = "vault-locked";
/// Event: data changed without a call of the screens.
const CHANGED: &str = "changed";
/// Event: a reminder was clicked; the screens open this request, after unlocking if need be.
const OPEN_REQUEST: &str = "open-request";

pub fn build(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Dekada")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 700.0)
        // WebKitGTK lets no driver into an incognito view.
        .incognito(!driven::by_tests())
        .devtools(cfg!(debug_assertions))
        .data_directory(web_view_data(app)?)
        .general_autofill_enabled(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    window.on_window_event({
        let app = app.clone();
        move |event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                close(&app);
            }
        }
    });
    Ok(())
}

/// Brings the window back from wherever it is.
pub fn show(app: &AppHandle) {
    let Some(window) = window(app) else { return };
    // Each of these is a wish that a desktop may decline; the others are still worth asking.
    window.show().ok();
    window.unminimize().ok();
    window.set_focus().ok();
}

/// Shows the window and asks the screens for a request.
pub fn open_request(app: &AppHandle, number: &str) {
    show(app);
    app.emit(OPEN_REQUEST, number).ok();
}

/// Locks the vault and tells the screens.
pub fn lock(app: &AppHandle) {
    let Some(desk) = app.try_state::<Arc<App>>() else {
        return;
    };
    desk.lock();
    tell_locked(app);
}

/// The screens drop what they show; a window that is not there yet shows nothing.
pub fn tell_locked(app: &AppHandle) {
    app.emit(VAULT_LOCKED, ()).ok();
}

/// Something came or was read by itself: the screens ask again.
pub fn tell_changed(app: &AppHandle) {
    app.emit(CHANGED, ()).ok();
}

fn close(app: &AppHandle) {
    lock(app);
    if let Some(window) = window(app) {
        window.hide().ok();
    }
}

/// WebKit keeps empty stores and salts even for an incognito view. They live in memory, where the
/// session's own files do, and vanish with the session; not in the officer's home.
fn web_view_data(app: &AppHandle) -> tauri::Result<PathBuf> {
    let paths = app.path();
    let folder = paths
        .runtime_dir()
        .or_else(|_| paths.app_local_data_dir())?;
    Ok(folder.join("dekada-web-view"))
}

fn window(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(LABEL)
}

/// The screens come out of the binary; no page of anybody else is ever loaded.
fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}
