//! Reminders under a clock that sleeps, jumps and repeats.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::request::DemandKind;

mod at_once;
mod put_off;
mod wakes;

/// The desk of one officer: a board, and the deliveries it has recorded.
struct Desk {
    board: Vec<OpenLimit>,
    snoozes: Snoozes,
    delivered: BTreeSet<DeliveryKey>,
    plan: ReminderPlan,
    calendar: ProductionCalendar,
}

impl Desk {
    fn with(request: &str, due: &str, known_since: &str) -> Self {
        Self {
            board: vec![OpenLimit {
                request: request.to_owned(),
                concern: Concern::Demand(DemandKind::Access),
                untouched: false,
                due: due.parse().unwrap(),
                known_since: moment(known_since),
            }],
            snoozes: Snoozes::new(),
            delivered: BTreeSet::new(),
            plan: ReminderPlan::default(),
            calendar: ProductionCalendar::built_in(),
        }
    }

    /// Looks at the board at an instant and delivers what is due.
    fn wake(&mut self, now: DateTime<Utc>) -> Vec<DueReminder> {
        let delivered = |key: &DeliveryKey| self.delivered.contains(key);
        let due = due_now(
            &self.board,
            &self.snoozes,
            &delivered,
            now,
            &self.plan,
            &self.calendar,
        );
        self.delivered.extend(due.iter().map(|due| due.key.clone()));
        self.delivered
            .extend(due.iter().flat_map(|due| due.settles.clone()));
        due
    }

    /// What a wake-up says, in a line: the stage, the days left, what was missed.
    fn said(&mut self, now: &str) -> String {
        let due = self.wake(moment(now));
        let line = |due: &DueReminder| {
            let missed: Vec<_> = due.missed.iter().map(|missed| missed.stage).collect();
            format!(
                "{:?}, {} left, missed {missed:?}",
                due.key.stage, due.days_left
            )
        };
        due.iter().map(line).collect::<Vec<_>>().join("; ")
    }
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn the_moments_are_working_days_before_the_limit_at_the_chosen_hour() {
    let calendar = ProductionCalendar::built_in();
    let due = "2027-01-12".parse().unwrap();
    let moments = moments(due, &ReminderPlan::default(), &calendar);
    let expected = [
        (Stage::Lead(5), "2026-12-25T10:00:00+03:00"),
        (Stage::Lead(3), "2026-12-29T10:00:00+03:00"),
        (Stage::Lead(1), "2027-01-11T10:00:00+03:00"),
        (Stage::Lead(0), "2027-01-12T10:00:00+03:00"),
    ];
    assert_eq!(moments, expected.map(|(stage, text)| (stage, moment(text))));
}

#[test]
fn a_reminder_comes_at_its_moment_and_once() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    assert_eq!(desk.said("2026-11-27T09:59:59+03:00"), "");
    assert_eq!(
        desk.said("2026-11-27T10:00:00+03:00"),
        "Lead(5), 5 left, missed []"
    );
    assert_eq!(desk.said("2026-11-27T10:00:00+03:00"), "");
    assert_eq!(desk.said("2026-11-28T23:00:00+03:00"), "");
    assert_eq!(
        desk.said("2026-12-01T10:00:30+03:00"),
        "Lead(3), 3 left, missed []"
    );
}

#[test]
fn after_a_sleep_only_the_newest_comes_and_names_the_missed() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.wake(moment("2026-11-27T10:00:00+03:00"));
    assert_eq!(
        desk.said("2026-12-04T12:00:00+03:00"),
        "Lead(0), 0 left, missed [Lead(1), Lead(3)]"
    );
    assert_eq!(
        desk.said("2026-12-05T10:00:00+03:00"),
        "Overdue(1), -1 left, missed []",
        "what was named as missed once is not named again"
    );
}

#[test]
fn a_late_reminder_says_how_many_days_are_left_now() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    assert_eq!(
        desk.said("2026-11-30T11:00:00+03:00"),
        "Lead(5), 4 left, missed []"
    );
}

#[test]
fn an_overdue_limit_reminds_every_day_at_the_hour() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.wake(moment("2026-12-04T10:00:00+03:00"));
    assert_eq!(desk.said("2026-12-05T09:00:00+03:00"), "");
    assert_eq!(
        desk.said("2026-12-05T10:00:00+03:00"),
        "Overdue(1), -1 left, missed []"
    );
    assert_eq!(
        desk.said("2026-12-06T10:00:00+03:00"),
        "Overdue(2), -1 left, missed []"
    );
    assert_eq!(
        desk.said("2026-12-09T08:00:00+03:00"),
        "Overdue(4), -3 left, missed [Overdue(3)]"
    );
}

#[test]
fn a_limit_entered_late_has_missed_nothing() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-12-03T15:00:00+03:00");
    assert_eq!(
        desk.said("2026-12-03T15:00:01+03:00"),
        "Lead(1), 1 left, missed []"
    );
}

#[test]
fn a_clock_set_back_delivers_nothing_twice() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.wake(moment("2026-11-27T10:00:00+03:00"));
    desk.wake(moment("2026-12-01T10:00:00+03:00"));
    assert_eq!(desk.said("2026-11-30T10:00:00+03:00"), "");
    assert_eq!(desk.said("2026-12-01T10:00:00+03:00"), "");
}

