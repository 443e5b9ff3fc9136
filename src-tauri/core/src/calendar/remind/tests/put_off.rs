//! Quiet hours and snoozes: late on purpose, never lost.

use super::*;
use chrono::NaiveTime;

const KNOWN: &str = "2026-11-20T09:00:00+03:00";

/// A request due on Friday 4 December 2026; its first reminder comes on 27 November at ten.
fn desk() -> Desk {
    Desk::with("2026-0001", "2026-12-04", KNOWN)
}

impl Desk {
    fn snooze(&mut self, wish: SnoozeFor, now: &str) -> Result<(), SnoozeError> {
        let snooze = snooze(&self.board, wish, moment(now), &self.plan)?;
        self.snoozes.insert("2026-0001".to_owned(), snooze);
        Ok(())
    }

    fn quiet(mut self, from: &str, to: &str) -> Self {
        let hour = |text| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        self.plan.quiet = QuietHours {
            from: hour(from),
            to: hour(to),
        };
        self
    }

    fn next(&self, now: &str) -> Option<String> {
        let next = next_moment(
            &self.board,
            &self.snoozes,
            moment(now),
            &self.plan,
            &self.calendar,
        );
        next.map(|next| next.with_timezone(&self.plan.zone).to_rfc3339())
    }
}

#[test]
fn nothing_is_due_in_quiet_hours_and_all_of_it_is_afterwards() {
    let mut desk = desk().quiet("09:30", "12:00");
    assert_eq!(desk.said("2026-11-27T10:00:00+03:00"), "");
    assert_eq!(desk.said("2026-11-27T11:59:59+03:00"), "");
    assert_eq!(
        desk.said("2026-11-27T12:00:00+03:00"),
        "Lead(5), 5 left, missed []"
    );
}

#[test]
fn quiet_hours_go_over_midnight_and_the_same_twice_is_none() {
    let mut desk = desk().quiet("20:00", "11:00");
    assert_eq!(
        desk.next("2026-11-26T23:00:00+03:00").unwrap(),
        "2026-11-27T11:00:00+03:00"
    );
    assert_eq!(desk.said("2026-11-27T10:30:00+03:00"), "");
    assert_eq!(desk.said("2026-11-27T23:30:00+03:00"), "", "quiet again");
    assert_eq!(
        desk.said("2026-11-28T11:00:00+03:00"),
        "Lead(5), 5 left, missed []"
    );
    let mut loud = self::desk().quiet("10:00", "10:00");
    assert_eq!(
        loud.said("2026-11-27T10:00:00+03:00"),
        "Lead(5), 5 left, missed []"
    );
}

#[test]
fn a_snooze_ends_with_the_newest_reminder_once_more() {
    let mut desk = desk();
    desk.wake(moment("2026-11-27T10:00:00+03:00"));
    desk.snooze(SnoozeFor::OneHour, "2026-11-27T10:05:00+03:00")
        .unwrap();
    assert_eq!(desk.said("2026-11-27T11:04:59+03:00"), "");
    assert_eq!(
        desk.said("2026-11-27T11:05:00+03:00"),
        "Again(1795766700), 5 left, missed []"
    );
    assert_eq!(desk.said("2026-11-27T11:06:00+03:00"), "", "once");
}

#[test]
fn a_reminder_that_fell_into_a_snooze_comes_at_its_end_and_is_not_called_missed() {
    let mut desk = desk();
    desk.wake(moment("2026-11-27T10:00:00+03:00"));
    let until = SnoozeFor::Until("2026-12-04".parse().unwrap());
    desk.snooze(until, "2026-11-30T10:05:00+03:00").unwrap();
    assert_eq!(
        desk.said("2026-12-01T10:00:00+03:00"),
        "",
        "three days before"
    );
    assert_eq!(desk.said("2026-12-03T10:00:00+03:00"), "", "the day before");
    assert_eq!(
        desk.said("2026-12-04T10:00:00+03:00"),
        "Lead(0), 0 left, missed []"
    );
    assert_eq!(
        desk.said("2026-12-04T10:01:00+03:00"),
        "",
        "the end of the snooze is that reminder"
    );
}

#[test]
fn after_a_sleep_past_the_end_of_a_snooze_one_reminder_comes() {
    let mut desk = desk();
    desk.wake(moment("2026-11-27T10:00:00+03:00"));
    desk.snooze(
        SnoozeFor::Until("2026-12-02".parse().unwrap()),
        "2026-11-27T10:05:00+03:00",
    )
    .unwrap();
    assert_eq!(
        desk.said("2026-12-02T18:00:00+03:00"),
        "Lead(3), 2 left, missed []"
    );
    assert_eq!(desk.said("2026-12-02T18:01:00+03:00"), "");
}

