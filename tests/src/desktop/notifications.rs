//! Reading back and clicking what the real notification daemon was given.

use serde_json::Value;

use super::{Desktop, wait_for};

impl Desktop {
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
