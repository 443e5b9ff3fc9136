//! The one window.
//!
//! Its title says the program's name and never what is on the screen: titles are shown by task
//! bars, screen sharing and other programs. The web view is incognito: no cookies, no storage, no
//! cache on disk. Closing the window locks the vault and keeps the reminders running; starting the
//! program again shows the window, with or without a tray.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

use tauri::{
    AppHandle, Emitter, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::NewWindowResponse,
};

use dekada_api::App;

use crate::{
    arguments::Arguments,
    driven,
    platform::{self, Tray},
};

const LABEL: &str = "main";

/// Event: the vault was locked from outside the screens, which drop what they show.
const VAULT_LOCKED: &str = "vault-locked";
/// Event: data changed without a call of the screens.
const CHANGED: &str = "changed";
/// Event: a reminder was clicked; the screens open this request, after unlocking if need be.
const OPEN_REQUEST: &str = "open-request";

/// Whether the screens hear events yet, and the request that was asked for before they did.
#[derive(Default)]
pub struct Screens(Mutex<Hearing>);

#[derive(Default)]
struct Hearing {
    ready: bool,
    waiting: Option<String>,
}

/// Makes the window, in sight or not.
pub fn build(app: &AppHandle, in_sight: bool) -> tauri::Result<()> {
    app.manage(Screens::default());
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Dekada")
        .visible(in_sight)
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

/// A window out of sight needs a panel that shows its sign, or there would be no way to it. Panels
/// start with the desktop, as this program does: they have some seconds.
pub fn show_without_panel(app: AppHandle) -> std::io::Result<()> {
    const LOOKS: u32 = 20;
    thread::Builder::new()
        .name("panel".to_owned())
        .spawn(move || {
            let is_shown = (0..LOOKS).any(|_| {
                thread::sleep(Duration::from_secs(1));
                platform::Panel.is_shown()
            });
            if !is_shown {
                show(&app);
            }
        })
        .map(drop)
}

/// Brings the window back from wherever it is.
pub fn show(app: &AppHandle) {
    let Some(window) = window(app) else { return };
    // Each of these is a wish that a desktop may decline; the others are still worth asking.
    window.show().ok();
    window.unminimize().ok();
    window.set_focus().ok();
}

/// Shows the window and asks the screens for a request, as soon as they hear.
pub fn open_request(app: &AppHandle, number: &str) {
    show(app);
    let screens = app.state::<Screens>();
    let mut hearing = screens.0.lock().unwrap_or_else(PoisonError::into_inner);
    if hearing.ready {
        app.emit(OPEN_REQUEST, number).ok();
    } else {
        hearing.waiting = Some(number.to_owned());
    }
}

/// The screens hear events from now on. They say so again whenever their page is loaded anew.
pub fn is_ready(app: &AppHandle) {
    let screens = app.state::<Screens>();
    let mut hearing = screens.0.lock().unwrap_or_else(PoisonError::into_inner);
    hearing.ready = true;
    if let Some(number) = hearing.waiting.take() {
        app.emit(OPEN_REQUEST, number).ok();
    }
}

/// The program was started a second time: the window comes, with the request that was asked for if
/// it is one of this vault.
pub fn started_again(app: &AppHandle, words: Vec<String>, folder: &str) {
    let words = words.into_iter().skip(1).map(Into::into);
    let arguments = Arguments::read(words).unwrap_or_default();
    let is_here = || -> Option<bool> {
        let asked = arguments.vault(&app.path().data_dir().ok()?);
        let asked = Path::new(folder).join(asked).canonicalize().ok()?;
        let here = app.state::<Arc<App>>().file().canonicalize().ok()?;
        Some(asked == here)
    };
    match &arguments.open {
        Some(number) if is_here() == Some(true) => open_request(app, number),
        // The desktop's autostart of a program that runs already.
        _ if arguments.hidden => {}
        _ => show(app),
    }
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
