//! What must be done today, what is at risk, and the days and weeks ahead.

use super::request::row;
use crate::limit::{Teller, why};
use crate::view::{
    Counts, DayLoad, ForecastView, RequestRow, RiskReason, RiskView, TaskView, TodayView, WeekView,
};
use crate::{App, Failure, Nothing, maps};
use chrono::{DateTime, NaiveDate, Utc};
use dekada_core::calendar::next_working_days;
use dekada_core::desk::{AtRisk, Desk, Forecast, Task};
use dekada_core::request::RequestNumber;
use dekada_core::store::{self, RequestFilter, RequestLine};
use std::collections::BTreeMap;

const WORKING_DAYS: usize = 10;

/// How many of the pressing and of the later requests are shown; the list of requests shows all.
const NOW: u32 = 100;
const LATER: u32 = 50;
const AT_RISK: usize = 20;
const TASKS: u32 = 50;

pub(crate) fn today(app: &App, desk: &Desk, _: Nothing) -> Result<TodayView, Failure> {
    let now = app.now();
    let today = desk.today(now);
    let teller = app.teller();
    let rows = |filter: &RequestFilter| -> Result<Vec<RequestRow>, Failure> {
        let lines: Vec<RequestLine> = desk.read(|read| read.lines(filter))?;
        lines
            .iter()
            .map(|line| row(desk, &teller, line, today))
            .collect()
    };
    let pressing = RequestFilter {
        open: Some(true),
        due_by: Some(today),
        limit: Some(NOW),
        ..RequestFilter::default()
    };
    let later = RequestFilter {
        open: Some(true),
        due_from: today.succ_opt(),
        limit: Some(LATER),
        ..RequestFilter::default()
    };
    let ahead = desk.ahead(now, AT_RISK)?;
    Ok(TodayView {
        today,
        days: days(&teller, &ahead.load, today),
        now: rows(&pressing)?,
        later: rows(&later)?,
        counts: counts(desk, today)?,
        tasks: tasks(desk, &teller, now)?,
        at_risk: ahead
            .at_risk
            .iter()
            .map(|risk| at_risk(desk, &teller, risk, today))
            .collect::<Result<_, _>>()?,
        forecast: forecast(ahead.forecast),
    })
}

fn counts(desk: &Desk, today: NaiveDate) -> Result<Counts, Failure> {
    let (overdue, due_today, inbox, open) = desk.read(|read| read.pressing(today))?;
    Ok(Counts {
        overdue,
        due_today,
        inbox,
        open,
    })
}

/// Every day up to the tenth working day from today; today's load holds the overdue ones.
fn days(teller: &Teller, loads: &[store::DayLoad], today: NaiveDate) -> Vec<DayLoad> {
    let next = next_working_days(today, WORKING_DAYS, &teller.calendar);
    let last = next.last().copied().unwrap_or(today);
    let mut by_day: BTreeMap<NaiveDate, (u32, u32, u32)> = BTreeMap::new();
    for &store::DayLoad {
        date,
        due,
        unaccepted,
        ..
    } in loads
    {
        let late = if date < today { due } else { 0 };
        let day = by_day.entry(date.max(today)).or_default();
        *day = (day.0 + due, day.1 + unaccepted, day.2 + late);
    }
    let dates = today.iter_days().take_while(|date| *date <= last);
    dates
        .map(|date| {
            let day = teller.calendar.day(date);
            let (due, unaccepted, overdue) = by_day.get(&date).copied().unwrap_or_default();
            DayLoad {
                date,
                counts: day.is_working(),
                why: why(day).to_owned(),
                note: teller.note(date, day),
                due,
                overdue,
                unaccepted,
            }
        })
        .collect()
}

fn tasks(desk: &Desk, teller: &Teller, now: DateTime<Utc>) -> Result<Vec<TaskView>, Failure> {
    let tasks = desk.open_tasks(TASKS, now)?;
    Ok(tasks
        .iter()
        .map(|(number, task)| task_view(desk, teller, *number, task, desk.today(now)))
        .collect())
}

/// What is owed at once, as a screen shows it.
pub(crate) fn task_view(
    desk: &Desk,
    teller: &Teller,
    number: RequestNumber,
    task: &Task,
    today: NaiveDate,
) -> TaskView {
    let zone = desk.settings().zone;
    let done = task.done.as_ref();
    TaskView {
        request: number.to_string(),
        demand: task.demand.id().to_owned(),
        duty: task.duty.id().to_owned(),
        article: teller.own(&task.article.ru, &task.article.en),
        due: task.due,
        days_late: u32::try_from((today - task.due).num_days()).unwrap_or(0),
        done: done.map(|done| maps::instant(done.at, zone)),
        note: done.and_then(|done| done.note.clone()),
    }
}

fn at_risk(
    desk: &Desk,
    teller: &Teller,
    risk: &AtRisk,
    today: NaiveDate,
) -> Result<RiskView, Failure> {
    Ok(RiskView {
        row: row(desk, teller, &risk.line, today)?,
        reasons: risk
            .reasons
            .iter()
            .map(|(reason, n)| RiskReason {
                code: reason.id().to_owned(),
                n: *n,
            })
            .collect(),
    })
}

fn forecast(forecast: Forecast) -> ForecastView {
    let weeks = forecast.weeks.into_iter();
    ForecastView {
        pace: forecast.pace,
        completed: forecast.completed,
        weeks: weeks
            .map(|week| WeekView {
                from: week.from,
                to: week.to,
                working_days: week.working_days,
                due: week.due,
                capacity: week.capacity,
                over: week.over,
            })
            .collect(),
    }
}
