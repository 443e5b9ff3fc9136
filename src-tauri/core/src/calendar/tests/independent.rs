//! Every receipt day of 2013-2027 against a second implementation, written from the law in another
//! way: a row of booleans for the days, steps of one day, and a table of terms by hand. Nothing of
//! the program is called to make an expectation.

use chrono::{Datelike, NaiveDate, Weekday};

use super::*;
use crate::request::DeletionGround;

/// Which days are off from 1 January 2013 to the end of June 2028.
struct Wall {
    first: NaiveDate,
    off: Vec<bool>,
}

/// Weekdays off in the first half of 2028 by art. 112 alone.
const OFF_IN_2028: [&str; 10] = [
    "2028-01-03",
    "2028-01-04",
    "2028-01-05",
    "2028-01-06",
    "2028-01-07",
    "2028-02-23",
    "2028-03-08",
    "2028-05-01",
    "2028-05-09",
    "2028-06-12",
];

/// The holidays themselves, which the European rule looks at.
const HOLIDAYS: [(u32, u32); 14] = [
    (1, 1),
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 5),
    (1, 6),
    (1, 7),
    (1, 8),
    (2, 23),
    (3, 8),
    (5, 1),
    (5, 9),
    (6, 12),
    (11, 4),
];

impl Wall {
    fn hang() -> Self {
        let first = date("2013-01-01");
        let mut off_days: BTreeSet<NaiveDate> =
            published().iter().flat_map(Published::off).collect();
        off_days.extend(OFF_IN_2028.map(date));
        let weekends_of_2028 = year_days(2028).filter(|date| is_weekend(*date));
        off_days.extend(weekends_of_2028);
        let days = first
            .iter_days()
            .take_while(|day| *day < date("2028-07-01"));
        let off = days.map(|day| off_days.contains(&day)).collect();
        Self { first, off }
    }

    fn is_off(&self, day: NaiveDate) -> bool {
        self.off[usize::try_from((day - self.first).num_days()).unwrap()]
    }

    fn after_working_days(&self, received: NaiveDate, n: u32) -> NaiveDate {
        let (mut day, mut left) = (received, n);
        while left > 0 {
            day = day.succ_opt().unwrap();
            if !self.is_off(day) {
                left -= 1;
            }
        }
        day
    }

