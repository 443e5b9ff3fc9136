//! Whole years: the built-in ones against what was published, loaded ones against built-in ones.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::*;

/// Art. 112 applied to a whole year as a set of days off, in another order than the program.
fn days_off_by_sets(year: i32, transfers: &[Transfer]) -> BTreeSet<NaiveDate> {
    let january = (1..=8).map(|day| (1, day));
    let holidays: BTreeSet<NaiveDate> = january
        .chain([(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)])
        .map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
        .collect();
    let weekend = |d: &NaiveDate| matches!(d.weekday(), Weekday::Sat | Weekday::Sun);
    let mut off: BTreeSet<NaiveDate> = year_days(year)
        .filter(|d| weekend(d) || holidays.contains(d))
        .collect();
    for Transfer { to, .. } in transfers {
        assert!(off.insert(*to), "{to} was a working day before");
    }
    let moved: BTreeSet<_> = transfers.iter().map(|t| t.from).collect();
    for holiday in &holidays {
        if weekend(holiday) && holiday.month() != 1 && !moved.contains(holiday) {
            let next = holiday.iter_days().find(|d| !off.contains(d)).unwrap();
            off.insert(next);
        }
    }
    for from in moved.difference(&holidays) {
        assert!(off.remove(from), "{from} was a day off before it was moved");
    }
    off
}

#[test]
fn every_decreed_year_comes_out_as_it_was_published() {
    let calendar = ProductionCalendar::built_in();
    let years: Vec<_> = published().iter().map(|year| year.year).collect();
    assert_eq!(years, Vec::from_iter(2013..=2027));
    for expected in published() {
        let view = calendar.year(expected.year).unwrap();
        assert_eq!(
            view.working_days, expected.working_days,
            "{}",
            expected.year
        );
        assert_eq!(view.off_weekdays, expected.off_weekdays);
        assert_eq!(view.working_weekends, expected.working_weekends);
        assert_eq!(view.short, expected.short);
        assert!(!view.provisional && view.decree.is_some());
    }
}

#[test]
fn the_rule_for_a_day_agrees_with_the_rule_for_a_year() {
    let calendar = ProductionCalendar::built_in();
    for year in 2013..=2027 {
        let off = days_off_by_sets(year, &calendar.transfers(year));
        for date in year_days(year) {
            assert_eq!(calendar.is_working(date), !off.contains(&date), "{date}");
        }
    }
}

#[test]
fn a_year_without_a_decree_follows_the_code_and_says_so() {
    let calendar = ProductionCalendar::built_in();
    for year in [2012, 2028, 2029, 2033] {
        let off = days_off_by_sets(year, &[]);
        let view = calendar.year(year).unwrap();
        let worked = year_days(year).filter(|date| !off.contains(date)).count();
        assert_eq!(view.working_days as usize, worked, "{year}");
        assert!(view.provisional && view.decree.is_none());
        assert!(calendar.transfers(year).is_empty());
    }
}

#[test]
fn a_decree_may_move_on_a_day_that_the_code_had_moved() {
    let calendar = ProductionCalendar::built_in();
    assert_eq!(calendar.day(date("2013-02-25")), Day::Working);
    assert_eq!(calendar.day(date("2013-02-26")), Day::Working);
    let Day::Short { before } = calendar.day(date("2014-02-24")) else {
        panic!("it stands in for 3 November, the eve of a holiday");
    };
    assert_eq!(before.id, "unity");
    assert!(matches!(
        calendar.day(date("2014-11-03")),
        Day::Transferred { from, ground: Ground::Decree(_) } if from == Some(date("2014-02-24"))
    ));
}

#[test]
fn a_day_off_carries_the_ground_that_made_it_so() {
    let calendar = ProductionCalendar::built_in();
    let by_decree = Day::Transferred {
        from: Some(date("2026-01-03")),
        ground: Ground::Decree(decree_of_2026()),
    };
    assert_eq!(calendar.day(date("2026-01-09")), by_decree);
    let by_the_code = Day::Transferred {
        from: Some(date("2026-03-08")),
        ground: Ground::LabourCode,
    };
    assert_eq!(calendar.day(date("2026-03-09")), by_the_code);
    let Day::Holiday(holiday) = calendar.day(date("2026-05-09")) else {
        panic!("9 May is a holiday on a Saturday too");
    };
    assert_eq!(
        (holiday.id.as_str(), holiday.name_ru.as_str()),
        ("victory", "День Победы")
    );
    assert!(matches!(
        calendar.day(date("2027-02-20")),
        Day::WorkingWeekend { to, short: true, .. } if to == Some(date("2027-02-22"))
    ));
}

#[test]
fn a_year_nobody_lives_in_is_refused() {
    let calendar = ProductionCalendar::built_in();
    for year in [i32::MIN, -1, 0, 9999, i32::MAX] {
        assert_eq!(calendar.year(year), Err(YearOutOfRange { year }));
    }
    assert!(calendar.year(1).is_ok() && calendar.year(9998).is_ok());
}

