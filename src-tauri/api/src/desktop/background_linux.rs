//! Linux: a timer of systemd's user manager, and an entry of the desktop's autostart folder.
//!
//! Both are files in the person's own configuration folder, and what is true is read from them. The
//! timer is enabled by the link that `systemctl enable` would make; where a user manager answers, it
//! is told, and starts the timer at once. Elsewhere the timer waits for the next start of the
//! session. Formats: systemd.service(5), systemd.timer(5), systemd.syntax(7); Desktop Entry
//! Specification 1.5; Desktop Application Autostart Specification 0.5.

use super::{Background, BackgroundError, Job};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

const SERVICE: &str = "dekada-remind.service";
const TIMER: &str = "dekada-remind.timer";
const ENTRY: &str = "work.im.dekada.desktop";

/// The person's configuration folder (XDG Base Directory Specification).
pub(crate) struct Linux {
    config: PathBuf,
    /// Tells the user manager to do something, and whether it did.
    manager: fn(&[&str]) -> bool,
}

impl Linux {
    pub(crate) fn of_this_person() -> Result<Self, BackgroundError> {
        let absolute = |name| {
            let path = std::env::var_os(name).map(PathBuf::from);
            path.filter(|path| path.is_absolute())
        };
        let config = absolute("XDG_CONFIG_HOME")
            .or_else(|| absolute("HOME").map(|home| home.join(".config")));
        let config = config.ok_or(BackgroundError::NoConfigFolder)?;
        Ok(Self {
            config,
            manager: systemctl,
        })
    }

    fn unit(&self, name: &str) -> PathBuf {
        self.config.join("systemd/user").join(name)
    }

    fn link(&self) -> PathBuf {
        self.unit("timers.target.wants").join(TIMER)
    }

    fn entry(&self) -> PathBuf {
        self.config.join("autostart").join(ENTRY)
    }
}

impl Background for Linux {
    /// A timer that reminds of another vault, or starts a program that has moved, is none.
    fn has_timer(&self, job: &Job) -> bool {
        let is_ours = |service| holds(&self.unit(SERVICE), service);
        service(job).is_ok_and(is_ours) && holds(&self.unit(TIMER), timer()) && self.link().exists()
    }

    fn timer_runs(&self) -> bool {
        (self.manager)(&["is-active", "--quiet", TIMER])
    }

    fn has_autostart(&self, job: &Job) -> bool {
        entry(job).is_ok_and(|entry| holds(&self.entry(), entry))
    }

    fn set_timer(&self, job: &Job, on: bool) -> Result<(), BackgroundError> {
        if on {
            write(&self.unit(SERVICE), &service(job)?)?;
            write(&self.unit(TIMER), &timer())?;
            link(&self.link())?;
            (self.manager)(&["daemon-reload"]);
            // A timer that runs already takes up its new file.
            (self.manager)(&["restart", TIMER]);
        } else {
            (self.manager)(&["stop", TIMER]);
            for file in [self.link(), self.unit(TIMER), self.unit(SERVICE)] {
                remove(&file)?;
            }
            (self.manager)(&["daemon-reload"]);
        }
        Ok(())
    }

    fn set_autostart(&self, job: &Job, on: bool) -> Result<(), BackgroundError> {
        match on {
            true => write(&self.entry(), &entry(job)?),
            false => Ok(remove(&self.entry())?),
        }
    }
}

/// `KillMode=process`: a window that was opened from a notice outlives the reminder.
fn service(job: &Job) -> Result<String, BackgroundError> {
    let program = job.program("dekadactl")?;
    let vault = text(&job.vault)?;
    let mut words = start_of(&program);
    words.extend(["--vault", vault, "remind", "--wait", "540"].map(str::to_owned));
    let words: Vec<String> = words.iter().map(|word| systemd_word(word)).collect();
    let line = words.join(" ");
    Ok(format!(
        "[Unit]\n\
         Description=Dekada: reminders of limits\n\
         \n\
         [Service]\n\
         Type=exec\n\
         ExecStart={line}\n\
         KillMode=process\n"
    ))
}