    fn after_calendar_days(&self, received: NaiveDate, n: u32) -> NaiveDate {
        let mut day = received;
        for _ in 0..n {
            day = day.succ_opt().unwrap();
        }
        while self.is_off(day) {
            day = day.succ_opt().unwrap();
        }
        day
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The same date some months later, or the last of that month; then off weekends and holidays.
fn after_months(received: NaiveDate, months: u32) -> NaiveDate {
    let month = received.month() - 1 + months;
    let (year, month) = (
        received.year() + i32::try_from(month / 12).unwrap(),
        month % 12 + 1,
    );
    let leap = year % 4 == 0;
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let mut day = NaiveDate::from_ymd_opt(year, month, received.day().min(last)).unwrap();
    while is_weekend(day) || HOLIDAYS.contains(&(day.month(), day.day())) {
        day = day.succ_opt().unwrap();
    }
    day
}

/// A statutory term as the table of the law gives it.
#[derive(Clone, Copy, PartialEq)]
enum Gives {
    /// Working days that a notice may extend.
    Extendable(u32),
    Working(u32),
    Calendar(u32),
    AtOnce,
}

use Gives::{AtOnce, Calendar, Extendable, Working};

fn law(kind: DemandKind, ground: Option<DeletionGround>, received: NaiveDate) -> Vec<Gives> {
    use DemandKind::*;
    let of_2022 = received >= date("2022-09-01");
    let stop = if of_2022 {
        vec![Extendable(10)]
    } else {
        vec![]
    };
    match (kind, ground) {
        (Access | ThirdParties, _) if of_2022 => vec![Extendable(10)],
        (Access | ThirdParties, _) => vec![Calendar(30)],
        (Rectification | Unlawful, _) | (Deletion, Some(DeletionGround::Unlawful)) => {
            vec![Working(7)]
        }
        (Stop, _) | (Deletion | Cookies, Some(DeletionGround::Stop)) => stop,
        (Deletion, None | Some(DeletionGround::NotStated)) => [stop, vec![Calendar(30)]].concat(),
        (Deletion, Some(DeletionGround::Withdrawal)) => vec![Calendar(30)],
        (Withdrawal | Cookies | AutomatedDecision, _) => vec![Calendar(30)],
        (Marketing, _) => vec![AtOnce],
        (GuardianConsent, _) => vec![],
    }
}

/// The last day and what binds; none where no such extension exists.
fn expected(clock: &Clock, wall: &Wall) -> Option<(NaiveDate, Binding, Vec<NaiveDate>)> {
    let Clock { received, .. } = *clock;
    let law = law(clock.kind, clock.ground, received);
    let extension = clock.extended.map_or(0, |days| days.0);
    if extension > 0 && !law.iter().any(|gives| matches!(gives, Extendable(_))) {
        return None;
    }
    let ends = law.iter().filter_map(|gives| match gives {
        Extendable(n) => Some(wall.after_working_days(received, n + extension)),
        Working(n) => Some(wall.after_working_days(clock.supplied.unwrap_or(received), *n)),
        Calendar(n) => Some(wall.after_calendar_days(received, *n)),
        AtOnce => (!clock.at_once_done).then_some(received),
    });
    let mut ends: Vec<_> = ends.collect();
    ends.sort();
    let promise = wall.after_working_days(clock.cured.unwrap_or(received), 10 + extension);
    let gdpr = clock.gdpr.filter(|_| received >= date("2018-05-25"));
    let gdpr = gdpr.map(|gdpr| after_months(received, if gdpr == Gdpr::Plain { 1 } else { 3 }));
    let mut limits = vec![(promise, 1, Binding::Promise)];
    limits.extend(ends.first().map(|end| (*end, 0, Binding::Statute)));
    limits.extend(gdpr.map(|end| (end, 2, Binding::Gdpr)));
    let (due, _, binding) = limits
        .into_iter()
        .min_by_key(|(due, rank, _)| (*due, *rank))?;
    Some((due, binding, ends))
}

#[track_caller]
fn agree(clock: &Clock, wall: &Wall, calendar: &ProductionCalendar) {
    match (expected(clock, wall), deadline(clock, calendar)) {
        (Some((due, binding, statutes)), Ok(limit)) => {
            assert_eq!((limit.due, limit.binding), (due, binding), "{clock:?}");
            let terms = limit.statute.iter().chain(&limit.beside);
            assert!(terms.map(|term| term.due).eq(statutes), "{clock:?}");
        }
        (None, Err(error)) => assert_eq!(error, DeadlineError::NoExtension, "{clock:?}"),
        (expected, limit) => panic!("{clock:?}: {expected:?} and {limit:?}"),
    }
}

fn every_receipt() -> impl Iterator<Item = NaiveDate> {
    (2013..=2027).flat_map(year_days)
}

fn every_kind_and_ground() -> Vec<Clock> {
    let any_day = date("2013-01-01");
    let clock = |kind: &DemandKind, ground| Clock {
        ground,
        ..Clock::new(*kind, any_day)
    };
    let kinds = DemandKind::ALL.iter();
    kinds
        .flat_map(|kind| {
            let grounds = kind.grounds().iter().map(|ground| Some(*ground));
            [None]
                .into_iter()
                .chain(grounds)
                .map(move |ground| clock(kind, ground))
        })
        .collect()
}

#[test]
fn every_receipt_kind_and_ground_agrees_with_a_second_implementation() {
    let (wall, calendar) = (Wall::hang(), ProductionCalendar::built_in());
    let clocks = every_kind_and_ground();
    for received in every_receipt() {
        for clock in &clocks {
            agree(&Clock { received, ..*clock }, &wall, &calendar);
        }
    }
}

#[test]
fn every_extension_agrees_with_a_second_implementation() {
    let (wall, calendar) = (Wall::hang(), ProductionCalendar::built_in());
    let clocks = every_kind_and_ground();
    for received in every_receipt() {
        let days = received.ordinal() % 5 + 1;
        for clock in &clocks {
            let clock = Clock { received, ..*clock };
            agree(&clock.extended(WorkingDays(days)), &wall, &calendar);
        }
    }
    for received in every_receipt().filter(|day| day.year() >= 2022) {
        for days in 1..=5 {
            let clock = Clock::new(DemandKind::Access, received);
            agree(&clock.extended(WorkingDays(days)), &wall, &calendar);
        }
    }
}

#[test]
fn every_month_of_the_gdpr_agrees_with_a_second_implementation() {
    let (wall, calendar) = (Wall::hang(), ProductionCalendar::built_in());
    for received in every_receipt() {
        for gdpr in [Gdpr::Plain, Gdpr::Extended] {
            let months = if gdpr == Gdpr::Plain { 1 } else { 3 };
            for kind in [
                DemandKind::Access,
                DemandKind::Withdrawal,
                DemandKind::GuardianConsent,
            ] {
                let clock = Clock {
                    gdpr: Some(gdpr),
                    ..Clock::new(kind, received)
                };
                agree(&clock, &wall, &calendar);
                let term = deadline(&clock, &calendar)
                    .unwrap()
                    .gdpr
                    .map(|term| term.due);
                let applies = received >= date("2018-05-25");
                assert_eq!(
                    term,
                    applies.then(|| after_months(received, months)),
                    "{received}"
                );
            }
        }
    }
}

#[test]
fn what_came_later_and_what_was_done_agree_with_a_second_implementation() {
    let (wall, calendar) = (Wall::hang(), ProductionCalendar::built_in());
    for received in every_receipt() {
        let later = Some(received + chrono::Days::new(u64::from(received.ordinal() % 30)));
        for kind in [
            DemandKind::Rectification,
            DemandKind::Withdrawal,
            DemandKind::Marketing,
        ] {
            let clock = Clock {
                supplied: later,
                cured: later,
                at_once_done: true,
                ..Clock::new(kind, received)
            };
            agree(&clock, &wall, &calendar);
        }
    }
}

#[test]
fn a_limit_is_provisional_when_it_reaches_2028() {
    let calendar = ProductionCalendar::built_in();
    let reaches = |term: &Term| term.due >= date("2028-01-01");
    for received in every_receipt() {
        for kind in [
            DemandKind::Access,
            DemandKind::Deletion,
            DemandKind::GuardianConsent,
        ] {
            let limit = counted(kind, received, None, &calendar).unwrap();
            let terms = limit.statute.iter().chain(&limit.beside);
            let any = terms.chain([&limit.promise]).any(reaches);
            assert_eq!(limit.provisional, any, "{kind} from {received}");
        }
    }
}
