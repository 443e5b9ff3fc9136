//! What must be done today, and the next ten working days.

use super::request::row;
use crate::view::{Counts, DayLoad, RequestRow, TodayView};
use crate::{App, Failure, Nothing, maps};
use chrono::NaiveDate;
use dekada_core::calendar::next_working_days;
use dekada_core::desk::Desk;
use dekada_core::store::{RequestFilter, RequestLine};
use dekada_core::workflow::StageId;

const WORKING_DAYS: usize = 10;

/// How many of the later requests are shown; the list of requests shows all.
const LATER: usize = 50;

pub(crate) fn today(app: &App, desk: &Desk, _: Nothing) -> Result<TodayView, Failure> {
    let today = desk.today(app.now());
    let open = RequestFilter {
        open: Some(true),
        ..RequestFilter::default()
    };
    let (lines, _) = desk.read(|read| read.requests(&open))?;
    let (overdue, due_today, inbox, open) = desk.read(|read| read.pressing(today))?;
    let rows = |lines: &[&RequestLine]| -> Result<Vec<RequestRow>, Failure> {
        lines.iter().map(|line| row(desk, line, today)).collect()
    };
    let (now, later): (Vec<&RequestLine>, Vec<&RequestLine>) =
        lines.iter().partition(|line| line.request.due <= today);
    Ok(TodayView {
        today,
        days: days(desk, &lines, today),
        now: rows(&now)?,
        later: rows(later.get(..LATER).unwrap_or(&later))?,
        counts: Counts {
            overdue,
            due_today,
            inbox,
            open,
        },
    })
}

/// Every day up to the tenth working day from today.
fn days(desk: &Desk, lines: &[RequestLine], today: NaiveDate) -> Vec<DayLoad> {
    let last = next_working_days(today, WORKING_DAYS, desk.calendar())
        .last()
        .copied()
        .unwrap_or(today);
    let dates = today.iter_days().take_while(|date| *date <= last);
    dates.map(|date| load(desk, lines, date, today)).collect()
}

fn load(desk: &Desk, lines: &[RequestLine], date: NaiveDate, today: NaiveDate) -> DayLoad {
    let mut load = DayLoad {
        date,
        counts: desk.calendar().is_working(date),
        why: maps::why(desk.calendar().day(date)).to_owned(),
        note: maps::note(desk.calendar().day(date)),
        due: 0,
        overdue: 0,
        unaccepted: 0,
    };
    for line in lines {
        let overdue = date == today && line.request.due < today;
        let here = line.request.due == date || overdue;
        let accepted = matches!(
            line.request.stage.id(),
            StageId::Accepted | StageId::Fulfilling
        );
        load.due += u32::from(here);
        load.overdue += u32::from(overdue);
        load.unaccepted += u32::from(here && !accepted);
    }
    load
}
