//! The officer's own calendar moves the limits of what is open, and nothing else.

use super::testing::{Office, PASSPHRASE, at, date, office};
use super::{Desk, DeskError, LimitChange};
use crate::calendar::{
    CalendarFormat, Decree, Implausible, LoadedYear, Override, Transfer, YearDays,
};
use crate::request::{Channel, DemandKind, RequestNumber};
use crate::store::{Board, Sent};
use chrono::{Datelike as _, NaiveDate, Weekday};

const RECEIVED: &str = "2026-05-12";
const DUE: &str = "2026-05-26";
const TODAY: &str = "2026-05-15";

fn off(day: &str, because: &str) -> Override {
    Override {
        date: date(day),
        working: false,
        because: because.to_owned(),
    }
}

/// 2028 by a decree that nobody has made yet.
fn year_2028() -> LoadedYear {
    LoadedYear {
        year: 2028,
        decree: Some(Decree {
            number: 1000,
            date: date("2027-09-20"),
        }),
        days: YearDays::Transfers(vec![
            Transfer {
                from: date("2028-01-01"),
                to: date("2028-01-10"),
            },
            Transfer {
                from: date("2028-01-02"),
                to: date("2028-05-02"),
            },
        ]),
    }
}

fn load(office: &Office, year: LoadedYear) -> Result<Vec<LimitChange>, DeskError> {
    let sha256 = Some("aa".to_owned());
    let loaded =
        office
            .desk
            .load_calendar(year, CalendarFormat::Decree, sha256, None, at("2027-12-21"));
    Ok(loaded?.changes)
}

fn everything(office: &Office, number: RequestNumber) -> String {
    let calendar = office.desk.calendar();
    format!(
        "{:?} {:?} {:?}",
        office.request(number),
        office.journal(),
        calendar.year(2028)
    )
}

#[test]
fn a_day_off_moves_every_limit_beyond_it_and_says_so_for_each() {
    let office = office();
    let two = office.asked("a", &[DemandKind::Access, DemandKind::Unlawful], RECEIVED);
    let silent = office.letter("bb", RECEIVED);
    let lines = office.journal().len();
    let recount = office
        .desk
        .override_day(off("2026-05-20", "a regional holiday"), at(TODAY));
    let change = |request, kind, was, is| LimitChange {
        request,
        kind,
        was: date(was),
        is: date(is),
    };
    let recount = recount.unwrap();
    assert_eq!(
        recount.changes,
        [
            change(two, DemandKind::Access, DUE, "2026-05-27"),
            change(two, DemandKind::Unlawful, "2026-05-21", "2026-05-22"),
            change(silent, DemandKind::Access, DUE, "2026-05-27"),
        ]
    );
    assert_eq!(recount.shorter(), 0);
    assert_eq!(office.due(two, DemandKind::Access), date("2026-05-27"));
    assert_eq!(
        office.request(two).due,
        date("2026-05-22"),
        "its earliest demand"
    );
    assert_eq!(office.request(silent).due, date("2026-05-27"));
    let moved = [
        "limit-moved",
        "limit-moved",
        "limit-moved",
        "day-overridden",
    ];
    assert_eq!(office.journal()[lines..], moved);
    assert_eq!(office.desk.verify_journal().unwrap().first_broken, None);
    let board = Board::open(&Board::beside(&office.file())).unwrap();
    let dues = board.limits().unwrap().into_iter().map(|limit| limit.due);
    assert_eq!(dues.filter(|due| *due == date("2026-05-27")).count(), 2);
    assert!(
        !board.calendar().is_working(date("2026-05-20")),
        "known while locked too"
    );
}

#[test]
fn what_is_closed_keeps_the_limit_that_it_had() {
    let office = office();
    let (closed, open) = (
        office.asked("a", &[DemandKind::Access], RECEIVED),
        office.asked("bb", &[DemandKind::Access], RECEIVED),
    );
    office.desk.withdraw(closed, at(TODAY)).unwrap();
    office
        .desk
        .override_day(off("2026-05-20", "a holiday"), at(TODAY))
        .unwrap();
    assert_eq!(office.request(closed).due, date(DUE));
    assert_eq!(office.due(closed, DemandKind::Access), date(DUE));
    assert_eq!(office.request(open).due, date("2026-05-27"));
}

#[test]
fn a_limit_that_becomes_shorter_is_told_first() {
    let office = office();
    // 11 May 2026 is a day off, because 9 May is a Saturday.
    let longer = office.asked("a", &[DemandKind::Access], RECEIVED);
    let shorter = office.asked("bb", &[DemandKind::Access], "2026-04-29");
    let worked = Override {
        working: true,
        ..off("2026-05-11", "the company works")
    };
    office
        .desk
        .override_day(off("2026-05-20", "a holiday"), at(TODAY))
        .unwrap();
    let recount = office.desk.override_day(worked, at(TODAY)).unwrap();
    assert_eq!((recount.shorter(), recount.changes.len()), (1, 1));
    assert_eq!(recount.changes[0].request, shorter);
    assert!(recount.changes[0].is_shorter());
    assert_eq!(office.request(longer).due, date("2026-05-27"));
}

#[test]
fn a_day_left_to_the_calendar_again_takes_its_limits_back() {
    let office = office();
    let number = office.asked("a", &[DemandKind::Access], RECEIVED);
    office
        .desk
        .override_day(off("2026-05-20", "a holiday"), at(TODAY))
        .unwrap();
    let recount = office
        .desk
        .leave_day(date("2026-05-20"), at(TODAY))
        .unwrap();
    assert_eq!(recount.shorter(), 1);
    assert_eq!(office.request(number).due, date(DUE));
    assert!(matches!(
        office.desk.leave_day(date("2026-05-20"), at(TODAY)),
        Err(DeskError::NoSuchDay)
    ));
}

