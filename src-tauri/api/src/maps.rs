//! Twins: from domain types to the shapes of the contract.

use crate::Failure;
use crate::view::*;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use dekada_core::calendar::{received_on, working_days_left};
use dekada_core::desk::Desk;
use dekada_core::pages::{PageNo, Region};
use dekada_core::request::{DocumentId, Evidence, RequestNumber};

/// An instant as people in the legal time zone read it.
pub(crate) fn instant(at: DateTime<Utc>, zone: Tz) -> Instant {
    at.with_timezone(&zone).fixed_offset()
}

pub(crate) fn number(text: &str) -> Result<RequestNumber, Failure> {
    text.parse()
        .map_err(|_| Failure::usage("bad-request-number"))
}

pub(crate) fn region(place: Evidence) -> RegionView {
    let Region { x, y, w, h } = place.region;
    RegionView {
        document: place.document.0,
        page: place.page.0,
        x,
        y,
        w,
        h,
    }
}

pub(crate) fn evidence(place: &RegionView) -> Evidence {
    let &RegionView {
        document,
        page,
        x,
        y,
        w,
        h,
    } = place;
    Evidence {
        document: DocumentId(document),
        page: PageNo(page),
        region: Region { x, y, w, h },
    }
}

pub(crate) fn days_left(desk: &Desk, due: Date, today: Date) -> i32 {
    working_days_left(today, due, &desk.calendar())
}

/// A moment given as RFC 3339 or as a date; a date is its first minute in the legal time zone.
pub(crate) fn moment(text: &str, zone: Tz) -> Result<DateTime<Utc>, Failure> {
    let bad = || Failure::usage("bad-date");
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(at.to_utc());
    }
    let midnight = date(text)?.and_hms_opt(0, 0, 0).ok_or_else(bad)?;
    let local = midnight
        .and_local_timezone(zone)
        .earliest()
        .ok_or_else(bad)?;
    let at = local.to_utc();
    debug_assert_eq!(received_on(at, zone), midnight.date());
    Ok(at)
}

pub(crate) fn date(text: &str) -> Result<Date, Failure> {
    text.trim().parse().map_err(|_| Failure::usage("bad-date"))
}

/// A place on a page as the command line writes it: `D:N:x,y,w,h`.
#[must_use]
pub fn place(text: &str) -> Option<RegionView> {
    text.parse().ok().map(region)
}
