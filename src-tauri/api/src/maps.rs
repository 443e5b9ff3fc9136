//! Twins: from domain types to the shapes of the contract.

use crate::Failure;
use crate::view::*;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use dekada_core::calendar::{
    CountedDay, Day, Deadline, Ground, StripCell, Term, Why, received_on, strip, working_days_left,
};
use dekada_core::desk::Desk;
use dekada_core::pages::{PageNo, Region};
use dekada_core::request::{DocumentId, Evidence, Request, RequestNumber};

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

/// The limit of one demand in words of the contract.
pub(crate) fn deadline(limit: &Deadline, extended: u32) -> DeadlineView {
    DeadlineView {
        kind: limit.kind.id().to_owned(),
        received: limit.received,
        statute: limit.statute.as_ref().map(statute),
        promise: promise(&limit.promise),
        binding: limit.binding.id().to_owned(),
        due: limit.due,
        provisional: limit.provisional,
        extended,
        count: limit.count.iter().map(counted).collect(),
    }
}

pub(crate) fn statute(term: &Term) -> StatuteView {
    StatuteView {
        article: term.citation.ru.clone(),
        amount: term.length.amount(),
        unit: term.length.unit().to_owned(),
        due: term.due,
        raw_due: term.raw_due,
    }
}

pub(crate) fn promise(term: &Term) -> TermView {
    TermView {
        amount: term.length.amount(),
        unit: term.length.unit().to_owned(),
        due: term.due,
    }
}

pub(crate) fn counted(day: &CountedDay) -> CountedDayView {
    CountedDayView {
        date: day.date,
        counts: day.counts(),
        n: day.n,
        why: why(day.day).to_owned(),
        note: note(day.day),
    }
}

pub(crate) fn cell(cell: &StripCell) -> StripCellView {
    use dekada_core::calendar::When;
    StripCellView {
        date: cell.date,
        counts: cell.n.is_some(),
        past: cell.when == When::Past,
        today: cell.when == When::Today,
        last: cell.limit,
        why: why(cell.day).to_owned(),
        note: note(cell.day),
    }
}

/// The strip of a request from its receipt to a limit.
pub(crate) fn strip_of(desk: &Desk, request: &Request, today: Date) -> Vec<StripCellView> {
    let received = desk.received_on(request);
    strip(received, request.due, today, desk.calendar())
        .iter()
        .map(cell)
        .collect()
}

pub(crate) fn why(day: Day) -> &'static str {
    let word: Why = day.why();
    word.id()
}

/// The ground of a day in the words of the law: a holiday's name, a decree and what it moved.
pub(crate) fn note(day: Day) -> String {
    match day {
        Day::Working | Day::Weekend => String::new(),
        Day::Short { before } => format!("накануне: {}", before.name_ru),
        Day::Holiday(holiday) => holiday.name_ru.clone(),
        Day::WorkingWeekend { to, decree, .. } => format!(
            "рабочий день, отдых перенесён на {} постановлением Правительства РФ от {} № {}",
            to.format("%d.%m.%Y"),
            decree.date.format("%d.%m.%Y"),
            decree.number
        ),
        Day::Transferred { from, ground } => match ground {
            Ground::Decree(decree) => format!(
                "перенос с {} постановлением Правительства РФ от {} № {}",
                from.format("%d.%m.%Y"),
                decree.date.format("%d.%m.%Y"),
                decree.number
            ),
            Ground::LabourCode => format!("перенос с {} по ст. 112 ТК РФ", from.format("%d.%m.%Y")),
        },
    }
}

pub(crate) fn days_left(desk: &Desk, due: Date, today: Date) -> i32 {
    working_days_left(today, due, desk.calendar())
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
