//! Zones, summer time, and what the ledger says of a sleep.

use super::*;

#[test]
fn a_change_of_the_zone_repeats_nothing() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.wake(moment("2026-11-27T10:00:00+03:00"));
    desk.plan.zone = chrono_tz::Asia::Kamchatka;
    assert_eq!(desk.said("2026-11-27T10:01:00+03:00"), "");
    desk.plan.zone = chrono_tz::America::New_York;
    assert_eq!(desk.said("2026-11-27T23:00:00+03:00"), "");
    assert_eq!(
        desk.said("2026-12-01T10:00:00-05:00"),
        "Lead(3), 3 left, missed []"
    );
}

#[test]
fn an_hour_that_summer_time_skips_or_repeats_reminds_once() {
    // Berlin: 29 March 2026 has no 02:30, 25 October 2026 has it twice.
    for (due, first, again) in [
        ("2026-03-27", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"),
        ("2026-10-23", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
    ] {
        let mut desk = Desk::with("2026-0001", due, "2026-01-12T09:00:00+01:00");
        desk.plan.zone = chrono_tz::Europe::Berlin;
        desk.plan.hour = chrono::NaiveTime::from_hms_opt(2, 30, 0).unwrap();
        desk.wake(moment(first) - TimeDelta::minutes(1));
        assert_eq!(desk.wake(moment(first)).len(), 1, "{first}");
        assert!(desk.wake(moment(again)).is_empty(), "{again}");
    }
}

/// A look at the board at `now` after one at `last`, and what the ledger says of it.
fn ledger(desk: &mut Desk, last: Option<&str>, now: &str) -> Option<String> {
    let due = desk.wake(moment(now));
    let line = ledger_line(last.map(moment), moment(now), &due, &|_| true)?;
    assert_eq!(line.to, moment(now));
    let late: Vec<String> = line
        .late
        .iter()
        .map(|late| format!("{} {}", late.moment.format("%d"), late.delivered))
        .collect();
    let from = line.from.format("%d %H:%M");
    Some(format!(
        "{} since {from}: {}",
        line.because,
        late.join(", ")
    ))
}

fn sleeper() -> Desk {
    Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00Z")
}

#[test]
fn a_sleep_into_which_reminders_fell_is_written_down() {
    let mut desk = sleeper();
    let said = ledger(
        &mut desk,
        Some("2026-11-26T15:00:00Z"),
        "2026-12-03T12:00:00Z",
    );
    assert_eq!(
        said.unwrap(),
        "away since 26 15:00: 03 true, 01 false, 27 false"
    );
}

#[test]
fn a_sleep_into_which_nothing_fell_is_nobodys_business() {
    let mut desk = sleeper();
    assert_eq!(
        ledger(
            &mut desk,
            Some("2026-11-24T15:00:00Z"),
            "2026-11-26T12:00:00Z"
        ),
        None
    );
    let known = ledger(
        &mut desk,
        Some("2026-11-27T06:55:00Z"),
        "2026-11-27T07:05:00Z",
    );
    assert_eq!(known, None, "ten minutes are a timer's");
}

#[test]
fn what_was_late_before_the_sleep_is_not_blamed_on_it() {
    let mut desk = sleeper();
    let said = ledger(
        &mut desk,
        Some("2026-11-27T08:00:00Z"),
        "2026-12-01T12:00:00Z",
    );
    assert_eq!(
        said.unwrap(),
        "away since 27 08:00: 01 true",
        "27 November was before"
    );
}

#[test]
fn where_nobody_has_looked_yet_the_absence_began_with_the_limit() {
    let mut desk = sleeper();
    let said = ledger(&mut desk, None, "2026-11-27T12:00:00Z");
    assert_eq!(said.unwrap(), "away since 20 09:00: 27 true");
}

#[test]
fn a_clock_set_back_is_a_line_of_its_own() {
    let mut desk = sleeper();
    let said = ledger(
        &mut desk,
        Some("2026-11-27T12:00:00Z"),
        "2026-11-26T12:00:00Z",
    );
    assert_eq!(said.unwrap(), "clock-set-back since 27 12:00: ");
    let seconds = ledger(
        &mut desk,
        Some("2026-11-26T12:00:00Z"),
        "2026-11-26T11:59:00Z",
    );
    assert_eq!(seconds, None, "a time server's correction");
}
