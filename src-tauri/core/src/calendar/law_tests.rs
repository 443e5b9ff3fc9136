//! The limits as the law counts them: tables of dates, golden counts and properties.

use chrono::{Datelike, NaiveDate};
use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::request::DemandKind;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn limit(kind: DemandKind, received: &str, extended: Option<u32>) -> Deadline {
    let calendar = ProductionCalendar::built_in();
    deadline(kind, date(received), extended.map(WorkingDays), &calendar).unwrap()
}

/// Receipt, then 3, 7, 10 and 10+5 working days, then 30 calendar days raw and shifted.
#[rustfmt::skip]
const ROWS: &[[&str; 7]] = &[
    ["2024-12-16", "2024-12-19", "2024-12-25", "2024-12-28", "2025-01-15", "2025-01-15", "2025-01-15"],
    ["2025-10-20", "2025-10-23", "2025-10-29", "2025-11-01", "2025-11-11", "2025-11-19", "2025-11-19"],
    ["2026-02-14", "2026-02-18", "2026-02-25", "2026-03-02", "2026-03-10", "2026-03-16", "2026-03-16"],
    ["2026-05-01", "2026-05-06", "2026-05-13", "2026-05-18", "2026-05-25", "2026-05-31", "2026-06-01"],
    ["2026-06-01", "2026-06-04", "2026-06-10", "2026-06-16", "2026-06-23", "2026-07-01", "2026-07-01"],
    ["2026-12-17", "2026-12-22", "2026-12-28", "2027-01-11", "2027-01-18", "2027-01-16", "2027-01-18"],
    ["2026-12-31", "2027-01-13", "2027-01-19", "2027-01-22", "2027-01-29", "2027-01-30", "2027-02-01"],
    ["2027-02-20", "2027-02-26", "2027-03-04", "2027-03-10", "2027-03-17", "2027-03-22", "2027-03-22"],
];

#[test]
fn terms_end_where_the_law_counts_them() {
    let calendar = ProductionCalendar::built_in();
    for [received, three, seven, ten, extended, raw, shifted] in ROWS {
        let statute = |kind, extension| limit(kind, received, extension).statute.unwrap();
        let due = |kind, extension| Some(statute(kind, extension).due);
        let stop = rule(Duty::UnlawfulStop, date(received)).unwrap();
        let check = |term, actual: Option<NaiveDate>, expected: &str| {
            assert_eq!(actual, Some(date(expected)), "{term} from {received}");
        };
        check(
            "3 WD",
            stop.length.last_day(date(received), &calendar),
            three,
        );
        check("7 WD", due(DemandKind::Rectification, None), seven);
        check("10 WD", due(DemandKind::Access, None), ten);
        check("10+5 WD", due(DemandKind::Access, Some(5)), extended);
        let withdrawal = statute(DemandKind::Withdrawal, None);
        check("30 CD", Some(withdrawal.raw_due), raw);
        check("30 CD, shifted", Some(withdrawal.due), shifted);
    }
}

/// A limit in one line: the last day, what binds, the terms.
fn said(limit: &Deadline) -> String {
    let term = |term: &Term| {
        let (amount, unit) = (term.length.amount(), term.length.unit());
        let extended = match term.extension {
            WorkingDays(0) => String::new(),
            WorkingDays(days) => format!("+{days}"),
        };
        format!("{amount}{extended} {unit} {}", term.due)
    };
    let statute = limit.statute.as_ref().map_or("none".to_owned(), term);
    let beside: String = limit
        .beside
        .iter()
        .map(|other| format!(" beside {}", term(other)))
        .collect();
    let promise = term(&limit.promise);
    let (due, binding) = (limit.due, limit.binding);
    format!("{due} by {binding:?}; statute {statute}{beside}; promise {promise}")
}

