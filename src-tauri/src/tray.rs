//! The sign beside the clock: Dekada's ten dots and how many limits press.
//!
//! A convenience, never the only way back to the window: many desktops show no tray at all, and
//! then everything here fails quietly while a second start of the program still shows the window.
//! The label is a number; nothing here could name a person.

use std::sync::Arc;

use serde_json::{Map, json};
use tauri::{
    AppHandle, Manager,
    menu::{Menu, MenuEvent, MenuItem},
    tray::TrayIconBuilder,
};

use dekada_api::{
    App,
    text::{Language, Words},
};

use crate::window;

const ID: &str = "dekada";
/// Choices of the menu; their words have the same names.
const OPEN: &str = "tray-open";
const LOCK: &str = "tray-lock";
const QUIT: &str = "tray-quit";

pub fn build(app: &AppHandle) -> tauri::Result<()> {
    // The language of the settings is inside the vault; until it opens, the first language.
    let words = Words::of(Language::Russian);
    let item = |id| MenuItem::with_id(app, id, words.say(id, &Map::new()), true, None::<&str>);
    let menu = Menu::with_items(app, &[&item(OPEN)?, &item(LOCK)?, &item(QUIT)?])?;
    let tray = TrayIconBuilder::with_id(ID)
        .menu(&menu)
        .on_menu_event(choose);
    let tray = match app.default_window_icon() {
        Some(icon) => tray.icon(icon.clone()),
        None => tray,
    };
    tray.build(app)?;
    Ok(())
}

/// Shows how many limits are overdue or due today, which is known without opening the vault.
pub fn refresh(app: &AppHandle) {
    let Some(tray) = app.tray_by_id(ID) else {
        return;
    };
    let state = app.state::<Arc<App>>().call("vault.state", json!({}));
    let pressing = state
        .ok()
        .and_then(|state| state.get("pressing")?.as_u64())
        .unwrap_or(0);
    // A panel that shows no label still shows the icon.
    tray.set_title((pressing > 0).then(|| pressing.to_string()))
        .ok();
}

fn choose(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        OPEN => window::show(app),
        LOCK => window::lock(app),
        QUIT => app.exit(0),
        _ => {}
    }
}
