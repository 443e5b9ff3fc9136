//! Rows of the law: what each kind of demand has, and where it ends.

use chrono::NaiveDate;
use expect_test::expect;

use super::*;

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
            None => String::new(),
            Some(more) => format!("+{}", more.amount()),
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
            |kind| match counted(kind, date("2026-06-01"), five, &calendar) {
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
        counted(
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
    let before = counted(DemandKind::Access, date("2011-07-26"), None, &calendar);
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
        !provisional(DemandKind::Access, "2012-12-31"),
        "day one is in 2013"
    );
    assert!(provisional(DemandKind::Marketing, "2012-12-31"));
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
