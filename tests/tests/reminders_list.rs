//! What a person does with reminders, and what is written down of late ones: snooze, dismissal,
//! quiet hours, digest, deputy, ledger. The request of these tests came on Monday 9 November 2026 and
//! is due on 23 November.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, PASSPHRASE, practice};
use dekada_api::Notice;
use serde_json::{Value, json};

#[test]
fn a_snoozed_request_is_told_again_at_the_end_also_by_another_program() {
    let desk = one_request();
    assert_eq!(told_at(&desk, "2026-11-16 10:00"), [LEFT_5]);
    desk.set_clock("2026-11-16 10:05");
    let list = desk.call(
        "reminder.snooze",
        json!({ "request": "2026-0001", "until": "hour" }),
    );
    assert_eq!(list["snoozed"][0]["until"], "2026-11-16T11:05:00+03:00");
    assert_eq!(list["next"], "2026-11-16T11:05:00+03:00");
    assert_eq!(told_at(&desk, "2026-11-16 11:04"), [""; 0]);
    desk.set_clock("2026-11-16 11:05");
    let (after_restart, host) = desk.another_program();
    after_restart.call("remind", json!({})).unwrap();
    assert_eq!(words(&host.take_notices()), [LEFT_5]);
    assert_eq!(told_at(&desk, "2026-11-16 11:06"), [""; 0], "once");
    let list = desk.call("reminders", json!({}));
    assert_eq!(list["snoozed"], json!([]));
}

#[test]
fn a_snooze_can_be_ended_and_never_hides_a_last_day() {
    let desk = one_request();
    desk.set_clock("2026-11-16 10:05");
    let snooze = |until: &str| json!({ "request": "2026-0001", "until": until });
    assert_eq!(
        desk.refusal("reminder.snooze", snooze("2026-11-24")),
        "snooze-past-limit"
    );
    assert_eq!(
        desk.refusal("reminder.snooze", snooze("2026-11-16")),
        "snooze-past"
    );
    assert_eq!(desk.refusal("reminder.snooze", snooze("soon")), "bad-date");
    let unknown = json!({ "request": "2026-0009", "until": "hour" });
    assert_eq!(desk.refusal("reminder.snooze", unknown), "no-such-request");
    desk.call("reminder.snooze", snooze("2026-11-23"));
    assert_eq!(told_at(&desk, "2026-11-18 10:00"), [""; 0]);
    desk.call("reminder.snooze", snooze(""));
    assert_eq!(told_at(&desk, "2026-11-18 10:01"), [LEFT_3]);
    desk.set_clock("2026-11-23 10:30");
    assert_eq!(
        desk.refusal("reminder.snooze", snooze("tomorrow")),
        "snooze-past-limit"
    );
}

#[test]
fn closing_a_request_ends_its_snooze() {
    let desk = one_request();
    desk.set_clock("2026-11-16 10:05");
    desk.call(
        "reminder.snooze",
        json!({ "request": "2026-0001", "until": "tomorrow" }),
    );
    desk.call("request.withdraw", json!({ "request": "2026-0001" }));
    assert_eq!(desk.call("reminders", json!({}))["snoozed"], json!([]));
}

#[test]
fn what_was_put_away_never_comes_and_the_next_one_does() {
    let desk = one_request();
    desk.host.silence(true);
    desk.set_clock("2026-11-16 10:00");
    assert_eq!(desk.refusal("remind", json!({})), "no-notifications");
    let list = desk.call("reminders", json!({}));
    assert_eq!(list["notifications"], false);
    assert_eq!(
        list["pending"][0]["request"], "2026-0001",
        "it waits in the window"
    );
    let list = desk.call("reminder.dismiss", json!({ "request": "2026-0001" }));
    assert_eq!(list["pending"], json!([]));
    desk.host.silence(false);
    assert_eq!(told_at(&desk, "2026-11-16 12:00"), [""; 0]);
    assert_eq!(told_at(&desk, "2026-11-18 10:00"), [LEFT_3]);
}