#[test]
fn every_kind_has_its_own_term_and_the_earlier_limit_binds() {
    let lines: String = DemandKind::ALL
        .iter()
        .copied()
        .map(|kind| format!("{kind}: {}\n", said(&limit(kind, "2026-06-01", None))))
        .collect();
    expect![[r#"
        access: 2026-06-16 by Statute; statute 10 working-days 2026-06-16; promise 10 working-days 2026-06-16
        third-parties: 2026-06-16 by Statute; statute 10 working-days 2026-06-16; promise 10 working-days 2026-06-16
        rectification: 2026-06-10 by Statute; statute 7 working-days 2026-06-10; promise 10 working-days 2026-06-16
        deletion: 2026-06-16 by Statute; statute 10 working-days 2026-06-16 beside 30 calendar-days 2026-07-01; promise 10 working-days 2026-06-16
        unlawful: 2026-06-10 by Statute; statute 7 working-days 2026-06-10; promise 10 working-days 2026-06-16
        stop: 2026-06-16 by Statute; statute 10 working-days 2026-06-16; promise 10 working-days 2026-06-16
        withdrawal: 2026-06-16 by Promise; statute 30 calendar-days 2026-07-01; promise 10 working-days 2026-06-16
        cookies: 2026-06-16 by Promise; statute 30 calendar-days 2026-07-01; promise 10 working-days 2026-06-16
        automated-decision: 2026-06-16 by Promise; statute 30 calendar-days 2026-07-01; promise 10 working-days 2026-06-16
        marketing: 2026-06-01 by Statute; statute 0 at-once 2026-06-01; promise 10 working-days 2026-06-16
        guardian-consent: 2026-06-16 by Promise; statute none; promise 10 working-days 2026-06-16
    "#]].assert_eq(&lines);
}

#[test]
fn only_what_the_law_lets_extend_is_extended() {
    let calendar = ProductionCalendar::built_in();
    let five = Some(WorkingDays(5));
    let lines: String = DemandKind::ALL
        .iter()
        .copied()
        .map(
            |kind| match deadline(kind, date("2026-06-01"), five, &calendar) {
                Ok(limit) => format!("{kind}: {}\n", said(&limit)),
                Err(error) => format!("{kind}: {error}\n"),
            },
        )
        .collect();
    expect![[r#"
        access: 2026-06-23 by Statute; statute 10+5 working-days 2026-06-23; promise 10+5 working-days 2026-06-23
        third-parties: 2026-06-23 by Statute; statute 10+5 working-days 2026-06-23; promise 10+5 working-days 2026-06-23
        rectification: the law allows no extension here
        deletion: 2026-06-23 by Statute; statute 10+5 working-days 2026-06-23 beside 30 calendar-days 2026-07-01; promise 10+5 working-days 2026-06-23
        unlawful: the law allows no extension here
        stop: 2026-06-23 by Statute; statute 10+5 working-days 2026-06-23; promise 10+5 working-days 2026-06-23
        withdrawal: the law allows no extension here
        cookies: the law allows no extension here
        automated-decision: the law allows no extension here
        marketing: the law allows no extension here
        guardian-consent: the law allows no extension here
    "#]].assert_eq(&lines);
}

#[test]
fn an_extension_is_one_to_five_working_days() {
    let calendar = ProductionCalendar::built_in();
    let extend = |days| {
        deadline(
            DemandKind::Access,
            date("2026-06-01"),
            Some(WorkingDays(days)),
            &calendar,
        )
    };
    assert_eq!(extend(0), Err(DeadlineError::EmptyExtension));
    assert_eq!(extend(1).unwrap().due, date("2026-06-17"));
    let longest = WorkingDays(5);
    assert_eq!(extend(6), Err(DeadlineError::ExtensionTooLong { longest }));
    assert_eq!(
        extend(u32::MAX),
        Err(DeadlineError::ExtensionTooLong { longest })
    );
}

#[test]
fn an_extended_deletion_still_ends_with_the_withdrawal_when_that_is_earlier() {
    let limit = limit(DemandKind::Deletion, "2026-12-25", Some(5));
    expect!["2027-01-25 by Statute; statute 30 calendar-days 2027-01-25 beside 10+5 working-days 2027-01-26; promise 10+5 working-days 2027-01-26"].assert_eq(&said(&limit));
}

#[test]
fn a_request_keeps_the_rule_of_its_date() {
    let line = |kind, received| said(&limit(kind, received, None));
    let lines = [
        line(DemandKind::Access, "2022-08-31"),
        line(DemandKind::Access, "2022-09-01"),
        line(DemandKind::Stop, "2022-08-31"),
        line(DemandKind::Deletion, "2022-08-31"),
    ];
    expect![[r#"
        2022-09-14 by Promise; statute 30 calendar-days 2022-09-30; promise 10 working-days 2022-09-14
        2022-09-15 by Statute; statute 10 working-days 2022-09-15; promise 10 working-days 2022-09-15
        2022-09-14 by Promise; statute none; promise 10 working-days 2022-09-14
        2022-09-14 by Promise; statute 30 calendar-days 2022-09-30; promise 10 working-days 2022-09-14"#]].assert_eq(&lines.join("\n"));
    let calendar = ProductionCalendar::built_in();
    let since = date("2011-07-27");
    let before = deadline(DemandKind::Access, date("2011-07-26"), None, &calendar);
    assert_eq!(before, Err(DeadlineError::BeforeTheLaw { since }));
}

#[test]
fn a_duty_at_once_is_owed_on_the_day_off_it_came() {
    let limit = limit(DemandKind::Marketing, "2026-05-09", None);
    assert_eq!(
        (limit.due, limit.binding),
        (date("2026-05-09"), Binding::Statute)
    );
    assert!(
        !limit.received_day.is_working(),
        "the screen can say that it is a holiday"
    );
    assert!(limit.count.is_empty());
}

#[test]
fn a_limit_is_provisional_when_a_date_of_it_has_no_decree() {
    let provisional = |kind, received| limit(kind, received, None).provisional;
    assert!(!provisional(DemandKind::Access, "2027-12-01"));
    assert!(
        provisional(DemandKind::Access, "2027-12-20"),
        "it ends in 2028"
    );
    assert!(
        provisional(DemandKind::Withdrawal, "2027-12-06"),
        "the promise ends in 2027, but the statute's date in 2028 is shown beside it"
    );
    assert!(
        !provisional(DemandKind::Access, "2021-12-31"),
        "day one is in 2022"
    );
    assert!(provisional(DemandKind::Marketing, "2021-12-31"));
}

#[test]
fn a_leap_day_is_a_day_like_another() {
    assert_eq!(
        limit(DemandKind::Access, "2024-02-29", None).due,
        date("2024-03-15")
    );
    let months =
        |from: &str, n| Length::Months(n).last_day(date(from), &ProductionCalendar::built_in());
    assert_eq!(
        months("2023-08-31", 6),
        Some(date("2024-02-29")),
        "Civil Code art. 192"
    );
    assert_eq!(months("2024-02-29", 6), Some(date("2024-08-29")));
}

/// The count as a person would tick it off.
fn check_count(limit: &Deadline, expected: Expect) {
    let line = |day: &CountedDay| {
        let n = day.n.map_or("-".to_owned(), |n| n.to_string());
        let weekday = day.date.weekday();
        let ground = match day.day {
            Day::Holiday(holiday) => format!(" {}", holiday.name_ru),
            Day::Transferred {
                from,
                ground: Ground::Decree(decree),
            } => {
                format!(
                    " from {from} by decree {} of {}",
                    decree.number, decree.date
                )
            }
            Day::Transferred {
                from,
                ground: Ground::LabourCode,
            } => format!(" from {from} by the Code"),
            Day::WorkingWeekend { to, decree, .. } => {
                format!(" for {to} by decree {}", decree.number)
            }
            Day::Short { before } => format!(" before {}", before.id),
            Day::Working | Day::Weekend => String::new(),
        };
        let why = day.day.why().id();
        format!(
            "{} {weekday} {n:>2} {why}{ground} ({:?})\n",
            day.date, day.stretch
        )
    };
    let lines: String = limit.count.iter().map(line).collect();
    expected.assert_eq(&lines);
}

#[test]
fn the_new_year_gap_is_explained_day_by_day() {
    check_count(
        &limit(DemandKind::Access, "2026-12-28", Some(2)),
        expect![[r#"
            2026-12-29 Tue  1 working (Term)
            2026-12-30 Wed  2 working (Term)
            2026-12-31 Thu  - transferred from 2026-01-04 by decree 1466 of 2025-09-24 (Term)
            2027-01-01 Fri  - holiday Новогодние каникулы (Term)
            2027-01-02 Sat  - holiday Новогодние каникулы (Term)
            2027-01-03 Sun  - holiday Новогодние каникулы (Term)
            2027-01-04 Mon  - holiday Новогодние каникулы (Term)
            2027-01-05 Tue  - holiday Новогодние каникулы (Term)
            2027-01-06 Wed  - holiday Новогодние каникулы (Term)
            2027-01-07 Thu  - holiday Рождество Христово (Term)
            2027-01-08 Fri  - holiday Новогодние каникулы (Term)
            2027-01-09 Sat  - weekend (Term)
            2027-01-10 Sun  - weekend (Term)
            2027-01-11 Mon  3 working (Term)
            2027-01-12 Tue  4 working (Term)
            2027-01-13 Wed  5 working (Term)
            2027-01-14 Thu  6 working (Term)
            2027-01-15 Fri  7 working (Term)
            2027-01-16 Sat  - weekend (Term)
            2027-01-17 Sun  - weekend (Term)
            2027-01-18 Mon  8 working (Term)
            2027-01-19 Tue  9 working (Term)
            2027-01-20 Wed 10 working (Term)
            2027-01-21 Thu 11 working (Extension)
            2027-01-22 Fri 12 working (Extension)
        "#]],
    );
}

#[test]
fn a_working_saturday_and_the_days_around_it_are_explained() {
    check_count(
        &limit(DemandKind::Rectification, "2025-10-28", None),
        expect![[r#"
            2025-10-29 Wed  1 working (Term)
            2025-10-30 Thu  2 working (Term)
            2025-10-31 Fri  3 working (Term)
            2025-11-01 Sat  4 short for 2025-11-03 by decree 1335 (Term)
            2025-11-02 Sun  - weekend (Term)
            2025-11-03 Mon  - transferred from 2025-11-01 by decree 1335 of 2024-10-04 (Term)
            2025-11-04 Tue  - holiday День народного единства (Term)
            2025-11-05 Wed  5 working (Term)
            2025-11-06 Thu  6 working (Term)
            2025-11-07 Fri  7 working (Term)
        "#]],
    );
}

#[test]
fn days_after_a_calendar_term_are_shown_as_its_shift() {
    let shifted = limit(DemandKind::Deletion, "2026-12-25", Some(5));
    let tail: Vec<_> = shifted.count.iter().rev().take(3).rev().copied().collect();
    check_count(
        &Deadline {
            count: tail,
            ..shifted
        },
        expect![[r#"
            2027-01-23 Sat 29 weekend (Term)
            2027-01-24 Sun 30 weekend (Term)
            2027-01-25 Mon  - working (Shift)
        "#]],
    );
}

fn kinds() -> impl Strategy<Value = DemandKind> {
    prop::sample::select(DemandKind::ALL.to_vec())
}

/// Receipts from 2011, the first law known, past the last decree.
fn receipts() -> impl Strategy<Value = NaiveDate> {
    (0_u64..9_000).prop_map(|days| date("2011-07-27") + chrono::Days::new(days))
}

/// Any date that can be written, half of them in the years that are counted.
fn any_date() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![-95_000_000_i32..95_000_000, 1_i32..3_652_000]
        .prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
}

proptest! {
    #[test]
    fn an_extension_never_moves_a_limit_earlier(kind in kinds(), received in receipts(), days in 1_u32..=5) {
        let calendar = ProductionCalendar::built_in();
        let plain = deadline(kind, received, None, &calendar).unwrap();
        match deadline(kind, received, Some(WorkingDays(days)), &calendar) {
            Ok(extended) => {
                prop_assert!(extended.due >= plain.due);
                let shorter = deadline(kind, received, Some(WorkingDays(days - 1)), &calendar);
                prop_assert!(shorter.map_or(plain.due, |shorter| shorter.due) <= extended.due);
            }
            Err(error) => prop_assert_eq!(error, DeadlineError::NoExtension),
        }
    }

    #[test]
    fn a_later_receipt_never_has_an_earlier_limit(kind in kinds(), received in receipts()) {
        let calendar = ProductionCalendar::built_in();
        let due = |received| deadline(kind, received, None, &calendar).unwrap().due;
        prop_assert!(due(received) <= due(received.succ_opt().unwrap()));
    }

    #[test]
    fn a_limit_is_a_working_day_unless_it_is_at_once(kind in kinds(), received in receipts()) {
        let calendar = ProductionCalendar::built_in();
        let limit = deadline(kind, received, None, &calendar).unwrap();
        for term in limit.statute.iter().chain(&limit.beside).chain([&limit.promise]) {
            let at_once = term.length == Length::AtOnce;
            prop_assert!(at_once || calendar.is_working(term.due));
            prop_assert!(term.raw_due <= term.due);
            prop_assert!(term.due >= limit.due);
        }
    }

    #[test]
    fn the_count_covers_every_day_and_adds_up(kind in kinds(), received in receipts()) {
        let calendar = ProductionCalendar::built_in();
        let limit = deadline(kind, received, None, &calendar).unwrap();
        let days = (limit.due - received).num_days();
        prop_assert_eq!(limit.count.len() as i64, days);
        for (day, expected) in limit.count.iter().zip(received.iter_days().skip(1)) {
            prop_assert_eq!(day.date, expected);
        }
        let binding = match limit.binding {
            Binding::Statute => limit.statute.unwrap(),
            Binding::Promise => limit.promise,
        };
        let counted: Vec<_> = limit.count.iter().filter_map(|day| day.n).collect();
        prop_assert_eq!(counted, Vec::from_iter(1..=binding.length.amount()));
    }

    #[test]
    fn no_date_panics(date in any_date(), other in any_date(), kind in kinds(), days in any::<Option<u32>>()) {
        let calendar = ProductionCalendar::built_in();
        let limit = deadline(kind, date, days.map(WorkingDays), &calendar);
        prop_assert!((1..=9998).contains(&date.year()) || limit == Err(DeadlineError::OutOfRange));
        let left = working_days_left(date, other, &calendar);
        prop_assert_eq!(i64::from(left.signum()), (other - date).num_days().signum());
        let next = next_working_days(date, 10, &calendar);
        prop_assert!(next.iter().all(|next| *next >= date && calendar.is_working(*next)));
    }
}

#[test]
fn the_ends_of_time_are_refused_and_not_a_panic() {
    let calendar = ProductionCalendar::built_in();
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        let limit = deadline(DemandKind::Access, date, None, &calendar);
        assert_eq!(limit, Err(DeadlineError::OutOfRange));
        assert_eq!(working_days_left(date, date, &calendar), 0);
        assert_eq!(strip(date, date, date, &calendar).len(), 1);
        assert!(next_working_days(date, 10, &calendar).len() <= 10);
    }
    assert!(deadline(DemandKind::Access, date("9998-12-31"), None, &calendar).is_ok());
}