fn decree_of_2026() -> Decree {
    Decree {
        number: 1466,
        date: date("2025-09-24"),
    }
}

#[test]
fn a_listed_year_has_the_days_of_the_decreed_one() {
    let built_in = ProductionCalendar::built_in();
    for year in published() {
        let loaded = built_in.clone().with([year.loaded()], []);
        assert!(loaded.is_provisional(year.year), "no decree is known");
        for date in year_days(year.year) {
            let (was, is) = (built_in.day(date), loaded.day(date));
            assert_eq!(is.is_working(), was.is_working(), "{date}");
            let unexplained = date == self::date("2014-02-24");
            assert!(is.is_short() == was.is_short() || unexplained, "{date}");
            assert_eq!(
                is.why() == Why::Transferred,
                was.why() == Why::Transferred,
                "{date}"
            );
        }
    }
}

#[test]
fn a_listed_year_with_its_decree_and_moves_is_the_decreed_one() {
    let built_in = ProductionCalendar::built_in();
    for year in published().into_iter().filter(|year| year.year != 2014) {
        let decree = built_in.year(year.year).unwrap().decree;
        let mut listed = LoadedYear {
            decree,
            ..year.loaded()
        };
        let YearDays::Listed { moved, .. } = &mut listed.days else {
            unreachable!()
        };
        *moved = built_in.transfers(year.year);
        let loaded = built_in.clone().with([listed], []);
        assert_eq!(
            differences(&built_in, &loaded, year.year),
            [],
            "{}",
            year.year
        );
        assert!(!loaded.is_provisional(year.year));
    }
}

#[test]
fn a_loaded_decree_settles_a_provisional_year() {
    let built_in = ProductionCalendar::built_in();
    let moved = |from, to| Transfer {
        from: date(from),
        to: date(to),
    };
    let transfers = vec![
        moved("2028-01-01", "2028-05-08"),
        moved("2028-01-02", "2028-12-29"),
    ];
    let decree = Decree {
        number: 1,
        date: date("2027-09-20"),
    };
    let year = LoadedYear {
        year: 2028,
        decree: Some(decree),
        days: YearDays::Transfers(transfers.clone()),
    };
    let loaded = built_in.clone().with([year.clone()], []);
    assert!(built_in.is_provisional(2028) && !loaded.is_provisional(2028));
    assert_eq!(loaded.transfers(2028), transfers);
    let changed: Vec<_> = differences(&built_in, &loaded, 2028)
        .iter()
        .map(|change| change.date)
        .collect();
    assert_eq!(changed, ["2028-05-08", "2028-12-29"].map(date));
    assert!(differences(&built_in, &loaded, 2027).is_empty());
    let unsigned = LoadedYear {
        decree: None,
        ..year
    };
    let loaded = built_in.with([unsigned], []);
    assert!(
        loaded.is_provisional(2028),
        "transfers without a decree settle nothing"
    );
    assert!(matches!(
        loaded.day(date("2028-05-08")),
        Day::Transferred {
            ground: Ground::Listed,
            ..
        }
    ));
}

#[test]
fn an_override_wins_over_every_year_and_keeps_its_reason() {
    let day = |on, working| Override {
        date: date(on),
        working,
        because: "указ о выходном дне в республике".to_owned(),
    };
    let holiday = day("2026-05-27", false);
    let overrides = [
        holiday.clone(),
        day("2026-05-09", true),
        day("2026-12-31", true),
    ];
    let year = LoadedYear {
        year: 2026,
        decree: Some(decree_of_2026()),
        days: YearDays::Transfers(Vec::new()),
    };
    let calendar = ProductionCalendar::built_in().with([year], overrides);
    assert_eq!(
        calendar.day(date("2026-05-27")),
        Day::Overridden { working: false }
    );
    assert_eq!(calendar.override_of(date("2026-05-27")), Some(&holiday));
    assert_eq!(calendar.override_of(date("2026-05-28")), None);
    assert!(calendar.is_working(date("2026-05-09")) && calendar.is_working(date("2026-12-31")));
    let view = calendar.year(2026).unwrap();
    assert!(view.off_weekdays.contains(&date("2026-05-27")));
    assert_eq!(view.working_weekends, [date("2026-05-09")]);
}

#[test]
fn a_year_that_cannot_be_written_changes_nothing() {
    let year = |year| LoadedYear {
        year,
        decree: None,
        days: YearDays::Transfers(Vec::new()),
    };
    let years = [i32::MIN, -5, 0, i32::MAX].map(year);
    let calendar = ProductionCalendar::built_in().with(years, []);
    let built_in = ProductionCalendar::built_in();
    for date in [NaiveDate::MIN, date("2026-01-01"), NaiveDate::MAX] {
        assert_eq!(calendar.day(date), built_in.day(date));
    }
}
