//! Instants and civil dates in the operator's legal time zone (a setting, Moscow as a rule), and
//! never in the laptop's: the same letter has the same date wherever the officer sits.

use chrono::{DateTime, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// The civil date of receipt: the event after which a term runs (Civil Code art. 191).
#[must_use]
pub fn received_on(instant: DateTime<Utc>, zone: Tz) -> NaiveDate {
    let utc = instant.naive_utc();
    let offset = zone.offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc).date()
}

/// The instant at which clocks in the zone show this hour. Where the zone skips it (a change to
/// summer time, or a whole day left out), the first moment after; where it comes twice, the
/// first time.
pub(crate) fn moment_at(date: NaiveDate, hour: NaiveTime, zone: Tz) -> Option<DateTime<Utc>> {
    const QUARTERS_OF_TWO_DAYS: i64 = 2 * 24 * 4;
    let wanted = date.and_time(hour);
    (0..=QUARTERS_OF_TWO_DAYS)
        .filter_map(|quarters| wanted.checked_add_signed(TimeDelta::minutes(15 * quarters)))
        .find_map(|local| {
            let utc = zone.offset_from_local_datetime(&local).earliest()?.fix();
            Some(local.checked_sub_offset(utc)?.and_utc())
        })
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Asia, Europe, Pacific};

    use super::*;

    #[test]
    fn a_letter_after_midnight_in_moscow_is_received_on_the_new_day() {
        let instant = "2026-05-31T21:30:00Z".parse().unwrap();
        let on = |zone| received_on(instant, zone).to_string();
        assert_eq!(on(Europe::Moscow), "2026-06-01");
        assert_eq!(on(Europe::London), "2026-05-31");
        assert_eq!(on(Asia::Vladivostok), "2026-06-01");
    }

    #[test]
    fn the_ends_of_time_have_a_date_too() {
        let (last, first) = (DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC);
        assert_eq!(received_on(last, Pacific::Kiritimati), last.date_naive());
        assert_eq!(received_on(first, Pacific::Pago_Pago), first.date_naive());
    }

    #[test]
    fn an_hour_that_the_zone_skips_comes_at_the_first_moment_after() {
        let at = |date: &str, zone| {
            let hour = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
            moment_at(date.parse().unwrap(), hour, zone)
                .unwrap()
                .to_string()
        };
        assert_eq!(at("2026-06-10", Europe::Moscow), "2026-06-09 23:30:00 UTC");
        assert_eq!(at("2026-03-29", Europe::Berlin), "2026-03-29 01:00:00 UTC");
        assert_eq!(at("2026-10-25", Europe::Berlin), "2026-10-25 00:30:00 UTC");
        assert_eq!(at("2011-12-30", Pacific::Apia), "2011-12-30 10:00:00 UTC");
    }
}
