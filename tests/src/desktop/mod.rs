//! A desktop of one's own for a test of the real window.
//!
//! An X server that draws into memory, a window manager, a private D-Bus, the dunst notification
//! daemon and WebKitWebDriver, all with a home and a runtime folder that vanish with the test.
//! Nothing is shared with the desktop of whoever runs the tests or with another test, so tests run
//! side by side. Every program is ended by its own process group when the [`Desktop`] is dropped,
//! and by the kernel when the test is killed.
//!
//! Deliberately absent: sleeping for a fixed time (everything waits for a fact, with a limit), and
//! CSS selectors (elements are found by role and name, as a screen reader finds them).

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a desktop that does not start, or an element that is not there, is the failure of the test"
)]

mod clock;
mod element;
mod frames;
mod notifications;
mod program;
mod screen;
mod window;

use std::{
    ffi::OsStr,
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

pub use element::Element;
use program::Program;
use screen::Screen;
use tempfile::TempDir;
pub use window::Window;

/// Longest wait for anything that should happen at once; generous, for a machine that is building.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The session bus: private, and without the services of the machine, which it would start.
const BUS: &str = r#"<busconfig>
  <type>session</type>
  <listen>unix:path=SOCKET</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A running desktop. Fields are dropped in this order: programs before the screen they draw on.
pub struct Desktop {
    driver_port: u16,
    programs: Vec<Program>,
    /// Absent while no notification service runs.
    dunst: Option<Program>,
    environment: Vec<(&'static str, String)>,
    screen: Screen,
    folder: TempDir,
}

impl Desktop {
    /// # Panics
    /// When one of the programs is missing: `cargo xtask setup` installs them.
    #[must_use]
    pub fn start() -> Self {
        let folder = TempDir::with_prefix("dekada-desktop-").expect("a folder for the desktop");
        let home = made(folder.path().join("home"));
        let runtime = made(folder.path().join("run"));
        fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).expect("a private folder");
        let socket = runtime.join("bus");
        let bus = format!("unix:path={}", socket.display());
        let environment = vec![
            ("DBUS_SESSION_BUS_ADDRESS", bus.clone()),
            // logind's signals can be played on the same bus.
            ("DBUS_SYSTEM_BUS_ADDRESS", bus),
            ("HOME", home.display().to_string()),
            ("XDG_RUNTIME_DIR", runtime.display().to_string()),
            ("LANG", "C.UTF-8".to_owned()),
            ("GDK_BACKEND", "x11".to_owned()),
            ("GTK_USE_PORTAL", "0".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
        ];
        let mut desktop = Self {
            driver_port: free_port(),
            programs: Vec::new(),
            dunst: None,
            environment,
            screen: Screen::start(),
            folder,
        };
        desktop.start_bus(&socket);
        desktop.start_window_manager();
        desktop.start_notification_service();
        desktop.start_driver();
        desktop
    }

    /// Starts the debug build of the window with these arguments and waits for its page.
    #[must_use]
    pub fn open(&self, arguments: &[&str]) -> Window {
        Window::open(self.driver_port, &built("dekada"), arguments)
    }

    /// A program inside this desktop, to be started by the caller.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "a test's programs; they see nothing but this desktop"
    )]
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("DISPLAY", self.screen.display())
            .envs(self.environment.iter().cloned())
            .current_dir(self.home());
        command
    }

    /// The command line of Dekada inside this desktop.
    #[must_use]
    pub fn dekadactl(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(built("dekadactl"));
        command.args(arguments);
        command
    }

    /// The home folder of the person at this desktop.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Everything the desktop's programs could have written: home and runtime folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The person locks the screen: the screen saver announces it.
    pub fn lock_screen(&self) {
        let signal = ["--session", "--type=signal", "/org/freedesktop/ScreenSaver"];
        let what = ["org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"];
        self.ask("dbus-send", &[signal.as_slice(), what.as_slice()].concat());
    }

    /// A picture of the whole screen, native dialogs and notices included, as
    /// `target/screens/NAME.png`.
    pub fn screenshot(&self, name: &str) {
        let file = screens().join(name).with_extension("png");
        self.ask("import", &["-window", "root", &file.display().to_string()]);
    }

    /// Runs a small tool to its end and returns what it says.
    fn ask(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.command(program).args(arguments).output();
        let output = output.unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{program} {arguments:?}: {said}{complained}"
        );
        said
    }

    fn start_program(&mut self, program: &str, arguments: &[&str]) {
        let started = self.started(program, arguments);
        self.programs.push(started);
    }

    fn started(&self, program: &str, arguments: &[&str]) -> Program {
        let mut command = self.command("setpriv");
        command
            .args(["--pdeathsig", "KILL", program])
            .args(arguments);
        Program::start(command)
    }

    fn start_bus(&mut self, socket: &Path) {
        let config = self.folder.path().join("bus.conf");
        let text = BUS.replace("SOCKET", &socket.display().to_string());
        fs::write(&config, text).expect("the bus's configuration");
        self.start_program(
            "dbus-daemon",
            &["--nofork", "--config-file", &config.display().to_string()],
        );
        wait_for("the session bus", || socket.exists());
    }

    fn start_window_manager(&mut self) {
        // Its log must not be taken for something that the program left in the home folder.
        let elsewhere = format!("XDG_CACHE_HOME={}", self.folder().display());
        self.start_program("env", &[&elsewhere, "openbox"]);
    }

    fn start_driver(&mut self) {
        let port = self.driver_port;
        self.start_program(
            "WebKitWebDriver",
            &["--host=127.0.0.1", &format!("--port={port}")],
        );
        wait_for("WebKitWebDriver", || {
            std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
    }
}

/// Asks again and again until it is so.
///
/// # Panics
/// When it is not so within [`PATIENCE`].
pub fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(
            began.elapsed() < PATIENCE,
            "{what}: not within {} s",
            PATIENCE.as_secs()
        );
        thread::sleep(Duration::from_millis(50));
    }
}

/// A program of this workspace, as `cargo xtask test` has built it just before.
#[must_use]
pub fn built(program: &str) -> PathBuf {
    // The test itself lies in target/debug/deps.
    let test = std::env::current_exe().expect("the test's own place");
    let folder = test.ancestors().nth(2).expect("target/debug");
    let program = folder.join(program);
    assert!(
        program.exists(),
        "{} is not built: `cargo build --workspace --bins`",
        program.display()
    );
    program
}

/// Where pictures of the screen are kept.
fn screens() -> PathBuf {
    let test = std::env::current_exe().expect("the test's own place");
    made(test.ancestors().nth(3).expect("target").join("screens"))
}

fn made(folder: PathBuf) -> PathBuf {
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}
