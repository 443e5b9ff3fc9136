//! Calendars loaded on a desk with open requests: what moves, what stays, what is refused.
//! The request of these tests came on Monday 9 November 2026 and is due on 23 November.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::Fixture;
use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};
use std::fs;

const REQUEST: &str = "2026-0001";

#[test]
fn what_would_change_is_shown_before_anything_changes() {
    let desk = one_request();
    let shown = desk.call("calendar.load", moved_to("2026-11-20", false));
    assert_eq!(shown["applied"], false);
    assert_eq!(days_of(&shown), ["2026-11-20", "2026-12-31"]);
    assert_eq!(shown["limits"][0]["was"], "2026-11-23");
    assert_eq!(shown["limits"][0]["is"], "2026-11-24");
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-23");
    let year = desk.call("calendar.show", json!({ "year": 2026 }));
    assert!(year["loaded"].is_null());
}

#[test]
fn a_loaded_decree_moves_open_limits_and_each_has_its_line_in_the_journal() {
    let desk = one_request();
    let loaded = desk.call("calendar.load", moved_to("2026-11-20", true));
    assert_eq!(
        (&loaded["applied"], &loaded["moved"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-24");
    let journal = desk.call("journal.show", json!({ "request": REQUEST }));
    let moved: Vec<&Value> = journal
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["op"] == "limit-moved")
        .collect();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0]["detail"]["was"], "2026-11-23");
    let verified = desk.call("journal.verify", json!({}));
    assert_eq!(verified["intact"], true);
}

#[test]
fn a_limit_that_becomes_shorter_is_counted_loudly() {
    let desk = one_request();
    desk.call("calendar.load", moved_to("2026-11-20", true));
    let back = desk.call("calendar.load", moved_to("2026-12-31", true));
    assert_eq!((&back["shorter"], &back["moved"]), (&json!(1), &json!(1)));
    assert_eq!(back["limits"][0]["shorter"], true);
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-23");
}

#[test]
fn a_closed_request_keeps_its_limit() {
    let desk = one_request();
    desk.call("request.withdraw", json!({ "request": REQUEST }));
    let loaded = desk.call("calendar.load", moved_to("2026-11-20", true));
    assert_eq!(loaded["moved"], 0);
}

#[test]
fn the_calendar_is_known_while_the_vault_is_locked() {
    let desk = one_request();
    desk.call("calendar.load", moved_to("2026-11-20", true));
    desk.call(
        "calendar.override",
        json!({ "date": "2026-12-04", "working": false, "because": "a regional holiday" }),
    );
    desk.call("vault.lock", json!({}));
    let due = |received: &str| {
        desk.call(
            "deadline",
            json!({ "kind": "access", "received": received }),
        )["due"]
            .clone()
    };
    assert_eq!(due("2026-11-09"), "2026-11-24");
    assert_eq!(due("2026-11-30"), "2026-12-15");
}

