//! Calendars with mistakes in them.

use super::*;

fn listed(of: i32) -> LoadedYear {
    let year = published().into_iter().find(|year| year.year == of);
    year.unwrap().loaded()
}

/// A year with some days turned round.
fn turned(of: i32, days: &[&str]) -> LoadedYear {
    let mut year = listed(of);
    let YearDays::Listed { off, short, .. } = &mut year.days else {
        unreachable!()
    };
    for day in days.iter().map(|day| date(day)) {
        short.remove(&day);
        if !off.remove(&day) {
            off.insert(day);
        }
    }
    year
}

fn decree(transfers: &[(&str, &str)]) -> LoadedYear {
    let moved = |&(from, to): &(&str, &str)| Transfer {
        from: date(from),
        to: date(to),
    };
    LoadedYear {
        year: 2026,
        decree: None,
        days: YearDays::Transfers(transfers.iter().map(moved).collect()),
    }
}

#[test]
fn every_published_year_and_every_decree_is_beyond_doubt() {
    let calendar = ProductionCalendar::built_in();
    for year in published() {
        assert_eq!(check(&year.loaded()), Ok(vec![]), "{}", year.year);
        let transfers = YearDays::Transfers(calendar.transfers(year.year));
        let decreed = LoadedYear {
            days: transfers,
            ..year.loaded()
        };
        assert_eq!(check(&decreed), Ok(vec![]), "{}", year.year);
    }
}

#[test]
fn a_calendar_shifted_by_a_day_is_refused_in_every_year() {
    for published in published() {
        for by in [1, -1] {
            let mut year = published.loaded();
            let YearDays::Listed { off, short, .. } = &mut year.days else {
                unreachable!()
            };
            short.clear();
            let shifted = off.iter().map(|day| *day + chrono::TimeDelta::days(by));
            *off = shifted.filter(|day| day.year() == published.year).collect();
            assert!(
                matches!(check(&year), Err(Implausible::WeekdaysShifted { .. })),
                "{} by {by}: {:?}",
                published.year,
                check(&year)
            );
        }
    }
}

#[test]
fn the_days_of_another_year_are_refused() {
    let years = published();
    for published in &years {
        for other in years.iter().filter(|other| other.year != published.year) {
            let moved_there = |day: &NaiveDate| day.with_year(other.year);
            let off: BTreeSet<_> = published.off().iter().filter_map(moved_there).collect();
            if off == other.off() {
                let starts = |year| year_days(year).next().unwrap().weekday();
                assert_eq!(
                    starts(published.year),
                    starts(other.year),
                    "years that are alike"
                );
                continue;
            }
            let other = other.year;
            let year = LoadedYear {
                year: other,
                decree: None,
                days: YearDays::Listed {
                    off,
                    short: BTreeSet::new(),
                    moved: Vec::new(),
                },
            };
            let judged = check(&year);
            let doubtful = judged.as_ref().is_ok_and(|doubts| {
                doubts
                    .iter()
                    .any(|doubt| matches!(doubt, Doubt::AgainstTheDecree { .. }))
            });
            assert!(judged.is_err() || doubtful, "{} as {other}", published.year);
        }
    }
}

#[test]
fn a_year_of_work_and_a_year_of_rest_are_refused() {
    let mut year = listed(2026);
    year.days = YearDays::Listed {
        off: BTreeSet::new(),
        short: BTreeSet::new(),
        moved: vec![],
    };
    assert_eq!(check(&year), Err(Implausible::WorkingDays { found: 365 }));
    let off = year_days(2026).collect();
    year.days = YearDays::Listed {
        off,
        short: BTreeSet::new(),
        moved: vec![],
    };
    assert_eq!(check(&year), Err(Implausible::WorkingDays { found: 0 }));
}

#[test]
fn a_worked_holiday_is_named() {
    let year = turned(2026, &["2026-06-12", "2026-11-04"]);
    let named = Implausible::HolidayWorked {
        date: date("2026-06-12"),
    };
    assert_eq!(check(&year), Err(named));
}

