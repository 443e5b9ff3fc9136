//! The calendar file of limits, read by another parser than wrote it: one event for a request and
//! a day, known again when it moves, gone when the request is closed, and nobody's name in it. The
//! request of these tests came on Monday 9 November 2026 and is due on 23 November.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, PASSPHRASE};
use expect_test::expect;
use icalendar::parser::{Component, read_calendar, unfold};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const CAME: &str = "2026-11-09 10:00";

#[test]
fn a_request_is_one_event_of_a_day_with_its_alarms() {
    let desk = Fixture::at(CAME);
    let request = desk.receive("the letter");
    desk.name(&request, "Иванова Анна Юрьевна", &["access"]);
    let text = saved(&desk);
    let vault = text.split('@').nth(1).unwrap().lines().next().unwrap();
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Im.work//Dekada//RU
        CALSCALE:GREGORIAN
        NAME:Декада: сроки обращений
        X-WR-CALNAME:Декада: сроки обращений
        BEGIN:VEVENT
        UID:2026-0001-access@VAULT
        DTSTAMP:20261109T070000Z
        LAST-MODIFIED:20261109T070000Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20261123
        SUMMARY:Обращение 2026-0001: срок
        DESCRIPTION:Доступ
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER;VALUE=DATE-TIME:20261116T070000Z
        DESCRIPTION:Обращение 2026-0001: срок
        END:VALARM
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER;VALUE=DATE-TIME:20261118T070000Z
        DESCRIPTION:Обращение 2026-0001: срок
        END:VALARM
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER;VALUE=DATE-TIME:20261120T070000Z
        DESCRIPTION:Обращение 2026-0001: срок
        END:VALARM
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER;VALUE=DATE-TIME:20261123T070000Z
        DESCRIPTION:Обращение 2026-0001: срок
        END:VALARM
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&text.replace(vault, "VAULT").replace("\r\n", "\n"));
}

#[test]
fn two_writes_are_equal_to_the_byte_however_late_the_second() {
    let desk = Fixture::at(CAME);
    desk.receive("the letter");
    let first = saved(&desk);
    desk.set_clock("2026-11-12 17:30");
    assert_eq!(saved(&desk), first);
}

#[test]
fn a_limit_that_moves_keeps_its_uid_and_is_seen_to_have_moved() {
    let desk = Fixture::at(CAME);
    let request = desk.receive("the letter");
    desk.name(&request, "Иванова Анна Юрьевна", &["access"]);
    let before = one(&saved(&desk));
    desk.set_clock("2026-11-10 12:00");
    desk.call(
        "request.set",
        json!({ "request": request, "received": "2026-11-02" }),
    );
    let after = one(&saved(&desk));
    assert_eq!(after["UID"], before["UID"]);
    assert_eq!(after["DTSTART"], "20261117");
    assert_eq!(after["LAST-MODIFIED"], "20261110T090000Z");
    let number = |event: &Event| event["SEQUENCE"].parse::<u32>().unwrap();
    assert!(number(&after) > number(&before));
}

#[test]
fn events_are_known_again_after_a_change_of_the_passphrase_and_a_lost_board() {
    let desk = Fixture::at(CAME);
    desk.receive("the letter");
    let before = one(&saved(&desk));
    desk.call(
        "vault.passphrase",
        json!({ "old": PASSPHRASE, "new": "совсем другая фраза" }),
    );
    desk.call("vault.lock", json!({}));
    fs::remove_file(beside(&desk.vault(), "-board")).unwrap();
    desk.set_clock("2026-11-11 09:00");
    desk.call(
        "vault.unlock",
        json!({ "passphrase": "совсем другая фраза" }),
    );
    let after = one(&saved(&desk));
    assert_eq!(after["UID"], before["UID"]);
    assert!(
        after["SEQUENCE"] > before["SEQUENCE"],
        "never a smaller one"
    );
}

#[test]
fn another_vault_has_other_uids() {
    let (one_vault, other) = (Fixture::at(CAME), Fixture::at("2026-11-09 10:01"));
    for desk in [&one_vault, &other] {
        desk.receive("the letter");
    }
    assert_ne!(one(&saved(&one_vault))["UID"], one(&saved(&other))["UID"]);
}

#[test]
fn a_closed_request_has_no_event_and_an_empty_calendar_is_still_one() {
    let desk = Fixture::at(CAME);
    let request = desk.receive("the letter");
    assert_eq!(events(&saved(&desk)).len(), 1);
    desk.call(
        "request.dismiss",
        json!({ "request": request, "because": "not a request" }),
    );
    let file = desk.file("limits.ics");
    let written = desk.call("ics.save", json!({ "path": file }));
    assert_eq!(written["entries"], 0);
    let text = fs::read_to_string(file).unwrap();
    assert!(!text.contains(&request), "{text}");
    // RFC 5545 section 3.6: a calendar holds at least one component.
    assert_eq!(components(&text).len(), 1, "{text}");
}

