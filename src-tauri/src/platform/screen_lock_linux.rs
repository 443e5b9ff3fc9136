//! Hears the screen lock over D-Bus, as Linux desktops announce it.
//!
//! Two buses tell two things. On the session bus the screen saver says `ActiveChanged(true)`: the
//! freedesktop name is KDE's, the others are GNOME's, Cinnamon's, MATE's and Xfce's own. On the
//! system bus logind says `Lock` for a session and `PrepareForSleep(true)` for the machine. `Lock`
//! of any session on the machine counts: a laptop has one officer, and locking once too often
//! costs a passphrase while finding one's own session fails under a systemd user manager.

use std::thread;

use zbus::{
    MatchRule, Message,
    blocking::{Connection, MessageIterator},
    message::Type,
};

use super::{Heard, ScreenLock};

pub struct Linux;

const SCREEN_SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];
const SESSION: &str = "org.freedesktop.login1.Session";
const MANAGER: &str = "org.freedesktop.login1.Manager";

impl ScreenLock for Linux {
    fn watch(&self, on_lock: impl Fn() + Clone + Send + 'static) -> Heard {
        Heard {
            screen: screen_saver(on_lock.clone()).is_ok(),
            session: session_manager(on_lock).is_ok(),
        }
    }
}

fn screen_saver(on_lock: impl Fn() + Clone + Send + 'static) -> zbus::Result<()> {
    let bus = Connection::session()?;
    let rules = SCREEN_SAVERS
        .into_iter()
        .map(|interface| (interface, "ActiveChanged"));
    listen(&bus, rules, on_lock)
}

fn session_manager(on_lock: impl Fn() + Clone + Send + 'static) -> zbus::Result<()> {
    let bus = Connection::system()?;
    listen(
        &bus,
        [(SESSION, "Lock"), (MANAGER, "PrepareForSleep")],
        on_lock,
    )
}

/// One thread for each signal: there are few, and they sleep.
fn listen(
    bus: &Connection,
    signals: impl IntoIterator<Item = (&'static str, &'static str)>,
    on_lock: impl Fn() + Clone + Send + 'static,
) -> zbus::Result<()> {
    for (interface, member) in signals {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(interface)?
            .member(member)?
            .build();
        let messages = MessageIterator::for_match_rule(rule, bus, None)?;
        let on_lock = on_lock.clone();
        thread::Builder::new()
            .name("screen-lock".to_owned())
            .spawn(move || {
                for message in messages.flatten() {
                    if means_locked(&message) {
                        on_lock();
                    }
                }
            })?;
    }
    Ok(())
}

/// `Lock` carries nothing; the others carry whether it begins (true) or ends (false).
fn means_locked(signal: &Message) -> bool {
    let body = signal.body();
    body.signature().to_string().is_empty() || body.deserialize::<bool>().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal(member: &str, begins: Option<bool>) -> Message {
        let message = Message::signal("/a", "org.example.A", member).unwrap();
        match begins {
            Some(begins) => message.build(&begins),
            None => message.build(&()),
        }
        .unwrap()
    }

    #[test]
    fn only_the_beginning_of_a_lock_or_a_sleep_locks() {
        assert!(means_locked(&signal("Lock", None)));
        assert!(means_locked(&signal("ActiveChanged", Some(true))));
        assert!(
            !means_locked(&signal("ActiveChanged", Some(false))),
            "the officer is back"
        );
        assert!(
            !means_locked(&signal("PrepareForSleep", Some(false))),
            "the machine woke up"
        );
    }
}
