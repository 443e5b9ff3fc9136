//! Lists of requests: every line in one query, and where the words that were searched for stand.

use super::view::provisional;
use crate::limit::Teller;
use crate::view::*;
use crate::{App, Failure, maps};
use chrono::{DateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use dekada_core::desk::Desk;
use dekada_core::store::{Query, RequestFilter, RequestLine};
use dekada_core::workflow::{Situation, next_step};

/// Looking up the page of every line of a long list would take longer than finding the lines.
const PLACES_AT_MOST: usize = 100;

pub(crate) fn list(app: &App, desk: &Desk, input: RequestsInput) -> Result<RequestPage, Failure> {
    let zone = desk.settings().zone;
    let typed = input.find.filter(|text| !text.trim().is_empty());
    let query = typed.as_deref().and_then(Query::of);
    if typed.is_some() && query.is_none() {
        return Ok(RequestPage {
            rows: Vec::new(),
            total: 0,
        });
    }
    let next_day = |day: Date| day.succ_opt().unwrap_or(day);
    let filter = RequestFilter {
        stage: input.stage.as_deref().map(str::parse).transpose()?,
        open: input.open,
        due_from: None,
        due_by: input.due_by,
        kind: input.kind.as_deref().map(str::parse).transpose()?,
        received_from: input.received_from.map(|day| midnight(day, zone)),
        received_before: input.received_to.map(|day| midnight(next_day(day), zone)),
        find: query.clone(),
        limit: input.limit,
        offset: input.offset.unwrap_or(0),
    };
    let teller = app.teller();
    let today = desk.today(app.now());
    let (lines, total) = desk.read(|read| read.requests(&filter))?;
    let mut rows: Vec<RequestRow> = lines
        .iter()
        .map(|line| row(desk, &teller, line, today))
        .collect::<Result<_, _>>()?;
    if let Some(query) = query {
        for (row, line) in rows.iter_mut().zip(&lines).take(PLACES_AT_MOST) {
            let place = desk.read(|read| read.best_page(line.request.id, &query))?;
            row.found = place.map(|(document, page)| FoundView {
                document: document.0,
                page: page.0,
            });
        }
    }
    Ok(RequestPage { rows, total })
}

/// The first moment of a day in the legal time zone.
fn midnight(day: Date, zone: Tz) -> DateTime<Utc> {
    let start = day.and_time(NaiveTime::MIN);
    zone.from_local_datetime(&start)
        .earliest()
        .map_or_else(|| start.and_utc(), |at| at.to_utc())
}

/// One line of a list.
pub(crate) fn row(
    desk: &Desk,
    teller: &Teller,
    line: &RequestLine,
    today: Date,
) -> Result<RequestRow, Failure> {
    let request = &line.request;
    let open = request.stage.id().is_open();
    let left = maps::days_left(desk, request.due, today);
    let next = next_step(&Situation {
        stage: &request.stage,
        judged: line.judged,
        open_demands: &request.open_demands(),
        extendable: false,
        searched: line.searched,
        undecided_findings: line.undecided,
        reports: line.reports,
    });
    Ok(RequestRow {
        id: request.number.to_string(),
        subject: request
            .subject
            .name
            .as_ref()
            .map(|name| name.reveal().clone()),
        demands: request
            .demands
            .iter()
            .map(|demand| demand.kind.id().to_owned())
            .collect(),
        stage: request.stage.id().id().to_owned(),
        received: desk.received_on(request),
        due: open.then_some(request.due),
        days_left: open.then_some(left),
        overdue: open && left < 0,
        provisional_calendar: open && provisional(desk, desk.received_on(request), request.due),
        next: next.id().to_owned(),
        documents: line.documents,
        first_document: line
            .first_document
            .as_ref()
            .map(|name| name.reveal().clone()),
        strip: if open {
            teller.strip(desk.received_on(request), request.due, today)
        } else {
            Vec::new()
        },
        found: None,
    })
}