#[test]
fn lines_are_folded_at_75_octets_and_no_letter_is_broken() {
    let desk = Fixture::at(CAME);
    let request = desk.receive("the letter");
    desk.name(
        &request,
        "Иванова Анна Юрьевна",
        &[
            "access",
            "third-parties",
            "guardian-consent",
            "automated-decision",
        ],
    );
    let text = saved(&desk);
    assert!(text.ends_with("\r\n"));
    let mut folded = 0;
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']) && !line.is_empty(), "{line:?}");
        folded += usize::from(line.starts_with(' '));
    }
    assert!(folded > 0, "something was long enough: {text}");
    let said: Vec<String> = events(&text)
        .into_iter()
        .flat_map(|event| {
            event["DESCRIPTION"]
                .lines()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(
        said.iter()
            .any(|line| line == "Возражение против автоматического решения")
    );
}

#[test]
fn nothing_that_anybody_entered_stands_in_the_file() {
    let canaries = [
        "КанарейкаИмя",
        "canary-agate@example.org",
        "КанарейкаЗаметка",
        "КанарейкаПричина",
        "CANARYTEXT",
        "КанарейкаСотрудник",
        "КанарейкаЗаместитель",
        "КанарейкаКомпания",
        "9161234567",
    ];
    let desk = Fixture::at(CAME);
    let request = desk.receive(canaries[4]);
    desk.call(
        "request.set",
        json!({ "request": request, "name": canaries[0], "email": canaries[1],
                "phone": "+7 916 123-45-67", "kinds": ["access", "deletion"] }),
    );
    desk.call(
        "request.check",
        json!({ "request": request, "item": "signature", "state": "found", "note": canaries[2] }),
    );
    desk.call(
        "request.judge",
        json!({ "request": request, "about": "identity", "verdict": "confirmed", "because": canaries[3] }),
    );
    let folder = calendars(&desk);
    set(&desk, |settings| {
        settings["officer"]["name"] = json!(canaries[5]);
        settings["deputy"] = json!({ "name": canaries[6], "reach": "+7 916 123-45-67" });
        settings["operator"]["full_name"] = json!(canaries[7]);
        settings["ics_folder"] = json!(folder);
    });
    for text in [saved(&desk), kept(&folder)] {
        let said = unfold(&text);
        assert!(said.contains(&request), "the limits are in it: {said}");
        for canary in canaries {
            assert!(!said.contains(canary), "{canary} stands in the file");
        }
    }
}

#[test]
fn a_folder_is_kept_up_to_date_while_the_vault_is_locked_and_left_alone_while_nothing_changes() {
    let desk = Fixture::at(CAME);
    let request = desk.receive("the letter");
    let folder = calendars(&desk);
    set(&desk, |settings| settings["ics_folder"] = json!(folder));
    let first = kept(&folder);
    assert_eq!(events(&first).len(), 1);
    let stamp = written_at(&folder);
    desk.call("remind", json!({}));
    assert_eq!(
        written_at(&folder),
        stamp,
        "nothing changed, nothing is written"
    );

    desk.call(
        "request.dismiss",
        json!({ "request": request, "because": "not a request" }),
    );
    desk.call("vault.lock", json!({}));
    let (timer, _) = desk.another_program();
    timer.call("remind", json!({})).unwrap();
    assert!(events(&kept(&folder)).is_empty());
    let names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["dekada.ics"], "nothing else is left");
}

#[test]
fn a_missing_folder_is_told_when_it_is_set_and_never_by_a_reminder() {
    let desk = Fixture::at(CAME);
    desk.receive("the letter");
    let folder = calendars(&desk);
    set(&desk, |settings| settings["ics_folder"] = json!(folder));
    for missing in [desk.file("nowhere"), PathBuf::from("calendars")] {
        let mut settings = desk.call("settings.show", json!({}));
        settings["ics_folder"] = json!(missing);
        assert_eq!(desk.refusal("settings.set", settings), "ics-folder-missing");
    }
    let settings = desk.call("settings.show", json!({}));
    assert_eq!(settings["ics_folder"], json!(folder), "the old one stays");

    fs::remove_dir_all(&folder).unwrap();
    desk.call("remind", json!({}));
    set(&desk, |settings| settings["digest_from"] = json!(5));
    fs::create_dir(&folder).unwrap();
    desk.call("remind", json!({}));
    assert_eq!(
        events(&kept(&folder)).len(),
        1,
        "it came back with the folder"
    );

    set(&desk, |settings| settings["ics_folder"] = json!(""));
    assert!(
        !folder.join("dekada.ics").exists(),
        "nobody would keep it up to date"
    );
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_kept_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Fixture::at(CAME);
    let folder = calendars(&desk);
    set(&desk, |settings| settings["ics_folder"] = json!(folder));
    let mode = fs::metadata(folder.join("dekada.ics"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
}

type Event = BTreeMap<String, String>;

/// The file as a person saves it.
fn saved(desk: &Fixture) -> String {
    let file = desk.file("limits.ics");
    desk.call("ics.save", json!({ "path": file }));
    fs::read_to_string(file).unwrap()
}

fn calendars(desk: &Fixture) -> PathBuf {
    let folder = desk.file("calendars");
    fs::create_dir(&folder).unwrap();
    folder
}

fn kept(folder: &Path) -> String {
    fs::read_to_string(folder.join("dekada.ics")).unwrap()
}

#[cfg(unix)]
fn written_at(folder: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    // A file that was replaced is another one.
    fs::metadata(folder.join("dekada.ics")).unwrap().ino()
}

fn set(desk: &Fixture, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.call("settings.show", json!({}));
    change(&mut settings);
    desk.call("settings.set", settings);
}

fn beside(vault: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}{suffix}", vault.display()))
}

fn one(text: &str) -> Event {
    let mut events = events(text);
    assert_eq!(events.len(), 1, "{text}");
    events.remove(0)
}

/// The events, each with its properties.
fn events(text: &str) -> Vec<Event> {
    components(text)
        .into_iter()
        .filter(|(name, _)| name == "VEVENT")
        .map(|(_, event)| event)
        .collect()
}

/// What the calendar holds: the name of each component and its properties.
fn components(text: &str) -> Vec<(String, Event)> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let properties = |component: &Component<'_>| {
        let property = |property: &icalendar::parser::Property<'_>| {
            (
                property.name.to_string(),
                property.val.to_string().replace("\\n", "\n"),
            )
        };
        component.properties.iter().map(property).collect()
    };
    calendar
        .components
        .iter()
        .map(|component| (component.name.to_string(), properties(component)))
        .collect()
}
