//! The sign beside the clock: Dekada's ten dots, how many limits press, and the way to them.
//!
//! A convenience, never the only way back to the window: many desktops show no tray at all, and
//! then everything here fails quietly while a second start of the program still shows the window.
//! The label is a number and the menu names numbers of requests; nothing here could name a person.
//! It is drawn anew only when what it says has changed.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Map, Value};
use tauri::{
    AppHandle, Manager, Wry,
    menu::{Menu, MenuEvent, MenuItem, PredefinedMenuItem},
    tray::{TrayIcon, TrayIconBuilder},
};

use dekada_api::{
    App, Pressing,
    text::{self, Words},
};

use crate::window;

const ID: &str = "dekada";
/// Choices of the menu; their words have the same names.
const OPEN: &str = "tray-open";
const LOCK: &str = "tray-lock";
const QUIT: &str = "tray-quit";
/// The line that counts; choosing it shows the window.
const PRESSING: &str = "tray-pressing";
/// Before the number of a request.
const REQUEST: &str = "request:";
/// So many requests stand in the menu; the window has the others.
const REQUESTS: usize = 5;

/// What the tray says just now.
#[derive(Default)]
pub struct Said(Mutex<Option<Pressing>>);

pub fn build(app: &AppHandle) -> tauri::Result<()> {
    app.manage(Said::default());
    let pressing = app.state::<Arc<App>>().pressing();
    let tray = TrayIconBuilder::with_id(ID)
        .menu(&menu(app, &pressing)?)
        .on_menu_event(choose);
    let tray = match app.default_window_icon() {
        Some(icon) => tray.icon(icon.clone()),
        None => tray,
    };
    tray.build(app)?;
    refresh(app);
    Ok(())
}

/// Says how many limits are overdue or due today, which is known without opening the vault.
pub fn refresh(app: &AppHandle) {
    let Some(tray) = app.tray_by_id(ID) else {
        return;
    };
    let pressing = app.state::<Arc<App>>().pressing();
    let said = app.state::<Said>();
    let mut said = said.0.lock().unwrap_or_else(PoisonError::into_inner);
    if said.as_ref() != Some(&pressing) {
        // A panel that shows no label still shows the icon.
        say(app, &tray, &pressing).ok();
        *said = Some(pressing);
    }
}

fn say(app: &AppHandle, tray: &TrayIcon<Wry>, pressing: &Pressing) -> tauri::Result<()> {
    let number = pressing.requests.len();
    tray.set_title((number > 0).then(|| number.to_string()))?;
    tray.set_tooltip(Some(format!("Dekada. {}", count(pressing))))?;
    tray.set_menu(Some(menu(app, pressing)?))
}

fn menu(app: &AppHandle, pressing: &Pressing) -> tauri::Result<Menu<Wry>> {
    let item = |id: &str, label: String| MenuItem::with_id(app, id, label, true, None::<&str>);
    let words = text::words(pressing.language);
    let menu = Menu::new(app)?;
    menu.append(&item(PRESSING, count(pressing))?)?;
    for number in pressing.requests.iter().take(REQUESTS) {
        menu.append(&item(&format!("{REQUEST}{number}"), number.clone())?)?;
    }
    menu.append(&PredefinedMenuItem::separator(app)?)?;
    for id in [OPEN, LOCK, QUIT] {
        menu.append(&item(id, plain(words, id))?)?;
    }
    Ok(menu)
}

fn count(pressing: &Pressing) -> String {
    let params = Map::from_iter([("limits".to_owned(), Value::from(pressing.requests.len()))]);
    text::words(pressing.language).say(PRESSING, &params)
}

fn plain(words: &Words, id: &str) -> String {
    words.say(id, &Map::new())
}

fn choose(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        OPEN | PRESSING => window::show(app),
        LOCK => window::lock(app),
        QUIT => app.exit(0),
        id => {
            if let Some(number) = id.strip_prefix(REQUEST) {
                window::open_request(app, number);
            }
        }
    }
}
