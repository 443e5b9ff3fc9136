//! Notices through the desktop's own notification service (`org.freedesktop.Notifications`).
//!
//! The window and the command line both deliver here. Every notice has its own thread: the service
//! is a program of somebody else, so asking it and waiting for the click must never hold up the
//! caller. What is deliberately absent: anything about the person. The words arrive ready and
//! carry the number of a request and days, nothing else.

use std::{sync::mpsc, thread, time::Duration};

use notify_rust::{Notification, NotificationHandle, NotificationResponse, Timeout, Urgency};

/// How long the service may take to accept a notice. A healthy one answers in milliseconds; one
/// that is started on demand may need a second or two.
const PATIENCE: Duration = Duration::from_secs(5);

/// The action that stands for a click on the notice itself.
pub const CLICK: &str = "default";

/// Why a notice did not reach the person. Nothing was shown in any of these cases, as far as the
/// program can know.
#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    #[error("no notification service answers on this desktop: {0}")]
    NoService(#[from] notify_rust::error::Error),
    #[error("the notification service gave no answer within {} s", PATIENCE.as_secs())]
    NoAnswer,
    #[error("no thread could be started to deliver the notice: {0}")]
    NoThread(#[from] std::io::Error),
}

/// Shows a notice and returns once the desktop has accepted it.
///
/// `actions` are pairs of code and label; [`CLICK`] is the click on the notice itself. Whatever
/// the person chooses is handed to `on_action` once, on the notice's own thread; a notice that is
/// closed or fades away calls nothing. When the program ends first, the notice stays and its
/// actions do nothing.
pub fn deliver(
    title: &str,
    body: &str,
    actions: &[(&str, &str)],
    on_action: impl FnOnce(&str) + Send + 'static,
) -> Result<(), NotifyError> {
    let notice = compose(title, body, actions);
    let (accepted, answer) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("notice".to_owned())
        .spawn(move || match notice.show() {
            Ok(handle) => {
                // After the patience is over nobody listens, yet a late notice still deserves its click.
                accepted.send(Ok(())).ok();
                wait(handle, on_action);
            }
            Err(error) => {
                accepted.send(Err(error)).ok();
            }
        })?;
    answer
        .recv_timeout(PATIENCE)
        .map_err(|_| NotifyError::NoAnswer)?
        .map_err(NotifyError::from)
}

/// Whether a notification service answers on this desktop. Asking starts it where the desktop
/// starts services on demand.
#[must_use]
pub fn is_available() -> bool {
    let (heard, answer) = mpsc::sync_channel(1);
    let asking = thread::Builder::new()
        .name("notice-service".to_owned())
        .spawn(move || {
            heard
                .send(notify_rust::get_server_information().is_ok())
                .ok();
        });
    asking.is_ok() && answer.recv_timeout(PATIENCE).unwrap_or(false)
}

fn compose(title: &str, body: &str, actions: &[(&str, &str)]) -> Notification {
    let mut notice = Notification::new();
    notice
        .appname("Dekada")
        .icon("dekada")
        .summary(title)
        .body(body)
        .urgency(Urgency::Normal)
        .timeout(Timeout::Default);
    for (code, label) in actions {
        notice.action(code, label);
    }
    notice
}

fn wait(handle: NotificationHandle, on_action: impl FnOnce(&str)) {
    let chosen = |response: &NotificationResponse| match response {
        NotificationResponse::Default => on_action(CLICK),
        NotificationResponse::Action(code) => on_action(code),
        NotificationResponse::Closed(_) | NotificationResponse::Reply(_) => {}
    };
    // When the service goes away, the click can no longer come: there is nothing to tell anybody.
    handle.wait_for_response(chosen).ok();
}
