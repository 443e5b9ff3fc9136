//! What cannot wait for the chosen hour, and the decree of the coming year.

use super::*;
use crate::calendar::{LoadedYear, YearDays};

#[test]
fn what_is_owed_at_once_alarms_when_it_is_known_and_then_daily() {
    let mut desk = Desk::with("2026-0001", "2026-11-20", "2026-11-20T16:40:00+03:00");
    desk.board[0].concern = Concern::Blocking;
    assert_eq!(
        desk.said("2026-11-20T16:40:00+03:00"),
        "AtOnce(0), 0 left, missed []"
    );
    assert_eq!(desk.said("2026-11-20T18:00:00+03:00"), "");
    assert_eq!(desk.said("2026-11-21T09:59:00+03:00"), "");
    assert_eq!(
        desk.said("2026-11-21T10:00:00+03:00"),
        "AtOnce(1), -1 left, missed []"
    );
    assert_eq!(
        desk.said("2026-11-23T10:00:00+03:00"),
        "AtOnce(3), -1 left, missed [AtOnce(2)]"
    );
}

#[test]
fn a_limit_that_had_passed_when_it_was_entered_alarms_at_once() {
    let mut desk = Desk::with("2026-0001", "2026-09-15", "2026-11-20T08:00:00+03:00");
    assert_eq!(
        desk.said("2026-11-20T08:00:30+03:00"),
        "AtOnce(0), -47 left, missed []",
        "two hours before the chosen one"
    );
    assert_eq!(
        desk.said("2026-11-20T10:00:00+03:00"),
        "",
        "not again the same day"
    );
}

#[test]
fn a_limit_of_tomorrow_waits_for_the_hour() {
    let mut desk = Desk::with("2026-0001", "2026-11-23", "2026-11-20T08:00:00+03:00");
    desk.plan.leads = vec![1, 0];
    assert_eq!(desk.said("2026-11-20T08:00:30+03:00"), "");
    assert_eq!(
        desk.said("2026-11-20T10:00:00+03:00"),
        "Lead(1), 1 left, missed []"
    );
}

/// Nothing is open, and the built-in calendar ends with 2027.
fn idle() -> Desk {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.board.clear();
    desk
}

#[test]
fn a_year_without_a_decree_is_asked_for_once_a_week_from_october_on() {
    let mut desk = idle();
    let mut asked = Vec::new();
    let mut now = moment("2027-09-20T12:00:00+03:00");
    while now < moment("2027-10-20T00:00:00+03:00") {
        for due in desk.wake(now) {
            assert_eq!(
                (due.key.request.as_str(), due.key.concern),
                ("", Concern::Calendar)
            );
            assert_eq!(
                due.key.due.to_string(),
                "2028-01-01",
                "the year that is asked for"
            );
            asked.push(now.date_naive().to_string());
        }
        now += TimeDelta::hours(6);
    }
    assert_eq!(asked, ["2027-10-01", "2027-10-08", "2027-10-15"]);
}

#[test]
fn a_loaded_decree_is_asked_for_no_more_and_a_year_that_began_without_one_still_is() {
    let mut desk = idle();
    assert_eq!(desk.wake(moment("2028-01-10T12:00:00+03:00")).len(), 1);
    let decree = crate::calendar::Decree {
        number: 1,
        date: "2027-09-01".parse().unwrap(),
    };
    let days = YearDays::Transfers(Vec::new());
    let year = LoadedYear {
        year: 2028,
        decree: Some(decree),
        days,
    };
    desk.calendar = ProductionCalendar::built_in().with([year], []);
    assert!(desk.wake(moment("2028-01-17T12:00:00+03:00")).is_empty());
    assert!(
        idle().wake(moment("2026-11-23T12:00:00+03:00")).is_empty(),
        "2027 is built in"
    );
}
