//! What holds for every receipt, kind and calendar.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::request::DeletionGround;

fn kinds() -> impl Strategy<Value = DemandKind> {
    prop::sample::select(DemandKind::ALL.to_vec())
}

/// Receipts from 2011, the first law known, past the last decree.
fn receipts() -> impl Strategy<Value = NaiveDate> {
    (0_u64..9_000).prop_map(|days| date("2011-07-27") + chrono::Days::new(days))
}

/// A demand of which anything may be known.
fn clocks() -> impl Strategy<Value = Clock> {
    let ground = prop::option::of(prop::sample::select(DeletionGround::ALL.to_vec()));
    let gdpr = prop::option::of(prop::sample::select(vec![Gdpr::Plain, Gdpr::Extended]));
    let extended = prop::option::of((1_u32..=5).prop_map(WorkingDays));
    (kinds(), receipts(), ground, extended, gdpr, any::<bool>()).prop_map(
        |(kind, received, ground, extended, gdpr, at_once_done)| Clock {
            ground,
            extended,
            gdpr: gdpr.filter(|_| received >= date("2018-05-25")),
            at_once_done,
            ..Clock::new(kind, received)
        },
    )
}

/// Any date that can be written, half of them in the years that are counted.
fn any_date() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![-95_000_000_i32..95_000_000, 1_i32..3_652_000]
        .prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
}

proptest! {
    #[test]
    fn an_extension_never_moves_a_limit_earlier(clock in clocks(), days in 1_u32..=5) {
        let calendar = ProductionCalendar::built_in();
        let plain = deadline(&Clock { extended: None, ..clock }, &calendar).unwrap();
        match deadline(&clock.extended(WorkingDays(days)), &calendar) {
            Ok(extended) => {
                prop_assert!(extended.due >= plain.due);
                let shorter = deadline(&clock.extended(WorkingDays(days - 1)), &calendar);
                prop_assert!(shorter.map_or(plain.due, |shorter| shorter.due) <= extended.due);
            }
            Err(error) => prop_assert_eq!(error, DeadlineError::NoExtension),
        }
    }

    #[test]
    fn a_later_receipt_never_has_an_earlier_limit(kind in kinds(), received in receipts()) {
        let calendar = ProductionCalendar::built_in();
        let due = |received| counted(kind, received, None, &calendar).unwrap().due;
        prop_assert!(due(received) <= due(received.succ_opt().unwrap()));
    }

    #[test]
    fn a_later_receipt_never_has_an_earlier_limit_whatever_else_is_known(clock in clocks()) {
        let calendar = ProductionCalendar::built_in();
        let later = Clock { received: clock.received.succ_opt().unwrap(), ..clock };
        let of_one_law = rule(Duty::Stop, clock.received).is_some() == rule(Duty::Stop, later.received).is_some();
        let (limit, next) = (deadline(&clock, &calendar), deadline(&later, &calendar));
        match (limit, next) {
            (Ok(limit), Ok(next)) => prop_assert!(!of_one_law || limit.due <= next.due),
            (limit, next) => prop_assert!(!of_one_law || limit == next, "refused alike"),
        }
    }

    #[test]
    fn a_day_off_more_never_makes_a_limit_earlier(clock in clocks(), after in 0_u64..60) {
        let calendar = ProductionCalendar::built_in();
        let off = Override {
            date: clock.received + Days::new(after),
            working: false,
            because: "a regional holiday".to_owned(),
        };
        let with_it = calendar.clone().with([], [off]);
        if let (Ok(plain), Ok(longer)) = (deadline(&clock, &calendar), deadline(&clock, &with_it)) {
            prop_assert!(plain.due <= longer.due);
            prop_assert!(plain.promise.due <= longer.promise.due);
        }
    }

    #[test]
    fn any_listed_year_can_be_counted(off in prop::collection::btree_set(0_u64..366, 0..366), kind in kinds()) {
        let first = date("2026-01-01");
        let days = off.iter().map(|day| first + Days::new(*day)).collect();
        let year = LoadedYear {
            year: 2026,
            decree: None,
            days: YearDays::Listed { off: days, short: [first].into(), moved: Vec::new() },
        };
        let calendar = ProductionCalendar::built_in().with([year], []);
        let limit = counted(kind, first, None, &calendar).unwrap();
        prop_assert!(limit.due == first || calendar.is_working(limit.due));
    }

    #[test]
    fn a_limit_is_a_working_day_unless_it_is_at_once(kind in kinds(), received in receipts()) {
        let calendar = ProductionCalendar::built_in();
        let limit = counted(kind, received, None, &calendar).unwrap();
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
        let limit = counted(kind, received, None, &calendar).unwrap();
        let days = (limit.due - received).num_days();
        prop_assert_eq!(limit.count.len() as i64, days);
        for (day, expected) in limit.count.iter().zip(received.iter_days().skip(1)) {
            prop_assert_eq!(day.date, expected);
        }
        let binding = match limit.binding {
            Binding::Statute => limit.statute.unwrap(),
            Binding::Promise => limit.promise,
            Binding::Gdpr => unreachable!("nobody said that it applies"),
        };
        let counted: Vec<_> = limit.count.iter().filter_map(|day| day.n).collect();
        prop_assert_eq!(counted, Vec::from_iter(1..=binding.length.amount()));
    }

    #[test]
    fn no_date_panics(date in any_date(), other in any_date(), kind in kinds(), days in any::<Option<u32>>()) {
        let calendar = ProductionCalendar::built_in();
        let limit = counted(kind, date, days.map(WorkingDays), &calendar);
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
        let limit = counted(DemandKind::Access, date, None, &calendar);
        assert_eq!(limit, Err(DeadlineError::OutOfRange));
        assert_eq!(working_days_left(date, date, &calendar), 0);
        assert_eq!(strip(date, date, date, &calendar).len(), 1);
        assert!(next_working_days(date, 10, &calendar).len() <= 10);
    }
    assert!(counted(DemandKind::Access, date("9998-12-31"), None, &calendar).is_ok());
}
