//! Counts for the head of the company, and what they leave out.

use super::testing::{Office, REQUESTER, at, date, office, report};
use super::{Statistics, Tally};
use crate::request::{Channel, DemandKind, Ground, RequestNumber};
use crate::store::Sent;

const RECEIVED: &str = "2026-05-12";
/// The last day of a request for access received on that day.
const DUE: &str = "2026-05-26";

fn answered(office: &Office, bytes: &str, received: &str, on: &str) -> RequestNumber {
    let number = office.asked(bytes, &[DemandKind::Access], received);
    office.open_gate(number, received);
    office.desk.accept(number, at(received)).unwrap();
    let sent = Sent {
        number: "7".into(),
        on: date(on),
        channel: Channel::Post,
    };
    office
        .desk
        .answer(number, &sent, Err(&report(b"answer")), at(on))
        .unwrap();
    number
}

fn of_2026(office: &Office, today: &str) -> Statistics {
    office
        .desk
        .statistics(date("2026-01-01"), date("2026-12-31"), date(today))
        .unwrap()
}

#[test]
fn what_was_completed_is_on_time_late_or_a_near_miss() {
    let office = office();
    answered(&office, "a", RECEIVED, "2026-05-22");
    answered(&office, "bb", RECEIVED, "2026-05-25");
    answered(&office, "ccc", RECEIVED, DUE);
    answered(&office, "dddd", RECEIVED, "2026-05-28");
    let all = of_2026(&office, "2026-06-01").all;
    assert_eq!(
        all,
        Tally {
            received: 4,
            completed: 4,
            on_time: 3,
            late: 1,
            near_misses: 2,
            days: 8 + 9 + 10 + 12,
            longest_days: Some(12),
            ..Tally::default()
        }
    );
    assert_eq!(all.average_days(), Some(9.75));
    assert_eq!(Tally::default().average_days(), None);
}

#[test]
fn every_end_is_told_apart_and_stays_told_in_the_archive() {
    let office = office();
    let open = office.asked("a", &[DemandKind::Access], RECEIVED);
    let refused = office.asked("bb", &[DemandKind::Access], RECEIVED);
    let withdrawn = office.asked("ccc", &[DemandKind::Access], RECEIVED);
    let dismissed = office.asked("dddd", &[DemandKind::Access], RECEIVED);
    let merged = office.asked("eeeee", &[DemandKind::Access], RECEIVED);
    let done = answered(&office, "ffffff", RECEIVED, "2026-05-14");
    let desk = &office.desk;
    let day = at("2026-05-14");
    desk.refuse(
        refused,
        DemandKind::Access,
        Ground::ALL[0],
        "not theirs",
        day,
    )
    .unwrap();
    desk.withdraw(withdrawn, day).unwrap();
    desk.dismiss(dismissed, "an advertisement", day).unwrap();
    desk.merge(merged, open, day).unwrap();
    let expected = Tally {
        received: 4,
        completed: 2,
        on_time: 2,
        refused: 1,
        withdrawn: 1,
        dismissed: 2,
        open: 1,
        overdue: 1,
        days: 4,
        longest_days: Some(2),
        ..Tally::default()
    };
    assert_eq!(of_2026(&office, "2026-06-01").all, expected);
    for number in [refused, withdrawn, dismissed, merged, done] {
        desk.archive(number, at("2026-05-20")).unwrap();
    }
    assert_eq!(of_2026(&office, "2026-06-01").all, expected);
    assert_eq!(
        of_2026(&office, DUE).all.overdue,
        0,
        "the last day is not over"
    );
}

#[test]
fn a_demand_has_its_own_limit_and_its_own_end() {
    let office = office();
    let kinds = [DemandKind::Unlawful, DemandKind::Access];
    let number = office.asked("a", &kinds, RECEIVED);
    let desk = &office.desk;
    desk.extend(
        number,
        DemandKind::Access,
        5,
        "a move",
        None,
        at("2026-05-20"),
    )
    .unwrap();
    desk.refuse(
        number,
        DemandKind::Unlawful,
        Ground::ALL[0],
        "lawful",
        at("2026-05-25"),
    )
    .unwrap();
    let statistics = of_2026(&office, "2026-05-27");
    assert_eq!(
        (
            statistics.all.extended,
            statistics.all.open,
            statistics.all.completed
        ),
        (1, 1, 0)
    );
    let of = |kind| {
        let mut kinds = statistics.kinds.iter();
        kinds.find(|(known, _)| *known == kind).unwrap().1
    };
    let unlawful = of(DemandKind::Unlawful);
    assert_eq!(
        (
            unlawful.refused,
            unlawful.late,
            unlawful.open,
            unlawful.extended
        ),
        (1, 1, 0, 0),
        "due on 21 May, refused on the 25th"
    );
    let access = of(DemandKind::Access);
    assert_eq!((access.open, access.overdue, access.extended), (1, 0, 1));
}

#[test]
fn a_period_is_of_days_of_receipt_in_the_legal_time_zone() {
    let office = office();
    for (bytes, received) in [
        ("a", "2026-05-31T20:59:59Z"),  // the last second of May in Moscow
        ("bb", "2026-05-31T21:00:00Z"), // the first of June
        ("ccc", "2026-08-31T09:00:00Z"),
    ] {
        let number = office.letter(bytes, "2026-05-12");
        let edit = super::RequestEdit {
            received: Some(received.parse().unwrap()),
            ..super::RequestEdit::default()
        };
        office.desk.edit(number, edit, at("2026-09-01")).unwrap();
    }
    let received = |from: &str, to: &str| {
        let today = date("2026-09-01");
        office.desk.statistics(date(from), date(to), today).unwrap()
    };
    assert_eq!(received("2026-05-01", "2026-05-31").all.received, 1);
    assert_eq!(received("2026-06-01", "2026-06-01").all.received, 1);
    let all = received("0001-01-01", "9999-12-31");
    let months: Vec<_> = all
        .months
        .iter()
        .map(|(month, tally)| (*month, tally.received))
        .collect();
    let expected = [
        ((2026, 5), 1),
        ((2026, 6), 1),
        ((2026, 7), 0),
        ((2026, 8), 1),
    ];
    assert_eq!(months, expected);
    assert_eq!(received("2026-06-02", "2026-06-01").all, Tally::default());
}

#[test]
fn no_name_stands_in_the_statistics() {
    let office = office();
    answered(&office, "a", RECEIVED, "2026-05-14");
    let text = format!("{:?}", of_2026(&office, "2026-06-01"));
    assert!(
        REQUESTER.split(' ').all(|word| !text.contains(word)),
        "{text}"
    );
}
