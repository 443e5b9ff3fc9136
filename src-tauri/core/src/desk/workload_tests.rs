//! What is ahead: the weeks, the pace, the limits in danger.

use super::testing::{Office, at, date, office, report};
use super::{Edit, RequestEdit};
use crate::request::{Channel, DeletionGround, DemandKind, Item, RequestNumber};
use crate::store::{DayLoad, RequestFilter, Sent};
use crate::workflow::Risk;

/// A Tuesday; access received on it is due on 26 May.
const RECEIVED: &str = "2026-05-12";

fn answered(office: &Office, bytes: &str, received: &str, on: &str) -> RequestNumber {
    let number = office.asked(bytes, &[DemandKind::GuardianConsent], received);
    office.open_gate(number, received);
    office.desk.accept(number, at(on)).unwrap();
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

/// Different bytes for every letter.
fn bytes(n: usize) -> String {
    "a".repeat(n + 1)
}

#[test]
fn the_load_of_a_day_counts_what_is_open() {
    let office = office();
    office.letter("a", RECEIVED);
    office.asked("bb", &[DemandKind::Access], RECEIVED);
    let accepted = office.asked("ccc", &[DemandKind::Access], RECEIVED);
    office.open_gate(accepted, RECEIVED);
    office.desk.accept(accepted, at(RECEIVED)).unwrap();
    let closed = office.asked("dddd", &[DemandKind::Access], RECEIVED);
    office.desk.withdraw(closed, at(RECEIVED)).unwrap();
    let later = office.asked("eeeee", &[DemandKind::Access], "2026-05-13");
    let load = |date, due, unaccepted, unread| DayLoad {
        date,
        due,
        unaccepted,
        unread,
    };
    let (first, second) = (date("2026-05-26"), date("2026-05-27"));
    let all = office
        .desk
        .read(|read| read.load_by_day(None, None))
        .unwrap();
    assert_eq!(all, [load(first, 3, 2, 1), load(second, 1, 1, 0)]);
    let one = office
        .desk
        .read(|read| read.load_by_day(Some(second), Some(second)))
        .unwrap();
    assert_eq!(one, [load(second, 1, 1, 0)]);
    let pressing = office.desk.read(|read| read.pressing(second)).unwrap();
    assert_eq!(pressing, (3, 1, 1, 4));
    let first_two = office
        .desk
        .read(|read| read.open_between(first, second, 2))
        .unwrap();
    let numbers: Vec<(String, u32)> = first_two
        .into_iter()
        .map(|(day, number)| (day.to_string(), number.n))
        .collect();
    let expected = [
        ("2026-05-26", 1),
        ("2026-05-26", 2),
        ("2026-05-27", later.n),
    ];
    assert_eq!(numbers, expected.map(|(day, n)| (day.to_owned(), n)));
}

#[test]
fn a_page_of_a_list_has_its_demands_and_counts_all() {
    let office = office();
    for n in 0..5 {
        office.asked(&bytes(n), &[DemandKind::Stop, DemandKind::Access], RECEIVED);
    }
    let page = |limit, offset| RequestFilter {
        open: Some(true),
        due_from: Some(date("2026-05-26")),
        limit,
        offset,
        ..RequestFilter::default()
    };
    let of = |limit, offset| {
        let filter = page(limit, offset);
        let (lines, total) = office.desk.read(|read| read.requests(&filter)).unwrap();
        for line in &lines {
            let kinds: Vec<DemandKind> = line
                .request
                .demands
                .iter()
                .map(|demand| demand.kind)
                .collect();
            assert_eq!(
                kinds,
                [DemandKind::Stop, DemandKind::Access],
                "in their order"
            );
        }
        (lines.len(), total)
    };
    assert_eq!(of(None, 0), (5, 5));
    assert_eq!(of(Some(2), 0), (2, 5));
    assert_eq!(of(Some(2), 4), (1, 5));
    assert_eq!(of(Some(2), 9), (0, 5));
    assert_eq!(of(Some(5), 0), (5, 5));
}

#[test]
fn a_pace_is_known_from_five_completed_requests_on() {
    let office = office();
    for n in 0..4 {
        answered(&office, &bytes(n), RECEIVED, "2026-05-14");
    }
    let forecast = || office.desk.ahead(at("2026-05-15"), 0).unwrap().forecast;
    assert_eq!((forecast().pace, forecast().completed), (None, 4));
    assert!(
        forecast()
            .weeks
            .iter()
            .all(|week| week.capacity.is_none() && !week.over)
    );
    answered(&office, &bytes(4), RECEIVED, "2026-05-15");
    assert_eq!(forecast().pace, Some(5.0 / 40.0));
    let later = office.desk.ahead(at("2026-09-15"), 0).unwrap();
    assert_eq!(
        later.forecast.completed, 0,
        "that was more than forty working days ago"
    );
}

#[test]
fn weeks_end_on_sundays_and_the_first_holds_what_is_overdue() {
    let office = office();
    // Due on 26 May, 27 May, 3 June.
    office.asked("a", &[DemandKind::Access], RECEIVED);
    office.asked("bb", &[DemandKind::Access], "2026-05-13");
    office.asked("ccc", &[DemandKind::Access], "2026-05-20");
    let weeks = office
        .desk
        .ahead(at("2026-05-27"), 0)
        .unwrap()
        .forecast
        .weeks;
    let spans: Vec<_> = weeks
        .iter()
        .map(|week| {
            (
                week.from.to_string(),
                week.to.to_string(),
                week.working_days,
                week.due,
            )
        })
        .collect();
    let of = |from: &str, to: &str, days, due| (from.to_owned(), to.to_owned(), days, due);
    assert_eq!(
        spans,
        [
            of("2026-05-27", "2026-05-31", 3, 2),
            of("2026-06-01", "2026-06-07", 5, 1),
            of("2026-06-08", "2026-06-14", 4, 0),
            of("2026-06-15", "2026-06-21", 5, 0),
            of("2026-06-22", "2026-06-28", 5, 0),
            of("2026-06-29", "2026-07-05", 5, 0),
        ]
    );
}

#[test]
fn a_week_is_over_when_all_up_to_its_end_is_more_than_the_pace_allows() {
    let office = office();
    for n in 0..10 {
        answered(&office, &bytes(n), RECEIVED, "2026-05-14");
    }
    // A quarter of a request a day; two fall due on 26 May.
    office.asked(&bytes(10), &[DemandKind::Access], RECEIVED);
    office.asked(&bytes(11), &[DemandKind::Access], RECEIVED);
    let weeks = office
        .desk
        .ahead(at("2026-05-25"), 0)
        .unwrap()
        .forecast
        .weeks;
    let over: Vec<_> = weeks
        .iter()
        .map(|week| (week.capacity, week.over))
        .collect();
    assert_eq!(
        over[..3],
        [(Some(1), true), (Some(1), false), (Some(1), false)],
        "one and a quarter a week: two by the end of the second"
    );
}

fn at_risk(office: &Office, day: &str) -> Vec<(u32, Vec<Risk>)> {
    let found = office.desk.ahead(at(day), 20).unwrap().at_risk;
    let reasons =
        |risks: Vec<(Risk, Option<i32>)>| risks.into_iter().map(|(risk, _)| risk).collect();
    found
        .into_iter()
        .map(|risk| (risk.line.request.number.n, reasons(risk.reasons)))
        .collect()
}

#[test]
fn limits_in_danger_stand_with_their_reasons_the_overdue_first() {
    let office = office();
    let unread = office.letter("a", RECEIVED);
    let returned = office.asked("bb", &[DemandKind::Access], "2026-05-13");
    office
        .desk
        .send_back(returned, &[Item::Signature], at("2026-05-14"))
        .unwrap();
    let deletion = office.asked("ccc", &[DemandKind::Deletion], "2026-05-14");
    assert_eq!(
        at_risk(&office, "2026-05-14"),
        [],
        "all of them are further away"
    );
    let (waiting, ground) = (Risk::WaitingForPerson, Risk::GroundUnread);
    assert_eq!(
        at_risk(&office, "2026-05-19"),
        [
            (unread.n, vec![Risk::NotLookedAt]),
            (returned.n, vec![waiting]),
            (deletion.n, vec![ground]),
        ]
    );
    let edit = RequestEdit {
        grounds: vec![(DemandKind::Deletion, Edit::Set(DeletionGround::Unlawful))],
        ..RequestEdit::default()
    };
    office.desk.edit(deletion, edit, at("2026-05-19")).unwrap();
    assert_eq!(
        at_risk(&office, "2026-05-26"),
        [
            (
                deletion.n,
                vec![Risk::Overdue, Risk::AtOnceOpen, Risk::IdentityOpen]
            ),
            (unread.n, vec![Risk::NotLookedAt, Risk::IdentityOpen]),
            (returned.n, vec![Risk::IdentityOpen, waiting]),
        ]
    );
    assert_eq!(
        office
            .desk
            .ahead(at("2026-05-26"), 2)
            .unwrap()
            .at_risk
            .len(),
        2
    );
}