#[test]
fn quiet_hours_only_delay() {
    let desk = one_request();
    set(
        &desk,
        &[("quiet_from", json!("09:00")), ("quiet_to", json!("13:00"))],
    );
    assert_eq!(told_at(&desk, "2026-11-16 10:00"), [""; 0]);
    assert_eq!(desk.call("reminders", json!({}))["pending"], json!([]));
    assert_eq!(told_at(&desk, "2026-11-16 13:00"), [LEFT_5]);
}

#[test]
fn from_how_many_on_one_digest_tells_them_is_a_setting() {
    let desk = one_request();
    desk.receive("another letter");
    desk.set_clock("2026-11-16 10:00");
    desk.call("remind", json!({}));
    assert_eq!(desk.host.take_notices().len(), 2);
    set(&desk, &[("digest_from", json!(2))]);
    desk.set_clock("2026-11-18 10:00");
    desk.call("remind", json!({}));
    let notices = desk.host.take_notices();
    assert_eq!(notices.len(), 1);
    assert_eq!(
        notices[0].requests,
        ["2026-0001", "2026-0002"],
        "a snooze is of both"
    );
}

#[test]
fn the_deputy_is_named_when_a_day_is_left_and_nobody_has_taken_it_up() {
    let desk = one_request();
    let deputy = json!({ "name": "Пробный Заместитель", "reach": "доб. 17" });
    set(&desk, &[("deputy", deputy)]);
    let line = "Никто не взял в работу. Заместитель: Пробный Заместитель, доб. 17";
    assert_eq!(told_at(&desk, "2026-11-18 10:00"), [LEFT_3]);
    assert_eq!(
        told_at(&desk, "2026-11-20 10:00"),
        [format!("{LEFT_1}\n{line}")]
    );
    desk.call("vault.lock", json!({}));
    assert_eq!(
        told_at(&desk, "2026-11-23 10:00"),
        [format!("{TODAY}\n{line}")],
        "locked, too"
    );
    unlock(&desk);
    desk.name("2026-0001", "Somebody", &["access"]);
    desk.judge_well("2026-0001");
    desk.call("request.accept", json!({ "request": "2026-0001" }));
    let notices = told_at(&desk, "2026-11-24 10:00");
    assert!(
        !notices[0].contains("Заместитель"),
        "it was taken up: {notices:?}"
    );
}

#[test]
fn tomorrow_is_offered_where_it_is_lawful() {
    let desk = one_request();
    for (moment, expected) in [
        ("2026-11-20 10:00", vec!["hour", "tomorrow"]),
        ("2026-11-23 10:00", vec!["hour"]),
        ("2026-11-24 10:00", vec!["hour", "tomorrow"]),
    ] {
        desk.set_clock(moment);
        desk.call("remind", json!({}));
        let notices = desk.host.take_notices();
        let offered: Vec<_> = notices[0]
            .snoozes
            .iter()
            .map(|button| button.until)
            .collect();
        assert_eq!(offered, expected, "{moment}");
        for until in offered {
            desk.call(
                "reminder.snooze",
                json!({ "request": "2026-0001", "until": until }),
            );
            desk.call(
                "reminder.snooze",
                json!({ "request": "2026-0001", "until": "" }),
            );
        }
    }
}

#[test]
fn a_sleep_is_a_line_of_the_ledger_and_of_the_journal() {
    let desk = one_request();
    desk.set_clock("2026-11-13 18:00");
    desk.call("remind", json!({}));
    desk.call("vault.lock", json!({}));
    assert_eq!(told_at(&desk, "2026-11-18 12:00"), [LEFT_3]);
    let ledger = desk.call("reminders", json!({}))["ledger"].clone();
    assert_eq!(
        ledger,
        json!([{
            "from": "2026-11-13T18:00:00+03:00",
            "to": "2026-11-18T12:00:00+03:00",
            "why": "away",
            "late": [
                { "request": "2026-0001", "kind": "access", "due": "2026-11-23",
                  "moment": "2026-11-16T10:00:00+03:00", "delivered": false },
                { "request": "2026-0001", "kind": "access", "due": "2026-11-23",
                  "moment": "2026-11-18T10:00:00+03:00", "delivered": true },
            ],
        }])
    );
    for _ in 0..2 {
        unlock(&desk);
        assert_eq!(journal(&desk, "reminders-late"), 1, "once");
        desk.call("vault.lock", json!({}));
    }
}