#[test]
fn a_clock_that_ran_ahead_for_a_while_silences_nothing() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.wake(moment("2036-01-01T12:00:00+03:00"));
    assert_eq!(
        desk.said("2026-11-27T10:00:00+03:00"),
        "Lead(5), 5 left, missed []"
    );
    assert_eq!(
        desk.said("2026-12-04T10:00:00+03:00"),
        "Lead(0), 0 left, missed [Lead(1), Lead(3)]"
    );
}

#[test]
fn an_extended_limit_is_reminded_of_anew() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.wake(moment("2026-12-04T10:00:00+03:00"));
    desk.board[0].due = "2026-12-11".parse().unwrap();
    desk.board[0].known_since = moment("2026-12-04T11:00:00+03:00");
    assert_eq!(
        desk.said("2026-12-04T11:00:00+03:00"),
        "Lead(5), 5 left, missed []"
    );
}

#[test]
fn the_zone_is_the_operators_and_not_the_laptops() {
    let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
    desk.plan.zone = chrono_tz::Asia::Vladivostok;
    assert_eq!(desk.said("2026-11-26T23:59:00Z"), "");
    assert_eq!(
        desk.said("2026-11-27T00:00:00Z"),
        "Lead(5), 5 left, missed []"
    );
}

#[test]
fn the_earliest_limit_comes_first() {
    let mut desk = Desk::with("2026-0002", "2026-12-04", "2026-11-20T09:00:00+03:00");
    let mut sooner = desk.board[0].clone();
    sooner.request = "2026-0003".to_owned();
    sooner.due = "2026-12-01".parse().unwrap();
    desk.board.push(sooner);
    let due = desk.wake(moment("2026-12-01T10:00:00+03:00"));
    let order: Vec<_> = due.iter().map(|due| due.key.request.as_str()).collect();
    assert_eq!(order, ["2026-0003", "2026-0002"]);
}

#[test]
fn a_stage_is_read_as_it_was_written() {
    for (stage, text) in [
        (Stage::Lead(5), "before-5"),
        (Stage::Overdue(12), "overdue-12"),
        (Stage::AtOnce(0), "at-once-0"),
        (Stage::Weekly(3), "weekly-3"),
        (Stage::Again(1_767_000_000), "again-1767000000"),
    ] {
        assert_eq!(stage.to_string(), text);
        assert_eq!(text.parse(), Ok(stage));
    }
    for text in ["", "before", "before--1", "before-+1", "after-1", "5"] {
        assert_eq!(text.parse::<Stage>(), Err(NotAStage), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_is_delivered_twice_however_the_clock_jumps(
        minutes in prop::collection::vec(0_i64..60 * 24 * 45, 1..40),
    ) {
        let mut desk = Desk::with("2026-0001", "2027-01-12", "2026-12-01T00:00:00+03:00");
        let start = moment("2026-12-10T00:00:00+03:00");
        let mut times: BTreeMap<DeliveryKey, u32> = BTreeMap::new();
        for offset in minutes {
            let now = start + TimeDelta::minutes(offset);
            for due in desk.wake(now) {
                prop_assert!(due.moment <= now, "never before its moment");
                *times.entry(due.key).or_default() += 1;
            }
            prop_assert!(desk.wake(now).is_empty(), "the same instant again is silent");
        }
        prop_assert!(times.values().all(|times| *times == 1));
    }

    #[test]
    fn every_moment_that_passed_was_delivered_or_named_as_missed_once(
        sleeps in prop::collection::vec(1_i64..60 * 24 * 9, 1..30),
    ) {
        let mut desk = Desk::with("2026-0001", "2027-01-12", "2026-12-01T00:00:00+03:00");
        let mut now = moment("2026-12-10T00:00:00+03:00");
        let mut named = Vec::new();
        for minutes in sleeps {
            now += TimeDelta::minutes(minutes);
            for due in desk.wake(now) {
                named.push((due.key.stage, due.moment));
                named.extend(due.missed.iter().map(|missed| (missed.stage, missed.moment)));
            }
        }
        named.sort_by_key(|(_, moment)| *moment);
        let due = desk.board[0].due;
        let mut passed = moments(due, &desk.plan, &desk.calendar);
        passed.extend((1..400).map(|days| {
            let date = due + Days::new(days.into());
            (Stage::Overdue(days), desk.plan.moment(date).unwrap())
        }));
        passed.retain(|(_, moment)| *moment <= now);
        prop_assert_eq!(named, passed);
    }

    #[test]
    fn no_board_and_no_clock_panics(
        due_day in -95_000_000_i32..95_000_000,
        seconds in -8_200_000_000_000_i64..8_200_000_000_000,
        leads in prop::collection::vec(0_u32..400, 0..5),
    ) {
        let mut desk = Desk::with("2026-0001", "2026-12-04", "2026-11-20T09:00:00+03:00");
        desk.board[0].due = NaiveDate::from_num_days_from_ce_opt(due_day).unwrap();
        desk.board[0].known_since = DateTime::<Utc>::MIN_UTC;
        desk.plan.leads = leads;
        let now = DateTime::from_timestamp(seconds, 0).unwrap();
        let due = desk.wake(now);
        prop_assert!(due.iter().all(|due| due.moment <= now && due.missed.len() <= MISSED_AT_MOST));
    }
}