#[test]
fn the_last_day_is_told_in_spite_of_a_snooze() {
    let mut desk = desk();
    desk.wake(moment("2026-12-03T10:00:00+03:00"));
    desk.snooze(SnoozeFor::OneHour, "2026-12-04T09:50:00+03:00")
        .unwrap();
    assert_eq!(
        desk.said("2026-12-04T10:00:00+03:00"),
        "Lead(0), 0 left, missed []"
    );
    assert_eq!(
        desk.said("2026-12-04T10:50:00+03:00"),
        "Again(1796370600), 0 left, missed []",
        "and once more, as it was asked for"
    );
}

#[test]
fn no_snooze_goes_past_a_last_day() {
    let mut desk = desk();
    let until = |date: &str| SnoozeFor::Until(date.parse().unwrap());
    let latest = "2026-12-04".parse().unwrap();
    let now = "2026-12-01T12:00:00+03:00";
    assert_eq!(
        desk.snooze(until("2026-12-05"), now),
        Err(SnoozeError::PastLimit { latest })
    );
    assert_eq!(desk.snooze(until("2026-12-04"), now), Ok(()));
    let last_day = "2026-12-04T12:00:00+03:00";
    assert_eq!(
        desk.snooze(SnoozeFor::Tomorrow, last_day),
        Err(SnoozeError::PastLimit { latest })
    );
    assert_eq!(desk.snooze(SnoozeFor::OneHour, last_day), Ok(()));
    let late = "2026-12-04T23:30:00+03:00";
    assert_eq!(
        desk.snooze(SnoozeFor::OneHour, late),
        Err(SnoozeError::PastLimit { latest })
    );
    assert_eq!(
        desk.snooze(until("2026-12-01"), now),
        Err(SnoozeError::Past)
    );
    desk.board.clear();
    assert_eq!(
        desk.snooze(SnoozeFor::OneHour, now),
        Err(SnoozeError::NothingOpen)
    );
}

#[test]
fn what_is_overdue_waits_until_tomorrow_at_most() {
    let mut desk = desk();
    let now = "2026-12-07T12:00:00+03:00";
    let latest = "2026-12-08".parse().unwrap();
    let later = SnoozeFor::Until("2026-12-09".parse().unwrap());
    assert_eq!(
        desk.snooze(later, now),
        Err(SnoozeError::PastLimit { latest })
    );
    desk.wake(moment(now));
    assert_eq!(desk.snooze(SnoozeFor::Tomorrow, now), Ok(()));
    assert_eq!(desk.said("2026-12-08T09:59:00+03:00"), "");
    assert_eq!(
        desk.said("2026-12-08T10:00:00+03:00"),
        "Overdue(4), -2 left, missed []"
    );
    assert_eq!(desk.said("2026-12-08T10:01:00+03:00"), "");
}

#[test]
fn the_next_reminder_is_known() {
    let mut desk = desk();
    assert_eq!(desk.next(KNOWN).unwrap(), "2026-11-27T10:00:00+03:00");
    desk.snooze(
        SnoozeFor::Until("2026-12-02".parse().unwrap()),
        "2026-11-20T10:00:00+03:00",
    )
    .unwrap();
    assert_eq!(desk.next(KNOWN).unwrap(), "2026-12-02T10:00:00+03:00");
    assert_eq!(
        desk.next("2026-12-05T12:00:00+03:00").unwrap(),
        "2026-12-06T10:00:00+03:00"
    );
    desk.board.clear();
    assert_eq!(desk.next(KNOWN), None);
}

proptest! {
    #[test]
    fn however_it_is_put_off_the_last_day_is_told_and_nothing_twice(
        snoozes in prop::collection::vec((0_i64..60 * 24 * 16, 0_i64..16), 0..12),
        quiet in (0_u32..24, 0_u32..24),
    ) {
        let mut desk = desk().quiet(&format!("{:02}:00", quiet.0), &format!("{:02}:00", quiet.1));
        let start = moment(KNOWN);
        let mut snoozes = snoozes;
        snoozes.sort_unstable();
        let mut times: BTreeMap<DeliveryKey, u32> = BTreeMap::new();
        let mut told_on_the_last_day = false;
        for minute in (0..60 * 24 * 16).step_by(5) {
            let now = start + TimeDelta::minutes(minute);
            let today = received_on(now, desk.plan.zone);
            while snoozes.first().is_some_and(|(at, _)| *at <= minute) {
                let (_, days) = snoozes.remove(0);
                let wish = SnoozeFor::Until(today + Days::new(days.unsigned_abs()));
                desk.snooze(wish, &now.to_rfc3339()).ok();
            }
            for due in desk.wake(now) {
                prop_assert!(!desk.plan.is_quiet(now));
                told_on_the_last_day |= today == desk.board[0].due;
                *times.entry(due.key).or_default() += 1;
            }
        }
        prop_assert!(times.values().all(|times| *times == 1));
        let last_hours_are_quiet = (10..24).all(|hour| {
            let at = format!("2026-12-04T{hour:02}:30:00+03:00");
            desk.plan.is_quiet(moment(&at))
        });
        prop_assert!(told_on_the_last_day || last_hours_are_quiet);
    }
}