#[test]
fn a_clock_set_back_is_written_down() {
    let desk = one_request();
    for moment in ["2026-11-16 09:00", "2026-11-12 09:00"] {
        desk.set_clock(moment);
        desk.call("remind", json!({}));
    }
    let ledger = desk.call("reminders", json!({}))["ledger"].clone();
    assert_eq!(ledger[0]["why"], "clock-set-back");
    assert_eq!(ledger[0]["from"], "2026-11-16T09:00:00+03:00");
    assert_eq!(ledger[0]["to"], "2026-11-12T09:00:00+03:00");
}

#[test]
fn an_outage_of_notices_is_one_line_until_somebody_takes_them_again() {
    let desk = one_request();
    desk.host.silence(true);
    for moment in ["2026-11-16 10:00", "2026-11-16 10:10", "2026-11-16 10:20"] {
        desk.set_clock(moment);
        assert_eq!(desk.refusal("remind", json!({})), "no-notifications");
    }
    desk.host.silence(false);
    assert_eq!(told_at(&desk, "2026-11-16 10:30"), [LEFT_5]);
    let ledger = desk.call("reminders", json!({}))["ledger"].clone();
    let line = &ledger[0];
    assert_eq!(
        (&line["why"], ledger.as_array().unwrap().len()),
        (&json!("no-service"), 1)
    );
    assert_eq!(line["from"], "2026-11-16T10:00:00+03:00");
    assert_eq!(line["to"], "2026-11-16T10:30:00+03:00");
    assert_eq!(line["late"][0]["delivered"], true);
}

#[test]
fn no_notice_of_the_practice_vault_names_a_person() {
    let desk = Fixture::at("2026-11-09 10:00");
    let letters = &practice().manifest.letters;
    let mut facts: Vec<String> = Vec::new();
    for letter in letters.iter().take(12) {
        let person = &letter.subject;
        let request = desk.receive(&letter.key);
        desk.call(
            "request.set",
            json!({ "request": request, "name": person.full_name, "kinds": ["access", "unlawful", "marketing"] }),
        );
        facts.extend(person.full_name.split_whitespace().map(str::to_lowercase));
    }
    assert!(facts.len() > 12, "the practice vault has people");
    let mut words = String::new();
    for day in 10..30 {
        desk.set_clock(&format!("2026-11-{day} 12:00"));
        desk.call("remind", json!({}));
        words += &format!("{:?}", desk.host.take_notices()).to_lowercase();
    }
    assert!(words.contains("2026-0001"));
    for fact in facts.iter().filter(|fact| fact.chars().count() > 3) {
        assert!(!words.contains(fact.as_str()), "{fact} stands in a notice");
    }
}

const LEFT_5: &str = "Срок 23.11.2026: осталось 5 рабочих дней";
const LEFT_3: &str = "Срок 23.11.2026: осталось 3 рабочих дня";
const LEFT_1: &str = "Срок 23.11.2026: остался 1 рабочий день";
const TODAY: &str = "Срок сегодня, 23.11.2026";

fn one_request() -> Fixture {
    let desk = Fixture::at("2026-11-09 10:00");
    assert_eq!(desk.receive("the letter"), "2026-0001");
    desk
}

/// What is told at a moment.
fn told_at(desk: &Fixture, moment: &str) -> Vec<String> {
    desk.set_clock(moment);
    desk.call("remind", json!({}));
    words(&desk.host.take_notices())
}

fn words(notices: &[Notice]) -> Vec<String> {
    notices.iter().map(|notice| notice.body.clone()).collect()
}

fn set(desk: &Fixture, changes: &[(&str, Value)]) {
    let mut settings = desk.call("settings.show", json!({}));
    for (name, value) in changes {
        settings[*name] = value.clone();
    }
    desk.call("settings.set", settings);
}

fn unlock(desk: &Fixture) {
    desk.call("vault.unlock", json!({ "passphrase": PASSPHRASE }));
}

fn journal(desk: &Fixture, op: &str) -> usize {
    let entries = desk.call("journal.show", json!({}));
    let entries = entries.as_array().unwrap();
    entries.iter().filter(|entry| entry["op"] == op).count()
}
