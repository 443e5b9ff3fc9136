//! Notices through the desktop's own notification service (`org.freedesktop.Notifications`).
//!
//! The window and the command line both deliver here. Every notice has its own thread: the service
//! is a program of somebody else, so asking it and waiting for the click must never hold up the
//! caller. What is deliberately absent: anything about the person. The words arrive ready and
//! carry the number of a request and days, nothing else.

use std::{sync::mpsc, thread, time::Duration};

use crate::host::{Notice, Wish};
use notify_rust::{Notification, NotificationHandle, NotificationResponse, Timeout, Urgency};

/// How long the service may take to accept a notice. A healthy one answers in milliseconds; one
/// that is started on demand may need a second or two.
const PATIENCE: Duration = Duration::from_secs(5);

/// The action that stands for a click on the notice itself, by the Desktop Notifications
/// Specification.
const CLICK: &str = "default";
const OPEN: &str = "open";
/// Before the time of the snooze.
const SNOOZE: &str = "snooze-";

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
/// How it ends is told once, on the notice's own thread: what the person pressed, or nothing where
/// it was closed or faded away. When the program ends first, the notice stays and its buttons do
/// nothing.
pub fn deliver(
    notice: &Notice,
    on_end: impl FnOnce(Option<Wish>) + Send + 'static,
) -> Result<(), NotifyError> {
    let (composed, notice) = (compose(notice), notice.clone());
    let (accepted, answer) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("notice".to_owned())
        .spawn(move || match composed.show() {
            Ok(handle) => {
                // After the patience is over nobody listens, yet a late notice still deserves its click.
                accepted.send(Ok(())).ok();
                on_end(pressed(handle).and_then(|code| wish(&notice, &code)));
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

fn compose(notice: &Notice) -> Notification {
    let mut shown = Notification::new();
    shown
        .appname("Dekada")
        .icon("dekada")
        .summary(&notice.title)
        .body(&notice.body)
        .urgency(Urgency::Normal)
        .timeout(Timeout::Default);
    for (code, label) in actions(notice) {
        shown.action(&code, &label);
    }
    shown
}

/// Code and label of everything that can be pressed. Desktops without buttons have the click alone.
fn actions(notice: &Notice) -> Vec<(String, String)> {
    let open = [CLICK, OPEN].map(|code| (code.to_owned(), notice.open.clone()));
    let snoozes = notice.snoozes.iter();
    let snoozes = snoozes.map(|snooze| (format!("{SNOOZE}{}", snooze.until), snooze.label.clone()));
    open.into_iter().chain(snoozes).collect()
}

/// What the code of an action stands for.
fn wish(notice: &Notice, code: &str) -> Option<Wish> {
    if matches!(code, CLICK | OPEN) {
        return Some(Wish::Open(notice.request.clone()));
    }
    let until = code.strip_prefix(SNOOZE)?;
    let snooze = notice.snoozes.iter().find(|snooze| snooze.until == until)?;
    Some(Wish::Snooze {
        until: snooze.until,
        requests: notice.requests.clone(),
    })
}

/// Waits for the code of the pressed action; none where the notice was closed. When the service
/// goes away, that can no longer be known, and the notice's thread ends with the program.
fn pressed(handle: NotificationHandle) -> Option<String> {
    let (tell, told) = mpsc::channel();
    let response = move |response: &NotificationResponse| {
        let code = match response {
            NotificationResponse::Default => Some(CLICK.to_owned()),
            NotificationResponse::Action(code) => Some(code.clone()),
            NotificationResponse::Closed(_) | NotificationResponse::Reply(_) => None,
        };
        tell.send(code).ok();
    };
    handle.wait_for_response(response).ok()?;
    told.try_recv().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::SnoozeButton;

    #[test]
    fn every_button_leads_to_its_wish_and_no_other_code_to_any() {
        let notice = Notice {
            title: String::new(),
            body: String::new(),
            request: Some("2026-0001".to_owned()),
            open: "Open".to_owned(),
            snoozes: vec![SnoozeButton {
                until: "hour",
                label: "In an hour".to_owned(),
            }],
            requests: vec!["2026-0001".to_owned()],
        };
        let codes: Vec<String> = actions(&notice).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["default", "open", "snooze-hour"]);
        let open = Some(Wish::Open(Some("2026-0001".to_owned())));
        let snooze = Some(Wish::Snooze {
            until: "hour",
            requests: notice.requests.clone(),
        });
        assert_eq!(
            codes
                .iter()
                .map(|code| wish(&notice, code))
                .collect::<Vec<_>>(),
            [open.clone(), open, snooze]
        );
        assert_eq!(wish(&notice, "snooze-tomorrow"), None, "it was not offered");
    }
}
