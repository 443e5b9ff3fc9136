//! What else a limit is counted from: the ground, what came later, the GDPR, what was done.

use super::*;
use crate::request::DeletionGround;

/// A demand received on Monday 1 June 2026.
fn received(kind: DemandKind) -> Clock {
    Clock::new(kind, date("2026-06-01"))
}

#[track_caller]
fn limit_of(clock: &Clock) -> Deadline {
    deadline(clock, &ProductionCalendar::built_in()).unwrap()
}

#[track_caller]
fn gdpr(from: &str, gdpr: Gdpr) -> Option<(NaiveDate, NaiveDate)> {
    let clock = Clock {
        gdpr: Some(gdpr),
        ..Clock::new(DemandKind::Access, date(from))
    };
    let term = limit_of(&clock).gdpr?;
    Some((term.raw_due, term.due))
}

#[test]
fn a_month_of_the_gdpr_ends_on_the_same_date_or_on_the_last_of_the_month() {
    let month = |from, raw, due| {
        let ends = Some((date(raw), date(due)));
        assert_eq!(gdpr(from, Gdpr::Plain), ends, "{from}");
    };
    month("2026-06-01", "2026-07-01", "2026-07-01");
    month("2023-01-31", "2023-02-28", "2023-02-28");
    month("2024-01-31", "2024-02-29", "2024-02-29");
    month("2026-01-31", "2026-02-28", "2026-03-02");
    month("2024-02-29", "2024-03-29", "2024-03-29");
    month("2026-12-08", "2027-01-08", "2027-01-11");
    month("2025-12-09", "2026-01-09", "2026-01-09");
}

#[test]
fn a_notice_adds_two_months_to_the_gdpr_and_nothing_to_the_rest() {
    let three = Some((date("2026-02-28"), date("2026-03-02")));
    assert_eq!(gdpr("2025-11-30", Gdpr::Extended), three);
    let clock = Clock {
        gdpr: Some(Gdpr::Extended),
        ..received(DemandKind::Access)
    };
    assert_eq!(
        limit_of(&clock).due,
        limit_of(&received(DemandKind::Access)).due
    );
}

#[test]
fn the_gdpr_is_unknown_before_it_applied() {
    assert_eq!(gdpr("2018-05-24", Gdpr::Plain), None);
    assert!(gdpr("2018-05-25", Gdpr::Plain).is_some());
}

#[test]
fn the_gdpr_binds_where_it_ends_first() {
    let clock = Clock {
        gdpr: Some(Gdpr::Plain),
        cured: Some(date("2026-03-10")),
        ..Clock::new(DemandKind::GuardianConsent, date("2026-02-02"))
    };
    let limit = limit_of(&clock);
    assert_eq!(
        (limit.due, limit.binding),
        (date("2026-03-02"), Binding::Gdpr)
    );
    assert_eq!(
        limit.count.len(),
        28,
        "the count follows the term that binds"
    );
}

#[test]
fn confirming_data_start_the_term_of_a_rectification_and_not_the_promise() {
    let supplied = |on: &str| Clock {
        supplied: Some(date(on)),
        ..received(DemandKind::Rectification)
    };
    let limit = limit_of(&supplied("2026-06-10"));
    assert_eq!(limit.statute.unwrap().due, date("2026-06-22"));
    assert_eq!(
        (limit.due, limit.binding),
        (date("2026-06-16"), Binding::Promise)
    );
    let before = limit_of(&supplied("2026-05-20"));
    assert_eq!(
        before,
        limit_of(&received(DemandKind::Rectification)),
        "data in the letter itself"
    );
}

#[test]
fn a_returned_request_has_two_limits_and_the_law_does_not_wait() {
    let clock = Clock {
        cured: Some(date("2026-06-08")),
        ..received(DemandKind::Access)
    };
    let limit = limit_of(&clock);
    assert_eq!(limit.statute.unwrap().due, date("2026-06-16"));
    assert_eq!(limit.promise.due, date("2026-06-23"));
    assert_eq!(
        (limit.due, limit.binding),
        (date("2026-06-16"), Binding::Statute)
    );
}

#[test]
fn the_ground_of_a_deletion_changes_its_term() {
    let on = |ground| {
        limit_of(&Clock {
            ground,
            ..received(DemandKind::Deletion)
        })
    };
    let unread = on(None);
    assert_eq!(unread, on(Some(DeletionGround::NotStated)));
    assert_eq!(
        (unread.statute.unwrap().due, unread.beside.len()),
        (date("2026-06-16"), 1)
    );
    let withdrawal = on(Some(DeletionGround::Withdrawal));
    assert_eq!(withdrawal.statute.unwrap().due, date("2026-07-01"));
    let unlawful = on(Some(DeletionGround::Unlawful));
    assert_eq!(unlawful.statute.unwrap().due, date("2026-06-10"));
    let block = unlawful.at_once.unwrap();
    assert_eq!(
        block.due,
        date("2026-06-01"),
        "blocked at once, destroyed in the term"
    );
}

#[test]
fn what_was_owed_at_once_leaves_only_the_promise_when_it_is_done() {
    let owed = received(DemandKind::Marketing);
    assert_eq!(limit_of(&owed).due, date("2026-06-01"));
    let done = limit_of(&Clock {
        at_once_done: true,
        ..owed
    });
    assert_eq!((done.statute, done.binding), (None, Binding::Promise));
    assert_eq!(done.due, date("2026-06-16"));
    assert!(done.at_once.is_some(), "what was owed is still shown");
}
