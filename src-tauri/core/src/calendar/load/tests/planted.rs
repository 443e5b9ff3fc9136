//! Mistakes that leave a file well formed, and bytes at random.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::calendar::check;

/// Nothing of a planted mistake passes without a word: it is refused, or doubted.
#[test]
fn a_day_turned_round_is_refused_or_doubted() {
    let mut year = of(2026);
    for day in year_days(2026) {
        let was = (
            year.off_weekdays.clone(),
            year.working_weekends.clone(),
            year.short.clone(),
        );
        let list = if is_weekend(day) {
            &mut year.working_weekends
        } else {
            &mut year.off_weekdays
        };
        match list.iter().position(|listed| *listed == day) {
            Some(at) => drop(list.remove(at)),
            None => list.push(day),
        }
        year.short.retain(|short| *short != day);
        let forms = FORMS.into_iter().cycle().skip(day.day() as usize);
        for (format, written) in forms.take(1) {
            let spotted = match read(written(&year).as_bytes(), Some(2026)) {
                Ok(file) => check(&loaded(file)) != Ok(vec![]),
                Err(error) => matches!(error, LoadError::Contradiction { .. }),
            };
            assert!(spotted, "{format} {day}");
        }
        (year.off_weekdays, year.working_weekends, year.short) = was;
    }
}

#[test]
fn digits_shifted_by_a_day_are_refused() {
    for year in published() {
        let mut digits = as_digits(&year);
        let last = digits.pop().unwrap();
        let shifted = read(format!("{last}{digits}").as_bytes(), Some(year.year)).unwrap();
        assert!(check(&loaded(shifted)).is_err(), "{}", year.year);
    }
    let one_day_later = |date: &NaiveDate| *date + TimeDelta::days(1);
    let mut year = of(2026);
    year.off_weekdays = year.off_weekdays.iter().map(one_day_later).collect();
    year.off_weekdays
        .retain(|date| date.year() == 2026 && !is_weekend(*date));
    let shifted = read(as_xml(&year).as_bytes(), None).unwrap();
    assert!(check(&loaded(shifted)).is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), year in any::<Option<i32>>()) {
        prop_assert!(read(&bytes, year).is_err());
    }

    #[test]
    fn a_changed_byte_makes_it_panic_neither(form in 0..4_usize, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let (_, written) = FORMS[form];
        let mut bytes = written(&of(2026)).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(file) = read(&bytes, Some(2026)) {
            let YearDays::Listed { off, short, .. } = &file.days else { unreachable!() };
            let both: BTreeSet<_> = off.intersection(short).collect();
            prop_assert!(both.is_empty() && file.year == 2026);
        }
    }
}
