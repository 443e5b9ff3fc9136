//! The real window, driven through WebDriver by its screens' roles and names.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    error::CmdError,
    key::Key,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    runtime::{Builder, Runtime},
    time::timeout,
};

use super::{Element, PATIENCE, screens, wait_for};

/// A window under the test's control; it ends when this is dropped.
pub struct Window {
    client: Option<Client>,
    runtime: Runtime,
}

impl Window {
    pub(super) fn open(driver_port: u16, program: &Path, arguments: &[&str]) -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let options = json!({ "binary": program, "args": arguments });
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(
            [("webkitgtk:browserOptions".to_owned(), options)]
                .into_iter()
                .collect(),
        );
        let address = format!("http://127.0.0.1:{driver_port}");
        // The driver waits for ever for a window that ended at once.
        let client = runtime.block_on(async { timeout(PATIENCE, builder.connect(&address)).await });
        let client = client
            .expect("the window reports to its driver")
            .expect("a session");
        let window = Self {
            client: Some(client),
            runtime,
        };
        wait_for("the page", || {
            window.script("return document.readyState", vec![]) == "complete"
        });
        window
    }

    /// The one element with this role and name. A name that nothing has exactly may also be part
    /// of a longer one.
    ///
    /// # Panics
    /// When there is none within [`PATIENCE`], or more than one; says which names there are. Finding is
    /// therefore a check by itself.
    pub fn find(&self, role: &str, name: &str) -> Element<'_> {
        self.find_inside(&Value::Null, role, name)
    }

    pub fn button(&self, name: &str) -> Element<'_> {
        self.find("button", name)
    }

    pub fn field(&self, name: &str) -> Element<'_> {
        self.find("textbox", name)
    }

    pub fn heading(&self, name: &str) -> Element<'_> {
        self.find("heading", name)
    }

    /// How many elements have this role and name now.
    #[must_use]
    pub fn count(&self, role: &str, name: &str) -> usize {
        self.look(&Value::Null, role, name).0.len()
    }

    /// Waits until the page shows these words somewhere.
    pub fn wait_for_text(&self, words: &str) {
        wait_for(&format!("«{words}» on the page"), || {
            self.text().contains(words)
        });
    }

    /// Everything a person can read on the page now.
    #[must_use]
    pub fn text(&self) -> String {
        let text = self.script("return document.body.innerText", vec![]);
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Presses a key, or several together: `press(&[Key::Control.into(), 'k'])`.
    pub fn press(&self, keys: &[char]) {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down
            .chain(up)
            .fold(KeyActions::new("keys".to_owned()), KeyActions::then);
        self.drive(async |client| client.perform_actions(actions).await);
    }

    pub fn press_enter(&self) {
        self.press(&[Key::Enter.into()]);
    }

    /// A picture of the page, as `target/screens/NAME.png`.
    pub fn screenshot(&self, name: &str) {
        let picture = self.drive(async |client| client.screenshot().await);
        fs::write(screens().join(name).with_extension("png"), picture).expect("the picture");
    }

    /// Runs a script in the page; for what no person does, such as asking for a scroll position.
    #[must_use]
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.drive(async |client| client.execute(script, arguments).await)
    }

    pub(super) fn find_inside(&self, inside: &Value, role: &str, name: &str) -> Element<'_> {
        let began = Instant::now();
        let (mut found, mut names) = self.look(inside, role, name);
        while found.len() != 1 {
            let late = began.elapsed() > PATIENCE;
            assert!(
                !late,
                "{} of role {role} named «{name}»; there are {names:#?}",
                found.len()
            );
            thread::sleep(Duration::from_millis(100));
            (found, names) = self.look(inside, role, name);
        }
        Element::new(self, found.pop().unwrap_or_default())
    }

    fn look(&self, inside: &Value, role: &str, name: &str) -> (Vec<Value>, Vec<Value>) {
        let answer = self.script(
            include_str!("find.js"),
            vec![json!(role), json!(name), inside.clone()],
        );
        let list = |key| {
            answer
                .get(key)
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        (list("found"), list("names"))
    }

    /// Draws with the left button held, between two places of the page in CSS pixels.
    pub(super) fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let glide = |(x, y)| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(50)),
            x,
            y,
        };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(glide(from))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(glide(middle))
            .then(glide(to))
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.drive(async |client| client.perform_actions(mouse).await);
    }

    /// One command of the driver, to its end.
    pub(super) fn drive<T>(&self, command: impl AsyncFnOnce(&Client) -> Result<T, CmdError>) -> T {
        let client = self
            .client
            .as_ref()
            .expect("a client until the window is dropped");
        let ended = self
            .runtime
            .block_on(async { timeout(PATIENCE, command(client)).await });
        ended
            .expect("the window answers its driver")
            .unwrap_or_else(|error| panic!("the driver: {error:?}"))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Ends the program too. A window that is gone already has nothing to close.
            self.runtime
                .block_on(async { timeout(PATIENCE, client.close()).await.ok() });
        }
    }
}
