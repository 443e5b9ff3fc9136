//! Asks the session bus whether a panel shows signs: the StatusNotifierItem specification has a
//! watcher, with which panels register themselves as hosts.

use zbus::blocking::{Connection, Proxy};

use super::Tray;

pub struct Linux;

const WATCHER: &str = "org.kde.StatusNotifierWatcher";

impl Tray for Linux {
    fn is_shown(&self) -> bool {
        has_host().unwrap_or(false)
    }
}

fn has_host() -> zbus::Result<bool> {
    let bus = Connection::session()?;
    Proxy::new(&bus, WATCHER, "/StatusNotifierWatcher", WATCHER)?
        .get_property("IsStatusNotifierHostRegistered")
}
