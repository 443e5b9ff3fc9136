//! The count day by day, as it is explained.

use chrono::Datelike;
use expect_test::{Expect, expect};

use super::*;

/// The count as a person would tick it off.
fn check_count(limit: &Deadline, expected: Expect) {
    let line = |day: &CountedDay| {
        let n = day.n.map_or("-".to_owned(), |n| n.to_string());
        let weekday = day.date.weekday();
        let ground = match day.day {
            Day::Holiday(holiday) => format!(" {}", holiday.name_ru),
            Day::Transferred {
                from: Some(from),
                ground: Ground::Decree(decree),
            } => {
                format!(
                    " from {from} by decree {} of {}",
                    decree.number, decree.date
                )
            }
            Day::Transferred {
                from: Some(from),
                ground: Ground::LabourCode,
            } => format!(" from {from} by the Code"),
            Day::WorkingWeekend {
                to: Some(to),
                decree: Some(decree),
                ..
            } => {
                format!(" for {to} by decree {}", decree.number)
            }
            Day::Transferred { .. } | Day::WorkingWeekend { .. } | Day::Overridden { .. } => {
                " as a file or the officer says".to_owned()
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