#[test]
fn a_published_calendar_that_says_what_the_decree_says_changes_nothing() {
    let desk = one_request();
    let file = desk.file("2026.txt");
    fs::write(&file, digits(2026, |_| None)).unwrap();
    let loaded = desk.call("calendar.load", json!({ "path": file, "apply": true }));
    assert_eq!(loaded["year"], 2026, "by the name of the file");
    assert_eq!(loaded["format"], "isdayoff");
    assert!(days_of(&loaded).is_empty() && loaded["doubts"].as_array().unwrap().is_empty());
    assert_eq!(
        (&loaded["provisional"], &loaded["moved"]),
        (&json!(false), &json!(0))
    );
    assert_eq!(loaded["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn a_calendar_without_a_decree_leaves_its_year_provisional_and_says_what_is_odd() {
    let desk = one_request();
    let file = desk.file("2026.txt");
    fs::write(
        &file,
        digits(2026, |day| (day == date("2026-11-20")).then_some('1')),
    )
    .unwrap();
    let loaded = desk.call(
        "calendar.load",
        json!({ "path": file, "year": 2026, "apply": true }),
    );
    let doubts: Vec<&str> = loaded["doubts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|doubt| doubt["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        doubts,
        ["doubt-too-many-days-off", "doubt-against-the-decree"]
    );
    assert_eq!(loaded["provisional"], true);
    assert_eq!(desk.request(REQUEST)["provisional_calendar"], true);
}

#[test]
fn what_cannot_be_a_calendar_of_the_year_is_refused_and_nothing_changes() {
    let desk = one_request();
    let year = |change: fn(NaiveDate) -> Option<char>| digits(2026, change);
    let shifted: String = "1"
        .chars()
        .chain(year(|_| None).chars())
        .take(365)
        .collect();
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a "aaaaaaaaaa">]><calendar year="2026" lang="ru"><days>&a;</days></calendar>"#;
    let foreign =
        r#"<?xml version="1.0"?><calendar year="2026" lang="kk" country="kz"><days/></calendar>"#;
    let twice = r#"<?xml version="1.0"?><calendar year="2026" lang="ru"><days><day d="01.01" t="1"/><day d="01.01" t="2"/></days></calendar>"#;
    for (text, code) in [
        (String::new(), "calendar-unknown"),
        ("привет".to_owned(), "calendar-unknown"),
        (year(|_| None) + "0", "calendar-wrong-length"),
        (digits(2024, |_| None), "calendar-wrong-length"),
        ("0".repeat(365), "calendar-working-days"),
        (shifted, "calendar-shifted"),
        (digits(2027, |_| None), "calendar-shifted"),
        (
            year(|day| (day == date("2026-06-12")).then_some('0')),
            "calendar-holiday-worked",
        ),
        (bomb.to_owned(), "calendar-declares"),
        (foreign.to_owned(), "calendar-other-country"),
        (twice.to_owned(), "calendar-duplicate"),
    ] {
        let file = desk.file("calendar");
        fs::write(&file, &text).unwrap();
        let input = json!({ "path": file, "year": 2026, "apply": true });
        let refused = desk.refusal("calendar.load", input);
        assert_eq!(
            refused,
            code,
            "{}",
            text.chars().take(60).collect::<String>()
        );
    }
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-23");
    let year = desk.call("calendar.show", json!({ "year": 2026 }));
    assert!(year["loaded"].is_null());
}

#[test]
fn a_day_is_overridden_only_with_a_reason_and_can_be_left_again() {
    let desk = one_request();
    let off = |because: &str| json!({ "date": "2026-11-20", "working": false, "because": because });
    assert_eq!(
        desk.refusal("calendar.override", off(" ")),
        "reason-missing"
    );
    let year = desk.call("calendar.override", off("a regional holiday"));
    assert_eq!(year["overrides"][0]["because"], "a regional holiday");
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-24");
    desk.call("calendar.override", json!({ "date": "2026-11-20" }));
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-23");
    assert_eq!(
        desk.refusal("calendar.override", json!({ "date": "2026-11-20" })),
        "no-such-day"
    );
}

#[test]
fn a_month_shows_its_limits() {
    let desk = one_request();
    let month = desk.call("calendar.month", json!({ "year": 2026, "month": 11 }));
    let days = month["days"].as_array().unwrap();
    assert_eq!(days.len(), 30);
    assert_eq!(days[22]["due"], 1);
    assert_eq!(days[22]["requests"], json!([REQUEST]));
    assert_eq!(
        (&days[3]["why"], &days[3]["counts"]),
        (&json!("holiday"), &json!(false))
    );
}

/// One request, received on 9 November; due on 23 November.
fn one_request() -> Fixture {
    let desk = Fixture::at("2026-11-09 10:00");
    assert_eq!(desk.receive("the letter"), REQUEST);
    desk.name(REQUEST, "Somebody", &["access"]);
    assert_eq!(desk.request(REQUEST)["due"], "2026-11-23");
    desk
}

/// The decree of 2026 with the rest of 4 January taken on another day.
fn moved_to(day: &str, apply: bool) -> Value {
    json!({
        "year": 2026,
        "decree": { "number": 1466, "date": "2025-09-24" },
        "moves": [
            { "from": "2026-01-03", "to": "2026-01-09" },
            { "from": "2026-01-04", "to": day },
        ],
        "apply": apply,
    })
}

fn days_of(loaded: &Value) -> Vec<&str> {
    let diff = loaded["diff"].as_array().unwrap().iter();
    diff.map(|day| day["date"].as_str().unwrap()).collect()
}

/// A year as isdayoff writes it, with days changed.
fn digits(year: i32, change: impl Fn(NaiveDate) -> Option<char>) -> String {
    let desk = Fixture::at("2026-11-09 10:00");
    let calendar = desk.call("calendar.show", json!({ "year": year }));
    let listed =
        |name: &str| -> Vec<NaiveDate> { serde_json::from_value(calendar[name].clone()).unwrap() };
    let (off, worked, short) = (
        listed("off_weekdays"),
        listed("working_weekends"),
        listed("short"),
    );
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first
        .iter_days()
        .take_while(|day| day.year() == year)
        .map(|day| {
            let weekend = day.weekday().number_from_monday() > 5;
            let plain = match () {
                () if short.contains(&day) => '2',
                () if worked.contains(&day) => '0',
                () if weekend || off.contains(&day) => '1',
                () => '0',
            };
            change(day).unwrap_or(plain)
        })
        .collect()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
