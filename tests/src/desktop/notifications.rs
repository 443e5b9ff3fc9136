//! Reading back and clicking what the real notification daemon was given.

use std::fs;

use serde_json::Value;

use super::{Desktop, wait_for};

/// Notices stay until they are clicked or closed. The menu of their buttons, which people see as a
/// list, is a script that takes the line with the wanted words.
const DUNST: &str = "[global]
idle_threshold = 0
history_length = 100
dmenu = /bin/sh FOLDER/menu
[urgency_normal]
timeout = 0
";
const MENU: &str = "grep -F -m1 -f FOLDER/wanted\n";

impl Desktop {
    /// Starts dunst, also after it was ended.
    pub fn start_notification_service(&mut self) {
        let folder = self.folder().display().to_string();
        let write = |name: &str, text: &str| {
            let file = self.folder().join(name);
            fs::write(&file, text.replace("FOLDER", &folder)).expect("dunst's configuration");
            file.display().to_string()
        };
        write("menu", MENU);
        let config = write("dunstrc", DUNST);
        self.dunst = Some(self.started("dunst", &["-config", &config]));
        wait_for("dunst", || {
            let answer = self.command("dunstctl").arg("debug").output();
            answer.is_ok_and(|said| said.status.success())
        });
    }

    /// Kills dunst, with the notices on the screen.
    pub fn end_notification_service(&mut self) {
        self.dunst = None;
        wait_for("dunst to be gone", || {
            let answer = self.command("dunstctl").arg("debug").output();
            answer.is_ok_and(|said| !said.status.success())
        });
    }

    /// Presses the button with this label on the notices of the screen.
    pub fn press(&self, label: &str) {
        fs::write(self.folder().join("wanted"), label).expect("the wanted button");
        self.ask("dunstctl", &["context"]);
    }

    /// Every notice so far, the oldest first, as `title|body`. Closes those still on the screen:
    /// the daemon tells its history only.
    #[must_use]
    pub fn notifications(&self) -> Vec<String> {
        self.ask("dunstctl", &["close-all"]);
        wait_for("closed notices", || self.displayed() == 0);
        let history = self.ask("dunstctl", &["history"]);
        let history: Value = serde_json::from_str(&history).expect("dunst's history");
        let notices = history
            .pointer("/data/0")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let mut told: Vec<_> = notices
            .iter()
            .map(|notice| (text(notice, "id"), told(notice)))
            .collect();
        told.sort();
        told.into_iter().map(|(_, words)| words).collect()
    }

    /// Waits until so many notices are on the screen.
    pub fn wait_for_notices(&self, count: usize) {
        wait_for("a notice on the screen", || self.displayed() >= count);
    }

    /// Clicks the newest notice on the screen.
    pub fn click_notice(&self) {
        self.wait_for_notices(1);
        self.ask("dunstctl", &["action", "0"]);
    }

    fn displayed(&self) -> usize {
        self.ask("dunstctl", &["count", "displayed"])
            .trim()
            .parse()
            .expect("a number")
    }
}

fn told(notice: &Value) -> String {
    format!("{}|{}", text(notice, "summary"), text(notice, "body"))
}

fn text(notice: &Value, field: &str) -> String {
    match notice.pointer(&format!("/{field}/data")) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => format!("{number:>10}"),
        other => panic!("a notice without {field}: {other:?}"),
    }
}