#[test]
fn a_balance_that_does_not_add_up_is_doubted() {
    let against = |days| Doubt::AgainstTheDecree { days };
    let one_more = check(&turned(2026, &["2026-07-01"]));
    assert_eq!(
        one_more,
        Ok(vec![Doubt::TooManyDaysOff { days: 1 }, against(1)])
    );
    let one_less = check(&turned(2026, &["2026-12-31"]));
    assert_eq!(
        one_less,
        Ok(vec![Doubt::TooFewDaysOff { days: 1 }, against(1)])
    );
    let shortened_saturday_lost = check(&turned(2025, &["2025-11-01"]));
    assert_eq!(
        shortened_saturday_lost,
        Ok(vec![Doubt::TooManyDaysOff { days: 1 }, against(1)])
    );
    let moved_elsewhere = check(&turned(2026, &["2026-12-31", "2026-12-30"]));
    assert_eq!(
        moved_elsewhere,
        Ok(vec![against(2)]),
        "only the decree tells"
    );
    let sunday = check(&turned(2026, &["2026-07-05", "2026-07-06"]));
    let worked = Doubt::WorkedSunday {
        date: date("2026-07-05"),
    };
    assert_eq!(sunday, Ok(vec![worked, against(2)]));
}

#[test]
fn transfers_that_cannot_be_are_refused() {
    let refused = |transfers: &[(&str, &str)], reason| {
        assert_eq!(check(&decree(transfers)), Err(reason), "{transfers:?}");
    };
    let at = date;
    refused(
        &[("2026-01-03", "2027-01-09")],
        Implausible::OutsideTheYear {
            date: at("2027-01-09"),
        },
    );
    refused(
        &[("2026-01-03", "2026-01-03")],
        Implausible::MovedNowhere {
            date: at("2026-01-03"),
        },
    );
    refused(
        &[("2026-01-12", "2026-01-09")],
        Implausible::NotADayOff {
            date: at("2026-01-12"),
        },
    );
    refused(
        &[("2026-01-03", "2026-02-23")],
        Implausible::NotAWorkingDay {
            date: at("2026-02-23"),
        },
    );
    refused(
        &[("2026-01-03", "2026-03-09")],
        Implausible::NotAWorkingDay {
            date: at("2026-03-09"),
        },
    );
    refused(
        &[("2026-01-03", "2026-07-04")],
        Implausible::NotAWorkingDay {
            date: at("2026-07-04"),
        },
    );
    refused(
        &[("2026-01-03", "2026-01-09"), ("2026-01-03", "2026-12-31")],
        Implausible::Duplicate {
            date: at("2026-01-03"),
        },
    );
    refused(
        &[("2026-01-03", "2026-01-09"), ("2026-01-04", "2026-01-09")],
        Implausible::Duplicate {
            date: at("2026-01-09"),
        },
    );
}

#[test]
fn a_forgotten_transfer_is_doubted() {
    let doubts = check(&decree(&[("2026-01-03", "2026-01-09")]));
    let lost = Doubt::TooFewDaysOff { days: 1 };
    assert_eq!(doubts, Ok(vec![lost, Doubt::AgainstTheDecree { days: 1 }]));
}

#[test]
fn a_list_that_contradicts_itself_is_refused() {
    let mut year = listed(2026);
    let YearDays::Listed { short, .. } = &mut year.days else {
        unreachable!()
    };
    short.insert(date("2026-01-01"));
    let refused = Implausible::OffAndShort {
        date: date("2026-01-01"),
    };
    assert_eq!(check(&year), Err(refused));
    let YearDays::Listed {
        short, off: days, ..
    } = &mut year.days
    else {
        unreachable!()
    };
    short.clear();
    days.insert(date("2027-01-01"));
    let refused = Implausible::OutsideTheYear {
        date: date("2027-01-01"),
    };
    assert_eq!(check(&year), Err(refused));
    for year in [i32::MIN, 0, 9999] {
        let nobody = LoadedYear {
            year,
            ..listed(2026)
        };
        assert_eq!(check(&nobody), Err(Implausible::Year { year }));
    }
}