/// The colon keeps `$` in a name from being replaced. systemd refuses a program with quotes in its
/// path, so such a one is started by the shell, as an argument that nobody interprets.
fn start_of(program: &str) -> Vec<String> {
    let is_refused = |letter: char| letter.is_control() || "\"'\\".contains(letter);
    if program.contains(is_refused) {
        let shell = [":/bin/sh", "-c", "exec \"$0\" \"$@\"", program];
        return shell.map(str::to_owned).into();
    }
    vec![format!(":{program}")]
}

/// Every ten minutes, at once after a start, and once for all that fell into a sleep.
fn timer() -> String {
    format!(
        "[Unit]\n\
         Description=Dekada: reminders of limits\n\
         \n\
         [Timer]\n\
         Unit={SERVICE}\n\
         OnCalendar=*:0/10\n\
         OnStartupSec=1min\n\
         Persistent=true\n\
         \n\
         [Install]\n\
         WantedBy=timers.target\n"
    )
}

fn entry(job: &Job) -> Result<String, BackgroundError> {
    let program = job.program("dekada")?;
    let line = [&program, "--vault", text(&job.vault)?, "--hidden"];
    let line = line.map(entry_word).join(" ");
    Ok(format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Dekada\n\
         Exec={line}\n\
         Icon=dekada\n\
         Terminal=false\n\
         X-GNOME-Autostart-enabled=true\n"
    ))
}

impl Job {
    fn program(&self, name: &'static str) -> Result<String, BackgroundError> {
        let program = self.programs.join(name);
        if !program.is_file() {
            return Err(BackgroundError::NoProgram { name });
        }
        text(&program).map(str::to_owned)
    }
}

fn text(path: &Path) -> Result<&str, BackgroundError> {
    path.to_str().ok_or(BackgroundError::NotText)
}

/// A word of a command line in a unit: quoted, with C's escapes, and without specifiers.
fn systemd_word(word: &str) -> String {
    if is_plain(word) {
        return word.to_owned();
    }
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '%' => quoted.push_str("%%"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

/// A word of `Exec`: quoted, with its own escapes, and these once more escaped as every value of
/// type string is.
fn entry_word(word: &str) -> String {
    if is_plain(word) {
        return word.to_owned();
    }
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        match letter {
            '"' | '`' | '$' => {
                quoted.push_str("\\\\");
                quoted.push(letter);
            }
            '\\' => quoted.push_str("\\\\\\\\"),
            '%' => quoted.push_str("%%"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

fn is_plain(word: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.:".contains(letter);
    !word.is_empty() && word.chars().all(plain)
}

fn holds(file: &Path, expected: String) -> bool {
    fs::read_to_string(file).is_ok_and(|found| found == expected)
}

/// Writes a file whole or not at all.
fn write(file: &Path, text: &str) -> Result<(), BackgroundError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let fresh = file.with_extension("dekada-new");
    fs::write(&fresh, text)?;
    Ok(fs::rename(&fresh, file)?)
}

fn link(link: &Path) -> io::Result<()> {
    if let Some(folder) = link.parent() {
        fs::create_dir_all(folder)?;
    }
    remove(link)?;
    std::os::unix::fs::symlink(Path::new("..").join(TIMER), link)
}

/// What is not there is no trouble.
fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Tells the user manager, and whether it did it. Without one the command fails at once; one that
/// hangs is left alone.
#[expect(
    clippy::disallowed_methods,
    reason = "systemd's own tool; it is given names of our units and nothing else"
)]
fn systemctl(words: &[&str]) -> bool {
    const LOOKS: u32 = 100;
    let started = Command::new("systemctl")
        .arg("--user")
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut running) = started else {
        return false;
    };
    for _ in 0..LOOKS {
        match running.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(50)),
            Err(_) => return false,
        }
    }
    running.kill().ok();
    running.wait().ok();
    false
}

#[cfg(test)]
#[path = "background_tests.rs"]
mod tests;
