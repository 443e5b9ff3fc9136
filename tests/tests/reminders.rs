//! Reminders with a clock that is set by hand: once, after sleep, while locked, from two programs.
//! The request of these tests came on Monday 9 November 2026 and is due on 23 November.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, TestHost};
use dekada_api::App;
use expect_test::{Expect, expect};
use serde_json::{Value, json};
use std::sync::Barrier;
use std::thread;

#[test]
fn every_reminder_comes_at_its_hour_and_once() {
    let desk = one_request();
    check(
        &desk,
        &[
            "2026-11-16 09:59",
            "2026-11-16 10:00",
            "2026-11-16 10:01",
            "2026-11-16 18:00",
            "2026-11-18 10:00",
            "2026-11-20 10:00",
            "2026-11-23 10:00",
            "2026-11-23 23:59",
        ],
        expect![[r#"
            2026-11-16 09:59  -
            2026-11-16 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 5 рабочих дней
            2026-11-16 10:01  -
            2026-11-16 18:00  -
            2026-11-18 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 3 рабочих дня
            2026-11-20 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: остался 1 рабочий день
            2026-11-23 10:00  Декада: обращение 2026-0001 | Срок сегодня, 23.11.2026
            2026-11-23 23:59  -
        "#]],
    );
}

#[test]
fn after_sleep_only_the_newest_comes_and_the_missed_are_told() {
    let desk = one_request();
    check(
        &desk,
        &["2026-11-20 13:00", "2026-11-20 13:01"],
        expect![[r#"
            2026-11-20 13:00  Декада: обращение 2026-0001 | Срок 23.11.2026: остался 1 рабочий день · missed 2026-11-18T10:00:00+03:00, 2026-11-16T10:00:00+03:00
            2026-11-20 13:01  -
        "#]],
    );
}

#[test]
fn a_reminder_that_comes_late_says_how_much_is_left_now() {
    let desk = one_request();
    check(
        &desk,
        &["2026-11-19 09:00"],
        expect![[r#"
            2026-11-19 09:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 2 рабочих дня · missed 2026-11-16T10:00:00+03:00
        "#]],
    );
}

#[test]
fn reminders_come_while_the_vault_is_locked_and_reach_the_journal_at_the_next_unlock() {
    let desk = one_request();
    desk.call("vault.lock", json!({}));
    check(
        &desk,
        &["2026-11-18 10:00"],
        expect![[r#"
            2026-11-18 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 3 рабочих дня · missed 2026-11-16T10:00:00+03:00
        "#]],
    );
    unlock(&desk.app);
    assert_eq!(journalled(&desk), 1);
    desk.call("vault.lock", json!({}));
    unlock(&desk.app);
    assert_eq!(journalled(&desk), 1, "once");
}

#[test]
fn a_clock_set_back_repeats_nothing() {
    let desk = one_request();
    check(
        &desk,
        &[
            "2026-11-16 10:00",
            "2026-11-18 10:00",
            "2026-11-16 12:00",
            "2026-11-10 12:00",
            "2026-11-18 12:00",
        ],
        expect![[r#"
            2026-11-16 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 5 рабочих дней
            2026-11-18 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 3 рабочих дня
            2026-11-16 12:00  -
            2026-11-10 12:00  -
            2026-11-18 12:00  -
        "#]],
    );
}

#[test]
fn a_clock_that_ran_ahead_for_a_while_silences_nothing() {
    let desk = one_request();
    check(
        &desk,
        &[
            "2026-11-23 12:00",
            "2026-11-16 10:00",
            "2026-11-18 10:00",
            "2026-11-23 12:00",
        ],
        expect![[r#"
            2026-11-23 12:00  Декада: обращение 2026-0001 | Срок сегодня, 23.11.2026 · missed 2026-11-20T10:00:00+03:00, 2026-11-18T10:00:00+03:00, 2026-11-16T10:00:00+03:00
            2026-11-16 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 5 рабочих дней
            2026-11-18 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 3 рабочих дня
            2026-11-23 12:00  -
        "#]],
    );
}

#[test]
fn an_overdue_limit_is_told_every_day_also_at_weekends() {
    let desk = one_request();
    check(
        &desk,
        &[
            "2026-11-23 10:00",
            "2026-11-24 10:00",
            "2026-11-24 20:00",
            "2026-11-25 10:00",
            "2026-11-28 10:00",
            "2026-11-29 10:00",
        ],
        expect![[r#"
            2026-11-23 10:00  Декада: обращение 2026-0001 | Срок сегодня, 23.11.2026 · missed 2026-11-20T10:00:00+03:00, 2026-11-18T10:00:00+03:00, 2026-11-16T10:00:00+03:00
            2026-11-24 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026 прошёл: просрочен 1 рабочий день
            2026-11-24 20:00  -
            2026-11-25 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026 прошёл: просрочено 2 рабочих дня
            2026-11-28 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026 прошёл: просрочено 4 рабочих дня · missed 2026-11-27T10:00:00+03:00, 2026-11-26T10:00:00+03:00
            2026-11-29 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026 прошёл: просрочено 4 рабочих дня
        "#]],
    );
}

#[test]
fn two_programs_on_one_vault_deliver_once() {
    let desk = one_request();
    for number in 0..20 {
        desk.receive(&format!("letter {number}"));
    }
    desk.set_clock("2026-11-18 10:00");
    let (first, second) = (desk.another_program(), desk.another_program());
    let start = Barrier::new(2);
    thread::scope(|scope| {
        for (app, _) in [&first, &second] {
            scope.spawn(|| {
                start.wait();
                app.call("remind", json!({})).unwrap();
            });
        }
    });
    let notices = [first.1.take_notices(), second.1.take_notices()].concat();
    let words: String = notices
        .iter()
        .map(|notice| format!("{}\n{}\n", notice.title, notice.body))
        .collect();
    for number in 1..=21 {
        let request = format!("2026-{number:04}");
        assert_eq!(
            words.matches(&request).count(),
            1,
            "{request}, by one of the two: {words}"
        );
    }
}

#[test]
fn a_burst_is_one_notice_that_names_every_request() {
    let desk = one_request();
    for number in 0..9 {
        desk.receive(&format!("letter {number}"));
    }
    desk.set_clock("2026-11-18 10:00");
    desk.call("remind", json!({}));
    let notices = desk.host.take_notices();
    assert_eq!(notices.len(), 1, "ten notices at once are noise");
    assert_eq!(notices[0].request, None, "a click opens the list");
    for number in 1..=10 {
        assert!(
            notices[0].body.contains(&format!("2026-{number:04}")),
            "{}",
            notices[0].body
        );
    }
    desk.call("remind", json!({}));
    assert!(
        desk.host.take_notices().is_empty(),
        "each of them counts as delivered"
    );
}

#[test]
fn closed_requests_remind_no_more() {
    let desk = one_request();
    let dismissed = desk.receive("spam");
    let refused = desk.receive("refused");
    desk.name(&refused, "Somebody", &["access"]);
    desk.set_clock("2026-11-17 12:00");
    desk.call("request.withdraw", json!({ "request": "2026-0001" }));
    desk.call(
        "request.dismiss",
        json!({ "request": dismissed, "because": "spam" }),
    );
    desk.call(
        "request.refuse",
        json!({ "request": refused, "demand": "access", "ground": "identity-not-confirmed", "because": "no" }),
    );
    check(
        &desk,
        &["2026-11-18 10:00", "2026-11-25 10:00"],
        expect![[r#"
            2026-11-18 10:00  -
            2026-11-25 10:00  -
        "#]],
    );
}

#[test]
fn a_returned_request_still_reminds() {
    let desk = one_request();
    desk.set_clock("2026-11-17 12:00");
    desk.call(
        "request.return",
        json!({ "request": "2026-0001", "missing": ["signature"] }),
    );
    check(
        &desk,
        &["2026-11-18 10:00"],
        expect![[r#"
            2026-11-18 10:00  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 3 рабочих дня · missed 2026-11-16T10:00:00+03:00
        "#]],
    );
}

#[test]
fn an_extension_has_reminders_of_its_own() {
    let desk = one_request();
    desk.name("2026-0001", "Somebody", &["access"]);
    desk.set_clock("2026-11-20 10:00");
    remind(&desk.app, &desk.host);
    desk.call(
        "request.extend",
        json!({ "request": "2026-0001", "demand": "access", "days": 5, "because": "archives" }),
    );
    check(
        &desk,
        &[
            "2026-11-23 10:00",
            "2026-11-24 10:00",
            "2026-11-25 10:00",
            "2026-11-30 10:00",
        ],
        expect![[r#"
            2026-11-23 10:00  Декада: обращение 2026-0001 | Срок 30.11.2026: осталось 5 рабочих дней
            2026-11-24 10:00  -
            2026-11-25 10:00  Декада: обращение 2026-0001 | Срок 30.11.2026: осталось 3 рабочих дня
            2026-11-30 10:00  Декада: обращение 2026-0001 | Срок сегодня, 30.11.2026 · missed 2026-11-27T10:00:00+03:00
        "#]],
    );
}

#[test]
fn a_failing_notification_service_only_delays_the_reminder() {
    let desk = one_request();
    desk.host.silence(true);
    desk.set_clock("2026-11-18 10:00");
    assert_eq!(desk.refusal("remind", json!({})), "no-notifications");
    assert_eq!(
        desk.refusal("remind", json!({})),
        "no-notifications",
        "it stays due"
    );
    desk.host.silence(false);
    check(
        &desk,
        &["2026-11-18 10:05"],
        expect![[r#"
            2026-11-18 10:05  Декада: обращение 2026-0001 | Срок 23.11.2026: осталось 3 рабочих дня · missed 2026-11-16T10:00:00+03:00
        "#]],
    );
}

#[test]
fn a_notice_names_no_person() {
    let desk = one_request();
    let facts = [
        "Секретова Тайна Скрытовна",
        "taina@example.org",
        "+7 900 111-22-33",
        "паспорт 00 00 123456",
    ];
    desk.call(
        "request.set",
        json!({ "request": "2026-0001", "name": facts[0], "email": facts[1], "phone": facts[2], "id_document": facts[3], "kinds": ["access", "deletion"] }),
    );
    for moment in ["2026-11-16 10:00", "2026-11-23 10:00", "2026-11-24 10:00"] {
        desk.set_clock(moment);
        desk.call("remind", json!({}));
        let notices = desk.host.take_notices();
        assert_eq!(
            notices.len(),
            1,
            "both demands are due the same day: one notice"
        );
        let words = format!("{notices:?}").to_lowercase();
        for part in facts
            .iter()
            .flat_map(|fact| fact.split_whitespace())
            .filter(|part| part.chars().count() > 3)
        {
            assert!(
                !words.contains(&part.to_lowercase()),
                "{part} stands in {words}"
            );
        }
    }
}

#[test]
fn the_hour_and_the_days_are_settings() {
    let desk = one_request();
    let mut settings = desk.call("settings.show", json!({}));
    settings["remind_at"] = json!("17:30");
    settings["remind_days"] = json!([2]);
    settings["language"] = json!("en");
    desk.call("settings.set", settings);
    check(
        &desk,
        &["2026-11-16 17:30", "2026-11-19 17:29", "2026-11-19 17:30"],
        expect![[r#"
            2026-11-16 17:30  -
            2026-11-19 17:29  -
            2026-11-19 17:30  Dekada: request 2026-0001 | Limit 23.11.2026: 2 working days left
        "#]],
    );
}

/// One request, received on 9 November; due on 23 November.
fn one_request() -> Fixture {
    let desk = Fixture::at("2026-11-09 10:00");
    assert_eq!(desk.receive("the letter"), "2026-0001");
    assert_eq!(desk.request("2026-0001")["due"], "2026-11-23");
    desk
}

/// Sets the clock to each moment, lets the program remind, and compares what the desktop showed.
fn check(desk: &Fixture, moments: &[&str], expected: Expect) {
    let mut told = String::new();
    for moment in moments {
        desk.set_clock(moment);
        told += &format!("{moment}  {}\n", remind(&desk.app, &desk.host));
    }
    expected.assert_eq(&told);
}

/// The notices of one round, with the missed ones; `-` where there is none.
fn remind(app: &App, host: &TestHost) -> String {
    let reminded = app.call("remind", json!({})).unwrap();
    let missed: Vec<&str> = reminded["missed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|missed| missed["moment"].as_str().unwrap())
        .collect();
    let notices: Vec<String> = host
        .take_notices()
        .iter()
        .map(|notice| format!("{} | {}", notice.title, notice.body))
        .collect();
    assert_eq!(
        reminded["delivered"].as_array().unwrap().len(),
        notices.len(),
        "what was shown is what is told"
    );
    match (notices.is_empty(), missed.is_empty()) {
        (true, _) => "-".to_owned(),
        (false, true) => notices.join("; "),
        (false, false) => format!("{} · missed {}", notices.join("; "), missed.join(", ")),
    }
}

fn unlock(app: &App) {
    app.call(
        "vault.unlock",
        json!({ "passphrase": acceptance::fixture::PASSPHRASE }),
    )
    .unwrap();
}

fn journalled(desk: &Fixture) -> usize {
    let entries: Value = desk.call("journal.show", json!({ "request": "2026-0001" }));
    entries
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["op"] == "reminded")
        .count()
}
