//! What no WebDriver can see: the frames of windows, and the desktop's own file dialogs.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use super::{Desktop, wait_for};

/// How long a file dialog takes at most to close after its path was accepted.
const ANOTHER_TRY: Duration = Duration::from_secs(2);

impl Desktop {
    /// Types a path into the file dialog with this title and accepts it. The path must be ASCII:
    /// it is typed on an American keyboard.
    pub fn answer_file_dialog(&self, title: &str, path: &Path) {
        let mut typed: Option<Instant> = None;
        self.window_titled(title);
        wait_for("the dialog to close", || {
            let Some(dialog) = self.search(title) else {
                return true;
            };
            if typed.is_none_or(|at| at.elapsed() > ANOTHER_TRY) {
                self.type_path(&dialog, path);
                typed = Some(Instant::now());
            }
            false
        });
    }

    /// A save dialog proposes a name, which is replaced. An open dialog begins a location with the
    /// first slash and may lose the letters that come while it makes room: then they are typed again.
    fn type_path(&self, dialog: &str, path: &Path) {
        let path = path.display().to_string();
        for keys in [
            ["windowactivate", "--sync", dialog].as_slice(),
            &["key", "--clearmodifiers", "ctrl+a"],
            &["type", "--clearmodifiers", "--delay", "5", &path],
            &["key", "--clearmodifiers", "Return"],
        ] {
            self.ask("xdotool", keys);
        }
    }

    /// Whether a window with this title is on the screen.
    #[must_use]
    pub fn shows_window(&self, title: &str) -> bool {
        self.search(title).is_some()
    }

    /// Closes the window with this title as a person does from the keyboard.
    pub fn close_window(&self, title: &str) {
        let window = self.window_titled(title);
        self.ask(
            "xdotool",
            &[
                "windowactivate",
                "--sync",
                &window,
                "key",
                "--clearmodifiers",
                "alt+F4",
            ],
        );
    }

    fn window_titled(&self, title: &str) -> String {
        let mut found = None;
        wait_for(&format!("a dialog «{title}»"), || {
            found = self.search(title);
            found.is_some()
        });
        found.unwrap_or_default()
    }

    /// The X id of a visible window with this title.
    fn search(&self, title: &str) -> Option<String> {
        let mut xdotool = self.command("xdotool");
        let output = xdotool
            .args(["search", "--onlyvisible", "--name", title])
            .output()
            .ok()?;
        String::from_utf8_lossy(&output.stdout)
            .lines()
            .next()
            .map(str::to_owned)
    }
}