#[test]
fn a_decree_settles_its_year_and_stays_when_the_vault_is_opened_again() {
    let office = office();
    let number = office.asked("a", &[DemandKind::Access], "2027-12-20");
    let before = office.request(number).due;
    assert!(office.desk.calendar().is_provisional(2028));
    let preview = office.desk.preview_calendar(&year_2028()).unwrap();
    assert_eq!(
        office.request(number).due,
        before,
        "a preview writes nothing"
    );
    assert!(office.desk.calendar().is_provisional(2028));
    let changes = load(&office, year_2028()).unwrap();
    assert_eq!(preview.changes, changes);
    assert_eq!(changes.len(), 1, "10 January is off now");
    assert_eq!(office.request(number).due, changes[0].is);
    let line = &office
        .desk
        .read(|read| read.journal(None, None, 1))
        .unwrap()[0];
    assert_eq!(line.op, "calendar-loaded");
    assert!(line.detail.contains("2027-09-20 N 1000"), "{}", line.detail);
    let Office { desk, folder } = office;
    let file = desk.file().to_owned();
    drop(desk);
    let desk = Desk::open(&file, PASSPHRASE).unwrap();
    assert!(!desk.calendar().is_provisional(2028));
    let stored = desk.read(|read| read.calendar_years()).unwrap();
    assert_eq!((stored.len(), &stored[0].year), (1, &year_2028()));
    assert_eq!(stored[0].sha256.as_deref(), Some("aa"));
    drop(folder);
}

#[test]
fn the_same_year_again_replaces_the_first() {
    let office = office();
    office.asked("a", &[DemandKind::Access], "2027-12-20");
    load(&office, year_2028()).unwrap();
    assert_eq!(load(&office, year_2028()).unwrap(), []);
    assert_eq!(
        office
            .desk
            .read(|read| read.calendar_years())
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn an_impossible_year_changes_nothing() {
    let office = office();
    let number = office.asked("a", &[DemandKind::Access], "2027-12-20");
    let all = |works: fn(NaiveDate) -> bool| LoadedYear {
        days: YearDays::Listed {
            off: date("2028-01-01")
                .iter_days()
                .take_while(|day| day.year() == 2028 && !works(*day))
                .collect(),
            short: std::collections::BTreeSet::new(),
            moved: Vec::new(),
        },
        decree: None,
        year: 2028,
    };
    let before = everything(&office, number);
    for year in [all(|_| true), all(|day| day.weekday() == Weekday::Mon)] {
        let refused = load(&office, year.clone());
        assert!(
            matches!(refused, Err(DeskError::Implausible(_))),
            "{refused:?}"
        );
        assert!(office.desk.preview_calendar(&year).is_err());
    }
    let nobody = LoadedYear {
        year: 9999,
        ..year_2028()
    };
    assert!(matches!(
        load(&office, nobody),
        Err(DeskError::Implausible(Implausible::Year { year: 9999 }))
    ));
    assert_eq!(everything(&office, number), before);
}

#[test]
fn a_doubtful_year_is_loaded_and_its_doubts_are_written_down() {
    let office = office();
    let mut doubtful = year_2028();
    if let YearDays::Transfers(transfers) = &mut doubtful.days {
        transfers.pop();
    }
    let because = " the decree has one transfer only ".to_owned();
    let format = CalendarFormat::Decree;
    office
        .desk
        .load_calendar(doubtful, format, None, Some(because), at("2027-12-21"))
        .unwrap();
    let line = &office
        .desk
        .read(|read| read.journal(None, None, 1))
        .unwrap()[0];
    assert!(line.detail.contains("not given back"), "{}", line.detail);
    let stored = office.desk.read(|read| read.calendar_years()).unwrap();
    let because = stored[0].because.as_deref();
    assert_eq!(because, Some("the decree has one transfer only"));
}

#[test]
fn an_override_has_a_reason_and_a_day_that_is_counted() {
    let office = office();
    let number = office.asked("a", &[DemandKind::Access], RECEIVED);
    let before = everything(&office, number);
    assert!(matches!(
        office.desk.override_day(off("2026-05-20", " "), at(TODAY)),
        Err(DeskError::ReasonMissing)
    ));
    assert!(matches!(
        office
            .desk
            .override_day(off("9999-01-01", "far"), at(TODAY)),
        Err(DeskError::NoSuchDay)
    ));
    assert_eq!(everything(&office, number), before);
}

#[test]
fn a_limit_that_cannot_be_counted_stays_where_it_is() {
    let office = office();
    let number = office.asked("a", &[DemandKind::Access], RECEIVED);
    // As an older program may have left it: received before the law is known.
    office
        .desk
        .derive(|tx| {
            let mut request = tx.read().request(number)?.unwrap();
            request.received = at("1999-05-12");
            tx.save_request(&request)
        })
        .unwrap();
    let recount = office
        .desk
        .override_day(off("2026-05-20", "a holiday"), at(TODAY))
        .unwrap();
    assert_eq!(recount.changes, []);
    assert_eq!(office.request(number).due, date(DUE));
}

#[test]
fn an_answered_request_was_completed_on_the_day_its_answer_left() {
    let office = office();
    let number = office.asked("a", &[DemandKind::GuardianConsent], RECEIVED);
    office.open_gate(number, RECEIVED);
    office.desk.accept(number, at(TODAY)).unwrap();
    let sent = Sent {
        number: "7".into(),
        on: date("2026-05-14"),
        channel: Channel::Post,
    };
    let file = super::testing::report(b"answer");
    office
        .desk
        .answer(number, &sent, Err(&file), at(TODAY))
        .unwrap();
    assert_eq!(office.request(number).completed, Some(date("2026-05-14")));
}
