//! Reminders on a real desktop: `dekadactl remind` at moved times, the notices read back from the
//! history of a real daemon, their buttons pressed, the daemon killed and started again.
//!
//! libfaketime moves the clock of the program alone; what it measures by the monotonic clock (how
//! long it waits) stays true. The request came on Monday 9 November 2026 and is due on 23 November.

#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or read back fails the test"
)]

use std::process::{Child, Stdio};

use acceptance::desktop::{Desktop, wait_for};
use acceptance::fixture::Fixture;
use serde_json::json;

const TITLE: &str = "Декада: обращение 2026-0001";

#[test]
fn every_reminder_reaches_the_daemon_once_whatever_the_clock_does() {
    let (desktop, desk) = (Desktop::start(), one_request());
    for moment in [
        "2026-11-16 09:59",
        "2026-11-16 10:00",
        "2026-11-16 10:00",
        // Asleep until the day of the limit, and the clock set back after it.
        "2026-11-23 12:00",
        "2026-11-18 10:00",
        "2026-11-23 12:01",
        "2026-11-24 10:00",
    ] {
        remind(&desktop, &desk, moment);
    }
    assert_eq!(
        desktop.notifications(),
        [
            "Срок 23.11.2026: осталось 5 рабочих дней",
            "Срок сегодня, 23.11.2026",
            "Срок 23.11.2026: осталось 3 рабочих дня",
            "Срок 23.11.2026 прошёл: просрочен 1 рабочий день",
        ]
        .map(|body| format!("{TITLE}|{body}"))
    );
    let ledger = desk.call("reminders", json!({}))["ledger"].to_string();
    assert!(
        ledger.contains("away") && ledger.contains("clock-set-back"),
        "{ledger}"
    );
}

#[test]
fn two_programs_at_once_show_one_notice() {
    let (desktop, desk) = (Desktop::start(), one_request());
    let mut both: Vec<Child> = (0..2)
        .map(|_| start(&desktop, &desk, "2026-11-16 10:00", &["remind"]))
        .collect();
    for program in &mut both {
        assert!(program.wait().unwrap().success());
    }
    assert_eq!(desktop.notifications().len(), 1);
}

#[test]
fn a_daemon_that_was_killed_gets_the_reminder_when_it_is_back() {
    let (mut desktop, desk) = (Desktop::start(), one_request());
    desktop.end_notification_service();
    let failed = desktop
        .dekadactl_at(
            "2026-11-16 07:00:00",
            &[
                "--vault",
                &desk.vault().display().to_string(),
                "--json",
                "remind",
            ],
        )
        .output()
        .unwrap();
    assert_eq!(failed.status.code(), Some(1));
    let said = String::from_utf8(failed.stdout).unwrap();
    assert!(said.contains("no-notifications"), "{said}");
    desktop.start_notification_service();
    remind(&desktop, &desk, "2026-11-16 10:10");
    assert_eq!(desktop.notifications().len(), 1);
    let ledger = desk.call("reminders", json!({}))["ledger"].to_string();
    assert!(ledger.contains("no-service"), "{ledger}");
}

#[test]
fn the_button_in_an_hour_works() {
    let (desktop, desk) = (Desktop::start(), one_request());
    let mut program = start(
        &desktop,
        &desk,
        "2026-11-16 10:00",
        &["remind", "--wait", "60"],
    );
    desktop.wait_for_notices(1);
    desktop.press("Через час");
    assert!(
        program.wait().unwrap().success(),
        "it ends with the last notice"
    );
    remind(&desktop, &desk, "2026-11-16 10:59");
    assert_eq!(desktop.notifications().len(), 1, "it is put off");
    remind(&desktop, &desk, "2026-11-16 11:05");
    assert_eq!(desktop.notifications().len(), 2, "and comes again");
}

#[test]
fn a_notice_that_is_closed_ends_the_wait() {
    let (desktop, desk) = (Desktop::start(), one_request());
    let mut program = start(
        &desktop,
        &desk,
        "2026-11-16 10:00",
        &["remind", "--wait", "600"],
    );
    desktop.wait_for_notices(1);
    assert_eq!(desktop.notifications().len(), 1);
    wait_for("the program to end", || {
        program.try_wait().unwrap().is_some()
    });
}

#[test]
fn the_button_open_starts_the_window_at_the_request() {
    let (desktop, desk) = (Desktop::start(), one_request());
    let vault = desk.vault().display().to_string();
    let mut program = desktop
        .dekadactl(&["--vault", &vault, "remind", "--wait", "60"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    desktop.wait_for_notices(1);
    desktop.press("Открыть");
    assert!(program.wait().unwrap().success());
    wait_for("the window", || desktop.shows_window("Dekada"));
    desktop.screenshot("opened-from-notice");
}

fn one_request() -> Fixture {
    let desk = Fixture::at("2026-11-09 10:00");
    assert_eq!(desk.receive("the letter"), "2026-0001");
    desk.call("vault.lock", json!({}));
    desk
}

/// `dekadactl remind` at a moment in Moscow.
fn remind(desktop: &Desktop, desk: &Fixture, moment: &str) {
    let ended = start(desktop, desk, moment, &["remind"]).wait().unwrap();
    assert!(ended.success(), "{moment}: {ended}");
}

fn start(desktop: &Desktop, desk: &Fixture, moment: &str, words: &[&str]) -> Child {
    let (day, hour) = moment.split_once(' ').unwrap();
    let (hour, minute) = hour.split_once(':').unwrap();
    let utc = hour.parse::<u32>().unwrap() - 3;
    let vault = desk.vault().display().to_string();
    desktop
        .dekadactl_at(
            &format!("{day} {utc:02}:{minute}:00"),
            &[&["--vault", &vault], words].concat(),
        )
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}
